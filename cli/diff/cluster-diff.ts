import { mayChangeReach, type NetworkChange, networkChange } from '../../checks/network/network-reach';
import type { ApplicationSpec } from '../../manifests/argo-objects';
import type { KubeObject } from '../../manifests/kube-object';
import { push } from '../../manifests/push';
import type { ApplicationChange, Change, ObjectChange } from '../../page/data/change';
import { builtOverlays, inputsOf } from '../../synth/built-overlays';
import { readObjects } from '../../synth/kustomize';
import { DOCS } from '../../synth/project';
import {
  type Application,
  type ApplicationPair,
  argocdObjects,
  isAbandoned,
  isInScope,
  isRebuilt,
  pairsOf,
  placeOf,
  type Scope,
  type TreeTexts,
} from './applications';
import { effectsOf } from './effects';
import { type CompareFields, fieldComparison, objectChanges } from './object-changes';
import { leftAlone, ownershipOf } from './ownership';

/** What happens in the cluster when one tree takes the place of another. */
export type ClusterDiff = Pick<Change, 'warnings' | 'applications' | 'argocd' | 'network'>;

/**
 * Compares what the real Kustomize renders from two trees, object by object and field by field. An overlay is built
 * only if something that it is built from differs, or if the network of its environment has to be looked at whole.
 *
 * @throws {UserError} if Kustomize refuses an overlay or is not there
 */
export async function clusterDiff(before: TreeTexts, after: TreeTexts, scope: Scope): Promise<ClusterDiff> {
  const compare = await fieldComparison();
  const { pairs, network } = await renderPairs(before, after, scope);
  const rendered = pairs.filter((pair) => pair.before?.objects.length || pair.after?.objects.length);
  const applications = pairs
    .filter((pair) => isInScope(pair, scope))
    .flatMap((pair) => applicationChange(pair, rendered, after, compare));
  const argocd = (scope.environments ?? scope.service) ? [] : argocdChanges(before, after, pairs, compare);
  const merged = pairs.filter((pair) => pair.after?.revision === scope.revision);
  const warnings = [
    ...unstagedBases(merged, applications, before, after),
    ...otherRevisions(pairs, applications, scope),
    ...appliedByHand(argocd, [before, after]),
  ];
  return { warnings, applications, argocd, network };
}

function applicationChange(
  pair: ApplicationPair,
  rendered: readonly ApplicationPair[],
  tree: TreeTexts,
  compare: CompareFields,
): ApplicationChange[] {
  const { name, before, after } = pair;
  const { kept, takenFrom, effects } = ownershipOf(pair, rendered, tree);
  const taken = [...takenFrom.values()].flat();
  const was = isAbandoned(pair) ? [] : [...kept, ...taken];
  const objects = [
    ...objectChanges(before ? [before.object] : [], after ? [after.object] : [], compare),
    ...objectChanges(was, after?.objects ?? [], compare),
  ];
  if (objects.length + effects.length === 0) return [];
  const { environment, service } = placeOf(pair);
  const ofTaken = after && taken.length > 0 ? { ...after, objects: taken } : undefined;
  const compared = before ? { ...before, objects: isAbandoned(pair) ? kept : was } : ofTaken;
  effects.push(...effectsOf(compared, after, objects));
  return [{ environment, service, application: name, effects, objects }];
}

/** Bases whose changes reach an environment at the same time as those before it. */
function unstagedBases(
  pairs: readonly ApplicationPair[],
  changes: readonly ApplicationChange[],
  before: TreeTexts,
  after: TreeTexts,
): string[] {
  const services = new Set(changes.map(({ service }) => service));
  const environments = new Set(changes.map(({ environment }) => environment));
  const reached = new Map<string, string[]>();
  for (const pair of pairs) {
    if (!pair.before || !pair.after || !services.has(placeOf(pair).service)) continue;
    const [was, is] = [inputsOf(before, pair.before.folder), inputsOf(after, pair.after.folder)];
    const files = [...new Set([...was.keys(), ...is.keys()])].filter(
      (file) => was.get(file) !== is.get(file),
    );
    const folders = new Set(files.map((file) => file.slice(0, file.lastIndexOf('/'))));
    folders.delete(pair.after.folder);
    for (const folder of folders) push(reached, folder, placeOf(pair).environment);
  }
  return [...reached].flatMap(([folder, [first, ...others]]) => {
    const unstaged = others.filter((environment) => environments.has(environment));
    return unstaged.length > 0
      ? [`${folder} changes ${unstaged.join(' and ')} without having been in ${first}`]
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
    argocdObjects(tree).filter(
      ({ kind, metadata }) => !['Application', 'ApplicationSet'].includes(kind) || !names.has(metadata.name),
    );
  return objectChanges(shared(before), shared(after), compare);
}

/** Environments that a merge does not reach. */
function otherRevisions(
  pairs: readonly ApplicationPair[],
  changes: readonly ApplicationChange[],
  { revision }: Scope,
): string[] {
  const changed = new Set(changes.map(({ application }) => application));
  const others = pairs.flatMap(({ name, after }) => (after && changed.has(name) ? [after] : []));
  const followed = others
    .filter((application) => application.revision !== revision)
    .map(
      ({ environment, revision }) =>
        `${environment} follows ${revision}: what changes there is synced once that has this commit`,
    );
  return [...new Set(followed)];
}

/** The parents, which nobody syncs; what installs a chart has a parent. */
function appliedByHand(changes: readonly ObjectChange[], trees: readonly TreeTexts[]): string[] {
  const charts = trees.flatMap(argocdObjects).filter(({ spec }) => (spec as ApplicationSpec).sources);
  const names = changes
    .filter(
      ({ kind, name }) => kind === 'Application' && !charts.some(({ metadata }) => metadata.name === name),
    )
    .map(({ name }) => name);
  const how = `must be applied by hand once this is merged: see Bootstrap in ${DOCS}/operations.md`;
  return names.length > 0 ? [`${names.join(' and ')} ${how}`] : [];
}

/** The Applications with what the real Kustomize renders of those that differ, and what that changes for the network. */
async function renderPairs(
  before: TreeTexts,
  after: TreeTexts,
  scope: Scope,
): Promise<{ readonly pairs: readonly ApplicationPair[]; readonly network: readonly NetworkChange[] }> {
  const pairs = pairsOf(before, after, scope);
  // An object may come from an Application that nobody asked about.
  const differing = pairs.filter((pair) => isRebuilt(pair, before, after));
  if (differing.length === 0) return { pairs, network: [] };
  const render = renderer({ before, after });
  const rendered = new Map((await render(differing)).map((pair) => [pair.name, pair]));
  // What is abandoned stays in the cluster, so that nothing changes for the network; previews are in namespaces of their own.
  const isReached = (pair: ApplicationPair) => !isAbandoned(pair) && !placeOf(pair).isPreview;
  const rebuilt = [...rendered.values()].filter((pair) => isInScope(pair, scope) && isReached(pair));
  const reaching = rebuilt.filter((pair) => mayChangeReach(objectsOf(pair.before), objectsOf(pair.after)));
  const environments = new Set(reaching.map((pair) => placeOf(pair).environment));
  const names = new Set(rebuilt.map(({ name }) => name));
  // What reaches whom is decided by all policies of an environment together.
  const others = await render(
    pairs
      .filter(({ before }) => before && !before.isPreview && environments.has(before.environment))
      .filter(({ name }) => !names.has(name))
      .map((pair) => ({ ...pair, after: undefined })),
  );
  const network = [...environments].map((environment) => {
    const here = (pair: ApplicationPair) => placeOf(pair).environment === environment;
    const same = others.filter(here).flatMap((pair) => objectsOf(pair.before));
    const own = rebuilt.filter(here);
    const was = own.flatMap((pair) => objectsOf(pair.before));
    const is = own.flatMap((pair) => [...objectsOf(pair.after), ...leftAlone(pair, after)]);
    return networkChange(environment, [...was, ...same], [...is, ...same]);
  });
  return {
    pairs: pairs.map((pair) => rendered.get(pair.name) ?? pair),
    network: network.filter(({ opened, closed }) => opened.length + closed.length > 0),
  };
}

/** Gives Applications the objects that their overlays render to. */
function renderer(
  trees: Readonly<Record<Side, TreeTexts>>,
): (pairs: readonly ApplicationPair[]) => Promise<ApplicationPair[]> {
  // Most objects are the same before and after: each is read once.
  const known = new Map<string, readonly KubeObject[]>();
  const read = (document: string) => {
    const objects = known.get(document) ?? readObjects(document);
    known.set(document, objects);
    return objects;
  };
  return async (pairs) => {
    const overlays = pairs.flatMap((pair) =>
      SIDES.flatMap((side) => (pair[side] ? [{ side, folder: pair[side].folder }] : [])),
    );
    const files = overlays.flatMap(({ side, folder }) =>
      [...inputsOf(trees[side], folder)].map(([file, text]) => [`${side}/${file}`, text] as const),
    );
    const folders = overlays.map(({ side, folder }) => `${side}/${folder}`);
    const texts = await builtOverlays(new Map(files), folders, { together: true });
    const rendered = (side: Side, { [side]: application }: ApplicationPair): Application | undefined => {
      if (application === undefined) return undefined;
      const text = texts.get(`${side}/${application.folder}`) as string;
      return { ...application, objects: text.split(/^---\n/m).flatMap(read) };
    };
    return pairs.map((pair) => ({
      name: pair.name,
      before: rendered('before', pair),
      after: rendered('after', pair),
    }));
  };
}

const SIDES = ['before', 'after'] as const;

type Side = (typeof SIDES)[number];

function objectsOf(application: Application | undefined): readonly KubeObject[] {
  return application?.objects ?? [];
}
