import { RISK_LEVELS, type RiskLevel } from '../platform/risk';
import { fields, optional, type PropSchema, type PropSchemas, withRule } from '../props/prop-schema';
import { boolean, wholeNumber } from '../props/scalars';

/** Priorities of pods, by the risk of their service. */
export type Priorities = Readonly<Partial<Record<RiskLevel, number>>>;

/** What the namespace of each environment grants, beyond its labels. */
export interface NamespacesProps {
  /**
   * How much more the quota grants than the services ask for at their worst, in percent: room for what the manifests
   * do not know, e.g. somebody's debugging pod.
   *
   * @default 25
   */
  readonly headroom?: number;
  /**
   * Whether a pod that no NetworkPolicy is about reaches nobody, and nobody reaches it. Each pod of the services must
   * have one of its own, see `network.isolateAll`.
   *
   * @default false
   */
  readonly denyByDefault?: boolean;
  /**
   * The priorities of pods in production environments, by the `risk` of their service, 1 to 1,000,000,000: where a node
   * has no room left, a pod takes that of pods of lower priority. Each is a PriorityClass, which can never get another
   * value. The services' own `pod.priorityClassName` goes first.
   *
   * @default - all pods have the priority that the cluster gives those without a class, usually 0
   */
  readonly priorities?: Priorities;
}

const BY_RISK = fields(
  Object.fromEntries(RISK_LEVELS.map((level) => [level, optional(wholeNumber(1, 1_000_000_000))])),
) as PropSchema<Priorities>;

const PRIORITIES = withRule(BY_RISK, (priorities, refuse) => {
  const given = RISK_LEVELS.flatMap((level) => priorities[level] ?? []);
  if (given.some((priority, index) => priority <= (given[index - 1] ?? 0))) {
    refuse('values that rise with the risk');
  }
});

export const NAMESPACES: PropSchemas<NamespacesProps> = {
  headroom: optional(wholeNumber(0, 1000)),
  denyByDefault: optional(boolean),
  priorities: optional(PRIORITIES),
};
