import { formatValue } from '../../constructs/props/format-value';
import { isPlainInclude } from '../../manifests/argo-objects';
import type { Application, ArgoCd } from '../argocd';
import { isAroundServices } from '../around-services';
import { type LocatedObject, violation } from '../located-object';
import type { TreeIndex } from '../tree-index';
import { about, type TreeRule } from './rule';

/** Rules about each parent. */
const aboutParents = about(({ argocd }: TreeIndex) => argocd.parents);

/** The Applications that create the others. */
export const PARENT_RULES: readonly TreeRule[] = [
  {
    id: 'parent-exists',
    catches:
      'An Application or AppProject that no parent creates, or two: nobody syncs it, or both for ever.',
    *check({ argocd }) {
      const [any] = argocd.set.objects;
      if (argocd.parents.length === 0 && any) {
        const message = 'must have a parent: an Application beside it whose source is their folder';
        yield violation(any, undefined, message);
        return;
      }
      for (const located of argocd.set.objects) {
        const parents = argocd.parentsOf(located);
        if (parents.length === 1 || argocd.parents.some((parent) => parent === located)) continue;
        const names = parents.map(({ object }) => object.metadata.name);
        yield violation(located, undefined, `must be included by one parent, got ${formatValue(names)}`);
      }
    },
  },
  aboutParents({
    id: 'parent-excludes-parents',
    catches: 'A parent that manages itself or another, or takes its files by more than a plain include.',
    *check(parent, { argocd }) {
      const { include, recurse, ...others } = parent.object.spec.source?.directory ?? {};
      const field = 'spec.source.directory';
      if (include === undefined || !isPlainInclude(include)) {
        yield [`${field}.include`, "must be a file's name, or * and the end of one", include];
      }
      const other = argocd.parents.find((it) => argocd.parentsOf(it).includes(parent));
      if (other) yield [`${field}.include`, `must leave out ${other.file}`, include];
      if (recurse) yield [`${field}.recurse`, 'must be false, got true'];
      for (const name of Object.keys(others)) yield [`${field}.${name}`, 'must be left out'];
    },
  }),
  aboutParents({
    id: 'parent-has-one-environment',
    catches: 'A parent of two environments, or of AppProjects too: where the one is held, so is the other.',
    *check(parent, { argocd }) {
      const children = new Set<LocatedObject>(argocd.childrenOf(parent));
      const applications = argocd.applications.filter((it) => children.has(it));
      const kinds = new Set([
        ...applications.flatMap((it) =>
          isOfNoEnvironment(it, argocd) ? [] : (argocd.environmentOf(it) ?? 'no overlay'),
        ),
        ...[...children].filter(({ object }) => object.kind === 'AppProject').map(() => 'AppProjects'),
      ]);
      if (kinds.size <= 1) return;
      const expected = 'must include the Applications of one environment, or the AppProjects';
      yield ['spec.source.directory.include', expected, [...kinds]];
    },
  }),
  {
    id: 'argocd-has-one-namespace',
    catches:
      'An Application or AppProject in another namespace than the parents: Argo CD does not look for it there.',
    *check({ argocd: { parents, set } }) {
      const namespace = parents[0]?.object.metadata.namespace;
      if (namespace === undefined) return;
      const expected = `must be that of the parents, ${namespace}, got`;
      for (const parent of parents) {
        const { destination } = parent.object.spec;
        if (destination.namespace === namespace) continue;
        const message = `${expected} ${formatValue(destination.namespace)}`;
        yield violation(parent, 'spec.destination.namespace', message);
      }
      for (const located of set.objects) {
        const own = located.object.metadata.namespace;
        if (own !== namespace)
          yield violation(located, 'metadata.namespace', `${expected} ${formatValue(own)}`);
      }
    },
  },
];

/** A chart, alerts and dashboards, or what a namespace grants: no release of a service waits for them. */
function isOfNoEnvironment(application: Application, argocd: ArgoCd): boolean {
  const { folder = '' } = argocd.overlayOf(application) ?? {};
  return application.object.spec.sources !== undefined || isAroundServices(folder);
}
