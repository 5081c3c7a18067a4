import { expect, test } from 'vitest';
import { containersIn, podTemplates, templatesIn } from '../../manifests/pod-template';
import { CATALOG, CHECKOUT, renderedSet } from '../rendered-set';

const located = (objects: typeof CHECKOUT) =>
  podTemplates(objects).map(({ object, field, controller, template }) => [
    `${object.kind}/${object.metadata.name}`,
    field,
    `${controller.kind}/${controller.metadata.name}`,
    template.spec?.containers.map(({ name }) => name).join(),
  ]);

test('the template of a Deployment is its own, or is run by the Rollout that references it', () => {
  expect(located([...CATALOG, ...CHECKOUT])).toEqual([
    ['Deployment/catalog-service', 'spec.template', 'Deployment/catalog-service', 'catalog'],
    ['Deployment/checkout-service', 'spec.template', 'Rollout/checkout-service', 'checkout'],
  ]);
});

test.each([
  ['Pod', 'spec: { containers: [{ name: web }] }', ''],
  ['StatefulSet', 'spec: { template: { spec: { containers: [{ name: web }] } } }', 'spec.template'],
  ['Rollout', 'spec: { template: { spec: { containers: [{ name: web }] } } }', 'spec.template'],
  [
    'CronJob',
    'spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: web }] } } } } }',
    'spec.jobTemplate.spec.template',
  ],
  [
    'AnalysisTemplate',
    'spec: { metrics: [{ name: p99 }, { provider: { job: { spec: { template: { spec: { containers: [{ name: web }] } } } } } }] }',
    'spec.metrics[1].provider.job.spec.template',
  ],
])('a %s has its template at %3$j', (kind, spec, path) => {
  const objects = renderedSet(
    `{ apiVersion: v1, kind: ${kind}, metadata: { name: it, namespace: production }, ${spec} }`,
  );
  expect(located(objects)).toEqual([[`${kind}/it`, path, `${kind}/it`, 'web']]);
});

test.each(['spec: { containers: 2 }', 'spec: null', 'data: { containers: "[]" }', 'items: []'])(
  'an object with %s has none',
  (rest) => {
    expect(located(renderedSet(`{ apiVersion: v1, kind: Thing, metadata: { name: it }, ${rest} }`))).toEqual(
      [],
    );
  },
);

test('a Rollout whose Deployment is missing is refused', () => {
  expect(() => podTemplates(CHECKOUT.slice(1))).toThrow(
    "'spec.workloadRef' must name a workload rendered beside it",
  );
});

test.each([
  ['', 'Pod', 'spec: { containers: [{ name: web }], initContainers: [{ name: warm-up }] }'],
  [
    'spec.template.',
    'Job',
    'spec: { template: { spec: { containers: [{ name: web }], initContainers: [{ name: warm-up }] } } }',
  ],
])('containers are found in %sspec, those that run before them last', (prefix, kind, spec) => {
  const [pod] = renderedSet(`{ apiVersion: v1, kind: ${kind}, metadata: { name: it }, ${spec} }`);
  expect(templatesIn(pod as object).flatMap(containersIn)).toEqual([
    { field: `${prefix}spec.containers[0]`, container: { name: 'web' } },
    { field: `${prefix}spec.initContainers[0]`, container: { name: 'warm-up' } },
  ]);
});
