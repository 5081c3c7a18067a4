import fs from 'node:fs';
import { expect, test } from 'vitest';
import { declarePlatform } from '../main';
import { CODE_ROOT } from '../synth/project';
import { render } from '../synth/render';

const BASE = {
  catalog: 'deployment hpa kustomization service',
  checkout:
    'analysis-template deployment hpa kustomization kustomizeconfig pdb rollout service serviceaccount',
  frontend: 'analysis-template deployment hpa ingress kustomization kustomizeconfig rollout service',
  inventory: 'analysis-template deployment hpa kustomization kustomizeconfig pdb rollout service',
  payments:
    'analysis-template authorization-policy deployment kustomization kustomizeconfig networkpolicy pdb ' +
    'peer-authentication rollout service serviceaccount',
};

const ADDONS = [
  'argo-cd',
  'argo-rollouts',
  'cert-manager',
  'external-secrets',
  'istio-base',
  'istio-cni',
  'istiod',
  'kube-prometheus-stack',
  'metrics-server',
  'traefik',
  'vault',
];

const ENVIRONMENTS = ['staging', 'production'];

const FILES = [
  'argocd/app-of-apps.yaml',
  'argocd/project.yaml',
  'addons/app-of-addons.yaml',
  ...ADDONS.flatMap((name) => [`addons/applications/${name}.yaml`, `helm/${name}/values.yaml`]),
  ...['argocd', ...ENVIRONMENTS].map((name) => `addons/applications/monitoring-${name}.yaml`),
  ...ENVIRONMENTS.map((name) => `addons/applications/namespaces-${name}.yaml`),
  ...ENVIRONMENTS.flatMap((name) =>
    ['kustomization', 'limit-range', 'quota'].map((file) => `namespaces/${name}/${file}.yaml`),
  ),
  'namespaces/production/priority-classes.yaml',
  'monitoring/argocd/applications.yaml',
  ...['argocd', ...ENVIRONMENTS].map((name) => `monitoring/${name}/kustomization.yaml`),
  ...ENVIRONMENTS.map((name) => `monitoring/${name}/releases.yaml`),
  // The accounts of the load tests, which production does not have.
  ...['checkout', 'payments'].map((service) => `overlays/staging/${service}/serviceaccount.yaml`),
  ...Object.entries(BASE).flatMap(([service, files]) => [
    ...files.split(' ').map((file) => `base/${service}/${file}.yaml`),
    ...ENVIRONMENTS.flatMap((environment) => [
      `monitoring/${environment}/${service}.yaml`,
      `overlays/${environment}/${service}/kustomization.yaml`,
      `argocd/${service}-${environment}.yaml`,
    ]),
  ]),
].sort();

test('dist/ is what the sources give', () => {
  for (const [path, { text }] of render(declarePlatform())) {
    expect(fs.readFileSync(`${CODE_ROOT}/dist/${path}`, 'utf8'), path).toBe(text);
  }
});

test('the tree is file for file as specified, with the additions that Argo needs, and what watches it', () => {
  const more = declarePlatform().services.filter(({ name }) => !Object.hasOwn(BASE, name));
  const isOfMore = (path: string) =>
    more.some(
      ({ name }) =>
        path.includes(`/${name}/`) || path.endsWith(`/${name}.yaml`) || path.startsWith(`argocd/${name}-`),
    );
  expect([...render(declarePlatform()).keys()].filter((path) => !isOfMore(path))).toEqual(FILES);
});

test('a base has no count, tag, namespace, nor a value of an environment', () => {
  for (const [path, { text }] of render(declarePlatform())) {
    if (!path.startsWith('base/')) continue;
    expect(text, path).not.toMatch(
      /^ *replicas: \d|image: [^\n]*[:@]\w|^ {2}namespace:|staging|production|shop\.acme/m,
    );
  }
});
