import { expect, test } from 'vitest';
import { podsOf } from '../../../checks/network/network-pods';
import { CATALOG, CHECKOUT, renderedSet } from '../../rendered-set';

const [deployment, rollout] = CHECKOUT as [(typeof CHECKOUT)[0], (typeof CHECKOUT)[0]];
const withStrategy = (strategy: object) => [
  deployment,
  { ...rollout, spec: { ...(rollout.spec as object), strategy } },
];

test('a workload is one pod with its labels and the ports of everything that keeps running', () => {
  expect(podsOf([...CHECKOUT, ...CATALOG], { production: { team: 'store' } })).toEqual([
    {
      name: 'checkout-service',
      namespace: 'production',
      namespaceLabels: { team: 'store' },
      labels: { app: 'checkout-service' },
      ports: [
        { name: 'http', containerPort: 8080 },
        { name: 'proxy', containerPort: 15_000 },
      ],
    },
    {
      name: 'catalog-service',
      namespace: 'production',
      namespaceLabels: { team: 'store' },
      labels: { app: 'catalog-service' },
      ports: [{ name: 'http', containerPort: 8080 }],
    },
  ]);
});

const labels = (track: string) => ({ labels: { app: 'checkout-service', track } });

test.each([
  [{ canary: {} }, { '': undefined }],
  [{ canary: { canaryMetadata: { annotations: { a: 'b' } } } }, { '': undefined }],
  [{ canary: { canaryMetadata: labels('new') } }, { ' (stable)': undefined, ' (canary)': 'new' }],
  [
    { canary: { stableMetadata: labels('old'), canaryMetadata: labels('new') } },
    { ' (stable)': 'old', ' (canary)': 'new' },
  ],
  [{ blueGreen: { previewMetadata: labels('next') } }, { ' (active)': undefined, ' (preview)': 'next' }],
])('a Rollout with %j', (strategy, tracks) => {
  const pods = podsOf(withStrategy(strategy));
  expect(Object.fromEntries(pods.map((pod) => [pod.name, pod.labels.track]))).toEqual(
    Object.fromEntries(Object.entries(tracks).map(([suffix, track]) => [`checkout-service${suffix}`, track])),
  );
});

test('names tell namespaces and templates apart where there are several', () => {
  const staging = CATALOG.map((object) => ({
    ...object,
    metadata: { ...object.metadata, namespace: 'staging' },
  }));
  const job = 'provider: { job: { spec: { template: { spec: { containers: [{ name: load }] } } } } }';
  const load = renderedSet(
    `{ apiVersion: argoproj.io/v1alpha1, kind: AnalysisTemplate, metadata: { name: load, namespace: staging }, spec: { metrics: [{ ${job} }, { ${job} }] } }`,
  );
  expect(podsOf([...CATALOG, ...staging, ...load]).map(({ name }) => name)).toEqual([
    'production/catalog-service',
    'staging/catalog-service',
    'staging/load spec.metrics[0].provider.job.spec.template',
    'staging/load spec.metrics[1].provider.job.spec.template',
  ]);
});

test('an object of no namespace is refused', () => {
  const homeless = CATALOG.map((object) => ({ ...object, metadata: { name: 'catalog-service' } }));
  expect(() => podsOf(homeless)).toThrow(
    "[Deployment catalog-service] 'metadata.namespace' must be set, e.g. production",
  );
});
