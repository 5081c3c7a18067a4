import { describe, expect, test } from 'vitest';
import { type RolloutTimeline, rolloutTimeline } from '../../simulate/timeline';
import { analysis, blueGreen, template } from './objects';

const smoke = template('smoke', [{ name: 'smoke', interval: '10s', count: 3, provider: { web: {} } }]);
const gates = template('gates', [{ name: 'p99', initialDelay: '1m', interval: '1m', count: 5 }]);
const timelineOf = (strategy = {}, spec = {}) =>
  rolloutTimeline([blueGreen(strategy, spec), smoke, gates], { secondsToReady: 20 });

const until = (timeline: RolloutTimeline) =>
  timeline.steps.map(({ title, from, lasts, pods, weight }) => [
    `${title} at ${from.promotions ? 'P+' : ''}${from.seconds}`,
    lasts,
    `${pods.old}+${pods.new}`,
    weight,
  ]);

describe('steps of a blue-green rollout', () => {
  test('analyses on both sides of the switch; the old pods stay past the second', () => {
    const timeline = timelineOf(
      {
        prePromotionAnalysis: analysis('smoke'),
        postPromotionAnalysis: analysis('gates'),
        scaleDownDelaySeconds: 600,
      },
      { minReadySeconds: 5 },
    );
    expect(until(timeline)).toEqual([
      ['start new pods at 0', 25, '3+3', 0],
      ['pre-promotion analysis at 25', 20, '3+3', 0],
      ['switch, post-promotion analysis at 45', 300, '3+3', 100],
      ['promoted, old pods kept at 345', 600, '3+3', 100],
      ['promoted at 945', 'for good', '0+3', 100],
    ]);
    expect(
      timeline.steps.map(({ measurements }) => measurements.map(({ metric, count }) => [metric, count])),
    ).toEqual([[], [['smoke', 3]], [['p99', 5]], [], []]);
    expect(timeline).toMatchObject({
      bake: { seconds: 300, weight: 100, measurements: 5 },
      capacityFloor: 3,
      peakPods: 6,
      promotedAt: { promotions: 0, seconds: 345 },
    });
  });

  // Argo Rollouts keeps the old pods for 30 seconds by default.
  test('nothing but the switch', () => {
    const timeline = timelineOf();
    expect(until(timeline)).toEqual([
      ['start new pods at 0', 20, '3+3', 0],
      ['switch, old pods kept at 20', 30, '3+3', 100],
      ['promoted at 50', 'for good', '0+3', 100],
    ]);
    expect(timeline.bake).toBeNull();
  });

  test('a person promotes, after the analysis', () => {
    expect(
      until(timelineOf({ autoPromotionEnabled: false, prePromotionAnalysis: analysis('smoke') })),
    ).toEqual([
      ['start new pods at 0', 20, '3+3', 0],
      ['pre-promotion analysis at 20', 20, '3+3', 0],
      ['pause at 40', 'until promoted', '3+3', 0],
      ['switch, old pods kept at P+0', 30, '3+3', 100],
      ['promoted at P+30', 'for good', '0+3', 100],
    ]);
  });

  test('it promotes itself after a time, with the remaining pods of a small preview', () => {
    const timeline = timelineOf({ autoPromotionSeconds: 120, previewReplicaCount: 1 });
    expect(until(timeline)).toEqual([
      ['start new pods at 0', 20, '3+1', 0],
      ['pause 2m at 20', 120, '3+1', 0],
      ['start remaining pods at 140', 20, '3+3', 0],
      ['switch, old pods kept at 160', 30, '3+3', 100],
      ['promoted at 190', 'for good', '0+3', 100],
    ]);
    expect(
      timeline.states.map(({ at, created, ready, serving }) => [at.seconds, created.new, ready.new, serving]),
    ).toEqual([
      [0, 1, 0, 3],
      [20, 1, 1, 3],
      [20, 1, 1, 3],
      [140, 3, 1, 3],
      [160, 3, 3, 3],
      [160, 3, 3, 3],
      [190, 3, 3, 3],
    ]);
  });
});

describe('an abort of a blue-green rollout', () => {
  const atOnce = { floor: 3, oldFullAfter: 0, path: [{ after: 0, ready: { old: 3, new: 0 } }] };
  const strategy = { prePromotionAnalysis: analysis('smoke'), postPromotionAnalysis: analysis('gates') };

  test.each([
    ['the default', {}, 30],
    ['a delay', { abortScaleDownDelaySeconds: 300 }, 300],
    ['0: never', { abortScaleDownDelaySeconds: 0 }, null],
  ])('leaves the old pods serving at once; the new ones go after %s', (_, delay, newGoneAfter) => {
    const timeline = timelineOf({ ...strategy, ...delay });
    expect(timeline.steps.map(({ kind, ifAborted }) => [kind, ifAborted])).toEqual([
      ['preview', { ...atOnce, newGoneAfter }],
      ['analysis', { ...atOnce, newGoneAfter }],
      ['switch', { ...atOnce, newGoneAfter }],
      ['keepOld', null],
      ['done', null],
    ]);
    expect(timeline.abortFloor).toBe(3);
  });
});

test.each(['prePromotionAnalysis', 'postPromotionAnalysis'])('fails on a %s without an end', (field) => {
  const endless = template('endless', [{ name: 'p99', interval: '1m' }]);
  expect(() => rolloutTimeline([blueGreen({ [field]: analysis('endless') }), endless])).toThrow(
    new Error(
      `[Rollout shop-live/till] 'spec.strategy.blueGreen.${field}' would never end: metric p99 must have a 'count', e.g. 5`,
    ),
  );
});
