import { formatValue } from '../../constructs/props/format-value';
import type { GroupKind } from '../../manifests/argo-objects';
import { groupOf } from '../../manifests/kube-object';
import type { Kinds } from '../kinds';
import { type LocatedObject, violation } from '../located-object';
import type { TreeRule } from './rule';

const WAVE = 'argocd.argoproj.io/sync-wave';

/** The parent of all Applications, the project that bounds them, and their order. */
export const PROJECT_RULES: readonly TreeRule[] = [
  {
    id: 'parent-exists',
    catches:
      'A tree without the one Application that creates the others, or with one in the project it creates.',
    *check({ argocd: { parent, set } }) {
      const [any] = set.objects;
      if (parent === undefined) {
        if (any) {
          yield violation(
            any,
            undefined,
            'must have a parent: an Application beside it whose source is their folder',
          );
        }
      } else if (set.inSameNamespace(parent, 'AppProject', parent.object.spec.project)) {
        const { project } = parent.object.spec;
        yield violation(
          parent,
          'spec.project',
          `must not be the project that it creates, got ${formatValue(project)}`,
        );
      }
    },
  },
  {
    id: 'parent-excludes-itself',
    catches: 'A parent that manages itself, or reads other files than all others of its folder.',
    *check({ argocd: { parent } }) {
      if (parent === undefined) return;
      const { exclude, recurse, ...others } = parent.object.spec.source?.directory ?? {};
      const own = parent.file.slice(parent.file.lastIndexOf('/') + 1);
      if (exclude !== own) {
        yield violation(
          parent,
          'spec.source.directory.exclude',
          `must be ${own}, got ${formatValue(exclude)}`,
        );
      }
      if (recurse) yield violation(parent, 'spec.source.directory.recurse', 'must be false, got true');
      for (const field of Object.keys(others)) {
        yield violation(parent, `spec.source.directory.${field}`, 'must be left out');
      }
    },
  },
  {
    id: 'argocd-has-one-namespace',
    catches:
      'An Application or AppProject in another namespace than their parent: Argo CD does not look for it there.',
    *check({ argocd: { parent, set } }) {
      if (parent === undefined) return;
      const { namespace } = parent.object.metadata;
      const { destination } = parent.object.spec;
      const expected = `must be that of the parent, ${namespace}, got`;
      if (destination.namespace !== namespace) {
        yield violation(
          parent,
          'spec.destination.namespace',
          `${expected} ${formatValue(destination.namespace)}`,
        );
      }
      for (const located of set.objects) {
        const own = located.object.metadata.namespace;
        if (own !== namespace)
          yield violation(located, 'metadata.namespace', `${expected} ${formatValue(own)}`);
      }
    },
  },
  {
    id: 'project-exists',
    catches: 'An Application of an AppProject that is not in the tree: Argo CD refuses to sync it.',
    *check({ argocd: { applications, parent, set } }) {
      for (const application of applications) {
        const { project } = application.object.spec;
        if (application === parent || set.inSameNamespace(application, 'AppProject', project)) continue;
        yield violation(
          application,
          'spec.project',
          `must name an AppProject of the tree, got ${formatValue(project)}`,
        );
      }
    },
  },
  {
    id: 'project-allows-source',
    catches: 'An Application from a repository that its AppProject does not allow.',
    *check({ argocd: { applications, set } }) {
      for (const application of applications) {
        const { project: name, source } = application.object.spec;
        const project = set.inSameNamespace(application, 'AppProject', name);
        if (!project || !source || project.object.spec.sourceRepos?.includes(source.repoURL)) continue;
        yield violation(project, 'spec.sourceRepos', `must have ${source.repoURL}`);
      }
    },
  },
  {
    id: 'project-allows-destination',
    catches: 'An Application to a namespace or cluster that its AppProject does not allow.',
    *check({ argocd: { applications, set } }) {
      for (const application of applications) {
        const { project: name, destination } = application.object.spec;
        const project = set.inSameNamespace(application, 'AppProject', name);
        const allowed = project?.object.spec.destinations?.some(
          ({ server, namespace }) => server === destination.server && namespace === destination.namespace,
        );
        if (project === undefined || allowed) continue;
        yield violation(project, 'spec.destinations', `must have ${JSON.stringify(destination)}`);
      }
    },
  },
  {
    id: 'project-allows-kinds',
    catches: 'A kind of object in an overlay that the AppProject does not allow: the whole sync fails.',
    *check({ argocd }) {
      for (const application of argocd.applications) {
        const { project: name, syncPolicy } = application.object.spec;
        const project = argocd.set.inSameNamespace(application, 'AppProject', name);
        if (project === undefined) continue;
        const { namespaceResourceWhitelist = [], clusterResourceWhitelist = [] } = project.object.spec;
        const needed = [
          ...(argocd.overlayOf(application)?.objects ?? []).map(({ object }) => ({
            list: 'namespaceResourceWhitelist',
            allowed: namespaceResourceWhitelist,
            group: groupOf(object),
            kind: object.kind,
          })),
          ...(syncPolicy?.syncOptions?.includes('CreateNamespace=true')
            ? [
                {
                  list: 'clusterResourceWhitelist',
                  allowed: clusterResourceWhitelist,
                  group: '',
                  kind: 'Namespace',
                },
              ]
            : []),
        ];
        for (const { list, allowed, group, kind } of needed) {
          if (has(allowed, { group, kind })) continue;
          yield violation(project, `spec.${list}`, `must have ${JSON.stringify({ group, kind })}`);
        }
      }
    },
  },
  {
    id: 'project-has-no-wildcard',
    catches: '`*` or `!` in an AppProject: it allows what nobody has thought of, or denies what is allowed.',
    *check({ argocd: { set } }) {
      for (const project of set.ofKind('AppProject')) {
        for (const [field, list] of Object.entries(project.object.spec)) {
          if (!Array.isArray(list) || !/\*|"!/.test(JSON.stringify(list))) continue;
          yield violation(
            project,
            `spec.${field}`,
            `must name what is allowed, without * and !, got ${formatValue(list)}`,
          );
        }
      }
    },
  },
  {
    id: 'sync-wave-is-whole-number',
    catches: 'A sync wave that is not a whole number: Argo CD takes it for 0.',
    *check({ argocd: { set } }) {
      for (const located of set.objects) {
        const wave = waveOf(located);
        if (/^[+-]?\d+$/.test(wave)) continue;
        yield violation(
          located,
          `metadata.annotations["${WAVE}"]`,
          `must be a whole number, got ${formatValue(wave)}`,
        );
      }
    },
  },
  {
    id: 'sync-waves-rise',
    catches: 'A service that is synced before one that it calls, or an Application before its AppProject.',
    *check({ argocd, environments }) {
      for (const project of argocd.set.ofKind('AppProject')) {
        for (const application of argocd.applications) {
          if (application === argocd.parent || isBefore(project, application)) continue;
          yield violation(
            application,
            `metadata.annotations["${WAVE}"]`,
            `must be more than that of the AppProject, ${waveOf(project)}, got ${waveOf(application)}`,
          );
        }
      }
      const ends = [...environments.values()].flatMap((set) =>
        set.calls.map((call) => argocd.endsOf(call, set)),
      );
      for (const [caller, callee] of ends.filter((pair) => pair !== undefined)) {
        if (isBefore(callee, caller)) continue;
        yield violation(
          caller,
          `metadata.annotations["${WAVE}"]`,
          `must be more than that of ${callee.object.metadata.name}, ${waveOf(callee)}, got ${waveOf(caller)}`,
        );
      }
    },
  },
  {
    id: 'overlay-is-one-wave',
    catches: 'A sync wave within an overlay: an aborted Rollout in it would block the sync that repairs it.',
    *check({ overlays }) {
      for (const located of overlays.flatMap(({ objects }) => objects)) {
        const wave = located.object.metadata.annotations?.[WAVE];
        if (wave === undefined) continue;
        yield violation(
          located,
          `metadata.annotations["${WAVE}"]`,
          `must be left out, got ${formatValue(wave)}`,
        );
      }
    },
  },
  {
    id: 'ingress-host-is-unique',
    catches: 'Two paths of Ingresses in a cluster that are the same of one host: users reach either.',
    *check({ overlays, argocd }) {
      const seen = new Map<string, string>();
      for (const overlay of overlays) {
        const server = argocd.applicationsOf(overlay)[0]?.object.spec.destination.server;
        for (const located of overlay.objects) {
          if (located.object.kind !== 'Ingress') continue;
          const { rules = [] } = (located.object as Kinds['Ingress']).spec;
          for (const [rule, { host, http }] of rules.entries()) {
            for (const [index, { path = '/', pathType }] of (http?.paths ?? []).entries()) {
              // To a prefix, a slash at the end says nothing.
              const key = [server, host, pathType === 'Exact' ? `=${path}` : path.replace(/\/$/, '')].join(
                ' ',
              );
              const other = seen.get(key);
              if (other === overlay.file) {
                const message = `must be there once for its host, got ${formatValue(path)}`;
                yield violation(located, `spec.rules[${rule}].http.paths[${index}].path`, message);
              } else if (other !== undefined) {
                const message = `must be another one than in ${other}, got ${formatValue(host)}`;
                yield violation(located, `spec.rules[${rule}].host`, message);
              }
              seen.set(key, overlay.file);
            }
          }
        }
      }
    },
  },
];

function has(allowed: readonly GroupKind[], { group, kind }: GroupKind): boolean {
  return allowed.some((item) => item.group === group && item.kind === kind);
}

function waveOf({ object }: LocatedObject): string {
  return object.metadata.annotations?.[WAVE] ?? '0';
}

function isBefore(first: LocatedObject, second: LocatedObject): boolean {
  return Number(waveOf(first)) < Number(waveOf(second));
}
