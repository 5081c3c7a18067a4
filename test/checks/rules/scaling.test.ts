import { expect, test } from 'vitest';
import { checkTree } from '../../../checks/check';
import { shopTree } from '../../shop';
import { MutableTree } from '../mutable-tree';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const PRODUCTION = 'overlays/production/checkout/kustomization.yaml';
const STAGING = 'overlays/staging/checkout/kustomization.yaml';
const CATALOG = 'overlays/production/catalog/kustomization.yaml';
const RESOURCES = '/spec/template/spec/containers/0/resources';
const TARGET = 'spec.scaleTargetRef';

/** A measure of one container. */
const ofContainer = (container: string) => ({
  type: 'ContainerResource',
  containerResource: { name: 'cpu', container, target: { type: 'Utilization', averageUtilization: 70 } },
});
const NO_PODS = { 'example.com/no-pods': 'by hand' };
const proxy = { name: 'proxy', image: 'proxy:1' };

const MUTANTS: Mutant[] = [
  [
    'workload-has-count',
    (t) => t.remove('overlays/production/catalog/kustomization.yaml', 'replicas'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.replicas must be 1 at least, got nothing, in production',
  ],
  [
    'workload-has-count',
    (t) =>
      t
        .remove('base/checkout/kustomization.yaml', 'configurations')
        .drop('base/checkout/kustomizeconfig.yaml'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.replicas must be 1 at least, got nothing',
  ],
  [
    'workload-has-count',
    (t) => t.set('overlays/production/payments/kustomization.yaml', 'replicas[0].count', 0),
    '[ecommerce/payments] overlays/production/payments/kustomization.yaml: Rollout payments-service: spec.replicas must be 1 at least, got 0',
  ],
  [
    'workload-has-count',
    (t) =>
      t
        .remove(CATALOG, 'replicas')
        .set('base/catalog/deployment.yaml', 'kind', 'StatefulSet')
        .set('base/catalog/deployment.yaml', 'metadata.annotations', NO_PODS),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.replicas must be 1 at least, got nothing, in production',
  ],
  [
    'template-runs-no-pods',
    (t) => t.remove(PRODUCTION, 'transformers'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: Deployment checkout-service: spec.replicas must be 0 under a Rollout, unless its workloadRef.scaleDown is never, got 5',
  ],
  [
    'template-runs-no-pods',
    (t) => t.set(STAGING, 'transformers[0].content.patch.content[0].value', 1),
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: Deployment checkout-service: spec.replicas must be 0 under a Rollout, unless its workloadRef.scaleDown is never, got 1',
  ],
  [
    'autoscaler-target-exists',
    (t) => t.set('base/catalog/hpa.yaml', `${TARGET}.name`, 'catalog'),
    '[ecommerce/catalog] base/catalog/hpa.yaml: spec.scaleTargetRef must name a workload beside it, got {"apiVersion":"apps/v1","kind":"Deployment","name":"catalog"}',
  ],
  [
    'autoscaler-target-exists',
    (t) => t.set('base/catalog/hpa.yaml', `${TARGET}.apiVersion`, 'apps/v1beta1'),
    '[ecommerce/catalog] base/catalog/hpa.yaml: spec.scaleTargetRef must name a workload beside it, got {"apiVersion":"apps/v1beta1","kind":"Deployment","name":"catalog-service"}',
  ],
  [
    'autoscaler-target-exists',
    (t) => t.set('base/catalog/hpa.yaml', `${TARGET}.kind`, 'StatefulSet'),
    '[ecommerce/catalog] base/catalog/hpa.yaml: spec.scaleTargetRef must name a workload beside it, got {"apiVersion":"apps/v1","kind":"StatefulSet","name":"catalog-service"}',
  ],
  [
    'autoscaler-target-exists',
    (t) =>
      t.set('base/catalog/hpa.yaml', TARGET, { apiVersion: 'v1', kind: 'Service', name: 'catalog-service' }),
    '[ecommerce/catalog] base/catalog/hpa.yaml: spec.scaleTargetRef must name a workload beside it, got {"apiVersion":"v1","kind":"Service","name":"catalog-service"}',
  ],
  [
    'autoscaler-target-runs-pods',
    (t) =>
      t.set('base/checkout/hpa.yaml', TARGET, {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: 'checkout-service',
      }),
    '[ecommerce/checkout] base/checkout/hpa.yaml: spec.scaleTargetRef must name the Rollout checkout-service, which runs the pods, got a Deployment',
  ],
  [
    'autoscaler-is-alone',
    (t) => {
      const twin = t.document('base/catalog/hpa.yaml') as unknown as { metadata: { name: string } };
      t.add('base/catalog/hpa.yaml', { ...twin, metadata: { ...twin.metadata, name: 'twin' } });
    },
    '[ecommerce/catalog] base/catalog/hpa.yaml: HorizontalPodAutoscaler twin: spec.scaleTargetRef.name must not name Deployment catalog-service, which has an autoscaler already',
  ],
  [
    'autoscaler-holds-count',
    (t) => t.set(PRODUCTION, 'patches[1].patch.content[0].value', 4),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: HorizontalPodAutoscaler checkout-service: spec.minReplicas must be the count, 5, got 4',
  ],
  [
    'autoscaler-holds-count',
    (t) => t.set(PRODUCTION, 'patches[1].patch.content[1].value', 5),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: HorizontalPodAutoscaler checkout-service: spec.maxReplicas must be more than the count, 5, got 5',
  ],
  [
    'autoscaler-holds-count',
    (t) => t.remove(STAGING, 'patches[1].patch.content[0]'),
    '[ecommerce/checkout] base/checkout/hpa.yaml: spec.minReplicas must be the count, 2, got 1, in staging',
  ],
  [
    'autoscaler-measures-a-request',
    (t) =>
      t
        .set(CATALOG, 'patches[0].patch.content[0]', { op: 'remove', path: `${RESOURCES}/requests/cpu` })
        .set(CATALOG, 'patches[0].patch.content[2]', { op: 'remove', path: `${RESOURCES}/limits/cpu` }),
    '[ecommerce/catalog] base/catalog/hpa.yaml: spec.metrics[0].resource must be of containers that request cpu, got "catalog", in production',
  ],
  [
    'autoscaler-measures-a-request',
    (t) => t.push('base/checkout/deployment.yaml', 'spec.template.spec.containers', proxy),
    '[ecommerce/checkout] base/checkout/hpa.yaml: spec.metrics[0].resource must be of containers that request cpu, got "proxy"',
  ],
  [
    'autoscaler-measures-a-request',
    (t) => t.set('base/catalog/hpa.yaml', 'spec.metrics[0]', ofContainer('catalogue')),
    '[ecommerce/catalog] base/catalog/hpa.yaml: spec.metrics[0].containerResource must be of containers that request cpu, got "catalogue"',
  ],
  [
    'autoscaler-measures-a-request',
    (t) =>
      t.push('base/catalog/deployment.yaml', 'spec.template.spec.containers', {
        ...proxy,
        resources: { requests: { memory: '64Mi' } },
      }),
    '[ecommerce/catalog] base/catalog/hpa.yaml: spec.metrics[0].resource must be of containers that request cpu, got "proxy"',
  ],
  [
    'budget-selects-pods',
    (t) => t.set('base/checkout/pdb.yaml', 'spec.selector.matchLabels', { app: 'checkout' }),
    '[ecommerce/checkout] base/checkout/pdb.yaml: spec.selector must match the labels of some pods beside it, got {"matchLabels":{"app":"checkout"}}',
  ],
  [
    'budget-is-alone',
    (t) => {
      const twin = t.document('base/checkout/pdb.yaml') as unknown as { metadata: { name: string } };
      t.add('base/checkout/pdb.yaml', { ...twin, metadata: { ...twin.metadata, name: 'twin' } });
    },
    '[ecommerce/checkout] base/checkout/pdb.yaml: PodDisruptionBudget twin: spec.selector must not match pods that PodDisruptionBudget checkout-service protects already',
  ],
  [
    'budget-allows-eviction',
    (t) => t.set('base/checkout/pdb.yaml', 'spec.maxUnavailable', 0),
    '[ecommerce/checkout] base/checkout/pdb.yaml: spec.maxUnavailable must let one of 2 pods go, got 0, in staging',
    '[ecommerce/checkout] base/checkout/pdb.yaml: spec.maxUnavailable must let one of 5 pods go, got 0, in production',
  ],
  [
    'budget-allows-eviction',
    (t) =>
      t
        .remove('base/checkout/pdb.yaml', 'spec.maxUnavailable')
        .set('base/checkout/pdb.yaml', 'spec.minAvailable', 2),
    '[ecommerce/checkout] base/checkout/pdb.yaml: spec.minAvailable must let one of 2 pods go, got 2, in staging',
  ],
  [
    'budget-allows-eviction',
    (t) =>
      t
        .remove('base/checkout/pdb.yaml', 'spec.maxUnavailable')
        .set('base/checkout/pdb.yaml', 'spec.minAvailable', '81%'),
    '[ecommerce/checkout] base/checkout/pdb.yaml: spec.minAvailable must let one of 2 pods go, got "81%", in staging',
    '[ecommerce/checkout] base/checkout/pdb.yaml: spec.minAvailable must let one of 5 pods go, got "81%", in production',
  ],
  [
    'budget-allows-eviction',
    (t) => t.set('base/checkout/pdb.yaml', 'spec.maxUnavailable', '0%'),
    '[ecommerce/checkout] base/checkout/pdb.yaml: spec.maxUnavailable must let one of 2 pods go, got "0%", in staging',
    '[ecommerce/checkout] base/checkout/pdb.yaml: spec.maxUnavailable must let one of 5 pods go, got "0%", in production',
  ],
];

const HARMLESS: Harmless[] = [
  [
    'workload-has-count',
    'none where it is meant',
    (t) =>
      t
        .set('overlays/production/payments/kustomization.yaml', 'replicas[0].count', 0)
        .set('base/payments/rollout.yaml', 'metadata.annotations', { ...NO_PODS, other: '' }),
  ],
  [
    'autoscaler-target-exists',
    'a StatefulSet',
    (t) =>
      t
        .set('base/catalog/deployment.yaml', 'kind', 'StatefulSet')
        .set('base/catalog/hpa.yaml', `${TARGET}.kind`, 'StatefulSet'),
  ],
  [
    'autoscaler-holds-count',
    'what another rule refuses: no target',
    (t) => t.set('base/catalog/hpa.yaml', `${TARGET}.name`, 'catalog'),
  ],
  [
    'budget-allows-eviction',
    'no bounds, and a share of no pods',
    (t) =>
      t
        .remove('base/checkout/pdb.yaml', 'spec.maxUnavailable')
        .set('base/payments/pdb.yaml', 'spec.maxUnavailable', '50%')
        .set('overlays/production/payments/kustomization.yaml', 'replicas[0].count', 0),
  ],
  [
    'autoscaler-measures-a-request',
    'a request alone, and a limit, which Kubernetes takes for the request too',
    (t) =>
      t
        .set(CATALOG, 'patches[0].patch.content[0]', { op: 'remove', path: `${RESOURCES}/requests/cpu` })
        .push(
          'base/catalog/deployment.yaml',
          'spec.template.spec.containers',
          { ...proxy, resources: { requests: { cpu: '1' } } },
          { ...proxy, name: 'other', resources: { limits: { cpu: '1' } } },
        ),
  ],
  [
    'autoscaler-measures-a-request',
    'a measure of another container than the one without a request',
    (t) =>
      t
        .push('base/catalog/deployment.yaml', 'spec.template.spec.containers', proxy)
        .set('base/catalog/hpa.yaml', 'spec.metrics[0]', ofContainer('catalog')),
  ],
  [
    'autoscaler-measures-a-request',
    'a measure in absolute numbers',
    (t) =>
      t
        .push('base/catalog/deployment.yaml', 'spec.template.spec.containers', proxy)
        .set('base/catalog/hpa.yaml', 'spec.metrics[0].resource.target', {
          type: 'AverageValue',
          averageValue: '500m',
        }),
  ],
  [
    'autoscaler-measures-a-request',
    'what another rule refuses: no target',
    (t) => t.set('base/catalog/hpa.yaml', `${TARGET}.name`, 'catalog'),
  ],
  ['autoscaler-measures-a-request', 'no metrics', (t) => t.remove('base/catalog/hpa.yaml', 'spec.metrics')],
];

const tree = shopTree();
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);

test.each([
  ['minAvailable', 1],
  ['minAvailable', '50%'],
  ['maxUnavailable', '1%'],
])('a budget with %s %s lets pods go at every count', (field, value) => {
  const mutable = new MutableTree(tree).remove('base/checkout/pdb.yaml', 'spec.maxUnavailable');
  expect(checkTree(mutable.set('base/checkout/pdb.yaml', `spec.${field}`, value).tree)).toEqual([]);
});

test('a Deployment that comes under a Rollout may keep its pods for the first of two steps', () => {
  const mutable = new MutableTree(tree)
    .remove(STAGING, 'transformers')
    .set('base/checkout/rollout.yaml', 'spec.workloadRef.scaleDown', 'never');
  expect(checkTree(mutable.tree)).toEqual([]);
});
