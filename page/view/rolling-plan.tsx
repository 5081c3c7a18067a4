import type { RollingPlan } from '../../simulate/plan';
import { count, formatSeconds } from './format';
import { Facts, PodBar } from './parts';
import { Table } from './table';

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
      <Table
        label="Rounds"
        name="rounds"
        items={states}
        columns={[
          ['Time', ({ seconds }) => formatSeconds(seconds), 'row'],
          ['Pods', (state) => <PodBar pods={state} most={most} />, 'bar-cell'],
          ['Old', (state) => state.old, 'number'],
          ['New', (state) => state.new, 'number'],
          ['Serving', ({ available }) => available, 'number'],
        ]}
      />
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
