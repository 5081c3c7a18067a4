/** A Rollout's specification, as far as the rules read it. */
export interface RolloutSpec {
  readonly replicas?: number;
  readonly selector?: unknown;
  readonly template?: unknown;
  readonly workloadRef?: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly name: string;
    readonly scaleDown?: string;
  };
  readonly minReadySeconds?: number;
  readonly progressDeadlineSeconds?: number;
  readonly progressDeadlineAbort?: boolean;
  readonly revisionHistoryLimit?: number;
  readonly rollbackWindow?: { readonly revisions: number };
  readonly strategy: { readonly canary?: CanaryStrategy; readonly blueGreen?: BlueGreenStrategy };
}

export interface CanaryStrategy {
  readonly canaryService?: string;
  readonly stableService?: string;
  readonly maxSurge?: number | string;
  readonly maxUnavailable?: number | string;
  readonly trafficRouting?: object;
  readonly dynamicStableScale?: boolean;
  readonly scaleDownDelaySeconds?: number;
  readonly analysis?: AnalysisRef & { readonly startingStep?: number };
  readonly steps?: readonly CanaryStep[];
}

export interface CanaryStep {
  readonly setWeight?: number;
  readonly pause?: { readonly duration?: number | string };
  readonly analysis?: AnalysisRef;
  readonly setCanaryScale?: object;
  readonly setHeaderRoute?: object;
  readonly setMirrorRoute?: object;
}

export interface BlueGreenStrategy {
  readonly activeService: string;
  readonly previewService?: string;
  readonly autoPromotionSeconds?: number;
  readonly scaleDownDelaySeconds?: number;
  readonly scaleDownDelayRevisionLimit?: number;
  readonly prePromotionAnalysis?: AnalysisRef;
  readonly postPromotionAnalysis?: AnalysisRef;
}

/** What a Rollout says of one of its analyses. */
export interface AnalysisRef {
  readonly templates: readonly { readonly templateName: string }[];
  readonly args?: readonly AnalysisArg[];
}

export interface AnalysisArg {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: {
    readonly podTemplateHashValue?: string;
    readonly fieldRef?: { readonly fieldPath: string };
  };
}

export interface AnalysisTemplateSpec {
  readonly args?: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: object }[];
  readonly metrics?: readonly Metric[];
}

export interface Metric {
  readonly name: string;
  readonly initialDelay?: string;
  readonly interval?: string;
  readonly count?: number | string;
  readonly failureLimit?: number | string;
  readonly consecutiveErrorLimit?: number | string;
  readonly successCondition?: string;
  readonly failureCondition?: string;
  readonly provider: {
    readonly prometheus?: { readonly address?: string; readonly query: string };
    readonly web?: { readonly url: string };
    readonly job?: { readonly spec: { readonly template: object } };
  };
}

export interface ApplicationSpec {
  readonly project: string;
  readonly source?: {
    readonly repoURL: string;
    readonly targetRevision?: string;
    readonly path?: string;
    readonly directory?: { readonly recurse?: boolean; readonly include?: string; readonly exclude?: string };
  };
  readonly destination: { readonly server?: string; readonly namespace?: string };
  readonly syncPolicy?: {
    readonly automated?: {
      readonly prune?: boolean;
      readonly selfHeal?: boolean;
      readonly allowEmpty?: boolean;
    };
    readonly syncOptions?: readonly string[];
    readonly managedNamespaceMetadata?: object;
    readonly retry?: { readonly limit?: number; readonly backoff?: object };
  };
  readonly ignoreDifferences?: readonly {
    readonly group?: string;
    readonly kind: string;
    readonly name?: string;
    readonly jsonPointers?: readonly string[];
  }[];
}

export interface AppProjectSpec {
  readonly sourceRepos?: readonly string[];
  readonly destinations?: readonly { readonly server?: string; readonly namespace?: string }[];
  readonly clusterResourceWhitelist?: readonly GroupKind[];
  readonly namespaceResourceWhitelist?: readonly GroupKind[];
}

export interface GroupKind {
  readonly group: string;
  readonly kind: string;
}
