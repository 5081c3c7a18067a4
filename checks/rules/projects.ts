import { formatValue } from '../../constructs/props/format-value';
import type { GroupKind } from '../../manifests/argo-objects';
import { groupOf } from '../../manifests/kube-object';
import type { Application, ArgoCd } from '../argocd';
import { hostPathsOf } from '../entrances';
import type { Kinds } from '../kinds';
import { type LocatedObject, violation } from '../located-object';
import type { TreeRule } from './rule';

const WAVE = 'argocd.argoproj.io/sync-wave';

/** The projects that bound the Applications, and the order of these. */
export const PROJECT_RULES: readonly TreeRule[] = [
  {
    id: 'project-exists',
    catches: 'An Application of an AppProject that is not in the tree: Argo CD refuses to sync it.',
    *check({ argocd: { applications, set } }) {
      for (const application of applications) {
        const { project } = application.object.spec;
        if (set.inSameNamespace(application, 'AppProject', project)) continue;
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
    id: 'project-has-one-environment',
    catches: 'An AppProject of two environments, or of parents and services: what one may do, the other may.',
    *check({ argocd }) {
      for (const project of argocd.set.ofKind('AppProject')) {
        const [first, ...others] = applicationsIn(project, argocd);
        for (const application of others) {
          if (first === undefined || argocd.environmentOf(application) === argocd.environmentOf(first))
            continue;
          yield violation(
            application,
            'spec.project',
            `must be another one than that of ${first.object.metadata.name}, got ${formatValue(project.object.metadata.name)}`,
          );
        }
      }
    },
  },
  {
    id: 'project-allows-destination',
    catches: 'An AppProject that allows another namespace or cluster than that of its Applications.',
    *check({ argocd }) {
      for (const project of argocd.set.ofKind('AppProject')) {
        const needed = applicationsIn(project, argocd).map(({ object }) => object.spec.destination);
        const expected = [...new Map(needed.map((it) => [placeOf(it), it])).values()];
        const { destinations = [] } = project.object.spec;
        // Without Applications, as in a platform that has no services yet, nothing says where they belong.
        if (needed.length === 0) continue;
        if (destinations.map(placeOf).sort().join() === expected.map(placeOf).sort().join()) continue;
        yield violation(
          project,
          'spec.destinations',
          `must be just ${JSON.stringify(expected)}, got ${JSON.stringify(destinations)}`,
        );
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
          ...(argocd.overlayOf(application)?.objects ?? argocd.childrenOf(application)).map(({ object }) => ({
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
        const { syncWindows: _schedules, ...lists } = project.object.spec;
        for (const [field, list] of Object.entries(lists)) {
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
    id: 'approval-has-its-role',
    catches:
      'A release that waits for approval which no role of its AppProject may give, or a role that may do more.',
    *check({ argocd, overlays }) {
      const waiting = new Set(
        overlays
          .filter(({ objects }) => objects.some(waitsForApproval))
          .flatMap((it) => argocd.applicationsOf(it)),
      );
      for (const project of argocd.set.ofKind('AppProject')) {
        const { name } = project.object.metadata;
        const applications = applicationsIn(project, argocd).filter((it) => waiting.has(it));
        const { roles = [] } = project.object.spec;
        const expected = (role: string) =>
          applications.flatMap(({ object }) => policiesOf(name, role, object.metadata.name));
        for (const [index, role] of roles.entries()) {
          for (const [number, policy] of (role.policies ?? []).entries()) {
            if (expected(role.name).includes(policy)) continue;
            yield violation(
              project,
              `spec.roles[${index}].policies[${number}]`,
              `must be one of ${JSON.stringify(expected(role.name))}, got ${formatValue(policy)}`,
            );
          }
        }
        for (const { object } of applications) {
          const isGiven = roles.some(({ name: role, policies = [] }) =>
            policiesOf(name, role, object.metadata.name).every((policy) => policies.includes(policy)),
          );
          if (isGiven) continue;
          const policies = policiesOf(name, '<role>', object.metadata.name);
          yield violation(
            project,
            'spec.roles',
            `must have one with the policies ${JSON.stringify(policies)}`,
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
    catches: 'A service that is synced before one that it calls.',
    *check({ argocd, environments }) {
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
    catches:
      'Two paths of Ingresses, or of HTTPRoutes, in a cluster that are the same of one host: users reach either.',
    *check({ overlays, argocd }) {
      const seen = new Map<string, string>();
      for (const overlay of overlays) {
        const server = argocd.applicationsOf(overlay)[0]?.object.spec.destination.server;
        for (const located of overlay.objects) {
          for (const { host, hostField, path, pathField, exact } of hostPathsOf(located)) {
            // To a prefix, a slash at the end says nothing.
            const place = exact ? `=${path}` : path.replace(/\/$/, '');
            const key = [server, located.object.kind, host, place].join(' ');
            const other = seen.get(key);
            if (other === overlay.file) {
              const message = `must be there once for its host, got ${formatValue(path)}`;
              yield violation(located, pathField, message);
            } else if (other !== undefined) {
              const message = `must be another one than in ${other}, got ${formatValue(host)}`;
              yield violation(located, hostField, message);
            }
            seen.set(key, overlay.file);
          }
        }
      }
    },
  },
];

function has(allowed: readonly GroupKind[], { group, kind }: GroupKind): boolean {
  return allowed.some((item) => item.group === group && item.kind === kind);
}

function placeOf({ server, namespace }: { readonly server?: string; readonly namespace?: string }): string {
  return `${namespace} of ${server}`;
}

function applicationsIn({ object }: LocatedObject, { applications }: ArgoCd): readonly Application[] {
  const { name, namespace } = object.metadata;
  return applications.filter(
    (it) => it.object.spec.project === name && it.object.metadata.namespace === namespace,
  );
}

/** Whether a release of an object stands still until a person lets it go on. */
function waitsForApproval({ object }: LocatedObject): boolean {
  if (object.kind !== 'Rollout') return false;
  const { steps = [] } = (object as Kinds['Rollout']).spec.strategy.canary ?? {};
  return steps.some(({ pause }) => pause !== undefined && pause.duration === undefined);
}

/** What a role needs to let the release of an Application go on, and no more. */
function policiesOf(project: string, role: string, application: string): string[] {
  return ['get', 'action/argoproj.io/Rollout/resume'].map(
    (action) => `p, proj:${project}:${role}, applications, ${action}, ${project}/${application}, allow`,
  );
}

function waveOf({ object }: LocatedObject): string {
  return object.metadata.annotations?.[WAVE] ?? '0';
}

function isBefore(first: LocatedObject, second: LocatedObject): boolean {
  return Number(waveOf(first)) < Number(waveOf(second));
}
