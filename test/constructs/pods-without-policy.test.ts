import { expect, test } from 'vitest';
import { podsWithoutPolicy } from '../../constructs/namespaces/pods-without-policy';
import type { KubeObject } from '../../manifests/kube-object';

const labelled = (name: string) => ({ 'app.kubernetes.io/name': name });

const object = (kind: string, name: string, spec: object): KubeObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name },
  spec,
});

const pods = (name: string, labels: object | undefined = labelled(name), kind = 'Deployment') =>
  object(kind, `${name}-workload`, { template: { metadata: { labels }, spec: { containers: [] } } });

const policy = (podSelector: object, ...policyTypes: string[]) =>
  object('NetworkPolicy', 'policy', { podSelector, ...(policyTypes.length > 0 && { policyTypes }) });
const about = (name: string, ...policyTypes: string[]) =>
  policy({ matchLabels: labelled(name) }, ...policyTypes);

const bare: KubeObject = object('Deployment', 'bare', { template: { spec: { containers: [] } } });

test.each<[what: string, objects: KubeObject[], names: string[]]>([
  ['no policy', [pods('search')], ['search']],
  ['one for both directions', [pods('search'), about('search', 'Ingress', 'Egress')], []],
  ['one for each direction', [about('search', 'Egress'), pods('search'), about('search', 'Ingress')], []],
  ['one for who reaches it', [pods('search'), about('search', 'Ingress')], ['search']],
  ['one for whom it reaches', [pods('search'), about('search', 'Egress')], ['search']],
  ['one that does not say its directions', [pods('search'), about('search')], ['search']],
  ["another's", [pods('search'), about('orders', 'Ingress', 'Egress')], ['search']],
  [
    "another's by an expression",
    [pods('search'), policy({ matchExpressions: [{ key: 'b', operator: 'Exists' }] }, 'Ingress', 'Egress')],
    ['search'],
  ],
  ['one for all pods', [pods('search'), bare, policy({}, 'Ingress', 'Egress')], []],
  ['no name', [pods('search', { tier: 'back' }), bare], ['bare', 'search-workload']],
  [
    'the same name twice, behind another',
    [pods('search'), pods('orders'), pods('search')],
    ['orders', 'search'],
  ],
  ['an analysis', [pods('search', labelled('search'), 'AnalysisTemplate')], []],
])('of pods with %s, those are named that no policy is about', (_what, objects, names) => {
  expect(podsWithoutPolicy(objects)).toEqual(names);
});
