import { formatValue } from '../../constructs/props/format-value';
import type { AuthorizationRule, Kinds } from '../kinds';
import { type LocatedObject, violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import type { PodTemplateUse } from '../pods';
import type { ObjectRule } from './rule';

/** Who lets whom in, in a mesh. */
export const MESH_RULES: readonly ObjectRule[] = [
  {
    id: 'mesh-caller-exists',
    catches: 'An AuthorizationPolicy that lets in the ServiceAccount of nobody, or of another environment.',
    *check(set) {
      for (const policy of set.ofKind('AuthorizationPolicy')) {
        for (const [index, { from = [] }] of (policy.object.spec.rules ?? []).entries()) {
          for (const [source, principal, field] of principalsOf(from, `spec.rules[${index}]`)) {
            const [, namespace, account] = /^cluster\.local\/ns\/([^/]+)\/sa\/([^/]+)$/.exec(principal) ?? [];
            const isHere = namespace === policy.object.metadata.namespace;
            if (isHere && set.inSameNamespace(policy, 'ServiceAccount', account)) continue;
            yield violation(
              policy,
              `${field}.from[${source}].source.principals`,
              `must name ServiceAccounts beside it, as cluster.local/ns/<namespace>/sa/<name>, got ${formatValue(principal)}`,
            );
          }
        }
      }
    },
  },
  {
    id: 'mesh-admits-callers',
    catches:
      'A caller, or the load test of an analysis, that no AuthorizationPolicy of its callee lets in: it is answered 403.',
    *check(set) {
      const policies = policiesByPods(set);
      if (policies.size === 0) return;
      for (const call of set.calls) {
        const { from, field, url, target } = call;
        const { namespace } = from.located.object.metadata;
        const service = set.calleeOf(call);
        if (service === undefined) continue;
        const { selector: matchLabels, ports = [] } = service.object.spec;
        const port = ports.find((each) => each.port === target.port)?.targetPort ?? target.port;
        const account = from.template.spec?.serviceAccountName ?? 'default';
        const caller = { namespace, principal: `cluster.local/ns/${namespace}/sa/${account}` };
        for (const pods of set.selectedBy(service, matchLabels && { matchLabels })) {
          const guards = policies.get(pods) ?? [];
          if (guards.length === 0 || guards.some((guard) => admits(guard, caller, String(port)))) continue;
          const names = guards.map(({ object }) => object.metadata.name).join(' or ');
          yield violation(
            from.located,
            field,
            `must be let in by the AuthorizationPolicy ${names}, as ServiceAccount ${account}, got ${formatValue(url)}`,
          );
        }
      }
    },
  },
];

type AuthorizationPolicy = LocatedObject<Kinds['AuthorizationPolicy']>;

function principalsOf(
  from: NonNullable<AuthorizationRule['from']>,
  field: string,
): [number, string, string][] {
  return from.flatMap(({ source }, index) =>
    (source?.principals ?? []).map((principal): [number, string, string] => [index, principal, field]),
  );
}

/** The policies that let somebody in to pods; pods without one are open to all. */
function policiesByPods(set: ObjectSet): ReadonlyMap<PodTemplateUse, readonly AuthorizationPolicy[]> {
  const policies = new Map<PodTemplateUse, AuthorizationPolicy[]>();
  for (const policy of set.ofKind('AuthorizationPolicy')) {
    const { action = 'ALLOW', selector } = policy.object.spec;
    if (action !== 'ALLOW') continue;
    for (const pods of set.selectedBy(policy, selector ?? {})) {
      policies.set(pods, [...(policies.get(pods) ?? []), policy]);
    }
  }
  return policies;
}

interface Caller {
  readonly namespace: string | undefined;
  readonly principal: string;
}

/** @see https://istio.io/latest/docs/reference/config/security/authorization-policy/ */
function admits({ object }: AuthorizationPolicy, caller: Caller, port: string): boolean {
  return (object.spec.rules ?? []).some(
    ({ from, to }) =>
      (from === undefined ||
        from.some(
          ({ source = {} }) =>
            isAmong(caller.principal, source.principals) && isAmong(caller.namespace, source.namespaces),
        )) &&
      (to === undefined || to.some(({ operation = {} }) => isAmong(port, operation.ports))),
  );
}

/** Whether a list, which may be left out, has a text; an asterisk at either end of an item stands for anything. */
function isAmong(text = '', list: readonly string[] | undefined): boolean {
  return (
    list === undefined ||
    list.some((item) => {
      if (item.startsWith('*')) return text.endsWith(item.slice(1));
      return item.endsWith('*') ? text.startsWith(item.slice(0, -1)) : text === item;
    })
  );
}
