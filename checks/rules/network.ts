import type { LabelSelector } from 'kubernetes-types/meta/v1';
import type { NetworkPolicyPeer, NetworkPolicyPort, NetworkPolicySpec } from 'kubernetes-types/networking/v1';
import { formatValue } from '../../constructs/props/format-value';
import { once } from '../../constructs/props/once';
import { valuesAt } from '../../manifests/field-path';
import { isWithin } from '../../manifests/ip-block';
import { isOfNamespace } from '../around-services';
import type { LocatedObject } from '../located-object';
import type { ObjectSet } from '../object-set';
import { type PodTemplateUse, portName, servesPort } from '../pods';
import { about, aboutEach, aboutKind, type ObjectRule, type OwnRule, type Problem } from './rule';

const aboutNetworkPolicies = aboutKind('NetworkPolicy');

/** A policy with what it protects. */
interface Protection {
  readonly policy: LocatedObject;
  readonly field: string;
  readonly selector: LabelSelector | undefined;
  /** The ports that a policy of a mesh names. */
  readonly ports: readonly { readonly port: string; readonly field: string }[];
  readonly spec?: NetworkPolicySpec;
}

const policiesOf = once((set: ObjectSet): Protection[] => {
  const ofMesh = { field: 'spec.selector' };
  return [
    ...set.ofKind('NetworkPolicy').map((policy) => {
      const { spec } = policy.object;
      return { policy, field: 'spec.podSelector', selector: spec.podSelector, ports: [], spec };
    }),
    ...set.ofKind('PeerAuthentication').map((policy) => {
      const { selector, portLevelMtls = {} } = policy.object.spec;
      const ports = Object.keys(portLevelMtls).map((port) => {
        return { port, field: `spec.portLevelMtls[${JSON.stringify(port)}]` };
      });
      return { ...ofMesh, policy, selector, ports };
    }),
    ...set.ofKind('AuthorizationPolicy').map((policy) => {
      const { selector } = policy.object.spec;
      const lists = valuesAt<string[]>(policy.object, 'spec.rules[*].to[*].operation.ports');
      const ports = lists.flatMap(({ path: field, value }) => value.map((port) => ({ port, field })));
      return { ...ofMesh, policy, selector, ports };
    }),
  ];
});

/** Rules about what policies of the network and of a mesh protect. */
const aboutPolicies = about(policiesOf, ({ policy }) => policy);

/** Policies about the network: what they protect, and whom and what they name. */
export const NETWORK_RULES: readonly (ObjectRule | OwnRule)[] = [
  aboutPolicies({
    id: 'policy-selects-pods',
    asksCalls: true,
    catches: 'A NetworkPolicy, PeerAuthentication or AuthorizationPolicy that protects no pods.',
    *check({ policy, field, selector }, set) {
      // Those of a whole namespace are also about pods that come and go by other hands.
      if (isOfNamespace(policy.file) || set.selectedBy(policy, selector).length > 0) return;
      yield [field, 'must match the labels of some pods beside it', selector];
    },
  }),
  aboutNetworkPolicies({
    id: 'policy-peer-exists',
    asksCalls: true,
    catches: 'A NetworkPolicy that lets in, or out to, pods of its own namespace that are not there.',
    *check(policy, set) {
      for (const { path: field, value: peer } of peersOf(policy)) {
        if (set.selectedByPeer(policy, peer)?.length !== 0) continue;
        yield [`${field}.podSelector`, 'must match the labels of some pods beside it', peer.podSelector];
      }
    },
  }),
  aboutPolicies({
    id: 'policy-port-is-served',
    asksCalls: true,
    catches: 'A port in a policy that no container of the pods behind it declares: the wrong door is opened.',
    *check({ policy, selector, ports, spec = {} }, set) {
      const own = set.selectedBy(policy, selector);
      for (const { port, field } of ports) {
        if (own.every((pods) => servesPort(pods, Number(port)))) continue;
        yield [field, `must be a container port of the pods that it protects, got ${port}`];
      }
      for (const { comesIn, peers, ports, field } of policyRules(spec)) {
        const reached = comesIn ? [own] : peers.flatMap((peer) => [set.selectedByPeer(policy, peer) ?? []]);
        for (const pods of reached) yield* portsNotServed(pods, ports, field);
      }
    },
  }),
  aboutEach('NetworkPolicy')({
    id: 'policy-range-is-possible',
    catches:
      'An exception from outside its range of addresses, or an endPort below its port: the API server refuses it.',
    *check(policy) {
      for (const { path: field, value: peer } of peersOf(policy)) {
        const { cidr = '', except = [] } = peer.ipBlock ?? {};
        for (const [index, hole] of except.entries()) {
          if (isWithin(hole, cidr)) continue;
          yield [`${field}.ipBlock.except[${index}]`, `must be a part of ${cidr}`, hole];
        }
      }
      const ports = ['spec.ingress[*].ports[*]', 'spec.egress[*].ports[*]'];
      for (const { path, value } of valuesAt<NetworkPolicyPort>(policy.object, ...ports)) {
        const { port, endPort } = value;
        if (endPort === undefined || endPort >= Number(port)) continue;
        const message = `must be at least the number of a port, got ${endPort} beside ${formatValue(port)}`;
        yield [`${path}.endPort`, message];
      }
    },
  }),
];

/** The rules of a NetworkPolicy in both directions. */
export function policyRules({ ingress = [], egress = [] }: Partial<NetworkPolicySpec>) {
  return [
    ...ingress.map(({ from: peers = [], ports = [] }, index) => {
      return { comesIn: true, peers, ports, field: `spec.ingress[${index}]`, peersField: 'from' };
    }),
    ...egress.map(({ to: peers = [], ports = [] }, index) => {
      return { comesIn: false, peers, ports, field: `spec.egress[${index}]`, peersField: 'to' };
    }),
  ];
}

function peersOf({ object }: LocatedObject) {
  return valuesAt<NetworkPolicyPeer>(object, 'spec.ingress[*].from[*]', 'spec.egress[*].to[*]');
}

function* portsNotServed(
  pods: readonly PodTemplateUse[],
  ports: readonly NetworkPolicyPort[],
  rule: string,
): Iterable<Problem> {
  for (const [index, { port, protocol }] of ports.entries()) {
    if (port === undefined || pods.every((some) => servesPort(some, port, protocol))) continue;
    const names = pods.map(({ located }) => located.object.metadata.name).join(' and ');
    const message = `must be a container port of ${names}, got ${portName(port, protocol)}`;
    yield [`${rule}.ports[${index}].port`, message];
  }
}
