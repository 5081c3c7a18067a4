import { type EffectivePolicy, effectivePolicy } from '../../checks/network/effective-policy';
import { podsOf } from '../../checks/network/network-pods';
import { isNetworkPolicy, numbersSpokenOf, openPorts, outsiders } from '../../checks/network/network-reach';
import { guardsAmong, matchesPeer, type Pod } from '../../checks/network/reachability';
import type { KubeObject } from '../../manifests/kube-object';
import type { Connection, Network, OutsideConnection } from '../../page/data/page-data';

/** A pod with the policies that decide about each of its sides. */
interface GovernedPod {
  readonly pod: Pod;
  readonly service: string;
  readonly ingress: readonly EffectivePolicy[];
  readonly egress: readonly EffectivePolicy[];
}

/**
 * Who may reach whom in an environment.
 *
 * @param objects all of its objects, whoever they belong to
 * @param services the objects of each service, by its name
 */
export function networkOf(
  objects: readonly KubeObject[],
  services: ReadonlyMap<string, readonly KubeObject[]>,
): Network {
  const policies = objects.filter(isNetworkPolicy).map(effectivePolicy);
  const guardsOf = guardsAmong(policies);
  const pods = [...services].flatMap(([service, own]) =>
    podsOf(own).map((pod): GovernedPod => {
      const governing = guardsOf(pod);
      const on = (side: Side) => governing.filter((policy) => policy[side] !== undefined);
      return { pod, service, ingress: on('ingress'), egress: on('egress') };
    }),
  );
  const all = pods.map(({ pod }) => pod);
  return {
    pods: pods.map(({ pod, service, ingress, egress }) => {
      return { name: pod.name, service, ingress: names(ingress), egress: names(egress) };
    }),
    connections: pods.flatMap((to) => pods.flatMap((from) => connection(from, to))),
    outside: pods.flatMap((governed) => outsideOf(governed, all)),
  };
}

type Side = 'ingress' | 'egress';

/** Whether, on which ports and by which policies one pod may reach another, where a policy has a say in it. */
function connection(from: GovernedPod, to: GovernedPod): Connection[] {
  if (from.egress.length + to.ingress.length === 0) return [];
  const out = naming('egress', from.egress, to.pod);
  const into = naming('ingress', to.ingress, from.pod);
  // What no policy names on a side that has some cannot be reached.
  if ((from.egress.length > 0 && out.length === 0) || (to.ingress.length > 0 && into.length === 0)) return [];
  const reach = (egress: readonly EffectivePolicy[], ingress: readonly EffectivePolicy[]) => {
    const policies = [...egress, ...ingress];
    return openPorts(policies, numbersSpokenOf(policies, [to.pod]), from.pod, to.pod);
  };
  const ports = reach(sideOf('egress', from.egress), sideOf('ingress', to.ingress));
  if (ports.length === 0) return [];
  const opens = (egress: readonly EffectivePolicy[], ingress: readonly EffectivePolicy[]) =>
    reach(sideOf('egress', egress), sideOf('ingress', ingress)).length > 0;
  return [
    {
      from: from.pod.name,
      to: to.pod.name,
      ports,
      egress: names(out.filter((policy) => opens([policy], to.ingress))),
      ingress: names(into.filter((policy) => opens(from.egress, [policy]))),
    },
  ];
}

/** Policies with one of their sides alone, which decide about one end of a connection only. */
function sideOf(side: Side, policies: readonly EffectivePolicy[]): EffectivePolicy[] {
  const other = side === 'ingress' ? 'egress' : 'ingress';
  return policies.map((policy) => ({ ...policy, [other]: undefined }));
}

/** The policies that let somebody through on some port. */
function naming(side: Side, policies: readonly EffectivePolicy[], peer: Pod): EffectivePolicy[] {
  return policies.filter((policy) =>
    policy[side]?.some(
      ({ peers }) => peers === undefined || peers.some((it) => matchesPeer(it, policy.namespace, peer)),
    ),
  );
}

/** Whom else than pods of the environment its policies let a pod reach, or be reached by. */
function outsideOf({ pod, ...sides }: GovernedPod, pods: readonly Pod[]): OutsideConnection[] {
  const found = (['ingress', 'egress'] as const).flatMap((side) =>
    sides[side].flatMap((policy) =>
      outsiders([policy], side, pod, pods).map(({ peer, port }): OutsideConnection => {
        const direction = side === 'ingress' ? 'in' : 'out';
        return { pod: pod.name, direction, peer, port, policy: policy.name };
      }),
    ),
  );
  return [...new Map(found.map((it) => [JSON.stringify(it), it])).values()];
}

function names(policies: readonly EffectivePolicy[]): string[] {
  return policies.map(({ name }) => name);
}
