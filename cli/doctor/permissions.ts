import type { TreeIndex } from '../../checks/tree-index';
import { groupOf, isClusterScoped, type KubeObject } from '../../manifests/kube-object';
import type { Cluster, Found } from './cluster';
import { BOOTSTRAP, type Examined, seen } from './examined';

/** Something that a controller must be able to do; in no namespace for what is of the whole cluster. */
export interface Need {
  readonly resource: string;
  readonly group: string;
  readonly namespace: string | undefined;
  readonly verbs: readonly string[];
}

interface Rule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

/** What is read of ClusterRoles, Roles and their bindings. */
interface Rbac extends Found {
  readonly rules?: readonly Rule[] | null;
  readonly roleRef?: { readonly kind: string; readonly name: string };
  readonly subjects?: readonly {
    readonly kind: string;
    readonly name: string;
    readonly namespace?: string;
  }[];
}

const RBAC = 'clusterrole,clusterrolebinding,role,rolebinding';
const READ = ['get', 'list', 'watch'];
const MANAGE = [...READ, 'create', 'patch', 'delete'];

/** What Argo Rollouts does in a namespace with Rollouts, the Jobs and AnalysisRuns of gates included. */
const OF_ROLLOUTS: readonly [resource: string, group: string, verbs: readonly string[]][] = [
  ['rollouts', 'argoproj.io', [...READ, 'update', 'patch']],
  ['analysistemplates', 'argoproj.io', READ],
  ['analysisruns', 'argoproj.io', MANAGE],
  ['replicasets', 'apps', [...MANAGE, 'update']],
  ['deployments', 'apps', READ],
  ['services', '', [...READ, 'patch']],
  ['pods', '', ['list', 'watch']],
  ['jobs', 'batch', MANAGE],
];

/** What Argo Rollouts must be able to do where the tree has Rollouts. */
export function needsOfRollouts(namespaces: readonly string[]): Need[] {
  return namespaces.flatMap((namespace) =>
    OF_ROLLOUTS.map(([resource, group, verbs]) => ({ resource, group, namespace, verbs })),
  );
}

/** What Argo CD must be able to do to deploy the tree to a cluster. */
export function needsOfArgoCd({ overlays, argocd }: TreeIndex, server: string): Need[] {
  const deployed = overlays.filter((overlay) =>
    argocd.applicationsOf(overlay).some(({ object }) => {
      const { destination } = object.spec;
      return [destination.server, destination.name].includes(server);
    }),
  );
  return [argocd.set, ...deployed].flatMap(({ objects }) =>
    objects.map(({ object }) => ({
      resource: resourceOf(object),
      group: groupOf(object),
      namespace: isClusterScoped(object) ? undefined : object.metadata.namespace,
      verbs: MANAGE,
    })),
  );
}

/** The plural by which the API has a kind. */
function resourceOf({ kind }: KubeObject): string {
  const name = kind.toLowerCase();
  if (/(s|x|ch|sh)$/.test(name)) return `${name}es`;
  return /[^aeiou]y$/.test(name) ? name.replace(/y$/, 'ies') : `${name}s`;
}

/**
 * Whether the ServiceAccount of a controller may do what it must, by the roles that are bound to it.
 *
 * @param app `app.kubernetes.io/name` of its pods
 */
export async function examinePermissions(
  cluster: Cluster,
  namespace: string,
  app: string,
  needs: readonly Need[],
): Promise<Examined> {
  const what = `the permissions of ${app}`;
  const unseen = (why: string) => ({ what, ailments: [], unseen: `not asked: ${why}` });
  const pods = await cluster.list('pods', namespace);
  if ('refused' in pods) return unseen(pods.refused);
  const pod = pods.find(
    ({ metadata: { labels = {} } }) =>
      labels['app.kubernetes.io/name'] === app &&
      !labels['app.kubernetes.io/component']?.endsWith('-dashboard'),
  );
  if (!pod) return unseen(`no pod in ${namespace} has the label app.kubernetes.io/name=${app}`);
  const { serviceAccountName: account = 'default' } = pod.spec as { serviceAccountName?: string };
  const rbac = await cluster.list(RBAC);
  if ('refused' in rbac) return unseen(`${rbac.refused}; it takes a ClusterRole with list of ${RBAC}`);
  const rules = rulesOf(account, namespace, rbac);
  const lacking = new Map<string, Set<string>>();
  for (const need of needs) {
    const allowed = (verb: string) =>
      rules.some(
        ([rule, where]) => (where === undefined || where === need.namespace) && allows(rule, need, verb),
      );
    const lacks = need.verbs.filter((verb) => !allowed(verb)).join(', ');
    if (!lacks) continue;
    const problem = `${account} may not ${lacks} in ${need.namespace ?? 'the cluster'}: `;
    const resources = lacking.get(problem) ?? new Set();
    lacking.set(problem, resources.add([need.resource, need.group].join('.').replace(/\.$/, '')));
  }
  const mend = `bind a role with that to the ServiceAccount ${account} of ${namespace}, as its chart does`;
  const ailments = [...lacking].map(([problem, resources]) => ({
    problem: problem + [...resources].sort().join(', '),
    mend,
  }));
  return { what, ailments };
}

/** The rules that are bound to a ServiceAccount, each with its namespace, or none where it holds everywhere. */
function rulesOf(account: string, namespace: string, rbac: readonly Rbac[]): [Rule, string | undefined][] {
  const names = [
    `ServiceAccount/${namespace}/${account}`,
    `User//system:serviceaccount:${namespace}:${account}`,
    ...['authenticated', 'serviceaccounts', `serviceaccounts:${namespace}`].map(
      (it) => `Group//system:${it}`,
    ),
  ];
  return rbac.flatMap(({ roleRef, subjects = [], metadata }) => {
    if (!subjects.some((it) => names.includes(`${it.kind}/${it.namespace ?? ''}/${it.name}`))) return [];
    const role = rbac.find(
      (it) =>
        it.kind === roleRef?.kind &&
        it.metadata.name === roleRef?.name &&
        (it.kind === 'ClusterRole' || it.metadata.namespace === metadata.namespace),
    );
    return (role?.rules ?? []).map((rule): [Rule, string | undefined] => [rule, metadata.namespace]);
  });
}

function allows(
  { apiGroups = [], resources = [], resourceNames = [], verbs }: Rule,
  { group, resource }: Need,
  verb: string,
): boolean {
  const has = (list: readonly string[], one: string) => list.includes('*') || list.includes(one);
  return resourceNames.length === 0 && has(apiGroups, group) && has(resources, resource) && has(verbs, verb);
}

interface Role {
  readonly name: string;
  readonly groups?: readonly string[];
  readonly policies?: readonly string[];
}

/** Whether Argo CD knows those whom the tree lets approve, and lets nobody else. */
export async function examineApprovers(
  cluster: Cluster,
  namespace: string,
  { argocd }: TreeIndex,
): Promise<Examined[]> {
  const projects = argocd.set.ofKind('AppProject').filter(({ object }) => object.spec.roles);
  if (projects.length === 0) return [];
  const roles = seen('the roles of AppProjects', await cluster.list('appproject', namespace), (found) =>
    projects.flatMap(({ object, file }) => {
      const { name } = object.metadata;
      const there = found.find(({ metadata }) => metadata.name === name)?.spec as { roles?: readonly Role[] };
      const named = new Map(there?.roles?.map((role) => [role.name, [role.groups, role.policies].flat()]));
      return (object.spec.roles as readonly Role[]).flatMap((role) => {
        const lacks = [role.groups ?? [], role.policies ?? []]
          .flat()
          .filter((it) => !named.get(role.name)?.includes(it));
        if (lacks.length === 0) return [];
        const problem = named.has(role.name)
          ? `the role ${role.name} of AppProject ${name} lacks ${lacks.join(' and ')}`
          : `there is no role ${role.name} in an AppProject ${name}: ${role.groups?.join(', ')} cannot act by it`;
        return [{ problem, mend: `kubectl apply -f dist/${file}` }];
      });
    }),
  );
  const everybody = seen(
    'what everybody may in Argo CD',
    await cluster.list('configmap', namespace),
    (maps) => {
      const rbac = maps.find(({ metadata }) => metadata.name === 'argocd-rbac-cm')?.data;
      if (rbac?.['policy.default'] !== 'role:admin') return [];
      const problem = 'policy.default in argocd-rbac-cm is role:admin: whoever logs in approves releases';
      return [{ problem, mend: BOOTSTRAP }];
    },
  );
  return [roles, everybody];
}
