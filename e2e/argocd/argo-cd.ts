import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type * as argo from '../../manifests/argo-objects';
import type { KubernetesObject } from '../cluster/api';
import type { Cluster } from '../cluster/control-plane';
import { mustRun } from '../cluster/kubectl';
import { applyCrds } from '../cluster/rollouts';
import { Watched } from '../cluster/watched';
import { documented, PROJECT } from '../platform';
import { freePort, type Supervisor } from '../processes/supervisor';
import { findProgram } from '../programs';
import { until } from '../wait';
import { GitServer } from './git-server';

/** The namespace of Argo CD and its Applications. */
export const NAMESPACE = 'argocd';

/** Kinds that change all the time and that nobody deploys, as Argo CD's own manifests leave them out. */
const EXCLUDED = [
  { apiGroups: ['', 'discovery.k8s.io'], kinds: ['Endpoints', 'EndpointSlice'], clusters: ['*'] },
  { apiGroups: ['coordination.k8s.io'], kinds: ['Lease'], clusters: ['*'] },
];

export type Application = KubernetesObject & Pick<argo.Application, 'spec' | 'operation' | 'status'>;

/** A running Argo CD. */
export interface ArgoCd {
  readonly applications: Watched<Application>;
  readonly git: GitServer;
  /** @param version e.g. `3.4.5` */
  isAtLeast(version: string): boolean;
  /** Starts the controller of ApplicationSets, which only some scenario needs. */
  startApplicationSets(): Promise<void>;
  end(): void;
}

/**
 * Starts Redis, the repo-server and the application controller of Argo CD, and a Git server from which it syncs.
 *
 * @param certificate by which the Git server is reached over HTTPS
 */
export async function startArgoCd(
  supervisor: Supervisor,
  cluster: Cluster,
  certificate: { readonly cert: string; readonly key: string },
): Promise<ArgoCd> {
  const { api, kubeconfig } = cluster;
  const git = new GitServer(supervisor.path('git'), certificate);
  const [redis, repoServer, metrics] = await Promise.all([freePort(), freePort(), freePort()]);
  await Promise.all([git.start(), applyCrds(cluster, 'argo-cd'), api.ensure(namespace())]);
  for (const object of settings()) await api.ensure(object);

  supervisor.start('redis', {
    program: 'redis-server',
    args: ['--bind', '127.0.0.1', '--port', String(redis), '--save', '', '--appendonly', 'no'],
  });
  const folders = {
    tls: 'argocd-tls',
    ssh: 'argocd-ssh',
    tmp: 'argocd-tmp',
    config: 'argocd-config',
    bin: 'argocd-bin',
  };
  for (const name of Object.values(folders)) fs.mkdirSync(supervisor.path(name));
  const kustomize = path.dirname(findProgram('kustomize') as string);
  // Newer versions run this script of their image for each commit, whether a signature is asked for or not.
  fs.writeFileSync(path.join(supervisor.path(folders.bin), 'git-verify-wrapper.sh'), '#!/bin/sh\n', {
    mode: 0o755,
  });
  const env = {
    KUBECONFIG: kubeconfig,
    // Applications name the cluster as pods in it do.
    ARGOCD_FAKE_IN_CLUSTER: 'true',
    ARGOCD_TLS_DATA_PATH: supervisor.path(folders.tls),
    ARGOCD_SSH_DATA_PATH: supervisor.path(folders.ssh),
    ARGOCD_APP_CONF_PATH: supervisor.path(folders.config),
    ARGOCD_ASK_PASS_SOCK: supervisor.path('ask-pass.sock'),
    ARGOCD_GPG_ENABLED: 'false',
    TMPDIR: supervisor.path(folders.tmp),
    HOME: supervisor.path(folders.tmp),
    PATH: [kustomize, supervisor.path(folders.bin), process.env.PATH].join(path.delimiter),
  };
  const common = [`--kubeconfig=${kubeconfig}`, `--namespace=${NAMESPACE}`, `--redis=127.0.0.1:${redis}`];
  const health = await freePort();
  supervisor.start('argocd-repo-server', {
    program: 'argocd',
    args: [
      `--redis=127.0.0.1:${redis}`,
      '--address=127.0.0.1',
      `--port=${repoServer}`,
      '--metrics-address=127.0.0.1',
      `--metrics-port=${health}`,
    ],
    env: { ...env, ARGOCD_BINARY_NAME: 'argocd-repo-server' },
  });
  const answers = async (port: number) =>
    (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok;
  await until('repo-server', () => answers(health), 90);
  supervisor.start('argocd-application-controller', {
    program: 'argocd',
    args: [...common, `--repo-server=127.0.0.1:${repoServer}`, `--metrics-port=${metrics}`],
    env: { ...env, ARGOCD_BINARY_NAME: 'argocd-application-controller' },
  });
  await until('application controller', () => answers(metrics), 90);
  const startApplicationSets = async () => {
    const [metrics, probe, webhook] = await Promise.all([freePort(), freePort(), freePort()]);
    supervisor.start('argocd-applicationset-controller', {
      program: 'argocd',
      args: [
        `--kubeconfig=${kubeconfig}`,
        `--namespace=${NAMESPACE}`,
        `--argocd-repo-server=127.0.0.1:${repoServer}`,
        `--metrics-addr=127.0.0.1:${metrics}`,
        `--probe-addr=127.0.0.1:${probe}`,
        `--webhook-addr=127.0.0.1:${webhook}`,
      ],
      env: { ...env, ARGOCD_BINARY_NAME: 'argocd-applicationset-controller' },
    });
  };
  const applications = await Watched.start<Application>(api, '/apis/argoproj.io/v1alpha1/applications');
  const ingresses = await playIngressController(cluster);
  const end = () => {
    applications.end();
    ingresses.end();
    git.end();
  };
  const version = await versionOfArgoCd();
  const isAtLeast = (other: string) => version.localeCompare(other, 'en', { numeric: true }) >= 0;
  return { applications, git, isAtLeast, startApplicationSets, end };
}

async function versionOfArgoCd(): Promise<string> {
  const output = await mustRun('argocd', ['version', '--client', '--short']);
  const [, version] = /v(\d+\.\d+\.\d+)/.exec(output) ?? [];
  if (version === undefined) throw new Error(`argocd says of its version: ${output}`);
  return version;
}

function namespace(): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } };
}

/** What Argo CD is told beside its flags, the documented customizations among it, and a project for parents. */
function settings(): KubernetesObject[] {
  const labels = { 'app.kubernetes.io/part-of': 'argocd' };
  const own = (name: string) => ({ name, namespace: NAMESPACE, labels });
  const data = { ...customizations(), 'resource.exclusions': JSON.stringify(EXCLUDED) };
  return [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: own('argocd-cm'), ...{ data } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: own('argocd-rbac-cm') },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: own('argocd-secret'),
      ...{ stringData: { 'server.secretkey': 'e2e' } },
    },
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AppProject',
      metadata: { name: 'default', namespace: NAMESPACE },
      ...{
        spec: {
          sourceRepos: ['*'],
          destinations: [{ namespace: '*', server: '*' }],
          clusterResourceWhitelist: [{ group: '*', kind: '*' }],
        },
      },
    },
  ];
}

/** The entries of `argocd-cm` that are documented. */
function customizations(): Readonly<Record<string, string>> {
  const file = documented(/--patch-file (\S+)/, 'the file by which argocd-cm is patched');
  return parse(fs.readFileSync(path.join(PROJECT, file), 'utf8')).data;
}

/** Gives each Ingress an address, without which Argo CD waits for it. */
async function playIngressController({ api }: Cluster): Promise<Watched<KubernetesObject>> {
  const path = '/apis/networking.k8s.io/v1';
  const ingresses = await Watched.start<KubernetesObject>(api, `${path}/ingresses`);
  ingresses.onChange((ingress, gone) => {
    const { status, metadata } = ingress as KubernetesObject & { status?: { loadBalancer?: object } };
    if (gone || Object.keys(status?.loadBalancer ?? {}).length > 0) return;
    const object = `${path}/namespaces/${metadata.namespace}/ingresses/${metadata.name}/status`;
    api.merge(object, { status: { loadBalancer: { ingress: [{ ip: '127.0.0.1' }] } } }).catch(() => {});
  });
  return ingresses;
}
