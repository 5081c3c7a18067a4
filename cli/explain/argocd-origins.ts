import type { FieldOrigins } from './origin';

const SYNC = 'the tree is the truth: what is synced, pruned and healed, and how it is tried again';

/** The origins of the fields of a service's Application. */
export const APPLICATION: FieldOrigins = {
  'metadata.name': { platform: ['environments[].name'], because: "the service's name, in its class" },
  'metadata.namespace': { platform: ['argocd.namespace'] },
  "metadata.annotations['argocd.argoproj.io/manifest-generate-paths']": { platform: ['git.path'] },
  "metadata.annotations['argocd.argoproj.io/sync-wave']": { service: ['calls'] },
  'metadata.finalizers': { platform: ['environments[].production'] },
  'spec.project': { platform: ['name'] },
  'spec.source.repoURL': { platform: ['git.url'] },
  'spec.source.targetRevision': { platform: ['git.revision'] },
  'spec.source.path': { platform: ['git.path'] },
  'spec.destination.server': { platform: ['environments[].cluster'] },
  'spec.destination.namespace': { platform: ['environments[].namespace'] },
  'spec.syncPolicy': { because: SYNC },
  'spec.syncPolicy.syncOptions': { platform: ['environments[].production'], because: SYNC },
  'spec.syncPolicy.managedNamespaceMetadata': {
    platform: ['mesh'],
    because: "the namespaces enforce the Pod Security Standard 'restricted'",
  },
  'spec.ignoreDifferences': { service: ['autoscaling', 'repository'] },
};

/** The origins of the fields of the app-of-apps. */
export const APP_OF_APPS: FieldOrigins = {
  'metadata.name': { platform: ['name'] },
  'metadata.labels': { platform: ['name'] },
  'metadata.namespace': { platform: ['argocd.namespace'] },
  'spec.project': { platform: ['argocd.bootstrapProject'] },
  'spec.source.repoURL': { platform: ['git.url'] },
  'spec.source.targetRevision': { platform: ['git.revision'] },
  'spec.source.path': { platform: ['git.path'] },
  'spec.source.directory': { because: 'its children are all other files of the folder' },
  'spec.destination.server': { platform: ['argocd.cluster'] },
  'spec.destination.namespace': { platform: ['argocd.namespace'] },
  'spec.syncPolicy': { because: SYNC },
};

/** The origins of an AppProject's fields. */
export const APP_PROJECT: FieldOrigins = {
  'metadata.name': { platform: ['name'] },
  'metadata.labels': { platform: ['name'] },
  'metadata.namespace': { platform: ['argocd.namespace'] },
  'metadata.annotations': { because: 'the project must exist before its Applications' },
  'spec.description': { platform: ['name'] },
  'spec.sourceRepos': { platform: ['git.url'] },
  'spec.destinations': { platform: ['environments[].namespace', 'environments[].cluster'] },
  'spec.clusterResourceWhitelist': { because: 'Argo CD creates the namespaces' },
  'spec.namespaceResourceWhitelist': { because: "the kinds of the services' objects" },
};

/** The origins of the fields of Kustomize's own files. */
export const KUSTOMIZE_CONFIG: FieldOrigins = {
  replicas: { because: "the pattern: the overlays' replicas reach the Rollout" },
};

/** Those of a base. */
export const BASE_KUSTOMIZATION: FieldOrigins = {
  resources: { because: 'the files beside it, hence what the props ask for' },
  configurations: { because: 'the pattern' },
};

/** Those of an overlay; its patches have the origins of the fields that they change. */
export const OVERLAY_KUSTOMIZATION: FieldOrigins = {
  namespace: { platform: ['environments[].namespace'] },
  resources: { because: "the service's name, in its class" },
  'replicas[*].name': { service: ['repository'] },
  'replicas[*].count': { service: ['environments.*.replicas'] },
  'images[*].name': { service: ['repository'], platform: ['registry'] },
  'images[*].newTag': { images: ['tag'] },
  'images[*].digest': { images: ['digest'] },
  patches: { because: 'what the environment has otherwise than the base' },
  transformers: { because: "the pattern: the Deployment is the Rollout's template and runs no pods" },
};
