import { seconds } from '../observed-service';
import { expect, type Scenario } from '../scenario';
import { Trial } from '../trial';

const LASTS = 'That is the only rollback that lasts.';

const ONCE_MORE = 'the third failed measurement of a metric rolls back';

export const rollback: readonly Scenario[] = [
  {
    id: 'revert-in-flight',
    promise: LASTS,
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout');
      const at = await trial.release('slow');
      await trial.serving('slow', 1);
      const reverted = await trial.release('good_1');
      const end = await trial.healthy('good_1');
      const { least } = trial.fullRange(at);
      return `Healthy ${seconds(reverted, end)} after the revert, ${least} of ${trial.count} pods at the least`;
    },
  },
  {
    id: 'revert-after-abort',
    promise: 'Argo CD does not try again by itself. Follow up with a revert.',
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout');
      await trial.release('good_2');
      // An old pod goes once the new one is available. Before the controller has counted that, an abort takes the new one
      // away beside it, and a pod is missing for a moment.
      await trial.serving('good_2', 1);
      const isCounted = () => trial.rollout?.status?.replicas === trial.count;
      await trial.until('an old pod less', () => trial.servingOf('good_1') < trial.count && isCounted());
      const at = Date.now();
      await trial.argo(['abort', trial.workload]);
      await trial.aborted();
      const back = await trial.serving('good_1', trial.count);
      await trial.until('Degraded', () => trial.rollout?.status?.phase === 'Degraded');
      const reverted = await trial.release('good_1');
      const end = await trial.healthy('good_1');
      trial.fullRange(at);
      return `all old pods ${seconds(at, back)} after the abort, Degraded until the revert, Healthy ${seconds(reverted, end)} after it`;
    },
  },
  {
    id: 'revert-of-promoted',
    promise: LASTS,
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout');
      await trial.release('good_2');
      await trial.healthy('good_2');
      const reverted = await trial.release('good_1');
      const end = await trial.healthy('good_1');
      const { least } = trial.fullRange(reverted);
      return `Healthy ${seconds(reverted, end)} after the revert, ${least} of ${trial.count} pods at the least; ${trial.measured(reverted)}`;
    },
  },
  {
    id: 'aborted-released-again',
    promise: ONCE_MORE,
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout');
      await trial.release('slow');
      await trial.aborted();
      await trial.release('good_2');
      await trial.healthy('good_2');
      const at = await trial.release('slow');
      await trial.until('release of slow', () => trial.isObserved());
      const end = await trial.ended('slow');
      const most = trial.mostOf('slow', at);
      expect(
        end === 'aborted',
        `a version that its gates had stopped went to all ${most} pods in ${seconds(at)}: ${trial.measured(at)}`,
      );
      return `stopped again after ${seconds(at)}: ${trial.measured(at)}`;
    },
  },
];
