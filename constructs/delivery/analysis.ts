import { Duration } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import { measuringWindow } from '../platform/prometheus';
import { childId } from '../props/child-id';
import { addPropProblem } from '../props/problems';
import { optional, type Props } from '../props/prop-schema';
import { seconds, wholeNumber } from '../props/scalars';
import type { DeclaredService } from '../service/declared-service';
import { serviceUrl } from '../workload/ports';
import { goDuration } from '../workload/resources';

/** When the gates of a release measure. */
export interface AnalysisProps extends Props<typeof ANALYSIS> {}

export const ANALYSIS = {
  /**
   * From the start of the analysis to the first measurement, so that the new pods have had traffic.
   *
   * @default - the window of the platform's Prometheus
   */
  initialDelay: optional(seconds()),
  /**
   * From one measurement to the next, at least the window.
   *
   * @default - the window of the platform's Prometheus
   */
  interval: optional(seconds(1)),
  /**
   * How many measurements of a metric may fail, in a row or not, 0 or more; one more rolls the release back.
   *
   * @default 2
   */
  failureLimit: optional(wholeNumber(0)),
};

/** {@link AnalysisProps} with their defaults. */
export type AnalysisTiming = Required<AnalysisProps>;

/** When the gates of a service measure, as its props or those of an environment have it. */
export function analysisTiming({ settings }: DeclaredService, props: AnalysisProps = {}): AnalysisTiming {
  const window = measuringWindow(settings.prometheus);
  return { initialDelay: window, interval: window, failureLimit: 2, ...props };
}

/** Notes on a service an interval below the window, in the service as it is declared or in an environment. */
export function validateInterval(service: DeclaredService, variant: DeclaredService): void {
  const { analysis } = variant.props as { readonly analysis?: AnalysisProps };
  const window = measuringWindow(variant.settings.prometheus);
  const { interval } = analysisTiming(variant, analysis);
  if (interval.toSeconds() >= window.toSeconds()) return;
  const where = variant.environment ? ` of ${variant.environment.name}` : '';
  const expected = `at least the 'prometheus.window'${where}, ${goDuration(window)}, so that no two measurements count the same request`;
  addPropProblem(service, 'analysis.interval', expected, goDuration(interval));
}

/** How long an analysis of some measurements lasts: the last one ends it. */
export function analysisTime({ initialDelay, interval }: AnalysisTiming, measurements: number): Duration {
  return Duration.seconds(initialDelay.toSeconds() + (measurements - 1) * interval.toSeconds());
}

/** How many measurements an analysis of that time has; a fraction, or less than 1, if none has just that time. */
export function measurementsOf({ initialDelay, interval }: AnalysisTiming, time: Duration): number {
  return 1 + (time.toSeconds() - initialDelay.toSeconds()) / interval.toSeconds();
}

/** The name of the template that asks the preview whether it is well. */
export function smokeTestTemplateName(service: DeclaredService): string {
  return `${service.workload}-smoke-test`;
}

/**
 * Asks the preview for its health before users see it: three good answers in a row, each JSON with
 * `{"status": "ok"}`.
 *
 * Defines an AnalysisTemplate in `analysis-template.yaml`.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/analysis/web/
 */
export function addSmokeTest(service: DeclaredService, preview: string, path: string): void {
  const url = serviceUrl(preview, '{{args.namespace}}', service.servicePort) + path;
  analysisTemplate(service, smokeTestTemplateName(service), smokeTestAnalysisRef(service).args, [
    {
      name: 'health',
      count: argo.AnalysisTemplateSpecMetricsCount.fromNumber(3),
      interval: '10s',
      failureLimit: argo.AnalysisTemplateSpecMetricsFailureLimit.fromNumber(0),
      consecutiveErrorLimit: argo.AnalysisTemplateSpecMetricsConsecutiveErrorLimit.fromNumber(1),
      successCondition: 'result == "ok"',
      provider: { web: { url, timeoutSeconds: 5, jsonPath: '{$.status}' } },
    },
  ]);
}

/** The use of {@link addSmokeTest} in a Rollout. */
export function smokeTestAnalysisRef(service: DeclaredService) {
  return { templates: [{ templateName: smokeTestTemplateName(service) }], args: [NAMESPACE] };
}

/** The argument of an analysis that says where the Rollout runs. */
export const NAMESPACE = {
  name: 'namespace',
  valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } },
};

/** Defines an AnalysisTemplate in `analysis-template.yaml`. */
export function analysisTemplate(
  service: DeclaredService,
  name: string,
  args: readonly { readonly name: string }[],
  metrics: argo.AnalysisTemplateSpecMetrics[],
): void {
  const file = service.baseFile('analysis-template.yaml');
  new argo.AnalysisTemplate(file, childId(file, 'analysis-template'), {
    metadata: { name, ...service.annotations },
    spec: { args: args.map((arg) => ({ name: arg.name })), metrics },
  });
}
