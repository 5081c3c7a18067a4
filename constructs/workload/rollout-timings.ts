import type { ContainerProps } from './pod-template';
import type { Runtime } from './runtime';

/** How long a pod must have been ready before it counts, so that a crash right after the start is seen. */
const MIN_READY_SECONDS = 10;

/** How long a release may go without progress where pods start fast. */
const PROGRESS_DEADLINE_SECONDS = 600;

/**
 * When a new pod counts, and when a release is given up because none does: never before twice the time that the
 * slowest start may take.
 */
export function rolloutTimings({ container, runtime }: { container: ContainerProps; runtime: Runtime }) {
  const slowest =
    (runtime.coldStart?.toSeconds() ?? 0) +
    (container.probes.readiness.initialDelay?.toSeconds() ?? 0) +
    MIN_READY_SECONDS;
  return {
    minReadySeconds: MIN_READY_SECONDS,
    progressDeadlineSeconds: Math.max(PROGRESS_DEADLINE_SECONDS, 2 * slowest),
  };
}
