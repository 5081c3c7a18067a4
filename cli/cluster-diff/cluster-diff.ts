import {
  type ApplicationPair,
  isAbandoned,
  isInScope,
  isRenderedAnew,
  pairsOf,
  placeOf,
  type Scope,
} from './application-pairs';
import { argocdObjects, type TreeTexts } from './applications';
import { type Effect, effectsOf, type Side } from './effects';
import { type CompareFields, fieldComparison } from './field-changes';
import type { NetworkChange } from './network-changes';
import { type ObjectChange, objectChanges } from './object-changes';
import { objectsOf, type Rendered, renderPairs } from './render-pairs';

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
  const { rendered, network } = await renderPairs(before, after, pairs, differing);
  return {
    applications: pairs
      .filter((pair) => isInScope(pair, scope))
      .flatMap((pair) => applicationChange(pair, rendered, compare)),
    argocd: (scope.environment ?? scope.service) ? [] : argocdChanges(before, after, pairs, compare),
    network,
  };
}

function applicationChange(
  pair: ApplicationPair,
  rendered: Rendered,
  compare: CompareFields,
): ApplicationChange[] {
  const sides = (['before', 'after'] as const).map((side): Side | undefined => {
    const application = pair[side];
    return application && { application, objects: objectsOf(side, pair, rendered) };
  });
  const [before, after] = sides;
  const objects = [
    ...objectChanges(
      before ? [before.application.object] : [],
      after ? [after.application.object] : [],
      compare,
    ),
    ...(isAbandoned(pair) ? [] : objectChanges(before?.objects ?? [], after?.objects ?? [], compare)),
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
  pairs: readonly ApplicationPair[],
  compare: CompareFields,
): ObjectChange[] {
  const names = new Set(pairs.map(({ name }) => name));
  const shared = (tree: TreeTexts) =>
    argocdObjects(tree).filter(({ kind, metadata }) => kind !== 'Application' || !names.has(metadata.name));
  return objectChanges(shared(before), shared(after), compare);
}
