import { TIMING } from '../platform';
import { expect, type Scenario, type Stage } from '../scenario';
import { seconds, Trial } from '../trial';
import { sleep } from '../wait';

const WAITS = {
  file: 'docs/operations.md',
  sentence: 'A release of payments to production waits before it gets any traffic',
} as const;

const RESUME_ONLY = {
  file: 'docs/operations.md',
  sentence: 'It lets the role resume and nothing else',
} as const;

/** How long a release that must wait is watched. */
const WATCHED = 15;

async function stillWaits(trial: Trial, tag: string): Promise<void> {
  await sleep(WATCHED);
  const pods = trial.mostOf(tag);
  expect(pods === 0, `${pods} pods of ${tag} served without approval`);
  expect(trial.rollout?.status?.phase === 'Paused', trial.describe());
}

/** Approves a release and then does what must not end its bake. */
function bakeHolds(id: string, again: (trial: Trial) => Promise<unknown>): Scenario {
  return {
    id,
    promise: RESUME_ONLY,
    run: async (stage: Stage, namespace: string) => {
      const trial = await Trial.start(stage, namespace, 'payments');
      const at = await trial.release('good_2');
      await trial.paused();
      await trial.argo(['promote', trial.workload]);
      const share = await trial.serving('good_2', 1);
      const paused = await trial.paused();
      await sleep(2);
      await again(trial);
      const late = (Date.now() - paused) / 1000;
      if (late >= TIMING.bake) throw new Error(`too late to tell: ${Math.round(late)} s into the bake`);
      const more = await trial.serving('good_2', 2);
      await trial.healthy();
      const baked = (more - share) / 1000;
      expect(
        baked >= TIMING.bake,
        `the bake of ${TIMING.bake} s ended after ${Math.round(baked)} s: ${trial.measured(at)}`,
      );
      return `baked ${Math.round(baked)} s all the same: ${trial.measured(at)}`;
    },
  };
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
      const { least } = trial.range(at);
      expect(least >= trial.count, `${least} of ${trial.count} pods served at the least`);
      return `waited ${2 * WATCHED} s without a pod, refused to who may not; first pod ${seconds(approved, share)} after the approval, all after ${seconds(approved, end)}; ${trial.measured(at)}`;
    },
  },
  bakeHolds('approval-promoted-twice', (trial) => trial.argo(['promote', trial.workload])),
  bakeHolds('approval-resumed-in-bake', ({ stage, namespace, workload }) =>
    // What the action Resume of Argo CD does.
    stage.api.merge(`/apis/argoproj.io/v1alpha1/namespaces/${namespace}/rollouts/${workload}/status`, {
      status: { pauseConditions: null },
    }),
  ),
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
    promise: {
      file: 'docs/operations.md',
      sentence: 'That is the only rollback that lasts.',
    },
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
