import { podsOf } from '../../checks/network/network-pods';
import { isNetworkPolicy, networkReach } from '../../checks/network/network-reach';
import type { KubeObject } from '../../manifests/kube-object';

/** Connections that become possible, or no longer are, in an environment. */
export interface NetworkChange {
  readonly environment: string;
  /** e.g. `checkout-service → payments-service TCP/8080` */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/** Whether objects differ in what decides who can reach whom: policies, and labels and ports of pods. */
export function mayChangeReach(before: readonly KubeObject[], after: readonly KubeObject[]): boolean {
  return reachFacts(before) !== reachFacts(after);
}

/** The connections that differ between two renders of all objects of an environment. */
export function networkChange(
  environment: string,
  before: readonly KubeObject[],
  after: readonly KubeObject[],
): NetworkChange {
  const was = new Set(networkReach(before));
  const is = new Set(networkReach(after));
  return {
    environment,
    opened: [...is].filter((edge) => !was.has(edge)),
    closed: [...was].filter((edge) => !is.has(edge)),
  };
}

function reachFacts(objects: readonly KubeObject[]): string {
  const policies = objects.filter(isNetworkPolicy).map(({ metadata, spec }) => [metadata.name, spec]);
  return JSON.stringify([policies, podsOf(objects)]);
}
