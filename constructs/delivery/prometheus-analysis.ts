import * as argo from '../../imports/argoproj.io';
import { measuringWindow } from '../platform/prometheus';
import type { DeclaredService } from '../service/declared-service';
import { METRICS_PATH } from '../workload/ports';
import { goDuration } from '../workload/resources';
import { type AnalysisTiming, analysisTemplate, NAMESPACE } from './analysis';

/** What the gates of a service ask of Prometheus. */
export interface PrometheusAnalysis {
  readonly timing: AnalysisTiming;
  /** How many measurements are made of each metric. */
  readonly measurements: number;
  /** Whether the bounds give way by what the stable revision misses them in the same window. */
  readonly compareWithStable?: boolean;
  /** Metrics of the analysis that are not asked of Prometheus. */
  readonly further?: readonly argo.AnalysisTemplateSpecMetrics[];
}

/** The share of requests that the bound of a p99 speaks of. */
const SHARE = 0.99;

/** Of fewer, a single slow request is more than the hundredth that may be. */
const LEAST_REQUESTS = 100;

/** The start of a condition that fails where there is no traffic, which is no result or no number. */
const CONDITION = 'len(result) > 0 && !isNaN(result[0]) && result[0]';

/**
 * How many measurements in a row may err, because Prometheus does not answer. An error is no measurement: Argo Rollouts
 * asks again after 10 s, whatever the interval, until it has an answer or the errors are more than this. So the release
 * is aborted 10 s × 12 = 2 min after the first error. A restart of Prometheus that takes 1 min 50 s gives errors at 0 s,
 * 10 s … 110 s, which are 12, and does not abort.
 */
const CONSECUTIVE_ERROR_LIMIT = 12;

/** The name of the template with the gates. */
export function prometheusTemplateName(service: DeclaredService): string {
  return `${service.workload}-gate`;
}

/** The routes that no user asks for: they are left out of what the gates count. */
export function unmeasuredRoutes(service: DeclaredService): string[] {
  const { readiness, liveness } = service.props.container.probes;
  const paths = [readiness.path, liveness.path, METRICS_PATH].map((path) => path.replace(/\?.*/s, ''));
  return [...new Set(paths)].sort();
}

/** The least number of users' requests in a window on which a release of the service is judged. */
export function leastRequests(service: DeclaredService): number {
  return service.props.gates.leastRequests ?? service.settings.prometheus.leastRequests ?? LEAST_REQUESTS;
}

/** The bound of a latency gate in the unit of the platform's histogram, which must have a bucket that ends there. */
export function bucketBound(service: DeclaredService): number {
  const { unit } = service.settings.prometheus.latencyHistogram;
  return service.props.gates.latency.p99.toMilliseconds() / (unit === 'seconds' ? 1000 : 1);
}

/**
 * The gates of a release over Prometheus, by the requests of users to the new revision alone: whether there are enough
 * of them, whether the histogram has the bucket of the bound, the share within the bound, and the share of 5xx. They
 * fail closed: no traffic is a failure of `requests`, and no bucket one of `latency-bucket`.
 *
 * Latency is the share in the bucket of the bound, which is exact, not a quantile, which is interpolated in a bucket.
 *
 * Defines an AnalysisTemplate in `analysis-template.yaml`.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/analysis/prometheus/
 */
export function addPrometheusAnalysis(service: DeclaredService, analysis: PrometheusAnalysis): void {
  const { errorRate = 0.01 } = service.props.gates;
  const { compareWithStable = false, further = [] } = analysis;
  const latest = queriesOf(service, 'latest-hash');
  const stable = queriesOf(service, 'stable-hash');
  // Twice what the stable revision is beyond the bound, as shares of few requests scatter; nothing without traffic.
  const compared = (sign: '+' | '-', excess: string) =>
    compareWithStable ? [`  ${sign} (2 * clamp_min(${excess}, 0) or vector(0))`] : [];
  const ofStable = (share: string) => `${share} / (${stable.rate} > 0)`;
  const gates: [name: string, comparison: string, query: string[]][] = [
    ['requests', `>= ${leastRequests(service)}`, [latest.routedRequests]],
    [
      'latency-bucket',
      '== 0',
      [`count(${latest.count}`, `  unless ignoring(le) ${latest.bucket}) or vector(0)`],
    ],
    [
      'latency',
      `>= ${SHARE}`,
      [latest.fastRate, `  / ${latest.rate}`, ...compared('+', `${SHARE} - ${ofStable(stable.fastRate)}`)],
    ],
    [
      'error-rate',
      `<= ${errorRate}`,
      [
        latest.errorRate,
        `  / ${latest.rate}`,
        ...compared('-', `${ofStable(stable.errorRate)} - ${errorRate}`),
      ],
    ],
  ];
  analysisTemplate(
    service,
    prometheusTemplateName(service),
    prometheusAnalysisRef(service, compareWithStable).args,
    [...gates.map((gate) => metric(service, analysis, ...gate)), ...further],
  );
}

/** The use of {@link addPrometheusAnalysis} in a Rollout, which says what revision is new and where it runs. */
export function prometheusAnalysisRef(service: DeclaredService, compareWithStable = false) {
  const hash = (name: string, podTemplateHashValue: string) => ({
    name,
    valueFrom: { podTemplateHashValue },
  });
  return {
    templates: [{ templateName: prometheusTemplateName(service) }],
    args: [
      hash('latest-hash', 'Latest'),
      ...(compareWithStable ? [hash('stable-hash', 'Stable')] : []),
      NAMESPACE,
    ],
  };
}

/** Parts of queries about one revision of a service. */
function queriesOf(service: DeclaredService, hash: string) {
  const { prometheus } = service.settings;
  const { labels, latencyHistogram } = prometheus;
  const window = measuringWindow(prometheus);
  const routes = unmeasuredRoutes(service).map(escaped);
  const series = (metric: string, matcher: string, unmeasured = routes) =>
    `${latencyHistogram.name}_${metric}{${[
      `${labels.namespace}="{{args.namespace}}"`,
      `${labels.service}="${service.workload}"`,
      `${labels.revisionHash}="{{args.${hash}}}"`,
      `${labels.route}!~${JSON.stringify(unmeasured.join('|'))}`,
      ...(matcher ? [matcher] : []),
    ].join(',')}}`;
  const over = (function_: string, selected: string) =>
    `sum(${function_}(${selected}[${goDuration(window)}]))`;
  const count = series('count', '');
  const bucket = series('bucket', leMatcher(bucketBound(service)));
  return {
    count,
    bucket,
    // No route is none of a user either: where the label is missing, probes would count.
    routedRequests: over('increase', series('count', '', ['', ...routes])),
    rate: over('rate', count),
    fastRate: over('rate', bucket),
    // Without a single 5xx there is no such series: it counts as zero.
    errorRate: `(${over('rate', series('count', `${labels.status}=~"5.."`))} or vector(0))`,
  };
}

/** Selects the bucket of a bound: OpenMetrics, and Prometheus from version 3 on, write a whole number with `.0`. */
function leMatcher(bound: number): string {
  return Number.isInteger(bound) ? `le=~"${bound}(\\\\.0)?"` : `le="${bound}"`;
}

/** A text as a regular expression has it. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function metric(
  service: DeclaredService,
  { timing, measurements }: PrometheusAnalysis,
  name: string,
  comparison: string,
  query: readonly string[],
): argo.AnalysisTemplateSpecMetrics {
  return {
    name,
    initialDelay: goDuration(timing.initialDelay),
    interval: goDuration(timing.interval),
    count: argo.AnalysisTemplateSpecMetricsCount.fromNumber(measurements),
    failureLimit: argo.AnalysisTemplateSpecMetricsFailureLimit.fromNumber(timing.failureLimit),
    consecutiveErrorLimit:
      argo.AnalysisTemplateSpecMetricsConsecutiveErrorLimit.fromNumber(CONSECUTIVE_ERROR_LIMIT),
    successCondition: `${CONDITION} ${comparison}`,
    provider: {
      prometheus: { address: service.settings.prometheus.address, query: `${query.join('\n')}\n` },
    },
  };
}
