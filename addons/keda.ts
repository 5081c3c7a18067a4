import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, CUSTOM_KINDS, MONITOR, ROLES, SERVER } from './kinds';
import { NAMESPACES, PRIORITY_CLASS } from './namespaces';

/** What scales services by triggers, e.g. the length of a queue: for those whose `autoscaling` has some. */
export const keda: HelmReleaseProps<ValuesOf<'keda'>> = {
  name: 'keda',
  repository: 'https://kedacore.github.io/charts',
  version: '2.20.2',
  namespace: NAMESPACES.keda,
  // It reads how the API server knows its callers by a Role that is there.
  alsoIn: ['kube-system'],
  wave: 1,
  defines: ['keda.sh/ScaledObject', 'keda.sh/TriggerAuthentication'],
  kinds: {
    cluster: [
      'Namespace',
      'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
      CUSTOM_KINDS,
      'apiregistration.k8s.io/APIService',
      ...CLUSTER_ROLES,
    ],
    namespaced: [...SERVER, MONITOR, BUDGET, ...ROLES],
  },
  // The operator signs the certificates of both.
  ignoreDifferences: [
    { kind: 'apiregistration.k8s.io/APIService', jqPathExpressions: ['.spec.caBundle'] },
    {
      kind: 'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
      jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle'],
    },
  ],
  values: {
    priorityClassName: PRIORITY_CLASS,
    // Of each, one serves, and the other takes over when its node goes.
    operator: { replicaCount: 2 },
    metricsServer: { replicaCount: 2 },
    webhooks: { replicaCount: 2 },
    podDisruptionBudget: {
      operator: { maxUnavailable: 1 },
      metricServer: { maxUnavailable: 1 },
      webhooks: { maxUnavailable: 1 },
    },
    prometheus: { operator: { enabled: true, serviceMonitor: { enabled: true } } },
  },
};
