import { metadata } from '../scalars';
import { atLeastOne, between, exactlyOne, listOf, oneOf, type Refinements, someOf } from './refinement';

/**
 * Applications and AppProjects.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
 */
export const ARGO_CD: Refinements = {
  // Argo CD writes the name into a label of everything that it creates.
  Application: { omit: ['operation'], fields: { metadata: metadata('DnsLabel') } },
  ApplicationSpec: {
    omit: ['sourceHydrator'],
    fields: { project: 'DnsSubdomain', sources: someOf('ChartSource') },
    rules: [exactlyOne('source', 'sources')],
  },
  ApplicationDestination: {
    require: ['namespace'],
    fields: { name: 'Allowed', namespace: 'Allowed', server: 'Allowed' },
    rules: [exactlyOne('name', 'server')],
  },
  // Whatever is no folder of Git is built otherwise than it is checked.
  ApplicationSource: {
    omit: ['chart', 'helm', 'name', 'plugin', 'ref'],
    require: ['path', 'targetRevision'],
    fields: { path: 'InnerPath', repoURL: 'Allowed', targetRevision: 'Revision' },
  },
  ApplicationSourceDirectory: { omit: ['jsonnet'] },
  ApplicationSourceKustomize: { fields: { commonAnnotations: 'Annotations', commonLabels: 'Labels' } },
  KustomizeReplica: { fields: { count: 'Count' } },
  ResourceIgnoreDifferences: {
    fields: { jsonPointers: someOf('JsonPointer'), kind: 'NonEmpty' },
    rules: [atLeastOne('jqPathExpressions', 'jsonPointers', 'managedFieldsManagers')],
  },
  RetryStrategy: { fields: { limit: between(-1, 1000) } },
  Backoff: { fields: { duration: 'DurationString', factor: 'Positive', maxDuration: 'DurationString' } },
  ManagedNamespaceMetadata: { fields: { annotations: 'Annotations', labels: 'Labels' } },

  // What takes away from what is listed is left out.
  AppProjectSpec: {
    omit: [
      'clusterResourceBlacklist',
      'destinationServiceAccounts',
      'namespaceResourceBlacklist',
      'orphanedResources',
      'permitOnlyProjectScopedClusters',
      'signatureKeys',
      'sourceNamespaces',
    ],
    fields: { sourceRepos: listOf('Allowed') },
  },
  // A token is made for a machine, and a policy without a group is nobody's.
  ProjectRole: {
    omit: ['jwtTokens'],
    require: ['groups', 'policies'],
    fields: { groups: someOf('NonEmpty'), name: 'DnsLabel', policies: someOf('NonEmpty') },
  },
  SyncWindow: {
    omit: ['andOperator', 'applications', 'clusters'],
    require: ['duration', 'kind', 'namespaces', 'schedule'],
    fields: { duration: 'DurationString', kind: oneOf('allow', 'deny'), namespaces: someOf('DnsLabel') },
  },
  ClusterResourceRestrictionItem: { fields: { kind: 'NonEmpty' } },

  // Without templates of Go, and without an error for what is missing, a template renders to something else in silence.
  ApplicationSet: { fields: { metadata: metadata('DnsLabel') } },
  ApplicationSetSpec: {
    omit: ['applyNestedSelectors', 'strategy', 'templatePatch'],
    require: ['goTemplate', 'goTemplateOptions'],
    fields: {
      generators: someOf('ApplicationSetGenerator'),
      goTemplate: { type: 'boolean', const: true },
      goTemplateOptions: { ...someOf({ type: 'string', enum: ['missingkey=error'] }), maxItems: 1 },
    },
  },
  ApplicationSetGenerator: {
    omit: [
      'clusterDecisionResource',
      'clusters',
      'git',
      'matrix',
      'merge',
      'plugin',
      'scmProvider',
      'selector',
    ],
    rules: [exactlyOne('list', 'pullRequest')],
  },
  ListGenerator: { omit: ['elementsYaml', 'template'], require: ['elements'] },
  PullRequestGenerator: {
    omit: ['azuredevops', 'bitbucket', 'bitbucketServer', 'gitea', 'gitlab', 'template', 'values'],
    require: ['github', 'requeueAfterSeconds'],
    fields: { requeueAfterSeconds: between(30, 86_400) },
  },
  // Who can open a pull request can not put a label on it: without one, anybody's code would run in the cluster.
  PullRequestGeneratorGithub: {
    require: ['labels'],
    fields: {
      labels: someOf('NonEmpty'),
      owner: 'NonEmpty',
      repo: 'NonEmpty',
      appSecretName: 'DnsSubdomain',
    },
    rules: [exactlyOne('appSecretName', 'tokenRef')],
  },
  SecretRef: { fields: { key: 'ConfigKey', secretName: 'DnsSubdomain' } },
  ApplicationSetSyncPolicy: {
    fields: { applicationsSync: oneOf('create-only', 'create-update', 'create-delete', 'sync') },
  },
  ApplicationSetTemplate: { fields: { metadata: 'ApplicationSetTemplateMeta' } },
  ApplicationSetTemplateMeta: {
    require: ['name'],
    fields: { annotations: 'Annotations', labels: 'Labels', name: 'Allowed' },
  },
};
