import { expect, test } from 'vitest';
import { rolloutTimings } from '../../constructs/workload/rollout-timings';

const EXEC = { exec: { command: ['true'] } };

test.each([
  ['a fast start', undefined, undefined, 600],
  ['a cold start', { periodSeconds: 5, failureThreshold: 240 }, undefined, 2420],
  ['a late readiness', undefined, 360, 740],
  ['both', { initialDelaySeconds: 40, periodSeconds: 10, failureThreshold: 20 }, 360, 1220],
  ['a startup probe by its defaults', {}, undefined, 600],
])('a release outlasts %s', (_what, startup, initialDelaySeconds, progressDeadlineSeconds) => {
  const container = {
    name: 'search',
    ...(startup && { startupProbe: { ...EXEC, ...startup } }),
    ...(initialDelaySeconds && { readinessProbe: { ...EXEC, initialDelaySeconds } }),
  };
  const timings = rolloutTimings({ spec: { containers: [{ name: 'sidecar' }, container] } });
  expect(timings).toEqual({ minReadySeconds: 10, progressDeadlineSeconds });
});
