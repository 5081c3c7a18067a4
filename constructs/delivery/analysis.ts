import { Duration } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import { optional, type PropSchemas } from '../props/prop-schema';
import { seconds, wholeNumber } from '../props/scalars';
import type { DeclaredService } from '../service/declared-service';
import { goDuration } from '../workload/resources';
import { serviceUrl } from '../workload/service-url';

/** When the gates of a release measure. */
export interface AnalysisProps {
  /**
   * From the start of the analysis to the first measurement, so that the new pods have had traffic.
   *
   * @default Duration.minutes(2)
   */
  readonly initialDelay?: Duration;
  /** @default Duration.minutes(2) */
  readonly interval?: Duration;
  /**
   * How many measurements of a metric may fail, in a row or not, 0 or more; one more rolls the release back.
   *
   * @default 2
   */
  readonly failureLimit?: number;
}

export const ANALYSIS: PropSchemas<AnalysisProps> = {
  initialDelay: optional(seconds()),
  interval: optional(seconds(1)),
  failureLimit: optional(wholeNumber(0)),
};

/** {@link AnalysisProps} with their defaults. */
export type AnalysisTiming = Required<AnalysisProps>;

/** The start of a condition that fails where there is no traffic, which is no result or no number. */
const CONDITION = 'len(result) > 0 && !isNaN(result[0]) && result[0]';

/**
 * How many measurements in a row may err, because Prometheus does not answer. An error is no measurement: Argo Rollouts
 * asks again after 10 s, whatever the interval, until it has an answer or the errors are more than this. So the release
 * is aborted 10 s × 12 = 2 min after the first error. A restart of Prometheus that takes 1 min 50 s gives errors at 0 s,
 * 10 s … 110 s, which are 12, and does not abort.
 */
const CONSECUTIVE_ERROR_LIMIT = 12;

export function analysisTiming(props: AnalysisProps = {}): AnalysisTiming {
  return { initialDelay: Duration.minutes(2), interval: Duration.minutes(2), failureLimit: 2, ...props };
}

/** How long an analysis of some measurements lasts: the last one ends it. */
export function analysisTime({ initialDelay, interval }: AnalysisTiming, measurements: number): Duration {
  return Duration.seconds(initialDelay.toSeconds() + (measurements - 1) * interval.toSeconds());
}

/** How many measurements an analysis of that time has; a fraction, or less than 1, if none has just that time. */
export function measurementsOf({ initialDelay, interval }: AnalysisTiming, time: Duration): number {
  return 1 + (time.toSeconds() - initialDelay.toSeconds()) / interval.toSeconds();
}

/** The name of the template with the latency and error gates. */
export function prometheusTemplateName(service: DeclaredService): string {
  return `${service.workload}-gate`;
}

/** The name of the template that asks the preview whether it is well. */
export function smokeTestTemplateName(service: DeclaredService): string {
  return `${service.workload}-smoke-test`;
}

/**
 * The gates of a release over Prometheus: the 99th percentile of latency and the share of 5xx of the new revision
 * alone. Both fail closed: no traffic, is a failure.
 *
 * Defines an AnalysisTemplate in `analysis-template.yaml`.
 *
 * @param measurements how many are made of each metric
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/analysis/prometheus/
 */
export function addPrometheusAnalysis(
  service: DeclaredService,
  timing: AnalysisTiming,
  measurements: number,
  further: readonly argo.AnalysisTemplateSpecMetrics[] = [],
): void {
  const { prometheus } = service.settings;
  const { latency, errorRate = 0.01 } = service.props.gates;
  const { name: histogram, unit } = prometheus.latencyHistogram;
  // One interval, so that no two measurements count the same request.
  const range = `[${goDuration(timing.interval)}]`;
  const series = [
    `${prometheus.labels.namespace}="{{args.namespace}}"`,
    `${prometheus.labels.service}="${service.workload}"`,
    `${prometheus.labels.revisionHash}="{{args.latest-hash}}"`,
  ].join(',');
  const requests = (more = '') => `sum(rate(${histogram}_count{${series}${more}}${range}))`;
  const p99 = latency.p99.toMilliseconds() / (unit === 'seconds' ? 1000 : 1);
  template(service, prometheusTemplateName(service), prometheusAnalysisRef(service).args, [
    metric(service, 'p99-latency', timing, measurements, `${CONDITION} < ${p99}`, [
      'histogram_quantile(0.99,',
      `  sum by (le) (rate(${histogram}_bucket{${series}}${range}))`,
      ')',
    ]),
    // Without a single 5xx there is no such series: it counts as zero.
    metric(service, 'error-rate', timing, measurements, `${CONDITION} <= ${errorRate}`, [
      `(${requests(`,${prometheus.labels.status}=~"5.."`)} or vector(0))`,
      `  / ${requests()}`,
    ]),
    ...further,
  ]);
}

/**
 * Asks the preview for its health before users see it: three good answers in a row, each JSON with
 * `{"status": "ok"}`.
 *
 * Defines an AnalysisTemplate in `analysis-template.yaml`.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/analysis/web/
 */
export function addSmokeTest(
  service: DeclaredService,
  preview: string,
  path: string,
  further: readonly argo.AnalysisTemplateSpecMetrics[] = [],
): void {
  const url = serviceUrl(preview, '{{args.namespace}}', service.port) + path;
  template(service, smokeTestTemplateName(service), smokeTestAnalysisRef(service).args, [
    {
      name: 'health',
      count: argo.AnalysisTemplateSpecMetricsCount.fromNumber(3),
      interval: '10s',
      failureLimit: argo.AnalysisTemplateSpecMetricsFailureLimit.fromNumber(0),
      consecutiveErrorLimit: argo.AnalysisTemplateSpecMetricsConsecutiveErrorLimit.fromNumber(1),
      successCondition: 'result == "ok"',
      provider: { web: { url, timeoutSeconds: 5, jsonPath: '{$.status}' } },
    },
    ...further,
  ]);
}

/** The use of {@link addPrometheusAnalysis} in a Rollout, which says what revision is new and where it runs. */
export function prometheusAnalysisRef(service: DeclaredService) {
  return {
    templates: [{ templateName: prometheusTemplateName(service) }],
    args: [{ name: 'latest-hash', valueFrom: { podTemplateHashValue: 'Latest' } }, NAMESPACE],
  };
}

/** The use of {@link addSmokeTest} in a Rollout. */
export function smokeTestAnalysisRef(service: DeclaredService) {
  return { templates: [{ templateName: smokeTestTemplateName(service) }], args: [NAMESPACE] };
}

const NAMESPACE = { name: 'namespace', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } };

function template(
  service: DeclaredService,
  name: string,
  args: readonly { readonly name: string }[],
  metrics: argo.AnalysisTemplateSpecMetrics[],
): void {
  new argo.AnalysisTemplate(service.baseFile('analysis-template.yaml'), name, {
    metadata: { name, ...service.annotations },
    spec: { args: args.map((arg) => ({ name: arg.name })), metrics },
  });
}

function metric(
  service: DeclaredService,
  name: string,
  timing: AnalysisTiming,
  measurements: number,
  successCondition: string,
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
    successCondition,
    provider: {
      prometheus: { address: service.settings.prometheus.address, query: `${query.join('\n')}\n` },
    },
  };
}
