import { formatValue } from '../../../constructs/props/format-value';
import { shopTree } from '../../shop';
import type { MutableTree } from '../mutable-tree';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const APPLICATION = 'argocd/checkout-production.yaml';
const PAYMENTS = 'argocd/payments-staging.yaml';
const STAGING_FRONTEND = 'overlays/staging/frontend/kustomization.yaml';
const ROOT = 'argocd/app-of-apps.yaml';
const PARENT = 'argocd/app-of-apps.yaml#1';
const STAGING = 'argocd/app-of-apps.yaml#2';
const PROJECT_OF_PARENTS = 'argocd/project.yaml';
const PROJECT = 'argocd/project.yaml#1';
const IN_PARENT = '[ecommerce/app-of-apps] argocd/app-of-apps.yaml: Application ecommerce-production:';
const IN_PROJECT = '[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-production:';
const PRODUCTION = { namespace: 'production', server: 'https://kubernetes.default.svc' };
const IN_PRODUCTION = JSON.stringify(PRODUCTION);
const INCLUDE = 'spec.source.directory.include';
const WAVE = 'metadata.annotations["argocd.argoproj.io/sync-wave"]';
const PATHS = 'metadata.annotations["argocd.argoproj.io/manifest-generate-paths"]';

/** The count of a Deployment that keeps its pods beside those of its Rollout. */
const KEPT = {
  group: 'apps',
  kind: 'Deployment',
  name: 'checkout-service',
  jsonPointers: ['/spec/replicas'],
};

/** What a team may do: all but syncing what waits for an approval. */
const TEAM = ['catalog', 'checkout', 'frontend', 'inventory', 'payments'].flatMap((service) =>
  ['get', ...(service === 'payments' ? [] : ['sync'])].map((action) => policyOf('team', action, service)),
);

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
    'application-destination-is-environment',
    (t) => t.set(APPLICATION, 'spec.destination', { name: 'other', namespace: 'production' }),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.destination.name must be https://kubernetes.default.svc, as in the rest of overlays/production, got "other"',
  ],
  [
    'application-follows-its-parent',
    (t) => t.set(APPLICATION, 'spec.source.targetRevision', 'next'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.source.targetRevision must be "main", got "next"',
  ],
  [
    'application-follows-its-parent',
    (t) => t.set(PARENT, 'spec.source.repoURL', 'https://github.com/acme/fork.git'),
    `${IN_PARENT} spec.source.repoURL must be "https://github.com/acme/ecommerce-infra.git", got "https://github.com/acme/fork.git"`,
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
    `${IN_PARENT} spec.source.chart must be left to the overlay`,
  ],
  [
    'application-source-exists',
    (t) => t.remove(APPLICATION, 'spec.source'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.source.path must be dist/overlays/<environment>/<service> of the tree, got nothing',
  ],
  [
    'schema',
    (t) =>
      t
        .set(APPLICATION, 'spec.sources', [t.get(APPLICATION, 'spec.source')])
        .remove(APPLICATION, 'spec.source'),
    "[ecommerce/checkout] argocd/checkout-production.yaml: spec.sources[dist/overlays/production/checkout] must have exactly one of 'chart', 'ref', got none",
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.sources[dist/overlays/production/checkout].path is not a field of Application.spec.sources[]',
  ],
  [
    'schema',
    (t) => t.set(APPLICATION, 'spec.sourceHydrator', [t.get(APPLICATION, 'spec.source')]),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.sourceHydrator is not supported here',
  ],
  [
    'application-source-exists',
    (t) => {
      withChart(t);
      t.drop('helm/queue/values.yaml');
    },
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.sources[0].helm.valueFiles[0] must be $values/ and the path of a file of the tree, got "$values/dist/helm/queue/values.yaml"',
  ],
  [
    'application-follows-its-parent',
    (t) =>
      t
        .set(APPLICATION, 'spec.sources', [
          { repoURL: 'https://charts.example.com', chart: 'queue', targetRevision: '1.2.3' },
        ])
        .remove(APPLICATION, 'spec.source'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.sources[0].repoURL must be "https://github.com/acme/ecommerce-infra.git", got "https://charts.example.com"',
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.sources[0].targetRevision must be "main", got "1.2.3"',
  ],
  [
    'application-follows-its-parent',
    (t) =>
      t
        .set(APPLICATION, 'spec.sources', [
          { repoURL: 'https://charts.example.com', chart: 'queue', targetRevision: '1.2.3' },
          { repoURL: 'https://github.com/acme/fork.git', targetRevision: 'main', ref: 'values' },
        ])
        .remove(APPLICATION, 'spec.source'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.sources[1].repoURL must be "https://github.com/acme/ecommerce-infra.git", got "https://github.com/acme/fork.git"',
  ],
  [
    'project-allows-source',
    (t) =>
      t
        .set(APPLICATION, 'spec.sources', [
          { repoURL: 'https://charts.example.com', chart: 'queue', targetRevision: '1.2.3' },
        ])
        .remove(APPLICATION, 'spec.source'),
    `${IN_PROJECT} spec.sourceRepos must have https://charts.example.com`,
  ],
  [
    'application-watches-its-files',
    (t) => t.set(APPLICATION, PATHS, '/dist/overlays/production/checkout'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/manifest-generate-paths"] must be /dist/overlays/production/checkout;/dist/base/checkout, got "/dist/overlays/production/checkout"',
  ],
  [
    'application-watches-its-files',
    (t) => t.remove(APPLICATION, 'metadata.annotations'),
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
    `${IN_PARENT} spec.syncPolicy.automated.allowEmpty must be false, got nothing`,
    `${IN_PARENT} spec.syncPolicy.automated.prune must be true, got nothing`,
    `${IN_PARENT} spec.syncPolicy.automated.selfHeal must be true, got nothing`,
    `${IN_PARENT} spec.syncPolicy.retry.limit must be 1 at least, got nothing`,
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
    'controlled-field-is-ignored',
    (t) => t.remove(APPLICATION, 'spec.ignoreDifferences[0].group'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.ignoreDifferences must be just the counts of the autoscaled workloads and the weights of traffic routers, [{"group":"argoproj.io","kind":"Rollout","name":"checkout-service","jsonPointers":["/spec/replicas"]}], got [{"jsonPointers":["/spec/replicas"],"kind":"Rollout","name":"checkout-service"}]',
  ],
  [
    'controlled-field-is-ignored',
    (t) => t.push(APPLICATION, 'spec.ignoreDifferences[0].jsonPointers', '/spec/template'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.ignoreDifferences must be just the counts of the autoscaled workloads and the weights of traffic routers, [{"group":"argoproj.io","kind":"Rollout","name":"checkout-service","jsonPointers":["/spec/replicas"]}], got [{"group":"argoproj.io","jsonPointers":["/spec/replicas","/spec/template"],"kind":"Rollout","name":"checkout-service"}]',
  ],
  [
    'controlled-field-is-ignored',
    (t) => t.remove(APPLICATION, 'spec.ignoreDifferences'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.ignoreDifferences must be just the counts of the autoscaled workloads and the weights of traffic routers, [{"group":"argoproj.io","kind":"Rollout","name":"checkout-service","jsonPointers":["/spec/replicas"]}], got []',
  ],
  [
    'controlled-field-is-ignored',
    (t) => t.remove(APPLICATION, 'spec.syncPolicy.syncOptions[1]'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.syncPolicy.syncOptions must have RespectIgnoreDifferences=true',
  ],
  [
    'controlled-field-is-ignored',
    (t) => t.push(PAYMENTS, 'spec.syncPolicy.syncOptions', 'RespectIgnoreDifferences=true'),
    '[ecommerce/payments] argocd/payments-staging.yaml: spec.syncPolicy.syncOptions must not have RespectIgnoreDifferences=true',
  ],
  [
    'controlled-field-is-ignored',
    (t) => t.push(APPLICATION, 'spec.ignoreDifferences', KEPT),
    `[ecommerce/checkout] argocd/checkout-production.yaml: spec.ignoreDifferences must be just the counts of the autoscaled workloads and the weights of traffic routers, [{"group":"argoproj.io","kind":"Rollout","name":"checkout-service","jsonPointers":["/spec/replicas"]}], got [{"group":"argoproj.io","jsonPointers":["/spec/replicas"],"kind":"Rollout","name":"checkout-service"},${JSON.stringify(KEPT)}]`,
  ],
  [
    'controlled-field-is-ignored',
    (t) =>
      t
        .set('base/payments/rollout.yaml', 'spec.workloadRef.scaleDown', 'never')
        .set(PAYMENTS, 'spec.ignoreDifferences', [{ ...KEPT, name: 'payments-service' }]),
    '[ecommerce/payments] argocd/payments-staging.yaml: spec.ignoreDifferences must be just the counts of the autoscaled workloads and the weights of traffic routers, [], got [{"group":"apps","kind":"Deployment","name":"payments-service","jsonPointers":["/spec/replicas"]}]',
  ],
  [
    'parent-exists',
    (t) => t.drop(ROOT),
    '[ecommerce/catalog] argocd/catalog-production.yaml: must have a parent: an Application beside it whose source is their folder',
  ],
  [
    'parent-exists',
    (t) => t.dropDocument(ROOT, 1),
    '[ecommerce/catalog] argocd/catalog-production.yaml: must be included by one parent, got []',
    '[ecommerce/checkout] argocd/checkout-production.yaml: must be included by one parent, got []',
    '[ecommerce/frontend] argocd/frontend-production.yaml: must be included by one parent, got []',
    '[ecommerce/inventory] argocd/inventory-production.yaml: must be included by one parent, got []',
    '[ecommerce/payments] argocd/payments-production.yaml: must be included by one parent, got []',
  ],
  [
    'parent-exists',
    (t) => t.set(STAGING, INCLUDE, '*.yaml'),
    '[ecommerce/catalog] argocd/catalog-production.yaml: must be included by one parent, got ["ecommerce-production","ecommerce-staging"]',
    '[ecommerce/checkout] argocd/checkout-production.yaml: must be included by one parent, got ["ecommerce-production","ecommerce-staging"]',
    '[ecommerce/frontend] argocd/frontend-production.yaml: must be included by one parent, got ["ecommerce-production","ecommerce-staging"]',
    '[ecommerce/inventory] argocd/inventory-production.yaml: must be included by one parent, got ["ecommerce-production","ecommerce-staging"]',
    '[ecommerce/payments] argocd/payments-production.yaml: must be included by one parent, got ["ecommerce-production","ecommerce-staging"]',
    '[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-app-of-apps: must be included by one parent, got ["ecommerce-app-of-apps","ecommerce-staging"]',
    '[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-production: must be included by one parent, got ["ecommerce-app-of-apps","ecommerce-staging"]',
    '[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-staging: must be included by one parent, got ["ecommerce-app-of-apps","ecommerce-staging"]',
  ],
  [
    'parent-excludes-parents',
    (t) => t.remove(PARENT, 'spec.source.directory'),
    `${IN_PARENT} ${INCLUDE} must be a file's name, or * and the end of one, got nothing`,
    `${IN_PARENT} ${INCLUDE} must leave out argocd/app-of-apps.yaml, got nothing`,
  ],
  ...['*-apps.yaml', 'app-of-apps.yaml'].map(
    (include): Mutant => [
      'parent-excludes-parents',
      (t) => t.set(PARENT, INCLUDE, include),
      `${IN_PARENT} ${INCLUDE} must leave out argocd/app-of-apps.yaml, got "${include}"`,
    ],
  ),
  ...['{catalog,checkout}-production.yaml', '[a-p]*-production.yaml', 'c*-production.yaml'].map(
    (include): Mutant => [
      'parent-excludes-parents',
      (t) => t.set(PARENT, INCLUDE, include),
      `${IN_PARENT} ${INCLUDE} must be a file's name, or * and the end of one, got "${include}"`,
    ],
  ),
  [
    'parent-excludes-parents',
    (t) => t.set(PARENT, 'spec.source.directory.recurse', true),
    `${IN_PARENT} spec.source.directory.recurse must be false, got true`,
  ],
  ...Object.entries({ exclude: '*.yml', jsonnet: {} }).map(
    ([field, value]): Mutant => [
      'parent-excludes-parents',
      (t) => t.set(PARENT, `spec.source.directory.${field}`, value),
      `${IN_PARENT} spec.source.directory.${field} must be left out`,
    ],
  ),
  [
    'parent-has-one-environment',
    (t) =>
      t
        .set(PARENT, INCLUDE, '*n.yaml')
        .set(APPLICATION, 'spec.source.path', 'dist/overlays/staging/checkout'),
    `${IN_PARENT} ${INCLUDE} must include the Applications of one environment, or the AppProjects, got ["overlays/production","overlays/staging"]`,
  ],
  [
    'parent-has-one-environment',
    (t) => t.set(PARENT, INCLUDE, '*.yaml'),
    `${IN_PARENT} ${INCLUDE} must include the Applications of one environment, or the AppProjects, got ["no overlay","overlays/production","overlays/staging","AppProjects"]`,
  ],
  [
    'argocd-has-one-namespace',
    (t) => t.set(PARENT, 'spec.destination.namespace', 'production'),
    `${IN_PARENT} spec.destination.namespace must be that of the parents, argocd, got "production"`,
  ],
  [
    'argocd-has-one-namespace',
    (t) => t.remove(APPLICATION, 'metadata.namespace'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.namespace must be that of the parents, argocd, got nothing',
  ],
  [
    'project-exists',
    (t) => t.set(PARENT, 'spec.project', 'default'),
    `${IN_PARENT} spec.project must name an AppProject of the tree, got "default"`,
  ],
  [
    'project-exists',
    (t) => t.set(APPLICATION, 'spec.project', 'default'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.project must name an AppProject of the tree, got "default"',
  ],
  [
    'project-allows-source',
    (t) => t.set(PROJECT, 'spec.sourceRepos', ['https://github.com/acme/ecommerce-infra']),
    `${IN_PROJECT} spec.sourceRepos must have https://github.com/acme/ecommerce-infra.git`,
  ],
  [
    'project-has-one-environment',
    (t) => t.set(PAYMENTS, 'spec.project', 'ecommerce-production'),
    '[ecommerce/payments] argocd/payments-staging.yaml: spec.project must be another one than that of catalog-production, got "ecommerce-production"',
  ],
  [
    'project-has-one-environment',
    (t) => t.set(APPLICATION, 'spec.project', 'ecommerce-app-of-apps'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: spec.project must be another one than that of ecommerce-app-of-apps, got "ecommerce-app-of-apps"',
  ],
  [
    'project-allows-destination',
    (t) => {
      const project = structuredClone(t.document('argocd/project.yaml#2')) as { metadata: { name: string } };
      project.metadata.name = 'ecommerce-old';
      t.add('argocd/project.yaml', project);
    },
    '[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-old: spec.destinations must be just [], got [{"namespace":"staging","server":"https://kubernetes.default.svc"}]',
  ],
  [
    'project-allows-destination',
    (t) => t.remove(PROJECT, 'spec.destinations'),
    `${IN_PROJECT} spec.destinations must be just [${IN_PRODUCTION}], got []`,
  ],
  [
    'project-allows-destination',
    (t) => t.push(PROJECT, 'spec.destinations', { ...PRODUCTION, namespace: 'staging' }),
    `${IN_PROJECT} spec.destinations must be just [${IN_PRODUCTION}], got [${IN_PRODUCTION},${IN_PRODUCTION.replace('production', 'staging')}]`,
  ],
  [
    'project-allows-destination',
    (t) => t.set(PROJECT_OF_PARENTS, 'spec.destinations[0].namespace', 'kube-system'),
    '[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-app-of-apps: spec.destinations must be just [{"namespace":"argocd","server":"https://kubernetes.default.svc"}], got [{"namespace":"kube-system","server":"https://kubernetes.default.svc"}]',
  ],
  [
    'project-allows-kinds',
    (t) => t.remove(PROJECT, 'spec.namespaceResourceWhitelist[2]'),
    `${IN_PROJECT} spec.namespaceResourceWhitelist must have {"group":"apps","kind":"Deployment"}`,
  ],
  [
    'project-allows-kinds',
    (t) => t.set(PROJECT, 'spec.namespaceResourceWhitelist[2].group', 'extensions'),
    `${IN_PROJECT} spec.namespaceResourceWhitelist must have {"group":"apps","kind":"Deployment"}`,
  ],
  [
    'project-allows-kinds',
    (t) => t.set(PROJECT, 'spec.namespaceResourceWhitelist[2].kind', 'StatefulSet'),
    `${IN_PROJECT} spec.namespaceResourceWhitelist must have {"group":"apps","kind":"Deployment"}`,
  ],
  [
    'project-allows-kinds',
    (t) =>
      t
        .remove(PROJECT, 'spec.clusterResourceWhitelist')
        .remove(APPLICATION, 'spec.syncPolicy.syncOptions[0]'),
    `${IN_PROJECT} spec.clusterResourceWhitelist must have {"group":"","kind":"Namespace"}`,
  ],
  [
    'project-allows-kinds',
    (t) =>
      t
        .add('base/catalog/class.yaml', {
          apiVersion: 'scheduling.k8s.io/v1',
          kind: 'PriorityClass',
          metadata: { name: 'late' },
          value: -1,
        })
        .push('base/catalog/kustomization.yaml', 'resources', 'class.yaml'),
    ...['production', 'staging'].map(
      (environment) =>
        `${IN_PROJECT.replace('production', environment)} spec.clusterResourceWhitelist must have {"group":"scheduling.k8s.io","kind":"PriorityClass"}`,
    ),
  ],
  [
    'project-has-no-wildcard',
    (t) => t.set(PROJECT, 'spec.destinations[0].namespace', '*'),
    `${IN_PROJECT} spec.destinations must name what is allowed, without * and !, got [{"namespace":"*","server":"https://kubernetes.default.svc"}]`,
  ],
  [
    'project-has-no-wildcard',
    (t) => t.set(PROJECT, 'spec.sourceRepos[0]', 'https://github.com/*'),
    `${IN_PROJECT} spec.sourceRepos must name what is allowed, without * and !, got ["https://github.com/*"]`,
  ],
  [
    'project-has-no-wildcard',
    (t) => t.push(PROJECT, 'spec.sourceRepos', '!https://github.com/acme/ecommerce-infra.git'),
    `${IN_PROJECT} spec.sourceRepos must name what is allowed, without * and !, got ["https://github.com/acme/ecommerce-infra.git","!https://github.com/acme/ecomme…`,
  ],
  [
    'project-has-no-wildcard',
    (t) => t.set(PROJECT, 'spec.destinations[0].namespace', '!production'),
    `${IN_PROJECT} spec.destinations must name what is allowed, without * and !, got [{"namespace":"!production","server":"https://kubernetes.default.svc"}]`,
  ],
  [
    'project-has-no-wildcard',
    (t) => t.set(PROJECT, 'spec.destinations[0].namespace', 'preview-*'),
    `${IN_PROJECT} spec.destinations must name what is allowed, without * and !, got [{"namespace":"preview-*","server":"https://kubernetes.default.svc"}]`,
  ],
  [
    'approval-has-its-role',
    (t) => t.remove(PROJECT, 'spec.roles'),
    `${IN_PROJECT} spec.roles must have one with the policies ${JSON.stringify(policies('<role>'))}`,
  ],
  [
    'approval-has-its-role',
    (t) => t.remove(PROJECT, 'spec.roles[0].policies[0]'),
    `${IN_PROJECT} spec.roles must have one with the policies ${JSON.stringify(policies('<role>'))}`,
  ],
  ...[
    'p, proj:ecommerce-production:payments-approver, applications, *, ecommerce-production/payments-production, allow',
    'p, proj:ecommerce-production:payments-approver, applications, get, ecommerce-production/*, allow',
    'p, proj:ecommerce-production:payments-approver, applications, get, ecommerce-production/payments-production, deny',
  ].map(
    (policy): Mutant => [
      'approval-has-its-role',
      (t) => t.push(PROJECT, 'spec.roles[0].policies', policy),
      `${IN_PROJECT} spec.roles[payments-approver].policies[2] must be one of ${JSON.stringify(policies('payments-approver'))}, got ${formatValue(policy)}`,
    ],
  ),
  [
    'approval-has-its-role',
    (t) => t.set('argocd/project.yaml#2', 'spec.roles', t.get(PROJECT, 'spec.roles')),
    ...policies('payments-approver').map(
      (policy, index) =>
        `[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-staging: spec.roles[payments-approver].policies[${index}] must be one of [], got ${formatValue(policy)}`,
    ),
  ],
  [
    'approval-has-its-role',
    (t) =>
      t.push(PROJECT, 'spec.roles', {
        name: 'team',
        policies: ['catalog', 'payments', 'search'].flatMap((service) => [
          policyOf('team', 'get', service),
          policyOf('team', 'sync', service),
        ]),
      }),
    ...[[3, 'sync', 'payments'] as const, [4, 'get', 'search'] as const, [5, 'sync', 'search'] as const].map(
      ([index, action, service]) =>
        `${IN_PROJECT} spec.roles[team].policies[${index}] must be one of ${JSON.stringify(TEAM)}, got ${formatValue(policyOf('team', action, service))}`,
    ),
  ],
  ...['1.5', '0x1', '1e1', ' 1', 'two', ''].map(
    (wave): Mutant => [
      'schema',
      (t) => t.set(APPLICATION, WAVE, wave),
      `[ecommerce/checkout] argocd/checkout-production.yaml: ${WAVE} must be a whole number in quotes, e.g. "-1", got "${wave}"`,
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
    (t) => t.set(APPLICATION, WAVE, 'two'),
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of catalog-production, 0, got two',
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of inventory-production, 0, got two',
    '[ecommerce/checkout] argocd/checkout-production.yaml: metadata.annotations["argocd.argoproj.io/sync-wave"] must be more than that of payments-production, 0, got two',
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
    (t) => t.set(STAGING_FRONTEND, 'patches[2].patch.content[0].value', 'shop.acme.example'),
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

/** Calls to the frontend, which is synced last, in whichever environment. */
const FRONTEND = [
  { name: 'NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
  { name: 'SHOP_URL', value: 'http://frontend-shell.$(NAMESPACE).svc.cluster.local' },
];

const PROBE = { containers: [{ name: 'probe', env: FRONTEND }] };

const HARMLESS: Harmless[] = [
  [
    'controlled-field-is-ignored',
    'the count of a Deployment that keeps its pods, too',
    (t) =>
      t
        .set('base/checkout/rollout.yaml', 'spec.workloadRef.scaleDown', 'never')
        .set(APPLICATION, 'spec.ignoreDifferences', [KEPT, t.get(APPLICATION, 'spec.ignoreDifferences[0]')]),
  ],
  ['application-source-exists', 'values that are a file of the tree', withChart],
  ['parent-has-one-environment', 'a chart beside the Applications of an environment', withChart],
  ['controlled-field-is-ignored', 'what a chart has of its own', withChart],
  [
    'project-allows-destination',
    'a platform without services',
    (t) =>
      [...t.tree.keys()]
        .filter((file) => /^argocd\/.*-(production|staging)\.yaml$/.test(file))
        .map((file) => t.drop(file)),
  ],
  [
    'approval-has-its-role',
    'a role that may nothing yet',
    (t) => t.push(PROJECT, 'spec.roles', { name: 'observer' }),
  ],
  [
    'approval-has-its-role',
    'a pause that ends by itself',
    (t) => t.push('base/checkout/rollout.yaml', 'spec.strategy.canary.steps', { pause: { duration: '1m' } }),
  ],
  ...['application-follows-its-parent', 'argocd-has-one-namespace', 'parent-has-one-environment'].map(
    (rule): Harmless => [rule, 'a tree without a parent', (t) => t.drop(ROOT)],
  ),
  [
    'ingress-host-is-unique',
    'a host in another cluster',
    (t) =>
      t
        .set(STAGING_FRONTEND, 'patches[2].patch.content[0].value', 'shop.acme.example')
        .set('argocd/frontend-staging.yaml', 'spec.destination', { name: 'other', namespace: 'staging' }),
  ],
  ['application-syncs-itself', 'a single retry', (t) => t.set(APPLICATION, 'spec.syncPolicy.retry.limit', 1)],
  [
    'sync-waves-rise',
    'a service that calls itself',
    (t) => t.set('base/frontend/deployment.yaml', 'spec.template.spec.containers[0].env', FRONTEND),
  ],
  [
    'sync-waves-rise',
    'an analysis that calls what is synced later',
    (t) =>
      t
        .add('base/catalog/analysis.yaml', {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'AnalysisTemplate',
          metadata: { name: 'probe' },
          spec: { metrics: [{ name: 'probe', provider: { job: { spec: { template: { spec: PROBE } } } } }] },
        })
        .push('base/catalog/kustomization.yaml', 'resources', 'analysis.yaml'),
  ],
  [
    'namespace-labels-are-set',
    'a namespace that somebody else makes',
    (t) =>
      t
        .remove(PAYMENTS, 'spec.syncPolicy.syncOptions[0]')
        .remove(PAYMENTS, 'spec.syncPolicy.managedNamespaceMetadata'),
  ],
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

/** With an Application that installs a chart by values of the tree. */
function withChart(t: MutableTree): unknown {
  return t
    .add('helm/queue/values.yaml', { replicas: 1 })
    .set(APPLICATION, 'spec.sources', [
      {
        repoURL: 'https://charts.example.com',
        chart: 'queue',
        targetRevision: '1.2.3',
        helm: { releaseName: 'queue', valueFiles: ['$values/dist/helm/queue/values.yaml'] },
      },
      { repoURL: 'https://github.com/acme/ecommerce-infra.git', targetRevision: 'main', ref: 'values' },
    ])
    .remove(APPLICATION, 'spec.source');
}

function policies(role: string): string[] {
  return ['get', 'action/argoproj.io/Rollout/resume'].map((action) => policyOf(role, action, 'payments'));
}

function policyOf(role: string, action: string, service: string): string {
  return `p, proj:ecommerce-production:${role}, applications, ${action}, ecommerce-production/${service}-production, allow`;
}

function withPaths(t: MutableTree, ...paths: object[]): unknown {
  const list = 'spec.rules[0].http.paths';
  const [first] = t.get('base/frontend/ingress.yaml', list) as object[];
  return t.set(
    'base/frontend/ingress.yaml',
    list,
    paths.map((path) => ({ ...first, ...path })),
  );
}

const tree = shopTree();
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);
