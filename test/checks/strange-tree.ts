import type { Tree } from '../../checks/tree';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { toYaml } from '../../synth/yaml';

const POD = {
  containers: [
    { name: 'a', image: 'registry:5000/a:old' },
    { name: 'b', image: 'b' },
  ],
};

/** Two overlays over one base over another, with whatever the constructs do not write. */
export const STRANGE = treeOf({
  'base/inner/workloads.yaml': [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', labels: { tier: 'web' }, annotations: { 'a.example/b': 'c' } },
      spec: { template: { spec: { ...POD, initContainers: [{ name: 'init', image: 'b@sha256:00' }] } } },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web-2' },
      spec: { replicas: 1, template: { spec: POD } },
    },
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'web' },
      spec: { workloadRef: { name: 'web' } },
    },
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AnalysisTemplate',
      metadata: { name: 'gate', namespace: 'other' },
      spec: { metrics: [{ name: 'job', provider: { job: { spec: { template: { spec: POD } } } } }] },
    },
  ],
  'base/inner/config.yaml': [
    { replicas: [{ group: 'argoproj.io', kind: 'Rollout', path: 'spec/replicas', create: true }] },
  ],
  'base/inner/kustomization.yaml': [
    kustomization({ resources: ['workloads.yaml'], configurations: ['config.yaml'] }),
  ],
  'base/outer/service.yaml': [
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }] } },
  ],
  'base/outer/kustomization.yaml': [
    kustomization({
      resources: ['service.yaml', '../inner'],
      patches: [
        {
          target: { kind: 'Service' },
          patch: new EmbeddedYaml([{ op: 'add', path: '/spec/ports/0/name', value: 'http' }]),
        },
      ],
    }),
  ],
  'overlays/one/web/kustomization.yaml': [
    kustomization({
      namespace: 'one',
      resources: ['../../../base/outer'],
      replicas: [{ name: 'web', count: 3 }],
      images: [
        { name: 'registry:5000/a', newTag: '1.10', digest: `sha256:${'1'.repeat(64)}` },
        { name: 'b', digest: `sha256:${'2'.repeat(64)}` },
      ],
      patches: [
        {
          target: { group: 'apps', version: 'v1', kind: 'Deployment' },
          patch: new EmbeddedYaml([
            { op: 'add', path: '/metadata/annotations', value: { 'a.example/b': 'd', 'a.example/e~f': 'g' } },
            { op: 'replace', path: '/metadata/annotations/a.example~1b', value: 'h' },
            { op: 'remove', path: '/metadata/annotations/a.example~1e~0f' },
            { op: 'add', path: '/spec/template/spec/containers/0', value: { name: 'first', image: 'b:1' } },
            { op: 'remove', path: '/spec/template/spec/containers/2' },
            { op: 'add', path: '/spec/template/spec/containers/-', value: { name: 'last', image: 'c' } },
          ]),
        },
        {
          target: { name: 'w.b' },
          patch: new EmbeddedYaml([{ op: 'add', path: '/metadata/labels', value: { one: 'two' } }]),
        },
      ],
      transformers: [
        new EmbeddedYaml({
          apiVersion: 'builtin',
          kind: 'PatchTransformer',
          metadata: { name: 'last' },
          target: { kind: 'Deployment', name: 'web' },
          patch: new EmbeddedYaml([{ op: 'replace', path: '/spec/replicas', value: 0 }]),
        }),
      ],
    }),
  ],
  'overlays/two/web/kustomization.yaml': [
    kustomization({
      resources: ['../../../base/outer'],
      images: [{ name: 'b', newTag: 'latest' }],
      // A text, as a file that was read has it.
      patches: [
        { target: { group: 'argoproj.io' }, patch: '- op: add\n  path: /spec/extra\n  value: "on"\n' },
      ],
    }),
  ],
});

export function kustomization(fields: object): object {
  return { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...fields };
}

export function treeOf(files: Readonly<Record<string, object[]>>): Tree {
  return new Map(
    Object.entries(files).map(([path, documents]) => [
      path,
      { path, construct: 'strange', documents, text: toYaml(documents) },
    ]),
  );
}
