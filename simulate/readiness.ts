import type { Container, PodSpec } from '../manifests/pod-template';

interface Probe {
  readonly initialDelaySeconds?: number;
  readonly periodSeconds?: number;
  readonly successThreshold?: number;
}

/**
 * Seconds from the creation of a pod until it takes requests, if its probes succeed at the first attempt: the
 * least that the manifests allow for. What scheduling, pulling the image and starting the application take
 * beyond that, no manifest says.
 *
 * A readiness probe starts once the startup probe has succeeded; each probe is counted a period late.
 */
export function secondsUntilReady({ containers }: PodSpec): number {
  return Math.max(0, ...containers.map(containerReady));
}

function containerReady({ startupProbe, readinessProbe }: Container): number {
  const started = probed(0, startupProbe as Probe | undefined);
  return probed(started, readinessProbe as Probe | undefined);
}

function probed(after: number, probe: Probe | undefined): number {
  if (!probe) return after;
  const { initialDelaySeconds = 0, periodSeconds = 10, successThreshold = 1 } = probe;
  return Math.max(after, initialDelaySeconds) + periodSeconds * successThreshold;
}
