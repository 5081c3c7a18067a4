import type { LabelSelector, LabelSelectorRequirement } from 'kubernetes-types/meta/v1';
import type { NetworkPolicyPeer } from 'kubernetes-types/networking/v1';
import { once } from '../../constructs/props/once';
import type { KubeObject } from '../../manifests/kube-object';
import { findByLabels } from '../../manifests/label-selector';
import {
  type EffectivePolicy,
  type EffectivePort,
  effectivePolicy,
  type NetworkPolicy,
  type Protocol,
} from './effective-policy';
import { podsOf } from './network-pods';
import { governs, guardsAmong, matchesPeer, type Pod, permitted } from './reachability';

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'] as const;

/**
 * Everything that the rendered pods can reach and be reached by, as sorted lines made for comparing two
 * renders: among themselves by evaluation (`frontend-shell → catalog-service TCP/8080`, on the ports that
 * containers declare or policies name), and with anyone else as the policies write it
 * (`all pods in monitoring → catalog-service TCP/9090`, `payments-service → 10.0.0.0/24 TCP/5432`).
 */
export function networkReach(objects: readonly KubeObject[]): string[] {
  return reachAmong(governed(objects), () => true);
}

/** Pods with the policies that decide about each. */
interface Governed {
  readonly pods: readonly Pod[];
  readonly guardsOf: (pod: Pod) => readonly EffectivePolicy[];
  /** Every number at which an answer about two of them may change. */
  readonly numbersOf: (from: Pod, to: Pod) => readonly number[];
}

function governed(objects: readonly KubeObject[]): Governed {
  const policies = objects.filter(isNetworkPolicy).map(effectivePolicy);
  const pods = podsOf(objects);
  const guardsOf = once(guardsAmong(policies));
  const spokenOf = once((pod: Pod) => numbersSpokenOf(guardsOf(pod), [pod]));
  // Within a range of ports, all is told that anything speaks of.
  const all = policies.some(hasRange) ? numbersSpokenOf(policies, pods) : undefined;
  return {
    pods,
    guardsOf,
    numbersOf: (from, to) => all ?? [...new Set([...spokenOf(from), ...spokenOf(to)])],
  };
}

function hasRange({ ingress, egress }: EffectivePolicy): boolean {
  return [...(ingress ?? []), ...(egress ?? [])].some(({ ports }) =>
    ports?.some(({ numbers }) => numbers && numbers[0] !== numbers[1]),
  );
}

/** @param isAsked about a pod: of two others that reach each other, nothing is told */
function reachAmong({ pods, guardsOf, numbersOf }: Governed, isAsked: (pod: Pod) => boolean): string[] {
  const asked = pods.filter(isAsked);
  const inside = pods.flatMap((from) =>
    (isAsked(from) ? pods : asked).flatMap((to) =>
      openPorts([...guardsOf(from), ...guardsOf(to)], numbersOf(from, to), from, to).map(
        (port) => `${from.name} → ${to.name} ${port}`,
      ),
    ),
  );
  const outside = pods.flatMap((pod) => [
    ...outsiders(guardsOf(pod), 'ingress', pod, pods).map((it) => `${it.peer} → ${pod.name} ${it.port}`),
    ...outsiders(guardsOf(pod), 'egress', pod, pods).map((it) => `${pod.name} → ${it.peer} ${it.port}`),
  ]);
  return [...new Set([...inside, ...outside])].sort();
}

/** What decides about the pods of each name: two of which all is the same reach each other as before. */
function factsOf({ pods, guardsOf, numbersOf }: Governed, policyId: (policy: EffectivePolicy) => number) {
  const facts = new Map<string, string>();
  for (const pod of pods) {
    const fact = JSON.stringify([pod, guardsOf(pod).map(policyId), numbersOf(pod, pod)]);
    facts.set(pod.name, `${facts.get(pod.name) ?? ''}${fact}`);
  }
  return facts;
}

/** The NetworkPolicies of a rendered set. */
export function isNetworkPolicy(object: KubeObject): object is KubeObject & NetworkPolicy {
  return object.kind === 'NetworkPolicy' && object.apiVersion.startsWith('networking.k8s.io/');
}

/** Every number at which an answer may change. */
export function numbersSpokenOf(policies: readonly EffectivePolicy[], pods: readonly Pod[]): number[] {
  const ruled = policies
    .flatMap(({ ingress, egress }) => [...(ingress ?? []), ...(egress ?? [])])
    .flatMap(({ ports }) => (ports ?? []).flatMap(({ numbers }) => numbers ?? []));
  const declared = pods.flatMap(({ ports }) => (ports ?? []).map(({ containerPort }) => containerPort));
  return [...new Set([...ruled, ...declared])];
}

/** The ports on which one pod may reach another, e.g. `TCP/8080`, or `any port`. */
export function openPorts(
  policies: readonly EffectivePolicy[],
  numbers: readonly number[],
  from: Pod,
  to: Pod,
): string[] {
  const open = (port: number, protocol: Protocol) => permitted(policies, { from, to, port, protocol });
  // No rule can name port 0: what lets it through lets every port of that protocol through.
  const whole = PROTOCOLS.filter((protocol) => open(0, protocol));
  if (whole.length === PROTOCOLS.length) return ['any port'];
  const single = PROTOCOLS.filter((protocol) => !whole.includes(protocol)).flatMap((protocol) =>
    numbers.filter((port) => open(port, protocol)).map((port) => `${protocol}/${port}`),
  );
  return [...whole.map((protocol) => `${protocol}/any`), ...single];
}

/** Whom else than the pods of the set policies name on one side of a pod. */
export function outsiders(
  policies: readonly EffectivePolicy[],
  side: 'ingress' | 'egress',
  pod: Pod,
  pods: readonly Pod[],
): { peer: string; port: string }[] {
  const isolating = policies.filter((policy) => policy[side] && governs(policy, pod));
  if (isolating.length === 0) return [{ peer: 'anywhere', port: 'any port' }];
  return isolating.flatMap((policy) =>
    (policy[side] ?? []).flatMap(({ peers, ports }) => {
      const others = peers?.filter((peer) => !isOneOf(pods, peer, policy.namespace));
      const names = others?.map((peer) => describePeer(peer, policy.namespace)) ?? ['anywhere'];
      return names.flatMap((peer) =>
        (ports?.map(describePort) ?? ['any port']).map((port) => ({ peer, port })),
      );
    }),
  );
}

/** A selector of the one namespace with a name. */
const BY_NAME = /^kubernetes\.io\/metadata\.name=([^,]+)$/;

/** Whether a peer means certain rendered pods, whose edges are evaluated already. */
function isOneOf(pods: readonly Pod[], peer: NetworkPolicyPeer, policyNamespace: string): boolean {
  const namespaces = describeSelector(peer.namespaceSelector);
  const certain =
    describeSelector(peer.podSelector) !== '' && (!peer.namespaceSelector || BY_NAME.test(namespaces));
  return (
    certain &&
    selectedAmong(pods)(peer.podSelector ?? {}).some((pod) => matchesPeer(peer, policyNamespace, pod))
  );
}

const selectedAmong = once((pods: readonly Pod[]) => findByLabels(pods, ({ labels }) => labels));

function describePort({ protocol, numbers, name }: EffectivePort): string {
  const [first, last] = numbers ?? [];
  return `${protocol}/${name ?? (first === last ? (first ?? 'any') : `${first}-${last}`)}`;
}

function describePeer(
  { ipBlock, podSelector, namespaceSelector }: NetworkPolicyPeer,
  policyNamespace: string,
): string {
  if (ipBlock) {
    return [ipBlock.cidr, ...(ipBlock.except?.length ? [`except ${ipBlock.except.join(', ')}`] : [])].join(
      ' ',
    );
  }
  const labels = describeSelector(podSelector);
  const pods = labels ? `pods ${labels}` : 'all pods';
  if (!namespaceSelector) return `${pods} in ${policyNamespace}`;
  const namespaces = describeSelector(namespaceSelector);
  const byName = BY_NAME.exec(namespaces)?.[1];
  return `${pods} in ${byName ?? (namespaces ? `namespaces ${namespaces}` : 'all namespaces')}`;
}

/** A selector as `kubectl --selector` takes it; empty where it selects everything. */
function describeSelector(selector: LabelSelector | null | undefined): string {
  return [
    ...Object.entries(selector?.matchLabels ?? {}).map(([key, value]) => `${key}=${value}`),
    ...(selector?.matchExpressions ?? []).map(describeRequirement),
  ]
    .sort()
    .join(',');
}

function describeRequirement({ key, operator, values }: LabelSelectorRequirement): string {
  if (operator === 'Exists') return key;
  if (operator === 'DoesNotExist') return `!${key}`;
  return `${key} ${operator.toLowerCase()} (${(values ?? []).join(', ')})`;
}

/** Connections that become possible, or no longer are, in an environment. */
export interface NetworkChange {
  readonly environment: string;
  /** e.g. `checkout-service → payments-service TCP/8080` */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/** Whether objects differ in what decides who can reach whom: policies, and labels and ports of pods. */
export function mayChangeReach(before: readonly KubeObject[], after: readonly KubeObject[]): boolean {
  return reachFacts(before) !== reachFacts(after);
}

/** The connections that differ between two renders of all objects of an environment. */
export function networkChange(
  environment: string,
  before: readonly KubeObject[],
  after: readonly KubeObject[],
): NetworkChange {
  const [past, present] = [governed(before), governed(after)];
  const ids = new Map<string, number>();
  const policyId = once((policy: EffectivePolicy) => {
    const text = JSON.stringify(policy);
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  });
  const [facts, others] = [factsOf(past, policyId), factsOf(present, policyId)];
  const isChanged = ({ name }: Pod) => facts.get(name) !== others.get(name);
  const was = new Set(reachAmong(past, isChanged));
  const is = new Set(reachAmong(present, isChanged));
  const opened = [...is].filter((edge) => !was.has(edge));
  const added = openToAll(past.pods, present.pods, new Set(opened));
  return {
    environment,
    opened: [
      ...[...added].map(
        (name) => `${name} is not isolated: all pods may reach it, and it may reach anything`,
      ),
      ...opened.filter((edge) => !endsOf(edge).some((name) => added.has(name))),
    ],
    closed: [...was].filter((edge) => !is.has(edge)),
  };
}

/** New pods that no policy governs: what they reach and are reached by is no news, one by one. */
function openToAll(before: readonly Pod[], after: readonly Pod[], opened: ReadonlySet<string>): Set<string> {
  const known = new Set(before.map(({ name }) => name));
  const names = after
    .map(({ name }) => name)
    .filter((name) => !known.has(name))
    .filter((name) =>
      [`anywhere → ${name} any port`, `${name} → anywhere any port`].every((edge) => opened.has(edge)),
    );
  return new Set(names);
}

/** The pods at both ends of a connection. */
function endsOf(edge: string): string[] {
  const [from = '', to = ''] = edge.split(' → ');
  return [from, to.replace(/ (any port|\S+)$/, '')];
}

function reachFacts(objects: readonly KubeObject[]): string {
  const policies = objects.filter(isNetworkPolicy).map(({ metadata, spec }) => [metadata.name, spec]);
  return JSON.stringify([policies, podsOf(objects)]);
}
