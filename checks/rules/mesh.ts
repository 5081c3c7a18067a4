import { formatValue } from '../../constructs/props/format-value';
import { once } from '../../constructs/props/once';
import { valuesAt } from '../../manifests/field-path';
import type { Kinds } from '../kinds';
import { type LocatedObject, violation } from '../located-object';
import { bySelection } from '../object-set';
import { aboutKind, type ObjectRule } from './rule';

const PRINCIPALS = 'spec.rules[*].from[*].source.principals';

/** Who lets whom in, in a mesh. */
export const MESH_RULES: readonly ObjectRule[] = [
  aboutKind('AuthorizationPolicy')({
    id: 'mesh-caller-exists',
    asksCalls: true,
    catches: 'An AuthorizationPolicy that lets in the ServiceAccount of nobody, or of another environment.',
    *check(policy, set) {
      for (const { path, value } of valuesAt<string[]>(policy.object, PRINCIPALS)) {
        for (const principal of value) {
          const [, namespace, account] = /^cluster\.local\/ns\/([^/]+)\/sa\/([^/]+)$/.exec(principal) ?? [];
          if (namespace !== undefined && set.inNamespace(namespace, 'ServiceAccount', account)) continue;
          const expected = 'must name ServiceAccounts beside it, as cluster.local/ns/<namespace>/sa/<name>';
          yield [path, expected, principal];
        }
      }
    },
  }),
  {
    id: 'mesh-admits-callers',
    asksCalls: true,
    catches:
      'A caller, or the load test of an analysis, that no AuthorizationPolicy of its callee lets in: it is answered 403.',
    *check(set) {
      // Pods without a policy that lets somebody in are open to all.
      const policies = bySelection(
        set.ofKind('AuthorizationPolicy').filter(({ object }) => (object.spec.action ?? 'ALLOW') === 'ALLOW'),
        (policy) => set.selectedBy(policy, policy.object.spec.selector ?? {}),
      );
      if (policies.size === 0) return;
      for (const call of set.calls) {
        const { from, field, url } = call;
        const { namespace } = from.located.object.metadata;
        const account = from.template.spec.serviceAccountName ?? 'default';
        const caller = { namespace, principal: `cluster.local/ns/${namespace}/sa/${account}` };
        for (const { pods, port } of set.calleesOf(call)) {
          const guards = policies.get(pods) ?? [];
          if (guards.length === 0 || guards.some((guard) => admits(guard, caller, String(port)))) continue;
          const names = guards.map(({ object }) => object.metadata.name).join(' or ');
          const message = `must be let in by the AuthorizationPolicy ${names}, as ServiceAccount ${account}, got ${formatValue(url)}`;
          yield violation(from.located, field, message);
        }
      }
    },
  },
];

interface Caller {
  readonly namespace: string | undefined;
  readonly principal: string;
}

/** @see https://istio.io/latest/docs/reference/config/security/authorization-policy/ */
function admits(
  { object }: LocatedObject<Kinds['AuthorizationPolicy']>,
  caller: Caller,
  port: string,
): boolean {
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
    itemsOf(list).exact.has(text) ||
    itemsOf(list).patterns.some((item) =>
      item.startsWith('*') ? text.endsWith(item.slice(1)) : text.startsWith(item.slice(0, -1)),
    )
  );
}

/** A service may have as many callers as there are services. */
const itemsOf = once((list: readonly string[]) => {
  const isPattern = (item: string) => item.startsWith('*') || item.endsWith('*');
  return { exact: new Set(list), patterns: list.filter(isPattern) };
});
