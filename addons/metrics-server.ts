import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, SERVER } from './kinds';

/** What autoscalers know of the use of CPU. */
export const metricsServer: HelmReleaseProps<ValuesOf<'metrics-server'>> = {
  name: 'metrics-server',
  repository: 'https://kubernetes-sigs.github.io/metrics-server',
  version: '3.13.1',
  // It reads how the API server knows its callers by a Role that is there.
  namespace: 'kube-system',
  wave: 0,
  kinds: {
    cluster: ['apiregistration.k8s.io/APIService', ...CLUSTER_ROLES],
    namespaced: [...SERVER, BUDGET, 'rbac.authorization.k8s.io/RoleBinding'],
  },
  values: { replicas: 2, podDisruptionBudget: { enabled: true, maxUnavailable: 1 } },
};
