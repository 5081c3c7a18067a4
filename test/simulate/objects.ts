import type {
  AnalysisTemplateSpec,
  BlueGreenStrategy,
  CanaryStep,
  CanaryStrategy,
  Metric,
  RolloutSpec,
} from '../../manifests/argo-objects';
import type { KubeObject } from '../../manifests/kube-object';

/** A metric, as far as a test says something of it. */
export type SomeMetric = Partial<Omit<Metric, 'provider'>> & {
  readonly provider?: Readonly<Record<string, object>>;
};

const argo = (kind: string, name: string, spec: object): KubeObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'shop-live' },
  spec,
});

/** A Rollout of five pods, or as its specification says. */
export const rollout = (strategy: RolloutSpec['strategy'], spec: Partial<RolloutSpec> = {}): KubeObject =>
  argo('Rollout', 'till', { replicas: 5, strategy, ...spec });

/** A canary that never goes below its count. */
export const canary = (
  steps: readonly CanaryStep[],
  spec: Partial<RolloutSpec> = {},
  strategy: Partial<CanaryStrategy> = {},
): KubeObject =>
  rollout({ canary: { maxSurge: 1, maxUnavailable: 0, steps: [...steps], ...strategy } }, spec);

/** A blue-green rollout of three pods. */
export const blueGreen = (
  strategy: Partial<BlueGreenStrategy> = {},
  spec: Partial<RolloutSpec> = {},
): KubeObject => rollout({ blueGreen: { activeService: 'till', ...strategy } }, { replicas: 3, ...spec });

/** An AnalysisTemplate. */
export const template = (
  name: string,
  metrics: readonly SomeMetric[],
  spec: Omit<AnalysisTemplateSpec, 'metrics'> = {},
): KubeObject => argo('AnalysisTemplate', name, { metrics, ...spec });

/** What a Rollout says to run templates. */
export const analysis = (...names: string[]) => ({
  templates: names.map((templateName) => ({ templateName })),
});
