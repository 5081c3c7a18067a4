import { ALSO_IN } from '../../constructs/addons/addons';
import { PREVIEW_PREFIX } from '../../constructs/previews/previews-props';
import { formatValue } from '../../constructs/props/format-value';
import { once } from '../../constructs/props/once';
import type { ApplicationSpec } from '../../manifests/argo-objects';
import { groupOf, isClusterScoped } from '../../manifests/kube-object';
import { push } from '../../manifests/push';
import type { Application, ArgoCd } from '../argocd';
import { type HostPath, hostPathsOf } from '../entrances';
import { type LocatedObject, violation } from '../located-object';
import { listedIn, WAVE, waveOf } from '../releases';
import { isOf } from '../schema';
import type { TreeIndex } from '../tree-index';
import { aboutApplications, CREATE_NAMESPACE } from './applications';
import { about, aboutBuilt, type OverlayRule, repetitions, type TreeRule } from './rule';

/** The namespaces of previews; what runs for long has none of these names. */
const PREVIEWS = `${PREVIEW_PREFIX}*`;

/** Rules about each AppProject. */
const aboutProjects = about(({ argocd }: TreeIndex) => argocd.set.ofKind('AppProject'));

/** The projects that bound the Applications, and the order of these. */
export const PROJECT_RULES: readonly (OverlayRule | TreeRule)[] = [
  aboutApplications({
    id: 'project-exists',
    catches: 'An Application of an AppProject that is not in the tree: Argo CD refuses to sync it.',
    *check(application, { argocd: { set } }) {
      const { project } = application.object.spec;
      if (set.inSameNamespace(application, 'AppProject', project)) return;
      yield ['spec.project', 'must name an AppProject of the tree', project];
    },
  }),
  aboutProjects({
    id: 'project-allows-source',
    catches: 'An Application from a repository that its AppProject does not allow.',
    *check(project, { argocd }) {
      const { sourceRepos = [] } = project.object.spec;
      for (const { object } of applicationsIn(project, argocd)) {
        const { source, sources = [] } = object.spec;
        for (const { repoURL } of source ? [source] : sources) {
          if (!sourceRepos.includes(repoURL)) yield ['spec.sourceRepos', `must have ${repoURL}`];
        }
      }
    },
  }),
  about(
    ({ argocd }: TreeIndex) =>
      argocd.set.ofKind('AppProject').flatMap((project) => {
        const [first, ...others] = applicationsIn(project, argocd);
        return others.map((application) => ({ first: first as Application, application }));
      }),
    ({ application }) => application,
  )({
    id: 'project-has-one-environment',
    catches: 'An AppProject of two environments, or of parents and services: what one may do, the other may.',
    *check({ first, application }, { argocd }) {
      if (argocd.environmentOf(application) === argocd.environmentOf(first)) return;
      const expected = `must be another one than that of ${first.object.metadata.name}`;
      yield ['spec.project', expected, application.object.spec.project];
    },
  }),
  aboutProjects({
    id: 'project-allows-destination',
    catches: 'An AppProject that allows another namespace or cluster than that of its Applications.',
    *check(project, { argocd }) {
      const needed = applicationsIn(project, argocd).flatMap((application) => {
        const { spec } = application.object;
        if (argocd.previews.has(application)) return [{ ...spec.destination, namespace: PREVIEWS }];
        const further = listedIn(application, ALSO_IN).map((namespace) => ({
          ...spec.destination,
          namespace,
        }));
        return [spec.destination, ...further];
      });
      const expected = [...new Map(needed.map((it) => [placeOf(it), it])).values()];
      const { destinations = [] } = project.object.spec;
      // A platform that has no services yet has none that says where they belong.
      if (argocd.applications.every((application) => argocd.parents.includes(application))) return;
      if (destinations.map(placeOf).sort().join() === expected.map(placeOf).sort().join()) return;
      const message = `must be just ${JSON.stringify(expected)}, got ${JSON.stringify(destinations)}`;
      yield ['spec.destinations', message];
    },
  }),
  aboutProjects({
    id: 'project-allows-kinds',
    catches: 'A kind of object in an overlay that the AppProject does not allow: the whole sync fails.',
    *check(project, { argocd }) {
      const applications = applicationsIn(project, argocd);
      const objects = applications.flatMap((it) => argocd.overlayOf(it)?.objects ?? argocd.childrenOf(it));
      const makesNamespaces = applications.some(({ object }) =>
        object.spec.syncPolicy?.syncOptions?.includes(CREATE_NAMESPACE),
      );
      // Of the many objects of a kind, one stands for all.
      const kindsOf = (some: readonly LocatedObject[]) =>
        [...new Map(some.map(({ object }) => [`${object.apiVersion} ${object.kind}`, object])).values()].map(
          (object) => ({ group: groupOf(object), kind: object.kind }),
        );
      const needed = {
        namespaceResourceWhitelist: kindsOf(objects.filter(({ object }) => !isClusterScoped(object))),
        clusterResourceWhitelist: [
          ...(makesNamespaces ? [{ group: '', kind: 'Namespace' }] : []),
          ...kindsOf(objects.filter(({ object }) => isClusterScoped(object))),
        ],
      };
      for (const [list, kinds] of Object.entries(needed)) {
        const allowed = project.object.spec[list as keyof typeof needed] ?? [];
        const missing = kinds.filter(
          ({ group, kind }) => !allowed.some((item) => item.group === group && item.kind === kind),
        );
        for (const kind of missing) yield [`spec.${list}`, `must have ${JSON.stringify(kind)}`];
      }
    },
  }),
  aboutProjects({
    id: 'project-has-no-wildcard',
    catches: '`*` or `!` in an AppProject: it allows what nobody has thought of, or denies what is allowed.',
    *check(project, { argocd }) {
      const { syncWindows: _schedules, ...lists } = project.object.spec;
      // Pull requests name the rest of the namespaces of previews.
      const ofPreviews = applicationsIn(project, argocd).every((it) => argocd.previews.has(it));
      for (const [field, list] of Object.entries(lists)) {
        const text = JSON.stringify(list);
        const named = ofPreviews ? text.replaceAll(`"${PREVIEWS}"`, '""') : text;
        if (!Array.isArray(list) || !/\*|"!/.test(named)) continue;
        yield [`spec.${field}`, 'must name what is allowed, without * and !', list];
      }
    },
  }),
  aboutProjects({
    id: 'approval-has-its-role',
    catches:
      'A release that waits for approval which no role of its AppProject may give, or a role that may do more.',
    *check(project, { argocd }) {
      const { name } = project.object.metadata;
      const { roles = [] } = project.object.spec;
      const applications = applicationsIn(project, argocd);
      const nameOf = ({ object }: Application) => object.metadata.name;
      const all = new Set(applications.map(nameOf));
      const waiting = new Set(
        applications.filter((it) => argocd.overlayOf(it)?.objects.some(waitsForApproval)).map(nameOf),
      );
      for (const [index, { name: role, policies = [] }] of roles.entries()) {
        // Who approves nothing is a team: it sees its Applications, and syncs those that wait for nobody.
        const approves = policies.some((policy) => policy.includes(RESUME));
        const about = approves ? waiting : all;
        const policiesFor = (application: string) =>
          approves
            ? policiesOf(name, role, application)
            : [
                policyOf(name, role, 'get', application),
                ...(waiting.has(application) ? [] : [policyOf(name, role, 'sync', application)]),
              ];
        for (const [number, policy] of policies.entries()) {
          const application = applicationIn(policy);
          if (about.has(application) && policiesFor(application).includes(policy)) continue;
          const place = `spec.roles[${index}].policies[${number}]`;
          const expected = JSON.stringify([...about].flatMap(policiesFor));
          yield [place, `must be one of ${expected}`, policy];
        }
      }
      const given = new Set(
        roles.flatMap(({ name: role, policies = [] }) => {
          const own = new Set(policies);
          return policies
            .map(applicationIn)
            .filter((application) => policiesOf(name, role, application).every((policy) => own.has(policy)));
        }),
      );
      for (const application of waiting) {
        if (given.has(application)) continue;
        const policies = policiesOf(name, '<role>', application);
        yield ['spec.roles', `must have one with the policies ${JSON.stringify(policies)}`];
      }
    },
  }),
  about(
    ({ argocd, environments }: TreeIndex) =>
      [...environments.values()].flatMap((set) =>
        set.calls.map((call) => argocd.endsOf(call, set)).filter((ends) => ends !== undefined),
      ),
    ([caller]) => caller,
  )({
    id: 'sync-waves-rise',
    asksCalls: true,
    catches: 'A service that is synced before one that it calls.',
    *check([caller, callee]) {
      if (Number(waveOf(callee)) < Number(waveOf(caller))) return;
      const expected = `must be more than that of ${callee.object.metadata.name}, ${waveOf(callee)}`;
      yield [`metadata.annotations["${WAVE}"]`, `${expected}, got ${waveOf(caller)}`];
    },
  }),
  aboutBuilt(
    ({ objects }) => objects,
    (located) => located,
  )({
    id: 'overlay-is-one-wave',
    catches: 'A sync wave within an overlay: an aborted Rollout in it would block the sync that repairs it.',
    *check({ object }) {
      const wave = object.metadata.annotations?.[WAVE];
      if (wave !== undefined) yield [`metadata.annotations["${WAVE}"]`, 'must be left out', wave];
    },
  }),
  {
    id: 'ingress-host-is-unique',
    catches:
      'Two paths of Ingresses, or of HTTPRoutes, in a cluster that are the same of one host: users reach either.',
    *check({ overlays, argocd }) {
      const paths = overlays.flatMap((overlay) => {
        const { server, name } = argocd.applicationsOf(overlay)[0]?.object.spec.destination ?? {};
        const cluster = server ?? name;
        return overlay.objects.flatMap((located) =>
          hostPathsOf(located).map((it) => ({ ...it, located, cluster, file: overlay.file })),
        );
      });
      // To a prefix, a slash at the end says nothing.
      const placeOf = ({ exact, path }: HostPath) => (exact ? `=${path}` : path.replace(/\/$/, ''));
      const repeated = repetitions(paths, (it) =>
        [it.cluster, it.located.object.kind, it.host, placeOf(it)].join(' '),
      );
      for (const { item, first } of repeated) {
        const { located, file, path, pathField, host, hostField } = item;
        yield first.file === file
          ? violation(located, pathField, `must be there once for its host, got ${formatValue(path)}`)
          : violation(
              located,
              hostField,
              `must be another one than in ${first.file}, got ${formatValue(host)}`,
            );
      }
    },
  },
];

function placeOf(destination: ApplicationSpec['destination']): string {
  const { server, name, namespace } = destination;
  return `${namespace} of ${server ?? name}`;
}

function applicationsIn({ object }: LocatedObject, argocd: ArgoCd): readonly Application[] {
  const { name, namespace } = object.metadata;
  return applicationsByProject(argocd).get(`${namespace}/${name}`) ?? [];
}

const applicationsByProject = once(({ applications }: ArgoCd) => {
  const found = new Map<string, Application[]>();
  for (const application of applications) {
    const { metadata, spec } = application.object;
    push(found, `${metadata.namespace}/${spec.project}`, application);
  }
  return found;
});

/** Whether a release of an object stands still until a person lets it go on. */
function waitsForApproval({ object }: LocatedObject): boolean {
  const { steps = [] } = (isOf(object, 'Rollout') && object.spec.strategy.canary) || {};
  return steps.some(({ pause }) => pause !== undefined && pause.duration === undefined);
}

/** What a role needs to let the release of an Application go on, and no more. */
function policiesOf(project: string, role: string, application: string): string[] {
  return ['get', RESUME].map((action) => policyOf(project, role, action, application));
}

const RESUME = 'action/argoproj.io/Rollout/resume';

function policyOf(project: string, role: string, action: string, application: string): string {
  return `p, proj:${project}:${role}, applications, ${action}, ${project}/${application}, allow`;
}

/** The name of the Application that a policy is about. */
function applicationIn(policy: string): string {
  return /\/([^/]+), allow$/.exec(policy)?.[1] ?? '';
}
