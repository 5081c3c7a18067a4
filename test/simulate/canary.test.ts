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

describe('with a traffic router', () => {
  const routed = (steps: readonly CanaryStep[], replicas = 5) =>
    rolloutTimeline(
      [
        canary(
          steps,
          { replicas, minReadySeconds: 5 },
          { trafficRouting: { nginx: { stableIngress: 'till' } } },
        ),
      ],
      { secondsToReady: 20 },
    );

  test('any weight comes about, beside all old pods, when the pods for it are available', () => {
    const timeline = routed([{ setWeight: 7 }, pause('5m'), { setWeight: 50 }, pause('5m')]);
    expect(until(timeline)).toEqual([
      ['setWeight 7 at 0', 25, '5+1', 7],
      ['pause 5m at 25', 300, '5+1', 7],
      ['setWeight 50 at 325', 25, '5+3', 50],
      ['pause 5m at 350', 300, '5+3', 50],
      ['full promotion at 650', 25, '5+5', 100],
      ['promoted, old pods kept at 675', 30, '5+5', 100],
      ['promoted at 705', 'for good', '0+5', 100],
    ]);
    expect(
      timeline.states.map(({ at, ready, serving, weight }) => [at.seconds, ready.new, serving, weight]),
    ).toEqual([
      [0, 0, 5, 0],
      [0, 0, 5, 0],
      [20, 1, 5, 0],
      [25, 1, 6, 7],
      [25, 1, 6, 7],
      [325, 1, 6, 7],
      [325, 1, 6, 7],
      [345, 3, 8, 7],
      [350, 3, 8, 50],
      [350, 3, 8, 50],
      [650, 3, 8, 50],
      [650, 3, 8, 50],
      [670, 5, 10, 50],
      [675, 5, 5, 100],
      [675, 5, 5, 100],
      [705, 5, 5, 100],
    ]);
    expect(timeline).toMatchObject({ router: 'nginx', surge: 0, capacityFloor: 5, peakPods: 10 });
    expect(timeline.bake).toMatchObject({ seconds: 600, weight: 7 });
    expect(timeline.promotedAt.seconds).toBe(675);
  });

  test('an abort gives the old revision all requests at once, and keeps the new pods for a while', () => {
    const timeline = routed([{ setWeight: 20 }, pause('5m')]);
    expect(timeline.steps.map(({ kind, ifAborted }) => [kind, ifAborted])).toEqual([
      ...['setWeight', 'pause', 'promote'].map((kind) => [
        kind,
        { floor: 5, oldFullAfter: 0, newGoneAfter: 30, path: [{ after: 0, ready: { old: 5, new: 0 } }] },
      ]),
      ['keepOld', null],
      ['done', null],
    ]);
    expect(timeline.abortFloor).toBe(5);
  });

  test('a weight that needs no further pod comes at once, and none before an approval', () => {
    const timeline = routed([{ pause: {} }, { setWeight: 10 }, { setWeight: 20 }, pause('5m')]);
    expect(until(timeline).slice(0, 3)).toEqual([
      ['pause at 0', 'until promoted', '5+0', 0],
      ['setWeight 10 at P+0', 25, '5+1', 10],
      ['setWeight 20 at P+25', 0, '5+1', 20],
    ]);
  });

  test('no pod gets more requests than without a release', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 99 }), (replicas, setWeight) => {
        const { states: moments } = routed([{ setWeight }, pause('5m')], replicas);
        for (const { ready, weight } of moments) {
          if (weight > 0) expect(weight / ready.new).toBeLessThanOrEqual(100 / replicas + 1e-9);
          if (weight < 100) expect((100 - weight) / ready.old).toBeLessThanOrEqual(100 / replicas + 1e-9);
        }
      }),
    );
  });
});

describe('what is not simulated is refused', () => {
  test.each([
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
