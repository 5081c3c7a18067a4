import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { CLUSTER_ROLES, CUSTOM_KINDS, MONITOR, SERVER } from './kinds';
import { DOMAIN, NAMESPACES } from './namespaces';

/** The Secret of the DNS provider: who has another one names it, and the variable that it reads its token from. */
const PROVIDER = { name: 'cloudflare', variable: 'CF_API_TOKEN' };
const TOKEN = { name: 'external-dns-provider', key: 'token' };

/** The address of the Ingress controller in DNS, for each host of an Ingress. */
export const externalDns: HelmReleaseProps<ValuesOf<'external-dns'>> = {
  name: 'external-dns',
  repository: 'https://kubernetes-sigs.github.io/external-dns',
  version: '1.21.1',
  namespace: NAMESPACES.externalDns,
  wave: 1,
  kinds: {
    cluster: ['Namespace', CUSTOM_KINDS, ...CLUSTER_ROLES],
    namespaced: [...SERVER, MONITOR],
  },
  secrets: [{ name: TOKEN.name, keys: [TOKEN.key], purpose: `records of hosts at ${PROVIDER.name}` }],
  values: {
    provider: { name: PROVIDER.name },
    env: [{ name: PROVIDER.variable, valueFrom: { secretKeyRef: TOKEN } }],
    sources: ['ingress'],
    domainFilters: [DOMAIN],
    // It touches its own records alone, and removes those whose Ingress is gone.
    registry: 'txt',
    txtOwnerId: 'external-dns',
    policy: 'sync',
    serviceMonitor: { enabled: true },
  },
};
