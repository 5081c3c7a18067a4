import type { PodCounts } from '../constructs/delivery/replica-counts';
import type { AnalysisRef, BlueGreenStrategy } from '../manifests/argo-objects';
import { formatSeconds } from '../manifests/go-duration';
import type { KubeObject } from '../manifests/kube-object';
import { immediateAbort } from './abort';
import {
  type AnalysisTimeline,
  analysisTimeline,
  type MetricSchedule,
  metricSchedules,
  secondsToSucceed,
} from './analysis';
import type { Moment, PlanState } from './plan';
import type { PodRules } from './pods';
import type { RolloutSimulation, StepSpan } from './simulation';
import { later, RELEASE } from './time';
import { DEFAULT_DELAY } from './traffic';

/**
 * The simulation of a blue-green rollout: callers reach one revision at a time, through the active Service.
 *
 * The new revision starts beside the old one at once, without regard to surge. When all its pods are available
 * the pre-promotion analysis runs, then the wait for a person or for `autoPromotionSeconds`; the active Service
 * switches in one step. During the post-promotion analysis the old revision is still the stable one and keeps
 * its pods. `scaleDownDelaySeconds` counts from the full promotion, so from the end of that analysis.
 *
 * An abort before the promotion gives the active Service back to the old revision at once, whose pods are all
 * there; the new ones stay for `abortScaleDownDelaySeconds`, for ever if that is 0. The controller skips this
 * switch as long as a new pod is unavailable, which is not modelled.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/bluegreen/#sequence-of-events
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/scaledown-aborted-rs/
 * @see https://github.com/argoproj/argo-rollouts/blob/master/rollout/service.go (reconcileActiveService)
 */
export function simulateBlueGreen(
  rollout: KubeObject,
  strategy: BlueGreenStrategy,
  objects: readonly KubeObject[],
  { count, secondsToReady, minReadySeconds }: PodRules,
): RolloutSimulation {
  const where = `[Rollout ${rollout.metadata.namespace}/${rollout.metadata.name}] 'spec.strategy.blueGreen`;
  const abortDelay = strategy.abortScaleDownDelaySeconds ?? DEFAULT_DELAY;
  const ifAborted = immediateAbort(count, abortDelay === 0 ? null : abortDelay);
  const steps: StepSpan[] = [];
  const states: PlanState[] = [];
  const analyses: AnalysisTimeline[] = [];
  let at: Moment = RELEASE;
  let switched = false;

  const record = (created: PodCounts, ready: PodCounts) => {
    const serving = switched ? ready.new : ready.old;
    states.push({ at, step: steps.length, created, ready, serving, weight: switched ? 100 : 0 });
  };
  const recordSteady = (fresh: number, old = count) => record({ old, new: fresh }, { old, new: fresh });
  const pass = (kind: StepSpan['kind'], title: string, lasts: StepSpan['lasts']) => {
    steps.push({ kind, title, setWeight: switched ? 100 : 0, from: at, lasts });
    if (typeof lasts === 'number') at = later(at, lasts);
    if (lasts === 'until promoted') at = { promotions: at.promotions + 1, seconds: 0 };
  };
  const start = (title: string, from: number, to: number) => {
    const begun = at;
    record({ old: count, new: to }, { old: count, new: from });
    at = later(begun, secondsToReady);
    recordSteady(to);
    at = begun;
    pass('preview', title, secondsToReady + minReadySeconds);
  };
  const analyse = (
    kind: 'prePromotion' | 'postPromotion',
    reference: AnalysisRef,
    step: (seconds: number) => void,
  ) => {
    const schedules: MetricSchedule[] = metricSchedules(reference, objects, rollout);
    const seconds = secondsToSucceed(schedules, `${where}.${kind}Analysis'`);
    const span = { step: steps.length, from: at, until: null };
    analyses.push(analysisTimeline(kind, schedules, span, []));
    step(seconds);
  };

  const previewed = strategy.previewReplicaCount ?? count;
  start('start new pods', 0, previewed);
  if (strategy.prePromotionAnalysis) {
    analyse('prePromotion', strategy.prePromotionAnalysis, (seconds) => {
      recordSteady(previewed);
      pass('analysis', 'pre-promotion analysis', seconds);
    });
  }
  if (strategy.autoPromotionEnabled === false) {
    recordSteady(previewed);
    pass('wait', 'pause', 'until promoted');
  } else if (strategy.autoPromotionSeconds) {
    recordSteady(previewed);
    pass('pause', `pause ${formatSeconds(strategy.autoPromotionSeconds)}`, strategy.autoPromotionSeconds);
  }
  if (previewed < count) start('start remaining pods', previewed, count);

  switched = true;
  if (strategy.postPromotionAnalysis) {
    analyse('postPromotion', strategy.postPromotionAnalysis, (seconds) => {
      recordSteady(count);
      pass('switch', 'switch, post-promotion analysis', seconds);
    });
  }
  const abortable = states.length;
  const promotedAt = at;
  recordSteady(count);
  pass(
    'keepOld',
    strategy.postPromotionAnalysis ? 'promoted, old pods kept' : 'switch, old pods kept',
    strategy.scaleDownDelaySeconds ?? DEFAULT_DELAY,
  );
  recordSteady(count, 0);
  pass('done', 'promoted', 'for good');
  const aborts = states.map((_, index) => (index < abortable ? ifAborted : null));
  return { steps, states, aborts, analyses, promotedAt };
}
