import { podsOf } from '../kubernetes/pods';
import type { DeclaredService } from '../service/declared-service';

/** Which requests to a service a query is about. */
export interface RequestSelection {
  /** The namespace of its pods, or an argument of an analysis that stands for it. */
  readonly namespace: string;
  /**
   * The hash of the revision that has answered them, likewise.
   *
   * @default - any revision
   */
  readonly revision?: string;
  /** The time over which they are counted, as Prometheus reads it, e.g. `2m`. */
  readonly window: string;
}

/** The routes that no user asks for: they are left out of what the gates count. */
export function unmeasuredRoutes(service: DeclaredService): string[] {
  const probes = podsOf(service).spec.containers.flatMap((container) => [
    container.readinessProbe,
    container.livenessProbe,
    container.startupProbe,
  ]);
  const asked = [...probes.map((probe) => probe?.httpGet?.path), service.metrics?.path];
  const paths = asked.filter((path) => typeof path === 'string').map((path) => path.replace(/\?.*/s, ''));
  return [...new Set(paths)].sort();
}

/** The bound of a latency gate in the unit of the platform's histogram, which must have a bucket that ends there. */
export function bucketBound(service: DeclaredService): number {
  const { unit } = service.settings.prometheus.latencyHistogram;
  return service.gates.latency.p99.toMilliseconds() / (unit === 'seconds' ? 1000 : 1);
}

/** Parts of queries about the requests of users to a service. */
export function requestQueries(service: DeclaredService, { namespace, revision, window }: RequestSelection) {
  const { labels, latencyHistogram } = service.settings.prometheus;
  const routes = unmeasuredRoutes(service).map(escaped);
  const series = (metric: string, matcher = '', unmeasured = routes) =>
    `${latencyHistogram.name}_${metric}{${[
      `${labels.namespace}="${namespace}"`,
      `${labels.service}="${service.workload}"`,
      ...(revision === undefined ? [] : [`${labels.revisionHash}="${revision}"`]),
      ...(unmeasured.length === 0 ? [] : [`${labels.route}!~${JSON.stringify(unmeasured.join('|'))}`]),
      ...(matcher ? [matcher] : []),
    ].join(',')}}`;
  const over = (function_: string, selected: string) => `sum(${function_}(${selected}[${window}]))`;
  const count = series('count');
  const bucket = series('bucket', leMatcher(bucketBound(service)));
  const failed = series('count', `${labels.status}=~"5.."`);
  return {
    /** The counters of requests, of those within the bound, and of those answered with a 5xx. */
    count,
    bucket,
    failed,
    /** The counters of all requests, probes and scrapes included. */
    countOfAll: series('count', '', []),
    // No route is none of a user either: where the label is missing, probes would count.
    routedRequests: over('increase', series('count', '', ['', ...routes])),
    rate: over('rate', count),
    fastRate: over('rate', bucket),
    // Without a single 5xx there is no such series: it counts as zero.
    errorRate: `(${over('rate', failed)} or vector(0))`,
  };
}

export type RequestQueries = ReturnType<typeof requestQueries>;

/** How the label of a bucket writes its bound: OpenMetrics, and Prometheus from version 3 on, write a whole one with `.0`. */
export function bucketLabels(bound: number): string[] {
  return Number.isInteger(bound) ? [`${bound}`, `${bound}.0`] : [`${bound}`];
}

/** Selects the bucket of a bound, as {@link bucketLabels} has it. */
function leMatcher(bound: number): string {
  return Number.isInteger(bound) ? `le=~"${bound}(\\\\.0)?"` : `le="${bound}"`;
}

/** A text as a regular expression has it. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
