import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, CUSTOM_KINDS, MONITOR, ROLES, SERVER, WEBHOOKS } from './kinds';
import { CLUSTER_ISSUER, DOMAIN, INGRESS_CLASS, NAMESPACES, PRIORITY_CLASS } from './namespaces';

/** Whoever the CA tells of certificates that are about to end. */
const EMAIL = `platform@${DOMAIN}`;

/** The certificates of the hosts. */
export const certManager: HelmReleaseProps<ValuesOf<'cert-manager'>> = {
  name: 'cert-manager',
  repository: 'https://charts.jetstack.io',
  version: 'v1.21.1',
  namespace: NAMESPACES.certManager,
  wave: 1,
  defines: ['cert-manager.io/Certificate', 'cert-manager.io/ClusterIssuer'],
  kinds: {
    cluster: ['Namespace', ...WEBHOOKS, CUSTOM_KINDS, 'cert-manager.io/ClusterIssuer', ...CLUSTER_ROLES],
    namespaced: [...SERVER, 'batch/Job', MONITOR, BUDGET, ...ROLES],
  },
  values: {
    crds: { enabled: true },
    // Its default is kube-system, where this release has no rights.
    global: { leaderElection: { namespace: NAMESPACES.certManager }, priorityClassName: PRIORITY_CLASS },
    replicaCount: 2,
    podDisruptionBudget: { enabled: true, minAvailable: 1 },
    webhook: { replicaCount: 3, podDisruptionBudget: { enabled: true, minAvailable: 1 } },
    cainjector: { replicaCount: 2 },
    prometheus: { enabled: true, servicemonitor: { enabled: true, honorLabels: true } },
    // Argo CD waits for the webhook by itself.
    startupapicheck: { enabled: false },
    extraObjects: [
      [
        'apiVersion: cert-manager.io/v1',
        'kind: ClusterIssuer',
        'metadata:',
        `  name: ${CLUSTER_ISSUER}`,
        '  annotations:',
        // Its kind is defined by the same sync, and its webhook must answer.
        '    argocd.argoproj.io/sync-options: SkipDryRunOnMissingResource=true',
        '    argocd.argoproj.io/sync-wave: "1"',
        'spec:',
        '  acme:',
        '    server: https://acme-v02.api.letsencrypt.org/directory',
        `    email: ${EMAIL}`,
        '    privateKeySecretRef:',
        `      name: ${CLUSTER_ISSUER}-account`,
        '    solvers:',
        '      - http01:',
        '          ingress:',
        `            ingressClassName: ${INGRESS_CLASS}`,
        '',
      ].join('\n'),
    ],
  },
};
