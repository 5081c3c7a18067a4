import type { DeploymentSpec } from 'kubernetes-types/apps/v1';
import type {
  BlueGreenStrategy,
  CanaryStep,
  CanaryStrategy,
  RolloutSpec,
} from '../../manifests/argo-objects';
import { formatSeconds, pauseSeconds } from '../../manifests/go-duration';
import type { KubeObject } from '../../manifests/kube-object';
import { metricSchedules, secondsToSucceed } from '../../simulate/analysis';

/** How new pods take over from old ones. */
export interface ReleasePath {
  readonly by: 'rolling update' | 'recreation' | 'canary' | 'blue-green';
  /** What happens on the way, for people, e.g. `20 % for 20m, then all`. */
  readonly course: string;
  /** Whether it goes on only when a person says so. */
  readonly waits: boolean;
}

/** The kinds of objects that replace pods by themselves when their template changes. */
export const RUNNERS: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout']);

/**
 * How a workload replaces its pods.
 *
 * @param objects those that are rendered with it, its AnalysisTemplates among them
 */
export function releasePath(workload: KubeObject, objects: readonly KubeObject[]): ReleasePath {
  const { kind, spec } = workload;
  if (kind === 'Rollout') {
    const { canary, blueGreen } = (spec as RolloutSpec).strategy;
    if (canary === undefined) return blueGreenPath(blueGreen);
    return canaryPath(canary, (step) => secondsHeld(step, objects, workload));
  }
  if (kind !== 'Deployment') return { by: 'rolling update', course: 'one pod after the other', waits: false };
  const { type, rollingUpdate } = (spec as DeploymentSpec).strategy ?? {};
  if (type === 'Recreate') return { by: 'recreation', course: 'none serve meanwhile', waits: false };
  const { maxSurge = '25%', maxUnavailable = '25%' } = rollingUpdate ?? {};
  const course = `${maxSurge} more and ${maxUnavailable} fewer at a time`;
  return { by: 'rolling update', course, waits: false };
}

function canaryPath(
  { steps = [] }: CanaryStrategy,
  held: (step: CanaryStep) => number | undefined,
): ReleasePath {
  const courses = steps.flatMap(({ setWeight, pause }, index) => {
    if (isEndless(pause)) return ['approval'];
    if (setWeight === undefined) return [];
    const seconds = held(steps[index + 1] ?? {});
    return [`${setWeight} %${seconds === undefined ? '' : ` for ${formatSeconds(seconds)}`}`];
  });
  return {
    by: 'canary',
    course: [...courses, courses.length > 0 ? 'then all' : 'all at once'].join(', '),
    waits: steps.some((step) => isEndless(step.pause)),
  };
}

/** For how long a step holds the weight before it; undefined if it does not, or until somebody promotes. */
function secondsHeld(
  { pause, analysis }: CanaryStep,
  objects: readonly KubeObject[],
  rollout: KubeObject,
): number | undefined {
  if (analysis)
    return secondsToSucceed(metricSchedules(analysis, objects, rollout), 'the analysis of a step');
  return pause?.duration === undefined ? undefined : pauseSeconds(pause.duration, 'pause.duration');
}

function isEndless(pause: CanaryStep['pause']): boolean {
  return pause !== undefined && pause.duration === undefined;
}

function blueGreenPath(strategy: BlueGreenStrategy | undefined): ReleasePath {
  const { prePromotionAnalysis, postPromotionAnalysis, autoPromotionEnabled = true } = strategy ?? {};
  const course = [
    ...(prePromotionAnalysis ? ['preview tested'] : []),
    ...(autoPromotionEnabled ? [] : ['approval']),
    'all at once',
    ...(postPromotionAnalysis ? ['back if analysis fails'] : []),
  ];
  return { by: 'blue-green', course: course.join(', '), waits: !autoPromotionEnabled };
}
