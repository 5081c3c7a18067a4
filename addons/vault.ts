import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, ROLES, SERVER } from './kinds';
import { NAMESPACES, PRIORITY_CLASS, VAULT_ADDRESS } from './namespaces';

/** What the agent of a pod takes. */
const AGENT = { requests: { cpu: '250m', memory: '64Mi' }, limits: { cpu: '500m', memory: '128Mi' } };

/** The Agent injector, which gives pods what they read from Vault. The server itself is installed elsewhere. */
export const vault: HelmReleaseProps<ValuesOf<'vault'>> = {
  name: 'vault',
  repository: 'https://helm.releases.hashicorp.com',
  version: '0.34.1',
  namespace: NAMESPACES.vault,
  wave: 1,
  kinds: {
    cluster: ['Namespace', 'admissionregistration.k8s.io/MutatingWebhookConfiguration', ...CLUSTER_ROLES],
    namespaced: ['Secret', ...SERVER, BUDGET, ...ROLES],
  },
  // The injector signs its webhook itself.
  ignoreDifferences: [
    {
      kind: 'admissionregistration.k8s.io/MutatingWebhookConfiguration',
      jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle'],
    },
  ],
  injects: { vault: AGENT },
  values: {
    server: { enabled: false },
    csi: { enabled: false },
    injector: {
      enabled: true,
      replicas: 2,
      priorityClassName: PRIORITY_CLASS,
      agentDefaults: {
        cpuRequest: AGENT.requests.cpu,
        cpuLimit: AGENT.limits.cpu,
        memRequest: AGENT.requests.memory,
        memLimit: AGENT.limits.memory,
      },
      externalVaultAddr: VAULT_ADDRESS,
      // With the chart's Ignore, pods start without their agent while the injector is down.
      webhook: {
        failurePolicy: 'Fail',
        // Nothing else waits for it: only the environments' namespaces enforce this level by label.
        namespaceSelector: {
          matchLabels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
          matchExpressions: [
            {
              key: 'kubernetes.io/metadata.name',
              operator: 'NotIn',
              values: Object.values(NAMESPACES),
            },
          ],
        },
      },
      podDisruptionBudget: { maxUnavailable: 1 },
      // As the chart has it, and the profile that `restricted` asks for.
      securityContext: {
        pod: {
          runAsNonRoot: true,
          runAsUser: 100,
          runAsGroup: 1000,
          fsGroup: 1000,
          seccompProfile: { type: 'RuntimeDefault' },
        },
      },
    },
  },
};
