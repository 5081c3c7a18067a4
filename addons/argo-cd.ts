import { APPLICATION_HEALTH, type HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, CUSTOM_KINDS, MONITOR, ROLES, SERVER } from './kinds';
import { DOMAIN, NAMESPACES, PRIORITY_CLASS } from './namespaces';
import { NOTIFICATIONS_SECRET, notifications } from './notifications';

const HOST = `argocd.${DOMAIN}`;

/** The groups of the organization: who sees everything, and who may do everything. */
const READERS = 'acme:engineering';
const ADMINS = 'acme:platform';

const SERVICE_MONITOR = { metrics: { enabled: true, serviceMonitor: { enabled: true } } };

/**
 * Argo CD itself, which the bootstrap installs by the same values and which then follows Git as all the rest. Who may
 * approve a release is said by a role of the environment's AppProject.
 */
export function argoCd(platform: string): HelmReleaseProps<ValuesOf<'argo-cd'>> {
  return {
    name: 'argo-cd',
    repository: 'https://argoproj.github.io/argo-helm',
    version: '10.1.1',
    namespace: NAMESPACES.argocd,
    installs: { 'Argo CD': '3.4.4' },
    wave: 1,
    besideArgoCd: true,
    defines: ['argoproj.io/AppProject', 'argoproj.io/Application'],
    kinds: {
      cluster: ['Namespace', CUSTOM_KINDS, ...CLUSTER_ROLES],
      namespaced: [
        'ConfigMap',
        'Secret',
        ...SERVER,
        'apps/StatefulSet',
        'batch/Job',
        MONITOR,
        'networking.k8s.io/Ingress',
        'networking.k8s.io/NetworkPolicy',
        BUDGET,
        ...ROLES,
      ],
    },
    secrets: [
      { name: 'argocd-dex-github', keys: ['client-id', 'client-secret'], purpose: 'logins by GitHub' },
      NOTIFICATIONS_SECRET,
    ],
    values: {
      global: { domain: HOST, priorityClassName: PRIORITY_CLASS },
      configs: {
        cm: {
          'users.anonymous.enabled': false,
          // Everybody is somebody: logins are GitHub's.
          'admin.enabled': false,
          'application.resourceTrackingMethod': 'annotation',
          'resource.customizations.health.argoproj.io_Application': APPLICATION_HEALTH,
          'dex.config': [
            'connectors:',
            '  - type: github',
            '    id: github',
            '    name: GitHub',
            '    config:',
            '      clientID: $argocd-dex-github:client-id',
            '      clientSecret: $argocd-dex-github:client-secret',
            '      orgs:',
            '        - name: acme',
            '',
          ].join('\n'),
        },
        params: { 'server.insecure': true },
        rbac: {
          // Without a group nobody sees anything.
          'policy.default': '',
          'policy.csv': `g, ${READERS}, role:readonly\ng, ${ADMINS}, role:admin\n`,
          scopes: '[groups]',
        },
      },
      controller: SERVICE_MONITOR,
      server: { replicas: 2, pdb: { enabled: true, maxUnavailable: 1 }, ...SERVICE_MONITOR },
      repoServer: { replicas: 2, pdb: { enabled: true, maxUnavailable: 1 }, ...SERVICE_MONITOR },
      applicationSet: { replicas: 0 },
      notifications: notifications(platform),
    },
  };
}
