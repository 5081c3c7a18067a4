import { expect, test } from 'vitest';
import type { HelmReleaseProps } from '../../constructs';
import { injectionOf, podResources } from '../../constructs/namespaces/pod-resources';
import type { PodTemplate } from '../../manifests/pod-template';

const MI = 2 ** 20;

const container = (cpu: string, more: object = {}) => ({
  name: 'a',
  resources: { requests: { cpu, memory: '1Mi' }, limits: { cpu: '4', memory: '2Mi' } },
  ...more,
});
const sidecar = (cpu: string) => container(cpu, { restartPolicy: 'Always' });

const pod = (spec: object, metadata?: object) => ({ metadata, spec }) as unknown as PodTemplate;
const one = (resources?: object) => pod({ containers: [{ name: 'a', ...(resources && { resources }) }] });
const inMesh = (asked?: string) =>
  pod(
    { containers: [container('1')] },
    asked === undefined ? undefined : { labels: { 'sidecar.istio.io/inject': asked } },
  );

type Around = Partial<Parameters<typeof injectionOf>[0]>;

const resourcesOf = (template: PodTemplate, around: Around = {}) =>
  podResources(template, injectionOf({ mesh: undefined, ...around }));

test.each<[what: string, template: PodTemplate, cpu: number]>([
  ['all that run side by side', pod({ containers: [container('1'), container('2')] }), 3],
  [
    'the greatest of those before them',
    pod({ containers: [container('1')], initContainers: [container('2'), container('3')] }),
    3,
  ],
  [
    'those side by side, if they take more',
    pod({ containers: [container('4')], initContainers: [container('3')] }),
    4,
  ],
  ['sidecars beside them', pod({ containers: [container('1')], initContainers: [sidecar('2')] }), 3],
])('a pod counts for %s', (_what, template, cpu) => {
  expect(resourcesOf(template).requests.cpu).toBe(cpu);
});

const NONE = Number.POSITIVE_INFINITY;

test.each<[what: string, resources: object | undefined, expected: ReturnType<typeof podResources>]>([
  ['nothing', undefined, { requests: { cpu: 0.1, memory: 128 * MI }, limits: { cpu: NONE, memory: NONE } }],
  [
    'limits alone',
    { limits: { cpu: '2', memory: '64Mi' } },
    { requests: { cpu: 2, memory: 64 * MI }, limits: { cpu: 2, memory: 64 * MI } },
  ],
  [
    'requests alone',
    { requests: { cpu: '2', memory: '64Mi' } },
    { requests: { cpu: 2, memory: 64 * MI }, limits: { cpu: NONE, memory: NONE } },
  ],
])('a container that says %s counts as Kubernetes has it', (_what, resources, expected) => {
  expect(resourcesOf(one(resources))).toEqual(expected);
});

const ISTIO = {
  injects: { istio: { requests: { cpu: '5', memory: '1Mi' }, limits: { cpu: '6', memory: '2Mi' } } },
} as HelmReleaseProps;
const VAULT = { annotations: { 'vault.hashicorp.com/agent-inject': 'true' } };

test.each<[what: string, around: Around, template: PodTemplate, cpu: number]>([
  ['no mesh', {}, inMesh(), 1],
  ['a mesh', { mesh: 'istio' }, inMesh(), 1.1],
  ['a mesh that the pod refuses', { mesh: 'istio' }, inMesh('false'), 1],
  ['a mesh that the pod alone is in', {}, inMesh('true'), 1.1],
  [
    'a mesh that an annotation refuses',
    { mesh: 'istio' },
    pod({ containers: [container('1')] }, { annotations: { 'sidecar.istio.io/inject': 'false' } }),
    1,
  ],
  ['a mesh of an add-on', { mesh: 'istio', addons: [{} as HelmReleaseProps, ISTIO] }, inMesh(), 6],
  ["an add-on's proxy, refused", { mesh: 'istio', addons: [ISTIO] }, inMesh('false'), 1],
  ["Vault's agent", {}, pod({ containers: [container('1')] }, VAULT), 1.25],
  [
    "Vault's agent, beside one before",
    {},
    pod({ containers: [container('0.1')], initContainers: [container('1')] }, VAULT),
    1,
  ],
  [
    "Vault's agent alone, before a small one",
    {},
    pod({ containers: [], initContainers: [container('0.2')] }, VAULT),
    0.25,
  ],
])('with %s a pod counts for what is put into it', (_what, around, template, cpu) => {
  expect(resourcesOf(template, around).requests.cpu).toBeCloseTo(cpu);
});
