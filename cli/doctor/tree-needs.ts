import type { Tree } from '../../checks/tree';
import type { TreeIndex } from '../../checks/tree-index';
import type { Platform } from '../../constructs/platform/platform';
import { groupOf, isBuiltIn, type KubeObject } from '../../manifests/kube-object';
import type { Cluster, Found } from './cluster';
import { ADDONS, type Ailment, BOOTSTRAP, type Examined, seen } from './examined';

/** The kinds of the tree, in the versions that it has them in. */
export async function examineKinds(
  cluster: Cluster,
  tree: Tree,
  { addons = [] }: Platform,
): Promise<Examined> {
  return seen('the kinds of the tree', await cluster.list('crd'), (crds) => {
    const served = new Map(
      crds.map(({ spec }): [string, readonly string[]] => {
        const { group, names, versions } = spec as Definition;
        return [
          `${group}/${names.kind}`,
          versions.flatMap((version) => (version.served === false ? [] : version.name)),
        ];
      }),
    );
    const needed = new Map<string, readonly [kind: string, version: string]>();
    for (const { apiVersion = '', kind = '' } of [...tree.values()].flatMap(
      ({ documents }) => documents as Partial<KubeObject>[],
    )) {
      const group = groupOf({ apiVersion });
      if (isBuiltIn(group) || group === 'kustomize.config.k8s.io') continue;
      needed.set(`${apiVersion}/${kind}`, [`${group}/${kind}`, apiVersion.slice(group.length + 1)]);
    }
    return [...needed.values()].sort().flatMap(([kind, version]) => {
      const versions = served.get(kind);
      if (versions?.includes(version)) return [];
      const by = addons.find(({ defines = [] }) => defines.includes(kind));
      // Argo CD's own are there before it can install anything.
      const ours = by?.besideArgoCd ? BOOTSTRAP : by && ADDONS;
      const mend = ours ?? 'install what defines it, as an add-on or by itself';
      return versions === undefined
        ? [{ problem: `the cluster does not know the kind ${kind}`, mend }]
        : [{ problem: `the cluster has ${kind} as ${versions.join(', ')}, the tree as ${version}`, mend }];
    });
  });
}

/** What is read of a CustomResourceDefinition. */
interface Definition {
  readonly group: string;
  readonly names: { readonly kind: string };
  readonly versions: readonly { readonly name: string; readonly served?: boolean }[];
}

/** The PriorityClasses that pods name: without theirs, none is created. */
export async function examinePriorityClasses(
  cluster: Cluster,
  index: TreeIndex,
  { name: platform }: Platform,
  environments: Platform['environments'],
): Promise<Examined> {
  const sets = environments.flatMap(({ name }) => {
    const set = index.environments.get(`overlays/${name}`);
    return set ? [{ name, set }] : [];
  });
  return seen('the PriorityClasses', await cluster.list('priorityclass'), (classes) => {
    const needed = new Map(
      sets.flatMap(({ name, set }) =>
        set.pods.flatMap(({ template }): [string, string][] => {
          const { priorityClassName } = template.spec;
          return priorityClassName === undefined ? [] : [[priorityClassName, name]];
        }),
      ),
    );
    const ours = new Map(
      sets.flatMap(({ set }) =>
        set.ofKind('PriorityClass').map(({ object }) => [object.metadata.name, object as Found]),
      ),
    );
    return [...needed].sort().flatMap(([name, environment]): Ailment[] => {
      const there = classes.find(({ metadata }) => metadata.name === name);
      const our = ours.get(name);
      const problem = `there is no PriorityClass ${name}: pods of ${environment} are not created`;
      if (!there) {
        const mend = our ? `sync the Application ${platform}-namespaces-${environment}` : `create ${name}`;
        return [{ problem, mend }];
      }
      if (!our || our.value === there.value) return [];
      return [
        {
          problem: `the PriorityClass ${name} has the value ${there.value}, the tree ${our.value}`,
          mend: `kubectl delete priorityclass ${name}, which Argo CD makes anew`,
        },
      ];
    });
  });
}
