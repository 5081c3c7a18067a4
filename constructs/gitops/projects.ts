import { ApiObject, type Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import * as argo from '../../imports/argoproj.io';
import { push } from '../../manifests/push';
import { SYNC_OPTIONS } from '../../manifests/sync-options';
import { groupKind, type HelmReleaseProps } from '../addons/helm-release';
import { HTTP_ROUTE } from '../kubernetes/http-route';
import { VIRTUAL_SERVICE } from '../kubernetes/virtual-service';
import { namespaceProject } from '../namespaces/namespace-names';
import { APP_OF_APPS, destinationOf, type Environment } from '../platform/environment';
import type { PlatformContext } from '../platform/platform-context';
import { namespacesOf, type TeamProps } from '../platform/team';
import { PREVIEW_PREFIX, previewsProject } from '../previews/previews-props';
import { childId } from '../props/child-id';
import { goDuration } from '../workload/resources';

/** The role of a team in its AppProjects. */
const TEAM_ROLE = 'team';

/** Of more bytes than these the copy that a client-side apply keeps in an annotation could be too large. */
const MOST_COPIED = 200 * 2 ** 10;

/** The file of the AppProjects. */
export const PROJECT_FILE = 'project.yaml';

/**
 * The kinds that a service can be made of, asked for or not: what a project does not allow, Argo CD does not prune either,
 * so the last object of a kind would stay in the cluster.
 */
const RESOURCE_KINDS = [
  { group: '', kind: 'Service' },
  { group: '', kind: 'ServiceAccount' },
  { group: 'apps', kind: 'Deployment' },
  { group: 'argoproj.io', kind: 'AnalysisTemplate' },
  { group: 'argoproj.io', kind: 'Rollout' },
  { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
  { group: 'external-secrets.io', kind: 'ExternalSecret' },
  HTTP_ROUTE,
  VIRTUAL_SERVICE,
  { group: 'networking.k8s.io', kind: 'Ingress' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { group: 'policy', kind: 'PodDisruptionBudget' },
  { group: 'security.istio.io', kind: 'AuthorizationPolicy' },
  { group: 'security.istio.io', kind: 'PeerAuthentication' },
];

/** The name of the root Application, and of the AppProject of all Applications that create others. */
export function rootName({ name }: PlatformContext): string {
  return `${name}-${APP_OF_APPS}`;
}

/** Environments in an order that does not depend on that of their declaration. */
export function byName(environments: readonly Environment[]): Environment[] {
  return [...environments].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The AppProjects of the Applications of an environment: its own, and that of each team which has something there. */
export function projectsIn(environment: Environment, { teams = [] }: PlatformContext): Environment[] {
  const used = new Set(environment.applications.map(({ project }) => project));
  // A platform that has no services yet has a place for the first.
  if (used.size === 0) return [environment];
  return [environment, ...teams.map((team) => environment.of(team))].filter(({ project }) =>
    used.has(project),
  );
}

/**
 * Defines the AppProjects: that of the root and the parents, and those of each environment for its services.
 *
 * @returns those that have Applications, once all services are defined
 */
export function defineProjects(chart: Chart, platform: PlatformContext): () => readonly ApiObject[] {
  const file = new Construct(chart, 'projects');
  const { argocd, git, environments, teams = [] } = platform;
  const ofServices = new Map<ApiObject, () => unknown>();
  project(file, platform, rootName(platform), {
    description: `The AppProjects of ${platform.name} and the Applications of its services, and nothing else`,
    destinations: [{ server: argocd.cluster, namespace: argocd.namespace }],
    namespaceResourceWhitelist: [
      { group: 'argoproj.io', kind: 'Application' },
      { group: 'argoproj.io', kind: 'AppProject' },
      ...(platform.previews ? [{ group: 'argoproj.io', kind: 'ApplicationSet' }] : []),
    ],
  });
  const places = byName(environments).flatMap((environment) =>
    [undefined, ...teams].map((team) => [environment.of(team), team] as const),
  );
  for (const [environment, team] of places) {
    const { name, namespace, destination, syncWindows } = environment;
    const whose = team
      ? `the services of ${team.name}, of ${platform.name},`
      : `the services of ${platform.name}`;
    const roles = () => rolesIn(environment, team);
    const appProject = project(file, platform, environment.project, {
      description: `What ${whose} may deploy in ${name}`,
      destinations: [destination],
      clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
      // Which kinds are added is known when all services are defined.
      namespaceResourceWhitelist: Lazy.any({
        produce: () => allowedKinds(environment),
      }) as typeof RESOURCE_KINDS,
      // Which releases wait for a person is known when all services are defined.
      roles: Lazy.any({ produce: roles }) as argo.AppProjectSpecRoles[],
      ...(syncWindows.length > 0 && {
        syncWindows: syncWindows.map(({ duration, manualSync = true, timeZone = 'Etc/UTC', ...window }) => ({
          ...window,
          duration: goDuration(duration),
          timeZone,
          namespaces: [namespace],
          manualSync,
        })),
      }),
    });
    ofServices.set(appProject, roles);
  }
  const { monitoring, namespaces, previews, addons = [] } = platform;
  const like = environments.find(({ name }) => name === previews?.like);
  if (like) {
    const name = previewsProject(platform);
    project(file, platform, name, {
      description: `What pull requests of the services of ${platform.name} may deploy, in namespaces of their own`,
      destinations: [destinationOf(like.cluster, `${PREVIEW_PREFIX}*`)],
      clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
      namespaceResourceWhitelist: Lazy.any({
        produce: () => kindsOf(ofProject(like.kinds, name)),
      }) as typeof RESOURCE_KINDS,
    });
  }
  const clusters = [...new Set([argocd.cluster, ...byName(environments).map(({ cluster }) => cluster)])];
  if (addons.length > 0) {
    const kinds = (of: keyof HelmReleaseProps['kinds']) =>
      [...new Set(addons.flatMap((release) => release.kinds[of]))].sort().map(groupKind);
    const places = addons.flatMap(({ namespace, alsoIn = [], besideArgoCd }) =>
      (besideArgoCd ? [argocd.cluster] : clusters).flatMap((cluster) =>
        [namespace, ...alsoIn].map((place) => destinationOf(cluster, place)),
      ),
    );
    project(file, platform, `${platform.name}-addons`, {
      description: `What is around the services of ${platform.name}, from these repositories alone`,
      sourceRepos: [...new Set([git.url, ...addons.map(({ repository }) => repository)])],
      destinations: [...new Map(places.map((place) => [JSON.stringify(place), place])).values()],
      clusterResourceWhitelist: kinds('cluster'),
      namespaceResourceWhitelist: kinds('namespaced'),
    });
  }
  const granting = namespaces ? byName(environments).flatMap((it) => namespacesOf(it, teams)) : [];
  for (const environment of granting) {
    project(file, platform, namespaceProject(environment), {
      description: `What the namespace of ${environment.namespaceOf ?? platform.name} in ${environment.name} grants`,
      destinations: [environment.destination],
      clusterResourceWhitelist: [
        { group: '', kind: 'Namespace' },
        { group: 'scheduling.k8s.io', kind: 'PriorityClass' },
      ],
      namespaceResourceWhitelist: [
        { group: '', kind: 'LimitRange' },
        { group: '', kind: 'ResourceQuota' },
        { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
      ],
    });
  }
  if (monitoring) {
    project(file, platform, `${platform.name}-monitoring`, {
      description: `Alerts and dashboards of ${platform.name}`,
      destinations: clusters.map((cluster) => destinationOf(cluster, monitoring.namespace)),
      namespaceResourceWhitelist: [
        { group: '', kind: 'ConfigMap' },
        { group: 'monitoring.coreos.com', kind: 'PrometheusRule' },
      ],
    });
  }
  return () => {
    for (const [{ metadata }, roles] of ofServices) {
      const isLarge = JSON.stringify(roles() ?? []).length > MOST_COPIED;
      if (isLarge) metadata.addAnnotation(SYNC_OPTIONS, 'ServerSideApply=true');
    }
    const used = new Set(
      environments.flatMap((it) => projectsIn(it, platform).map(({ project }) => project)),
    );
    return file.node.children
      .filter((child): child is ApiObject => child instanceof ApiObject)
      .filter((appProject) => {
        // Without a service that has previews, nobody needs a place for them.
        if (appProject.name === previewsProject(platform))
          return like?.kinds.some(({ project }) => project === appProject.name);
        return !ofServices.has(appProject) || used.has(appProject.name);
      });
  };
}

/** @param spec of one that takes what the repository of the platform has, where it names no others */
function project(
  file: Construct,
  { argocd: { namespace }, git }: PlatformContext,
  name: string,
  spec: argo.AppProjectSpec,
): argo.AppProject {
  return new argo.AppProject(file, childId(file, name), {
    // It stays until no Application refers to it: without its project, an Application can delete nothing.
    metadata: { name, namespace, finalizers: ['resources-finalizer.argocd.argoproj.io'] },
    spec: { sourceRepos: [git.url], ...spec },
  });
}

/** How long each list was when it was grouped: one that has grown since is grouped anew. */
const GROUPED = new WeakMap<object, { readonly length: number; readonly groups: Map<string, unknown[]> }>();

/** What a list of an environment has of an AppProject, so that no project has to look at all that is of others. */
function ofProject<T extends { readonly project: string }>(
  list: readonly T[],
  project: string,
): readonly T[] {
  let known = GROUPED.get(list);
  if (known?.length !== list.length) {
    known = { length: list.length, groups: new Map() };
    GROUPED.set(list, known);
    for (const item of list) push(known.groups, item.project, item);
  }
  return (known.groups.get(project) ?? []) as T[];
}

/** The usual kinds and the added ones, in the order of their names. */
function allowedKinds({ kinds, project }: Environment): typeof RESOURCE_KINDS {
  return kindsOf([...RESOURCE_KINDS, ...ofProject(kinds, project)]);
}

function kindsOf(kinds: Iterable<(typeof RESOURCE_KINDS)[number]>): typeof RESOURCE_KINDS {
  const byName = new Map([...kinds].map(({ group, kind }) => [`${group}/${kind}`, { group, kind }]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => it);
}

/**
 * The roles that may let a release go on: each sees one Application, and resumes its Rollout. And that of a team, which
 * sees all of its Applications, and syncs those that wait for nobody: a sync that replaces a Rollout would pass by who
 * approves.
 */
function rolesIn(
  { project: name, approvals, applications }: Environment,
  team: TeamProps | undefined,
): argo.AppProjectSpecRoles[] | undefined {
  const policy = (role: string, action: string, application: string) =>
    `p, proj:${name}:${role}, applications, ${action}, ${name}/${application}, allow`;
  const waiting = ofProject(approvals, name);
  const approvers = waiting.map(({ service, application, groups }) => {
    const role = `${service}-approver`;
    return {
      name: role,
      description: `Lets a release of ${service} go on that waits for approval`,
      policies: ['get', 'action/argoproj.io/Rollout/resume'].map((action) =>
        policy(role, action, application),
      ),
      groups: [...groups],
    };
  });
  const own = ofProject(applications, name).map((it) => it.name);
  const held = new Set(waiting.map(({ application }) => application));
  const free = own.filter((application) => !held.has(application));
  const members = team && {
    name: TEAM_ROLE,
    description: `Lets ${team.name} see its Applications, and sync those that wait for nobody`,
    policies: [
      ...own.sort().map((application) => policy(TEAM_ROLE, 'get', application)),
      ...free.sort().map((application) => policy(TEAM_ROLE, 'sync', application)),
    ],
    groups: [...team.groups],
  };
  return approvers.length > 0 || members ? [...approvers, ...(members ? [members] : [])] : undefined;
}
