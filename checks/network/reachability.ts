import type { ContainerPort } from 'kubernetes-types/core/v1';
import type { NetworkPolicyPeer } from 'kubernetes-types/networking/v1';
import { once } from '../../constructs/props/once';
import { inIpBlock } from '../../manifests/ip-block';
import { findBySelector, type Labels, selects } from '../../manifests/label-selector';
import type { EffectivePolicy, EffectivePort, EffectiveRule, Protocol } from './effective-policy';

/** A connection that somebody tries to open. */
export interface Connection extends Port {
  readonly from: Endpoint;
  readonly to: Endpoint;
}

/**
 * Whether the policies let a connection be opened: the egress side of its source and the ingress side of
 * its destination must both agree. Replies need no rule, so the way back is not asked for.
 *
 * Three things that policies do not govern are left out: a pod's traffic with itself, traffic between a
 * pod and the node it runs on (such as the kubelet's probes), and pods on the host's network, whose
 * treatment differs between network plugins. A pod as both ends means one replica calling another.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function permitted(policies: readonly EffectivePolicy[], connection: Connection): boolean {
  return letOut(policies, connection) && letIn(policies, connection);
}

/** Whether the egress side of the source agrees. */
export function letOut(policies: readonly EffectivePolicy[], connection: Connection): boolean {
  return sideAllows(policies, 'egress', connection.from, connection.to, connection);
}

/** Whether the ingress side of the destination agrees. */
export function letIn(policies: readonly EffectivePolicy[], connection: Connection): boolean {
  return sideAllows(policies, 'ingress', connection.to, connection.from, connection);
}

function sideAllows(
  policies: readonly EffectivePolicy[],
  side: 'egress' | 'ingress',
  subject: Endpoint,
  peer: Endpoint,
  connection: Connection,
): boolean {
  const isolating = policies.filter((policy) => policy[side] !== undefined && governs(policy, subject));
  if (isolating.length === 0) return true;
  return isolating.some((policy) =>
    rulesAbout(policy[side] ?? [])(peer).some(
      ({ allowed, ports }) =>
        (ports === undefined || ports.some((port) => matchesPort(port, connection.to, connection))) &&
        (allowed === undefined || matchesPeer(allowed, policy.namespace, peer)),
    ),
  );
}

/**
 * The rules that may mean an endpoint, each with one of its peers, none for everyone. They are found by one label that the
 * peer asks for, as a service may have as many callers as there are services.
 */
const rulesAbout = once((rules: readonly EffectiveRule[]) => {
  const each = rules.flatMap(({ peers, ports }) =>
    (peers ?? [undefined]).map((allowed) => ({ allowed, ports })),
  );
  const find = findBySelector(each, ({ allowed }) => allowed?.podSelector);
  return (peer: Endpoint) => find(isPod(peer) ? peer.labels : {});
});

/** A pod as the network sees it; stands for every replica of its workload. */
export interface Pod {
  /** How edges name it. */
  readonly name: string;
  readonly namespace: string;
  /** Labels of its namespace; `kubernetes.io/metadata.name` is always there. @default no others */
  readonly namespaceLabels?: Labels;
  readonly labels: Labels;
  /** Container ports; their names resolve the named ports of policies. @default none */
  readonly ports?: readonly ContainerPort[];
  /** Its address. @default unknown, which no ipBlock matches */
  readonly ip?: string;
}

/** Somebody outside the cluster. */
export interface External {
  readonly name: string;
  readonly ip: string;
}

/** Either end of a connection. */
export type Endpoint = Pod | External;

/** A port of a protocol. */
export interface Port {
  /** The number on the destination itself (a container port, not the port of a Service), 1-65535. */
  readonly port: number;
  /** @default TCP */
  readonly protocol?: Protocol;
}

/** Whether the endpoint is a pod, so somebody whom policies can govern. */
export function isPod(endpoint: Endpoint): endpoint is Pod {
  return 'namespace' in endpoint;
}

/** Whether the policy is one of those that decide about this endpoint. */
export function governs(policy: EffectivePolicy, endpoint: Endpoint): boolean {
  return (
    isPod(endpoint) && endpoint.namespace === policy.namespace && selects(policy.podSelector, endpoint.labels)
  );
}

/** Finds the policies that decide about an endpoint, in their order. */
export function guardsAmong(policies: readonly EffectivePolicy[]): (pod: Pod) => EffectivePolicy[] {
  const find = findBySelector(policies, ({ podSelector }) => podSelector);
  return (pod) => find(pod.labels).filter((policy) => governs(policy, pod));
}

/** Whether a rule's peer, written in a policy of that namespace, means this endpoint. */
export function matchesPeer(allowed: NetworkPolicyPeer, policyNamespace: string, peer: Endpoint): boolean {
  if (allowed.ipBlock) return peer.ip !== undefined && inIpBlock(allowed.ipBlock, peer.ip);
  if (!isPod(peer)) return false;
  const inNamespace = allowed.namespaceSelector
    ? selects(allowed.namespaceSelector, {
        ...peer.namespaceLabels,
        'kubernetes.io/metadata.name': peer.namespace,
      })
    : peer.namespace === policyNamespace;
  return inNamespace && selects(allowed.podSelector ?? {}, peer.labels);
}

/** Whether a rule's port means this one of the destination; a name is looked up in its containers. */
export function matchesPort(allowed: EffectivePort, to: Endpoint, { port, protocol = 'TCP' }: Port): boolean {
  if (allowed.protocol !== protocol) return false;
  if (allowed.numbers) return port >= allowed.numbers[0] && port <= allowed.numbers[1];
  if (allowed.name === undefined) return true;
  return (
    isPod(to) &&
    (to.ports ?? []).some(
      (declared) =>
        declared.name === allowed.name &&
        declared.containerPort === port &&
        (declared.protocol ?? 'TCP') === protocol,
    )
  );
}
