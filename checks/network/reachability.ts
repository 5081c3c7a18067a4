import type { EffectivePolicy } from './effective-policy';
import type { Endpoint, Port } from './endpoint';
import { governs, matchesPeer, matchesPort } from './policy-match';

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
    policy[side]?.some(
      ({ peers, ports }) =>
        (peers === undefined || peers.some((allowed) => matchesPeer(allowed, policy.namespace, peer))) &&
        (ports === undefined || ports.some((allowed) => matchesPort(allowed, connection.to, connection))),
    ),
  );
}
