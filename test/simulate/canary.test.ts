import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CanaryStep } from '../../manifests/argo-objects';
import type { KubeObject } from '../../manifests/kube-object';
import { type RolloutTimeline, rolloutTimeline } from '../../simulate/timeline';
import { analysis, canary, template } from './objects';

const pause = (duration: number | string): CanaryStep => ({ pause: { duration } });
const until = (timeline: RolloutTimeline) =>
  timeline.steps.map(({ title, from, lasts, pods, weight }) => [
    `${title} at ${from.promotions ? 'P+' : ''}${from.seconds}`,
    lasts,
    `${pods.old}+${pods.new}`,
    Math.round(weight * 10) / 10,
  ]);
const states = (timeline: RolloutTimeline, step: number) =>
  timeline.states
    .filter((state) => state.step === step)
    .map(({ at, created, ready }) => [
      at.seconds,
      `${created.old}+${created.new}`,
      `${ready.old}+${ready.new}`,
    ]);

describe('steps of a canary', () => {
  test('five pods at 10, 20 and 50 percent', () => {
    const steps = [
      { setWeight: 10 },
      pause('5m'),
      { setWeight: 20 },
      pause('5m'),
      { setWeight: 50 },
      pause('5m'),
    ];
    expect(until(rolloutTimeline([canary(steps)], { secondsToReady: 20 }))).toEqual([
      // One of six pods: the tenth of five that was asked for does not exist.
      ['setWeight 10 at 0', 20, '5+1', 16.7],
      ['pause 5m at 20', 300, '5+1', 16.7],
      ['setWeight 20 at 320', 0, '4+1', 20],
      ['pause 5m at 320', 300, '4+1', 20],
      ['setWeight 50 at 620', 40, '3+3', 50],
      ['pause 5m at 660', 300, '3+3', 50],
      ['full promotion at 960', 40, '0+5', 100],
      ['promoted at 1000', 'for good', '0+5', 100],
    ]);
  });

  test('a single pod serves half of the requests, whatever is asked for', () => {
    const timeline = rolloutTimeline([canary([{ setWeight: 10 }, pause('5m')], { replicas: 1 })], {
      secondsToReady: 20,
    });
    expect(until(timeline)).toEqual([
      ['setWeight 10 at 0', 20, '1+1', 50],
      ['pause 5m at 20', 300, '1+1', 50],
      ['full promotion at 320', 0, '0+1', 100],
      ['promoted at 320', 'for good', '0+1', 100],
    ]);
  });

  test('no steps: a rolling update', () => {
    expect(until(rolloutTimeline([canary([], { replicas: 2 })], { secondsToReady: 20 }))).toEqual([
      ['full promotion at 0', 40, '0+2', 100],
      ['promoted at 40', 'for good', '0+2', 100],
    ]);
  });

  test('a surge first adds a pod, then takes one away', () => {
    const timeline = rolloutTimeline([canary([{ setWeight: 50 }], { replicas: 4 })], { secondsToReady: 20 });
    expect(states(timeline, 0)).toEqual([
      [0, '4+0', '4+0'],
      [0, '4+1', '4+0'],
      [20, '4+1', '4+1'],
      [20, '3+1', '3+1'],
      [20, '3+2', '3+1'],
      [40, '3+2', '3+2'],
      [40, '2+2', '2+2'],
    ]);
    expect(timeline).toMatchObject({ capacityFloor: 4, peakPods: 5 });
  });

  test('without surge a pod goes first, and capacity with it', () => {
    const slack = { maxSurge: 0, maxUnavailable: 1 };
    const timeline = rolloutTimeline([canary([{ setWeight: 50 }], { replicas: 4 }, slack)], {
      secondsToReady: 20,
    });
    expect(states(timeline, 0)).toEqual([
      [0, '4+0', '4+0'],
      [0, '3+0', '3+0'],
      [0, '3+1', '3+0'],
      [20, '3+1', '3+1'],
      [20, '2+1', '2+1'],
      [20, '2+2', '2+1'],
      [40, '2+2', '2+2'],
    ]);
    expect(timeline).toMatchObject({ capacityFloor: 3, peakPods: 4 });
  });

  test('the controller waits for minReadySeconds, callers do not', () => {
    const timeline = rolloutTimeline([canary([{ setWeight: 20 }], { minReadySeconds: 10 })], {
      secondsToReady: 20,
    });
    expect(states(timeline, 0)).toEqual([
      [0, '5+0', '5+0'],
      [0, '5+1', '5+0'],
      [20, '5+1', '5+1'],
      [30, '4+1', '4+1'],
    ]);
  });

  test('a falling weight goes on moving pods in its pause', () => {
    const steps = [{ setWeight: 50 }, pause('5m'), { setWeight: 20 }, pause('5m')];
    const timeline = rolloutTimeline([canary(steps)], { secondsToReady: 20 });
    expect(until(timeline).slice(2, 4)).toEqual([
      ['setWeight 20 at 360', 0, '3+2', 40],
      ['pause 5m at 360', 300, '4+1', 20],
    ]);
  });

  test('an analysis step holds the rollout for its last measurement', () => {
    const gates = template('gates', [{ name: 'p99', interval: '1m', count: 5 }]);
    const steps = [{ setWeight: 20 }, { analysis: analysis('gates') }];
    const timeline = rolloutTimeline([canary(steps), gates], { secondsToReady: 20 });
    expect(until(timeline)[1]).toEqual(['analysis at 20', 240, '4+1', 20]);
    expect(timeline.steps[1]?.measurements).toEqual([{ metric: 'p99', count: 5, dryRun: false }]);
    expect(timeline.bake).toEqual({ seconds: 240, weight: 20, measurements: 5 });
  });

  test('an endless pause waits without a new pod, and time starts again with the promotion', () => {
    const steps = [{ pause: {} }, { setWeight: 20 }, pause('30m')];
    expect(until(rolloutTimeline([canary(steps)], { secondsToReady: 20 }))).toEqual([
      ['pause at 0', 'until promoted', '5+0', 0],
      ['setWeight 20 at P+0', 20, '4+1', 20],
      ['pause 30m at P+20', 1800, '4+1', 20],
      ['full promotion at P+1820', 80, '0+5', 100],
      ['promoted at P+1900', 'for good', '0+5', 100],
    ]);
  });
});

const anyCanary = fc.record({
  replicas: fc.integer({ min: 1, max: 30 }),
  maxSurge: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom('0%', '10%', '25%', '100%')),
  maxUnavailable: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom('0%', '10%', '25%', '100%')),
  weights: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 4 }),
  minReadySeconds: fc.integer({ min: 0, max: 30 }),
  secondsToReady: fc.integer({ min: 0, max: 60 }),
});

test('whatever the counts: never below what is allowed, never above the surge, and through in the end', () => {
  fc.assert(
    fc.property(
      anyCanary,
      ({ replicas, maxSurge, maxUnavailable, weights, minReadySeconds, secondsToReady }) => {
        const steps = weights.flatMap((setWeight) => [{ setWeight }, pause('1m')]);
        const rollout: KubeObject = canary(
          steps,
          { replicas, minReadySeconds },
          { maxSurge, maxUnavailable },
        );
        const timeline = rolloutTimeline([rollout], { secondsToReady });
        const least = replicas - timeline.unavailable;
        expect(timeline.capacityFloor).toBeGreaterThanOrEqual(least);
        expect(timeline.abortFloor).toBeGreaterThanOrEqual(least);
        expect(timeline.peakPods).toBeLessThanOrEqual(replicas + timeline.surge);
        expect(timeline.steps.at(-1)).toMatchObject({ kind: 'done', pods: { old: 0, new: replicas } });
        for (const { ifAborted } of timeline.steps.slice(0, -1)) {
          expect(ifAborted?.path.at(-1)?.ready).toEqual({ old: replicas, new: 0 });
        }
      },
    ),
  );
});

test('a pause for a person at a weight starts when the pods are there', () => {
  const timeline = rolloutTimeline([canary([{ setWeight: 20 }, { pause: {} }])], { secondsToReady: 20 });
  expect(until(timeline)).toEqual([
    ['setWeight 20 at 0', 20, '4+1', 20],
    ['pause at 20', 'until promoted', '4+1', 20],
    ['full promotion at P+0', 80, '0+5', 100],
    ['promoted at P+80', 'for good', '0+5', 100],
  ]);
});

describe('what is not simulated is refused', () => {
  test.each([
    [
      canary([], {}, { trafficRouting: { nginx: {} } }),
      "[Rollout shop-live/till] 'spec.strategy.canary.trafficRouting' must be absent: only weights by pod counts are simulated",
    ],
    [
      canary([{ setWeight: 10 }, { experiment: {} } as CanaryStep]),
      "[Rollout shop-live/till] 'spec.strategy.canary.steps[1]' must be a setWeight, a pause or an analysis, as only those are simulated, got experiment",
    ],
    [
      canary([pause('soon')]),
      `[Rollout shop-live/till] 'spec.strategy.canary.steps[0].pause.duration' must be a duration, e.g. 20m, 1h30m or 30s, got "soon"`,
    ],
  ])('%#', (rollout, message) => {
    expect(() => rolloutTimeline([rollout], { secondsToReady: 20 })).toThrow(new Error(message));
  });

  test('an analysis step without an end', () => {
    const gates = template('gates', [{ name: 'p99', interval: '1m' }]);
    expect(() => rolloutTimeline([canary([{ analysis: analysis('gates') }]), gates])).toThrow(
      new Error(
        "[Rollout shop-live/till] 'spec.strategy.canary.steps[0].analysis' would never end: metric p99 must have a 'count', e.g. 5",
      ),
    );
  });
});
