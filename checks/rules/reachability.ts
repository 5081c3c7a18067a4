import type { LabelSelector } from 'kubernetes-types/meta/v1';
import type { NetworkPolicyPeer } from 'kubernetes-types/networking/v1';
import { formatValue } from '../../constructs/props/format-value';
import { once } from '../../constructs/props/once';
import { violation } from '../located-object';
import { effectivePolicy } from '../network/effective-policy';
import { letIn, letOut, type Pod } from '../network/reachability';
import { bySelection, type ObjectSet } from '../object-set';
import type { PodTemplateUse } from '../pods';
import { policyRules } from './network';
import type { ObjectRule } from './rule';

/** Who reaches whom through the NetworkPolicies: callers their callees, and nobody else. */
export const REACHABILITY_RULES: readonly ObjectRule[] = [
  {
    id: 'policy-admits-callers',
    asksCalls: true,
    catches:
      'A call, or the load test of an analysis, that a NetworkPolicy of either end stops: it times out.',
    *check(set) {
      const policies = bySelection(
        set.ofKind('NetworkPolicy').map((policy) => ({ policy, ...effectivePolicy(policy.object) })),
        ({ policy }) => set.selectedBy(policy, policy.object.spec.podSelector),
      );
      if (policies.size === 0) return;
      const endpoint = once((pods: PodTemplateUse) => endpointOf(pods, set));
      for (const call of set.calls) {
        const { from, field, url } = call;
        for (const { pods, port } of set.calleesOf(call)) {
          const connection = { from: endpoint(from), to: endpoint(pods), port };
          const ends = [
            { guards: policies.get(from) ?? [], side: 'egress', way: 'out', admits: letOut },
            { guards: policies.get(pods) ?? [], side: 'ingress', way: 'in', admits: letIn },
          ] as const;
          const stops = ends.find(({ guards, admits }) => !admits(guards, connection));
          if (stops === undefined) continue;
          const names = stops.guards.filter((guard) => guard[stops.side]).map(({ name }) => name);
          const expected = `must be let ${stops.way} by the NetworkPolicy ${names.join(' or ')}`;
          yield violation(from.located, field, `${expected}, got ${formatValue(url)}`);
        }
      }
    },
  },
  {
    id: 'policy-admits-callers-only',
    asksCalls: true,
    catches:
      'A NetworkPolicy that lets in, or out to, everybody, or pods that no URL tells of: nothing is isolated.',
    *check(set) {
      const policies = set.ofKind('NetworkPolicy');
      if (policies.length === 0) return;
      const callees = new Map<PodTemplateUse, Set<PodTemplateUse>>();
      for (const call of set.calls) {
        const called = callees.get(call.from) ?? new Set();
        for (const { pods } of set.calleesOf(call)) called.add(pods);
        callees.set(call.from, called);
      }
      for (const policy of policies) {
        const { spec } = policy.object;
        const own = set
          .selectedBy(policy, spec.podSelector)
          .filter(({ runsToCompletion }) => !runsToCompletion);
        for (const { comesIn, peers, field, peersField } of policyRules(spec)) {
          const place = `${field}.${peersField}`;
          if (peers.length === 0) yield violation(policy, place, 'must name its peers, got everybody');
          for (const [index, peer] of peers.entries()) {
            if (isEverywhere(peer)) {
              const message = `must name its peers, got ${formatValue(peer)}`;
              yield violation(policy, `${place}[${index}]`, message);
            } else {
              const others = set.selectedByPeer(policy, peer) ?? [];
              const edges = own.flatMap((pods) =>
                others.map((other) => (comesIn ? ([other, pods] as const) : ([pods, other] as const))),
              );
              const uncalled = edges.find(([caller, callee]) => !callees.get(caller)?.has(callee));
              if (uncalled === undefined) continue;
              const [from, to] = uncalled;
              const message = `must be of callers and callees, but ${nameOf(from)} does not call ${nameOf(to)}`;
              yield violation(policy, `${place}[${index}]`, message);
            }
          }
        }
      }
    },
  },
];

function endpointOf(pods: PodTemplateUse, set: ObjectSet): Pod {
  const { namespace = '' } = pods.located.object.metadata;
  return {
    name: nameOf(pods),
    namespace,
    namespaceLabels: set.namespaceLabels.get(namespace) ?? {},
    labels: pods.template.metadata?.labels ?? {},
    ports: pods.containers.flatMap(({ container }) => container.ports ?? []),
  };
}

/** Whether a peer means all pods of the namespace or of all namespaces; a range of addresses is meant as it is. */
function isEverywhere({ ipBlock, namespaceSelector, podSelector }: NetworkPolicyPeer): boolean {
  return ipBlock === undefined && isEmpty(podSelector) && isEmpty(namespaceSelector);
}

function isEmpty({ matchLabels = {}, matchExpressions = [] }: LabelSelector = {}): boolean {
  return Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;
}

function nameOf({ controller }: PodTemplateUse): string {
  return controller.object.metadata.name;
}
