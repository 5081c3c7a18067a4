import { parseAllDocuments } from 'yaml';
import type { NetworkPolicy, Protocol } from '../../../checks/network/effective-policy';
import type { Connection, Endpoint, Pod } from '../../../checks/network/reachability';

const pod = (name: string, namespace: string, labels: Pod['labels'], more: Partial<Pod> = {}): Pod => ({
  name,
  namespace,
  labels,
  ...more,
});
const STORE = { namespaceLabels: { team: 'store' } };
const OPERATIONS = { namespaceLabels: { team: 'operations', stage: 'live' } };

/** Three namespaces, `guest` without labels of its own, and four addresses outside. */
export const WORLD: readonly Endpoint[] = [
  pod('web', 'shop', { app: 'web', tier: 'front' }, STORE),
  pod(
    'api',
    'shop',
    { app: 'api', tier: 'back' },
    {
      ...STORE,
      ip: '10.1.2.3',
      ports: [
        { name: 'http', containerPort: 8080 },
        { name: 'metrics', containerPort: 9090, protocol: 'TCP' },
        { name: 'stats', containerPort: 8125, protocol: 'UDP' },
      ],
    },
  ),
  pod('db', 'shop', { app: 'db', tier: 'back' }, { ...STORE, ports: [{ name: 'sql', containerPort: 5432 }] }),
  pod('monitor', 'ops', { app: 'monitor', type: 'monitoring' }, OPERATIONS),
  pod('shell', 'ops', { app: 'shell' }, OPERATIONS),
  pod('visitor', 'guest', { app: 'web', tier: 'front', type: 'monitoring' }),
  { name: 'internet', ip: '203.0.113.9' },
  { name: 'office', ip: '172.20.5.4' },
  { name: 'cafeteria', ip: '172.20.9.4' },
  { name: 'office6', ip: '2001:db8:5::4' },
];

/** Reads specs, one document each; `in` names the namespace of a policy, `shop` unless it is there. */
export function policies(yaml: string): NetworkPolicy[] {
  return parseAllDocuments(yaml).map((document) => {
    const { in: namespace = 'shop', ...spec } = document.toJS();
    return {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'case', namespace },
      spec,
    };
  });
}

/** Reads an edge, e.g. `web → api TCP/8080`, between two of the world. */
export function connection(edge: string): Connection {
  const [, from = '', to = '', protocol, port] = /^(\S+) → (\S+) (\w+)\/(\d+)$/.exec(edge) ?? [];
  const named = (name: string) => WORLD.find((endpoint) => endpoint.name === name) as Endpoint;
  return { from: named(from), to: named(to), protocol: protocol as Protocol, port: Number(port) };
}
