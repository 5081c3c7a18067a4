import fs from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { type Api, collection, type KubernetesObject } from './cluster/api';
import { mustRun } from './cluster/kubectl';
import { type EnvironmentVariant, renderVariant, type Variant } from './platform';

/** The name of the environment that a trial declares. */
const ENVIRONMENT = 'trial';

interface Application {
  readonly spec: {
    readonly ignoreDifferences?: readonly {
      readonly kind: string;
      readonly name: string;
      readonly jsonPointers: readonly string[];
    }[];
  };
}

type WithReplicas = KubernetesObject & { spec: { replicas?: number } };

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
  environment: Omit<EnvironmentVariant, 'name'>,
  variant: Omit<Variant, 'environments'> = {},
): Promise<Rendering> {
  const files = renderVariant({ ...variant, environments: [{ name: ENVIRONMENT, ...environment }] });
  const root = fs.mkdtempSync(path.join(folder, 'tree-'));
  writeFiles(root, files);
  const rendered = await mustRun('kubectl', ['kustomize', path.join(root, 'overlays', ENVIRONMENT, service)]);
  const application = parse(files.get(`argocd/${service}-${ENVIRONMENT}.yaml`) as string) as Application;
  return { objects: objectsIn(rendered), application };
}

/** Writes files into a folder, by their paths in it. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

export function objectsIn(yaml: string): KubernetesObject[] {
  return parseAllDocuments(yaml).map((document) => document.toJS() as KubernetesObject);
}

/** Gives objects the live number of pods where their Application ignores it (`RespectIgnoreDifferences`). */
export async function keepIgnored(api: Api, { objects, application }: Rendering): Promise<void> {
  for (const object of objects) {
    const ignored = application.spec.ignoreDifferences?.some(
      ({ kind, name, jsonPointers }) =>
        kind === object.kind && name === object.metadata.name && jsonPointers.includes('/spec/replicas'),
    );
    if (!ignored) continue;
    const live = await api.find<WithReplicas>(`${collection(object)}/${object.metadata.name}`);
    if (live?.spec.replicas !== undefined) (object as WithReplicas).spec.replicas = live.spec.replicas;
  }
}
