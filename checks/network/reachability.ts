import { type EffectivePolicy, effectivePolicy } from './effective-policy';
import { type Endpoint, isPod, type Port } from './endpoint';
import type { NetworkPolicy, Protocol } from './network-policy';
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
 * @throws Error on a policy that the API server refuses.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function allows(policies: readonly NetworkPolicy[], connection: Connection): boolean {
  return permitted(policies.map(effectivePolicy), connection);
}

/**
 * Every allowed edge between the endpoints, from a pod's replica to another one included, as sorted lines
 * such as `frontend-shell → catalog-service TCP/8080`.
 *
 * @param endpoints names must differ
 * @param ports asked of every destination. @default the container ports of each destination
 * @throws Error on two endpoints of one name, or a policy that the API server refuses.
 */
export function reachabilityMatrix(
  policies: readonly NetworkPolicy[],
  endpoints: readonly Endpoint[],
  ports?: readonly Port[],
): string[] {
  const effective = policies.map(effectivePolicy);
  const names = endpoints.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new Error(`'name' must differ between endpoints, got ${twice} twice`);
  const edges = new Set<string>();
  for (const from of endpoints) {
    for (const to of endpoints) {
      if (!isPod(from) && !isPod(to)) continue;
      for (const { port, protocol = 'TCP' } of ports ?? portsOf(to)) {
        if (permitted(effective, { from, to, port, protocol })) {
          edges.add(`${from.name} → ${to.name} ${protocol}/${port}`);
        }
      }
    }
  }
  return [...edges].sort();
}

/** The same of policies whose defaults are spelled out already, for asking often. */
export function permitted(policies: readonly EffectivePolicy[], connection: Connection): boolean {
  const { from, to } = connection;
  return (
    sideAllows(policies, 'egress', from, to, connection) &&
    sideAllows(policies, 'ingress', to, from, connection)
  );
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

function portsOf(endpoint: Endpoint): readonly Port[] {
  if (!isPod(endpoint)) return [];
  return (endpoint.ports ?? []).map(({ containerPort, protocol = 'TCP' }) => ({
    port: containerPort,
    protocol: protocol as Protocol,
  }));
}
