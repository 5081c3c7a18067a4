import * as argo from '../../imports/argoproj.io';
import { measuringWindow } from '../platform/prometheus';
import type { DeclaredService } from '../service/declared-service';
import { goDuration } from '../workload/resources';
import { type AnalysisTiming, analysisTemplate, NAMESPACE } from './analysis';
import { messageGates } from './message-queries';
import { type RequestQueries, requestQueries } from './request-queries';

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

/** The share of requests that the bound of a p99 speaks of. */
export const LATENCY_SHARE = 0.99;

/** The share of responses with a 5xx status that is acceptable. */
export function acceptedErrorRate(service: DeclaredService): number {
  return service.gates.errorRate ?? 0.01;
}

/** The least number of users' requests in a window on which a release of the service is judged. */
export function leastRequests(service: DeclaredService): number {
  return service.gates.leastRequests ?? leastMeasured(service);
}

/** The least number that any release of the platform is judged on. */
function leastMeasured({ settings }: DeclaredService): number {
  return settings.prometheus.leastRequests ?? LEAST_REQUESTS;
}

/**
 * The gates of a release over Prometheus, by the requests of users to the new revision alone: whether there are enough
 * of them, whether the histogram has the bucket of the bound, the share within the bound, and the share of 5xx. They
 * fail closed: no traffic is a failure of `requests`, and no bucket one of `latency-bucket`. A worker, which nobody asks,
 * has its own, see {@link messageGates}.
 *
 * Latency is the share in the bucket of the bound, which is exact, not a quantile, which is interpolated in a bucket.
 *
 * Defines an AnalysisTemplate in `analysis-template.yaml`.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/analysis/prometheus/
 */
export function addPrometheusAnalysis(service: DeclaredService, analysis: PrometheusAnalysis): void {
  const { compareWithStable = false, further = [] } = analysis;
  const window = goDuration(measuringWindow(service.settings.prometheus));
  const gates = service.hasService
    ? requestGates(service, window, compareWithStable)
    : messageGates(service, window, leastMeasured(service));
  analysisTemplate(
    service,
    prometheusTemplateName(service),
    prometheusAnalysisRef(service, compareWithStable).args,
    [...gates.map((gate) => metric(service, analysis, ...gate)), ...further],
  );
}

function requestGates(
  service: DeclaredService,
  window: string,
  compareWithStable: boolean,
): [name: string, comparison: string, query: string[]][] {
  const errorRate = acceptedErrorRate(service);
  const [latest, stable] = ['latest-hash', 'stable-hash'].map((hash) =>
    requestQueries(service, { namespace: '{{args.namespace}}', revision: `{{args.${hash}}}`, window }),
  ) as [RequestQueries, RequestQueries];
  // Twice what the stable revision is beyond the bound, as shares of few requests scatter; nothing without traffic.
  const compared = (sign: '+' | '-', excess: string) =>
    compareWithStable ? [`  ${sign} (2 * clamp_min(${excess}, 0) or vector(0))`] : [];
  const ofStable = (share: string) => `${share} / (${stable.rate} > 0)`;
  return [
    ['requests', `>= ${leastRequests(service)}`, [latest.routedRequests]],
    [
      'latency-bucket',
      '== 0',
      [`count(${latest.count}`, `  unless ignoring(le) ${latest.bucket}) or vector(0)`],
    ],
    [
      'latency',
      `>= ${LATENCY_SHARE}`,
      [
        latest.fastRate,
        `  / ${latest.rate}`,
        ...compared('+', `${LATENCY_SHARE} - ${ofStable(stable.fastRate)}`),
      ],
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
