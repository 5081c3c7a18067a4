import { atLeastOne, between, exactlyOne, listOf, oneOf, type Refinements, someOf } from './refinement';

/**
 * Applications and AppProjects.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/application-specification/
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
 */
export const ARGO_CD: Refinements = {
  Application: { omit: ['operation'] },
  ApplicationSpec: {
    omit: ['sourceHydrator'],
    fields: { project: 'NonEmpty' },
    rules: [exactlyOne('source', 'sources')],
  },
  ApplicationDestination: {
    fields: { name: 'NonEmpty', namespace: 'NonEmpty', server: 'NonEmpty' },
    rules: [exactlyOne('name', 'server')],
  },
  ApplicationSource: {
    fields: { path: 'InnerPath', repoURL: 'NonEmpty', targetRevision: 'NonEmpty' },
    rules: [atLeastOne('chart', 'path', 'ref')],
  },
  ApplicationSourceHelm: { omit: ['valuesObject'] },
  ApplicationSourceKustomize: { fields: { commonAnnotations: 'Annotations', commonLabels: 'Labels' } },
  KustomizeReplica: { fields: { count: 'Count' } },
  ResourceIgnoreDifferences: {
    fields: { jsonPointers: someOf('JsonPointer'), kind: 'NonEmpty' },
    rules: [atLeastOne('jqPathExpressions', 'jsonPointers', 'managedFieldsManagers')],
  },
  RetryStrategy: { fields: { limit: between(-1, 1000) } },
  Backoff: { fields: { duration: 'DurationString', factor: 'Positive', maxDuration: 'DurationString' } },
  ManagedNamespaceMetadata: { fields: { annotations: 'Annotations', labels: 'Labels' } },

  AppProjectSpec: {
    fields: { sourceNamespaces: listOf('NonEmpty'), sourceRepos: listOf('NonEmpty') },
  },
  ClusterResourceRestrictionItem: { fields: { kind: 'NonEmpty' } },
  ProjectRole: { omit: ['jwtTokens'], fields: { name: 'NonEmpty' } },
  SyncWindow: {
    fields: { duration: 'DurationString', kind: oneOf('allow', 'deny'), schedule: 'NonEmpty' },
    // A window without these is no window.
    require: ['duration', 'kind', 'schedule'],
  },
};
