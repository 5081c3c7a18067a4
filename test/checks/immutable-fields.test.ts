import { expect, test } from 'vitest';
import { changedImmutableFields } from '../../checks/immutable-fields';

const metadata = { name: 'web' };
const deployment = (spec: object, apiVersion = 'apps/v1') => ({
  apiVersion,
  kind: 'Deployment',
  metadata,
  spec,
});
const service = (spec: object) => ({ apiVersion: 'v1', kind: 'Service', metadata, spec });
const config = (fields: object) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata, ...fields });

test.each<[string, Parameters<typeof changedImmutableFields>, string[]]>([
  [
    'a selector',
    [deployment({ selector: { a: 1 }, replicas: 1 }), deployment({ selector: { a: 2 } })],
    ['spec.selector'],
  ],
  [
    'a selector that is the same',
    [deployment({ selector: { a: 1 } }), deployment({ selector: { a: 1 } })],
    [],
  ],
  [
    'that of a kind of another group',
    [deployment({ selector: 1 }, 'acme.example/v1'), deployment({ selector: 2 }, 'acme.example/v1')],
    [],
  ],
  ['a field that was not there', [service({}), service({ clusterIP: 'None' })], ['spec.clusterIP']],
  ['a field that is gone', [service({ clusterIP: 'None' }), service({})], ['spec.clusterIP']],
  ['the data of a ConfigMap', [config({ data: { a: '1' } }), config({ data: { a: '2' } })], []],
  [
    'the data of one that may change',
    [config({ data: { a: '1' }, immutable: false }), config({ data: { a: '2' } })],
    [],
  ],
  [
    'the data of one that may not',
    [config({ data: { a: '1' }, immutable: true }), config({ data: { a: '2' }, immutable: true })],
    ['data'],
  ],
  [
    'that one may not change any more',
    [config({ data: { a: '1' }, immutable: true }), config({ data: { a: '1' }, immutable: false })],
    ['immutable'],
  ],
])('%s', (_, objects, fields) => {
  expect(changedImmutableFields(...objects)).toEqual(fields);
});
