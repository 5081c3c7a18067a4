import { describe, expect, test } from 'vitest';
import { effectiveWeight } from '../../constructs/delivery/replica-counts';
import type { CanaryStep } from '../../manifests/argo-objects';
import { rolloutTimeline } from '../../simulate/timeline';
import { analysis, canary, template } from './objects';

const pause = (duration: string): CanaryStep => ({ pause: { duration } });

describe('the bake', () => {
  const gates = template('gates', [
    { name: 'p99', interval: '1m', initialDelay: '2m' },
    { name: 'errors', interval: '2m' },
  ]);
  const watched = (steps: readonly CanaryStep[], startingStep: number, spec = {}, objects = [gates]) =>
    rolloutTimeline([canary(steps, spec, { analysis: { ...analysis('gates'), startingStep } }), ...objects], {
      secondsToReady: 20,
    });

  test.each([
    ['10m', 5, 20, 20],
    ['20m', 5, 50, 50],
    ['30m', 3, 25, 25],
    ['10m', 1, 10, 50],
  ])('%s with %i pods at setWeight %i', (duration, replicas, setWeight, atLeast) => {
    const { bake } = watched([{ setWeight }, pause(duration)], 1, { replicas });
    const minutes = Number.parseInt(duration, 10);
    expect(bake).toEqual({ seconds: minutes * 60, weight: atLeast, measurements: minutes / 2 });
    expect(bake?.weight).toBeCloseTo(effectiveWeight(setWeight, replicas, 1, 0), 10);
  });

  test('its weight is the least that the requests really get', () => {
    const { bake } = watched([{ setWeight: 10 }, pause('5m'), { setWeight: 50 }, pause('15m')], 1);
    expect(bake).toMatchObject({ seconds: 1200, weight: 100 / 6 });
  });

  test.each([
    // The p99 of the fixture waits two minutes and then comes every minute.
    ['starts with the pause', [{ setWeight: 20 }, pause('10m')], 1, 5],
    ['starts with the weight, before its pod', [{ setWeight: 20 }, pause('10m')], 0, 5],
    ['too short for one more', [{ setWeight: 20 }, pause('4m')], 1, 2],
    ['too short for any', [{ setWeight: 20 }, pause('2m')], 1, 0],
    ['starts with the promotion, too late', [{ setWeight: 20 }, pause('10m')], 2, 0],
    ['starts past the last step, so never', [{ setWeight: 20 }, pause('10m')], 3, 0],
  ])('measurements: %s', (_, steps, startingStep, measurements) => {
    const { analyses, bake } = watched(steps, startingStep);
    expect(bake?.measurements).toBe(measurements);
    expect(analyses).toHaveLength(startingStep > steps.length ? 0 : 1);
  });

  test('a dry run is no gate', () => {
    const dry = template(
      'gates',
      [
        { name: 'p99', interval: '1m' },
        { name: 'errors', interval: '5m' },
      ],
      {
        dryRun: [{ metricName: 'errors' }],
      },
    );
    expect(watched([{ setWeight: 20 }, pause('10m')], 1, {}, [dry]).bake?.measurements).toBe(10);
  });

  test.each([
    ['no pause', [{ setWeight: 20 }]],
    ['a pause before any weight', [pause('10m'), { setWeight: 20 }]],
    ['a pause for a person', [{ setWeight: 20 }, { pause: {} }]],
  ])('%s is none', (_, steps) => {
    expect(rolloutTimeline([canary(steps)], { secondsToReady: 20 }).bake).toBeNull();
  });

  test('without steps there is no starting step to wait for', () => {
    expect(watched([], 3).analyses).toMatchObject([{ from: { promotions: 0, seconds: 0 } }]);
  });

  test('background analysis goes on until the last pod is there', () => {
    const [found] = watched([{ setWeight: 20 }, pause('10m')], 1).analyses;
    expect(found).toMatchObject({
      kind: 'background',
      from: { promotions: 0, seconds: 20 },
      until: { promotions: 0, seconds: 700 },
      measuresWhileWaiting: false,
    });
    expect(found?.metrics[0]?.measuredAt.at(-1)).toEqual({ promotions: 0, seconds: 680 });
    expect(found?.metrics[0]?.abortsAt).toEqual({ promotions: 0, seconds: 140 });
  });

  test.each([
    [0, true],
    [1, false],
  ])('an analysis from step %i on measures during the wait: %s', (startingStep, measures) => {
    const timeline = watched([{ pause: {} }, { setWeight: 20 }, pause('10m')], startingStep);
    expect(timeline.analyses[0]?.measuresWhileWaiting).toBe(measures);
  });
});
