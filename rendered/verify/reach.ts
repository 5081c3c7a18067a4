import { type EffectivePolicy, effectivePolicy } from '../../checks/network/effective-policy';
import type { Endpoint, Pod } from '../../checks/network/endpoint';
import { podsOf } from '../../checks/network/network-pods';
import { isNetworkPolicy } from '../../checks/network/network-reach';
import { permitted } from '../../checks/network/reachability';
import type { Overlay } from '../../constructs/gitops/overlay';
import type { Peer } from '../../constructs/kubernetes/network-policy';
import type { Service } from '../../constructs/patterns/service';
import { inIpBlock } from '../../manifests/ip-block';
import type { KubeObject } from '../../manifests/kube-object';
import type { Violation } from '../violation';

/** What stands for everybody else: a number that no port of ours has, and an address that documents use. */
const ANY_PORT = 1;
const INTERNET: Endpoint = { name: 'the internet', ip: '203.0.113.9' };

/**
 * Whether the NetworkPolicies of an environment leave each isolated service just its edges of the call graph: its
 * callers get in and it gets to its callees, other services of the platform and strangers do not.
 *
 * @param rendered all overlays of one environment
 * @throws Error on a policy that the API server refuses, or a Rollout without its Deployment
 */
export function verifyReach(
  rendered: ReadonlyMap<Overlay, readonly KubeObject[]>,
): ReadonlyMap<Overlay, readonly Violation[]> {
  const objects = [...rendered.values()].flat();
  const policies = objects.filter(isNetworkPolicy).map(effectivePolicy);
  const pods = new Map(podsOf(objects).map((pod) => [pod.name, pod]));
  return new Map(
    [...rendered.keys()].map((overlay) => [
      overlay,
      overlay.service.isolated ? wrongEdges(overlay, pods, policies) : [],
    ]),
  );
}

function wrongEdges(
  { service, environment }: Overlay,
  pods: ReadonlyMap<string, Pod>,
  policies: readonly EffectivePolicy[],
): Violation[] {
  const own = pods.get(service.workload);
  if (own === undefined) return [];
  const others = service.platform.services.filter((other) => other !== service);
  const strangers: Endpoint[] = [
    { name: 'other pods of the namespace', namespace: environment.namespace, labels: {} },
    { name: 'pods of other namespaces', namespace: 'strangers', labels: own.labels },
    INTERNET,
  ];
  const open = (from: Endpoint, to: Endpoint, port: number) => permitted(policies, { from, to, port });
  const edges = [
    ...others.flatMap((other) => {
      const pod = pods.get(other.workload);
      if (pod === undefined) return [];
      return [
        edge(other.workload, service, other.calls.includes(service), open(pod, own, service.port)),
        // An isolated one tells of the edge itself.
        other.isolated
          ? undefined
          : edge(service.workload, other, service.calls.includes(other), open(own, pod, other.port)),
      ];
    }),
    ...strangers
      .filter((from) => !entrancesOf(service).some((entrance) => covers(entrance, from)))
      .map((from) => edge(from.name, service, false, open(from, own, service.port))),
    ...strangers.map((to) => edge(service.workload, to, false, open(own, to, ANY_PORT))),
  ];
  return edges.filter((message) => message !== undefined).map((message) => ({ rule: 'reach', message }));
}

/** Who else is declared to get in. */
function entrancesOf({ platform: { network }, exposed, smokeTested }: Service): Peer[] {
  return [
    ...(exposed ? [network.ingressController] : []),
    ...(smokeTested ? [network.rolloutsController] : []),
  ];
}

/** Whether a peer is no stranger, or may be one of several. */
function covers(peer: Peer, endpoint: Endpoint): boolean {
  if ('cidr' in peer) return 'ip' in endpoint && inIpBlock({ cidr: peer.cidr }, endpoint.ip);
  return 'namespace' in endpoint && endpoint.namespace === peer.namespace;
}

/** What is wrong with one edge, if anything. */
function edge(from: string, to: Service | Endpoint, declared: boolean, open: boolean): string | undefined {
  if (declared === open) return undefined;
  const name = 'workload' in to ? to.workload : to.name;
  return `NetworkPolicy: ${from} ${declared ? 'must reach' : 'must not reach'} ${name}`;
}
