import { expect, test } from 'vitest';
import type { Tree } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import { nameOf } from '../../manifests/kube-object';

const kustomization = (resources: readonly string[], namespace?: string) => ({
  kind: 'Kustomization',
  resources,
  ...(namespace && { namespace }),
});
const object = (kind: string, name: string, spec = {}) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind,
  metadata: { name },
  spec,
});
const applicationOf = (overlay: string, syncPolicy?: object) =>
  object('Application', overlay.replaceAll('/', '-'), { source: { path: `dist/${overlay}` }, syncPolicy });

const FILES: Readonly<Record<string, object[]>> = {
  'argocd/applications.yaml': [
    object('Application', 'all', { source: { path: 'dist/argocd' } }),
    applicationOf('overlays/live/web', { managedNamespaceMetadata: { labels: { team: 'store' } } }),
    applicationOf('overlays/live/shop', {}),
    applicationOf('overlays/test/web'),
  ],
  'base/inner/pods.yaml': [object('Rollout', 'web')],
  'base/inner/kustomization.yaml': [kustomization(['pods.yaml'])],
  'base/web/kustomization.yaml': [kustomization(['../inner'])],
  'monitoring/argocd/rules.yaml': [object('AnalysisTemplate', 'alerts')],
  'monitoring/argocd/kustomization.yaml': [kustomization(['rules.yaml'], 'argocd')],
  'namespaces/live/quota.yaml': [object('AnalysisTemplate', 'quota')],
  'namespaces/live/kustomization.yaml': [kustomization(['quota.yaml'])],
  'namespaces/alone/quota.yaml': [object('AnalysisTemplate', 'alone')],
  'namespaces/alone/kustomization.yaml': [kustomization(['quota.yaml'], 'alone')],
  'overlays/live/web/kustomization.yaml': [kustomization(['../../../base/web'], 'live')],
  'overlays/live/shop/own.yaml': [object('AnalysisTemplate', 'own')],
  'overlays/live/shop/kustomization.yaml': [kustomization(['own.yaml'], 'live-shop')],
  'overlays/test/web/kustomization.yaml': [kustomization(['../../../base/web'], 'test')],
};

const index = () => {
  const tree: Tree = new Map(
    Object.entries(FILES).map(([path, documents]) => [
      path,
      { path, construct: 'shop', documents, text: '' },
    ]),
  );
  return new TreeIndex(tree);
};

test('objects are found by their environment, with what its namespace grants, and apart from what watches them', () => {
  const { environments, monitoring, argocd } = index();
  const named = [...environments].map(([folder, { objects }]) => [
    folder,
    objects.map(({ object: it }) => nameOf(it)),
  ]);
  expect(named).toEqual([
    ['overlays/live', ['AnalysisTemplate quota', 'Rollout web', 'AnalysisTemplate own']],
    ['namespaces/alone', ['AnalysisTemplate alone']],
    ['overlays/test', ['Rollout web']],
  ]);
  expect(monitoring.objects.map(({ object: it }) => nameOf(it))).toEqual(['AnalysisTemplate alerts']);
  expect(argocd.applications).toHaveLength(4);
});

test('an environment knows the namespaces of the others, and the labels of its own', () => {
  const found = [...index().environments].map(([folder, set]) => [
    folder,
    [...set.otherEnvironmentNamespaces],
    Object.fromEntries(set.namespaceLabels),
  ]);
  expect(found).toEqual([
    ['overlays/live', ['alone', 'test'], { live: { team: 'store' }, 'live-shop': {} }],
    ['namespaces/alone', ['live', 'live-shop', 'test'], { alone: {} }],
    ['overlays/test', ['live', 'live-shop', 'alone'], { test: {} }],
  ]);
});

test('an overlay knows all folders that it is built from', () => {
  const tree = index();
  expect(tree.overlays.map((overlay) => tree.foldersOf(overlay))).toEqual([
    ['monitoring/argocd'],
    ['namespaces/live'],
    ['namespaces/alone'],
    ['overlays/live/web', 'base/web', 'base/inner'],
    ['overlays/live/shop'],
    ['overlays/test/web', 'base/web', 'base/inner'],
  ]);
});
