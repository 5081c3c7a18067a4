import type { Container, PodTemplateSpec, Probe } from 'kubernetes-types/core/v1';

/**
 * Seconds from the creation of a pod until it takes requests, if its probes succeed at the first attempt: the
 * least that the manifests allow for. What scheduling, pulling the image and starting the application take
 * beyond that, no manifest says.
 *
 * A readiness probe starts once the startup probe has succeeded; each probe is counted a period late.
 */
export function secondsUntilReady({ spec }: PodTemplateSpec): number {
  return Math.max(0, ...(spec?.containers ?? []).map(containerReady));
}

function containerReady({ startupProbe, readinessProbe }: Container): number {
  const started = probed(0, startupProbe);
  return probed(started, readinessProbe);
}

function probed(after: number, probe: Probe | undefined): number {
  if (!probe) return after;
  const { initialDelaySeconds = 0, periodSeconds = 10, successThreshold = 1 } = probe;
  return Math.max(after, initialDelaySeconds) + periodSeconds * successThreshold;
}
