import { isDeepStrictEqual } from 'node:util';
import { build, readObjects } from '../../rendered/kustomize';
import type { RenderedObject } from '../../rendered/rendered-object';
import { withTemporaryTree } from '../../rendered/temporary-tree';
import { type Application, applicationsOf, argocdObjects, inputsOf, type TreeTexts } from './applications';
import { type Effect, effectsOf, type Side } from './effects';
import { type CompareFields, fieldComparison } from './field-changes';
import { mayChangeReach, type NetworkChange, networkChange } from './network-changes';
import { type ObjectChange, objectChanges } from './object-changes';

/** What happens in the cluster when one tree takes the place of another. */
export interface ClusterDiff {
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

/** What to look at. */
export interface Scope {
  /** Environments in the order in which they are told; further ones of the trees follow. */
  readonly order: readonly string[];
  /** @default - every environment */
  readonly environment?: string;
  /** @default - every service */
  readonly service?: string;
}

/** An Application in both trees, as far as it is there. */
interface Pair {
  readonly name: string;
  readonly before?: Application;
  readonly after?: Application;
}

/** Rendered objects by folder of the two trees. */
type Rendered = ReadonlyMap<string, readonly RenderedObject[]>;

/**
 * Compares what the real Kustomize renders from two trees, object by object and field by field. An overlay is built
 * only if something that it is built from differs, or if the network of its environment has to be looked at whole.
 *
 * @throws {UserError} if Kustomize refuses an overlay or is not there
 */
export async function clusterDiff(before: TreeTexts, after: TreeTexts, scope: Scope): Promise<ClusterDiff> {
  const compare = await fieldComparison();
  const pairs = pairsOf(before, after, scope);
  const differing = pairs.filter((pair) => isInScope(pair, scope) && isRenderedAnew(pair, before, after));
  const { rendered, network } = await renderDiffering(before, after, pairs, differing);
  return {
    applications: pairs
      .filter((pair) => isInScope(pair, scope))
      .flatMap((pair) => applicationChange(pair, rendered, compare)),
    argocd: (scope.environment ?? scope.service) ? [] : argocdChanges(before, after, pairs, compare),
    network,
  };
}

function pairsOf(before: TreeTexts, after: TreeTexts, { order }: Scope): Pair[] {
  const old = applicationsOf(before);
  const young = applicationsOf(after);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((name): Pair => {
      const [was, is] = [old.get(name), young.get(name)];
      return { name, ...(was && { before: was }), ...(is && { after: is }) };
    })
    .sort((a, b) => {
      const [one, other] = [placeOf(a), placeOf(b)];
      const byEnvironment = rank(one.environment) - rank(other.environment);
      return byEnvironment !== 0 ? byEnvironment : one.service < other.service ? -1 : 1;
    });
}

function placeOf({ before, after }: Pair): Application {
  return (after ?? before) as Application;
}

function isInScope(pair: Pair, { environment, service }: Scope): boolean {
  const place = placeOf(pair);
  return (
    (environment === undefined || place.environment === environment) &&
    (service === undefined || place.service === service)
  );
}

function isRenderedAnew(pair: Pair, before: TreeTexts, after: TreeTexts): boolean {
  const old = pair.before && inputsOf(before, pair.before.folder);
  const young = pair.after && inputsOf(after, pair.after.folder);
  return !isDeepStrictEqual(old, young);
}

async function renderDiffering(
  before: TreeTexts,
  after: TreeTexts,
  pairs: readonly Pair[],
  differing: readonly Pair[],
): Promise<{ rendered: Rendered; network: NetworkChange[] }> {
  if (differing.length === 0) return { rendered: new Map(), network: [] };
  const files = [
    ...[...before].map(([file, text]) => [`before/${file}`, text] as const),
    ...[...after].map(([file, text]) => [`after/${file}`, text] as const),
  ];
  return withTemporaryTree(files, async (root) => {
    const rendered = await render(root, differing.flatMap(foldersOf));
    const environments = new Set(
      differing
        .filter((pair) =>
          mayChangeReach(objectsOf('before', pair, rendered), objectsOf('after', pair, rendered)),
        )
        .map((pair) => placeOf(pair).environment),
    );
    // What reaches whom is decided by all policies of an environment together.
    const others = pairs.filter(
      (pair) => pair.before && environments.has(pair.before.environment) && !differing.includes(pair),
    );
    const unchanged = await render(
      root,
      others.map(({ before }) => `before/${before?.folder}`),
    );
    const network = [...environments].map((environment) => {
      const here = (pair: Pair) => placeOf(pair).environment === environment;
      const same = others.filter(here).flatMap((pair) => objectsOf('before', pair, unchanged));
      const [old, young] = (['before', 'after'] as const).map((side) => [
        ...differing.filter(here).flatMap((pair) => objectsOf(side, pair, rendered)),
        ...same,
      ]);
      return networkChange(environment, old ?? [], young ?? []);
    });
    return { rendered, network: network.filter(({ opened, closed }) => opened.length + closed.length > 0) };
  });
}

async function render(root: string, folders: readonly string[]): Promise<Rendered> {
  const texts = await build(root, folders);
  return new Map([...texts].map(([folder, text]) => [folder, readObjects(text)]));
}

function foldersOf({ before, after }: Pair): string[] {
  return [...(before ? [`before/${before.folder}`] : []), ...(after ? [`after/${after.folder}`] : [])];
}

function objectsOf(side: 'before' | 'after', pair: Pair, rendered: Rendered): readonly RenderedObject[] {
  return rendered.get(`${side}/${pair[side]?.folder}`) ?? [];
}

function applicationChange(pair: Pair, rendered: Rendered, compare: CompareFields): ApplicationChange[] {
  const sides = (['before', 'after'] as const).map((side): Side | undefined => {
    const application = pair[side];
    return application && { application, objects: objectsOf(side, pair, rendered) };
  });
  const [before, after] = sides;
  // An Application that does not own its objects leaves them behind when it goes.
  const isAbandoned = after === undefined && before?.application.ownsObjects === false;
  const objects = [
    ...objectChanges(
      before ? [before.application.object] : [],
      after ? [after.application.object] : [],
      compare,
    ),
    ...(isAbandoned ? [] : objectChanges(before?.objects ?? [], after?.objects ?? [], compare)),
  ];
  if (objects.length === 0) return [];
  const { environment, service } = placeOf(pair);
  return [
    { environment, service, application: pair.name, effects: effectsOf(before, after, objects), objects },
  ];
}

/** What changes of the objects that are no service's Application. */
function argocdChanges(
  before: TreeTexts,
  after: TreeTexts,
  pairs: readonly Pair[],
  compare: CompareFields,
): ObjectChange[] {
  const names = new Set(pairs.map(({ name }) => name));
  const shared = (tree: TreeTexts) =>
    argocdObjects(tree).filter(({ kind, metadata }) => kind !== 'Application' || !names.has(metadata.name));
  return objectChanges(shared(before), shared(after), compare);
}
