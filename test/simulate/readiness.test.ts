import { expect, test } from 'vitest';
import { secondsUntilReady } from '../../simulate/readiness';

test.each([
  ['no probe', [{}], 0],
  ['readiness', [{ readinessProbe: { initialDelaySeconds: 5, periodSeconds: 10 } }], 15],
  ['default period', [{ readinessProbe: {} }], 10],
  ['two successes', [{ readinessProbe: { periodSeconds: 5, successThreshold: 2 } }], 10],
  [
    'readiness after startup',
    [{ startupProbe: { initialDelaySeconds: 20, periodSeconds: 5 }, readinessProbe: { periodSeconds: 10 } }],
    35,
  ],
  [
    'startup shorter than the delay of readiness',
    [{ startupProbe: { periodSeconds: 1 }, readinessProbe: { initialDelaySeconds: 30, periodSeconds: 10 } }],
    40,
  ],
  ['the slowest container', [{ readinessProbe: { periodSeconds: 3 } }, { readinessProbe: {} }, {}], 10],
])('%s', (_, containers, seconds) => {
  const spec = { containers: containers.map((probes) => ({ name: 'till', ...probes })) };
  expect(secondsUntilReady({ spec })).toBe(seconds);
});
