import fs from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { until } from '../wait';
import type { Cluster } from './control-plane';
import { isReady, type Pod, type State } from './state';

/** How many millicores all pods of a workload use together, by `<namespace>/<workload>`. */
export type Load = Map<string, number>;

export interface MetricsApi {
  readonly load: Load;
  end(): void;
}

/** The share of its request that a pod uses, where no load is set: nothing is scaled. */
const AT_REST = 0.5;

const GROUP = 'metrics.k8s.io';
const VERSION = 'v1beta1';

/**
 * Serves the resource metrics that autoscalers ask for, as an aggregated API.
 *
 * @returns undefined in a cluster that this run has not started: its API server may not reach the loopback interface
 */
export async function startMetricsApi(cluster: Cluster, state: State): Promise<MetricsApi | undefined> {
  const { api, certificate } = cluster;
  if (certificate === undefined) return undefined;
  const load: Load = new Map();
  const server = https.createServer(
    { cert: fs.readFileSync(certificate.cert), key: fs.readFileSync(certificate.key) },
    (request, response) => {
      const url = new URL(request.url as string, 'https://localhost');
      const [, , , , namespace] = url.pathname.split('/').slice(1);
      const body =
        namespace === undefined ? discovery() : podMetrics(state, load, namespace, url.searchParams);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await api.ensure({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'e2e-metrics', namespace: 'kube-system' },
    ...{ spec: { type: 'ExternalName', externalName: 'localhost', ports: [{ port }] } },
  });
  await api.ensure({
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: `${VERSION}.${GROUP}` },
    ...{
      spec: {
        group: GROUP,
        version: VERSION,
        groupPriorityMinimum: 100,
        versionPriority: 100,
        insecureSkipTLSVerify: true,
        service: { name: 'e2e-metrics', namespace: 'kube-system', port },
      },
    },
  });
  await until('metrics API', () => api.find(`/apis/${GROUP}/${VERSION}`).catch(() => undefined), 90);
  return { load, end: () => server.close() };
}

function discovery(): object {
  const pods = {
    name: 'pods',
    singularName: '',
    namespaced: true,
    kind: 'PodMetrics',
    verbs: ['get', 'list'],
  };
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: `${GROUP}/${VERSION}`,
    resources: [pods],
  };
}

function podMetrics(state: State, load: Load, namespace: string, query: URLSearchParams): object {
  const selector = (query.get('labelSelector') ?? '').split(',').filter((term) => term.includes('='));
  const wanted = selector.map((term) => term.split('=') as [string, string]);
  const pods = state.pods
    .list(namespace)
    .filter((pod) => isReady(pod) && wanted.every(([key, value]) => pod.metadata.labels?.[key] === value));
  const items = pods.map((pod) => {
    const name = pod.metadata.labels?.['app.kubernetes.io/name'];
    const total = load.get(`${namespace}/${name}`);
    const cpu = total === undefined ? requestOf(pod) * AT_REST : total / pods.length;
    return {
      metadata: pod.metadata,
      timestamp: new Date().toISOString(),
      window: '15s',
      containers: [{ name: 'all', usage: { cpu: `${Math.round(cpu)}m`, memory: '64Mi' } }],
    };
  });
  return { kind: 'PodMetricsList', apiVersion: `${GROUP}/${VERSION}`, metadata: {}, items };
}

/** The CPU that a pod asks for, in millicores. */
function requestOf(pod: Pod): number {
  const requests = pod.spec.containers.map(({ resources }) => resources?.requests?.cpu ?? '0');
  return requests.reduce(
    (sum, cpu) => sum + (cpu.endsWith('m') ? Number.parseFloat(cpu) : Number(cpu) * 1000),
    0,
  );
}
