import { describe, expect, test } from 'vitest';
import { rollingUpdate } from '../../simulate/rolling-update';
import { CATALOG, CHECKOUT, renderedSet } from '../rendered-set';

function deployment(spec: string) {
  return renderedSet(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: catalog-service, namespace: production }
spec: { ${spec}, template: { spec: { containers: [{ name: catalog, readinessProbe: { periodSeconds: 5 } }] } } }`);
}

/** Seconds, old, new and available pods. */
function simulation(spec: string): number[][] {
  return rollingUpdate(deployment(spec)).states.map((state) => [
    state.seconds,
    state.old,
    state.new,
    state.available,
  ]);
}

const strategy = (maxSurge: number | string, maxUnavailable: number | string) =>
  `minReadySeconds: 10, strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: ${maxSurge}, maxUnavailable: ${maxUnavailable} } }`;

describe('a rolling update', () => {
  test.each`
    count | surge    | unavailable | states
    ${3}  | ${1}     | ${0}        | ${[[0, 3, 1, 3], [15, 2, 2, 3], [30, 1, 3, 3], [45, 0, 3, 3]]}
    ${3}  | ${0}     | ${1}        | ${[[0, 2, 1, 2], [15, 1, 2, 2], [30, 0, 3, 2], [45, 0, 3, 3]]}
    ${4}  | ${1}     | ${1}        | ${[[0, 3, 2, 3], [15, 1, 4, 3], [30, 0, 4, 4]]}
    ${4}  | ${'50%'} | ${0}        | ${[[0, 4, 2, 4], [15, 2, 4, 4], [30, 0, 4, 4]]}
    ${2}  | ${4}     | ${0}        | ${[[0, 2, 2, 2], [15, 0, 2, 2]]}
    ${1}  | ${0}     | ${0}        | ${[[0, 0, 1, 0], [15, 0, 1, 1]]}
    ${0}  | ${1}     | ${0}        | ${[[0, 0, 0, 0]]}
  `('of $count pods with $surge more and $unavailable fewer', ({ count, surge, unavailable, states }) => {
    expect(simulation(`replicas: ${count}, ${strategy(surge, unavailable)}`)).toEqual(states);
  });

  test('has the defaults of the API', () => {
    expect(rollingUpdate(deployment('revisionHistoryLimit: 5'))).toEqual({
      namespace: 'production',
      name: 'catalog-service',
      strategy: 'rolling',
      count: 1,
      surge: 1,
      unavailable: 0,
      secondsToReady: 5,
      minReadySeconds: 0,
      progressDeadlineSeconds: 600,
      states: [
        { seconds: 0, old: 1, new: 1, available: 1 },
        { seconds: 5, old: 0, new: 1, available: 1 },
      ],
      capacityFloor: 1,
      peakPods: 2,
      peakWithTerminating: 2,
    });
  });

  test('says how few pods serve and how many exist', () => {
    const update = rollingUpdate(deployment(`replicas: 4, ${strategy(2, 1)}`));
    expect(update).toMatchObject({ capacityFloor: 3, peakPods: 6, peakWithTerminating: 8 });
  });

  test('is not made of anything else', () => {
    expect(() => rollingUpdate([])).toThrow(
      'a rolling update needs exactly one Deployment among the rendered objects, got 0',
    );
    expect(() => rollingUpdate([...CATALOG, ...CHECKOUT])).toThrow('got 2');
    expect(() => rollingUpdate(deployment('strategy: { type: Recreate }'))).toThrow(
      "[Deployment production/catalog-service] 'spec.strategy.type' must be RollingUpdate, got Recreate",
    );
  });
});
