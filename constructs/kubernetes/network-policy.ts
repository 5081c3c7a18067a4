import { Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { ManifestFile } from '../gitops/manifest-file';
import type { Service } from '../patterns/service';
import {
  dnsLabel,
  type Form,
  type Forms,
  fields,
  leaf,
  mapOf,
  optional,
  text,
  truth,
} from '../props/prop-schema';
import { STORES } from '../workload/data-store';
import { METRICS_PORT } from '../workload/pod-template';

/** Who is at the other end: pods of a namespace, or an address range. */
export type Peer =
  | { readonly namespace: string; readonly podLabels?: Readonly<Record<string, string>> }
  | { readonly cidr: string };

/** Where a platform's neighbours are on the network. */
export interface NetworkProps {
  /** The stores, by kind; each kind that an isolated service uses must be here. */
  readonly stores: Readonly<Partial<Record<keyof typeof STORES, Peer>>>;
  /** Who brings the users' requests to services with an Ingress. */
  readonly ingressController: Peer;
  /** Who scrapes the metrics port. */
  readonly prometheus: Peer;
  /** Who asks a preview whether it is well. */
  readonly rolloutsController: Peer;
  /** @default - the pods labelled `k8s-app: kube-dns` in `kube-system` */
  readonly dns?: Peer;
  /**
   * From whom the proxies of a mesh get their certificates and configuration, on port 15012.
   *
   * @default - the pods labelled `app: istiod` in `istio-system`
   */
  readonly meshControlPlane?: Peer;
  /**
   * Whether every service is isolated, not only those that ask for it.
   *
   * @default false
   */
  readonly isolateAll?: boolean;
}

const IN_NAMESPACE = fields<{ namespace: string; podLabels?: Readonly<Record<string, string>> }>({
  namespace: dnsLabel,
  podLabels: optional(mapOf(text)),
});

const AT_ADDRESS = fields<{ cidr: string }>({
  cidr: leaf(
    'a range of addresses, e.g. 10.0.0.0/24',
    '192.0.2.0/24',
    (value) => typeof value === 'string' && /^[\da-f.:]+\/\d{1,3}$/i.test(value),
  ),
});

/** A peer without a place of its own would be everybody. */
const PEER: Form<Peer> = {
  fit(value, prop, note) {
    const { namespace, ...rest } = (value ?? {}) as { namespace?: unknown; cidr?: unknown };
    if (rest.cidr === undefined) return IN_NAMESPACE.fit(value, prop, note);
    if (namespace !== undefined) note.wrong(prop, 'either in a namespace or at a cidr', value);
    return AT_ADDRESS.fit(rest, prop, note);
  },
};

export const NETWORK: Forms<NetworkProps> = {
  stores: fields({
    postgresql: optional(PEER),
    redis: optional(PEER),
    queue: optional(PEER),
    vault: optional(PEER),
  }),
  ingressController: PEER,
  prometheus: PEER,
  rolloutsController: PEER,
  dns: optional(PEER),
  meshControlPlane: optional(PEER),
  isolateAll: optional(truth),
};

const DNS: Peer = { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } };
const MESH_CONTROL_PLANE: Peer = { namespace: 'istio-system', podLabels: { app: 'istiod' } };

/** @see https://istio.io/latest/docs/ops/deployment/application-requirements/#ports-used-by-istio */
const MESH_CONTROL_PLANE_PORT = 15012;

/**
 * The pair of NetworkPolicies that leaves a service just its edges of the call graph: in from its callers, the
 * Ingress controller and Prometheus; out to its callees, its stores, DNS and the control plane of a mesh. All of its
 * revisions are meant, canary and preview included.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function networkPolicies(file: ManifestFile, service: Service): void {
  const metadata = (direction: string) => ({
    name: `${service.workload}-${direction}`,
    ...service.annotations,
  });
  const podSelector = { matchLabels: service.selector };
  // The callers are known only when all services have been defined.
  new k8s.KubeNetworkPolicy(file, 'ingress', {
    metadata: metadata('ingress'),
    spec: Lazy.any({
      produce: () => ({ podSelector, policyTypes: ['Ingress'], ingress: ingressRules(service) }),
    }),
  });
  new k8s.KubeNetworkPolicy(file, 'egress', {
    metadata: metadata('egress'),
    spec: { podSelector, policyTypes: ['Egress'], egress: egressRules(service) },
  });
}

function ingressRules(service: Service): k8s.NetworkPolicyIngressRule[] {
  const { network } = service.platform;
  const entrances: k8s.NetworkPolicyPeer[] = service.callers.map(pods);
  if (service.exposed) entrances.push(peer(network.ingressController));
  if (service.smokeTested) entrances.push(peer(network.rolloutsController));
  return [
    ...(entrances.length > 0 ? [{ from: entrances, ports: tcp(service.port) }] : []),
    { from: [peer(network.prometheus)], ports: tcp(METRICS_PORT) },
  ];
}

function egressRules(service: Service): k8s.NetworkPolicyEgressRule[] {
  const { network, mesh } = service.platform;
  const controlPlane = network.meshControlPlane ?? MESH_CONTROL_PLANE;
  return [
    ...service.calls.map((callee) => ({ to: [pods(callee)], ports: tcp(callee.port) })),
    ...[...new Set(service.stores.map(({ kind }) => kind))].flatMap((kind) => {
      const store = network.stores[kind];
      return store ? [{ to: [peer(store)], ports: tcp(STORES[kind].port) }] : [];
    }),
    { to: [peer(network.dns ?? DNS)], ports: [port(53, 'UDP'), port(53, 'TCP')] },
    ...(mesh ? [{ to: [peer(controlPlane)], ports: tcp(MESH_CONTROL_PLANE_PORT) }] : []),
  ];
}

function pods(service: Service): k8s.NetworkPolicyPeer {
  return { podSelector: { matchLabels: service.selector } };
}

function peer(of: Peer): k8s.NetworkPolicyPeer {
  if ('cidr' in of) return { ipBlock: { cidr: of.cidr } };
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': of.namespace } },
    ...(of.podLabels && { podSelector: { matchLabels: of.podLabels } }),
  };
}

function tcp(number: number): k8s.NetworkPolicyPort[] {
  return [port(number, 'TCP')];
}

function port(number: number, protocol: 'TCP' | 'UDP'): k8s.NetworkPolicyPort {
  return { port: k8s.IntOrString.fromNumber(number), protocol };
}
