import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NetworkPolicy } from '../../../checks/network/effective-policy';
import { reachabilityMatrix } from './matrix';
import { policies, WORLD } from './network-world';

/** Every field that a policy can have, each of them decisive. */
const FULL = `
podSelector: { matchLabels: { tier: back }, matchExpressions: [{ key: app, operator: NotIn, values: [db] }] }
policyTypes: [Ingress, Egress]
ingress:
  - from:
      - podSelector: { matchLabels: { app: web } }
      - { namespaceSelector: { matchLabels: { team: operations } }, podSelector: { matchExpressions: [{ key: type, operator: Exists }] } }
      - ipBlock: { cidr: 172.20.0.0/16, except: [172.20.9.0/24] }
    ports: [{ port: http }, { port: 8125, protocol: UDP }]
egress:
  - to: [{ podSelector: { matchLabels: { app: db } } }]
    ports: [{ port: 5430, endPort: 5432 }]
  - to: [{ ipBlock: { cidr: 203.0.113.0/24 } }]
    ports: [{ port: 443 }]`;
const PORTS = ([80, 443, 5429, 5430, 5432, 5433, 8080, 9090] as const).map((port) => ({ port }));
const ASKED = [...PORTS, ...([8125, 53] as const).map((port) => ({ port, protocol: 'UDP' as const }))];

describe('a whole policy', () => {
  const [full] = policies(FULL) as [NetworkPolicy];
  const edgesOfApi = (list: readonly NetworkPolicy[]) =>
    reachabilityMatrix(list, WORLD, ASKED).filter((edge) => /\bapi\b/.test(edge));

  test('gives exactly these edges', () => {
    expect(edgesOfApi([full])).toEqual([
      'api → db TCP/5430',
      'api → db TCP/5432',
      'api → internet TCP/443',
      'monitor → api TCP/8080',
      'monitor → api UDP/8125',
      'office → api TCP/8080',
      'office → api UDP/8125',
      'web → api TCP/8080',
      'web → api UDP/8125',
    ]);
  });

  // Both types are what two lists of rules mean anyway.
  const decisive = mutants(full.spec).filter(([what]) => what !== 'policyTypes goes');

  test.each(decisive)('changes them, or is refused, when %s', (_what, spec) => {
    const edges = () => reachabilityMatrix([{ ...full, spec: spec as NetworkPolicy['spec'] }], WORLD, ASKED);
    expect(unlessRefused(edges)).not.toEqual(reachabilityMatrix([full], WORLD, ASKED));
  });
});

function unlessRefused<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (/must be/.test(String(error))) return undefined;
    throw error;
  }
}

/** Each field, list element and value of a tree taken away or changed, one at a time. */
function mutants(tree: unknown, path = ''): [string, unknown][] {
  if (typeof tree !== 'object' || tree === null) {
    return [[`${path} changes`, typeof tree === 'number' ? tree + 1 : `${tree}x`]];
  }
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] => {
    const at = Array.isArray(tree) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    const without = Array.isArray(tree)
      ? tree.filter((_element, index) => index !== Number(key))
      : Object.fromEntries(Object.entries(tree).filter(([other]) => other !== key));
    const within = mutants(value, at).map(([what, child]): [string, unknown] => [
      what,
      Array.isArray(tree) ? tree.with(Number(key), child) : { ...tree, [key]: child },
    ]);
    return [[`${at} goes`, without], ...within];
  });
}

const selector = fc.constantFrom({}, { matchLabels: { app: 'web' } }, { matchLabels: { tier: 'back' } });
const peer = fc.oneof(
  fc.record({ podSelector: selector }),
  fc.record({
    namespaceSelector: fc.constantFrom({}, { matchLabels: { team: 'operations' } }),
    podSelector: selector,
  }),
  fc.record({
    ipBlock: fc.constantFrom({ cidr: '0.0.0.0/0' }, { cidr: '172.20.0.0/16', except: ['172.20.9.0/24'] }),
  }),
);
const port = fc.constantFrom(
  { port: 8080 },
  { port: 'http' },
  { port: 5000, endPort: 6000 },
  { protocol: 'UDP' },
);
const rule = (list: 'from' | 'to') =>
  fc.record({ [list]: fc.array(peer, { maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) });
const anyPolicy: fc.Arbitrary<NetworkPolicy> = fc.record({
  apiVersion: fc.constant('networking.k8s.io/v1'),
  kind: fc.constant('NetworkPolicy'),
  metadata: fc.record({ name: fc.constant('any'), namespace: fc.constantFrom('shop', 'ops') }),
  spec: fc.record(
    {
      podSelector: selector,
      policyTypes: fc.subarray(['Ingress', 'Egress']),
      ingress: fc.array(rule('from'), { maxLength: 2 }),
      egress: fc.array(rule('to'), { maxLength: 2 }),
    },
    { requiredKeys: ['podSelector'] },
  ),
});

describe('any policies', () => {
  const edges = (list: readonly NetworkPolicy[]) => reachabilityMatrix(list, WORLD, ASKED);

  test('count in any order, and twice as once', () => {
    fc.assert(
      fc.property(fc.array(anyPolicy, { maxLength: 4 }), (list) => {
        expect(edges([...list, ...list].reverse())).toEqual(edges(list));
      }),
      { numRuns: 50 },
    );
  });

  test('only ever open more, once everything is closed', () => {
    const closed = policies(
      '{ in: shop, policyTypes: [Ingress, Egress] }\n---\n{ in: ops, policyTypes: [Ingress, Egress] }',
    );
    fc.assert(
      fc.property(fc.array(anyPolicy, { maxLength: 3 }), anyPolicy, (list, more) => {
        const fewer = edges([...closed, ...list]);
        expect(edges([...closed, ...list, more])).toEqual(expect.arrayContaining(fewer));
      }),
      { numRuns: 50 },
    );
  });
});
