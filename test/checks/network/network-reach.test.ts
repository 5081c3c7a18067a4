import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayChangeReach, networkChange, networkReach } from '../../../checks/network/network-reach';
import { CATALOG, CHECKOUT, renderedSet } from '../../rendered-set';

const SERVICES = [...CATALOG, ...CHECKOUT];

const policies = (...specs: string[]) =>
  specs.flatMap((spec, index) =>
    renderedSet(
      `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: p${index}, namespace: production }, spec: ${spec} }`,
    ),
  );

const CLOSED = '{ podSelector: {}, policyTypes: [Ingress, Egress] }';

test('without policies everything reaches everything', () => {
  expect(networkReach(SERVICES)).toEqual([
    'anywhere → catalog-service any port',
    'anywhere → checkout-service any port',
    'catalog-service → anywhere any port',
    'catalog-service → catalog-service any port',
    'catalog-service → checkout-service any port',
    'checkout-service → anywhere any port',
    'checkout-service → catalog-service any port',
    'checkout-service → checkout-service any port',
  ]);
});

test('closed on both sides nothing is left', () => {
  expect(networkReach([...SERVICES, ...policies(CLOSED)])).toEqual([]);
});

test('a call takes a rule on each side, and one alone opens nothing', () => {
  const out =
    '{ podSelector: { matchLabels: { app: checkout-service } }, policyTypes: [Egress], egress: [{ to: [{ podSelector: { matchLabels: { app: catalog-service } } }], ports: [{ port: 8080 }] }] }';
  const into =
    '{ podSelector: { matchLabels: { app: catalog-service } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: checkout-service } } }], ports: [{ port: http }] }] }';
  expect(networkReach([...SERVICES, ...policies(CLOSED, out)])).toEqual([]);
  expect(networkReach([...SERVICES, ...policies(CLOSED, into)])).toEqual([]);
  expect(networkReach([...SERVICES, ...policies(CLOSED, out, into)])).toEqual([
    'checkout-service → catalog-service TCP/8080',
  ]);
});

/** What checkout may use of catalog when catalog lets in exactly this; each line differs from the others. */
test.each([
  ['[]', 'any port'],
  ['[{ protocol: TCP }]', 'TCP/any'],
  ['[{ port: 8080 }]', 'TCP/8080'],
  ['[{ port: http }]', 'TCP/8080'],
  ['[{ port: 8080, protocol: UDP }]', 'UDP/8080'],
  ['[{ port: 9 }]', 'TCP/9'],
  ['[{ port: 1, endPort: 65535 }]', 'TCP/1', 'TCP/15000', 'TCP/65535', 'TCP/8080'],
  ['[{ protocol: UDP }, { port: http }]', 'TCP/8080', 'UDP/any'],
  ['[{ port: unknown }]'],
])('ports %s', (ports, ...lines) => {
  const into = `{ podSelector: { matchLabels: { app: catalog-service } }, policyTypes: [Ingress], ingress: [{ from: [{ podSelector: { matchLabels: { app: checkout-service } } }], ports: ${ports} }] }`;
  const reach = networkReach([...SERVICES, ...policies(into)]);
  expect(reach.filter((line) => line.startsWith('checkout-service → catalog-service'))).toEqual(
    lines.map((line) => `checkout-service → catalog-service ${line}`),
  );
});

/** Peers that are not rendered beside the services, as lines. */
test.each([
  ['[{ namespaceSelector: {} }]', '[]', 'all pods in all namespaces → catalog-service any port'],
  [
    '[{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: monitoring } }, podSelector: { matchLabels: { app: prometheus } } }]',
    '[{ port: 9090 }]',
    'pods app=prometheus in monitoring → catalog-service TCP/9090',
  ],
  [
    '[{ namespaceSelector: { matchLabels: { team: ops, stage: live } } }]',
    '[{ port: http }, { protocol: UDP }]',
    'all pods in namespaces stage=live,team=ops → catalog-service TCP/http',
    'all pods in namespaces stage=live,team=ops → catalog-service UDP/any',
  ],
  [
    '[{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ops, stage: live } } }, { namespaceSelector: { matchLabels: { app: x, kubernetes.io/metadata.name: ops } } }]',
    '[]',
    'all pods in namespaces app=x,kubernetes.io/metadata.name=ops → catalog-service any port',
    'all pods in namespaces kubernetes.io/metadata.name=ops,stage=live → catalog-service any port',
  ],
  [
    '[{ podSelector: { matchExpressions: [{ key: app, operator: NotIn, values: [a, b] }, { key: x, operator: Exists }, { key: y, operator: DoesNotExist }] } }]',
    '[{ port: 1, endPort: 9, protocol: SCTP }]',
    'pods !y,app notin (a, b),x in production → catalog-service SCTP/1-9',
  ],
  [
    '[{ podSelector: { matchLabels: { app: redis } } }]',
    '[]',
    'pods app=redis in production → catalog-service any port',
  ],
  [
    '[{ ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16, 10.2.0.0/16] } }, { ipBlock: { cidr: "::/0" } }]',
    '[]',
    '10.0.0.0/8 except 10.1.0.0/16, 10.2.0.0/16 → catalog-service any port',
    '::/0 → catalog-service any port',
  ],
  ['[]', '[{ port: 7 }]', 'anywhere → catalog-service TCP/7'],
])('ingress from %s on %s', (from, ports, ...lines) => {
  const into = `{ podSelector: { matchLabels: { app: catalog-service } }, ingress: [{ from: ${from}, ports: ${ports} }] }`;
  expect(networkReach([...SERVICES, ...policies(CLOSED, into)])).toEqual(lines);
});

test('egress reads the other way round', () => {
  const out =
    '{ podSelector: { matchLabels: { app: checkout-service } }, policyTypes: [Egress], egress: [{ to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } } }], ports: [{ port: 53, protocol: UDP }] }] }';
  expect(networkReach([...SERVICES, ...policies(CLOSED, out)])).toEqual([
    'checkout-service → all pods in kube-system UDP/53',
  ]);
});

test('a peer that may be more than rendered pods is named, one that is just them is not', () => {
  const into = (peer: string) =>
    policies(
      CLOSED,
      `{ podSelector: { matchLabels: { app: catalog-service } }, ingress: [{ from: [${peer}] }] }`,
    );
  const reach = (peer: string) => networkReach([...SERVICES, ...into(peer)]);
  expect(reach('{ podSelector: {} }')).toEqual(['all pods in production → catalog-service any port']);
  expect(reach('{ podSelector: { matchLabels: { app: checkout-service } }, namespaceSelector: {} }')).toEqual(
    ['pods app=checkout-service in all namespaces → catalog-service any port'],
  );
  expect(reach('{ podSelector: { matchLabels: { app: checkout-service } } }')).toEqual([]);
});

test('other objects, and policies of other systems, are not read', () => {
  const [ingress] = renderedSet(
    '{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: shop, namespace: production }, spec: {} }',
  );
  expect(networkReach([...SERVICES, ingress as (typeof SERVICES)[0]])).toEqual(networkReach(SERVICES));
  const foreign = policies(CLOSED).map((policy) => ({ ...policy, apiVersion: 'projectcalico.org/v3' }));
  expect(networkReach([...SERVICES, ...foreign])).toEqual(networkReach(SERVICES));
});

describe('between two renders of an environment', () => {
  const [OUT] = policies(
    '{ podSelector: { matchLabels: { app: checkout-service } }, policyTypes: [Egress], egress: [{ to: [{ podSelector: { matchLabels: { app: catalog-service } } }], ports: [{ port: 8080 }] }] }',
  ) as [(typeof SERVICES)[0]];
  const closed = policies(CLOSED);
  const called = [...SERVICES, OUT, ...policies('{ podSelector: {}, policyTypes: [Ingress] }')];
  const notIsolated = (name: string) =>
    `${name} is not isolated: all pods may reach it, and it may reach anything`;
  const [guarded] = policies('{ podSelector: { matchLabels: { app: checkout-service } } }') as [
    (typeof SERVICES)[0],
  ];

  test.each<[string, typeof SERVICES, typeof SERVICES, string[], string[]]>([
    ['nothing', SERVICES, SERVICES, [], []],
    ['pods that are open from now on', [...SERVICES, ...closed], SERVICES, networkReach(SERVICES), []],
    ['pods that were open', SERVICES, [...SERVICES, ...closed], [], networkReach(SERVICES)],
    [
      'new pods, each in one line',
      [],
      SERVICES,
      ['catalog-service', 'checkout-service'].map(notIsolated),
      [],
    ],
    [
      'new pods beside some that are open from now on',
      [...CATALOG, ...closed],
      SERVICES,
      [
        notIsolated('checkout-service'),
        'anywhere → catalog-service any port',
        'catalog-service → anywhere any port',
        'catalog-service → catalog-service any port',
      ],
      [],
    ],
    [
      'new pods that nobody may reach',
      CATALOG,
      [...SERVICES, guarded],
      ['checkout-service → anywhere any port', 'checkout-service → catalog-service any port'],
      [],
    ],
    [
      'new pods that are called on a port',
      [...CHECKOUT, OUT, guarded],
      [...SERVICES, OUT, guarded],
      [notIsolated('catalog-service')],
      ['checkout-service → pods app=catalog-service in production TCP/8080'],
    ],
  ])('%s are told', (_, before, after, opened, shut) => {
    expect(networkChange('live', before, after)).toEqual({ environment: 'live', opened, closed: shut });
  });

  const stock = JSON.parse(JSON.stringify(CATALOG).replaceAll('catalog-service', 'stock-service'));
  const about = (name: string) => `podSelector: { matchLabels: { app: ${name}-service } }`;

  test('a port within a range that the policy of another pod speaks of is told', () => {
    const range = `{ ${about('catalog')}, ingress: [{ from: [{ ${about('stock')} }], ports: [{ port: 1, endPort: 9000 }] }] }`;
    const speaks = `{ ${about('checkout')}, policyTypes: [Ingress], ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 9 }] }] }`;
    const pods = [...SERVICES, ...stock];
    const { opened } = networkChange(
      'live',
      [...pods, ...policies(range)],
      [...pods, ...policies(range, speaks)],
    );
    expect(opened).toContain('stock-service → catalog-service TCP/9');
  });

  test('of any pods and policies, what is told is what differs of all that they reach', () => {
    const workloads: (typeof SERVICES)[] = [CATALOG, CHECKOUT, stock];
    const pool = policies(
      CLOSED,
      `{ ${about('catalog')}, ingress: [{ from: [{ ${about('checkout')} }], ports: [{ port: http }] }] }`,
      `{ ${about('catalog')}, ingress: [{ from: [{ ${about('stock')} }], ports: [{ port: 1, endPort: 9000 }] }] }`,
      `{ ${about('checkout')}, policyTypes: [Egress], egress: [{ to: [{ ${about('catalog')} }], ports: [{ port: 8080 }] }] }`,
      `{ ${about('stock')}, policyTypes: [Egress], egress: [{ ports: [{ protocol: UDP }] }, { to: [{ ${about('catalog')} }] }] }`,
      `{ ${about('checkout')}, ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 9 }] }] }`,
      `{ podSelector: { matchExpressions: [{ key: app, operator: Exists }] }, ingress: [{}] }`,
    );
    const some = fc.subarray(pool);
    fc.assert(
      fc.property(some, some, fc.subarray(workloads), (earlier, later, gone) => {
        const kept = workloads.filter((it) => !gone.includes(it)).flat();
        const [before, after] = [
          [...workloads.flat(), ...earlier],
          [...kept, ...later],
        ];
        const [was, is] = [networkReach(before), networkReach(after)];
        expect(networkChange('live', before, after)).toEqual({
          environment: 'live',
          opened: is.filter((edge) => !was.includes(edge)),
          closed: was.filter((edge) => !is.includes(edge)),
        });
      }),
    );
  });

  test('twice the pods, each with a policy, are looked at twice as often', () => {
    const looks = (count: number) => {
      let found = 0;
      const matchLabels = (app: string) => ({
        get matchLabels() {
          found++;
          return { app };
        },
      });
      const objects = Array.from({ length: count }, (_, index) => `pod-${index}`).flatMap((name) => {
        const [pod] = renderedSet(
          `{ apiVersion: v1, kind: Pod, metadata: { name: ${name}, namespace: production, labels: { app: ${name} } }, spec: { containers: [] } }`,
        );
        const [policy] = policies('{ ingress: [] }');
        return [pod, { ...policy, spec: { podSelector: matchLabels(name), ingress: [] } }] as typeof SERVICES;
      });
      const closing = networkChange('live', objects.slice(0, -1), objects);
      expect(closing.closed).toHaveLength(count + 1);
      return found;
    };
    expect(looks(40)).toBeLessThan(2.5 * looks(20));
  });

  const relabelled = CATALOG.map((object) => ({
    ...object,
    ...renderedSet(JSON.stringify(object).replaceAll('"app":"catalog-service"', '"app":"catalog"'))[0],
  }));
  test.each<[string, typeof SERVICES, boolean]>([
    ['the same', SERVICES, false],
    ['another policy', called, true],
    ['labels of pods', [...relabelled, ...CHECKOUT], true],
    [
      'another object',
      [
        ...SERVICES,
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'production' } },
      ],
      false,
    ],
  ])('%s may decide who reaches whom: %3$j', (_, after, may) => {
    expect(mayChangeReach(SERVICES, after)).toBe(may);
  });
});
