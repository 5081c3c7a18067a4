import { DeliveredPlatform } from '../argocd/delivered-platform';
import type { KubernetesObject } from '../cluster/api';
import { Watched } from '../cluster/watched';
import { seconds } from '../observed-service';
import { planOf } from '../platform';
import { expect, type Scenario, type Stage } from '../scenario';
import { Trial } from '../trial';
import { sleep, until } from '../wait';

/** The shop with a mesh between the frontend and checkout, whose calls it divides. */
const PROPS = {
  checkout: { trafficRouting: 'istio', mesh: 'permissive', weights: [20, 60] },
  frontend: { mesh: 'permissive' },
} as const;

/** How long something that must not happen is waited for. */
const WATCHED = 20;

/** The weight of the new revision, each time that it is another one, and when. */
function weightsOf({ state }: Stage, namespace: string) {
  const weights: { readonly at: number; readonly weight: number | undefined }[] = [];
  state.virtualServices.onChange(({ metadata, spec }) => {
    if (metadata.namespace !== namespace) return;
    const weight = spec.http[0]?.route.find(({ destination }) =>
      destination.host.endsWith('-canary'),
    )?.weight;
    if (weight !== weights.at(-1)?.weight) weights.push({ at: Date.now(), weight });
  });
  return weights;
}

/** Checkout with a router, under a load that its pods share, so that its autoscaler keeps to the count. */
async function routed(stage: Stage, id: string) {
  stage.load?.set(`${id}/checkout-service`, 1000);
  const trial = await Trial.start(stage, id, 'checkout', { variant: { props: PROPS } });
  const weights = weightsOf(stage, id);
  let leastStable = trial.count;
  stage.state.pods.onChange(({ metadata }) => {
    if (metadata.namespace !== id) return;
    const stable = stage.state.behind(id, `${trial.workload}-stable`).length;
    leastStable = Math.min(leastStable, stable);
  });
  return { trial, weights, leastStable: () => leastStable };
}

const production = (name: string, tag: string) =>
  ({ name, like: 'production', tags: { checkout: tag } }) as const;

/** Checkout with a router, as Argo CD delivers it. */
async function deliver(stage: Stage, id: string): Promise<DeliveredPlatform> {
  stage.load?.set(`${id}/checkout-service`, 1000);
  const platform = await DeliveredPlatform.start(stage, id, {
    services: ['checkout'],
    props: PROPS,
    environments: [production(id, 'good_1')],
  });
  await platform.settled();
  return platform;
}

export const trafficRouting: readonly Scenario[] = [
  {
    id: 'routed-good',
    promise:
      'The old revision keeps all its pods, beside them the new one gets its share of the count, rounded up',
    needs: ['metrics'],
    run: async (stage, id) => {
      const { trial, weights, leastStable } = await routed(stage, id);
      const { count, workload } = trial;
      const plan = planOf(trial.rendered);
      const at = await trial.release('good_2');
      const pods: number[] = [];
      for (const wanted of [20, 60, 100]) {
        await trial.until(`weight ${wanted}`, () => weights.some(({ weight }) => weight === wanted));
        pods.push(stage.state.behind(id, `${workload}-canary`).length);
      }
      const end = await trial.healthy();
      await trial.until('weight 0', () => weights.at(-1)?.weight === 0);
      const seen = weights.map(({ weight }) => weight);
      expect(seen.join() === '20,60,100,0', `the weights were ${seen.join(', ')}`);
      const planned = [20, 60, 100].map(
        (weight) => plan.states.find((it) => it.weight === weight)?.ready.new,
      );
      expect(
        pods.join() === planned.join(),
        `${pods.join(', ')} new pods at the weights, not ${planned.join(', ')}`,
      );
      expect(leastStable() >= count, `${leastStable()} of ${count} pods were behind the stable Service`);
      const { most } = trial.fullRange(at);
      expect(most <= plan.peakWithTerminating, `${most} pods existed, not ${plan.peakWithTerminating}`);
      return `weights ${seen.join(', ')} with ${pods.join(', ')} new pods, ${leastStable()} of ${count} stable ones at the least, ${most} pods at the most, ${seconds(at, end)} in all; ${trial.measured(at)}`;
    },
  },
  {
    id: 'routed-aborted',
    promise: 'An abort gives the old one all requests at once, and leaves the new pods for 30 s',
    needs: ['metrics'],
    run: async (stage, id) => {
      const { trial, weights, leastStable } = await routed(stage, id);
      const { count } = trial;
      const at = await trial.release('slow');
      const aborted = await trial.aborted();
      const back = await trial.until('weight 0', () => weights.at(-1)?.weight === 0);
      expect(trial.servingOf('slow') > 0, 'the new pods went with the weight');
      const gone = await trial.until('end of the new pods', () => trial.servingOf('slow') === 0);
      const seen = weights.map(({ weight }) => weight);
      expect(seen.join() === '20,0', `the weights were ${seen.join(', ')}`);
      expect(leastStable() >= count, `${leastStable()} of ${count} pods were behind the stable Service`);
      const kept = (gone - aborted) / 1000;
      expect(kept >= 25, `the new pods went ${kept} s after the abort`);
      return `aborted after ${seconds(at, aborted)} (${trial.measured(at)}), all requests back ${seconds(aborted, back)} later, new pods gone ${seconds(aborted, gone)} later, ${leastStable()} of ${count} stable ones at the least`;
    },
  },
  {
    id: 'routed-by-nginx',
    promise: 'a second Ingress, which Argo Rollouts makes',
    needs: ['metrics'],
    run: async (stage, id) => {
      stage.load?.set(`${id}/checkout-service`, 1000);
      const checkout = { trafficRouting: 'nginx', ingress: { path: '/checkout' }, weights: [20, 60] };
      const trial = await Trial.start(stage, id, 'checkout', {
        variant: { ingressClass: 'nginx', props: { checkout, frontend: { calls: [] } } },
      });
      const second = `${trial.workload}-${trial.workload}-canary`;
      const weights: (string | undefined)[] = [];
      const path = `/apis/networking.k8s.io/v1/namespaces/${id}/ingresses`;
      const ingresses = await Watched.start<KubernetesObject>(stage.api, path);
      ingresses.onChange(({ metadata }) => {
        const weight = metadata.annotations?.['nginx.ingress.kubernetes.io/canary-weight'];
        if (metadata.name === second && weight !== weights.at(-1)) weights.push(weight);
      });
      const at = await trial.release('good_2');
      await trial.healthy();
      await trial.until('weight 0', () => weights.at(-1) === '0');
      ingresses.end();
      expect(/^(0,)?20,60,100,0$/.test(weights.join()), `the weights were ${weights.join(', ')}`);
      const { least } = trial.fullRange(at);
      return `weights ${weights.join(', ')} of Ingress ${second}, ${least} of ${trial.count} pods at the least`;
    },
  },
  {
    id: 'routed-by-commit',
    promise: 'Argo Rollouts writes the weights, so Applications ignore them',
    needs: ['Argo CD', 'metrics'],
    run: async (stage, id) => {
      const platform = await deliver(stage, id);
      const observed = platform.observe('checkout', id);
      const weights = weightsOf(stage, id);
      observed.tag = 'good_2';
      const at = await platform.push('Release good_2', { environments: [production(id, 'good_2')] });
      await observed.until('weight 20', () => weights.at(-1)?.weight === 20);
      await platform.push('Remove the budget', {
        props: { ...PROPS, checkout: { ...PROPS.checkout, disruptionBudget: false } },
      });
      const budgets = () => stage.api.list(`/apis/policy/v1/namespaces/${id}/poddisruptionbudgets`);
      const isGone = async () => (await budgets()).length === 0;
      await until('end of the budget', isGone, 120, () => platform.describe());
      const isSynced = () => platform.find(`checkout-${id}`)?.status?.sync?.status === 'Synced';
      const synced = await platform.until('Synced in the release', isSynced);
      const { weight } = weights.at(-1) ?? {};
      expect(weight === 20, `it was Synced at weight ${weight}`);
      await observed.healthy();
      await platform.settled();
      const seen = weights.map(({ weight }) => weight);
      expect(seen.join() === '20,60,100,0', `the weights were ${seen.join(', ')}`);
      return `a sync ${seconds(at, synced)} after the release, at weight 20, left the weight; weights ${seen.join(', ')}`;
    },
  },
  {
    id: 'routed-list-kept',
    promise: 'a sync leaves the whole list in which they stand as it is',
    needs: ['Argo CD', 'metrics'],
    run: async (stage, id) => {
      const platform = await deliver(stage, id);
      const at = await platform.push('Bound the time of calls', { props: PROPS }, (files) => {
        const file = 'base/checkout/virtual-service.yaml';
        files.set(
          file,
          (files.get(file) as string).replace(/^ *- name: revisions\n/m, '$&      timeout: 5s\n'),
        );
      });
      const application = () => platform.find(`checkout-${id}`);
      const started = () => Date.parse(application()?.status?.operationState?.startedAt ?? '');
      await platform.until('sync of the list', () => started() >= at - 1000);
      await sleep(WATCHED);
      const [route] = stage.state.virtualServices.find(id, 'checkout-service')?.spec.http ?? [];
      const status = application()?.status?.sync?.status;
      expect(
        route !== undefined && !('timeout' in route),
        'the list was synced: the rule that refuses it can go',
      );
      expect(status === 'OutOfSync', `the Application was ${status}`);
      return `a timeout beside the weights was not there ${seconds(at)} after its commit, whose sync began at once, and the Application stayed OutOfSync`;
    },
  },
];
