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
  const opened = [...is].filter((edge) => !was.has(edge));
  const added = openToAll(before, after, opened);
  return {
    environment,
    opened: [
      ...added.map((name) => `${name} is not isolated: all pods may reach it, and it may reach anything`),
      ...opened.filter((edge) => !added.some((name) => endsOf(edge).includes(name))),
    ],
    closed: [...was].filter((edge) => !is.has(edge)),
  };
}

/** New pods that no policy governs: what they reach and are reached by is no news, one by one. */
function openToAll(
  before: readonly KubeObject[],
  after: readonly KubeObject[],
  opened: readonly string[],
): string[] {
  const known = new Set(podsOf(before).map(({ name }) => name));
  return podsOf(after)
    .map(({ name }) => name)
    .filter((name) => !known.has(name))
    .filter((name) =>
      [`anywhere → ${name} any port`, `${name} → anywhere any port`].every((edge) => opened.includes(edge)),
    );
}

/** The pods at both ends of a connection. */
function endsOf(edge: string): string[] {
  const [from = '', to = ''] = edge.split(' → ');
  return [from, to.replace(/ (any port|\S+)$/, '')];
}

function reachFacts(objects: readonly KubeObject[]): string {
  const policies = objects.filter(isNetworkPolicy).map(({ metadata, spec }) => [metadata.name, spec]);
  return JSON.stringify([policies, podsOf(objects)]);
}
