import type { PodTemplate } from '../../manifests/pod-template';

/** How long a pod must have been ready before it counts, so that a crash right after the start is seen. */
const MIN_READY_SECONDS = 10;

/** How long a release may go without progress where pods start fast. */
const PROGRESS_DEADLINE_SECONDS = 600;

/**
 * When a new pod counts, and when a release is given up because none does: never before twice the time that the
 * slowest start may take.
 */
export function rolloutTimings({ spec }: PodTemplate) {
  const starts = spec.containers.map(({ startupProbe, readinessProbe }) => {
    const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = startupProbe ?? {};
    const coldStart = startupProbe ? initialDelaySeconds + periodSeconds * failureThreshold : 0;
    return coldStart + (readinessProbe?.initialDelaySeconds ?? 0);
  });
  const slowest = Math.max(...starts) + MIN_READY_SECONDS;
  return {
    minReadySeconds: MIN_READY_SECONDS,
    progressDeadlineSeconds: Math.max(PROGRESS_DEADLINE_SECONDS, 2 * slowest),
  };
}
