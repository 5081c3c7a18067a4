import type { ArgoCd } from './argocd/argo-cd';
import type { Api } from './cluster/api';
import type { Cluster } from './cluster/control-plane';
import type { Load } from './cluster/metrics-api';
import type { RolloutsController } from './cluster/rollouts';
import type { State } from './cluster/state';
import type { Network } from './traffic/network';

/** What a scenario may need beyond a cluster with Argo Rollouts and Prometheus. */
export type Need = 'metrics' | 'Argo CD' | 'Argo CD 3.4';

/** What scenarios act on. */
export interface Stage {
  readonly cluster: Cluster;
  readonly api: Api;
  readonly state: State;
  readonly network: Network;
  readonly has: readonly Need[];
  /** What workloads use, where autoscalers can ask. */
  readonly load?: Load;
  /** Where the run has started one. */
  readonly argocd?: ArgoCd;
  /** A folder for files of the run. */
  readonly folder: string;
  /** A rollouts controller of its own, for a scenario that kills it. */
  readonly controller: (instance: string) => RolloutsController;
}

/** A promise, and how it is tried on real controllers. */
export interface Scenario {
  /** Lower case with hyphens; names the scenario's namespace. */
  readonly id: string;
  /** A sentence that somebody may rely on, as it stands in the page, line breaks apart. */
  readonly promise: string;
  /** @default 'docs/operations.md' */
  readonly page?: 'README.md' | 'docs/e2e.md';
  /** @default - nothing */
  readonly needs?: readonly Need[];
  /**
   * Tries it.
   *
   * @returns what was measured, in a few words
   * @throws Unmet if the promise is not kept, Error if something it relies on fails
   */
  readonly run: (stage: Stage, id: string) => Promise<string>;
}

/** The promise is not kept. */
export class Unmet extends Error {}

/** @throws Unmet with what was seen, unless it is as promised */
export function expect(isAsPromised: boolean, seen: string): void {
  if (!isAsPromised) throw new Unmet(seen);
}
