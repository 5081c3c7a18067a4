import { prometheus } from '../platform';
import type { Supervisor } from '../processes/supervisor';
import type { Need, Stage } from '../scenario';
import { Network } from '../traffic/network';
import { startPrometheus } from '../traffic/prometheus';
import type { Cluster } from './control-plane';
import { startMetricsApi } from './metrics-api';
import { startNodes } from './nodes';
import { installCrds, rolloutsController } from './rollouts';
import { State } from './state';

/** Brings up all that the scenarios act on. */
export async function startCluster(
  supervisor: Supervisor,
  cluster: Cluster,
): Promise<{ readonly stage: Stage; readonly end: () => void }> {
  const { api } = cluster;
  await Promise.all([startNodes(supervisor, cluster), installCrds(cluster)]);
  const state = await State.start(api);
  const network = new Network(state, {
    histogram: prometheus.latencyHistogram.name,
    status: prometheus.labels.status,
  });
  const proxy = await network.start();
  const controller = (instance?: string) => rolloutsController(supervisor, cluster, proxy, instance);
  const [url, metrics] = await Promise.all([
    startPrometheus(supervisor, proxy),
    startMetricsApi(cluster, state),
    controller().start(),
  ]);
  network.leadToPrometheus(prometheus.address, url);
  const has: Need[] = metrics ? ['metrics'] : [];
  const stage: Stage = {
    cluster,
    api,
    state,
    network,
    has,
    ...(metrics && { load: metrics.load }),
    folder: supervisor.folder,
    controller,
  };
  const end = () => {
    state.end();
    network.end();
    metrics?.end();
  };
  return { stage, end };
}
