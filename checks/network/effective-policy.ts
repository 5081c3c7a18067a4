import { isCidr } from '../../manifests/ip-block';
import type { LabelSelector } from '../../manifests/label-selector';
import type { NetworkPolicy, Peer, PolicyPort, Ports, Protocol } from './network-policy';

/** A policy with every default of the API spelled out. */
export interface EffectivePolicy {
  readonly namespace: string;
  readonly podSelector: LabelSelector;
  /** What may come in; undefined: the policy does not isolate its pods for ingress. */
  readonly ingress: readonly EffectiveRule[] | undefined;
  /** What may go out; undefined: the policy does not isolate its pods for egress. */
  readonly egress: readonly EffectiveRule[] | undefined;
}

/** What one rule lets through: any of its peers on any of its ports. */
export interface EffectiveRule {
  /** Undefined: everyone. */
  readonly peers: readonly Peer[] | undefined;
  /** Undefined: every port of every protocol. */
  readonly ports: readonly EffectivePort[] | undefined;
}

/** A port by its number, a range of them (inclusive), by its name, or all of a protocol. */
export interface EffectivePort {
  readonly protocol: Protocol;
  readonly numbers?: readonly [first: number, last: number];
  readonly name?: string;
}

/**
 * Spells out the defaults of a policy: policy types, empty lists, protocol.
 *
 * @throws Error on what the API server refuses, since such a policy would not be there at all.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/
 */
export function effectivePolicy({ metadata, spec }: NetworkPolicy): EffectivePolicy {
  const { name, namespace } = metadata;
  if (!namespace)
    throw new Error(`[NetworkPolicy ${name}] 'metadata.namespace' must be set, e.g. production`);
  const refuse: Refuse = (field, expected, got) => {
    const where = `[NetworkPolicy ${namespace}/${name}] '${field}'`;
    throw new Error(`${where} must be ${expected}, got ${JSON.stringify(got)}`);
  };
  const types = policyTypes(spec, refuse);
  const rules = (direction: string, list: readonly Rule[] | null | undefined) =>
    (list ?? []).map((rule, index) => effectiveRule(rule, `spec.${direction}[${index}]`, refuse));
  const ingress = rules(
    'ingress',
    spec.ingress?.map(({ from, ports }) => ({ list: 'from', peers: from, ports })),
  );
  const egress = rules(
    'egress',
    spec.egress?.map(({ to, ports }) => ({ list: 'to', peers: to, ports })),
  );
  return {
    namespace,
    podSelector: spec.podSelector ?? {},
    ingress: types.includes('Ingress') ? ingress : undefined,
    egress: types.includes('Egress') ? egress : undefined,
  };
}

type Refuse = (field: string, expected: string, got: unknown) => void;

interface Rule {
  readonly list: string;
  readonly peers: readonly Peer[] | null | undefined;
  readonly ports: Ports | undefined;
}

function policyTypes(spec: NetworkPolicy['spec'], refuse: Refuse): readonly string[] {
  if (!spec.policyTypes?.length) return spec.egress?.length ? ['Ingress', 'Egress'] : ['Ingress'];
  spec.policyTypes.forEach((type, index) => {
    if (type !== 'Ingress' && type !== 'Egress') {
      refuse(`spec.policyTypes[${index}]`, 'Ingress or Egress', type);
    }
  });
  return spec.policyTypes;
}

function effectiveRule({ list, peers, ports }: Rule, path: string, refuse: Refuse): EffectiveRule {
  peers?.forEach((peer, index) => {
    const field = `${path}.${list}[${index}]`;
    // Both or neither: an address range has no labels, and an empty peer means nobody could tell what.
    if (Boolean(peer.ipBlock) === Boolean(peer.podSelector ?? peer.namespaceSelector)) {
      refuse(field, 'either an ipBlock or a podSelector and/or namespaceSelector', peer);
    }
    if (peer.ipBlock && ![peer.ipBlock.cidr, ...(peer.ipBlock.except ?? [])].every(isCidr)) {
      refuse(`${field}.ipBlock`, 'made of address ranges, e.g. 10.0.0.0/24', peer.ipBlock);
    }
  });
  return {
    peers: peers?.length ? peers : undefined,
    ports: ports?.length
      ? ports.map((port, index) => effectivePort(port, `${path}.ports[${index}]`, refuse))
      : undefined,
  };
}

function effectivePort(written: PolicyPort, path: string, refuse: Refuse): EffectivePort {
  const { protocol, port, endPort } = {
    protocol: written.protocol ?? 'TCP',
    port: written.port ?? undefined,
    endPort: written.endPort ?? undefined,
  };
  if (!['TCP', 'UDP', 'SCTP'].includes(protocol)) {
    refuse(`${path}.protocol`, 'TCP, UDP or SCTP', protocol);
  }
  if (typeof port === 'number' && !isPortNumber(port)) {
    refuse(`${path}.port`, 'a whole number in 1-65535', port);
  }
  if (endPort !== undefined && typeof port !== 'number') {
    refuse(`${path}.port`, 'a number where endPort is set, e.g. 8080', port ?? null);
  }
  if (endPort !== undefined && !(isPortNumber(endPort) && endPort >= Number(port))) {
    refuse(`${path}.endPort`, `a whole number in ${port}-65535`, endPort);
  }
  return {
    protocol: protocol as Protocol,
    ...(typeof port === 'number' && { numbers: [port, endPort ?? port] as const }),
    ...(typeof port === 'string' && { name: port }),
  };
}

function isPortNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65_535;
}
