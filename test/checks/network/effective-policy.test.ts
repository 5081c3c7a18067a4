import { expect, test } from 'vitest';
import type { NetworkPolicy } from '../../../checks/network/effective-policy';
import { effectivePolicy } from '../../../checks/network/effective-policy';

/** Defaults may be left out, or null in a rendered object. */
const policy = (spec: object) =>
  ({ metadata: { name: 'guard', namespace: 'shop' }, spec }) as unknown as NetworkPolicy;

test('every default is spelled out', () => {
  expect(
    effectivePolicy(policy({ ingress: [{ ports: [{ port: 8080 }, { port: 'http' }, {}] }], egress: [{}] })),
  ).toEqual({
    name: 'guard',
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

test.each<[string, object, boolean, boolean]>([
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

test('a range may be of one port', () => {
  const range = [{ ports: [{ port: 80, endPort: 80 }] }];
  expect(effectivePolicy(policy({ ingress: range })).ingress?.[0]?.ports).toEqual([
    { protocol: 'TCP', numbers: [80, 80] },
  ]);
});
