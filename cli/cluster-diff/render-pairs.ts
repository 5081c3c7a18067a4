import type { KubeObject } from '../../manifests/kube-object';
import { build, readObjects } from '../../synth/kustomize';
import { withTemporaryTree } from '../../synth/temporary-tree';
import { type ApplicationPair, isAbandoned, placeOf } from './application-pairs';
import type { TreeTexts } from './applications';
import { mayChangeReach, type NetworkChange, networkChange } from './network-changes';

/** Rendered objects by folder of the two trees. */
export type Rendered = ReadonlyMap<string, readonly KubeObject[]>;

/** What the real Kustomize renders of the Applications that differ, and what that changes for the network. */
export async function renderPairs(
  before: TreeTexts,
  after: TreeTexts,
  pairs: readonly ApplicationPair[],
  differing: readonly ApplicationPair[],
): Promise<{ rendered: Rendered; network: NetworkChange[] }> {
  if (differing.length === 0) return { rendered: new Map(), network: [] };
  const files = [
    ...[...before].map(([file, text]) => [`before/${file}`, text] as const),
    ...[...after].map(([file, text]) => [`after/${file}`, text] as const),
  ];
  return withTemporaryTree(files, async (root) => {
    const reader = objectReader();
    const rendered = await render(root, differing.flatMap(foldersOf), reader);
    // What is abandoned stays in the cluster, so that nothing changes for the network.
    const rebuilt = differing.filter((pair) => !isAbandoned(pair));
    const environments = new Set(
      rebuilt
        .filter((pair) =>
          mayChangeReach(objectsOf('before', pair, rendered), objectsOf('after', pair, rendered)),
        )
        .map((pair) => placeOf(pair).environment),
    );
    // What reaches whom is decided by all policies of an environment together.
    const others = pairs.filter(
      (pair) => pair.before && environments.has(pair.before.environment) && !rebuilt.includes(pair),
    );
    const unchanged = await render(
      root,
      others.map(({ before }) => `before/${before?.folder}`),
      reader,
    );
    const network = [...environments].map((environment) => {
      const here = (pair: ApplicationPair) => placeOf(pair).environment === environment;
      const same = others.filter(here).flatMap((pair) => objectsOf('before', pair, unchanged));
      const [old, young] = (['before', 'after'] as const).map((side) => [
        ...rebuilt.filter(here).flatMap((pair) => objectsOf(side, pair, rendered)),
        ...same,
      ]);
      return networkChange(environment, old ?? [], young ?? []);
    });
    return { rendered, network: network.filter(({ opened, closed }) => opened.length + closed.length > 0) };
  });
}

async function render(root: string, folders: readonly string[], reader: ObjectReader): Promise<Rendered> {
  const texts = await build(root, folders);
  return new Map([...texts].map(([folder, text]) => [folder, reader(text)]));
}

type ObjectReader = (text: string) => readonly KubeObject[];

/** Reads rendered YAML, and each object once: most are the same before and after. */
function objectReader(): ObjectReader {
  const known = new Map<string, readonly KubeObject[]>();
  const read = (document: string) => {
    const objects = known.get(document) ?? readObjects(document);
    known.set(document, objects);
    return objects;
  };
  return (text) => text.split(/^---\n/m).flatMap(read);
}

function foldersOf({ before, after }: ApplicationPair): string[] {
  return [...(before ? [`before/${before.folder}`] : []), ...(after ? [`after/${after.folder}`] : [])];
}

/** The rendered objects of one side; none where there is no such side, or nothing differs. */
export function objectsOf(
  side: 'before' | 'after',
  pair: ApplicationPair,
  rendered: Rendered,
): readonly KubeObject[] {
  return rendered.get(`${side}/${pair[side]?.folder}`) ?? [];
}
