import type { Duration } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import {
  ANALYSIS,
  type AnalysisProps,
  type AnalysisTiming,
  analysisTime,
  analysisTiming,
  measurementsOf,
  validateInterval,
} from '../delivery/analysis';
import { CANARY_STEPS, type CanarySteps, steps } from '../delivery/canary-steps';
import { loadTestMetrics } from '../delivery/load-test';
import { addPrometheusAnalysis, prometheusAnalysisRef } from '../delivery/prometheus-analysis';
import { achievableWeights, effectiveWeight } from '../delivery/replica-counts';
import { ROLLOUT, ROLLOUT_VALUES, type RolloutValues, rollout } from '../delivery/rollout';
import {
  canaryServices,
  routerOf,
  TRAFFIC_ROUTERS,
  trafficRouting,
  undividedTraffic,
} from '../delivery/traffic-routing';
import { applicationName } from '../gitops/application';
import { kubernetesService } from '../kubernetes/service';
import { APPROVAL, type ApprovalProps } from '../platform/approval';
import { imageVersion } from '../platform/images';
import type { PlatformContext } from '../platform/platform-context';
import type { Overrides } from '../props/overrides';
import { addLateProblems, addProblem, addPropProblem, hasPropProblem, type Problem } from '../props/problems';
import { fields, oneOf, optional, type Props } from '../props/prop-schema';
import { boolean, nonEmptyString } from '../props/scalars';
import type { DeclaredService, DeliveryStrategy } from '../service/declared-service';
import type { Gates } from '../service/gates';
import type { ServiceProps } from '../service/service-props';
import { goDuration } from '../workload/resources';
import { Service } from './service';

/** What shapes the manifests of a canary, beyond those of every service. */
export interface CanaryProps extends CanarySteps, Props<typeof CANARY_PROPS> {}

/** What an environment decides for a canary. */
export interface CanaryValues
  extends RolloutValues,
    Overrides<Omit<CanaryProps, 'bake'>>,
    Props<typeof CANARY_SERVICE_VALUES> {}

/** What is particular to a service that ships as a canary. */
export interface CanaryServiceProps extends ServiceProps, CanaryProps {
  readonly gates: Gates;
  readonly environments: Readonly<Record<string, CanaryValues>>;
}

export const CANARY_PROPS = {
  ...CANARY_STEPS,
  /** @default - measures after each window of the platform's Prometheus, two measurements of a metric may fail */
  analysis: optional<AnalysisProps>(fields(ANALYSIS)),
  /**
   * Whether the bounds of latency and errors give way by what the stable revision misses them in the same window, so
   * that an outage of a callee, which both meet, does not stop a release.
   *
   * @default false
   */
  compareWithStable: optional(boolean),
  /**
   * What divides the requests between the two revisions of a release. A weight is then a share of requests, any in
   * 1-99, and the old revision keeps all its pods until the new one has all requests.
   *
   * - `istio` divides the calls of other services, by a VirtualService; they and the service are in the mesh.
   * - `gatewayApi` divides what users bring by the `gateway`, where the service has an `ingress`, otherwise the calls of
   *   other services in a mesh that takes HTTPRoutes of a Service; by an HTTPRoute.
   * - `nginx` divides what users bring by an Ingress of ingress-nginx.
   *
   * Other ways of users to it lead to the old revision until the new one has all requests.
   *
   * @default - nothing: a weight is a share of pods, which share connections
   */
  trafficRouting: optional(oneOf(...TRAFFIC_ROUTERS)),
};

export const CANARY_SERVICE_VALUES = {
  ...ROLLOUT_VALUES,
  /**
   * Another bake than the service's, and why it may be another.
   *
   * @default - the service's
   */
  bake: optional(fields({ duration: CANARY_STEPS.bake, reason: nonEmptyString })),
  /**
   * Who must approve a release before it gets any traffic.
   *
   * @default - nobody
   */
  approval: optional<ApprovalProps>(fields(APPROVAL)),
};

/** The shipping of every canary. */
export const CANARY: DeliveryStrategy = {
  ...ROLLOUT,
  props: CANARY_PROPS,
  values: CANARY_SERVICE_VALUES,
  defineFiles: defineCanary,
};

/** Extra pods while pods are replaced without a traffic router, and the pods that may be missing then. */
const MAX_SURGE = '25%';
const MAX_UNAVAILABLE = 0;

/** The fewest measurements on which a release can be judged. */
const LEAST_MEASUREMENTS = 3;

/**
 * A service whose new revision serves a share of the traffic for a while, watched, before it serves all; it is rolled
 * back by itself when its latency or errors are out of bounds.
 *
 * Defines, beside the files of every service, `rollout.yaml`, `analysis-template.yaml`, `kustomizeconfig.yaml`, and
 * the Services `<workload>-canary` and `<workload>-stable`; with a traffic router also what it needs. Callers use
 * `<workload>`, which reaches both revisions.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/canary/
 */
export abstract class CanaryService extends Service {
  readonly canary: CanaryServiceProps;

  /** @param strategy that of a kind of canary */
  constructor(platform: PlatformContext, name: string, props: CanaryServiceProps, strategy = CANARY) {
    super(platform, name, props, strategy);
    this.canary = this.props as CanaryServiceProps;
    this.registerApprovals();
    this.validate();
  }

  /** Notes for the AppProject of an environment who lets releases there go on. */
  private registerApprovals(): void {
    for (const { environment, values } of this.overlays) {
      const { approval } = values as CanaryValues;
      if (!approval) continue;
      const application = applicationName(this, environment);
      const { project } = environment;
      environment.approvals.push({ service: this.name, application, project, ...approval });
    }
  }

  private validate(): void {
    for (const variant of [this, ...this.variants.values()]) validateInterval(this, variant);
    addLateProblems(this, () => this.undividedTraffic());
    const declared = analysisTiming(this, this.canary.analysis);
    this.validateBake('bake', this.canary.bake, declared);
    for (const { environment, values, variant } of this.overlays) {
      const here = values as CanaryValues;
      const { weights, bake, analysis } = variant.props as CanaryServiceProps;
      this.validateApproval(environment.name, here);
      const prefix = `environments.${environment.name}.`;
      const timing = analysisTiming(variant, analysis);
      if (here.bake) this.validateBake(`${prefix}bake.duration`, here.bake.duration, timing);
      else if (measurementsOf(timing, bake) !== measurementsOf(declared, bake))
        this.validateBake(`${prefix}bake`, bake, timing);
      if (routerOf(variant) || variant.runsNoPods || hasPropProblem(this, `${prefix}replicas`)) continue;
      const pods = [here.replicas, MAX_SURGE, MAX_UNAVAILABLE] as const;
      // Most are given just as they are asked for, and nobody has to know all that there could be.
      if (weights.every((weight) => Math.round(effectiveWeight(weight, ...pods)) === weight)) continue;
      const achievable = achievableWeights(...pods).map(Math.round);
      const missed = weights.filter((weight) => !achievable.includes(weight));
      if (missed.length > 0) {
        const given = `what ${here.replicas} pods can give (${[...new Set(achievable)].join(', ')})`;
        if (here.weights) addPropProblem(this, `${prefix}weights`, given, weights);
        else addPropProblem(this, 'weights', `${given} in ${environment.name}`, weights);
      }
    }
  }

  /** What does not fit the traffic router, known only when all callers are. */
  private undividedTraffic(): Problem[] {
    const messages = this.overlays.flatMap(({ environment, values, variant }) => {
      const prefix = (values as CanaryValues).trafficRouting ? `environments.${environment.name}.` : '';
      if (hasPropProblem(this, `${prefix}trafficRouting`)) return [];
      return undividedTraffic(variant).map(
        (why) => `'${prefix}trafficRouting' is '${routerOf(variant)}', ${why}`,
      );
    });
    return [...new Set(messages)].map((message) => ({ message }));
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

function defineCanary(service: DeclaredService): void {
  const canary = service.props as CanaryServiceProps;
  const { bake = { duration: canary.bake }, approval } = service.values as Partial<CanaryValues>;
  const { compareWithStable } = canary;
  const timing = analysisTiming(service, canary.analysis);
  // What nobody calls needs no Services: its pods share what there is to do.
  const services = service.hasService ? canaryServices(service) : undefined;
  for (const name of Object.values(services ?? {})) {
    kubernetesService(service.baseFile('service.yaml'), service, name);
  }
  addPrometheusAnalysis(service, {
    timing,
    measurements: measurementsOf(timing, bake.duration),
    ...(compareWithStable && { compareWithStable }),
    further: services ? loadTestMetrics(service, services.canaryService, bake.duration) : [],
  });
  const analysis = prometheusAnalysisRef(service, compareWithStable);
  const routing = trafficRouting(service);
  const all = [
    ...(approval ? [{ pause: {} }] : []),
    // Without pods, there is nothing to give traffic to, and nothing to measure.
    ...(service.runsNoPods ? [] : steps(canary.weights, analysis)),
  ];
  rollout(service, {
    canary: {
      ...services,
      maxSurge: argo.RolloutSpecStrategyCanaryMaxSurge.fromString(MAX_SURGE),
      maxUnavailable: argo.RolloutSpecStrategyCanaryMaxUnavailable.fromNumber(MAX_UNAVAILABLE),
      ...(routing && { trafficRouting: routing }),
      ...(all.length > 0 && { steps: all }),
    },
  });
}
