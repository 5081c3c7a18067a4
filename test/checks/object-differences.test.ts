import { expect, test } from 'vitest';
import { objectDifferences } from '../../checks/object-differences';
import type { KubeObject } from '../../manifests/kube-object';

const object = (kind: string, more: Partial<KubeObject> = {}): KubeObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name: 'a', namespace: 'b' },
  ...more,
});
const SERVICE = object('Service', { spec: { ports: [{ port: 80 }] } });
const ACCOUNT = object('ServiceAccount');

test.each<[string, readonly KubeObject[], readonly KubeObject[], string[]]>([
  ['nothing of equal objects in any order', [SERVICE, ACCOUNT], [ACCOUNT, SERVICE], []],
  [
    'a missing object',
    [SERVICE, ACCOUNT],
    [SERVICE],
    ['ServiceAccount a: must be rendered, got no such object'],
  ],
  ['one too many', [SERVICE], [SERVICE, ACCOUNT], ['ServiceAccount a: must not be rendered']],
  [
    'one in another namespace',
    [ACCOUNT],
    [object('ServiceAccount', { metadata: { name: 'a', namespace: 'c' } })],
    ['ServiceAccount a: must be rendered, got no such object', 'ServiceAccount a: must not be rendered'],
  ],
  [
    'another version of the API',
    [SERVICE],
    [{ ...SERVICE, apiVersion: 'v2' }],
    ['Service a: apiVersion must be "v1", got "v2"'],
  ],
  [
    'another value',
    [SERVICE],
    [{ ...SERVICE, spec: { ports: [{ port: 80, name: 'http' }] } }],
    ['Service a: spec.ports[80/TCP].name must be nothing, got "http"'],
  ],
  ...[
    [{ a: 1 }, 'x', '{"a":1}', '"x"'],
    ['x', {}, '"x"', '{}'],
    [{}, [], '{}', '[]'],
    [null, {}, 'null', '{}'],
    [{}, null, '{}', 'null'],
  ].map(([is, other, said, otherSaid]): [string, readonly KubeObject[], readonly KubeObject[], string[]] => [
    `${otherSaid} in place of ${said}`,
    [object('Service', { spec: is })],
    [object('Service', { spec: other })],
    [`Service a: spec must be ${said}, got ${otherSaid}`],
  ]),
])('tells %s', (_what, predicted, rendered, said) => {
  const found = objectDifferences(predicted, rendered);
  expect(found.map((difference) => `${difference.object}: ${difference.message}`)).toEqual(said);
});
