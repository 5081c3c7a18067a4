import { DeliveredPlatform } from '../argocd/delivered-platform';
import { tagOf } from '../cluster/state';
import { type ObservedService, seconds } from '../observed-service';
import { expect, type Scenario, type Stage } from '../scenario';
import { sleep, until } from '../wait';

/** How long something that must not happen is waited for. */
const WATCHED = 20;

/** One service in an environment like production, first as Argo CD bootstraps it. */
async function deliver(
  stage: Stage,
  id: string,
  service: string,
  edit?: Parameters<DeliveredPlatform['push']>[2],
): Promise<{ readonly platform: DeliveredPlatform; readonly observed: ObservedService }> {
  const platform = await DeliveredPlatform.start(
    stage,
    id,
    { services: [service], environments: [production(id, {})] },
    edit,
  );
  const observed = platform.observe(service, id);
  await platform.settled();
  return { platform, observed };
}

function production(name: string, tags: Readonly<Record<string, string>>) {
  return { name, like: 'production', tags } as const;
}

/** Commits a version. @returns when Argo CD was told */
async function release(
  { platform, observed }: Awaited<ReturnType<typeof deliver>>,
  tag: string,
  change: Parameters<DeliveredPlatform['push']>[1] = {},
): Promise<number> {
  const { service, namespace } = observed;
  observed.tag = tag;
  return platform.push(`Release ${tag}`, {
    ...change,
    environments: [production(namespace, { [service.name]: tag })],
  });
}

/** Reverts the last commit. @returns when Argo CD was told */
async function revert(
  { platform, observed }: Awaited<ReturnType<typeof deliver>>,
  to: string,
): Promise<number> {
  observed.tag = to;
  return platform.revert();
}

export const delivery: readonly Scenario[] = [
  {
    id: 'release-by-commit',
    promise: 'An ordinary release changes no Application and so waits for no other',
    needs: ['Argo CD'],
    run: async (stage, id) => {
      const delivered = await deliver(stage, id, 'checkout');
      const { platform, observed } = delivered;
      const generations = () =>
        platform.applications.map(({ metadata, spec }) => [metadata.name, JSON.stringify(spec)]).toString();
      const before = generations();
      const at = await release(delivered, 'good_2');
      const begun = await observed.until('release of good_2', () => observed.isObserved());
      const end = await observed.healthy();
      await platform.settled();
      expect(generations() === before, 'an Application changed');
      const { least } = observed.fullRange(at);
      return `begun ${seconds(at, begun)} after the push, all pods after ${seconds(at, end)}, ${least} of ${observed.count} at the least; ${observed.measured(at)}`;
    },
  },
  {
    id: 'revert-by-commit',
    promise:
      'While a canary is still in flight, or waits for approval, a revert goes back to the old revision at once, without steps.',
    needs: ['Argo CD'],
    run: async (stage, id) => {
      const delivered = await deliver(stage, id, 'checkout');
      const { platform, observed } = delivered;
      const at = await release(delivered, 'slow', { props: { checkout: { disruptionBudget: false } } });
      await observed.serving('slow', 1);
      const reverted = await revert(delivered, 'good_1');
      const end = await observed.healthy();
      await platform.settled();
      const { least } = observed.fullRange(at);
      return `a commit that prunes and releases was reverted in flight, Healthy ${seconds(reverted, end)} after the push, ${least} of ${observed.count} pods at the least`;
    },
  },
  {
    id: 'undo-undone',
    promise: 'Argo CD sees a difference to Git and puts the bad version back',
    needs: ['Argo CD'],
    run: async (stage, id) => {
      const delivered = await deliver(stage, id, 'inventory');
      const { platform, observed } = delivered;
      await release(delivered, 'good_2');
      await observed.healthy();
      await platform.settled();
      const tags: string[] = [];
      stage.state.deployments.onChange(({ metadata, spec }) => {
        if (metadata.namespace === id) tags.push(tagOf(spec.template));
      });
      const at = Date.now();
      const { code, stderr } = await observed.argo(['undo', observed.workload]);
      if (code !== 0) throw new Error(stderr);
      await observed.until('undone version', () => tags.includes('good_1'));
      const back = await observed.until('version of Git', () => tags.at(-1) === 'good_2');
      await observed.healthy();
      return `the version of Git was back ${seconds(at, back)} after the undo`;
    },
  },
  {
    id: 'sync-held',
    promise:
      '`terminate-op` ends it, and the newest commit is synced next; before Argo CD 3.4.5 only after `argocd app sync`.',
    needs: ['Argo CD'],
    run: async (stage, id) => {
      const application = `payments-${id}`;
      const delivered = await deliver(stage, id, 'payments', pruneLast);
      const { platform, observed } = delivered;
      await release(delivered, 'good_2', { props: { payments: { disruptionBudget: false } } });
      await observed.paused();
      const reverted = await revert(delivered, 'good_1');
      await sleep(WATCHED);
      const held = stage.state.deployments.find(id, observed.workload)?.spec.template;
      expect(
        held !== undefined && tagOf(held) === 'good_2',
        'the revert was synced without an end of the sync',
      );
      const ended = Date.now();
      // What `argocd app terminate-op` asks Argo CD's API for.
      await platform.merge(application, { status: { operationState: { phase: 'Terminating' } } });
      const byItself = stage.argocd?.isAtLeast('3.4.5');
      if (!byItself) {
        await platform.until('end of the sync', () => platform.find(application)?.operation === undefined);
        await sleep(WATCHED);
        expect(!observed.isObserved(), 'the newest commit was synced next');
        await platform.sync(application);
      }
      const begun = await observed.until('revert', () => observed.isObserved());
      await observed.healthy();
      return `the revert waited ${seconds(reverted, ended)} behind a prune, and was synced ${seconds(ended, begun)} after the sync was ended${byItself ? '' : ', by `argocd app sync`'}`;
    },
  },
  {
    id: 'kind-removed',
    promise: 'Single objects are pruned without a confirmation',
    needs: ['Argo CD'],
    run: async (stage, id) => {
      const delivered = await deliver(stage, id, 'checkout');
      const { platform, observed } = delivered;
      const budgets = () => stage.api.list(`/apis/policy/v1/namespaces/${id}/poddisruptionbudgets`);
      expect((await budgets()).length === 1, 'there is no budget to remove');
      const from = Date.now();
      const at = await platform.push('Remove the budget', {
        props: { checkout: { disruptionBudget: false } },
      });
      const isGone = async () => (await budgets()).length === 0;
      await until('end of the budget', isGone, 120, () => platform.describe());
      const gone = Date.now();
      await platform.settled();
      const { least } = observed.range(from);
      expect(least === observed.count, `${least} of ${observed.count} pods served at the least`);
      return `the last PodDisruptionBudget was pruned ${seconds(at, gone)} after the push, no pod went`;
    },
  },
];

/** Makes Applications prune after all else, as earlier trees did. */
function pruneLast(files: Map<string, string>): void {
  for (const [name, text] of files) {
    files.set(name, text.replace(/^( *)syncOptions:\n/m, '$&$1  - PruneLast=true\n'));
  }
}
