import fs from 'node:fs';
import path from 'node:path';
import { freePort, type Supervisor } from '../processes/supervisor';
import { type Component, findCrds } from '../programs';
import { until } from '../wait';
import type { KubernetesObject } from './api';
import type { Cluster } from './control-plane';
import { mustRun } from './kubectl';
import type { Condition } from './state';

interface Crd extends KubernetesObject {
  readonly status?: { readonly conditions?: readonly Condition[] };
}

/** Installs the CRDs of a component. */
export async function applyCrds({ kubeconfig, api }: Cluster, component: Component): Promise<void> {
  const folder = findCrds(component);
  if (folder === undefined) throw new Error(`the CRDs of ${component} are missing`);
  const flag = fs.existsSync(path.join(folder, 'kustomization.yaml')) ? '-k' : '-f';
  await mustRun('kubectl', [`--kubeconfig=${kubeconfig}`, 'apply', '--server-side', flag, folder]);
  const served = async () => {
    const crds = await api.list<Crd>('/apis/apiextensions.k8s.io/v1/customresourcedefinitions');
    return crds.every(({ status }) =>
      status?.conditions?.some(
        (condition) => condition.type === 'Established' && condition.status === 'True',
      ),
    );
  };
  await until(`CRDs of ${component}`, served, 90);
}

/** The label by which a rollouts controller knows the objects of its instance. */
export const INSTANCE_LABEL = 'argo-rollouts.argoproj.io/controller-instance-id';

/** A controller of Argo Rollouts. */
export interface RolloutsController {
  start(): Promise<void>;
  /** As a node that fails would: `kill -9`. */
  kill(): Promise<void>;
}

/**
 * A controller whose analyses ask through a proxy.
 *
 * @param instance that it looks after; without one, all objects without {@link INSTANCE_LABEL}
 */
export function rolloutsController(
  supervisor: Supervisor,
  { kubeconfig }: Cluster,
  proxy: string,
  instance?: string,
): RolloutsController {
  const name = instance ? `rollouts-controller-${instance}` : 'rollouts-controller';
  return {
    async start() {
      const health = await freePort();
      supervisor.start(name, {
        program: 'rollouts-controller',
        args: [
          `--kubeconfig=${kubeconfig}`,
          '--leader-elect=false',
          `--healthzPort=${health}`,
          `--metricsport=${await freePort()}`,
          '--qps=200',
          '--burst=400',
          ...(instance ? [`--instance-id=${instance}`] : []),
        ],
        env: { HTTP_PROXY: proxy, http_proxy: proxy, NO_PROXY: '', no_proxy: '' },
      });
      const answers = async () =>
        (await fetch(`http://127.0.0.1:${health}/healthz`).catch(() => undefined))?.ok;
      await until('rollouts controller', answers, 90);
    },
    kill: () => supervisor.stop(name),
  };
}
