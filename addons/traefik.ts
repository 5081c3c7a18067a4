import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, CUSTOM_KINDS, MONITOR, SERVER } from './kinds';
import { INGRESS_CLASS, NAMESPACES, PRIORITY_CLASS } from './namespaces';

/** The Ingress controller: it brings the requests of users, and publishes its address in the status of each Ingress. */
export const traefik: HelmReleaseProps<ValuesOf<'traefik'>> = {
  name: 'traefik',
  repository: 'https://traefik.github.io/charts',
  version: '41.3.0',
  namespace: NAMESPACES.ingress,
  wave: 1,
  kinds: {
    cluster: ['Namespace', CUSTOM_KINDS, 'networking.k8s.io/IngressClass', ...CLUSTER_ROLES],
    namespaced: [...SERVER, MONITOR, BUDGET],
  },
  values: {
    deployment: { replicas: 3 },
    priorityClassName: PRIORITY_CLASS,
    podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
    ingressClass: { enabled: true, isDefaultClass: false, name: INGRESS_CLASS },
    providers: {
      // Ingresses alone: none of its own kinds is used.
      kubernetesCRD: { enabled: false },
      kubernetesIngress: { enabled: true, publishedService: { enabled: true } },
    },
    // Users get their pages encrypted; only the CA asks for its challenge in clear text.
    ports: {
      web: { http: { redirections: { entryPoint: { to: 'websecure', scheme: 'https', permanent: true } } } },
    },
    ingressRoute: { dashboard: { enabled: false } },
    metrics: {
      prometheus: { service: { enabled: true }, serviceMonitor: { enabled: true, honorLabels: true } },
    },
  },
};
