import { effectivePolicy, type NetworkPolicy, type Protocol } from '../../../checks/network/effective-policy';
import {
  type Connection,
  type Endpoint,
  isPod,
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
 */
export function reachabilityMatrix(
  policies: readonly NetworkPolicy[],
  endpoints: readonly Endpoint[],
  ports?: readonly Port[],
): string[] {
  const effective = policies.map(effectivePolicy);
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

function portsOf(endpoint: Endpoint): readonly Port[] {
  if (!isPod(endpoint)) return [];
  return (endpoint.ports ?? []).map(({ containerPort, protocol = 'TCP' }) => ({
    port: containerPort,
    protocol: protocol as Protocol,
  }));
}
