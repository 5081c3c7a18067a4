import { formatSeconds } from '../../manifests/go-duration';
import type { RollingUpdate } from '../../simulate/rolling-update';
import { formatTable } from '../text';
import type { TimelineSubject } from './timeline';

/** A rolling update as plain text: what is released, the pods over time, and what a release engineer has to know. */
export function formatRollingUpdate(
  update: RollingUpdate,
  { service, environment }: TimelineSubject,
): string {
  const { count, surge, unavailable, states, capacityFloor, secondsToReady, minReadySeconds } = update;
  const rows = states.map((state) => [
    formatSeconds(state.seconds),
    String(state.old),
    String(state.new),
    String(state.available),
  ]);
  const deadline = formatSeconds(update.progressDeadlineSeconds);
  const counted = minReadySeconds > 0 ? ` and counted on ${formatSeconds(minReadySeconds)} later` : '';
  return [
    `${service} in ${environment}, rolling update, ${count} pods, ${surge} more and ${unavailable} fewer at a time, no bake`,
    '',
    formatTable([['TIME', 'OLD', 'NEW', 'AVAILABLE'], ...rows]),
    '',
    `Capacity: at least ${capacityFloor} pods serve (count ${count}); at most ${update.peakPods} exist, ${update.peakWithTerminating} with those that terminate.`,
    'Nothing measures the new revision, and nothing goes back by itself: revert the commit.',
    `New pods that do not get ready: reported after ${deadline} without progress; the old pods serve on.`,
    `Assumed: a pod is ready ${formatSeconds(secondsToReady)} after its creation${counted}; no autoscaler, pod or node intervenes.`,
  ].join('\n');
}
