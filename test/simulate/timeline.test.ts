import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../manifests/kube-object';
import { rolloutTimeline } from '../../simulate/timeline';
import { blueGreen, canary, rollout } from './objects';

const deployment: KubeObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'till', namespace: 'shop-live' },
  spec: {
    replicas: 0,
    template: {
      spec: { containers: [{ name: 'till', readinessProbe: { initialDelaySeconds: 5, periodSeconds: 10 } }] },
    },
  },
};
describe('rolloutTimeline', () => {
  test('says what it is of and what it assumes', () => {
    const limits = { minReadySeconds: 10, progressDeadlineSeconds: 300, progressDeadlineAbort: true };
    const { spec, ...referencing } = canary([], limits);
    const workloadRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'till' };
    const objects = [deployment, { ...referencing, spec: { ...(spec as object), workloadRef } }];
    expect(rolloutTimeline(objects)).toMatchObject({
      namespace: 'shop-live',
      name: 'till',
      strategy: 'canary',
      count: 5,
      surge: 1,
      unavailable: 0,
      secondsToReady: 15,
      minReadySeconds: 10,
      progressDeadline: { seconds: 300, aborts: true },
    });
  });

  test("has the controller's defaults", () => {
    expect(rolloutTimeline([rollout({ canary: {} })])).toMatchObject({
      surge: 2,
      unavailable: 1,
      secondsToReady: 0,
      minReadySeconds: 0,
      progressDeadline: { seconds: 600, aborts: false },
    });
    const { replicas: _, ...spec } = canary([]).spec as { replicas: number };
    expect(rolloutTimeline([{ ...canary([]), spec }]).count).toBe(1);
  });

  test('reads the probes of an inline template', () => {
    const template = { spec: { containers: [{ name: 'till', readinessProbe: { periodSeconds: 7 } }] } };
    expect(rolloutTimeline([blueGreen({}, { template })])).toMatchObject({
      strategy: 'blueGreen',
      secondsToReady: 7,
    });
  });

  test.each([
    [[deployment], 'a timeline needs exactly one Rollout among the rendered objects, got 0'],
    [[canary([]), blueGreen()], 'a timeline needs exactly one Rollout among the rendered objects, got 2'],
    [
      [rollout({})],
      "[Rollout shop-live/till] 'spec.strategy' must be either canary or blueGreen, got neither",
    ],
    [
      [rollout({ canary: {}, blueGreen: { activeService: 'till' } })],
      "[Rollout shop-live/till] 'spec.strategy' must be either canary or blueGreen, got canary,blueGreen",
    ],
  ])('%#: fails', (objects, message) => {
    expect(() => rolloutTimeline(objects)).toThrow(new Error(message));
  });
});
