import { DeliveredPlatform } from '../argocd/delivered-platform';
import { seconds } from '../observed-service';
import { expect, type Scenario, type Stage } from '../scenario';
import { sleep } from '../wait';

/** How long something that must not happen is waited for. */
const WATCHED = 20;

/** The frontend and another service in one environment. */
async function withFrontend(stage: Stage, id: string, like: 'staging' | 'production') {
  const platform = await DeliveredPlatform.start(stage, id, {
    services: ['catalog', 'frontend'],
    environments: [{ name: id, like, tags: {} }],
  });
  await platform.settled();
  return platform;
}

/** The Deployment, Rollout and Service of the frontend. */
const ALL = 3;

/** How many of them are left. */
function left({ state }: Stage, namespace: string): number {
  const kinds = [state.deployments, state.rollouts, state.services];
  return kinds.filter((watched) => watched.find(namespace, 'frontend-shell')).length;
}

export const removal: readonly Scenario[] = [
  {
    id: 'deletion-confirmed',
    promise: '**The deletion of a whole Application in production waits for a confirmation**',
    needs: ['Argo CD 3.4'],
    run: async (stage, id) => {
      const platform = await withFrontend(stage, id, 'production');
      const frontend = `frontend-${id}`;
      const at = await platform.push('Remove the frontend', { services: ['catalog'] });
      const asked = await platform.until(
        'deletion of the Application',
        () => platform.find(frontend)?.metadata.deletionTimestamp,
      );
      await sleep(WATCHED);
      expect(
        left(stage, id) === ALL,
        `without a confirmation ${left(stage, id)} of ${ALL} objects were left`,
      );
      const confirmed = Date.now();
      await platform.confirmDeletion(frontend);
      const gone = await platform.until('end of the frontend', () => left(stage, id) === 0);
      await platform.settled();
      return `asked for ${seconds(at, asked)} after the push, nothing deleted for ${WATCHED} s, all gone ${seconds(confirmed, gone)} after the confirmation`;
    },
  },
  {
    id: 'service-removed',
    promise: 'In other environments an Application goes at once and leaves its objects where they are',
    needs: ['Argo CD'],
    run: async (stage, id) => {
      const platform = await withFrontend(stage, id, 'staging');
      const at = await platform.push('Remove the frontend', { services: ['catalog'] });
      const gone = await platform.settled();
      await sleep(WATCHED);
      expect(left(stage, id) === ALL, `${left(stage, id)} of ${ALL} objects were left`);
      return `the Application was gone ${seconds(at, gone)} after the push; its objects were all there ${WATCHED} s later`;
    },
  },
  {
    id: 'environment-removed',
    promise: 'An environment is removed by hand: `argocd app delete ecommerce-staging`',
    needs: ['Argo CD'],
    run: async (stage, id) => {
      const stays = { name: `${id}-stays`, like: 'staging', tags: {} } as const;
      const goes = { name: id, like: 'production', tags: {} } as const;
      const platform = await DeliveredPlatform.start(stage, id, {
        services: ['frontend'],
        environments: [stays, goes],
      });
      await platform.settled();
      await platform.push('Ask nobody', { environments: [stays, { ...goes, production: false }] });
      await platform.until(
        'Application without a finalizer',
        () => platform.find(`frontend-${id}`)?.metadata.finalizers === undefined,
      );
      await platform.settled();
      const { parents } = platform;
      await platform.push('Remove the environment', { environments: [stays] });
      await sleep(WATCHED);
      expect(platform.find(`frontend-${id}`) !== undefined, 'the commit alone deleted its Application');
      const at = Date.now();
      for (const parent of parents.filter((name) => !platform.parents.includes(name))) {
        await platform.deleteWithChildren(parent);
      }
      const gone = await platform.settled();
      await sleep(WATCHED);
      expect(left(stage, id) === ALL, `${left(stage, id)} of ${ALL} objects were left`);
      await stage.api.delete(`/api/v1/namespaces/${id}`);
      const deleted = await platform.until('end of the namespace', () => left(stage, id) === 0);
      expect(left(stage, stays.name) === ALL, 'the other environment lost objects');
      return `its Application was gone ${seconds(at, gone)} after its parent was deleted, not before, and its objects with the namespace, ${seconds(gone, deleted)} later; the other environment had all`;
    },
  },
  {
    id: 'service-renamed',
    promise:
      'add the new service under another workload name, and remove the old one once the new one is Healthy.',
    needs: ['Argo CD'],
    run: async (stage, id) => {
      const platform = await DeliveredPlatform.start(stage, id, {
        services: ['catalog'],
        environments: [{ name: id, like: 'staging', tags: {} }],
      });
      await platform.settled();
      const old = platform.observe('catalog', id);
      const at = Date.now();
      await platform.push('Add the new name', {}, (files) => addCopy(files, 'catalog', 'products'));
      const added = await platform.settled();
      const { least } = old.range(at);
      expect(least === old.count, `${least} of ${old.count} old pods served at the least`);
      const copy = stage.state.behind(id, 'products-service').length;
      expect(copy === old.count, `${copy} of ${old.count} pods served under the new name`);
      return `both names served ${seconds(at, added)} after the push, ${least} old and ${copy} new pods`;
    },
  },
];

/** Adds a service that differs by its name alone. */
function addCopy(files: Map<string, string>, name: string, copy: string): void {
  for (const [file, text] of [...files]) {
    if (file.includes(name)) files.set(file.replaceAll(name, copy), text.replaceAll(name, copy));
  }
}
