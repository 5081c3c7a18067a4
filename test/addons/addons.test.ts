import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addonsOf, CLUSTER_ISSUER, NAMESPACES, OPTIONAL_ADDONS, PROMETHEUS } from '../../addons';
import { SCRAPE_OF_PODS } from '../../addons/kube-prometheus-stack';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { groupKind } from '../../constructs/addons/helm-release';
import { declarePlatform } from '../../main';
import type { KubeObject } from '../../manifests/kube-object';
import { isBuiltIn } from '../../manifests/kube-object';
import { CODE_ROOT } from '../../synth/project';
import { render } from '../../synth/render';

const platform = declarePlatform();
const tree = render(platform);
const releases = addonsOf(platform.name);
const valuesOf = (name: string) => releases.find((release) => release.name === name)?.values as never;

test('what is optional passes every check, and is off in the shop', () => {
  const addons = addonsOf(platform.name, OPTIONAL_ADDONS);
  const found = checkTree(render(declarePlatform({ addons })));
  expect(found.map(describeFinding)).toEqual([]);
  const more = addons.slice(releases.length).map(({ name }) => name);
  expect(more.filter((name) => tree.has(`helm/${name}/values.yaml`))).toEqual([]);
  expect(more.length).toBeGreaterThanOrEqual(OPTIONAL_ADDONS.length);
});

test('each kind that an add-on uses is defined by one of an earlier wave, or by itself', () => {
  const all = addonsOf(platform.name, OPTIONAL_ADDONS);
  const late = all.flatMap(({ name, wave, kinds, defines = [] }) =>
    [...kinds.cluster, ...kinds.namespaced]
      .filter((kind) => !isBuiltIn(groupKind(kind).group) && !defines.includes(kind))
      .filter((kind) => {
        const by = all.find((release) => release.defines?.includes(kind));
        return by ? by.wave >= wave && by.name !== name : !kind.startsWith('monitoring.coreos.com/');
      })
      .map((kind) => `${name}: ${kind}`),
  );
  expect(late).toEqual([]);
});

test('each namespace around the services is that of an add-on', () => {
  const { ingressController, prometheus, rolloutsController, stores } = platform.network;
  const peers = [ingressController, prometheus, rolloutsController, stores.vault];
  const installed = releases.map(({ namespace }) => ({ namespace }));
  for (const peer of peers) expect(installed).toContainEqual(peer);
  expect(installed).toContainEqual({ namespace: platform.monitoring?.namespace });
  expect(installed).toContainEqual({ namespace: platform.argocd.namespace });
});

test('the address of Prometheus is that of a Service of its release', () => {
  const { extraManifests } = valuesOf('kube-prometheus-stack') as { extraManifests: KubeObject[] };
  const { name, namespace } = extraManifests[0]?.metadata ?? { name: '' };
  expect(platform.prometheus.address).toBe(
    `http://${name}.${namespace}.svc.cluster.local:${PROMETHEUS.port}`,
  );
});

test('the class of the Ingresses and the issuer of their certificates are there', () => {
  const { ingressClass } = valuesOf('traefik') as { ingressClass: { name: string } };
  const { extraObjects } = valuesOf('cert-manager') as { extraObjects: string[] };
  expect(ingressClass.name).toBe(platform.ingressClass);
  const issuer = parse(extraObjects[0] ?? '') as { metadata: { name: string }; spec: object };
  expect(issuer.metadata.name).toBe(CLUSTER_ISSUER);
  expect(platform.ingressAnnotations).toEqual({ 'cert-manager.io/cluster-issuer': issuer.metadata.name });
  expect(JSON.stringify(issuer.spec)).toContain(`"ingressClassName":"${platform.ingressClass}"`);
});

test('the bootstrap installs the version of Argo CD that Git has', () => {
  const page = fs.readFileSync(path.join(CODE_ROOT, 'docs/operations.md'), 'utf8');
  const { version, repository, namespace } = releases.find(({ name }) => name === 'argo-cd') ?? {};
  expect(page).toContain(`--repo ${repository} --version ${version}`);
  expect(page).toContain(`--namespace ${namespace} --values dist/helm/argo-cd/values.yaml`);
});

test('the scrape of pods keeps the labels that the gates ask for, and is the documented one', () => {
  const page = fs.readFileSync(path.join(CODE_ROOT, 'docs/operations.md'), 'utf8');
  const [, documented = ''] = /```yaml\n(scrape_configs:\n[\s\S]*?)```/.exec(page) ?? [];
  expect(parse(documented)).toEqual({ scrape_configs: [SCRAPE_OF_PODS] });
});

test('nothing but the services waits for the injector of Vault', () => {
  const { injector } = valuesOf('vault') as {
    injector: {
      externalVaultAddr: string;
      webhook: {
        failurePolicy: string;
        namespaceSelector: {
          matchLabels: Record<string, string>;
          matchExpressions: { key: string; operator: string; values: string[] }[];
        };
      };
    };
  };
  expect(injector.externalVaultAddr).toBe(platform.vault?.address);
  expect(injector.webhook.failurePolicy).toBe('Fail');
  const { matchLabels, matchExpressions } = injector.webhook.namespaceSelector;
  expect(matchExpressions[0]?.values).toEqual(Object.values(NAMESPACES));
  for (const { namespace, namespaceLabels } of platform.environments) {
    expect(namespaceLabels).toMatchObject(matchLabels);
    expect(matchExpressions[0]?.values).not.toContain(namespace);
  }
});

test('each Secret that values name is one that somebody is told to create', () => {
  const created = releases.flatMap(({ secrets = [] }) => secrets.map(({ name }) => name));
  const { alertmanager, grafana } = valuesOf('kube-prometheus-stack') as {
    alertmanager: { alertmanagerSpec: { configSecret: string } };
    grafana: { admin: { existingSecret: string } };
  };
  const named = [alertmanager.alertmanagerSpec.configSecret, grafana.admin.existingSecret];
  const values = JSON.stringify(valuesOf('argo-cd'));
  const [, dex] = /\$([\w-]+):client-id/.exec(values) ?? [];
  const { notifications } = valuesOf('argo-cd') as { notifications: { secret: { name: string } } };
  expect(created).toEqual(expect.arrayContaining([...named, dex, notifications.secret.name]));
  const { keys = [] } =
    releases.flatMap(({ secrets = [] }) => secrets).find(({ name }) => name === notifications.secret.name) ??
    {};
  const asked = [...JSON.stringify(notifications).matchAll(/\$((?:github|slack)-[\w-]+)/g)].map(
    ([, key]) => key,
  );
  expect([...new Set(asked)].sort()).toEqual([...keys].sort());
});

test('Argo CD knows nobody who is not logged in', () => {
  const { configs } = valuesOf('argo-cd') as { configs: { cm: object; rbac: object } };
  expect(configs.cm).toMatchObject({ 'users.anonymous.enabled': false, 'admin.enabled': false });
  expect(configs.rbac).toMatchObject({ 'policy.default': '' });
});

test('values have no credentials of their own', () => {
  for (const { name } of releases) {
    expect(tree.get(`helm/${name}/values.yaml`)?.text).not.toMatch(/password: (?!password)|BEGIN |xox[bp]-/);
  }
});

test('somebody is told of the Applications of every AppProject', () => {
  const projects = (tree.get('argocd/project.yaml')?.documents ?? []) as KubeObject[];
  const alerts = tree.get('monitoring/argocd/applications.yaml')?.text ?? '';
  const [, watched = ''] = /absent\(argocd_app_info\{project=~\\"([^\\]+)/.exec(alerts) ?? [];
  expect(watched.split('|').sort()).toEqual(projects.map(({ metadata }) => metadata.name).sort());
});
