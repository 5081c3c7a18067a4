import type { PodSpec } from '../manifests/pod-template';

/** The specification of an Argo Rollout, as far as its timeline depends on it. */
export interface RolloutSpec {
  readonly replicas?: number;
  readonly minReadySeconds?: number;
  readonly progressDeadlineSeconds?: number;
  readonly progressDeadlineAbort?: boolean;
  readonly template?: { readonly spec: PodSpec };
  readonly strategy: { readonly canary?: CanarySpec; readonly blueGreen?: BlueGreenSpec };
}

/** A canary strategy. */
export interface CanarySpec {
  readonly maxSurge?: number | string;
  readonly maxUnavailable?: number | string;
  readonly trafficRouting?: unknown;
  readonly steps?: readonly CanaryStep[];
  readonly analysis?: AnalysisReference & { readonly startingStep?: number };
}

/** A step of a canary; one of its fields is set. */
export interface CanaryStep {
  readonly setWeight?: number;
  readonly pause?: { readonly duration?: number | string };
  readonly analysis?: AnalysisReference;
}

/** A blue-green strategy. */
export interface BlueGreenSpec {
  readonly autoPromotionEnabled?: boolean;
  readonly autoPromotionSeconds?: number;
  readonly previewReplicaCount?: number;
  readonly prePromotionAnalysis?: AnalysisReference;
  readonly postPromotionAnalysis?: AnalysisReference;
  readonly scaleDownDelaySeconds?: number;
  readonly abortScaleDownDelaySeconds?: number;
}

/** What a Rollout says of one of its analyses. */
export interface AnalysisReference {
  readonly templates?: readonly { readonly templateName: string; readonly clusterScope?: boolean }[];
  readonly args?: readonly AnalysisArgument[];
  readonly dryRun?: readonly DryRun[];
}

/** An argument of an analysis; without a value it comes from elsewhere in the cluster. */
export interface AnalysisArgument {
  readonly name: string;
  readonly value?: string;
}

/** Metrics, by a regular expression, whose result changes nothing. */
export interface DryRun {
  readonly metricName: string;
}

/** The specification of an AnalysisTemplate, as far as the moments of its measurements depend on it. */
export interface AnalysisTemplateSpec {
  readonly args?: readonly AnalysisArgument[];
  readonly dryRun?: readonly DryRun[];
  readonly metrics?: readonly AnalysisMetric[];
}

/** A metric of an AnalysisTemplate; numbers may be written as text, to hold an argument. */
export interface AnalysisMetric {
  readonly name: string;
  readonly initialDelay?: string;
  readonly interval?: string;
  readonly count?: number | string;
  readonly failureLimit?: number | string;
  readonly provider?: Readonly<Record<string, unknown>>;
}
