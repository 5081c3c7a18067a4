import type { Container, PodTemplateSpec } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import { declaresPort, type PodTemplateUse, portName, servesPort } from '../../checks/pods';
import type { KubeObject } from '../../manifests/kube-object';
import { containersIn, templatesIn } from '../../manifests/pod-template';

const template = (...containers: Partial<Container>[]) =>
  ({ spec: { containers: containers.map((container) => ({ name: 'a', ...container })) } }) as PodTemplateSpec;
const object = (kind: string, spec?: object) =>
  ({ apiVersion: 'v1', kind, metadata: { name: 'a' }, spec }) as unknown as KubeObject;

describe('the pod templates of', () => {
  test('a workload', () => {
    const own = template({});
    expect(templatesIn(object('Rollout', { template: own }))).toEqual([
      { template: own, field: 'spec.template' },
    ]);
  });

  test('the Jobs of an analysis', () => {
    const job = { spec: { template: template({}) } };
    const metrics = [{ provider: { web: { url: 'http://a' } } }, { provider: { job } }];
    expect(templatesIn(object('AnalysisTemplate', { metrics }))).toEqual([
      { template: job.spec.template, field: 'spec.metrics[1].provider.job.spec.template' },
    ]);
  });

  test.each([
    ['an analysis without metrics', object('AnalysisTemplate', {})],
    ['a Rollout that references a Deployment', object('Rollout', { workloadRef: {} })],
    ['a ServiceAccount', object('ServiceAccount')],
  ])('%s: none', (_what, without) => {
    expect(templatesIn(without)).toEqual([]);
  });
});

test('the containers of a template are those that run before the others too', () => {
  const [main, first] = [{ name: 'main' }, { name: 'first' }];
  const spec = { containers: [main], initContainers: [first] };
  expect(containersIn({ template: { spec }, field: 'spec.template' })).toEqual([
    { container: main, field: 'spec.template.spec.containers[0]' },
    { container: first, field: 'spec.template.spec.initContainers[0]' },
  ]);
});

describe('a port', () => {
  const ports = [
    { containerPort: 8080, name: 'http' },
    { containerPort: 53, name: 'dns', protocol: 'UDP' },
  ];

  test.each<[number | string, string | undefined, boolean]>([
    [8080, undefined, true],
    ['http', undefined, true],
    [8080, 'TCP', true],
    [8080, 'UDP', false],
    [53, undefined, false],
    [53, 'UDP', true],
    ['dns', 'UDP', true],
    ['metrics', undefined, false],
    [80, undefined, false],
  ])('%j by protocol %s is declared: %j', (port, protocol, expected) => {
    expect(declaresPort({ name: 'a', ports }, port, protocol)).toBe(expected);
  });

  test('is served if one of the containers declares it', () => {
    const pods = (it: PodTemplateSpec) => ({ template: it }) as PodTemplateUse;
    expect(servesPort(pods(template({}, { ports }, {})), 8080)).toBe(true);
    expect(servesPort(pods(template({}, { ports })), 81)).toBe(false);
  });

  test.each<[number | string, string | undefined, string]>([
    [8080, undefined, '8080'],
    ['http', 'TCP', '"http"'],
    [53, 'UDP', '53/UDP'],
  ])('%j by protocol %s is called %s', (port, protocol, name) => {
    expect(portName(port, protocol)).toBe(name);
  });
});
