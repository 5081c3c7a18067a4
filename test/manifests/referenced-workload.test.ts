import { expect, test } from 'vitest';
import { projectRollouts } from '../../manifests/referenced-workload';
import { CATALOG, CHECKOUT, renderedSet } from '../rendered-set';

const [deployment, rollout, service] = CHECKOUT;

test('a Rollout and the Deployment that it references become one Deployment with the Rollout’s replicas', () => {
  expect(projectRollouts([...CHECKOUT, ...CATALOG])).toEqual([
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'checkout-service', namespace: 'production' },
      spec: {
        ...(deployment?.spec as object),
        replicas: 5,
        minReadySeconds: 20,
        progressDeadlineSeconds: 900,
        revisionHistoryLimit: 3,
      },
    },
    service,
    ...CATALOG,
  ]);
});

test('a Rollout with a template of its own becomes a Deployment of that, with one replica by default', () => {
  const [inline] = renderedSet(`
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web, namespace: production }
spec:
  selector: { matchLabels: { app: web } }
  template: { spec: { containers: [{ name: web }] } }
  strategy: { blueGreen: { activeService: web } }`);
  expect(projectRollouts([inline as (typeof CHECKOUT)[0]])).toEqual([
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', namespace: 'production' },
      spec: {
        selector: { matchLabels: { app: 'web' } },
        template: { spec: { containers: [{ name: 'web' }] } },
        replicas: 1,
      },
    },
  ]);
});

test('what is no Rollout of Argo stays as it is', () => {
  const others = renderedSet(`
{ apiVersion: example.com/v1, kind: Rollout, metadata: { name: web, namespace: production }, spec: { workloadRef: { kind: Deployment, name: web } } }
---
{ apiVersion: argoproj.io/v1alpha1, kind: AnalysisTemplate, metadata: { name: web, namespace: production } }
---
{ apiVersion: v1, kind: ServiceAccount, metadata: { name: web, namespace: production } }`);
  expect(projectRollouts(others)).toEqual(others);
});

test.each([
  ['not there', []],
  ['of another kind', [{ ...deployment, kind: 'StatefulSet' }]],
  ['of another name', [{ ...deployment, metadata: { name: 'checkout', namespace: 'production' } }]],
  ['of another namespace', [{ ...deployment, metadata: { name: 'checkout-service', namespace: 'staging' } }]],
])('a Rollout whose workload is %s is refused', (_what, others) => {
  expect(() => projectRollouts([rollout, ...others] as typeof CHECKOUT)).toThrow(
    "[Rollout production/checkout-service] 'spec.workloadRef' must name a workload rendered beside it, e.g. Deployment/checkout-service, got Deployment/checkout-service",
  );
});
