import type { NetworkPolicyPeer, NetworkPolicyPort, NetworkPolicySpec } from 'kubernetes-types/networking/v1';
import type { KubeObject } from '../../manifests/kube-object';

/** The transport protocols that a NetworkPolicy knows. */
export type Protocol = 'TCP' | 'UDP' | 'SCTP';

/** A NetworkPolicy; its form is the schemas' concern. */
export interface NetworkPolicy extends KubeObject {
  readonly spec: NetworkPolicySpec;
}

/** A policy with every default of the API spelled out. */
export type EffectivePolicy = ReturnType<typeof effectivePolicy>;

/** One of its rules: any of some peers on any of some ports. */
export type EffectiveRule = ReturnType<typeof effectiveRule>;

/** A port by its number, a range of them (inclusive), by its name, or all of a protocol. */
export type EffectivePort = ReturnType<typeof effectivePort>;

/**
 * Spells out the defaults of a policy: policy types, empty lists, protocol.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/
 */
export function effectivePolicy({ metadata, spec }: NetworkPolicy) {
  const { name, namespace = '' } = metadata;
  const types = spec.policyTypes?.length
    ? spec.policyTypes
    : ['Ingress', ...(spec.egress?.length ? ['Egress'] : [])];
  const ingress = spec.ingress ?? [];
  const egress = spec.egress ?? [];
  return {
    name,
    namespace,
    podSelector: spec.podSelector ?? {},
    /** What may come in; undefined: the policy does not isolate its pods for ingress. */
    ingress: types.includes('Ingress')
      ? ingress.map(({ from, ports }) => effectiveRule(from, ports))
      : undefined,
    /** What may go out; undefined: the policy does not isolate its pods for egress. */
    egress: types.includes('Egress') ? egress.map(({ to, ports }) => effectiveRule(to, ports)) : undefined,
  };
}

/** What one rule lets through: any of its peers on any of its ports; undefined: everyone, every port. */
function effectiveRule(
  peers: readonly NetworkPolicyPeer[] | undefined,
  ports: readonly NetworkPolicyPort[] | undefined,
) {
  return {
    peers: peers?.length ? peers : undefined,
    ports: ports?.length ? ports.map(effectivePort) : undefined,
  };
}

function effectivePort({ protocol = 'TCP', port, endPort }: NetworkPolicyPort) {
  return {
    protocol: protocol as Protocol,
    ...(typeof port === 'number' && { numbers: [port, endPort ?? port] as const }),
    ...(typeof port === 'string' && { name: port }),
  };
}
