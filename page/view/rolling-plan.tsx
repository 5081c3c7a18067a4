import type { RollingPlan } from '../../simulate/plan';
import { count, formatSeconds } from './format';
import { Facts, Head, Scrolled } from './parts';

/** A rolling update: its rounds, each with the pods of both revisions. */
export function RollingPlanView({ plan }: { plan: RollingPlan }) {
  const { states, capacityFloor, peakPods, peakWithTerminating, surge, unavailable } = plan;
  const most = Math.max(...states.map((state) => state.old + state.new));
  return (
    <>
      <Facts
        facts={[
          ['Pods', String(plan.count)],
          ['At a time', `${surge} more, ${unavailable} fewer`],
          ['Serving at the least', count(capacityFloor, 'pod')],
          ['Existing at the most', `${peakPods} pods, ${peakWithTerminating} with those that terminate`],
        ]}
      />
      <Scrolled label="Rounds">
        <table class="rounds">
          <Head columns={['Time', 'Pods', { number: 'Old' }, { number: 'New' }, { number: 'Serving' }]} />
          <tbody>
            {states.map((state) => (
              <tr key={state.seconds}>
                <th scope="row">{formatSeconds(state.seconds)}</th>
                <td class="bar-cell">
                  <span class="bar" aria-hidden="true">
                    <span class="old" style={{ width: `${(state.old / most) * 100}%` }} />
                    <span class="new" style={{ width: `${(state.new / most) * 100}%` }} />
                  </span>
                </td>
                <td class="number">{state.old}</td>
                <td class="number">{state.new}</td>
                <td class="number">{state.available}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <ul class="notes">
        <li>Nothing measures the new revision, and nothing goes back by itself: revert the commit.</li>
        <li>
          New pods that do not get ready: reported after {formatSeconds(plan.progressDeadlineSeconds)} without
          progress; the old pods serve on.
        </li>
        <li>
          Assumed: a pod is ready {formatSeconds(plan.secondsToReady)} after its creation
          {plan.minReadySeconds > 0 && ` and counted on ${formatSeconds(plan.minReadySeconds)} later`}; no
          autoscaler, pod or node intervenes.
        </li>
      </ul>
    </>
  );
}
