import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import type { CanaryServiceProps, Platform } from '../../constructs';
import { render } from '../../synth/render';
import { bookshop, Canary, imagesOf, problemsOf } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';

const TRIGGERS = [{ type: 'rabbitmq', metadata: { queueName: 'paid', value: '20' } }];
const SCALED = {
  dev: { replicas: 1, maxReplicas: 2 },
  test: { replicas: 2, maxReplicas: 4 },
  live: { replicas: 4, maxReplicas: 9 },
};

/** Orders, scaled by the length of a queue. */
function declare(props: Partial<CanaryServiceProps> = {}): Platform {
  const platform = bookshop({ images: imagesOf('orders'), monitoring: { namespace: 'watch' } });
  new Canary(platform, { autoscaling: { triggers: TRIGGERS }, environments: SCALED, ...props });
  return platform;
}

/** What the rules say of a tree in which an object of the service was added. */
const rulesOf = (spec: object) =>
  checkTree(render(withAdded(spec))).map(({ rule, field }) => `${rule} ${field}`);

/** Orders without autoscaling, and a ScaledObject of its own in one environment. */
function withAdded(spec: object = {}): Platform {
  const platform = bookshop({ images: imagesOf('orders') });
  const orders = new Canary(platform, { environments: { ...SCALED, ...PLAIN } });
  orders.add(
    'scaled-object.yaml',
    {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: { name: 'by-queue' },
      spec: { scaleTargetRef: ROLLOUT, minReplicaCount: 4, maxReplicaCount: 9, triggers: TRIGGERS, ...spec },
    },
    { environment: 'live' },
  );
  return platform;
}
const PLAIN = { dev: { replicas: 1 }, test: { replicas: 2 }, live: { replicas: 4 } };
const ROLLOUT = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'order-desk' };

test('KEDA owns the count of what it scales', () => {
  const tree = render(declare());
  expect(checkTree(tree).map(describeFinding)).toEqual([]);
  expect(tree.get('argocd/orders-live.yaml')?.text).toContain('RespectIgnoreDifferences=true');
  expect(tree.get('monitoring/live/orders.yaml')?.text).toContain('alert: AutoscalerAtMaximum');
});

describeWithKustomize('built by Kustomize', () => {
  test('each environment has its bounds', async () => {
    const built = await builtOverlays(declare());
    for (const { folder, objects } of new TreeIndex(render(declare())).overlays) {
      if (!folder.startsWith('overlays/')) continue;
      const judged = objects.map(({ object }) => object);
      expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
    }
    const [scaled] = built.get('overlays/live/orders')?.filter(({ kind }) => kind === 'ScaledObject') ?? [];
    expect(scaled?.spec).toMatchObject({
      scaleTargetRef: ROLLOUT,
      minReplicaCount: 4,
      maxReplicaCount: 9,
      triggers: TRIGGERS,
    });
  });
});

test.each<[string, object, string]>([
  ['another least', { minReplicaCount: 2 }, 'autoscaler-holds-count spec.minReplicaCount'],
  ['no room', { maxReplicaCount: 4 }, 'autoscaler-holds-count spec.maxReplicaCount'],
  [
    'no workload',
    { scaleTargetRef: { ...ROLLOUT, name: 'orders' } },
    'autoscaler-target-exists spec.scaleTargetRef',
  ],
  [
    'the Deployment under a Rollout',
    { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'order-desk' } },
    'autoscaler-target-runs-pods spec.scaleTargetRef',
  ],
])('a ScaledObject of its own is held to the rules of an autoscaler: %s', (_, spec, finding) => {
  expect(rulesOf(spec)).toContain(finding);
});

test('a ScaledObject that no prop brings owns the count, too, where it is', () => {
  const tree = render(withAdded());
  expect(checkTree(tree).map(describeFinding)).toEqual([]);
  const application = (environment: string) => tree.get(`argocd/orders-${environment}.yaml`)?.text;
  expect(application('live')).toContain('RespectIgnoreDifferences=true');
  expect(application('live')).toMatch(/ignoreDifferences:\n.*\n.*kind: Rollout\n +name: order-desk\n/);
  expect(application('test')).not.toContain('gnoreDifferences');
});

test.each<[string, CanaryServiceProps['autoscaling']]>([
  ['both', { cpu: 50, triggers: TRIGGERS }],
  ['neither', {}],
  ['no trigger', { triggers: [] }],
])('autoscaling by %s is refused', (_, autoscaling) => {
  expect(problemsOf(declare({ autoscaling } as never))).toContainEqual(
    expect.stringContaining(
      "[bookshop/orders] 'autoscaling' must be by 'cpu' or by one 'triggers' at least, and not by both, got {",
    ),
  );
});

test('quotas leave room for all pods that KEDA may start', () => {
  const quota = (autoscaling: CanaryServiceProps['autoscaling']) => {
    const platform = bookshop({ images: imagesOf('orders'), namespaces: {} });
    new Canary(platform, { autoscaling, environments: SCALED } as never);
    return render(platform)
      .get('namespaces/live/quota.yaml')
      ?.text.match(/pods: "\d+"/)?.[0];
  };
  expect(quota({ triggers: TRIGGERS })).toMatch(/\d/);
  expect(quota({ triggers: TRIGGERS })).toBe(quota({ cpu: 60 }));
});
