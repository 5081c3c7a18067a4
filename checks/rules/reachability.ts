import type { LabelSelector } from 'kubernetes-types/meta/v1';
import type { NetworkPolicyPeer, NetworkPolicySpec } from 'kubernetes-types/networking/v1';
import { formatValue } from '../../constructs/props/format-value';
import type { Call } from '../calls';
import { violation } from '../located-object';
import { type EffectivePolicy, effectivePolicy } from '../network/effective-policy';
import type { Pod } from '../network/endpoint';
import { letIn, letOut } from '../network/reachability';
import type { ObjectSet } from '../object-set';
import type { PodTemplateUse } from '../pods';
import type { ObjectRule } from './rule';

/** Who reaches whom through the NetworkPolicies: callers their callees, and nobody else. */
export const REACHABILITY_RULES: readonly ObjectRule[] = [
  {
    id: 'policy-admits-callers',
    catches:
      'A call, or the load test of an analysis, that a NetworkPolicy of either end stops: it times out.',
    *check(set) {
      const policies = policiesByPods(set);
      if (policies.size === 0) return;
      for (const call of set.calls) {
        const { from, field, url } = call;
        for (const { pods, port } of calleesOf(set, call)) {
          const connection = { from: endpointOf(from), to: endpointOf(pods), port };
          const ends = [
            { guards: policies.get(from) ?? [], side: 'egress', way: 'out', admits: letOut },
            { guards: policies.get(pods) ?? [], side: 'ingress', way: 'in', admits: letIn },
          ] as const;
          const stops = ends.find(({ guards, admits }) => !admits(guards, connection));
          if (stops === undefined) continue;
          const names = stops.guards.filter((guard) => guard[stops.side]).map(({ name }) => name);
          yield violation(
            from.located,
            field,
            `must be let ${stops.way} by the NetworkPolicy ${names.join(' or ')}, got ${formatValue(url)}`,
          );
        }
      }
    },
  },
  {
    id: 'policy-admits-callers-only',
    catches:
      'A NetworkPolicy that lets in, or out to, everybody, or pods that no URL tells of: nothing is isolated.',
    *check(set) {
      const policies = set.ofKind('NetworkPolicy');
      if (policies.length === 0) return;
      const callees = new Map<PodTemplateUse, Set<PodTemplateUse>>();
      for (const call of set.calls) {
        const called = calleesOf(set, call).map(({ pods }) => pods);
        callees.set(call.from, new Set([...(callees.get(call.from) ?? []), ...called]));
      }
      for (const policy of policies) {
        const { spec } = policy.object;
        const own = set
          .selectedBy(policy, spec.podSelector)
          .filter(({ runsToCompletion }) => !runsToCompletion);
        for (const { comesIn, peers, field } of rulesOf(spec)) {
          if (peers.length === 0) yield violation(policy, field, 'must name its peers, got everybody');
          for (const [index, peer] of peers.entries()) {
            const place = `${field}[${index}]`;
            if (isEverywhere(peer)) {
              yield violation(policy, place, `must name its peers, got ${formatValue(peer)}`);
            } else if (peer.ipBlock === undefined && peer.namespaceSelector === undefined) {
              const others = set.selectedBy(policy, peer.podSelector);
              const edges = own.flatMap((pods) =>
                others.map((other) => (comesIn ? ([other, pods] as const) : ([pods, other] as const))),
              );
              const [from, to] = edges.find(([caller, callee]) => !callees.get(caller)?.has(callee)) ?? [];
              if (from === undefined || to === undefined) continue;
              const message = `must be of callers and callees, but ${nameOf(from)} does not call ${nameOf(to)}`;
              yield violation(policy, place, message);
            }
          }
        }
      }
    },
  },
];

function policiesByPods(set: ObjectSet): ReadonlyMap<PodTemplateUse, readonly EffectivePolicy[]> {
  const policies = new Map<PodTemplateUse, EffectivePolicy[]>();
  for (const policy of set.ofKind('NetworkPolicy')) {
    const effective = effectivePolicy(policy.object);
    for (const pods of set.selectedBy(policy, policy.object.spec.podSelector)) {
      policies.set(pods, [...(policies.get(pods) ?? []), effective]);
    }
  }
  return policies;
}

/** The pods that a call may come to, with the port of their containers. */
function calleesOf(set: ObjectSet, call: Call): { readonly pods: PodTemplateUse; readonly port: number }[] {
  const service = set.calleeOf(call);
  if (service === undefined) return [];
  const { selector: matchLabels, ports = [] } = service.object.spec;
  const target = ports.find(({ port }) => port === call.target.port)?.targetPort ?? call.target.port;
  return set.selectedBy(service, matchLabels && { matchLabels }).map((pods) => {
    const named = pods.containers.flatMap(({ container }) => container.ports ?? []);
    const number =
      typeof target === 'number' ? target : named.find(({ name }) => name === target)?.containerPort;
    return { pods, port: number ?? call.target.port };
  });
}

function endpointOf({ located, template, containers, controller }: PodTemplateUse): Pod {
  return {
    name: controller.object.metadata.name,
    namespace: located.object.metadata.namespace ?? '',
    labels: template.metadata?.labels ?? {},
    ports: containers.flatMap(({ container }) => container.ports ?? []),
  };
}

function rulesOf({ ingress = [], egress = [] }: NetworkPolicySpec) {
  return [
    ...ingress.map(({ from: peers = [] }, index) => ({
      comesIn: true,
      peers,
      field: `spec.ingress[${index}].from`,
    })),
    ...egress.map(({ to: peers = [] }, index) => ({
      comesIn: false,
      peers,
      field: `spec.egress[${index}].to`,
    })),
  ];
}

/** Whether a peer means all pods of the namespace or of all namespaces; a range of addresses is meant as it is. */
function isEverywhere({ ipBlock, namespaceSelector, podSelector }: NetworkPolicyPeer): boolean {
  if (ipBlock !== undefined || !isEmpty(podSelector)) return false;
  return namespaceSelector === undefined || isEmpty(namespaceSelector);
}

function isEmpty({ matchLabels = {}, matchExpressions = [] }: LabelSelector = {}): boolean {
  return Object.keys(matchLabels).length + matchExpressions.length === 0;
}

function nameOf({ controller }: PodTemplateUse): string {
  return controller.object.metadata.name;
}
