import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, CUSTOM_KINDS, MONITOR, ROLES, SERVER } from './kinds';
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
      CUSTOM_KINDS,
      ...CLUSTER_ROLES,
    ],
    namespaced: ['Secret', ...SERVER, MONITOR, BUDGET, ...ROLES],
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
