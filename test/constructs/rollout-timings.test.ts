import { Duration } from 'cdk8s';
import { expect, test } from 'vitest';
import { rolloutTimings } from '../../constructs/workload/rollout-timings';
import { COMMON } from '../bookshop';

const { container, runtime } = COMMON;
const { readiness } = container.probes;

test.each([
  ['a fast start', {}, undefined, 600],
  ['a cold start', { coldStart: Duration.minutes(20) }, undefined, 2420],
  ['a late readiness', {}, Duration.minutes(6), 740],
  ['both', { coldStart: Duration.minutes(4) }, Duration.minutes(6), 1220],
])('a release outlasts %s', (_what, more, initialDelay, progressDeadlineSeconds) => {
  const probes = { ...container.probes, readiness: { ...readiness, ...(initialDelay && { initialDelay }) } };
  const props = { ...COMMON, runtime: { ...runtime, ...more }, container: { ...container, probes } };
  expect(rolloutTimings(props)).toEqual({ minReadySeconds: 10, progressDeadlineSeconds });
});
