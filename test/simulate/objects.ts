import type { KubeObject } from '../../manifests/kube-object';
import type {
  AnalysisMetric,
  AnalysisTemplateSpec,
  BlueGreenSpec,
  CanarySpec,
  CanaryStep,
  RolloutSpec,
} from '../../simulate/spec';

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
  strategy: Partial<CanarySpec> = {},
): KubeObject => rollout({ canary: { maxSurge: 1, maxUnavailable: 0, steps, ...strategy } }, spec);

/** A blue-green rollout of three pods. */
export const blueGreen = (strategy: BlueGreenSpec = {}, spec: Partial<RolloutSpec> = {}): KubeObject =>
  rollout({ blueGreen: strategy }, { replicas: 3, ...spec });

/** An AnalysisTemplate. */
export const template = (
  name: string,
  metrics: readonly AnalysisMetric[],
  spec: Omit<AnalysisTemplateSpec, 'metrics'> = {},
): KubeObject => argo('AnalysisTemplate', name, { metrics, ...spec });

/** What a Rollout says to run templates. */
export const analysis = (...names: string[]) => ({
  templates: names.map((templateName) => ({ templateName })),
});
