import fs from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { PRIORITY_CLASSES_FILE } from '../constructs/namespaces/priority-classes';
import type { Application } from '../manifests/argo-objects';
import { keysOfPointer } from '../manifests/field-name';
import { type Api, collection, type KubernetesObject } from './cluster/api';
import { mustRun } from './cluster/kubectl';
import { type EnvironmentVariant, renderVariant, type Variant } from './platform';

/** The objects of a service in one environment, and what its Application ignores. */
export interface Rendering {
  readonly objects: KubernetesObject[];
  readonly application: Application;
}

/**
 * Renders one service as Argo CD would: by Kustomize, from the files of the project.
 *
 * @param folder for the files
 */
export async function renderService(
  folder: string,
  service: string,
  environment: Omit<EnvironmentVariant, 'name'> & { readonly namespace: string },
  variant: Omit<Variant, 'environments'> = {},
): Promise<Rendering> {
  const { namespace: name } = environment;
  const files = renderVariant({ ...variant, environments: [{ name, ...environment }] });
  const root = fs.mkdtempSync(path.join(folder, 'tree-'));
  writeFiles(root, files);
  const rendered = await mustRun('kubectl', ['kustomize', path.join(root, 'overlays', name, service)]);
  const application = parse(files.get(`argocd/${service}-${name}.yaml`) as string) as Application;
  return { objects: [...priorityClassesIn(files), ...objectsIn(rendered)], application };
}

/** Writes files into a folder, by their paths in it. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

/** The PriorityClasses of all environments, which are there before any pod is. */
export function priorityClassesIn(files: ReadonlyMap<string, string>): KubernetesObject[] {
  const own = [...files].filter(([name]) => name.endsWith(`/${PRIORITY_CLASSES_FILE}`));
  return own.flatMap(([, text]) => objectsIn(text));
}

export function objectsIn(yaml: string): KubernetesObject[] {
  return parseAllDocuments(yaml).map((document) => document.toJS() as KubernetesObject);
}

/** Gives objects the live values of what their Application ignores (`RespectIgnoreDifferences`). */
export async function keepIgnored(api: Api, { objects, application }: Rendering): Promise<void> {
  for (const object of objects) {
    const own = application.spec.ignoreDifferences?.filter(
      ({ kind, name }) => kind === object.kind && name === object.metadata.name,
    );
    const live =
      own?.length && (await api.find<KubernetesObject>(`${collection(object)}/${object.metadata.name}`));
    if (!live) continue;
    for (const keys of own.flatMap(({ jsonPointers = [] }) => jsonPointers.map(keysOfPointer))) {
      const [kept, value] = [object, live].map((it) => parentOf(it, keys));
      const key = keys.at(-1) as string;
      if (kept && value?.[key] !== undefined) kept[key] = value[key];
    }
  }
}

function parentOf(object: object, keys: readonly string[]): Record<string, unknown> | undefined {
  return keys
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], object) as
    | Record<string, unknown>
    | undefined;
}
