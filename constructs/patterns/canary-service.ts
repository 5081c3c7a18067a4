import type { Duration } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import {
  ANALYSIS,
  type AnalysisProps,
  type AnalysisTiming,
  addPrometheusAnalysis,
  analysisTime,
  analysisTiming,
  measurementsOf,
  prometheusAnalysisRef,
  prometheusTemplateName,
} from '../delivery/analysis';
import { CANARY_STEPS, type CanarySteps, stepPatches, steps } from '../delivery/canary-steps';
import { loadTests } from '../delivery/load-test';
import { achievableWeights } from '../delivery/replica-counts';
import { ROLLOUT, ROLLOUT_VALUES, type RolloutValues, rollout } from '../delivery/rollout';
import { imageVersion } from '../platform/images';
import type { PlatformContext } from '../platform/platform-context';
import { addProblem, addPropProblem, hasPropProblem } from '../props/problems';
import { fields, optional, type PropSchemas } from '../props/prop-schema';
import { boolean, nonEmptyString } from '../props/scalars';
import type { EnvironmentValues, ServiceProps } from '../service/service-props';
import { goDuration } from '../workload/resources';
import { Service } from './service';

/** What an environment decides for a canary. */
export interface CanaryValues extends RolloutValues {
  /** @default - the service's */
  readonly weights?: readonly number[];
  /**
   * Another bake than the service's, and why it may be another.
   *
   * @default - the service's
   */
  readonly bake?: { readonly duration: Duration; readonly reason: string };
  /**
   * Whether a person must approve a release before it gets any traffic.
   *
   * @default false
   */
  readonly approval?: boolean;
}

/** What is particular to a service that ships as a canary. */
export interface CanaryServiceProps extends ServiceProps, CanarySteps {
  /** @default - measures every 2 minutes from the second minute on, two measurements of a metric may fail */
  readonly analysis?: AnalysisProps;
  readonly environments: Readonly<Record<string, CanaryValues>>;
}

const PROPS: PropSchemas<Omit<CanaryServiceProps, keyof ServiceProps>> = {
  ...CANARY_STEPS,
  analysis: optional(fields(ANALYSIS)),
};

const VALUES: PropSchemas<Omit<CanaryValues, keyof EnvironmentValues>> = {
  ...ROLLOUT_VALUES,
  weights: optional(CANARY_STEPS.weights),
  bake: optional(fields({ duration: CANARY_STEPS.bake, reason: nonEmptyString })),
  approval: optional(boolean),
};

/** Extra pods while pods are replaced, and the pods that may be missing then. */
const MAX_SURGE = '25%';
const MAX_UNAVAILABLE = 0;

/** The fewest measurements on which a release can be judged. */
const LEAST_MEASUREMENTS = 3;

/**
 * A service whose new revision serves a share of the traffic for a while, watched, before it serves all; it is rolled
 * back by itself when its latency or errors are out of bounds.
 *
 * Defines, beside the files of every service, `rollout.yaml`, `analysis-template.yaml`, `kustomizeconfig.yaml`, and
 * the Services `<workload>-canary` and `<workload>-stable`. Callers use `<workload>`, which reaches both revisions.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/canary/
 */
export abstract class CanaryService extends Service {
  readonly canary: CanaryServiceProps;

  constructor(platform: PlatformContext, name: string, props: CanaryServiceProps) {
    super(platform, name, props, { ...ROLLOUT, hasSmokeTest: false, props: PROPS, values: VALUES });
    this.canary = this.props as CanaryServiceProps;
    const { canary } = this;
    const timing = analysisTiming(canary.analysis);
    const analysis = prometheusAnalysisRef(this);
    const canaryService = `${this.workload}-canary`;
    const stableService = `${this.workload}-stable`;
    this.addKubernetesService(canaryService);
    this.addKubernetesService(stableService);
    const metrics = addPrometheusAnalysis(this, timing, measurementsOf(timing, canary.bake));
    rollout(this, this.overlays, {
      canary: {
        canaryService,
        stableService,
        maxSurge: argo.RolloutSpecStrategyCanaryMaxSurge.fromString(MAX_SURGE),
        maxUnavailable: argo.RolloutSpecStrategyCanaryMaxUnavailable.fromNumber(MAX_UNAVAILABLE),
        steps: steps(canary.weights, analysis),
      },
    });
    for (const overlay of this.overlays) {
      const { weights = canary.weights, bake, approval = false } = overlay.values as CanaryValues;
      overlay.patch(
        { group: 'argoproj.io', kind: 'Rollout', name: this.workload },
        stepPatches('/spec/strategy/canary/steps', canary.weights, weights, analysis, approval),
      );
      if (bake === undefined || bake.duration.toSeconds() === canary.bake.toSeconds()) continue;
      const value = measurementsOf(timing, bake.duration);
      overlay.patch(
        { group: 'argoproj.io', kind: 'AnalysisTemplate', name: prometheusTemplateName(this) },
        Array.from({ length: metrics }, (_, i) => ({
          op: 'replace',
          path: `/spec/metrics/${i}/count`,
          value,
        })),
      );
    }
    loadTests(this, this.overlays, prometheusTemplateName(this), canaryService);
    this.validate(timing);
  }

  private validate(timing: AnalysisTiming): void {
    this.validateBake('bake', this.canary.bake, timing);
    for (const { environment, values } of this.overlays) {
      const here = values as CanaryValues;
      this.validateApproval(environment.name, here);
      const prefix = `environments.${environment.name}.`;
      if (here.bake) this.validateBake(`${prefix}bake.duration`, here.bake.duration, timing);
      const weights = here.weights ?? this.canary.weights;
      if (hasPropProblem(this, `${prefix}replicas`)) continue;
      const achievable = achievableWeights(here.replicas, MAX_SURGE, MAX_UNAVAILABLE).map(Math.round);
      const missed = weights.filter((weight) => !achievable.includes(weight));
      if (missed.length > 0) {
        const given = `what ${here.replicas} pods can give (${[...new Set(achievable)].join(', ')})`;
        if (here.weights) addPropProblem(this, `${prefix}weights`, given, weights);
        else addPropProblem(this, 'weights', `${given} in ${environment.name}`, weights);
      }
    }
  }

  private validateApproval(environment: string, { approval }: CanaryValues): void {
    const { images } = this.platform;
    const version = imageVersion(images, this.name, environment);
    if (!approval || version === undefined || version.approval !== undefined) return;
    const key = `${this.name}.${environment}.approval`;
    const message = `ships to '${environment}' only with approval: ${images.file} must have ${key} with by and ticket`;
    addProblem(this, { message });
  }

  private validateBake(prop: string, bake: Duration, timing: AnalysisTiming): void {
    const measurements = measurementsOf(timing, bake);
    const least = Math.max(LEAST_MEASUREMENTS, timing.failureLimit + 1);
    if (measurements >= least && Number.isInteger(measurements)) return;
    const { initialDelay, interval } = timing;
    const fitting = analysisTime(timing, Math.max(least, Math.ceil(measurements)));
    addPropProblem(
      this,
      prop,
      `${goDuration(initialDelay)} and ${least - 1} or more whole intervals of ${goDuration(interval)}, e.g. ${goDuration(fitting)}`,
      goDuration(bake),
    );
  }
}
