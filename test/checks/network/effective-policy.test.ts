import { expect, test } from 'vitest';
import { effectivePolicy } from '../../../checks/network/effective-policy';
import type { NetworkPolicy } from '../../../checks/network/network-policy';

const policy = (spec: NetworkPolicy['spec']): NetworkPolicy => ({
  metadata: { name: 'guard', namespace: 'shop' },
  spec,
});

test('every default is spelled out', () => {
  expect(
    effectivePolicy(policy({ ingress: [{ ports: [{ port: 8080 }, { port: 'http' }, {}] }], egress: [{}] })),
  ).toEqual({
    namespace: 'shop',
    podSelector: {},
    ingress: [
      {
        peers: undefined,
        ports: [
          { protocol: 'TCP', numbers: [8080, 8080] },
          { protocol: 'TCP', name: 'http' },
          { protocol: 'TCP' },
        ],
      },
    ],
    egress: [{ peers: undefined, ports: undefined }],
  });
});

test.each<[string, NetworkPolicy['spec'], boolean, boolean]>([
  ['nothing', {}, true, false],
  ['ingress rules', { ingress: [{}] }, true, false],
  ['egress rules', { egress: [{}] }, true, true],
  ['an empty egress list', { egress: [] }, true, false],
  ['an empty list of types and egress rules', { policyTypes: [], egress: [{}] }, true, true],
  ['null everywhere', { podSelector: null, policyTypes: null, ingress: null, egress: null }, true, false],
  ['Ingress, with egress rules beside it', { policyTypes: ['Ingress'], egress: [{}] }, true, false],
  ['Egress, without rules', { policyTypes: ['Egress'] }, false, true],
  ['Egress, with ingress rules beside it', { policyTypes: ['Egress'], ingress: [{}] }, false, true],
  ['both', { policyTypes: ['Ingress', 'Egress'] }, true, true],
])('a policy with %s isolates for ingress: %3$j, egress: %4$j', (_what, spec, ingress, egress) => {
  const effective = effectivePolicy(policy(spec));
  expect([effective.ingress !== undefined, effective.egress !== undefined]).toEqual([ingress, egress]);
});

const SELECTOR = { matchLabels: { app: 'web' } };
const BLOCK = { cidr: '10.0.0.0/8' };
const SPLIT = { cidr: '10.0.0.0/8', except: ['10.1.0.0'] };

test.each<[NetworkPolicy['spec'], string]>([
  [{ policyTypes: ['Ingress', 'egress'] }, `'spec.policyTypes[1]' must be Ingress or Egress, got "egress"`],
  [
    { ingress: [{}, { from: [{ podSelector: SELECTOR }, {}] }] },
    `'spec.ingress[1].from[1]' must be either an ipBlock or a podSelector and/or namespaceSelector, got {}`,
  ],
  [
    { egress: [{ to: [{ podSelector: null }] }] },
    `'spec.egress[0].to[0]' must be either an ipBlock or a podSelector and/or namespaceSelector, got {"podSelector":null}`,
  ],
  [
    { egress: [{ to: [{ ipBlock: BLOCK, podSelector: {} }] }] },
    `'spec.egress[0].to[0]' must be either an ipBlock or a podSelector and/or namespaceSelector, got {"ipBlock":{"cidr":"10.0.0.0/8"},"podSelector":{}}`,
  ],
  [
    { egress: [{ to: [{ ipBlock: BLOCK, namespaceSelector: {} }] }] },
    `'spec.egress[0].to[0]' must be either an ipBlock or a podSelector and/or namespaceSelector, got {"ipBlock":{"cidr":"10.0.0.0/8"},"namespaceSelector":{}}`,
  ],
  [
    { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0' } }] }] },
    `'spec.ingress[0].from[0].ipBlock' must be made of address ranges, e.g. 10.0.0.0/24, got {"cidr":"10.0.0.0"}`,
  ],
  [
    { ingress: [{ from: [{ ipBlock: SPLIT }] }] },
    `'spec.ingress[0].from[0].ipBlock' must be made of address ranges, e.g. 10.0.0.0/24, got {"cidr":"10.0.0.0/8","except":["10.1.0.0"]}`,
  ],
  [
    { ingress: [{ ports: [{ protocol: 'HTTP', port: 80 }] }] },
    `'spec.ingress[0].ports[0].protocol' must be TCP, UDP or SCTP, got "HTTP"`,
  ],
  [
    { ingress: [{ ports: [{ port: 80 }, { port: 0 }] }] },
    `'spec.ingress[0].ports[1].port' must be a whole number in 1-65535, got 0`,
  ],
  [
    { ingress: [{ ports: [{ port: 65_536 }] }] },
    `'spec.ingress[0].ports[0].port' must be a whole number in 1-65535, got 65536`,
  ],
  [
    { ingress: [{ ports: [{ port: 80.5 }] }] },
    `'spec.ingress[0].ports[0].port' must be a whole number in 1-65535, got 80.5`,
  ],
  [
    { egress: [{ ports: [{ endPort: 90 }] }] },
    `'spec.egress[0].ports[0].port' must be a number where endPort is set, e.g. 8080, got null`,
  ],
  [
    { egress: [{ ports: [{ port: 'http', endPort: 90 }] }] },
    `'spec.egress[0].ports[0].port' must be a number where endPort is set, e.g. 8080, got "http"`,
  ],
  [
    { egress: [{ ports: [{ port: 80, endPort: 79 }] }] },
    `'spec.egress[0].ports[0].endPort' must be a whole number in 80-65535, got 79`,
  ],
  [
    { egress: [{ ports: [{ port: 80, endPort: 65_536 }] }] },
    `'spec.egress[0].ports[0].endPort' must be a whole number in 80-65535, got 65536`,
  ],
])('%j is refused', (spec, message) => {
  expect(() => effectivePolicy(policy(spec))).toThrow(`[NetworkPolicy shop/guard] ${message}`);
});

test('a range may be of one port', () => {
  const range = [{ ports: [{ port: 80, endPort: 80 }] }];
  expect(effectivePolicy(policy({ ingress: range })).ingress?.[0]?.ports).toEqual([
    { protocol: 'TCP', numbers: [80, 80] },
  ]);
});

test('a policy of no namespace is refused', () => {
  expect(() => effectivePolicy({ metadata: { name: 'guard' }, spec: {} })).toThrow(
    `[NetworkPolicy guard] 'metadata.namespace' must be set, e.g. production`,
  );
});
