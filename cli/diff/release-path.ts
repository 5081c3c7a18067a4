import type {
  BlueGreenStrategy,
  CanaryStep,
  CanaryStrategy,
  RolloutSpec,
} from '../../manifests/argo-objects';
import { formatSeconds, pauseSeconds } from '../../manifests/go-duration';
import type { KubeObject } from '../../manifests/kube-object';

/** How new pods take over from old ones. */
export interface ReleasePath {
  readonly by: 'rolling update' | 'recreation' | 'canary' | 'blue-green';
  /** What happens on the way, for people, e.g. `20 % for 20m, then all`. */
  readonly course: string;
  /** Whether it goes on only when a person says so. */
  readonly waits: boolean;
}

interface DeploymentSpec {
  readonly strategy?: {
    readonly type?: string;
    readonly rollingUpdate?: {
      readonly maxSurge?: number | string;
      readonly maxUnavailable?: number | string;
    };
  };
}

/** The kinds of objects that replace pods by themselves when their template changes. */
export const RUNNERS: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout']);

/** How a workload replaces its pods. */
export function releasePath({ kind, spec }: KubeObject): ReleasePath {
  if (kind === 'Rollout') {
    const { canary, blueGreen } = (spec as RolloutSpec).strategy;
    return canary ? canaryPath(canary) : blueGreenPath(blueGreen);
  }
  if (kind !== 'Deployment') return { by: 'rolling update', course: 'one pod after the other', waits: false };
  const { type, rollingUpdate } = (spec as DeploymentSpec).strategy ?? {};
  if (type === 'Recreate') return { by: 'recreation', course: 'none serve meanwhile', waits: false };
  const { maxSurge = '25%', maxUnavailable = '25%' } = rollingUpdate ?? {};
  const course = `${maxSurge} more and ${maxUnavailable} fewer at a time`;
  return { by: 'rolling update', course, waits: false };
}

function canaryPath({ steps = [] }: CanaryStrategy): ReleasePath {
  const courses = steps.flatMap((step, index) => canaryCourse(step, steps[index + 1]));
  return {
    by: 'canary',
    course: [...courses, courses.length > 0 ? 'then all' : 'all at once'].join(', '),
    waits: steps.some((step) => isEndless(step.pause)),
  };
}

/** What a step adds to the course; a pause is told with the weight before it. */
function canaryCourse({ setWeight, pause, analysis }: CanaryStep, next: CanaryStep | undefined): string[] {
  if (analysis) return ['analysis'];
  if (pause) return isEndless(pause) ? ['approval'] : [];
  if (setWeight === undefined) return [];
  const timed = next?.pause && !isEndless(next.pause) ? next.pause.duration : undefined;
  const seconds = timed === undefined ? undefined : pauseSeconds(timed, 'pause.duration');
  return [`${setWeight} %${seconds === undefined ? '' : ` for ${formatSeconds(seconds)}`}`];
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
