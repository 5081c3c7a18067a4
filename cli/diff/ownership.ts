import type { AppProjectSpec } from '../../manifests/argo-objects';
import { groupOf, identityOf, type KubeObject, nameOf } from '../../manifests/kube-object';
import { count } from '../text';
import {
  type ApplicationPair,
  type ApplicationState,
  argocdObjects,
  isAbandoned,
  type TreeTexts,
} from './applications';
import type { Effect } from './effects';

/** An Application in both trees, with its objects. */
export interface StatePair {
  readonly pair: ApplicationPair;
  readonly before: ApplicationState | undefined;
  readonly after: ApplicationState | undefined;
}

/** What becomes of the objects of an Application that it no longer has. */
export interface Ownership {
  /** Those that can be compared with what the Application has afterwards; it prunes what it lacks then. */
  readonly kept: readonly KubeObject[];
  /** Objects that another Application had, by its name. */
  readonly takenFrom: ReadonlyMap<string, readonly KubeObject[]>;
  readonly effects: readonly Effect[];
}

/**
 * Who has which object before and after, by what the cluster tells objects by: the cluster itself, group, kind,
 * namespace and name. An object that changes its Application is adopted or pruned, whichever of the two syncs first.
 */
export function ownershipOf(state: StatePair, all: readonly StatePair[], tree: TreeTexts): Ownership {
  const { pair, before, after } = state;
  const own = keysOf(after);
  const gone = (before?.objects ?? []).filter((object) => !own.has(keyOf(before, object)));
  const movedTo = (object: KubeObject) =>
    all.find((other) => other !== state && keysOf(other.after).has(keyOf(before, object)));
  const moved = gone.filter((object) => movedTo(object) !== undefined);
  const stays = leftAlone(state, tree).filter((object) => !moved.includes(object));
  const takenFrom = new Map(
    all
      .filter((other) => other !== state)
      .map((other) => [other.pair.name, takenBy(state, other)] as const)
      .filter(([, objects]) => objects.length > 0),
  );
  return {
    kept: (before?.objects ?? []).filter((object) => !moved.includes(object) && !stays.includes(object)),
    takenFrom,
    effects: [
      ...relocation(before, after),
      ...handovers(pair, moved, movedTo),
      ...[...takenFrom].map(
        ([name, objects]): Effect => ({
          kind: 'move',
          text: `takes ${count(objects.length, 'object')} over from Application ${name}`,
        }),
      ),
      ...leftEffects(stays, before, after ?? before),
    ],
  };
}

/** The objects that an Application no longer has, and that Argo CD does not prune all the same. */
export function leftAlone(state: StatePair, tree: TreeTexts): readonly KubeObject[] {
  const { pair, before, after } = state;
  if (isAbandoned(pair)) return [];
  const own = keysOf(after);
  const isElsewhere = before && after && before.application.cluster !== after.application.cluster;
  return (before?.objects ?? []).filter(
    (object) => !own.has(keyOf(before, object)) && (isElsewhere || !isPermitted(object, state, tree)),
  );
}

function keyOf(state: ApplicationState | undefined, object: KubeObject): string {
  return `${state?.application.cluster} ${identityOf(object)}`;
}

function keysOf(state: ApplicationState | undefined): ReadonlySet<string> {
  return new Set(state?.objects.map((object) => keyOf(state, object)));
}

/** What an Application has afterwards that another had, and no longer has. */
function takenBy({ after, before }: StatePair, other: StatePair): readonly KubeObject[] {
  const mine = keysOf(after);
  const [mineBefore, theirs] = [keysOf(before), keysOf(other.after)];
  return (other.before?.objects ?? []).filter((object) => {
    const key = keyOf(other.before, object);
    return mine.has(key) && !mineBefore.has(key) && !theirs.has(key);
  });
}

/** Argo CD leaves alone, out of sight, what the AppProject does not allow. */
function isPermitted(object: KubeObject, { before, after }: StatePair, tree: TreeTexts): boolean {
  const { application } = (after ?? before) as ApplicationState;
  const project = argocdObjects(tree).find(
    ({ kind, metadata }) => kind === 'AppProject' && metadata.name === application.project,
  );
  const { destinations, namespaceResourceWhitelist: kinds } = (project?.spec ?? {}) as AppProjectSpec;
  const matches = (pattern = '', text = '') => pattern === '*' || pattern === text;
  const { namespace } = object.metadata;
  return (
    (destinations?.some(
      (it) => matches(it.server, before?.application.cluster) && matches(it.namespace, namespace),
    ) ??
      true) &&
    (kinds?.some((it) => matches(it.group, groupOf(object)) && matches(it.kind, object.kind)) ?? true)
  );
}

function relocation(before: ApplicationState | undefined, after: ApplicationState | undefined): Effect[] {
  if (!before || !after || placeOf(before) === placeOf(after)) return [];
  const all = count(after.objects.length, 'object');
  return [
    {
      kind: 'relocate',
      text: `is created with ${all} in ${placeOf(after)}, beside what there is in ${placeOf(before)}`,
    },
  ];
}

function placeOf({ application: { namespace, cluster } }: ApplicationState): string {
  return `${namespace} of ${cluster}`;
}

function handovers(
  pair: ApplicationPair,
  moved: readonly KubeObject[],
  movedTo: (object: KubeObject) => StatePair | undefined,
): Effect[] {
  const names = [...new Set(moved.map((object) => movedTo(object)?.pair.name ?? ''))];
  return names.map((name): Effect => {
    const objects = moved.filter((object) => movedTo(object)?.pair.name === name);
    const what = `${count(objects.length, 'object')} move${objects.length === 1 ? 's' : ''} to Application ${name}`;
    if (isAbandoned(pair))
      return { kind: 'move', text: `${what}, which adopts what is there: nothing is deleted` };
    const workloads = objects.filter(({ kind }) => WORKLOADS.has(kind)).map(nameOf);
    const risk = `${what}: adopted if that one syncs first, otherwise deleted by ${pair.name} and created again`;
    return workloads.length === 0
      ? { kind: 'move', text: risk }
      : {
          kind: 'move',
          text: `${risk}, the pods of ${workloads.join(' and ')} with them. Take two steps: add the new one under another workload name, remove the old one once that is Healthy`,
        };
  });
}

const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'Job']);

function leftEffects(
  stays: readonly KubeObject[],
  before: ApplicationState | undefined,
  owner: ApplicationState | undefined,
): Effect[] {
  if (stays.length === 0 || !before) return [];
  const isMoved = owner && placeOf(owner) !== placeOf(before);
  const text = isMoved
    ? `${count(stays.length, 'object')} stay behind in ${placeOf(before)} until somebody deletes them`
    : `${stays.map(nameOf).join(', ')} stay${stays.length === 1 ? 's' : ''} in the cluster, out of Argo CD's sight: AppProject ${owner?.application.project} no longer allows ${stays.length === 1 ? 'it' : 'them'}`;
  return [{ kind: 'abandon', text }];
}
