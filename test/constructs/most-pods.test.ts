import { expect, test } from 'vitest';
import { mostPods } from '../../constructs/namespaces/most-pods';
import type { KubeObject } from '../../manifests/kube-object';

const template = { spec: { containers: [] } };

const object = (kind: string, spec?: object, name = 'search', apiVersion = 'apps/v1'): KubeObject => ({
  apiVersion,
  kind,
  metadata: { name },
  ...(spec && { spec }),
});

const deployment = (strategy?: object, replicas = 4) =>
  object('Deployment', { replicas, template, ...(strategy && { strategy }) });
const rollout = (spec: object) =>
  object('Rollout', { replicas: 4, ...spec }, 'search', 'argoproj.io/v1alpha1');
const scaler = (spec: object, kind = 'HorizontalPodAutoscaler') =>
  object(kind, { scaleTargetRef: { kind: 'Deployment', name: 'search' }, ...spec });

const BLUE_GREEN = { strategy: { blueGreen: {} } };
const REFERENCE = { workloadRef: { kind: 'Deployment', name: 'search' } };

test.each<[what: string, objects: KubeObject[], pods: number[]]>([
  ['a Deployment: both revisions and a quarter more', [deployment()], [9]],
  ['one without a count', [object('Deployment', { template })], [3]],
  ['one by its surge in pods', [deployment({ rollingUpdate: { maxSurge: 3 } })], [11]],
  ['one by its surge as a share', [deployment({ rollingUpdate: { maxSurge: '50%' } })], [10]],
  ['one without a surge', [deployment({ rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } })], [8]],
  ['one that ends its old pods first', [deployment({ type: 'Recreate' })], [4]],
  ['a canary', [rollout({ template, strategy: { canary: { maxSurge: 2 } } })], [10]],
  ['a canary that says nothing', [rollout({ template, strategy: {} })], [9]],
  ['blue-green: active, preview and the one before', [rollout({ template, ...BLUE_GREEN })], [12]],
  [
    'a Rollout in the place of a Deployment',
    [deployment({}, 7), rollout({ ...REFERENCE, ...BLUE_GREEN })],
    [12],
  ],
  [
    'a Rollout beside the Deployment that it keeps',
    [
      deployment({}, 1),
      rollout({ workloadRef: { ...REFERENCE.workloadRef, scaleDown: 'never' }, ...BLUE_GREEN }),
    ],
    [12, 3],
  ],
  ['a StatefulSet: one by one', [object('StatefulSet', { replicas: 5, template })], [5]],
  ['a Pod', [{ ...object('Pod'), ...template }], [1]],
  ['a Job', [object('Job', { template })], [1]],
  ['a Job that runs several at once', [object('Job', { parallelism: 3, template })], [3]],
  [
    'a CronJob that waits for its run before',
    [object('CronJob', { concurrencyPolicy: 'Forbid', jobTemplate: { spec: { parallelism: 3, template } } })],
    [3],
  ],
  [
    'one that ends its run before',
    [object('CronJob', { concurrencyPolicy: 'Replace', jobTemplate: { spec: { template } } })],
    [2],
  ],
  ['what an autoscaler may make of its count', [deployment(), scaler({ maxReplicas: 9 })], [21]],
  ['the same by KEDA', [deployment(), scaler({ maxReplicaCount: 9 }, 'ScaledObject')], [21]],
  ['nothing of an autoscaler that says nothing', [deployment(), object('HorizontalPodAutoscaler')], [9]],
  ['no less than the count', [deployment(), scaler({ maxReplicas: 2 })], [9]],
  [
    "nothing of another's autoscaler",
    [
      deployment(),
      scaler({ maxReplicas: 9, scaleTargetRef: { kind: 'Rollout', name: 'search' } }),
      scaler({ maxReplicas: 9, scaleTargetRef: { kind: 'Deployment', name: 'orders' } }),
      scaler({ maxReplicas: 9 }, 'Proposal'),
    ],
    [9],
  ],
])('there are at most so many pods of %s', (_what, objects, pods) => {
  expect(mostPods(objects, () => undefined).map((it) => it.pods)).toEqual(pods);
});

test('the count that Kustomize sets goes before that of the object', () => {
  const objects = [deployment(), object('StatefulSet', { replicas: 5, template }, 'index')];
  const counts = mostPods(objects, ({ kind }) => (kind === 'Deployment' ? 8 : undefined));
  expect(counts.map(({ pods }) => pods)).toEqual([18, 5]);
});

test.each([
  ['CronJob', { jobTemplate: { spec: { template } } }, /^CronJob search may run any number of times at once/],
  ['DaemonSet', { template }, /^DaemonSet search has as many pods as there are nodes$/],
])('nobody can say how many pods a %s has', (kind, spec, message) => {
  expect(() => mostPods([object(kind, spec)], () => undefined)).toThrow(message);
});
