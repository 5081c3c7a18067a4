import fs from 'node:fs';
import path from 'node:path';
import { freePort, type Supervisor } from '../processes/supervisor';
import { findCrds } from '../programs';
import { until } from '../wait';
import type { Cluster } from './control-plane';
import { mustRun } from './kubectl';

/** Installs the CRDs of Argo Rollouts. */
export async function installCrds({ kubeconfig }: Cluster): Promise<void> {
  const folder = findCrds('argo-rollouts');
  if (folder === undefined) throw new Error('the CRDs of argo-rollouts are missing');
  const flag = fs.existsSync(path.join(folder, 'kustomization.yaml')) ? '-k' : '-f';
  await mustRun('kubectl', [`--kubeconfig=${kubeconfig}`, 'apply', '--server-side', flag, folder]);
  await mustRun('kubectl', [
    `--kubeconfig=${kubeconfig}`,
    'wait',
    '--for=condition=Established',
    '--timeout=60s',
    'crd',
    '--all',
  ]);
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
