import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { isReady, type Pod, type State, selects, tagOf } from '../cluster/state';
import { behaviourOf } from './behaviours';
import { type MetricNames, PodMetrics } from './pod-metrics';

/** Requests of users per second to each service, shared by the pods behind its Service. */
const USERS = 100;

/** Where Prometheus asks for the pods that there are. */
export const TARGETS = '/targets';

/**
 * The network of pods that exist by name only, as an HTTP proxy: Prometheus scrapes the pods through it, and the
 * rollouts controller asks previews and Prometheus through it, all by the addresses that stand in the manifests.
 */
export class Network {
  private readonly metrics = new Map<string, PodMetrics>();
  private readonly cut = new Set<string>();
  private readonly server = http.createServer((request, response) => {
    this.answer(request, response).catch(() => request.socket.destroy());
  });
  /** The host and port that the platform has for Prometheus, and where it is. */
  private prometheus: { readonly host: string; readonly url: string } | undefined;

  constructor(
    private readonly state: State,
    private readonly names: MetricNames,
  ) {
    state.pods.onChange((pod, gone) => gone && this.metrics.delete(pod.metadata.uid as string));
  }

  /** @returns the URL of the proxy */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  end(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** @param address the platform's, e.g. `http://prometheus.monitoring.svc.cluster.local:9090` */
  leadToPrometheus(address: string, url: string): void {
    this.prometheus = { host: new URL(address).host, url };
  }

  /** Takes Prometheus away from the analyses of a namespace, or gives it back: connections break. */
  cutPrometheus(namespace: string, cut: boolean): void {
    if (cut) this.cut.add(namespace);
    else this.cut.delete(namespace);
  }

  private async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    if (request.url === TARGETS) {
      const targets = this.state.pods.list().flatMap(discovered);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(targets));
      return;
    }
    const url = new URL(request.url as string);
    if (url.host === this.prometheus?.host) return this.query(url, request, response);
    const [service, namespace, kind] = url.hostname.split('.');
    if (kind === 'svc') return this.askService(namespace as string, service as string, response);
    this.scrape(url.hostname, response);
  }

  private scrape(ip: string, response: http.ServerResponse): void {
    const pod = this.state.pods.list().find(({ status }) => status?.podIP === ip);
    const uid = pod?.metadata.uid;
    if (pod === undefined || uid === undefined) {
      response.writeHead(502).end();
      return;
    }
    const metrics = this.metrics.get(uid) ?? new PodMetrics(tagOf(pod), probedPath(pod), this.names);
    this.metrics.set(uid, metrics);
    response
      .writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' })
      .end(metrics.page(this.share(pod)));
  }

  /** The requests per second that a pod gets: its share of those to the Service that users and callers use. */
  private share(pod: Pod): number {
    const { namespace = '', labels = {} } = pod.metadata;
    const name = labels['app.kubernetes.io/name'] ?? '';
    const shares = this.state.division(namespace, name).map(({ to, weight }) => {
      const serving = this.state.behind(namespace, to);
      return serving.includes(pod) ? (USERS * weight) / 100 / serving.length : 0;
    });
    return shares.reduce((sum, share) => sum + share, 0);
  }

  private askService(namespace: string, name: string, response: http.ServerResponse): void {
    const service = this.state.services.find(namespace, name);
    const [pod] = this.state.pods
      .list(namespace)
      .filter((candidate) => service && selects(service, candidate) && isReady(candidate));
    if (pod === undefined) {
      response.writeHead(503).end();
      return;
    }
    const body = JSON.stringify({ status: behaviourOf(tagOf(pod)).health });
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  }

  private async query(url: URL, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const text = decodeURIComponent(`${url.search}${body}`.replaceAll('+', ' '));
    const namespace = /namespace="([^"]*)"/.exec(text)?.[1] ?? '';
    if (this.cut.has(namespace)) {
      request.socket.destroy();
      return;
    }
    const answer = await fetch(`${this.prometheus?.url}${url.pathname}${url.search}`, {
      method: request.method as string,
      ...(body && { body, headers: { 'Content-Type': request.headers['content-type'] as string } }),
    });
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text());
  }
}

/** The route of the kubelet's requests. */
function probedPath({ spec }: Pod): string {
  return spec.containers[0]?.readinessProbe?.httpGet?.path ?? '/';
}

/** A pod as Prometheus' discovery of Kubernetes finds it. */
function discovered({ metadata, status }: Pod): object[] {
  if (status?.podIP === undefined) return [];
  const labels: Record<string, string> = {
    __meta_kubernetes_namespace: metadata.namespace as string,
    __meta_kubernetes_pod_name: metadata.name,
    __meta_kubernetes_pod_ip: status.podIP,
  };
  for (const kind of ['label', 'annotation'] as const) {
    for (const [name, value] of Object.entries(metadata[`${kind}s`] ?? {})) {
      labels[`__meta_kubernetes_pod_${kind}_${name.replace(/\W/g, '_')}`] = value;
    }
  }
  return [{ targets: [status.podIP], labels }];
}
