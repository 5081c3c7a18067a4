import { seconds } from '../observed-service';
import { TIMING } from '../platform';
import { expect, type Scenario } from '../scenario';
import { Trial } from '../trial';
import { sleep } from '../wait';

const WAITS = 'A release of payments to production waits before it gets any traffic';

/** How long a release that must wait is watched. */
const WATCHED = 15;

async function stillWaits(trial: Trial, tag: string): Promise<void> {
  await sleep(WATCHED);
  const pods = trial.mostOf(tag);
  expect(pods === 0, `${pods} pods of ${tag} served without approval`);
  expect(trial.rollout?.status?.phase === 'Paused', trial.describe());
}

/** Approves a release and then does something 2 s into its bake. @returns for how long it baked, in seconds */
async function bakeDespite(trial: Trial, at: number, interfere: () => Promise<unknown>): Promise<number> {
  await trial.paused();
  await trial.argo(['promote', trial.workload]);
  const share = await trial.serving('good_2', 1);
  const begun = await trial.until('bake', () => trial.analyses(at).length > 0);
  await sleep(2);
  await interfere();
  const late = (Date.now() - begun) / 1000;
  if (late >= TIMING.bake) throw new Error(`too late to tell: ${Math.round(late)} s into the bake`);
  const more = await trial.serving('good_2', 2);
  await trial.healthy();
  return Math.round((more - share) / 1000);
}

export const approval: readonly Scenario[] = [
  {
    id: 'approval-waits',
    promise: WAITS,
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'payments');
      const at = await trial.release('good_2');
      await trial.paused();
      await stillWaits(trial, 'good_2');
      const stranger = await trial.argo(['promote', trial.workload], 'stranger');
      expect(stranger.code !== 0, 'somebody without rights could promote it');
      await stillWaits(trial, 'good_2');
      const approved = Date.now();
      await trial.argo(['promote', trial.workload]);
      const share = await trial.serving('good_2', 1);
      const end = await trial.healthy();
      trial.fullRange(at);
      return `waited ${2 * WATCHED} s without a pod, refused to who may not; first pod ${seconds(approved, share)} after the approval, all after ${seconds(approved, end)}; ${trial.measured(at)}`;
    },
  },
  {
    id: 'approval-resumed-in-bake',
    promise: 'which a second Resume leaves as it is',
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'payments');
      const at = await trial.release('good_2');
      const baked = await bakeDespite(trial, at, () =>
        // What the action Resume of Argo CD does.
        stage.api.merge(`/apis/argoproj.io/v1alpha1/namespaces/${id}/rollouts/${trial.workload}/status`, {
          status: { pauseConditions: null },
        }),
      );
      const measured = trial.measured(at);
      expect(baked >= TIMING.bake, `the bake of ${TIMING.bake} s ended after ${baked} s: ${measured}`);
      return `baked ${baked} s all the same: ${measured}`;
    },
  },
  {
    id: 'approval-promoted-twice',
    promise: 'a second `promote` during the bake skips it',
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'payments');
      const at = await trial.release('good_2');
      const baked = await bakeDespite(trial, at, () => trial.argo(['promote', trial.workload]));
      expect(baked < TIMING.bake, `baked ${baked} s all the same: ${trial.measured(at)}`);
      return `skipped after ${baked} of ${TIMING.bake} s: ${trial.measured(at)}`;
    },
  },
  {
    id: 'approval-never-given',
    promise: WAITS,
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'payments');
      await trial.release('good_2');
      await trial.paused();
      await trial.release('good_3');
      await trial.paused();
      await trial.argo(['promote', trial.workload]);
      await trial.healthy('good_3');
      await trial.release('good_2');
      await trial.until('release of good_2', () => trial.isObserved());
      await stillWaits(trial, 'good_2');
      return `a version that nobody had approved waited again, ${WATCHED} s without a pod`;
    },
  },
  {
    id: 'approval-reverted',
    promise: 'That is the only rollback that lasts.',
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'payments');
      await trial.release('good_2');
      await trial.paused();
      const reverted = await trial.release('good_1');
      const end = await trial.healthy('good_1');
      return `Healthy ${seconds(reverted, end)} after the revert of a release that waited`;
    },
  },
];
