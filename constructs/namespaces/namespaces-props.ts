import { RISK_LEVELS } from '../platform/risk';
import { anyOf, optional, type Parsed, type Props, withRule } from '../props/prop-schema';
import { boolean, wholeNumber } from '../props/scalars';

/** Priorities of pods, by the risk of their service. */
export type Priorities = Parsed<typeof BY_RISK>;

/** What the namespace of each environment grants, beyond its labels. */
export interface NamespacesProps extends Props<typeof NAMESPACES> {}

const BY_RISK = anyOf(RISK_LEVELS, () => wholeNumber(1, 1_000_000_000));

const PRIORITIES = withRule(BY_RISK, (priorities, refuse) => {
  const given = RISK_LEVELS.flatMap((level) => priorities[level] ?? []);
  if (given.some((priority, index) => priority <= (given[index - 1] ?? 0))) {
    refuse('values that rise with the risk');
  }
});

export const NAMESPACES = {
  /**
   * How much more the quota grants than the services ask for at their worst, in percent: room for what the manifests
   * do not know, e.g. somebody's debugging pod.
   *
   * @default 25
   */
  headroom: optional(wholeNumber(0, 1000)),
  /**
   * Whether a pod that no NetworkPolicy is about reaches nobody, and nobody reaches it. Each pod of the services must
   * have one of its own, see `network.isolateAll`.
   *
   * @default false
   */
  denyByDefault: optional(boolean),
  /**
   * The priorities of pods in production environments, by the `risk` of their service, 1 to 1,000,000,000: where a node
   * has no room left, a pod takes that of pods of lower priority. Each is a PriorityClass, which can never get another
   * value. The services' own `pod.priorityClassName` goes first.
   *
   * @default - all pods have the priority that the cluster gives those without a class, usually 0
   */
  priorities: optional(PRIORITIES),
};
