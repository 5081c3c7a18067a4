import { expect, test } from 'vitest';
import { contentHash } from '../../manifests/content-hash';
import {
  byIdentity,
  groupOf,
  identityOf,
  isBuiltIn,
  isClusterScoped,
  nameOf,
} from '../../manifests/kube-object';

const WEB = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'live' } };
const CLASS = { apiVersion: 'scheduling.k8s.io/v1', kind: 'PriorityClass', metadata: { name: 'high' } };
const POD = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' } };

test('an object goes by its kind and name', () => {
  expect([WEB, CLASS].map(nameOf)).toEqual(['Deployment web', 'PriorityClass high']);
});

test('a cluster tells objects by group, kind, namespace and name', () => {
  expect([WEB, CLASS, POD].map(identityOf)).toEqual([
    'apps/Deployment/live/web',
    'scheduling.k8s.io/PriorityClass//high',
    '/Pod//web',
  ]);
  expect(byIdentity([WEB, POD])).toEqual(
    new Map<string, object>([
      ['apps/Deployment/live/web', WEB],
      ['/Pod//web', POD],
    ]),
  );
});

test('of the kinds in a tree, priorities alone are of the whole cluster', () => {
  expect([WEB, CLASS, POD].map(isClusterScoped)).toEqual([false, true, false]);
});

test.each([
  ['v1', true],
  ['apps/v1', true],
  ['networking.k8s.io/v1', true],
  ['gateway.networking.k8s.io/v1', false],
  ['networking.k8s.io.example/v1', false],
  ['argoproj.io/v1alpha1', false],
])('the group of %s is built in: %s', (apiVersion, builtIn) => {
  expect(isBuiltIn(groupOf({ apiVersion }))).toBe(builtIn);
});

test('contents that differ have another hash of 16 digits', () => {
  expect(contentHash({ a: 1 })).toMatch(/^[0-9a-f]{16}$/);
  expect(contentHash({ a: 1 })).toBe(contentHash({ a: 1 }));
  expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 2 }));
});
