import type { Duration } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import type { JsonPatch } from '../../manifests/json-patch';
import {
  ANALYSIS,
  type Analysis,
  type AnalysisProps,
  addPrometheusAnalysis,
  analysis,
  CONSECUTIVE_ERROR_LIMIT,
  measurementsWithin,
  prometheusAnalysisRef,
  prometheusTemplateName,
} from '../delivery/analysis';
import { asConstruct, CANARY_STEPS, type CanarySteps, startingStep, steps } from '../delivery/canary-steps';
import { loadTests } from '../delivery/load-test';
import { achievableWeights } from '../delivery/replica-counts';
import { ROLLOUT, ROLLOUT_VALUES, type RolloutValues, rollout } from '../delivery/rollout';
import { imageVersion } from '../platform/images';
import type { PlatformContext } from '../platform/platform-context';
import { addProblem, addPropProblem, hasPropProblem } from '../props/problems';
import { fields, optional, type PropSchemas } from '../props/prop-schema';
import { boolean } from '../props/scalars';
import type { EnvironmentValues, ServiceProps } from '../service/service-props';
import { goDuration } from '../workload/resources';
import { Service } from './service';

/** What an environment decides for a canary. */
export interface CanaryValues extends RolloutValues, Partial<CanarySteps> {
  /**
   * Whether a person must approve a release before it gets any traffic.
   *
   * @default false
   */
  readonly approval?: boolean;
}

/** What is particular to a service that ships as a canary. */
export interface CanaryServiceProps extends ServiceProps, CanarySteps {
  /** @default - measures every 2 minutes from the second minute on, one measurement may fail */
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
  bake: optional(CANARY_STEPS.bake),
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
    const timing = analysis(canary.analysis);
    const canaryService = `${this.workload}-canary`;
    const stableService = `${this.workload}-stable`;
    this.addKubernetesService(canaryService);
    this.addKubernetesService(stableService);
    addPrometheusAnalysis(this, timing);
    rollout(this, this.overlays, {
      canary: {
        canaryService,
        stableService,
        maxSurge: argo.RolloutSpecStrategyCanaryMaxSurge.fromString(MAX_SURGE),
        maxUnavailable: argo.RolloutSpecStrategyCanaryMaxUnavailable.fromNumber(MAX_UNAVAILABLE),
        analysis: {
          ...prometheusAnalysisRef(this),
          startingStep: startingStep(),
        },
        steps: steps(canary).map(asConstruct),
      },
    });
    this.patchOverlays();
    loadTests(this, this.overlays, prometheusTemplateName(this), canaryService);
    this.validate(timing);
  }

  private patchOverlays(): void {
    const path = '/spec/strategy/canary';
    for (const overlay of this.overlays) {
      const here: CanaryValues & CanarySteps = { ...this.canary, ...(overlay.values as CanaryValues) };
      const patches: JsonPatch[] = [
        { op: 'replace', path: `${path}/steps`, value: steps(here, here.approval) },
        { op: 'replace', path: `${path}/analysis/startingStep`, value: startingStep(here.approval) },
      ];
      const inBase = [steps(this.canary), startingStep()];
      overlay.patch(
        { group: 'argoproj.io', kind: 'Rollout', name: this.workload },
        patches.filter(({ value }, index) => JSON.stringify(value) !== JSON.stringify(inBase[index])),
      );
    }
  }

  private validate(timing: Analysis): void {
    this.validateBake('', this.canary.bake, timing);
    for (const { environment, values } of this.overlays) {
      const here = values as CanaryValues;
      this.validateApproval(environment.name, here);
      const prefix = `environments.${environment.name}.`;
      if (here.bake) this.validateBake(prefix, here.bake, timing);
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

  private validateBake(prefix: string, bake: Duration, timing: Analysis): void {
    const least = Math.max(LEAST_MEASUREMENTS, timing.failureLimit + 1, CONSECUTIVE_ERROR_LIMIT + 1);
    if (measurementsWithin(bake, timing) < least) {
      const { initialDelay, interval } = timing;
      const seconds = initialDelay.toSeconds() + (least - 1) * interval.toSeconds();
      addPropProblem(
        this,
        `${prefix}bake`,
        `more than ${seconds}s, so that ${least} measurements fit`,
        goDuration(bake),
      );
    }
  }
}
