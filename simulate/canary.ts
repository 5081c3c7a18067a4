import type { AnalysisRef, CanaryStrategy } from '../manifests/argo-objects';
import { formatSeconds, pauseSeconds } from '../manifests/go-duration';
import type { KubeObject } from '../manifests/kube-object';
import { type AnalysisTimeline, analysisTimeline, metricSchedules, secondsToSucceed } from './analysis';
import type { Abort, Moment, PlanState } from './plan';
import { availablePods, longRunning, nextPodChange, type PodRules, type Pods, readyPods } from './pods';
import type { RolloutSimulation, StepSpan } from './simulation';
import { later, RELEASE } from './time';
import { trafficByPods, trafficByRouter } from './traffic';

interface StepPlan extends Pick<StepSpan, 'kind' | 'title' | 'setWeight'> {
  /** Seconds that the step holds; without, it is over as soon as its pods are available. */
  readonly holds?: number;
  readonly analysis?: AnalysisRef;
}

/**
 * The simulation of a canary, whose weights come from pod counts or are those of a traffic router.
 *
 * A `setWeight` is over when the controller has nothing to change and all new pods are available; a pause then
 * starts. Background analysis starts with its `startingStep`, not with the pods of it, and stops with the full
 * promotion, so it also watches the last scaling. Counts keep moving during pauses if they have to. The last
 * scaling and the promotion are one stroke of the controller; the state between them is kept, and what an abort
 * would lead to there is the upper bound.
 *
 * @throws Error on a step other than `setWeight`, `pause` and `analysis`.
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/canary/
 */
export function simulateCanary(
  rollout: KubeObject,
  canary: CanaryStrategy,
  objects: readonly KubeObject[],
  rules: PodRules,
): RolloutSimulation {
  const traffic = canary.trafficRouting ? trafficByRouter(rules) : trafficByPods(rules);
  const plans = stepPlans(rollout, canary, objects);
  const steps: StepSpan[] = [];
  const states: PlanState[] = [];
  const aborts: (Abort | null)[] = [];
  const waits: number[] = [];
  let at: Moment = RELEASE;
  let pods: Pods = { old: longRunning(rules.count), new: [] };
  let weight = 0;

  const record = (setWeight: number) => {
    weight = traffic.weight(pods, setWeight, at.seconds, weight);
    const ready = readyPods(pods, at.seconds, rules);
    const created = { old: pods.old.length, new: pods.new.length };
    const step = steps.length;
    const last = states.at(-1);
    if (
      last?.step === step &&
      last.weight === weight &&
      same(last.created, created) &&
      same(last.ready, ready)
    )
      return;
    const serving = (weight < 100 ? ready.old : 0) + (weight > 0 ? ready.new : 0);
    states.push({ at, step, created, ready, serving, weight });
    aborts.push(step < plans.length ? traffic.abort(pods, at.seconds) : null);
  };

  for (const plan of plans) {
    const from = at;
    let lasts: StepSpan['lasts'] | undefined;
    while (lasts === undefined) {
      record(plan.setWeight);
      for (const changed of traffic.reconciled(pods, plan.setWeight, at.seconds)) {
        pods = changed;
        record(plan.setWeight);
      }
      const next = nextPodChange(pods, at.seconds, rules);
      if (isOver(plan, pods, from.seconds, at.seconds, rules)) {
        lasts = at.seconds - from.seconds;
      } else if (plan.kind === 'wait' && next === undefined) {
        lasts = 'until promoted';
        waits.push(at.seconds);
        at = { promotions: at.promotions + 1, seconds: 0 };
        pods = { old: longRunning(pods.old.length), new: longRunning(pods.new.length) };
      } else {
        const held = plan.holds === undefined ? [] : [from.seconds + plan.holds];
        at = { ...at, seconds: Math.min(...held, ...(next === undefined ? [] : [next])) };
      }
    }
    steps.push({ kind: plan.kind, title: plan.title, setWeight: plan.setWeight, from, lasts });
  }
  const promotedAt = at;
  record(100);
  if (traffic.keepsOldFor > 0) {
    const title = 'promoted, old pods kept';
    steps.push({ kind: 'keepOld', title, setWeight: 100, from: at, lasts: traffic.keepsOldFor });
    at = later(at, traffic.keepsOldFor);
    pods = { ...pods, old: [] };
    record(100);
  }
  steps.push({ kind: 'done', title: 'promoted', setWeight: 100, from: at, lasts: 'for good' });

  const analyses: AnalysisTimeline[] = plans.flatMap(({ analysis }, index) => {
    const from = steps[index]?.from;
    if (!analysis || !from) return [];
    const span = { step: index, from, until: null };
    return [analysisTimeline('step', metricSchedules(analysis, objects, rollout), span, waits)];
  });
  // A starting step past the last one is never reached, and the analysis never runs; without steps it is ignored.
  const startingStep = plans.length > 1 ? (canary.analysis?.startingStep ?? 0) : 0;
  const start = startingStep < plans.length ? steps[startingStep] : undefined;
  if (canary.analysis && start) {
    const schedules = metricSchedules(canary.analysis, objects, rollout);
    const span = { step: startingStep, from: start.from, until: promotedAt };
    analyses.unshift(analysisTimeline('background', schedules, span, waits));
  }
  return { steps, states, aborts, analyses, promotedAt };
}

const same = (one: { old: number; new: number }, other: { old: number; new: number }): boolean =>
  one.old === other.old && one.new === other.new;

function isOver(plan: StepPlan, pods: Pods, from: number, at: number, rules: PodRules): boolean {
  if (plan.kind === 'wait') return false;
  if (plan.holds !== undefined) return at - from >= plan.holds;
  return availablePods(pods, at, rules).new === pods.new.length;
}

function stepPlans(rollout: KubeObject, canary: CanaryStrategy, objects: readonly KubeObject[]): StepPlan[] {
  const where = `[Rollout ${rollout.metadata.namespace}/${rollout.metadata.name}]`;
  let setWeight = 0;
  const plans = (canary.steps ?? []).map((step, index): StepPlan => {
    const field = `'spec.strategy.canary.steps[${index}]`;
    if (step.setWeight !== undefined) {
      setWeight = step.setWeight;
      return { kind: 'setWeight', title: `setWeight ${setWeight}`, setWeight };
    }
    if (step.pause) {
      const { duration } = step.pause;
      if (duration === undefined) return { kind: 'wait', title: 'pause', setWeight };
      const holds = pauseSeconds(duration, `${where} ${field}.pause.duration'`);
      return { kind: 'pause', title: `pause ${formatSeconds(holds)}`, setWeight, holds };
    }
    if (step.analysis) {
      const holds = secondsToSucceed(
        metricSchedules(step.analysis, objects, rollout),
        `${where} ${field}.analysis'`,
      );
      return { kind: 'analysis', title: 'analysis', setWeight, holds, analysis: step.analysis };
    }
    throw new Error(
      `${where} ${field}' must be a setWeight, a pause or an analysis, as only those are simulated, got ${Object.keys(step).join()}`,
    );
  });
  return [...plans, { kind: 'promote', title: 'full promotion', setWeight: 100 }];
}
