import { seconds } from '../observed-service';
import { expect, type Scenario } from '../scenario';
import { Trial } from '../trial';
import { sleep } from '../wait';

const SWITCH = 'all requests go to the new revision at once, after a smoke test of the preview';

const BACK = 'the old revision is kept until they have passed and gets the traffic back if they fail';

/** Whether users ever reached two versions at the same time. */
function mixed(trial: Trial, from: number): boolean {
  return trial.samples.some(({ at, byTag }) => at >= from && Object.keys(byTag).length > 1);
}

export const blueGreen: readonly Scenario[] = [
  {
    id: 'blue-green-good',
    promise: SWITCH,
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'frontend');
      const at = await trial.release('good_2');
      const end = await trial.healthy();
      const { least, most } = trial.fullRange(at);
      expect(!mixed(trial, at), 'users reached both versions at the same time');
      return `switched and watched in ${seconds(at, end)}, ${least} of ${trial.count} pods at the least, ${most} at the most; ${trial.measured(at)}`;
    },
  },
  {
    id: 'blue-green-bad-preview',
    promise: SWITCH,
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'frontend');
      const at = await trial.release('unwell');
      const end = await trial.ended('unwell');
      expect(end === 'aborted', `promoted after ${seconds(at)}`);
      const reached = trial.mostOf('unwell');
      expect(reached === 0, `users reached ${reached} pods of it`);
      return `aborted after ${seconds(at)} (${trial.measured(at)}), no user reached it`;
    },
  },
  {
    id: 'blue-green-bad',
    promise: BACK,
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'frontend');
      const at = await trial.release('slow');
      const switched = await trial.serving('slow', trial.count);
      const back = await trial.serving('good_1', trial.count);
      await trial.aborted();
      const { least } = trial.fullRange(at);
      return `switched after ${seconds(at, switched)}, back ${seconds(switched, back)} later (${trial.measured(at)}), ${least} of ${trial.count} pods at the least`;
    },
  },
  {
    id: 'blue-green-reverted',
    promise: 'Abort first, then revert.',
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'frontend');
      const at = await watched(trial);
      const aborted = Date.now();
      await trial.argo(['abort', trial.workload]);
      const back = await trial.serving('good_1', trial.count);
      const reverted = await trial.release('good_1');
      const healthy = await trial.healthy('good_1');
      const { least } = trial.fullRange(at);
      return `traffic back ${seconds(aborted, back)} after the abort, Healthy ${seconds(reverted, healthy)} after the revert, ${least} of ${trial.count} pods at the least`;
    },
  },
  {
    id: 'blue-green-reverted-alone',
    promise: 'was seen to keep it waiting for a smoke test that it had skipped',
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'frontend');
      await watched(trial);
      await trial.release('good_1');
      await sleep(30);
      expect(trial.servingOf('good_1') === 0, 'the old revision got the traffic back');
      return `no traffic for the old revision 30 s after the revert`;
    },
  },
];

/** Releases a version and waits until it has the traffic and the gates still watch. @returns when it was released */
async function watched(trial: Trial): Promise<number> {
  const at = await trial.release('good_2');
  await trial.serving('good_2', trial.count);
  await sleep(3);
  if (trial.measured(at).includes('5 ok')) throw new Error(`too late to tell: ${trial.measured(at)}`);
  return at;
}
