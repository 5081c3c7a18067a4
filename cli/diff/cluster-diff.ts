import type { KubeObject } from '../../manifests/kube-object';
import { build, readObjects } from '../../synth/kustomize';
import { withTemporaryTree } from '../../synth/temporary-tree';
import {
  type ApplicationPair,
  argocdObjects,
  inputsOf,
  isAbandoned,
  isInScope,
  isRebuilt,
  pairsOf,
  placeOf,
  type Scope,
  type TreeTexts,
} from './applications';
import { type Effect, effectsOf } from './effects';
import { mayChangeReach, type NetworkChange, networkChange } from './network-changes';
import { type CompareFields, fieldComparison, type ObjectChange, objectChanges } from './object-changes';
import { leftAlone, ownershipOf, type StatePair } from './ownership';

/** What happens in the cluster when one tree takes the place of another. */
export interface ClusterDiff {
  /** What to know before all else, e.g. that a base changes several environments at once; each in a sentence. */
  readonly warnings: readonly string[];
  /** By environment and service; only those of which something changes. */
  readonly applications: readonly ApplicationChange[];
  /** Objects of Argo CD that belong to no service. */
  readonly argocd: readonly ObjectChange[];
  /** Only environments where who reaches whom changes. */
  readonly network: readonly NetworkChange[];
}

/** What happens to a service in an environment. */
export interface ApplicationChange {
  readonly environment: string;
  readonly service: string;
  /** The name of the Application. */
  readonly application: string;
  readonly effects: readonly Effect[];
  readonly objects: readonly ObjectChange[];
}

/**
 * Compares what the real Kustomize renders from two trees, object by object and field by field. An overlay is built
 * only if something that it is built from differs, or if the network of its environment has to be looked at whole.
 *
 * @throws {UserError} if Kustomize refuses an overlay or is not there
 */
export async function clusterDiff(before: TreeTexts, after: TreeTexts, scope: Scope): Promise<ClusterDiff> {
  const compare = await fieldComparison();
  const pairs = pairsOf(before, after, scope);
  // An object may come from an Application that nobody asked about.
  const differing = pairs.filter((pair) => isRebuilt(pair, before, after));
  const { rendered, network } = await renderPairs(before, after, pairs, differing, scope);
  const states = pairs.map((pair) => stateOf(pair, rendered));
  const applications = states
    .filter(({ pair }) => isInScope(pair, scope))
    .flatMap((state) => applicationChange(state, states, after, compare));
  const argocd = (scope.environment ?? scope.service) ? [] : argocdChanges(before, after, pairs, compare);
  return {
    warnings: [
      ...unstagedBases(
        pairs.filter(({ after }) => after?.revision === scope.revision),
        applications,
        before,
        after,
      ),
      ...otherRevisions(states, applications, scope),
      ...appliedByHand(argocd),
    ],
    applications,
    argocd,
    network,
  };
}

function stateOf(pair: ApplicationPair, rendered: Rendered): StatePair {
  const [before, after] = (['before', 'after'] as const).map((side) => {
    const application = pair[side];
    return application && { application, objects: objectsOf(side, pair, rendered) };
  });
  return { pair, before, after };
}

function applicationChange(
  state: StatePair,
  all: readonly StatePair[],
  tree: TreeTexts,
  compare: CompareFields,
): ApplicationChange[] {
  const { pair, before, after } = state;
  const { kept, takenFrom, effects } = ownershipOf(state, all, tree);
  const taken = [...takenFrom.values()].flat();
  const was = isAbandoned(pair) ? [] : [...kept, ...taken];
  const objects = [
    ...objectChanges(
      before ? [before.application.object] : [],
      after ? [after.application.object] : [],
      compare,
    ),
    ...objectChanges(was, after?.objects ?? [], compare),
  ];
  if (objects.length + effects.length === 0) return [];
  const { environment, service } = placeOf(pair);
  const compared = before
    ? { ...before, objects: isAbandoned(pair) ? kept : was }
    : after && taken.length > 0
      ? { ...after, objects: taken }
      : undefined;
  return [
    {
      environment,
      service,
      application: pair.name,
      effects: [...effects, ...effectsOf(compared, after, objects)],
      objects,
    },
  ];
}

/** Bases whose changes reach an environment at the same time as those before it. */
function unstagedBases(
  pairs: readonly ApplicationPair[],
  changes: readonly ApplicationChange[],
  before: TreeTexts,
  after: TreeTexts,
): string[] {
  const changed = pairs.flatMap((pair) => {
    if (!pair.before || !pair.after || !changes.some(({ service }) => service === placeOf(pair).service))
      return [];
    const [was, is] = [inputsOf(before, pair.before.folder), inputsOf(after, pair.after.folder)];
    const files = [...new Set([...was.keys(), ...is.keys()])].filter(
      (file) => was.get(file) !== is.get(file),
    );
    const folders = new Set(files.map((file) => file.slice(0, file.lastIndexOf('/'))));
    folders.delete(pair.after.folder);
    return [...folders].map((folder) => ({ folder, environment: placeOf(pair).environment }));
  });
  return [...new Set(changed.map(({ folder }) => folder))].flatMap((folder) => {
    const [first, ...others] = changed.filter((it) => it.folder === folder).map((it) => it.environment);
    const reached = others.filter((environment) =>
      changes.some((change) => change.environment === environment),
    );
    return reached.length > 0
      ? [`${folder} changes ${reached.join(' and ')} without having been in ${first}`]
      : [];
  });
}

/** What changes of the objects that are no service's Application. */
function argocdChanges(
  before: TreeTexts,
  after: TreeTexts,
  pairs: readonly ApplicationPair[],
  compare: CompareFields,
): ObjectChange[] {
  const names = new Set(pairs.map(({ name }) => name));
  const shared = (tree: TreeTexts) =>
    argocdObjects(tree).filter(({ kind, metadata }) => kind !== 'Application' || !names.has(metadata.name));
  return objectChanges(shared(before), shared(after), compare);
}

/** Environments that a merge does not reach. */
function otherRevisions(
  states: readonly StatePair[],
  changes: readonly ApplicationChange[],
  { revision }: Scope,
): string[] {
  const changed = new Set(changes.map(({ application }) => application));
  const followed = states.flatMap(({ pair: { name, after } }) =>
    after && changed.has(name) && after.revision !== revision
      ? [
          `${after.environment} follows ${after.revision}: what changes there is synced once that has this commit`,
        ]
      : [],
  );
  return [...new Set(followed)];
}

/** The parents, which nobody syncs. */
function appliedByHand(changes: readonly ObjectChange[]): string[] {
  const names = changes.filter(({ kind }) => kind === 'Application').map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    `${names.join(' and ')} must be applied by hand once this is merged: see Bootstrap in docs/operations.md`,
  ];
}

/** Rendered objects by folder of the two trees. */
export type Rendered = ReadonlyMap<string, readonly KubeObject[]>;

/** What the real Kustomize renders of the Applications that differ, and what that changes for the network. */
export async function renderPairs(
  before: TreeTexts,
  after: TreeTexts,
  pairs: readonly ApplicationPair[],
  differing: readonly ApplicationPair[],
  scope: Scope,
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
    const rebuilt = differing.filter((pair) => isInScope(pair, scope) && !isAbandoned(pair));
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
      const [was, is] = (['before', 'after'] as const).map((side) => [
        ...rebuilt
          .filter(here)
          .flatMap((pair) => [
            ...objectsOf(side, pair, rendered),
            ...(side === 'after' ? leftAlone(stateOf(pair, rendered), after) : []),
          ]),
        ...same,
      ]);
      return networkChange(environment, was ?? [], is ?? []);
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
