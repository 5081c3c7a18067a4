import fs from 'node:fs';
import type { Node } from 'kubernetes-types/core/v1';
import { services } from '../platform';
import type { Supervisor } from '../processes/supervisor';
import type { KubernetesObject } from './api';
import { type Cluster, startProxy } from './control-plane';
import { mustRun } from './kubectl';

/** Namespaces that a cluster in use has. */
const OURS = ['staging', 'production', 'argocd', 'argo-rollouts'];

/**
 * A throwaway cluster that somebody has made, by the name of its kubeconfig context.
 *
 * @throws Error if it looks as if somebody used it, or its own nodes take pods
 */
export async function existingCluster(supervisor: Supervisor, context: string): Promise<Cluster> {
  const kubeconfig = supervisor.path('admin.kubeconfig');
  const config = await mustRun('kubectl', [
    'config',
    'view',
    '--raw',
    '--flatten',
    '--minify',
    `--context=${context}`,
  ]);
  fs.writeFileSync(kubeconfig, config, { mode: 0o600 });
  const api = await startProxy(supervisor, kubeconfig);
  const namespaces = await api.list<KubernetesObject>('/api/v1/namespaces');
  const used = namespaces
    .map(({ metadata }) => metadata.name)
    .filter(
      (name) =>
        OURS.includes(name) || name.startsWith('e2e-') || services.some((one) => one.workload === name),
    );
  if (used.length > 0) {
    throw new Error(`the cluster of context '${context}' is in use: it must not have ${used.join(', ')}`);
  }
  const nodes = await api.list<KubernetesObject & Node>('/api/v1/nodes');
  const open = nodes.filter(
    ({ spec }) => !spec?.unschedulable && !spec?.taints?.some(({ effect }) => effect !== 'PreferNoSchedule'),
  );
  if (open.length > 0) {
    const names = open.map(({ metadata }) => metadata.name).join(' ');
    throw new Error(
      `the nodes of context '${context}' must take no pods, as the scenarios bring nodes that exist by name only: kubectl --context ${context} cordon ${names}`,
    );
  }
  return { kubeconfig, api };
}
