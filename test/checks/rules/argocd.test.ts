import { declarePlatform } from '../../../main';
import { render } from '../../../synth/render';
import type { MutableTree } from '../mutable-tree';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const APPLICATION = 'argocd/checkout-production.yaml';
const PAYMENTS = 'argocd/payments-staging.yaml';
const PARENT = 'argocd/app-of-apps.yaml';
const PROJECT = 'argocd/project.yaml';
const WAVE = 'metadata.annotations["argocd.argoproj.io/sync-wave"]';
const PATHS = 'metadata.annotations["argocd.argoproj.io/manifest-generate-paths"]';

const MUTANTS: Mutant[] = [
  [
    'application-source-exists',
    (t) => t.set(APPLICATION, 'spec.source.path', 'dist/overlays/prod/checkout'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.source.path must be dist/overlays/<environment>/<service> of the tree, got "dist/overlays/prod/checkout"',
  ],
  [
    'application-source-exists',
    (t) => t.set(APPLICATION, 'spec.source.path', 'dist/base/checkout'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.source.path must be dist/overlays/<environment>/<service> of the tree, got "dist/base/checkout"',
  ],
  [
    'application-source-exists',
    (t) => t.set(APPLICATION, 'spec.source.path', 'overlays/production/checkout'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.source.path must be dist/overlays/<environment>/<service> of the tree, got "overlays/production/checkout"',
  ],
  [
    'overlay-has-one-application',
    (t) => t.drop(APPLICATION),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: must be the source of one Application, got []',
  ],
  [
    'overlay-has-one-application',
    (t) => t.set('argocd/checkout-staging.yaml', 'spec.source.path', 'dist/overlays/production/checkout'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: must be the source of one Application, got ["checkout-production","checkout-staging"]',
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: must be the source of one Application, got []',
  ],
  [
    'application-destination-is-environment',
    (t) => t.set(APPLICATION, 'spec.destination.namespace', 'staging'),
    `[ecommerce/checkout] argocd/checkout-production.yaml: spec.destination.namespace must be the overlay's, production, got "staging"`,
  ],
  [
    'application-destination-is-environment',
    (t) => t.set(APPLICATION, 'spec.destination.server', 'https://other.example'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.destination.server must be https://kubernetes.default.svc, as in the rest of overlays/production, got "https://other.example"',
  ],
  [
    'application-follows-its-parent',
    (t) => t.set(APPLICATION, 'spec.source.targetRevision', 'next'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.source.targetRevision must be "main", got "next"',
  ],
  [
    'application-follows-its-parent',
    (t) => t.set(APPLICATION, 'spec.source.repoURL', 'https://github.com/acme/fork.git'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.source.repoURL must be "https://github.com/acme/ecommerce-infra.git", got "https://github.com/acme/fork.git"',
  ],
  [
    'application-has-no-overrides',
    (t) => t.set(APPLICATION, 'spec.source.kustomize', { images: ['a=b'] }),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.source.kustomize must be left to the overlay',
  ],
  ...['directory', 'helm', 'plugin', 'chart', 'ref', 'name'].map(
    (field): Mutant => [
      'application-has-no-overrides',
      (t) => t.set(APPLICATION, `spec.source.${field}`, {}),
      `[ecommerce/checkout] argocd/checkout-production.yaml: spec.source.${field} must be left to the overlay`,
    ],
  ),
  [
    'application-has-no-overrides',
    (t) => t.set(PARENT, 'spec.source.chart', 'ecommerce'),
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.source.chart must be left to the overlay',
  ],
  [
    'application-source-exists',
    (t) => t.remove(APPLICATION, 'spec.source.path').set(APPLICATION, 'spec.source.chart', 'checkout'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.source.path must be dist/overlays/<environment>/<service> of the tree, got nothing',
  ],
  [
    'application-has-no-overrides',
    (t) =>
      t
        .set(APPLICATION, 'spec.sources', [t.get(APPLICATION, 'spec.source')])
        .remove(APPLICATION, 'spec.source'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.sources must be left out: spec.source is the one source',
  ],
  ...['sources', 'sourceHydrator'].map(
    (field): Mutant => [
      'application-has-no-overrides',
      (t) => t.set(APPLICATION, `spec.${field}`, [t.get(APPLICATION, 'spec.source')]),
      `[ecommerce/checkout] argocd/checkout-production.yaml: spec.${field} must be left out: spec.source is the one source`,
    ],
  ),
  [
    'application-watches-its-files',
    (t) => t.set(APPLICATION, PATHS, '/dist/overlays/production/checkout'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/manifest-generate-paths"] must be /dist/overlays/production/checkout;/dist/base/checkout, got "/dist/overlays/production/checkout"',
  ],
  [
    'application-watches-its-files',
    (t) => t.remove(APPLICATION, PATHS),
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/manifest-generate-paths"] must be /dist/overlays/production/checkout;/dist/base/checkout, got nothing',
  ],
  [
    'application-syncs-itself',
    (t) => t.set(APPLICATION, 'spec.syncPolicy.automated', {}),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.syncPolicy.automated.allowEmpty must be false, got nothing',
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.syncPolicy.automated.prune must be true, got nothing',
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.syncPolicy.automated.selfHeal must be true, got nothing',
  ],
  [
    'application-syncs-itself',
    (t) => t.set(APPLICATION, 'spec.syncPolicy.retry.limit', -1),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.syncPolicy.retry.limit must be 1 at least, got -1',
  ],
  [
    'application-syncs-itself',
    (t) => t.remove(PARENT, 'spec.syncPolicy'),
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.syncPolicy.automated.allowEmpty must be false, got nothing',
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.syncPolicy.automated.prune must be true, got nothing',
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.syncPolicy.automated.selfHeal must be true, got nothing',
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.syncPolicy.retry.limit must be 1 at least, got nothing',
  ],
  ...['CreateNamespace=true', 'CreateNamespace=false'].map(
    (option): Mutant => [
      'sync-option-is-said-once',
      (t) => t.push(PAYMENTS, 'spec.syncPolicy.syncOptions', option),
      `[ecommerce/payments] argocd/payments-staging.yaml: spec.syncPolicy.syncOptions[1] must be another option, CreateNamespace is there already, got "${option}"`,
    ],
  ),
  [
    'namespace-labels-are-set',
    (t) => t.set(PAYMENTS, 'spec.syncPolicy.syncOptions[0]', 'CreateNamespace=false'),
    '[ecommerce/payments] argocd/payments-staging.yaml: spec.syncPolicy.managedNamespaceMetadata must stand beside the option CreateNamespace=true',
  ],
  [
    'autoscaled-count-is-ignored',
    (t) => t.remove(APPLICATION, 'spec.ignoreDifferences[0].group'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.ignoreDifferences must be just the counts of the autoscaled workloads, [{"group":"argoproj.io","kind":"Rollout","name":"checkout-service","jsonPointers":["/spec/replicas"]}], got [{"jsonPointers":["/spec/replicas"],"kind":"Rollout","name":"checkout-service"}]',
  ],
  [
    'autoscaled-count-is-ignored',
    (t) => t.push(APPLICATION, 'spec.ignoreDifferences[0].jsonPointers', '/spec/template'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.ignoreDifferences must be just the counts of the autoscaled workloads, [{"group":"argoproj.io","kind":"Rollout","name":"checkout-service","jsonPointers":["/spec/replicas"]}], got [{"group":"argoproj.io","jsonPointers":["/spec/replicas","/spec/template"],"kind":"Rollout","name":"checkout-service"}]',
  ],
  [
    'autoscaled-count-is-ignored',
    (t) => t.remove(APPLICATION, 'spec.ignoreDifferences'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.ignoreDifferences must be just the counts of the autoscaled workloads, [{"group":"argoproj.io","kind":"Rollout","name":"checkout-service","jsonPointers":["/spec/replicas"]}], got []',
  ],
  [
    'autoscaled-count-is-ignored',
    (t) => t.remove(APPLICATION, 'spec.syncPolicy.syncOptions[1]'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.syncPolicy.syncOptions must have RespectIgnoreDifferences=true',
  ],
  [
    'autoscaled-count-is-ignored',
    (t) => t.push(PAYMENTS, 'spec.syncPolicy.syncOptions', 'RespectIgnoreDifferences=true'),
    '[ecommerce/payments] argocd/payments-staging.yaml: spec.syncPolicy.syncOptions must not have RespectIgnoreDifferences=true',
  ],
  [
    'parent-exists',
    (t) => t.drop(PARENT),
    '[ecommerce/catalog] argocd/catalog-production.yaml: must have a parent: an Application beside it whose source is their folder',
  ],
  [
    'parent-exists',
    (t) => t.set(PARENT, 'spec.source.path', 'dist/applications'),
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: must have a parent: an Application beside it whose source is their folder',
  ],
  [
    'parent-exists',
    (t) => t.set(PARENT, 'spec.project', 'ecommerce'),
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.project must not be the project that it creates, got "ecommerce"',
  ],
  [
    'parent-excludes-itself',
    (t) => t.remove(PARENT, 'spec.source.directory'),
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.source.directory.exclude must be app-of-apps.yaml, got nothing',
  ],
  [
    'parent-excludes-itself',
    (t) => t.set(PARENT, 'spec.source.directory.exclude', 'parent.yaml'),
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.source.directory.exclude must be app-of-apps.yaml, got "parent.yaml"',
  ],
  [
    'parent-excludes-itself',
    (t) => t.set(PARENT, 'spec.source.directory.recurse', true),
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.source.directory.recurse must be false, got true',
  ],
  ...Object.entries({ include: '*.yml', jsonnet: {} }).map(
    ([field, value]): Mutant => [
      'parent-excludes-itself',
      (t) => t.set(PARENT, `spec.source.directory.${field}`, value),
      `[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.source.directory.${field} must be left out`,
    ],
  ),
  [
    'argocd-has-one-namespace',
    (t) => t.set(PARENT, 'spec.destination.namespace', 'production'),
    '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: spec.destination.namespace must be that of the parent, argocd, got "production"',
  ],
  [
    'argocd-has-one-namespace',
    (t) => t.remove(APPLICATION, 'metadata.namespace'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.namespace must be that of the parent, argocd, got nothing',
  ],
  [
    'project-exists',
    (t) => t.set(APPLICATION, 'spec.project', 'default'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.project must name an AppProject of the tree, got "default"',
  ],
  [
    'project-allows-source',
    (t) => t.set(PROJECT, 'spec.sourceRepos', ['https://github.com/acme/ecommerce-infra']),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.sourceRepos must have https://github.com/acme/ecommerce-infra.git',
  ],
  [
    'project-allows-destination',
    (t) => t.remove(PROJECT, 'spec.destinations[1]'),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.destinations must have {"namespace":"staging","server":"https://kubernetes.default.svc"}',
  ],
  [
    'project-allows-destination',
    (t) => t.set(PROJECT, 'spec.destinations[1].server', 'https://other.example'),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.destinations must have {"namespace":"staging","server":"https://kubernetes.default.svc"}',
  ],
  [
    'project-allows-kinds',
    (t) => t.remove(PROJECT, 'spec.namespaceResourceWhitelist[2]'),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.namespaceResourceWhitelist must have {"group":"apps","kind":"Deployment"}',
  ],
  [
    'project-allows-kinds',
    (t) => t.set(PROJECT, 'spec.namespaceResourceWhitelist[2].group', 'extensions'),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.namespaceResourceWhitelist must have {"group":"apps","kind":"Deployment"}',
  ],
  [
    'project-allows-kinds',
    (t) => t.set(PROJECT, 'spec.namespaceResourceWhitelist[2].kind', 'StatefulSet'),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.namespaceResourceWhitelist must have {"group":"apps","kind":"Deployment"}',
  ],
  [
    'project-allows-kinds',
    (t) => t.remove(PROJECT, 'spec.clusterResourceWhitelist'),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.clusterResourceWhitelist must have {"group":"","kind":"Namespace"}',
  ],
  [
    'project-has-no-wildcard',
    (t) => t.set(PROJECT, 'spec.destinations[0].namespace', '*'),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.destinations must name what is allowed, without * and !, got [{"namespace":"*","server":"https://kubernetes.default.svc"},{"namespace":"stag…',
  ],
  [
    'project-has-no-wildcard',
    (t) => t.set(PROJECT, 'spec.sourceRepos[0]', 'https://github.com/*'),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.sourceRepos must name what is allowed, without * and !, got ["https://github.com/*"]',
  ],
  [
    'project-has-no-wildcard',
    (t) => t.push(PROJECT, 'spec.sourceRepos', '!https://github.com/acme/ecommerce-infra.git'),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.sourceRepos must name what is allowed, without * and !, got ["https://github.com/acme/ecommerce-infra.git","!https://github.com/acme/ecomme…',
  ],
  [
    'project-has-no-wildcard',
    (t) => t.set(PROJECT, 'spec.destinations[0].namespace', '!production'),
    '[ecommerce/app-of-apps] argocd/project.yaml: spec.destinations must name what is allowed, without * and !, got [{"namespace":"!production","server":"https://kubernetes.default.svc"},{"namesp…',
  ],
  ...['1.5', '0x1', '1e1', ' 1', 'two', ''].map(
    (wave): Mutant => [
      'sync-wave-is-whole-number',
      (t) => t.set(PROJECT, WAVE, wave),
      `[ecommerce/app-of-apps] argocd/project.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be a whole number, got "${wave}"`,
    ],
  ),
  [
    'sync-waves-rise',
    (t) => t.set(PAYMENTS, WAVE, '1'),
    '[ecommerce/checkout] argocd/checkout-staging.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of payments-staging, 1, got 1',
  ],
  [
    'sync-waves-rise',
    (t) => t.remove(APPLICATION, WAVE),
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of catalog-production, 0, got 0',
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of inventory-production, 0, got 0',
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of payments-production, 0, got 0',
  ],
  [
    'sync-waves-rise',
    (t) => t.set(PROJECT, WAVE, '0'),
    '[ecommerce/catalog] argocd/catalog-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of the AppProject, 0, got 0',
    '[ecommerce/catalog] argocd/catalog-staging.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of the AppProject, 0, got 0',
    '[ecommerce/inventory] argocd/inventory-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of the AppProject, 0, got 0',
    '[ecommerce/inventory] argocd/inventory-staging.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of the AppProject, 0, got 0',
    '[ecommerce/payments] argocd/payments-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of the AppProject, 0, got 0',
    '[ecommerce/payments] argocd/payments-staging.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of the AppProject, 0, got 0',
  ],
  [
    'sync-waves-rise',
    (t) => t.set(APPLICATION, WAVE, 'two'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of catalog-production, 0, got two',
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of inventory-production, 0, got two',
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of payments-production, 0, got two',
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of the AppProject, -1, got two',
    '[ecommerce/frontend] argocd/frontend-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of checkout-production, two, got 2',
  ],
  [
    'overlay-is-one-wave',
    (t) =>
      t.set('base/checkout/rollout.yaml', 'metadata.annotations', { 'argocd.argoproj.io/sync-wave': '1' }),
    '[ecommerce/checkout] base/checkout/rollout.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be left out, got "1"',
  ],
  [
    'ingress-host-is-unique',
    (t) =>
      t.set(
        'overlays/staging/frontend/kustomization.yaml',
        'patches[2].patch.content[0].value',
        'shop.acme.example',
      ),
    '[ecommerce/frontend] overlays/staging/frontend/kustomization.yaml: Ingress frontend-shell: spec.rules[shop.acme.example].host must be another one than in overlays/production/frontend/kustomization.yaml, got "shop.acme.example"',
  ],
  ...['/shop', '/shop/'].map(
    (path): Mutant => [
      'ingress-host-is-unique',
      (t) => withPaths(t, { path: '/shop', pathType: 'Prefix' }, { path, pathType: 'Prefix' }),
      `[ecommerce/frontend] base/frontend/ingress.yaml: spec.rules[0].http.paths[${path === '/shop' ? 1 : path}].path must be there once for its host, got "${path}"`,
    ],
  ),
];

const HARMLESS: Harmless[] = [
  [
    'namespace-labels-are-set',
    'a namespace that somebody else makes',
    (t) =>
      t
        .remove(PAYMENTS, 'spec.syncPolicy.syncOptions[0]')
        .remove(PAYMENTS, 'spec.syncPolicy.managedNamespaceMetadata'),
  ],
  ['sync-wave-is-whole-number', 'a sign', (t) => t.set(PROJECT, WAVE, '+1')],
  [
    'ingress-host-is-unique',
    'a path below another, and an exact one',
    (t) =>
      withPaths(
        t,
        { path: '/', pathType: 'Prefix' },
        { path: '/shop', pathType: 'Prefix' },
        { path: '/shop', pathType: 'Exact' },
        { path: '/shop/', pathType: 'Exact' },
      ),
  ],
];

function withPaths(t: MutableTree, ...paths: object[]): unknown {
  const list = 'spec.rules[0].http.paths';
  const [first] = t.get('base/frontend/ingress.yaml', list) as object[];
  return t.set(
    'base/frontend/ingress.yaml',
    list,
    paths.map((path) => ({ ...first, ...path })),
  );
}

const tree = render(declarePlatform());
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);
