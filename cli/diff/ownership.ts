import { once } from '../../constructs/props/once';
import { allowsDestination, allowsKind } from '../../manifests/application';
import { identityOf, type KubeObject, nameOf } from '../../manifests/kube-object';
import { push } from '../../manifests/push';
import type { Effect } from '../../page/data/change';
import { count } from '../text';
import {
  type Application,
  type ApplicationPair,
  argocdObjects,
  isAbandoned,
  type TreeTexts,
} from './applications';
import { RUNNERS } from './release-path';

/** What becomes of the objects of an Application that it no longer has. */
export interface Ownership {
  /** Those that can be compared with what the Application has afterwards; it prunes what it lacks then. */
  readonly kept: readonly KubeObject[];
  /** Objects that another Application had, by its name. */
  readonly takenFrom: ReadonlyMap<string, readonly KubeObject[]>;
  readonly effects: Effect[];
}

/**
 * Who has which object before and after, by what the cluster tells objects by: the cluster itself, group, kind,
 * namespace and name. An object that changes its Application is adopted or pruned, whichever of the two syncs first.
 *
 * @param rendered all whose objects are known: others keep what they have
 */
export function ownershipOf(
  pair: ApplicationPair,
  rendered: readonly ApplicationPair[],
  tree: TreeTexts,
): Ownership {
  const { before, after } = pair;
  const { owners, losers } = ownersOf(rendered);
  const movedTo = (object: KubeObject) =>
    owners.get(keyOf(before, object))?.find((other) => other.name !== pair.name)?.name;
  const moved = objectsGone(pair).filter((object) => movedTo(object) !== undefined);
  const stays = leftAlone(pair, tree).filter((object) => !moved.includes(object));
  const mine = new Set([...keysOf(after)].flatMap((key) => losers.get(key) ?? []));
  const takenFrom = new Map(
    [...mine]
      .sort((a, b) => a - b)
      .map((place) => rendered[place] as ApplicationPair)
      .filter((other) => other.name !== pair.name)
      .map((other) => [other.name, takenBy(pair, other)] as const)
      .filter(([, objects]) => objects.length > 0),
  );
  return {
    kept: (before?.objects ?? []).filter((object) => !moved.includes(object) && !stays.includes(object)),
    takenFrom,
    effects: [
      ...relocation(before, after),
      ...handovers(pair, moved, movedTo),
      ...[...takenFrom].map(([name, objects]): Effect => {
        return {
          kind: 'move',
          text: `takes ${count(objects.length, 'object')} over from Application ${name}`,
        };
      }),
      ...leftEffects(stays, before, after ?? before),
    ],
  };
}

/** By the key of an object, whose Applications have it afterwards, and the places of those that no longer have it. */
const ownersOf = once((rendered: readonly ApplicationPair[]) => {
  const owners = new Map<string, ApplicationPair[]>();
  const losers = new Map<string, number[]>();
  for (const [place, pair] of rendered.entries()) {
    for (const key of keysOf(pair.after)) push(owners, key, pair);
    for (const object of objectsGone(pair)) push(losers, keyOf(pair.before, object), place);
  }
  return { owners, losers };
});

/** The objects that an Application no longer has, and that Argo CD does not prune all the same. */
export function leftAlone(pair: ApplicationPair, tree: TreeTexts): readonly KubeObject[] {
  const { before, after } = pair;
  if (isAbandoned(pair)) return [];
  const isElsewhere = before && after && before.cluster !== after.cluster;
  return objectsGone(pair).filter((object) => isElsewhere || !isPermitted(object, pair, tree));
}

const objectsGone = once(({ before, after }: ApplicationPair): KubeObject[] => {
  const own = keysOf(after);
  return (before?.objects ?? []).filter((object) => !own.has(keyOf(before, object)));
});

function keyOf(application: Application | undefined, object: KubeObject): string {
  return `${application?.cluster} ${identityOf(object)}`;
}

function keysOf(application: Application | undefined): ReadonlySet<string> {
  return application ? keysOfObjects(application) : new Set();
}

const keysOfObjects = once(
  (application: Application) => new Set(application.objects.map((object) => keyOf(application, object))),
);

/** What an Application has afterwards that another had, and no longer has. */
function takenBy({ after, before }: ApplicationPair, other: ApplicationPair): readonly KubeObject[] {
  const [mine, mineBefore] = [keysOf(after), keysOf(before)];
  return objectsGone(other).filter((object) => {
    const key = keyOf(other.before, object);
    return mine.has(key) && !mineBefore.has(key);
  });
}

/** Argo CD leaves alone, out of sight, what the AppProject does not allow. */
function isPermitted(object: KubeObject, { before, after }: ApplicationPair, tree: TreeTexts): boolean {
  const name = (after ?? before)?.project;
  const project = name === undefined ? undefined : projectsIn(tree).get(name);
  const destination = { server: before?.cluster ?? '', namespace: object.metadata.namespace };
  return project === undefined || (allowsDestination(project, destination) && allowsKind(project, object));
}

/** The AppProjects of a tree, by their names. */
const projectsIn = once((tree: TreeTexts) => {
  const projects = argocdObjects(tree).filter(({ kind }) => kind === 'AppProject');
  return new Map(projects.reverse().map((project) => [project.metadata.name, project]));
});

function relocation(before: Application | undefined, after: Application | undefined): Effect[] {
  if (!before || !after || placeOf(before) === placeOf(after)) return [];
  const all = count(after.objects.length, 'object');
  const text = `is created with ${all} in ${placeOf(after)}, beside what there is in ${placeOf(before)}`;
  return [{ kind: 'relocate', text }];
}

function placeOf({ namespace, cluster }: Application): string {
  return `${namespace} of ${cluster}`;
}

function handovers(
  pair: ApplicationPair,
  moved: readonly KubeObject[],
  movedTo: (object: KubeObject) => string | undefined,
): Effect[] {
  return [...new Set(moved.map(movedTo))].map((name): Effect => {
    const objects = moved.filter((object) => movedTo(object) === name);
    const what = `${count(objects.length, 'object')} move${objects.length === 1 ? 's' : ''} to Application ${name}`;
    if (isAbandoned(pair))
      return { kind: 'move', text: `${what}, which adopts what is there: nothing is deleted` };
    const workloads = objects.filter(({ kind }) => RUNNERS.has(kind) || kind === 'Job').map(nameOf);
    const risk = `${what}: adopted if that one syncs first, otherwise deleted by ${pair.name} and created again`;
    const text = `${risk}, the pods of ${workloads.join(' and ')} with them. Take two steps: add the new one under another workload name, remove the old one once that is Healthy`;
    return { kind: 'move', text: workloads.length === 0 ? risk : text };
  });
}

function leftEffects(
  stays: readonly KubeObject[],
  before: Application | undefined,
  owner: Application | undefined,
): Effect[] {
  if (stays.length === 0 || !before || !owner) return [];
  const [stay, it] = stays.length === 1 ? ['stays', 'it'] : ['stay', 'them'];
  const text =
    placeOf(owner) !== placeOf(before)
      ? `${count(stays.length, 'object')} stay behind in ${placeOf(before)} until somebody deletes them`
      : `${stays.map(nameOf).join(', ')} ${stay} in the cluster, out of Argo CD's sight: AppProject ${owner.project} no longer allows ${it}`;
  return [{ kind: 'abandon', text }];
}
