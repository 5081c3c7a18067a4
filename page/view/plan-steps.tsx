import type { PlanStep, RolloutPlan } from '../../simulate/plan';
import { formatPercent, formatSeconds } from './format';
import { Head, Scrolled, Section } from './parts';
import { type DrawnTime, stepTitle } from './plan-time';

/** The steps of a release as `infra plan` tells them. */
export function PlanSteps({ plan, time }: { plan: RolloutPlan; time: DrawnTime }) {
  return (
    <Section title="Steps">
      <Scrolled label="Steps">
        <table>
          <Head
            columns={[
              'From',
              'Lasts',
              'Step',
              { number: 'Old' },
              { number: 'New' },
              { number: 'Weight' },
              'Measurements',
              'If aborted',
            ]}
          />
          <tbody>
            {plan.steps.map((step, index) => (
              <tr key={index}>
                <td>{time.label(time.spans[index]?.from ?? 0)}</td>
                <td>{typeof step.lasts === 'number' ? formatSeconds(step.lasts) : step.lasts}</td>
                <th scope="row">{stepTitle(step)}</th>
                <td class="number">{step.pods.old}</td>
                <td class="number">{step.pods.new}</td>
                <td class="number">{formatPercent(step.weight)}</td>
                <td>{measurements(step)}</td>
                <td>{aborted(step, plan)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
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
