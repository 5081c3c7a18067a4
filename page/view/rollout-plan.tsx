import { useMemo, useState } from 'preact/hooks';
import type { Abort, PlanState, PlanStep, RolloutPlan } from '../../simulate/plan';
import { AbortPath } from './abort-path';
import { count, formatPercent, formatSeconds } from './format';
import { Facts } from './parts';
import { PlanChart } from './plan-chart';
import { PlanNotes, PlanSteps } from './plan-steps';
import { drawnTime, type StepSpan, stepTitle } from './plan-time';

/** A release by Argo Rollouts: pods and weight over time, and what an abort at any moment leads to. */
export function RolloutPlanView({ plan }: { plan: RolloutPlan }) {
  const time = useMemo(() => drawnTime(plan), [plan]);
  const [at, setAt] = useState(() => firstPartial(plan, time.spans));
  const index = Math.max(
    0,
    plan.states.findLastIndex((state) => time.at(state.at) <= at),
  );
  const state = plan.states[index];
  const abort = plan.aborts[index] ?? null;
  const { bake, capacityFloor, abortFloor, peakPods, peakWithTerminating } = plan;
  return (
    <>
      <Facts
        facts={[
          ['Pods', `${plan.count}`],
          ['Bake', bake ? `${formatSeconds(bake.seconds)} at ${formatPercent(bake.weight)}` : 'none'],
          ['Measurements', bake && String(bake.measurements)],
          ['Divided by', plan.router ?? (plan.strategy === 'canary' ? 'the number of pods' : null)],
          ['Serving at the least', `${count(capacityFloor, 'pod')}, ${abortFloor} during an abort`],
          ['Existing at the most', `${peakPods} pods, ${peakWithTerminating} with those that terminate`],
        ]}
      />
      <PlanChart
        plan={plan}
        time={time}
        at={at}
        onPick={setAt}
        words={`${time.label(at)}, ${titleOf(plan, state)}: ${outcome(plan, state, abort)}`}
      />
      <div class="abort-at">
        <output>
          <strong>Abort at {time.label(at)}</strong>, {titleOf(plan, state)}
          {state && (
            <span class="muted">
              {' '}
              · {state.ready.old} old and {state.ready.new} new pods, {formatPercent(state.weight)} to the new
              ones
            </span>
          )}
          <br />
          {outcome(plan, state, abort)}
        </output>
        {abort && <AbortPath plan={plan} abort={abort} />}
      </div>
      <PlanSteps plan={plan} time={time} />
      <PlanNotes plan={plan} time={time} />
    </>
  );
}

/** The middle of the first bake: where an abort is most likely. */
function firstPartial({ steps }: RolloutPlan, spans: readonly StepSpan[]): number {
  const index = steps.findIndex(({ kind, weight }) => BAKES.has(kind) && weight > 0);
  const { from, to } = spans[Math.max(0, index)] ?? { from: 0, to: 0 };
  return Math.round((from + to) / 2);
}

const BAKES: ReadonlySet<PlanStep['kind']> = new Set(['analysis', 'pause', 'switch']);

function titleOf({ steps }: RolloutPlan, state: PlanState | undefined): string {
  return stepTitle(steps[state?.step ?? 0]);
}

function outcome(plan: RolloutPlan, state: PlanState | undefined, abort: Abort | null): string {
  if (!state) return '';
  if (!abort) {
    const { kind } = plan.steps[state.step] ?? {};
    return kind === 'keepOld' && plan.strategy === 'blueGreen'
      ? 'It is promoted: a revert of the commit switches back at once.'
      : 'It is promoted: a revert of the commit is a new release.';
  }
  const { oldFullAfter, newGoneAfter, floor } = abort;
  const back =
    oldFullAfter === 0
      ? `All ${plan.count} old pods have the requests at once`
      : `All ${plan.count} old pods are back after ${formatSeconds(oldFullAfter)}`;
  const gone =
    newGoneAfter === null
      ? 'the new ones stay'
      : newGoneAfter === 0
        ? 'no new one is left'
        : `the new ones are gone after ${formatSeconds(newGoneAfter)}`;
  return `${back}, ${gone}; never fewer than ${count(floor, 'pod')} serve.`;
}
