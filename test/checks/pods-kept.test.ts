import { expect, test } from 'vitest';
import type { LocatedObject } from '../../checks/located-object';
import { countsDecidedElsewhere, keyOf, podsNeverStarted, podsStopped } from '../../checks/pods-kept';
import type { KubeObject } from '../../manifests/kube-object';

type Place = [string, LocatedObject];

function placed(kind: string, apiVersion: string, spec: object): Place {
  const object: KubeObject = { apiVersion, kind, metadata: { name: 'web', namespace: 'live' }, spec };
  const key = keyOf('live', apiVersion, kind, 'live', 'web');
  return [key, { object, construct: 'shop/web', file: 'web.yaml', shared: false }];
}

const deployment = (spec: object) => placed('Deployment', 'apps/v1', spec);
const rolloutOf = (kind: string, name = 'web') =>
  placed('Rollout', 'argoproj.io/v1alpha1', { workloadRef: { apiVersion: 'apps/v1', kind, name } });
const LENDING = rolloutOf('Deployment');

test.each<[string, Place[], Place[], boolean]>([
  [
    'one that lends its template',
    [deployment({ replicas: 2 })],
    [deployment({ replicas: 0 }), LENDING],
    true,
  ],
  ['one pod, which is the default', [deployment({})], [deployment({ replicas: 0 }), LENDING], true],
  ['none before either', [deployment({ replicas: 0 })], [deployment({ replicas: 0 }), LENDING], false],
  ['one that is new', [], [deployment({ replicas: 0 }), LENDING], false],
  ['one that is none', [deployment({ replicas: 2 })], [deployment({ replicas: 0 })], false],
  [
    'one whose Rollout has a StatefulSet',
    [deployment({ replicas: 2 })],
    [deployment({ replicas: 0 }), rolloutOf('StatefulSet')],
    false,
  ],
  [
    'one beside a Rollout of another',
    [deployment({ replicas: 2 })],
    [deployment({ replicas: 0 }), rolloutOf('Deployment', 'shop')],
    false,
  ],
  [
    'one that takes its pods back',
    [deployment({ replicas: 0 }), LENDING],
    [deployment({ replicas: 2 })],
    true,
  ],
  ['one that stays at 0', [deployment({ replicas: 0 }), LENDING], [deployment({ replicas: 0 })], false],
  ['one that has kept some', [deployment({ replicas: 1 }), LENDING], [deployment({ replicas: 2 })], false],
])('the pods stop of %s', (_, before, after, told) => {
  expect(podsStopped(new Map(before), new Map(after), 'HEAD')).toHaveLength(told ? 1 : 0);
});

test.each<[string, Place[], Place[], string[] | undefined, boolean]>([
  [
    'nothing starts',
    [deployment({ replicas: 0 })],
    [deployment({ replicas: 2 })],
    ['/metadata', '/spec/replicas'],
    true,
  ],
  [
    'Git has the count',
    [deployment({ replicas: 0 })],
    [deployment({ replicas: 2 })],
    ['/spec/paused'],
    false,
  ],
  ['nothing is ignored', [deployment({ replicas: 0 })], [deployment({ replicas: 2 })], undefined, false],
  ['it ran before', [deployment({ replicas: 1 })], [deployment({ replicas: 2 })], ['/spec/replicas'], false],
  [
    'it is to have none',
    [deployment({ replicas: 0 })],
    [deployment({ replicas: 0 })],
    ['/spec/replicas'],
    false,
  ],
  ['it is new', [], [deployment({ replicas: 2 })], ['/spec/replicas'], false],
  [
    'a Rollout ran the pods',
    [deployment({ replicas: 0 }), LENDING],
    [deployment({ replicas: 2 })],
    ['/spec/replicas'],
    false,
  ],
])('where an autoscaler decides a count, %s', (_, before, after, pointers, told) => {
  const ignored = new Map(pointers && [[deployment({})[0], pointers]]);
  expect(podsNeverStarted(new Map(before), new Map(after), ignored, 'HEAD')).toEqual(
    told
      ? [
          {
            construct: 'shop/web',
            file: 'web.yaml',
            field: 'spec.replicas',
            message:
              "must be there before an autoscaler decides it, it is 0 in HEAD: leave out 'autoscaling' first, and give it in a later commit",
          },
        ]
      : [],
  );
});

const autoscalerOf = (kind: string) =>
  placed('HorizontalPodAutoscaler', 'autoscaling/v2', { scaleTargetRef: { kind, name: 'web' } });
const LEFT = ['/spec/paused', '/spec/replicas'];

test.each<[string, Place[], Place[], string[] | undefined, string | undefined]>([
  [
    'stays what its autoscaler made it',
    [deployment({}), autoscalerOf('Deployment')],
    [deployment({ replicas: 2 }), LENDING],
    undefined,
    'as-it-runs',
  ],
  [
    'is left to its Application',
    [deployment({}), autoscalerOf('Deployment')],
    [deployment({ replicas: 2 }), LENDING],
    LEFT,
    undefined,
  ],
  [
    'is that of Git, where the autoscaler scales another workload',
    [deployment({}), autoscalerOf('StatefulSet')],
    [deployment({ replicas: 2 }), LENDING],
    undefined,
    undefined,
  ],
  [
    'is 0, which is told otherwise',
    [deployment({}), autoscalerOf('Deployment')],
    [deployment({ replicas: 0 }), LENDING],
    undefined,
    undefined,
  ],
  [
    'is its own, without a Rollout',
    [deployment({}), autoscalerOf('Deployment')],
    [deployment({ replicas: 2 })],
    undefined,
    undefined,
  ],
  [
    'is that of Git, on the way back from 0',
    [deployment({ replicas: 0 }), LENDING],
    [deployment({ replicas: 2 }), LENDING],
    LEFT,
    'at-replicas',
  ],
  [
    'was not 0',
    [deployment({ replicas: 1 }), LENDING],
    [deployment({ replicas: 2 }), LENDING],
    LEFT,
    undefined,
  ],
])('the count of a Deployment beside a Rollout %s', (_, before, after, pointers, advice) => {
  const ignored = new Map(pointers && [[deployment({})[0], pointers]]);
  const told = countsDecidedElsewhere(new Map(before), new Map(after), ignored, 'HEAD');
  expect(told.map(({ message }) => /'(.*)'$/.exec(message)?.[1])).toEqual(advice ? [advice] : []);
});
