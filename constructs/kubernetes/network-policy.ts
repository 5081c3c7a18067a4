import { Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { loadTestLabels, loadTestOf } from '../delivery/load-test';
import type { Peer } from '../platform/network';
import { PREVIEW_PREFIX, previewLabel } from '../previews/previews-props';
import type { DeclaredService } from '../service/declared-service';
import { apiPortsOf, entrancesOf, storePeersOf } from '../service/service-network';
import { portOf } from '../workload/data-store';

/** The cluster's DNS, and where pods ask it on nodes that cache it. */
const DNS: readonly Peer[] = [
  { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } },
  { cidr: '169.254.20.10/32' },
];
const MESH_CONTROL_PLANE: Peer = { namespace: 'istio-system', podLabels: { app: 'istiod' } };

/** @see https://istio.io/latest/docs/ops/deployment/application-requirements/#ports-used-by-istio */
const MESH_CONTROL_PLANE_PORT = 15012;

/**
 * The pair of NetworkPolicies that leaves a service just its edges of the call graph: in from its callers, the
 * Ingress controller, the Gateway and Prometheus; out to its callees, its stores, its externals, DNS and the control
 * plane of a mesh. All of its revisions are meant, canary and preview included.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function networkPolicies(file: Construct, service: DeclaredService): void {
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

function ingressRules(service: DeclaredService): k8s.NetworkPolicyIngressRule[] {
  const { settings, metrics } = service;
  const apiPorts = apiPortsOf(service);
  const { network } = settings;
  const ingressSources: k8s.NetworkPolicyPeer[] = [
    ...service.callers.map((caller) => pods(caller, service)),
    ...entrancesOf(service).map(peer),
  ];
  if (service.hasSmokeTest) ingressSources.push(peer(network.rolloutsController));
  return [
    ...(ingressSources.length > 0 ? [{ from: ingressSources, ports: portsOf(apiPorts) }] : []),
    ...(metrics ? [{ from: [peer(network.prometheus)], ports: tcp(metrics.port) }] : []),
    ...(loadTestOf(service)
      ? [{ from: [{ podSelector: { matchLabels: loadTestLabels(service) } }], ports: portsOf(apiPorts) }]
      : []),
  ];
}

/** What the load tests of a service reach: the service, DNS and the control plane of a mesh. */
export function loadTestEgress(service: DeclaredService): k8s.NetworkPolicyEgressRule[] {
  return [
    { to: [pods(service, service)], ports: portsOf(apiPortsOf(service)) },
    ...infrastructureEgress(service),
  ];
}

function egressRules(service: DeclaredService): k8s.NetworkPolicyEgressRule[] {
  return [
    ...service.calls.map((callee) => ({ to: [pods(callee, service)], ports: portsOf(apiPortsOf(callee)) })),
    ...service.stores
      .filter(({ kind }, index) => service.stores.findIndex((other) => other.kind === kind) === index)
      .flatMap((store) => {
        const place = storePeersOf(service)[store.kind];
        return place ? [{ to: [peer(place)], ports: tcp(portOf(store)) }] : [];
      }),
    ...(service.props.externals ?? []).map((external) => ({
      to: 'proxy' in external ? [peer(external.proxy)] : external.cidrs.map((cidr) => peer({ cidr })),
      ports: tcp(external.port),
    })),
    ...infrastructureEgress(service),
  ];
}

function infrastructureEgress(service: DeclaredService): k8s.NetworkPolicyEgressRule[] {
  const { network } = service.settings;
  const controlPlane = network.meshControlPlane ?? MESH_CONTROL_PLANE;
  return [
    { to: (network.dns ? [network.dns] : DNS).map(peer), ports: [port(53, 'UDP'), port(53, 'TCP')] },
    ...(service.mesh ? [{ to: [peer(controlPlane)], ports: tcp(MESH_CONTROL_PLANE_PORT) }] : []),
  ];
}

/** The pods of a service, as the policy of another one names them, which may be in another namespace. */
function pods(service: DeclaredService, seenBy: DeclaredService): k8s.NetworkPolicyPeer {
  const { environment, platform, selector: matchLabels } = service;
  if (environment?.isPreview && seenBy !== service) {
    // Each of its pull requests has a namespace of its own.
    const label = { [previewLabel(platform)]: environment.namespace.slice(PREVIEW_PREFIX.length) };
    return { namespaceSelector: { matchLabels: label }, podSelector: { matchLabels } };
  }
  const namespace = environment?.namespace;
  if (namespace === undefined || namespace === seenBy.environment?.namespace) {
    return { podSelector: { matchLabels: service.selector } };
  }
  return peer({ namespace, podLabels: service.selector });
}

export function peer(of: Peer): k8s.NetworkPolicyPeer {
  if ('cidr' in of) return { ipBlock: { cidr: of.cidr } };
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': of.namespace } },
    ...(of.podLabels && { podSelector: { matchLabels: of.podLabels } }),
  };
}

function portsOf(ports: ReturnType<typeof apiPortsOf>): k8s.NetworkPolicyPort[] {
  return ports.map((one) => port(one.port, one.protocol));
}

export function tcp(number: number): k8s.NetworkPolicyPort[] {
  return [port(number, 'TCP')];
}

function port(number: number, protocol: string): k8s.NetworkPolicyPort {
  return { port: k8s.IntOrString.fromNumber(number), protocol };
}
