import { DeliveredPlatform } from '../argocd/delivered-platform';
import { seconds } from '../observed-service';
import { expect, type Scenario, type Stage } from '../scenario';
import { sleep } from '../wait';

/** How long something that must not happen is waited for. */
const WATCHED = 20;

const CONFIRMED = {
  file: 'docs/operations.md',
  sentence: '**The deletion of a whole Application in production waits for a confirmation**',
} as const;

/** The names of environments like staging and like production, each with its namespace. */
function environmentsOf(id: string) {
  return (['staging', 'production'] as const).map((like) => ({ name: `${id}-${like}`, like, tags: {} }));
}

/** What of a workload is in a namespace. */
function workloads({ state }: Stage, namespace: string, workload: string): number {
  return [state.deployments, state.rollouts, state.services].filter((watched) =>
    watched.find(namespace, workload),
  ).length;
}

export const removal: readonly Scenario[] = [
  {
    id: 'service-removed',
    promise: CONFIRMED,
    needs: ['Argo CD 3.4'],
    run: async (stage, id) => {
      const environments = environmentsOf(id);
      const platform = await DeliveredPlatform.start(stage, id, {
        services: ['catalog', 'frontend'],
        environments,
      });
      await platform.settled();
      const production = `frontend-${id}-production`;
      const { at } = await platform.push('Remove the frontend', { services: ['catalog'] });
      const deleted = await platform.until(
        'deletion in production',
        () => platform.find(production)?.metadata.deletionTimestamp,
      );
      await sleep(WATCHED);
      expect(
        workloads(stage, `${id}-production`, 'frontend-shell') === 3,
        'it was deleted without a confirmation',
      );
      const confirmed = Date.now();
      await platform.confirmDeletion(production);
      await platform.until(
        'end of the frontend',
        () => workloads(stage, `${id}-production`, 'frontend-shell') === 0,
      );
      const gone = Date.now();
      await platform.settled();
      return `asked for ${seconds(at, deleted)} after the push, nothing deleted for ${WATCHED} s, all gone ${seconds(confirmed, gone)} after the confirmation`;
    },
  },
  {
    id: 'service-renamed',
    promise: {
      file: 'docs/operations.md',
      sentence:
        'add the new service under another workload name, and remove the old one once the new one is Healthy.',
    },
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
