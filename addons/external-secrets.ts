import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { NAMESPACES, PRIORITY_CLASS } from './namespaces';

/** Copies values of a secret store into Secrets. */
export const externalSecrets: HelmReleaseProps<ValuesOf<'external-secrets'>> = {
  name: 'external-secrets',
  repository: 'https://charts.external-secrets.io',
  version: '2.9.0',
  namespace: NAMESPACES.externalSecrets,
  wave: 1,
  defines: ['external-secrets.io/ExternalSecret', 'external-secrets.io/SecretStore'],
  kinds: {
    cluster: [
      'Namespace',
      'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
      'apiextensions.k8s.io/CustomResourceDefinition',
      'rbac.authorization.k8s.io/ClusterRole',
      'rbac.authorization.k8s.io/ClusterRoleBinding',
    ],
    namespaced: [
      'Secret',
      'Service',
      'ServiceAccount',
      'apps/Deployment',
      'monitoring.coreos.com/ServiceMonitor',
      'policy/PodDisruptionBudget',
      'rbac.authorization.k8s.io/Role',
      'rbac.authorization.k8s.io/RoleBinding',
    ],
  },
  values: {
    replicaCount: 2,
    priorityClassName: PRIORITY_CLASS,
    leaderElect: true,
    podDisruptionBudget: { enabled: true, minAvailable: 1 },
    webhook: {
      replicaCount: 2,
      priorityClassName: PRIORITY_CLASS,
      podDisruptionBudget: { enabled: true, minAvailable: 1 },
    },
    serviceMonitor: { enabled: true, honorLabels: true },
  },
};
