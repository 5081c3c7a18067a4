import type { KubernetesObject } from '../cluster/api';
import { ApiError } from '../cluster/api';
import { INSTANCE_LABEL } from '../cluster/rollouts';
import { seconds } from '../observed-service';
import { TIMING } from '../platform';
import { expect, type Scenario, type Stage } from '../scenario';
import { Trial } from '../trial';
import { sleep } from '../wait';

const CAPACITY = 'Capacity: never fewer than 5 pods serving (count 5)';

function setLoad({ load }: Stage, { namespace, workload }: Trial, millicores: number): void {
  load?.set(`${namespace}/${workload}`, millicores);
}

/** Gives objects to the rollouts controller of an instance. */
function toInstance(instance: string) {
  return ({ kind, metadata }: KubernetesObject): void => {
    if (kind !== 'Rollout' && kind !== 'AnalysisTemplate') return;
    (metadata as { labels: object }).labels = { ...metadata.labels, [INSTANCE_LABEL]: instance };
  };
}

export const disturbance: readonly Scenario[] = [
  {
    id: 'autoscaler-in-canary',
    promise: 'While an autoscaler moves the number of pods, the share of a canary moves with it',
    needs: ['metrics'],
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout');
      const { count } = trial;
      const at = await trial.release('good_2');
      await trial.serving('good_2', 1);
      // Pods of 500 millicores at 70 %: ten of them.
      setLoad(stage, trial, 3500);
      await trial.until('ten pods', () => trial.count === 10);
      const share = await trial.serving('good_2', 2);
      const end = await trial.healthy('good_2');
      const { least } = trial.range(at);
      expect(least >= count, `${least} pods served at the least, for a floor of ${count}`);
      return `from ${count} to ${trial.count} pods in the bake, 2 of them new after ${seconds(at, share)}, all after ${seconds(at, end)}, ${least} at the least`;
    },
  },
  {
    id: 'evictions',
    promise: 'Node drains take one pod of a service at a time',
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout');
      const at = Date.now();
      let refused = 0;
      for (const { metadata } of trial.pods) {
        const evict = async () => {
          const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name: metadata.name } };
          const path = `/api/v1/namespaces/${id}/pods/${metadata.name}/eviction`;
          return stage.api.create(path, eviction).then(
            () => true,
            (error: unknown) => {
              if (!(error instanceof ApiError && error.status === 429)) throw error;
              refused += 1;
              return false;
            },
          );
        };
        while (!(await evict())) await sleep(1);
      }
      await trial.until('all pods', () => trial.servingOf('good_1') === trial.count);
      const { least } = trial.range(at);
      expect(least >= trial.count - 1, `${least} of ${trial.count} pods served at the least`);
      expect(refused > 0, 'all pods were evicted at once');
      return `all ${trial.count} pods evicted in ${seconds(at)}, ${least} served at the least, ${refused} evictions were told to wait`;
    },
  },
  {
    id: 'controller-away',
    promise: CAPACITY,
    page: 'README.md',
    run: async (stage, id) => {
      const controller = stage.controller(id);
      await controller.start();
      const trial = await Trial.start(stage, id, 'checkout', { edit: toInstance(id) });
      const at = await trial.release('good_2');
      const share = await trial.serving('good_2', 1);
      await controller.kill();
      await controller.start();
      await sleep(5);
      await controller.kill();
      await sleep(20);
      await controller.start();
      const more = await trial.serving('good_2', 2);
      const end = await trial.healthy('good_2');
      const { least } = trial.range(at);
      const baked = (more - share) / 1000;
      expect(least >= trial.count, `${least} of ${trial.count} pods served at the least`);
      expect(baked >= TIMING.bake, `baked ${Math.round(baked)} of ${TIMING.bake} s`);
      return `killed twice in the bake and away for 20 s; promoted after ${seconds(at, end)}, ${least} of ${trial.count} pods at the least; ${trial.measured(at)}`;
    },
  },
  {
    id: 'migration-at-peak',
    promise:
      'A service that runs as a plain Deployment comes under a Rollout in two commits, without a moment of less capacity',
    needs: ['metrics'],
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout', { plain: true, edit: asPlainDeployment });
      const peak = 8;
      setLoad(stage, trial, peak * 350);
      await trial.until('peak', () => trial.servingOf('good_1') === peak);
      const first = Date.now();
      await trial.release('good_1', {
        values: { keepDeployment: 'as-it-runs', replicas: peak, weights: [25] },
        plain: false,
        edit: () => {},
      });
      await trial.until('Rollout', () => trial.rollout?.status?.phase === 'Healthy');
      await sleep(15);
      const { least } = trial.range(first);
      const second = Date.now();
      await trial.release('good_1', {
        values: { replicas: peak, weights: [25] },
        plain: false,
        edit: () => {},
      });
      await trial.until('end of the Deployment', () =>
        trial.pods.every(({ metadata }) => metadata.labels?.['rollouts-pod-template-hash']),
      );
      const after = trial.range(second).least;
      expect(
        Math.min(least, after) >= peak,
        `at a peak of ${peak} pods, ${least} served at the least in the first step, ${after} in the second`,
      );
      return `at a peak of ${peak} pods, ${least} served at the least in the first step, ${after} in the second`;
    },
  },
  {
    id: 'migration-back-at-peak',
    promise: 'The Rollout goes, and the Deployment serves alone.',
    needs: ['metrics'],
    run: async (stage, id) => {
      const trial = await Trial.start(stage, id, 'checkout');
      const peak = 8;
      setLoad(stage, trial, peak * 350);
      await trial.until('peak', () => trial.servingOf('good_1') === peak);
      const first = Date.now();
      await trial.release('good_1', {
        values: { keepDeployment: 'at-replicas', replicas: peak, weights: [25] },
      });
      await trial.until('both at the peak', () => trial.servingOf('good_1') >= 2 * peak);
      const second = Date.now();
      await trial.release('good_1', { values: { replicas: peak }, rolling: true });
      await trial.until(
        'end of the Rollout',
        () =>
          trial.pods.length > 0 && trial.pods.every(({ metadata }) => metadata.labels?.['pod-template-hash']),
      );
      await sleep(15);
      const { least } = trial.range(first);
      const lowest = trial.samples.find(({ at, serving }) => at >= first && serving === least);
      const moment = lowest === undefined ? 0 : lowest.at - second;
      expect(
        least >= peak,
        `at a peak of ${peak} pods, ${least} served at the least, ${Math.round(moment / 1000)} s into the second step`,
      );
      return `at a peak of ${peak} pods, ${least} served at the least in both steps`;
    },
  },
];

/** The objects of a service before it came under a Rollout. */
function asPlainDeployment(object: KubernetesObject): void {
  const { kind } = object;
  const spec = (object as unknown as { spec: Record<string, unknown> }).spec;
  if (kind === 'Deployment') {
    spec.replicas = 3;
    spec.minReadySeconds = 10;
    spec.strategy = { rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } };
  }
  if (kind === 'HorizontalPodAutoscaler') {
    spec.minReplicas = 3;
    spec.scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: object.metadata.name };
  }
}
