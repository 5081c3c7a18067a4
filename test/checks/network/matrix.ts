import { effectivePolicy, type NetworkPolicy, type Protocol } from '../../../checks/network/effective-policy';
import {
  type Connection,
  type Endpoint,
  governs,
  isPod,
  letIn,
  letOut,
  type Port,
  permitted,
} from '../../../checks/network/reachability';

/** Whether policies, as they are written, let a connection be opened. */
export function allows(policies: readonly NetworkPolicy[], connection: Connection): boolean {
  return permitted(policies.map(effectivePolicy), connection);
}

/**
 * Every allowed edge between the endpoints, from a pod's replica to another one included, as sorted lines
 * such as `frontend-shell → catalog-service TCP/8080`.
 *
 * @param endpoints names must differ
 * @param ports asked of every destination. @default the container ports of each destination
 * @param isAsked whether edges from one to the other are looked for
 */
export function reachabilityMatrix(
  policies: readonly NetworkPolicy[],
  endpoints: readonly Endpoint[],
  ports?: readonly Port[],
  isAsked: (from: Endpoint, to: Endpoint) => boolean = () => true,
): string[] {
  const effective = policies.map(effectivePolicy);
  const guards = new Map(endpoints.map((it) => [it, effective.filter((policy) => governs(policy, it))]));
  const edges = new Set<string>();
  for (const from of endpoints) {
    for (const to of endpoints) {
      if ((!isPod(from) && !isPod(to)) || !isAsked(from, to)) continue;
      for (const { port, protocol = 'TCP' } of ports ?? portsOf(to)) {
        const connection = { from, to, port, protocol };
        if (letOut(guards.get(from) ?? [], connection) && letIn(guards.get(to) ?? [], connection)) {
          edges.add(`${from.name} → ${to.name} ${protocol}/${port}`);
        }
      }
    }
  }
  return [...edges].sort();
}

function portsOf(endpoint: Endpoint): readonly Port[] {
  if (!isPod(endpoint)) return [];
  return (endpoint.ports ?? []).map(({ containerPort, protocol = 'TCP' }) => ({
    port: containerPort,
    protocol: protocol as Protocol,
  }));
}
