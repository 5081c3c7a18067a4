type Rollout = import('@kubernetes-models/argo-rollouts/argoproj.io/v1alpha1', { with: {
  'resolution-mode': 'import',
}}).IRollout;

/** A Rollout's specification; its schema asks for a strategy. */
export type RolloutSpec = Rollout['spec'] & Required<Pick<Rollout['spec'], 'strategy'>>;
export type CanaryStrategy = NonNullable<RolloutSpec['strategy']['canary']>;
export type CanaryStep = NonNullable<CanaryStrategy['steps']>[number];
export type BlueGreenStrategy = NonNullable<RolloutSpec['strategy']['blueGreen']>;

/** What a Rollout says of one of its analyses. */
export type AnalysisRef = NonNullable<CanaryStep['analysis']>;
export type AnalysisArgument = NonNullable<AnalysisRef['args']>[number];

export type AnalysisTemplateSpec = import('@kubernetes-models/argo-rollouts/argoproj.io/v1alpha1', { with: {
  'resolution-mode': 'import',
}}).IAnalysisTemplateSpec;
export type Metric = NonNullable<AnalysisTemplateSpec['metrics']>[number];

/** What a controller says of a Rollout, and of an AnalysisRun. */
export type RolloutStatus = NonNullable<Rollout['status']>;
export type AnalysisRunStatus = NonNullable<
  import('@kubernetes-models/argo-rollouts/argoproj.io/v1alpha1', { with: {
    'resolution-mode': 'import',
  }}).IAnalysisRun['status']
>;

export type Application = import('@kubernetes-models/argo-cd/argoproj.io/v1alpha1', { with: {
  'resolution-mode': 'import',
}}).IApplication;
export type ApplicationSpec = Application['spec'];
export type AppProjectSpec = import('@kubernetes-models/argo-cd/argoproj.io/v1alpha1', { with: {
  'resolution-mode': 'import',
}}).IAppProjectSpec;

/**
 * Whether the directory source of an Application takes a file in.
 *
 * @param file its name in the folder
 * @param include a file's name, or `*` and the end of one; what else Argo CD understands is not
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/directory/
 */
export function isIncluded(file: string, include: string): boolean {
  return include.startsWith('*') ? file.endsWith(include.slice(1)) : file === include;
}

/** Whether {@link isIncluded} understands an `include`. */
export function isPlainInclude(include: string): boolean {
  return /^\*?[\w.-]+$/.test(include);
}
