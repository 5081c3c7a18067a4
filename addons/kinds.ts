/** Kinds of objects that most charts make, by what they are for. */

export const CUSTOM_KINDS = 'apiextensions.k8s.io/CustomResourceDefinition';

export const WEBHOOKS = [
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
] as const;

/** What differs of webhooks that a release signs by itself, and lets fail closed once it has. */
export const SELF_SIGNED = WEBHOOKS.map((kind) => ({
  kind,
  jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle', '.webhooks[]?.failurePolicy'],
}));

export const CLUSTER_ROLES = [
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
] as const;

export const ROLES = ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/RoleBinding'] as const;

/** What serves: its pods, as whom they run, and how they are reached. */
export const SERVER = ['Service', 'ServiceAccount', 'apps/Deployment'] as const;

export const BUDGET = 'policy/PodDisruptionBudget';

/** What tells Prometheus to scrape. */
export const MONITOR = 'monitoring.coreos.com/ServiceMonitor';
