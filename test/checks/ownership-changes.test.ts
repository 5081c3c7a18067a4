import { expect, test } from 'vitest';
import type { LocatedObject } from '../../checks/located-object';
import {
  foldersOfOtherOwners,
  namespacesLost,
  type Ownership,
  ownersOf,
  workloadsMoved,
} from '../../checks/ownership-changes';
import type { Overlay } from '../../checks/tree';
import type { KubeObject } from '../../manifests/kube-object';

const FOLDER = 'overlays/live/web';
const has = (file: string) => file === `${FOLDER}/kustomization.yaml`;
const located = (object: KubeObject): LocatedObject => ({
  object,
  construct: 'shop/web',
  file: 'web.yaml',
  shared: false,
});

const PROJECT = located({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: { name: 'default' },
  spec: { destinations: [{ server: '*', namespace: '*' }] },
});

/** An Application of the overlay, by what it says beyond a name and a source. */
function applicationOf(name = 'web-live', spec: object = {}, finalizers: string[] = []): LocatedObject {
  const metadata = { name, finalizers };
  const source = { path: FOLDER };
  return located({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata,
    spec: { source, ...spec },
  });
}

const owners = (...applications: readonly LocatedObject[]) => ownersOf(applications, has);

test.each<[string, LocatedObject]>([
  ['name', applicationOf('shop-live')],
  ['project', applicationOf('web-live', { project: 'shop' })],
  ['cluster', applicationOf('web-live', { destination: { server: 'https://west.example' } })],
  ['pruning', applicationOf('web-live', { syncPolicy: { automated: { prune: true } } })],
  ['finalizer', applicationOf('web-live', {}, ['resources-finalizer.argocd.argoproj.io'])],
])('an overlay is looked at where its Application has another %s', (_, other) => {
  expect(foldersOfOtherOwners(owners(applicationOf()), owners(other))).toEqual([FOLDER]);
});

test('an overlay is looked at where it had no Application, and not where that is as before', () => {
  expect(foldersOfOtherOwners(owners(), owners(applicationOf()))).toEqual([FOLDER]);
  expect(foldersOfOtherOwners(owners(applicationOf()), owners())).toEqual([]);
  expect(
    foldersOfOtherOwners(
      owners(applicationOf()),
      owners(applicationOf('web-live', { syncPolicy: { syncOptions: [] } })),
    ),
  ).toEqual([]);
});

/** A tree in which an Application deploys an object. */
function treeWith(application: LocatedObject | undefined, object?: KubeObject): Ownership {
  const argocd = application ? [PROJECT, application] : [PROJECT];
  const overlay = { folder: FOLDER, objects: object ? [located(object)] : [] } as unknown as Overlay;
  return { argocd, owners: ownersOf(argocd, has), overlays: [overlay] };
}

const workload = (kind: string, spec?: object): KubeObject => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'web', namespace: 'live' },
  ...(spec && { spec }),
});
const DELETES = ['resources-finalizer.argocd.argoproj.io'];

test.each<[string, KubeObject, boolean]>([
  ['a Deployment', workload('Deployment', { replicas: 2 }), true],
  ['a Deployment without contents', workload('Deployment'), true],
  ['a Deployment at 0', workload('Deployment', { replicas: 0 }), false],
  ['a Rollout', workload('Rollout'), true],
  ['a StatefulSet', workload('StatefulSet'), true],
  ['a DaemonSet', workload('DaemonSet'), true],
  ['a ConfigMap', workload('ConfigMap'), false],
])('the pods of %s may go with its Application', (_, object, told) => {
  const before = treeWith(applicationOf('old', {}, DELETES), object);
  expect(workloadsMoved(before, treeWith(applicationOf('new'), object), 'HEAD')).toHaveLength(told ? 1 : 0);
  // One that stays with its Application, or goes, is not moved.
  expect(workloadsMoved(before, treeWith(applicationOf('old'), object), 'HEAD')).toEqual([]);
  expect(workloadsMoved(before, treeWith(applicationOf('new')), 'HEAD')).toEqual([]);
});

test('a namespace is lost where the project allows it no more, by one that has allowed it', () => {
  const object = workload('ConfigMap');
  const without = ({ owners: own, overlays }: Ownership, ...argocd: readonly LocatedObject[]) => ({
    argocd,
    owners: own,
    overlays,
  });
  const closed = located({ ...PROJECT.object, spec: { destinations: [] } });
  const before = treeWith(applicationOf('web-live', {}, DELETES), object);
  const after = treeWith(undefined);
  const lost = (was: Ownership, is: Ownership) =>
    namespacesLost(was, is, 'HEAD').map(({ message }) => message.replace(/, while.*/, ''));
  expect(lost(before, without(after, closed))).toEqual([
    'must keep {"namespace":"live","server":""}, as in HEAD',
  ]);
  expect(lost(before, without(after))).toHaveLength(1);
  expect(lost(before, after)).toEqual([]);
  expect(lost(without(before, closed), without(after, closed))).toEqual([]);
  expect(lost(without(before), without(after, closed))).toEqual([]);
  const everywhere = treeWith(applicationOf('web-live', {}, DELETES), {
    ...object,
    metadata: { name: 'web' },
  });
  expect(lost(everywhere, without(after, closed))).toEqual([]);
  expect(lost(treeWith(applicationOf(), object), without(after, closed))).toEqual([]);
});

test('each namespace that is lost is told, with its project', () => {
  const [staging, live] = ['staging', 'live'].map((namespace) =>
    located({ ...workload('ConfigMap'), metadata: { name: 'web', namespace } }),
  ) as [LocatedObject, LocatedObject];
  const before = treeWith(applicationOf('web-live', {}, DELETES));
  const overlays = before.overlays.map((overlay) => ({ ...overlay, objects: [staging, live] }));
  const told = namespacesLost({ ...before, overlays }, { ...treeWith(undefined), argocd: [] }, 'HEAD');
  expect(told.map(({ message }) => /"namespace":"(\w+)"/.exec(message)?.[1])).toEqual(['staging', 'live']);
});
