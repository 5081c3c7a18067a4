import type { Platform } from '../../constructs/platform/platform';
import type { Paint } from '../command';
import type { ClusterDiff } from '../diff/cluster-diff';
import { toText } from '../diff/text';
import { formatTable } from '../text';
import { describePromotion } from './commit';
import { formatVersion } from './image-version';
import type { ContractPartner, Promotion } from './promotion';

/** What promotions mean, for people. */
export function report(
  platform: Platform,
  moves: readonly Promotion[],
  diff: ClusterDiff | null,
  contracts: readonly ContractPartner[],
  paint: Paint,
): string {
  const environments = platform.environments.map(({ name }) => name);
  const rows = contracts.map(({ service, of, role, versions }) => [
    service,
    `${role} of ${of.join(', ')}`,
    ...environments.map((name) => formatVersion(versions[name])),
  ]);
  return [
    ...moves.map(describePromotion),
    '',
    ...(diff ? [toText(diff, paint), ''] : []),
    ...(rows.length > 0
      ? [
          paint('bold', 'Contracts to keep'),
          formatTable([['SERVICE', 'ROLE', ...environments.map((name) => name.toUpperCase())], ...rows]),
        ]
      : []),
  ].join('\n');
}
