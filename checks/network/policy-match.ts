import type { NetworkPolicyPeer } from 'kubernetes-types/networking/v1';
import { inIpBlock } from '../../manifests/ip-block';
import { type LabelSelector, selects } from '../../manifests/label-selector';
import type { EffectivePolicy, EffectivePort } from './effective-policy';
import { type Endpoint, isPod, type Port } from './endpoint';

/** Whether the policy is one of those that decide about this endpoint. */
export function governs(policy: EffectivePolicy, endpoint: Endpoint): boolean {
  return (
    isPod(endpoint) && endpoint.namespace === policy.namespace && selects(policy.podSelector, endpoint.labels)
  );
}

/** Whether a rule's peer, written in a policy of that namespace, means this endpoint. */
export function matchesPeer(allowed: NetworkPolicyPeer, policyNamespace: string, peer: Endpoint): boolean {
  if (allowed.ipBlock) return peer.ip !== undefined && inIpBlock(allowed.ipBlock, peer.ip);
  if (!isPod(peer)) return false;
  const inNamespace = allowed.namespaceSelector
    ? selects(allowed.namespaceSelector as LabelSelector, {
        ...peer.namespaceLabels,
        'kubernetes.io/metadata.name': peer.namespace,
      })
    : peer.namespace === policyNamespace;
  return inNamespace && selects((allowed.podSelector ?? {}) as LabelSelector, peer.labels);
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
