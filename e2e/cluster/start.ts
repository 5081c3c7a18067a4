import { startArgoCd } from '../argocd/argo-cd';
import { prometheus } from '../platform';
import type { Supervisor } from '../processes/supervisor';
import type { Need, Stage } from '../scenario';
import { Network } from '../traffic/network';
import { startPrometheus } from '../traffic/prometheus';
import type { Cluster } from './control-plane';
import { startMetricsApi } from './metrics-api';
import { startNodes } from './nodes';
import { applyCrds, rolloutsController } from './rollouts';
import { State } from './state';

/**
 * Brings up all that the scenarios act on.
 *
 * @param withArgoCd whether one of them needs Argo CD; a cluster that this run has not started gets none
 */
export async function startCluster(
  supervisor: Supervisor,
  cluster: Cluster,
  withArgoCd: boolean,
): Promise<{ readonly stage: Stage; readonly end: () => void }> {
  const { api, certificate } = cluster;
  await Promise.all([
    startNodes(supervisor, cluster),
    applyCrds(cluster, 'argo-rollouts'),
    applyCrds(cluster, 'istio'),
  ]);
  const state = await State.start(api);
  const network = new Network(state, {
    histogram: prometheus.latencyHistogram.name,
    status: prometheus.labels.status,
    route: prometheus.labels.route,
  });
  const proxy = await network.start();
  const controller = (instance?: string) => rolloutsController(supervisor, cluster, proxy, instance);
  const [url, metrics, argocd] = await Promise.all([
    startPrometheus(supervisor, proxy),
    startMetricsApi(cluster, state),
    withArgoCd && certificate ? startArgoCd(supervisor, cluster, certificate) : undefined,
    controller().start(),
  ]);
  network.leadToPrometheus(prometheus.address, url);
  const has: Need[] = [];
  if (metrics) has.push('metrics');
  if (argocd) has.push('Argo CD');
  if (argocd?.isAtLeast('3.4.0')) has.push('Argo CD 3.4');
  const stage: Stage = {
    cluster,
    api,
    state,
    network,
    has,
    ...(metrics && { load: metrics.load }),
    ...(argocd && { argocd }),
    folder: supervisor.folder,
    controller,
  };
  const end = () => {
    state.end();
    network.end();
    metrics?.end();
    argocd?.end();
  };
  return { stage, end };
}
