import type { PlanStep, RolloutPlan } from '../../simulate/plan';
import { formatPercent, formatSeconds } from './format';
import { Section } from './parts';
import { type DrawnTime, stepTitle } from './plan-time';
import { Table } from './table';

/** The steps of a release as `infra plan` tells them. */
export function PlanSteps({ plan, time }: { plan: RolloutPlan; time: DrawnTime }) {
  return (
    <Section title="Steps">
      <Table
        label="Steps"
        items={plan.steps}
        columns={[
          ['From', (_, index) => time.label(time.spans[index]?.from ?? 0)],
          ['Lasts', ({ lasts }) => (typeof lasts === 'number' ? formatSeconds(lasts) : lasts)],
          ['Step', stepTitle, 'row'],
          ['Old', ({ pods }) => pods.old, 'number'],
          ['New', ({ pods }) => pods.new, 'number'],
          ['Weight', ({ weight }) => formatPercent(weight), 'number'],
          ['Measurements', measurements],
          ['If aborted', (step) => aborted(step, plan)],
        ]}
      />
    </Section>
  );
}

function measurements({ measurements }: PlanStep): string {
  return measurements.map(({ metric, count }) => `${count} ${metric}`).join(', ') || '–';
}

function aborted({ ifAborted }: PlanStep, { count }: RolloutPlan): string {
  if (!ifAborted) return 'promoted';
  const { oldFullAfter, newGoneAfter } = ifAborted;
  const full = `${count} old ${oldFullAfter === 0 ? 'at once' : `after ${formatSeconds(oldFullAfter)}`}`;
  if (newGoneAfter === null) return `${full}, new pods stay`;
  return newGoneAfter === 0 ? full : `${full}, new gone after ${formatSeconds(newGoneAfter)}`;
}

/** What else to know of a release. */
export function PlanNotes({ plan, time }: { plan: RolloutPlan; time: DrawnTime }) {
  const { progressDeadline, secondsToReady, minReadySeconds, steps, analyses } = plan;
  const deadline = formatSeconds(progressDeadline.seconds);
  const counted = minReadySeconds > 0 ? ` and counted on ${formatSeconds(minReadySeconds)} later` : '';
  const measured = analyses.flatMap(({ metrics }) => metrics);
  return (
    <ul class="notes">
      {steps.some(({ lasts }) => lasts === 'until promoted') && (
        <li>P is the moment at which a person promotes.</li>
      )}
      {measured.map(({ metric, interval, count, abortsAt, dryRun }) => (
        <li key={metric}>
          <b>{metric}</b> is measured{' '}
          {interval === null || count === 1 ? 'once' : `every ${formatSeconds(interval)}`}
          {dryRun ? ', for the record only' : ''}
          {abortsAt ? `, and aborts a bad revision at ${time.label(time.at(abortsAt))}` : ''}.
        </li>
      ))}
      <li>
        New pods that do not get ready: {progressDeadline.aborts ? 'aborted' : 'reported, not aborted,'} after{' '}
        {deadline} without progress.
      </li>
      <li>
        Assumed: a pod is ready {formatSeconds(secondsToReady)} after its creation{counted}; no autoscaler,
        pod or node intervenes.
      </li>
    </ul>
  );
}
