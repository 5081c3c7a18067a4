import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { PlanState } from './plan';

/**
 * The most pods at any moment, those that still terminate among them.
 *
 * @param template of the pods, which says for how long one may go on once it is deleted; it may end earlier
 */
export function mostPods(
  states: readonly Pick<PlanState, 'at' | 'created'>[],
  template: PodTemplateSpec | undefined,
): number {
  const { terminationGracePeriodSeconds: graceSeconds = 30 } = template?.spec ?? {};
  const deleted = states.map(({ created }, index) => {
    const before = states[index - 1]?.created ?? created;
    return Math.max(0, before.old - created.old) + Math.max(0, before.new - created.new);
  });
  const totals = states.map(({ at, created }, index) => {
    const terminating = states
      .slice(0, index + 1)
      // A person may promote at any time; by then what was deleted before is taken to be gone.
      .map((state, earlier) => {
        const isGone = state.at.promotions < at.promotions || at.seconds - state.at.seconds >= graceSeconds;
        return isGone ? 0 : (deleted[earlier] ?? 0);
      });
    return created.old + created.new + terminating.reduce((sum, pods) => sum + pods, 0);
  });
  return Math.max(...totals);
}
