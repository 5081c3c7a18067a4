import { isDeepStrictEqual } from 'node:util';
import { loadAll } from 'js-yaml';
import type { Tree } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import { builtOverlays } from '../../synth/built-overlays';
import { treeTexts } from '../../synth/synthesize';
import { imageOf, variablesOf } from './expectations';
import type { PlatformCase, ServiceCase, ValuesCase } from './platform-case';

interface Workload {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly replicas: number;
    readonly template: {
      readonly spec: {
        readonly containers: readonly {
          readonly image: string;
          readonly env?: readonly { readonly name: string; readonly value?: string }[];
        }[];
      };
    };
  };
}

/**
 * Looks for the values of a case in the overlays as they are built in memory.
 *
 * @throws if one is not where it belongs
 */
export function assertOverlayValues(the: PlatformCase, tree: Tree): void {
  for (const { folder, objects } of new TreeIndex(tree).overlays) {
    assertValues(
      the,
      folder,
      objects.map(({ object }) => object as unknown as Workload),
    );
  }
}

/**
 * Builds every overlay of a tree with the real Kustomize.
 *
 * @returns the tree with what comes of that, for other parsers to read
 * @throws if it refuses one, makes of it something else than is made in memory, or a value of the case is not there
 */
export async function withBuiltOverlays(the: PlatformCase, tree: Tree): Promise<Tree> {
  const { overlays } = new TreeIndex(tree);
  const folders = overlays.map(({ folder }) => folder);
  const built = await builtOverlays(treeTexts(tree), folders, { together: true });
  const text = ['# By Kustomize\n', ...folders.map((folder) => built.get(folder))].join('---\n');
  const read = loadAll(text) as Workload[];
  let next = 0;
  for (const { folder, objects } of overlays) {
    const real = byName(read.slice(next, next + objects.length));
    next += objects.length;
    const inMemory = byName(objects.map(({ object }) => object));
    if (!isDeepStrictEqual(real, inMemory)) {
      throw new Error(
        `${folder} is ${JSON.stringify(real)} by Kustomize, ${JSON.stringify(inMemory)} in memory`,
      );
    }
    assertValues(the, folder, real);
  }
  const path = 'overlays';
  return new Map(tree).set(path, { path, construct: '', documents: [], text });
}

function assertValues(the: PlatformCase, folder: string, objects: readonly Workload[]): void {
  const [, environment = '', name = ''] = folder.split('/');
  const index = the.environments.findIndex((each) => each.name === environment);
  const service = the.services.find((each) => each.name === name) as ServiceCase;
  const deployment = objects.find(({ kind }) => kind === 'Deployment') as Workload;
  const scaled = objects.find(({ kind }) => kind === 'Rollout') ?? deployment;
  const [container] = deployment.spec.template.spec.containers;
  const variables = variablesOf(service, index);
  const found = {
    namespace: [...new Set(objects.map(({ metadata }) => metadata.namespace))],
    image: container?.image,
    replicas: scaled.spec.replicas,
    variables: Object.fromEntries(
      (container?.env ?? [])
        .filter((it) => Object.hasOwn(variables, it.name))
        .map((it) => [it.name, it.value]),
    ),
  };
  const expected = {
    namespace: [the.environments[index]?.namespace ?? environment],
    image: imageOf(the, service, index),
    replicas: (service.values[index] as ValuesCase).replicas,
    variables: Object.fromEntries(Object.entries(variables)),
  };
  if (!isDeepStrictEqual(found, expected)) {
    throw new Error(
      `${environment}/${name} is rendered with ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`,
    );
  }
}

function byName<T extends { readonly kind: string; readonly metadata: { readonly name: string } }>(
  objects: T[],
): T[] {
  const key = ({ kind, metadata }: T) => `${kind} ${metadata.name}`;
  return (JSON.parse(JSON.stringify(objects)) as T[]).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
