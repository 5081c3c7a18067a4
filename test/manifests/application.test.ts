import { expect, test } from 'vitest';
import {
  allowsDestination,
  allowsKind,
  applicationsAmong,
  ignoresCount,
  type OverlayApplication,
} from '../../manifests/application';
import type { KubeObject } from '../../manifests/kube-object';

const SOURCE = { repoURL: 'https://git.example/infra', path: 'gitops/overlays/live/web' };
const DESTINATION = { server: 'https://kubernetes.default.svc', namespace: 'live' };

const application = (spec: object, finalizers?: readonly string[]): KubeObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: { name: 'web-live', ...(finalizers && { finalizers }) },
  spec,
});

const has = (file: string) => file === 'overlays/live/web/kustomization.yaml';
const among = (object: KubeObject) => applicationsAmong([object], has);

test('an Application of an overlay is told with all that becomes of its objects', () => {
  const object = application(
    {
      source: { ...SOURCE, targetRevision: 'main' },
      destination: DESTINATION,
      project: 'shop',
      syncPolicy: { automated: { prune: true }, syncOptions: ['Prune=confirm'] },
    },
    ['other', 'resources-finalizer.argocd.argoproj.io'],
  );
  expect(among(object)).toEqual([
    {
      name: 'web-live',
      object,
      folder: 'overlays/live/web',
      cluster: 'https://kubernetes.default.svc',
      namespace: 'live',
      project: 'shop',
      revision: 'main',
      syncOptions: ['Prune=confirm'],
      prunes: true,
      ownsObjects: true,
    },
  ]);
});

test('what an Application leaves out is what Argo CD takes for it', () => {
  const object = application({ source: SOURCE });
  expect(among(object)).toEqual([
    {
      name: 'web-live',
      object,
      folder: 'overlays/live/web',
      cluster: '',
      namespace: '',
      project: 'default',
      revision: 'HEAD',
      syncOptions: [],
      prunes: false,
      ownsObjects: false,
    },
  ]);
});

test.each<[string, object, object]>([
  ['a cluster by its name', { destination: { name: 'west' } }, { cluster: 'west' }],
  ['no pruning', { syncPolicy: { automated: {} } }, { prunes: false }],
])('of %s', (_, spec, expected) => {
  expect(among(application({ source: SOURCE, ...spec }, ['foreground']))).toMatchObject([
    { ...expected, ownsObjects: false },
  ]);
});

test.each<[string, KubeObject]>([
  ['of another kind', { ...application({ source: SOURCE }), kind: 'AppProject' }],
  ['of a chart', application({ source: { repoURL: 'https://charts.example', chart: 'web' } })],
  ['of several sources', application({ sources: [SOURCE] })],
  ['of a folder that the tree does not have', application({ source: { path: 'overlays/live/shop' } })],
])('an object %s is none', (_, object) => {
  expect(among(object)).toEqual([]);
});

const WEB: KubeObject = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } };

test.each<[string, object, boolean]>([
  ['nothing', {}, false],
  ['its count', { ignoreDifferences: [{ kind: 'Deployment', jsonPointers: ['/spec/replicas'] }] }, true],
  [
    'its count by its name',
    { ignoreDifferences: [{ kind: 'Deployment', name: 'web', jsonPointers: ['/a', '/spec/replicas'] }] },
    true,
  ],
  [
    'that of another one',
    { ignoreDifferences: [{ kind: 'Deployment', name: 'shop', jsonPointers: ['/spec/replicas'] }] },
    false,
  ],
  [
    'that of another kind',
    { ignoreDifferences: [{ kind: 'Rollout', jsonPointers: ['/spec/replicas'] }] },
    false,
  ],
  [
    'something else of it',
    {
      ignoreDifferences: [
        { kind: 'Deployment', jsonPointers: ['/spec/paused'] },
        { kind: 'Deployment', jqPathExpressions: ['.spec'] },
      ],
    },
    false,
  ],
])('an Application that ignores %s', (_, spec, ignored) => {
  const [it] = among(application({ source: SOURCE, ...spec }));
  expect(ignoresCount(it as OverlayApplication, WEB)).toBe(ignored);
});

const project = (spec?: object): KubeObject => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: { name: 'shop' },
  spec,
});

test.each<[string, object[], boolean]>([
  ['the namespace', [{ server: DESTINATION.server, namespace: 'live' }], true],
  ['the cluster by its name', [{ name: DESTINATION.server, namespace: 'live' }], true],
  ['what begins so', [{ server: 'https://kubernetes*', namespace: 'li*' }], true],
  [
    'all',
    [
      { server: 'other', namespace: 'live' },
      { server: '*', namespace: '*' },
    ],
    true,
  ],
  ['another namespace', [{ server: DESTINATION.server, namespace: 'test' }], false],
  ['what begins otherwise', [{ server: DESTINATION.server, namespace: 't*' }], false],
  ['one whose name is the beginning', [{ server: DESTINATION.server, namespace: 'liv' }], false],
  ['another cluster', [{ server: 'https://west.example', namespace: 'live' }], false],
  ['another cluster by its name', [{ name: 'west', namespace: 'live' }], false],
])('a project with %s among its destinations', (_, destinations, allowed) => {
  expect(allowsDestination(project({ destinations }), DESTINATION)).toBe(allowed);
});

test.each<[string, object | undefined, boolean]>([
  ['no list', {}, true],
  ['no contents', undefined, true],
  ['an empty list', { namespaceResourceWhitelist: [] }, false],
  ['the kind', { namespaceResourceWhitelist: [{ group: 'apps', kind: 'Deployment' }] }, true],
  ['every kind of the group', { namespaceResourceWhitelist: [{ group: 'apps', kind: '*' }] }, true],
  ['the kind of another group', { namespaceResourceWhitelist: [{ group: '', kind: 'Deployment' }] }, false],
  ['another kind', { namespaceResourceWhitelist: [{ group: 'apps', kind: 'DaemonSet' }] }, false],
])('a project with %s of kinds', (_, spec, allowed) => {
  expect(allowsKind(project(spec), WEB)).toBe(allowed);
});

test('a project without contents allows no destination, and none that is unknown', () => {
  expect(allowsDestination(project(), DESTINATION)).toBe(false);
  const everywhere = project({ destinations: [{ server: '*', namespace: 'live' }] });
  expect(allowsDestination(everywhere, { ...DESTINATION, namespace: undefined })).toBe(false);
});
