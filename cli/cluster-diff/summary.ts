import { count } from '../count';
import type { ClusterDiff } from './cluster-diff';
import type { Effect } from './effects';

/** The kinds of effects that a summary counts, in its order. */
const COUNTED: readonly (readonly [Effect['kind'], string])[] = [
  ['immutable', 'cannot be applied'],
  ['create', 'created'],
  ['delete', 'with deletions'],
  ['abandon', 'no longer managed'],
  ['handover', 'handed over'],
  ['restart', 'with new pods'],
  ['approval', 'waiting for approval'],
  ['scale', 'scaled'],
];

/** Whether nothing differs. */
export function isEmpty({ applications, argocd }: ClusterDiff): boolean {
  return applications.length + argocd.length === 0;
}

/** One line that says how much changes. */
export function summaryOf(diff: ClusterDiff): string {
  if (isEmpty(diff)) return 'Nothing changes in the cluster.';
  const { applications, argocd, network } = diff;
  const environments = new Set(applications.map(({ environment }) => environment)).size;
  const kinds = applications.map(({ effects }) => new Set(effects.map(({ kind }) => kind)));
  const parts = COUNTED.map(([kind, what]) => [kinds.filter((has) => has.has(kind)).length, what] as const)
    .filter(([amount]) => amount > 0)
    .map(([amount, what]) => `${amount} ${what}`);
  return `${[
    ...(applications.length > 0
      ? [
          `${count(applications.length, 'Application')} in ${count(environments, 'environment')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`,
        ]
      : []),
    ...(argocd.length > 0 ? [`${count(argocd.length, 'object')} of Argo CD`] : []),
    ...(network.length > 0 ? ['network reach'] : []),
  ].join(', ')} will change.`;
}
