import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, CUSTOM_KINDS, ROLES, SELF_SIGNED, SERVER, WEBHOOKS } from './kinds';
import { NAMESPACES, PRIORITY_CLASS } from './namespaces';

const ISTIO = {
  repository: 'https://istio-release.storage.googleapis.com/charts',
  version: '1.30.3',
  namespace: NAMESPACES.mesh,
  podSecurity: {
    level: 'privileged',
    reason: 'the CNI plugin changes the network of its node, so that the pods of services need not',
  },
  source: 'addons/istio.ts',
} as const;

/** What the proxy of a pod takes. */
const PROXY = { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '2', memory: '1Gi' } };

/** The kinds of the mesh. */
export const istioBase: HelmReleaseProps<ValuesOf<'istio-base'>> = {
  ...ISTIO,
  name: 'istio-base',
  chart: 'base',
  wave: 0,
  defines: [
    'networking.istio.io/VirtualService',
    'security.istio.io/AuthorizationPolicy',
    'security.istio.io/PeerAuthentication',
  ],
  kinds: {
    cluster: ['Namespace', CUSTOM_KINDS, ...WEBHOOKS, ...CLUSTER_ROLES],
    namespaced: ['ServiceAccount'],
  },
  ignoreDifferences: SELF_SIGNED,
  values: { defaultRevision: 'default' },
};

/** What gives pods their proxies, certificates and policies. */
export const istiod: HelmReleaseProps<ValuesOf<'istiod'>> = {
  ...ISTIO,
  name: 'istiod',
  wave: 1,
  kinds: {
    cluster: ['Namespace', ...WEBHOOKS, ...CLUSTER_ROLES],
    namespaced: ['ConfigMap', ...SERVER, 'autoscaling/HorizontalPodAutoscaler', BUDGET, ...ROLES],
  },
  ignoreDifferences: SELF_SIGNED,
  injects: { istio: PROXY },
  values: {
    autoscaleMin: 2,
    global: { priorityClassName: PRIORITY_CLASS, proxy: { resources: PROXY } },
    pilot: { cni: { enabled: true } },
    // A proxy that is a sidecar by Kubernetes' own lifecycle starts before init containers that ask Vault, and ends last.
    env: { ENABLE_NATIVE_SIDECARS: 'true' },
  },
};

/** The redirection of traffic to the proxies by the node, since `restricted` forbids it to pods. */
export const istioCni: HelmReleaseProps<ValuesOf<'istio-cni'>> = {
  ...ISTIO,
  name: 'istio-cni',
  chart: 'cni',
  wave: 1,
  kinds: {
    cluster: ['Namespace', ...CLUSTER_ROLES],
    namespaced: ['ConfigMap', 'ResourceQuota', 'ServiceAccount', 'apps/DaemonSet', ...ROLES],
  },
  values: {},
};
