import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, CUSTOM_KINDS, MONITOR, SERVER } from './kinds';
import { NAMESPACES, PRIORITY_CLASS } from './namespaces';

/** The controller of canaries and blue-green releases. */
export const argoRollouts: HelmReleaseProps<ValuesOf<'argo-rollouts'>> = {
  name: 'argo-rollouts',
  repository: 'https://argoproj.github.io/argo-helm',
  version: '2.41.0',
  namespace: NAMESPACES.rollouts,
  installs: { 'Argo Rollouts': '1.9.0' },
  wave: 1,
  defines: ['argoproj.io/AnalysisTemplate', 'argoproj.io/Rollout'],
  kinds: {
    cluster: ['Namespace', CUSTOM_KINDS, ...CLUSTER_ROLES],
    namespaced: ['ConfigMap', ...SERVER, MONITOR, BUDGET],
  },
  values: {
    controller: {
      // One leads; the other takes over a release that bakes when its node goes.
      replicas: 2,
      priorityClassName: PRIORITY_CLASS,
      pdb: { enabled: true, maxUnavailable: 1 },
      metrics: {
        enabled: true,
        serviceMonitor: {
          enabled: true,
          // The namespace of the Rollout, not of the controller.
          metricRelabelings: [
            {
              // The API server fills it in where it is missing, and Argo CD would see a difference for ever.
              action: 'replace',
              sourceLabels: ['exported_namespace'],
              regex: '(.+)',
              targetLabel: 'namespace',
            },
          ],
        },
      },
    },
  },
};
