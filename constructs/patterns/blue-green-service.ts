import {
  ANALYSIS,
  type AnalysisProps,
  addSmokeTest,
  analysisTime,
  analysisTiming,
  smokeTestAnalysisRef,
  validateInterval,
} from '../delivery/analysis';
import { loadTestMetrics } from '../delivery/load-test';
import { addPrometheusAnalysis, prometheusAnalysisRef } from '../delivery/prometheus-analysis';
import { ROLLOUT, ROLLOUT_VALUES, type RolloutValues, rollout } from '../delivery/rollout';
import { kubernetesService } from '../kubernetes/service';
import type { PlatformContext } from '../platform/platform-context';
import type { Overrides } from '../props/overrides';
import { fields, optional, type Props } from '../props/prop-schema';
import { urlPath } from '../props/scalars';
import type { DeclaredService, DeliveryStrategy } from '../service/declared-service';
import type { Gates } from '../service/gates';
import type { ServiceProps } from '../service/service-props';
import { Service } from './service';

/** What shapes the manifests of a service that ships blue-green, beyond those of every service. */
interface BlueGreenProps extends Props<typeof PROPS> {}

/** What an environment decides for a service that ships blue-green. */
export interface BlueGreenValues extends RolloutValues, Overrides<BlueGreenProps> {}

/** What is particular to a service that ships blue-green. */
export interface BlueGreenServiceProps extends ServiceProps, BlueGreenProps {
  readonly gates: Gates;
  readonly environments: Readonly<Record<string, BlueGreenValues>>;
}

const PROPS = {
  // Braces are what an analysis fills in.
  /** Answers `{"status": "ok"}` as JSON when the preview is fit for users, e.g. `/api/health`. */
  smokeTestPath: urlPath('/api/health', /[\s#{}]/),
  /** @default - measures after each window of the platform's Prometheus, two measurements of a metric may fail */
  analysis: optional<AnalysisProps>(fields(ANALYSIS)),
};

const BLUE_GREEN: DeliveryStrategy = {
  ...ROLLOUT,
  hasSmokeTest: true,
  props: PROPS,
  values: ROLLOUT_VALUES,
  defineFiles: defineBlueGreen,
};

/** How many times the new revision is measured after the switch. */
const MEASUREMENTS = 5;

/** How long the old revision is kept beyond the analysis, in seconds. */
const SCALE_DOWN_MARGIN_SECONDS = 300;

/**
 * A service whose new revision gets all the traffic at once, after a smoke test of its preview; the old one is kept
 * until latency and errors of the new one have been watched, and gets the traffic back if they are out of bounds.
 *
 * Defines, beside the files of every service, `rollout.yaml`, `analysis-template.yaml`, `kustomizeconfig.yaml`, and
 * the Service `<workload>-preview`. Users and callers use `<workload>`, the active Service.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/bluegreen/
 */
export abstract class BlueGreenService extends Service {
  readonly blueGreen: BlueGreenServiceProps;

  constructor(platform: PlatformContext, name: string, props: BlueGreenServiceProps) {
    super(platform, name, props, BLUE_GREEN);
    this.blueGreen = this.props as BlueGreenServiceProps;
    for (const variant of [this, ...this.variants.values()]) validateInterval(this, variant);
  }
}

function defineBlueGreen(service: DeclaredService): void {
  const blueGreen = service.props as BlueGreenServiceProps;
  const timing = analysisTiming(service, blueGreen.analysis);
  const previewService = `${service.workload}-preview`;
  kubernetesService(service.baseFile('service.yaml'), service, previewService);
  addSmokeTest(service, previewService, blueGreen.smokeTestPath);
  const time = analysisTime(timing, MEASUREMENTS);
  addPrometheusAnalysis(service, {
    timing,
    measurements: MEASUREMENTS,
    further: loadTestMetrics(service, service.workload, time),
  });
  rollout(service, {
    blueGreen: {
      activeService: service.workload,
      previewService,
      autoPromotionEnabled: true,
      scaleDownDelaySeconds: time.toSeconds() + SCALE_DOWN_MARGIN_SECONDS,
      // Without pods, nothing answers and there is nothing to measure.
      ...(!service.runsNoPods && {
        prePromotionAnalysis: smokeTestAnalysisRef(service),
        postPromotionAnalysis: prometheusAnalysisRef(service),
      }),
    },
  });
}
