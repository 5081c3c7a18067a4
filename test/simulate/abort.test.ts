import { describe, expect, test } from 'vitest';
import type { CanaryStep } from '../../manifests/argo-objects';
import { rolloutTimeline } from '../../simulate/timeline';
import { canary } from './objects';

const pause = (duration: string): CanaryStep => ({ pause: { duration } });

describe('an abort of a canary', () => {
  const aborted = (steps: readonly CanaryStep[], step: number, spec = {}, strategy = {}) => {
    const outcome = rolloutTimeline([canary(steps, spec, strategy)], { secondsToReady: 20 }).steps[step]
      ?.ifAborted;
    return (
      outcome && {
        ...outcome,
        path: outcome.path.map(({ after, ready }) => `${after}: ${ready.old}+${ready.new}`),
      }
    );
  };

  test.each([
    {
      of: 'before the first weight',
      steps: [{ pause: {} }],
      step: 0,
      expected: { floor: 5, oldFullAfter: 0, newGoneAfter: 0, path: ['0: 5+0'] },
    },
    {
      of: 'at 10 %, where all old pods are still there',
      steps: [{ setWeight: 10 }, pause('5m')],
      step: 1,
      expected: { floor: 5, oldFullAfter: 0, newGoneAfter: 0, path: ['0: 5+1', '0: 5+0'] },
    },
    {
      of: 'at 50 %, a pod at a time',
      steps: [{ setWeight: 50 }, pause('5m')],
      step: 1,
      expected: {
        floor: 5,
        oldFullAfter: 40,
        newGoneAfter: 40,
        path: ['0: 3+3', '0: 3+2', '20: 4+2', '20: 4+1', '40: 5+1', '40: 5+0'],
      },
    },
    {
      of: 'at 50 % with a surge of all pods, in one go',
      steps: [{ setWeight: 50 }, pause('5m')],
      step: 1,
      strategy: { maxSurge: '100%' },
      expected: {
        floor: 5,
        oldFullAfter: 20,
        newGoneAfter: 20,
        path: ['0: 3+3', '0: 3+2', '20: 5+2', '20: 5+0'],
      },
    },
    {
      of: 'at 50 % without surge, below the count',
      steps: [{ setWeight: 50 }, pause('5m')],
      step: 1,
      spec: { replicas: 4 },
      strategy: { maxSurge: 0, maxUnavailable: 1 },
      expected: {
        floor: 3,
        oldFullAfter: 40,
        newGoneAfter: 20,
        path: ['0: 2+2', '0: 2+1', '20: 3+1', '20: 3+0', '40: 4+0'],
      },
    },
    {
      of: 'at the very end, where all is to do',
      steps: [{ setWeight: 50 }],
      step: 1,
      spec: { replicas: 2 },
      expected: {
        floor: 2,
        oldFullAfter: 40,
        newGoneAfter: 40,
        path: ['0: 0+2', '20: 1+2', '20: 1+1', '40: 2+1', '40: 2+0'],
      },
    },
    { of: 'after the promotion: none', steps: [{ setWeight: 50 }], step: 2, expected: null },
  ])('$of', ({ steps, step, spec, strategy, expected }) => {
    expect(aborted(steps, step, spec, strategy)).toEqual(expected);
  });
});
