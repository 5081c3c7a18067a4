import type { Application } from '../argocd/argo-cd';
import { DeliveredPlatform, isSettled } from '../argocd/delivered-platform';
import { seconds } from '../observed-service';
import { expect, type Scenario, type Stage } from '../scenario';
import { sleep } from '../wait';

/** How long nothing may change once all is up, in seconds. */
const STEADY = 120;

/** What a watcher sees may be later than what Argo CD sees, in seconds. */
const TOLERANCE = 1;

/** When an Application was first seen, and when it was first Synced and Healthy. */
interface Begin {
  readonly wave: number;
  readonly namespace: string | undefined;
  readonly created: number;
  settled?: number;
}

function watchBegin(platform: DeliveredPlatform): ReadonlyMap<string, Begin> {
  const begins = new Map<string, Begin>();
  platform.onChange((application) => {
    const { name, annotations } = application.metadata;
    const begin = begins.get(name) ?? {
      wave: Number(annotations?.['argocd.argoproj.io/sync-wave'] ?? 0),
      namespace: application.spec.destination.namespace,
      created: Date.now(),
    };
    begins.set(name, begin);
    if (isSettled(application)) begin.settled ??= Date.now();
  });
  return begins;
}

/** Seconds between the end of all lower waves and the begin of each Application of a higher one. */
function leads(begins: ReadonlyMap<string, Begin>, namespace: string): number[] {
  const here = [...begins.values()].filter((begin) => begin.namespace === namespace);
  return here
    .filter(({ wave }) => wave > 0)
    .map(({ wave, created }) => {
      const before = here.filter((other) => other.wave < wave).map(({ settled }) => settled ?? Infinity);
      return (created - Math.max(...before)) / 1000;
    });
}

/** All that changes in some namespaces from now on. */
function watchChanges(
  { state }: Stage,
  platform: DeliveredPlatform,
  namespaces: readonly string[],
): string[] {
  const changes: string[] = [];
  const before = new Map(
    platform.applications.map((application) => [application.metadata.name, application]),
  );
  platform.onChange((application) => {
    const { name } = application.metadata;
    const was = before.get(name);
    before.set(name, application);
    if (was && statusOf(was) !== statusOf(application)) {
      changes.push(`${name}: ${statusOf(was)}, then ${statusOf(application)}`);
    }
  });
  for (const watched of [state.deployments, state.rollouts]) {
    const generations = new Map(watched.list().map(({ metadata }) => [metadata.uid, metadata.generation]));
    watched.onChange(({ kind, metadata }) => {
      if (!namespaces.includes(metadata.namespace as string)) return;
      if (generations.get(metadata.uid) === metadata.generation) return;
      generations.set(metadata.uid, metadata.generation);
      changes.push(`${kind ?? 'workload'} ${metadata.name} changed`);
    });
  }
  const pods = new Set(state.pods.list().map(({ metadata }) => metadata.uid));
  state.pods.onChange(({ metadata }, gone) => {
    if (!namespaces.includes(metadata.namespace as string)) return;
    if (gone || !pods.has(metadata.uid)) changes.push(`pod ${metadata.name} ${gone ? 'went' : 'came'}`);
    pods.add(metadata.uid);
  });
  return changes;
}

function statusOf({ status }: Application): string {
  return `${status?.sync?.status} ${status?.health?.status}, sync begun ${status?.operationState?.startedAt}`;
}

export const bootstrap: readonly Scenario[] = [
  {
    id: 'app-of-apps',
    promise:
      'create the Applications of their environment alone, callees before their callers, so that a broken staging never holds production.',
    needs: ['Argo CD', 'metrics'],
    run: async (stage, id) => {
      const environments = (['staging', 'production'] as const).map((like) => ({
        name: `${id}-${like}`,
        like,
        tags: {},
      }));
      const namespaces = environments.map(({ name }) => name);
      const at = Date.now();
      const platform = await DeliveredPlatform.start(stage, id, { environments });
      const begins = watchBegin(platform);
      const up = await platform.settled();
      const waits = namespaces.flatMap((namespace) => leads(begins, namespace));
      const changes = watchChanges(stage, platform, namespaces);
      await sleep(STEADY);
      const least = Math.min(...waits);
      expect(least >= -TOLERANCE, `a caller was created ${(-least).toFixed(1)} s before its wave`);
      expect(changes.length === 0, `changes without a cause: ${changes.slice(0, 3).join('; ')}`);
      return `${platform.declared.length} Applications Synced and Healthy after ${seconds(at, up)}; each wave began ${least.toFixed(1)} to ${Math.max(...waits).toFixed(1)} s after the one before was through; nothing changed for ${STEADY} s`;
    },
  },
];
