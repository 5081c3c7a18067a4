import { expect, test } from 'vitest';
import type { Kinds } from '../../checks/kinds';
import type { LocatedObject } from '../../checks/located-object';
import { bySelection, ObjectSet } from '../../checks/object-set';
import type { KubeObject } from '../../manifests/kube-object';

const located = (kind: string, name: string, spec: object, namespace = 'live'): LocatedObject => {
  const apiVersion = { Deployment: 'apps/v1', Service: 'v1', NetworkPolicy: 'networking.k8s.io/v1' }[kind];
  const object = {
    apiVersion: apiVersion ?? 'argoproj.io/v1alpha1',
    kind,
    metadata: { name, namespace },
    spec,
  } as KubeObject;
  return { object, construct: `shop/${name}`, file: `${name}.yaml`, shared: false };
};

/** Pods with some labels, which call an address, if any. */
const template = (labels: Record<string, string> | undefined, url?: string) => ({
  ...(labels && { metadata: { labels } }),
  spec: {
    containers: [
      {
        name: 'main',
        ports: [
          { name: 'metrics', containerPort: 9090 },
          { name: 'http', containerPort: 8080 },
        ],
        ...(url && { env: [{ name: 'URL', value: url }] }),
      },
    ],
  },
});
const service = (name: string, spec: object, namespace?: string) =>
  located('Service', name, spec, namespace) as LocatedObject<Kinds['Service']>;

const WEB = located('Deployment', 'web', {
  template: template({ app: 'web', tier: 'front' }, 'http://api.team.svc:81'),
});
const OLD = located('Deployment', 'old', { template: template({ app: 'old', tier: 'front' }) });
const API = located('Deployment', 'api', { template: template({ app: 'api', tier: 'back' }) }, 'team');
const OTHER = located('Deployment', 'web', { template: template({ app: 'web', tier: 'back' }) }, 'team');
const BARE = located('Deployment', 'bare', { template: template(undefined) }, 'team');
const ROLLOUT = located('Rollout', 'old', { workloadRef: { kind: 'Deployment', name: 'old' } });
const FOREIGN = located('Rollout', 'web', { workloadRef: { kind: 'ReplicaSet', name: 'web' } });
const JOB = located('AnalysisTemplate', 'smoke', {
  metrics: [{ provider: { job: { spec: { template: template({ app: 'smoke' }) } } } }],
});
const WEB_SERVICE = service('web', {
  selector: { app: 'web' },
  ports: [{ port: 80, targetPort: 'http' }, { port: 81 }],
});
const API_SERVICE = service(
  'api',
  {
    selector: { app: 'api' },
    ports: [
      { port: 80, targetPort: 'http' },
      { port: 81, targetPort: 9090 },
      { port: 82, targetPort: 'unknown' },
    ],
  },
  'team',
);
const NOWHERE = service('nowhere', {});

const set = () =>
  new ObjectSet(
    [WEB, OLD, API, OTHER, BARE, ROLLOUT, FOREIGN, JOB, WEB_SERVICE, API_SERVICE, NOWHERE],
    new Set(['test']),
    new Map([['team', { owner: 'store' }]]),
  );

const objectsOf = (pods: readonly { located: LocatedObject }[] | undefined) =>
  pods?.map(({ located: it }) => it);

test('pods are found with what runs them', () => {
  const found = set();
  expect(found.pods.map((pods) => [pods.located, pods.controller, pods.runsToCompletion])).toEqual([
    [WEB, WEB, false],
    [OLD, ROLLOUT, false],
    [API, API, false],
    [OTHER, OTHER, false],
    [BARE, BARE, false],
    [JOB, JOB, true],
  ]);
  expect([WEB, OLD, ROLLOUT, FOREIGN, JOB].map((it) => found.podsOf(it)?.located)).toEqual([
    WEB,
    undefined,
    OLD,
    undefined,
    undefined,
  ]);
  expect([WEB, OLD, API].map((it) => found.rolloutOver(it))).toEqual([undefined, ROLLOUT, undefined]);
  expect([...found.namespaces]).toEqual(['live', 'team']);
});

test.each<[string, LocatedObject, object | undefined, LocatedObject[]]>([
  ['a label', WEB_SERVICE, { matchLabels: { app: 'web' } }, [WEB]],
  ['a label in another namespace', API_SERVICE, { matchLabels: { app: 'web' } }, [OTHER]],
  ['a label of several', WEB_SERVICE, { matchLabels: { tier: 'front' } }, [WEB, OLD]],
  ['two labels', WEB_SERVICE, { matchLabels: { tier: 'front', app: 'old' } }, [OLD]],
  ['a label that none has', WEB_SERVICE, { matchLabels: { app: 'api' } }, []],
  ['nothing of all', API_SERVICE, {}, [API, OTHER, BARE]],
  ['an expression', API_SERVICE, { matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, [BARE]],
  ['no selector', WEB_SERVICE, undefined, []],
])('%s selects', (_, by, selector, selected) => {
  const found = set();
  expect(objectsOf(found.selectedBy(by, selector))).toEqual(selected);
  expect(objectsOf(found.selectedBy(by, selector))).toEqual(selected);
});

const POLICY = located('NetworkPolicy', 'policy', {});
const front = { matchLabels: { tier: 'front' } };
const web = { matchLabels: { app: 'web' } };

test.each<[string, object, LocatedObject[] | undefined]>([
  ['addresses', { ipBlock: { cidr: '10.0.0.0/8' } }, undefined],
  ['addresses, whatever else', { ipBlock: { cidr: '10.0.0.0/8' }, podSelector: web }, undefined],
  ['pods of its own namespace', { podSelector: web }, [WEB]],
  ['whole namespaces', { namespaceSelector: { matchLabels: { owner: 'store' } } }, undefined],
  [
    'pods of a namespace by its labels',
    { namespaceSelector: { matchLabels: { owner: 'store' } }, podSelector: web },
    [OTHER],
  ],
  [
    'pods of a namespace by its name',
    { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'live' } }, podSelector: front },
    [WEB, OLD],
  ],
  ['pods of every namespace', { namespaceSelector: {}, podSelector: web }, [WEB, OTHER]],
  [
    'pods of a namespace that is none of the environment',
    { namespaceSelector: { matchLabels: { owner: 'others' } }, podSelector: web },
    undefined,
  ],
])('a peer that is %s', (_, peer, selected) => {
  expect(objectsOf(set().selectedByPeer(POLICY, peer))).toEqual(selected);
});

test('Services lead to pods, which know theirs', () => {
  const found = set();
  expect(objectsOf(found.podsBehind(WEB_SERVICE))).toEqual([WEB]);
  expect(objectsOf(found.podsBehind(NOWHERE))).toEqual([]);
  expect(found.pods.map((pods) => found.servicesOf(pods))).toEqual([
    [WEB_SERVICE],
    [],
    [API_SERVICE],
    [],
    [],
    [],
  ]);
});

test('a call comes to the pods of a Service, at the port that it asks for', () => {
  const found = set();
  const [call, ...others] = found.calls;
  if (call === undefined) throw new Error('no call');
  expect([call.from.located, others]).toEqual([WEB, []]);
  const to = (target: Partial<typeof call.target>) => ({ ...call, target: { ...call.target, ...target } });
  const ends = (target: Partial<typeof call.target>) =>
    found.calleesOf(to(target)).map(({ pods, port }) => [pods.located, port]);
  expect(found.calleeOf(call)).toBe(API_SERVICE);
  expect(found.calleeOf(to({ namespace: 'live' }))).toBeUndefined();
  expect(ends({})).toEqual([[API, 9090]]);
  expect(ends({ port: 80 })).toEqual([[API, 8080]]);
  expect(ends({ port: 82 })).toEqual([[API, 82]]);
  expect(ends({ port: 83 })).toEqual([[API, 83]]);
  expect(ends({ namespace: 'live', service: 'web', port: 81 })).toEqual([[WEB, 81]]);
  expect(ends({ namespace: 'live', service: 'nowhere' })).toEqual([]);
  expect(ends({ service: 'none' })).toEqual([]);
});

test('items are found by the pods that they select', () => {
  const [first, second] = set().pods;
  if (first === undefined || second === undefined) throw new Error('no pods');
  expect(bySelection(['a', 'b'], (item) => (item === 'a' ? [first] : [first, second]))).toEqual(
    new Map([
      [first, ['a', 'b']],
      [second, ['b']],
    ]),
  );
});

test('objects are found by kind and name, and those of a name that is taken with the first', () => {
  const again = located('Deployment', 'web', { template: template({ app: 'again' }) });
  const foreign = { ...WEB, object: { ...WEB.object, apiVersion: 'acme.example/v1' } };
  const found = new ObjectSet([WEB, OTHER, foreign, again]);
  expect(found.duplicates).toEqual([[WEB, again]]);
  expect(found.ofKind('Deployment')).toEqual([WEB, OTHER, again]);
  expect(found.ofKind('Service')).toEqual([]);
  expect(found.inNamespace('team', 'Deployment', 'web')).toBe(OTHER);
  expect(found.inSameNamespace(POLICY, 'Deployment', 'web')).toBe(again);
  expect(found.inSameNamespace(POLICY, 'Deployment', 'old')).toBeUndefined();
  expect(found.inSameNamespace(POLICY, 'Deployment', undefined)).toBeUndefined();
});
