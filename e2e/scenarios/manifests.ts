import fs from 'node:fs';
import path from 'node:path';
import { type Api, ApiError, collection, type KubernetesObject } from '../cluster/api';
import { mustRun } from '../cluster/kubectl';
import { PROJECT } from '../platform';
import { objectsIn, priorityClassesIn } from '../rendering';
import { expect, type Scenario } from '../scenario';
import { createNamespace } from '../trial';

const DIST = path.join(PROJECT, 'dist');

const read = (name: string) => fs.readFileSync(path.join(DIST, name), 'utf8');

interface Templated extends KubernetesObject {
  readonly spec?: { readonly template?: { readonly metadata: object; readonly spec: object } };
}

export const manifests: readonly Scenario[] = [
  {
    id: 'dry-run',
    promise:
      'checked before it is written, by strict schemas and by rules that look at the whole tree, and every overlay as Kustomize renders it',
    page: 'README.md',
    run: async (stage, id) => {
      await createNamespace(stage, id);
      const overlays = fs
        .readdirSync(path.join(DIST, 'overlays'))
        .flatMap((env) => fs.readdirSync(path.join(DIST, 'overlays', env)).map((name) => `${env}/${name}`));
      const rendered = await Promise.all(
        overlays.map((name) => mustRun('kubectl', ['kustomize', path.join(DIST, 'overlays', name)])),
      );
      const objects = rendered.flatMap(objectsIn) as Templated[];
      const tree = fs.readdirSync(DIST, { recursive: true, encoding: 'utf8' });
      const files = tree.filter((name) => name.endsWith('.yaml')).map((name) => [name, read(name)] as const);
      for (const priorityClass of priorityClassesIn(new Map(files))) await stage.api.ensure(priorityClass);
      for (const { kind, ...object } of objects) {
        if (kind !== 'ServiceAccount') continue;
        await stage.api.ensure({ ...object, kind, metadata: { name: object.metadata.name, namespace: id } });
      }
      const wrong = await Promise.all(objects.flatMap((object) => refusals(stage.api, object, id)));
      const seen = wrong.flat();
      expect(seen.length === 0, seen.join('; '));
      const pods = objects.filter(({ spec }) => spec?.template !== undefined).length;
      return `${objects.length} objects of ${overlays.length} overlays created strictly without a warning, ${pods} of their pods under the Pod Security Standard restricted`;
    },
  },
];

/** What the API server has against an object, and against a pod of its template. */
async function refusals(api: Api, object: Templated, namespace: string): Promise<string[]> {
  const placed = { ...object, metadata: { ...object.metadata, namespace } };
  const { template } = object.spec ?? {};
  const pod = template && {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...template.metadata, name: object.metadata.name, namespace },
    spec: template.spec,
  };
  const tried = await Promise.all([placed, ...(pod ? [pod] : [])].map((one) => dryRun(api, one)));
  return tried.flat().map((message) => `${object.kind}/${object.metadata.name}: ${message}`);
}

async function dryRun(api: Api, object: KubernetesObject): Promise<readonly string[]> {
  try {
    return (await api.create(collection(object), object, 'dryRun=All&fieldValidation=Strict')).warnings;
  } catch (error) {
    // The ServiceAccounts that the pods ask for are there by now.
    if (error instanceof ApiError && error.status === 409 && object.kind === 'ServiceAccount') return [];
    if (error instanceof ApiError) return [error.message];
    throw error;
  }
}
