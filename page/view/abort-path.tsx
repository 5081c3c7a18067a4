import type { Abort, RolloutPlan } from '../../simulate/plan';
import { formatSeconds } from './format';
import { PodBar } from './parts';

/** Pods on the way back, each state as a bar of those that serve. */
export function AbortPath({ plan, abort }: { plan: RolloutPlan; abort: Abort }) {
  const most = Math.max(plan.count, ...abort.path.map(({ ready }) => ready.old + ready.new));
  return (
    <ol class="abort-path" aria-label="Pods that serve on the way back">
      {abort.path.map(({ after, ready }, index) => (
        <li key={index}>
          <span class="time">{after === 0 ? 'at once' : `after ${formatSeconds(after)}`}</span>
          <PodBar pods={ready} most={most} />
          <span>
            {ready.old} old, {ready.new} new
          </span>
        </li>
      ))}
    </ol>
  );
}
