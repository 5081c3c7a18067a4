import { describe, expect, test } from 'vitest';
import type { Endpoint, Pod } from '../../../checks/network/reachability';
import { allows, reachabilityMatrix } from './matrix';
import { connection, policies, WORLD } from './network-world';

interface Case {
  readonly why: string;
  readonly policies: string;
  readonly allowed?: readonly string[];
  readonly denied?: readonly string[];
}

function holds(cases: readonly Case[]) {
  test.each(cases)('$why', (c) => {
    const written = policies(c.policies);
    const answers = (edges: readonly string[] = []) =>
      edges.map((edge) => `${edge}: ${allows(written, connection(edge))}`);
    expect([...answers(c.allowed), ...answers(c.denied)]).toEqual([
      ...(c.allowed ?? []).map((edge) => `${edge}: true`),
      ...(c.denied ?? []).map((edge) => `${edge}: false`),
    ]);
  });
}

// https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation
describe('isolation', () => {
  holds([
    {
      why: 'without a policy everything is open, in and out',
      policies: '',
      allowed: [
        'web → api TCP/8080',
        'visitor → db UDP/1',
        'internet → web SCTP/443',
        'db → internet TCP/25',
      ],
    },
    {
      why: 'a policy isolates the pods it selects, in its namespace only',
      policies: 'podSelector: { matchLabels: { app: web } }',
      allowed: [
        'web → api TCP/8080',
        'shell → visitor TCP/80',
        'web → internet TCP/443',
        'api → visitor TCP/80',
      ],
      denied: ['api → web TCP/80', 'internet → web TCP/80', 'visitor → web TCP/80'],
    },
    {
      why: 'another replica of a pod is a peer like any other',
      policies: 'podSelector: {}',
      denied: ['web → web TCP/80'],
    },
    {
      why: 'policies add up, whatever their order',
      policies: `
podSelector: {}
---
podSelector: { matchLabels: { app: api } }
ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }]
---
podSelector: { matchLabels: { tier: back } }
ingress: [{ from: [{ podSelector: { matchLabels: { app: db } } }] }]`,
      allowed: ['web → api TCP/8080', 'db → api TCP/8080', 'db → db TCP/5432'],
      denied: ['web → db TCP/5432', 'api → web TCP/80', 'shell → api TCP/8080'],
    },
    {
      why: 'the source must let out what the destination lets in',
      policies: `
podSelector: { matchLabels: { app: api } }
ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }, { namespaceSelector: {} }] }]
---
podSelector: { matchLabels: { app: web } }
policyTypes: [Egress]
egress: [{ to: [{ podSelector: { matchLabels: { app: db } } }] }]`,
      allowed: ['db → api TCP/8080', 'web → db TCP/5432'],
      denied: ['web → api TCP/8080', 'internet → api TCP/8080'],
    },
    {
      why: 'replies need no rule: egress closed, ingress answered',
      policies: `
podSelector: { matchLabels: { app: api } }
policyTypes: [Ingress, Egress]
ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }]`,
      allowed: ['web → api TCP/8080'],
      denied: ['api → web TCP/80'],
    },
  ]);
});

// https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource
describe('the parts of a policy', () => {
  const GUARDED = `
podSelector: { matchLabels: { app: db } }
policyTypes: [Ingress, Egress]
ingress:
  - from:
      - ipBlock: { cidr: 172.20.0.0/16, except: [172.20.9.0/24] }
      - namespaceSelector: { matchLabels: { team: operations } }
      - podSelector: { matchLabels: { app: api } }
    ports: [{ protocol: TCP, port: 5432 }]
egress:
  - to: [{ ipBlock: { cidr: 203.0.113.0/24 } }]
    ports: [{ protocol: TCP, port: 9000 }]`;
  holds([
    {
      why: 'three kinds of peers on one port, one range out on another',
      policies: GUARDED,
      allowed: [
        'api → db TCP/5432',
        'monitor → db TCP/5432',
        'shell → db TCP/5432',
        'office → db TCP/5432',
        'db → internet TCP/9000',
      ],
      denied: [
        'web → db TCP/5432',
        'visitor → db TCP/5432',
        'cafeteria → db TCP/5432',
        'internet → db TCP/5432',
        'api → db TCP/5433',
        'api → db UDP/5432',
        'db → internet TCP/443',
        'db → office TCP/9000',
        'db → api TCP/8080',
      ],
    },
    {
      why: 'rules: any of them is enough, but peers and ports of one belong together',
      policies: `
podSelector: { matchLabels: { app: api } }
ingress:
  - { from: [{ podSelector: { matchLabels: { app: web } } }], ports: [{ port: 8080 }] }
  - { from: [{ podSelector: { matchLabels: { app: db } } }], ports: [{ port: 9090 }] }`,
      allowed: ['web → api TCP/8080', 'db → api TCP/9090'],
      denied: ['web → api TCP/9090', 'db → api TCP/8080'],
    },
    {
      why: 'no peers: everyone, in and out of the cluster',
      policies: `
podSelector: { matchLabels: { app: api } }
policyTypes: [Ingress, Egress]
ingress: [{ ports: [{ port: 8080 }] }]
egress: [{ to: [], ports: [{ port: 53, protocol: UDP }] }]`,
      allowed: [
        'visitor → api TCP/8080',
        'internet → api TCP/8080',
        'api → internet UDP/53',
        'api → shell UDP/53',
      ],
      denied: ['visitor → api TCP/9090', 'api → internet TCP/53'],
    },
    {
      why: 'policyTypes left out: ingress always, egress with rules only',
      policies: `
podSelector: { matchLabels: { app: api } }
---
podSelector: { matchLabels: { app: db } }
egress: [{ to: [{ podSelector: {} }] }]`,
      allowed: ['api → internet TCP/443', 'db → web TCP/80'],
      denied: ['web → api TCP/8080', 'web → db TCP/5432', 'db → visitor TCP/80', 'db → internet TCP/443'],
    },
    {
      why: 'policyTypes given: rules of the other direction are idle',
      policies: `
podSelector: { matchLabels: { app: api } }
policyTypes: [Egress]
ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }]
---
podSelector: { matchLabels: { app: db } }
policyTypes: [Ingress]
egress: [{ to: [{ podSelector: { matchLabels: { app: web } } }] }]`,
      allowed: ['shell → api TCP/8080', 'db → internet TCP/443'],
      denied: ['api → web TCP/80', 'web → db TCP/5432'],
    },
  ]);
});

// https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
describe('peers', () => {
  const ingressFrom = (peers: string) =>
    `podSelector: { matchLabels: { app: api } }\ningress: [{ from: ${peers} }]`;
  holds([
    {
      why: 'a podSelector alone means pods of the namespace of the policy',
      policies: ingressFrom('[{ podSelector: { matchLabels: { app: web } } }]'),
      allowed: ['web → api TCP/8080'],
      denied: ['visitor → api TCP/8080', 'db → api TCP/8080'],
    },
    {
      why: 'an empty podSelector means all of them, and nobody else',
      policies: ingressFrom('[{ podSelector: {} }]'),
      allowed: ['web → api TCP/8080', 'db → api TCP/8080', 'api → api TCP/8080'],
      denied: ['visitor → api TCP/8080', 'internet → api TCP/8080'],
    },
    {
      why: 'a namespaceSelector alone means all pods of these namespaces',
      policies: ingressFrom('[{ namespaceSelector: { matchLabels: { team: operations } } }]'),
      allowed: ['monitor → api TCP/8080', 'shell → api TCP/8080'],
      denied: ['web → api TCP/8080', 'visitor → api TCP/8080'],
    },
    {
      why: 'an empty namespaceSelector means every pod, but nobody outside the cluster',
      policies: ingressFrom('[{ namespaceSelector: {} }]'),
      allowed: ['web → api TCP/8080', 'shell → api TCP/8080', 'visitor → api TCP/8080'],
      denied: ['internet → api TCP/8080', 'office → api TCP/8080'],
    },
    {
      why: 'both in one entry: such pods in such namespaces',
      policies: ingressFrom(
        '[{ namespaceSelector: { matchLabels: { team: operations } }, podSelector: { matchLabels: { type: monitoring } } }]',
      ),
      allowed: ['monitor → api TCP/8080'],
      denied: ['shell → api TCP/8080', 'visitor → api TCP/8080', 'web → api TCP/8080'],
    },
    {
      why: 'both in entries of their own: such pods here, or any pods there',
      policies: ingressFrom(
        '[{ namespaceSelector: { matchLabels: { team: operations } } }, { podSelector: { matchLabels: { app: web } } }]',
      ),
      allowed: ['monitor → api TCP/8080', 'shell → api TCP/8080', 'web → api TCP/8080'],
      denied: ['visitor → api TCP/8080', 'db → api TCP/8080'],
    },
    {
      why: 'both in one entry, to go out',
      policies: `
podSelector: { matchLabels: { app: api } }
policyTypes: [Egress]
egress: [{ to: [{ namespaceSelector: { matchLabels: { stage: live } }, podSelector: { matchLabels: { app: shell } } }] }]`,
      allowed: ['api → shell TCP/22'],
      denied: ['api → monitor TCP/22', 'api → visitor TCP/22', 'api → internet TCP/22'],
    },
    {
      // #targeting-multiple-namespaces-by-label
      why: 'several namespaces by an expression',
      policies: ingressFrom(
        '[{ namespaceSelector: { matchExpressions: [{ key: team, operator: In, values: [store, operations] }] } }]',
      ),
      allowed: ['web → api TCP/8080', 'shell → api TCP/8080'],
      denied: ['visitor → api TCP/8080'],
    },
    {
      // #targeting-a-namespace-by-its-name
      why: 'one namespace by the label that every namespace has',
      policies: ingressFrom(
        '[{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: guest } } }]',
      ),
      allowed: ['visitor → api TCP/8080'],
      denied: ['web → api TCP/8080', 'shell → api TCP/8080'],
    },
    {
      why: 'every namespace but one by that label',
      policies: ingressFrom(
        '[{ namespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: NotIn, values: [guest] }] } }]',
      ),
      allowed: ['web → api TCP/8080', 'shell → api TCP/8080'],
      denied: ['visitor → api TCP/8080'],
    },
    {
      why: 'an IPv6 block holds IPv6 addresses',
      policies: ingressFrom('[{ ipBlock: { cidr: "2001:db8::/32" } }]'),
      allowed: ['office6 → api TCP/8080'],
      denied: ['office → api TCP/8080', 'web → api TCP/8080'],
    },
    {
      why: 'a pod with a known address lies in its block, one without in none',
      policies: `
podSelector: { matchLabels: { app: web } }
policyTypes: [Egress]
egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }]`,
      allowed: ['web → api TCP/8080', 'web → internet TCP/443'],
      denied: ['web → db TCP/5432', 'web → office6 TCP/443'],
    },
  ]);
});

// https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies
describe('default policies', () => {
  const ACROSS = ['web → api TCP/8080', 'visitor → web TCP/80', 'internet → web TCP/80'];
  const OUT = ['web → visitor TCP/80', 'web → internet TCP/443'];
  holds([
    {
      why: 'deny all ingress',
      policies: '{ podSelector: {}, policyTypes: [Ingress] }',
      allowed: OUT,
      denied: ACROSS,
    },
    {
      why: 'allow all ingress, over a policy that denies it',
      policies: '{ podSelector: {}, ingress: [{}], policyTypes: [Ingress] }\n---\n{ podSelector: {} }',
      allowed: [...ACROSS, ...OUT],
    },
    {
      why: 'deny all egress',
      policies: '{ podSelector: {}, policyTypes: [Egress] }',
      allowed: ['visitor → web TCP/80', 'internet → web TCP/80'],
      denied: ['web → api TCP/8080', ...OUT],
    },
    {
      why: 'allow all egress, over a policy that denies it',
      policies:
        '{ podSelector: {}, egress: [{}], policyTypes: [Egress] }\n---\n{ podSelector: {}, policyTypes: [Egress] }',
      allowed: [...ACROSS, ...OUT],
    },
    {
      why: 'deny all of both',
      policies: '{ podSelector: {}, policyTypes: [Ingress, Egress] }',
      allowed: ['visitor → shell TCP/22'],
      denied: [...ACROSS, ...OUT],
    },
  ]);
});

// https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
// and the NetworkPolicyPort of the API reference
describe('ports', () => {
  const ports = (list: string) => `podSelector: { matchLabels: { app: api } }\ningress: [{ ports: ${list} }]`;
  holds([
    {
      why: 'none listed: all ports of all protocols',
      policies: ports('[]'),
      allowed: ['web → api TCP/1', 'web → api UDP/65535', 'web → api SCTP/7'],
    },
    {
      why: 'the protocol is TCP unless it says otherwise',
      policies: ports('[{ port: 8080 }]'),
      allowed: ['web → api TCP/8080'],
      denied: ['web → api UDP/8080', 'web → api SCTP/8080', 'web → api TCP/8081', 'web → api TCP/8079'],
    },
    {
      why: 'each protocol for itself',
      policies: ports('[{ port: 53, protocol: UDP }, { port: 7, protocol: SCTP }]'),
      allowed: ['web → api UDP/53', 'web → api SCTP/7'],
      denied: ['web → api TCP/53', 'web → api UDP/7', 'web → api TCP/7'],
    },
    {
      why: 'a protocol alone: all its ports',
      policies: ports('[{ protocol: UDP }]'),
      allowed: ['web → api UDP/1', 'web → api UDP/65535'],
      denied: ['web → api TCP/1'],
    },
    {
      why: 'a range, both ends included',
      policies: ports('[{ port: 32000, endPort: 32768 }]'),
      allowed: ['web → api TCP/32000', 'web → api TCP/32500', 'web → api TCP/32768'],
      denied: ['web → api TCP/31999', 'web → api TCP/32769', 'web → api UDP/32500'],
    },
    {
      why: 'a name of the destination, with its protocol',
      policies: ports('[{ port: http }, { port: stats, protocol: UDP }]'),
      allowed: ['web → api TCP/8080', 'web → api UDP/8125'],
      denied: ['web → api TCP/9090', 'web → api TCP/8125', 'web → api UDP/8080'],
    },
    {
      why: 'a name with the wrong protocol is no port at all',
      policies: ports('[{ port: stats }]'),
      denied: ['web → api TCP/8125', 'web → api UDP/8125'],
    },
    {
      why: 'a name, to go out: looked up in each destination',
      policies: `
podSelector: { matchLabels: { app: web } }
policyTypes: [Egress]
egress: [{ ports: [{ port: sql }] }]`,
      allowed: ['web → db TCP/5432'],
      denied: ['web → api TCP/5432', 'web → web TCP/5432', 'web → internet TCP/5432'],
    },
  ]);
});

// https://github.com/ahmetb/kubernetes-network-policy-recipes
describe('well-known recipes', () => {
  holds([
    {
      why: 'traffic of the namespace only, its selector written as nothing',
      policies: 'podSelector:\n  matchLabels:\ningress: [{ from: [{ podSelector: {} }] }]',
      allowed: ['web → api TCP/8080'],
      denied: ['visitor → api TCP/8080', 'internet → api TCP/8080'],
    },
    {
      why: 'clients outside the cluster, beside a default that denies',
      policies: '{ podSelector: {} }\n---\n{ podSelector: { matchLabels: { app: web } }, ingress: [{}] }',
      allowed: ['internet → web TCP/80', 'visitor → web TCP/80'],
      denied: ['internet → api TCP/8080'],
    },
    {
      why: 'one port for those who scrape',
      policies: `
podSelector: { matchLabels: { app: api } }
ingress: [{ ports: [{ port: metrics }], from: [{ namespaceSelector: {}, podSelector: { matchLabels: { type: monitoring } } }] }]`,
      allowed: ['monitor → api TCP/9090', 'visitor → api TCP/9090'],
      denied: ['monitor → api TCP/8080', 'web → api TCP/9090'],
    },
    {
      why: 'several kinds of clients, listed one by one',
      policies: `
podSelector: { matchLabels: { app: db, tier: back } }
ingress: [{ from: [{ podSelector: { matchLabels: { app: api, tier: back } } }, { podSelector: { matchLabels: { app: web, tier: back } } }] }]`,
      allowed: ['api → db TCP/5432'],
      denied: ['web → db TCP/5432', 'db → db TCP/5432'],
    },
    {
      why: 'nothing out but names to look up',
      policies: `
podSelector: { matchLabels: { app: api } }
policyTypes: [Egress]
egress: [{ ports: [{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }] }]`,
      allowed: ['api → internet UDP/53', 'api → db TCP/53'],
      denied: ['api → db TCP/5432', 'api → internet TCP/443'],
    },
    {
      why: 'nothing out of the cluster',
      policies: `
podSelector: { matchLabels: { app: api } }
policyTypes: [Egress]
egress: [{ ports: [{ port: 53, protocol: UDP }] }, { to: [{ namespaceSelector: {} }] }]`,
      allowed: ['api → db TCP/5432', 'api → visitor TCP/80', 'api → internet UDP/53'],
      denied: ['api → internet TCP/443'],
    },
  ]);
});

describe('the matrix', () => {
  const [web, api, db] = WORLD as readonly Pod[] as [Pod, Pod, Pod];

  test('asks each destination for its container ports, unless told which', () => {
    const open = policies('podSelector: { matchLabels: { app: web } }');
    expect(reachabilityMatrix(open, [web, api, db])).toEqual([
      'api → api TCP/8080',
      'api → api TCP/9090',
      'api → api UDP/8125',
      'api → db TCP/5432',
      'db → api TCP/8080',
      'db → api TCP/9090',
      'db → api UDP/8125',
      'db → db TCP/5432',
      'web → api TCP/8080',
      'web → api TCP/9090',
      'web → api UDP/8125',
      'web → db TCP/5432',
    ]);
    expect(reachabilityMatrix(open, [web, db], [{ port: 1 }])).toEqual(['db → db TCP/1', 'web → db TCP/1']);
  });

  test('has nothing to ask of who declares no ports', () => {
    expect(reachabilityMatrix([], [web, WORLD[6] as Endpoint])).toEqual([]);
  });

  test('leaves out what passes no pod', () => {
    expect(reachabilityMatrix([], WORLD.slice(6), [{ port: 443 }])).toEqual([]);
  });
});
