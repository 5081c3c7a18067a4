import { seconds } from '../observed-service';
import { planOf, TIMING } from '../platform';
import { expect, type Scenario, type Stage } from '../scenario';
import { Trial } from '../trial';
import { sleep } from '../wait';

const GATES = 'The gates fail closed: **no traffic is a failure**.';

const AWAY = 'a restart of less than 2 minutes delays a release, a longer one aborts it';

const WATCHED = 'the third failed measurement of a metric rolls back';

/** A version that its gates must stop. */
function stopped(
  id: string,
  tag: string,
  promise: string,
  service = 'checkout',
  values: object = {},
): Scenario {
  return {
    id,
    promise,
    run: async (stage: Stage, id: string) => {
      const trial = await Trial.start(stage, id, service, { values });
      const at = await trial.release(tag);
      const end = await trial.ended(tag);
      expect(end === 'aborted', `promoted after ${seconds(at)}: ${trial.measured(at)}`);
      const aborted = Date.now();
      const back = await trial.serving('good_1', trial.count);
      const { least } = trial.range(at);
      const most = trial.mostOf(tag);
      const { abortFloor } = planOf(trial.rendered);
      expect(least >= abortFloor, `${least} of ${trial.count} pods served at the least, not ${abortFloor}`);
      expect(most < trial.count / 2, `${most} of ${trial.count} pods had the bad version`);
      return `aborted after ${seconds(at, aborted)} (${trial.measured(at)}), all old pods back ${seconds(aborted, back)} later, ${least} of ${trial.count} pods at the least (plan: ${abortFloor})`;
    },
  };
}

export const canary: readonly Scenario[] = [
  {
    id: 'rolling-good',
    promise: 'pods are replaced one by one, a new one first',
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'catalog');
      const at = await trial.release('good_2');
      const end = await trial.healthy();
      const { least, most } = trial.fullRange(at);
      return `all ${trial.count} pods replaced in ${seconds(at, end)}, ${least} at the least, ${most} at the most`;
    },
  },
  {
    id: 'canary-good',
    promise: 'a share of the requests goes to the new revision for the bake, then all',
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout');
      const { state } = stage;
      const { count, workload, namespace } = trial;
      const deployment = state.deployments.find(namespace, workload)?.spec.replicas;
      expect(deployment === 0, `the Deployment has ${deployment} pods`);
      expect(trial.pods.length === count, `${trial.pods.length} pods exist for a count of ${count}`);

      const at = await trial.release('good_2');
      const share = await trial.serving('good_2', 1);
      await trial.until('narrowed Service', () => state.behind(namespace, `${workload}-canary`).length === 1);
      await trial.until('share of one pod', () => {
        const stable = state.behind(namespace, `${workload}-stable`).length;
        return stable === count - 1 && state.behind(namespace, workload).length === count;
      });
      const more = await trial.serving('good_2', 2);
      const baked = (more - share) / 1000;
      expect(baked >= TIMING.bake, `the second new pod came ${baked} s after the first`);
      const end = await trial.healthy();
      const { least, most } = trial.fullRange(at);
      const passed = trial.metrics(at).filter(({ successful = 0 }) => successful >= 3);
      expect(passed.length >= 2, `measured ${trial.measured(at)}`);
      return `1 of ${count} pods for ${Math.round(baked)} s, then all, ${seconds(at, end)} in all; ${least} pods at the least, ${most} at the most; ${trial.measured(at)}`;
    },
  },
  stopped('canary-slow', 'slow', WATCHED),
  stopped('canary-errors', 'errors', WATCHED, 'inventory'),
  stopped('canary-no-traffic', 'silent', GATES),
  stopped('canary-probes-only', 'probes', GATES),
  stopped('canary-between-buckets', 'between-buckets', WATCHED, 'payments', { approval: undefined }),
  {
    id: 'canary-prometheus-gone',
    promise: AWAY,
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout');
      stage.network.cutPrometheus(id, true);
      const at = await trial.release('good_2');
      const end = await trial.ended('good_2');
      expect(end === 'aborted', `promoted after ${seconds(at)}: ${trial.measured(at)}`);
      return `aborted after ${seconds(at)}: ${trial.measured(at)}`;
    },
  },
  {
    id: 'canary-prometheus-restarts',
    promise: AWAY,
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout');
      const at = await trial.release('good_2');
      await trial.until('first measurement', () =>
        trial.metrics(at).some(({ successful = 0 }) => successful > 0),
      );
      stage.network.cutPrometheus(id, true);
      await sleep(30);
      stage.network.cutPrometheus(id, false);
      const end = await trial.ended('good_2');
      expect(end === 'promoted', `aborted after ${seconds(at)}: ${trial.measured(at)}`);
      return `promoted after ${seconds(at)}: ${trial.measured(at)}`;
    },
  },
  {
    id: 'canary-never-ready',
    promise: 'New pods that do not get ready: aborted after 10m without progress.',
    page: 'README.md',
    run: async (stage, id) => {
      // No prop decides the deadline; ten minutes are too long for a run.
      const deadline = 40;
      const trial = await Trial.start(stage, id, 'checkout', {
        edit: (object) => {
          if (object.kind !== 'Rollout') return;
          (object as unknown as { spec: object }).spec = {
            ...(object as unknown as { spec: object }).spec,
            progressDeadlineSeconds: deadline,
          };
        },
      });
      const at = await trial.release('never-ready');
      const aborted = await trial.aborted();
      const { least } = trial.fullRange(at);
      return `aborted ${seconds(at, aborted)} after the release, with a deadline of ${deadline} s; ${least} of ${trial.count} pods at the least`;
    },
  },
];
