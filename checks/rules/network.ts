import type { NetworkPolicyPeer, NetworkPolicyPort } from 'kubernetes-types/networking/v1';
import { formatValue } from '../../constructs/props/format-value';
import { isWithin } from '../../manifests/ip-block';
import { type LocatedObject, violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import { type PodTemplateUse, portName, servesPort } from '../pods';
import type { ObjectRule } from './rule';

/** Policies about the network: what they protect, and whom and what they name. */
export const NETWORK_RULES: readonly ObjectRule[] = [
  {
    id: 'policy-selects-pods',
    catches: 'A NetworkPolicy, PeerAuthentication or AuthorizationPolicy that protects no pods.',
    *check(set) {
      for (const { policy, field, selector } of policiesOf(set)) {
        if (set.selectedBy(policy, selector).length > 0) continue;
        yield violation(
          policy,
          field,
          `must match the labels of some pods beside it, got ${formatValue(selector)}`,
        );
      }
    },
  },
  {
    id: 'policy-peer-exists',
    catches: 'A NetworkPolicy that lets in, or out to, pods of its own namespace that are not there.',
    *check(set) {
      for (const { policy, peer, field } of peersOf(set)) {
        if (isElsewhere(peer) || set.selectedBy(policy, peer.podSelector).length > 0) continue;
        yield violation(
          policy,
          `${field}.podSelector`,
          `must match the labels of some pods beside it, got ${formatValue(peer.podSelector)}`,
        );
      }
    },
  },
  {
    id: 'policy-port-is-served',
    catches: 'A port in a policy that no container of the pods behind it declares: the wrong door is opened.',
    *check(set) {
      for (const policy of set.ofKind('NetworkPolicy')) {
        const own = set.selectedBy(policy, policy.object.spec.podSelector);
        for (const [index, { ports = [] }] of (policy.object.spec.ingress ?? []).entries()) {
          yield* portsNotServed(policy, own, ports, `spec.ingress[${index}]`);
        }
      }
      for (const { policy, peer, field, ports } of peersOf(set)) {
        if (!field.startsWith('spec.egress') || isElsewhere(peer)) continue;
        const rule = field.slice(0, field.lastIndexOf('.'));
        yield* portsNotServed(policy, set.selectedBy(policy, peer.podSelector), ports, rule);
      }
      for (const { policy, selector, ports } of policiesOf(set)) {
        const own = set.selectedBy(policy, selector);
        for (const { port, field } of ports) {
          if (own.every((pods) => servesPort(pods, Number(port)))) continue;
          yield violation(
            policy,
            field,
            `must be a container port of the pods that it protects, got ${port}`,
          );
        }
      }
    },
  },
  {
    id: 'policy-range-is-possible',
    catches:
      'An exception from outside its range of addresses, or an endPort below its port: the API server refuses it.',
    *check(set) {
      for (const { policy, peer, field } of peersOf(set)) {
        const { cidr = '', except = [] } = peer.ipBlock ?? {};
        for (const [index, hole] of except.entries()) {
          if (isWithin(hole, cidr)) continue;
          yield violation(
            policy,
            `${field}.ipBlock.except[${index}]`,
            `must be a part of ${cidr}, got ${formatValue(hole)}`,
          );
        }
      }
      for (const policy of set.ofKind('NetworkPolicy')) {
        const { ingress = [], egress = [] } = policy.object.spec;
        for (const [direction, rules] of Object.entries({ ingress, egress })) {
          for (const [rule, { ports = [] }] of rules.entries()) {
            yield* endPortsBelowPort(policy, ports, `spec.${direction}[${rule}]`);
          }
        }
      }
    },
  },
];

/** Every policy with what it protects, and the ports that a mesh's policy names. */
function policiesOf(set: ObjectSet) {
  const networkPolicies = set.ofKind('NetworkPolicy').map((policy) => ({
    policy: policy as LocatedObject,
    field: 'spec.podSelector',
    selector: policy.object.spec.podSelector,
    ports: [] as { port: string; field: string }[],
  }));
  const authentications = set.ofKind('PeerAuthentication').map((policy) => ({
    policy: policy as LocatedObject,
    field: 'spec.selector',
    selector: policy.object.spec.selector as { matchLabels?: Record<string, string> } | undefined,
    ports: Object.keys(policy.object.spec.portLevelMtls ?? {}).map((port) => ({
      port,
      field: `spec.portLevelMtls[${JSON.stringify(port)}]`,
    })),
  }));
  const authorizations = set.ofKind('AuthorizationPolicy').map((policy) => ({
    policy: policy as LocatedObject,
    field: 'spec.selector',
    selector: policy.object.spec.selector as { matchLabels?: Record<string, string> } | undefined,
    ports: (policy.object.spec.rules ?? []).flatMap(({ to = [] }, rule) =>
      to.flatMap(({ operation }, index) =>
        (operation?.ports ?? []).map((port) => ({
          port,
          field: `spec.rules[${rule}].to[${index}].operation.ports`,
        })),
      ),
    ),
  }));
  return [...networkPolicies, ...authentications, ...authorizations];
}

/** The peers of every NetworkPolicy, with the ports of their rule. */
function* peersOf(set: ObjectSet): Iterable<{
  policy: LocatedObject;
  peer: NetworkPolicyPeer;
  field: string;
  ports: readonly NetworkPolicyPort[];
}> {
  for (const policy of set.ofKind('NetworkPolicy')) {
    const { ingress = [], egress = [] } = policy.object.spec;
    const rules = [
      ...ingress.map(({ from = [], ports = [] }, index) => ({
        peers: from,
        ports,
        field: `spec.ingress[${index}].from`,
      })),
      ...egress.map(({ to = [], ports = [] }, index) => ({
        peers: to,
        ports,
        field: `spec.egress[${index}].to`,
      })),
    ];
    for (const { peers, ports, field } of rules) {
      for (const [index, peer] of peers.entries()) yield { policy, peer, field: `${field}[${index}]`, ports };
    }
  }
}

function isElsewhere({ ipBlock, namespaceSelector }: NetworkPolicyPeer): boolean {
  return ipBlock !== undefined || namespaceSelector !== undefined;
}

function* endPortsBelowPort(policy: LocatedObject, ports: readonly NetworkPolicyPort[], rule: string) {
  for (const [index, { port, endPort }] of ports.entries()) {
    if (endPort === undefined || endPort >= Number(port)) continue;
    yield violation(
      policy,
      `${rule}.ports[${index}].endPort`,
      `must be at least the number of a port, got ${endPort} beside ${formatValue(port)}`,
    );
  }
}

function* portsNotServed(
  policy: LocatedObject,
  pods: readonly PodTemplateUse[],
  ports: readonly NetworkPolicyPort[],
  rule: string,
) {
  for (const [index, { port, protocol }] of ports.entries()) {
    if (port === undefined || pods.every((some) => servesPort(some, port, protocol))) continue;
    const names = pods.map(({ located }) => located.object.metadata.name).join(' and ');
    yield violation(
      policy,
      `${rule}.ports[${index}].port`,
      `must be a container port of ${names}, got ${portName(port, protocol)}`,
    );
  }
}
