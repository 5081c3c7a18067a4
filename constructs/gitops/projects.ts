import { Lazy } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import { groupKind, type HelmReleaseProps } from '../addons/helm-release';
import { HTTP_ROUTE } from '../kubernetes/http-route';
import { VIRTUAL_SERVICE } from '../kubernetes/virtual-service';
import { namespaceProject } from '../namespaces/namespace-names';
import { APP_OF_APPS, destinationOf, type Environment } from '../platform/environment';
import type { PlatformContext } from '../platform/platform-context';
import { childId } from '../props/child-id';
import { goDuration } from '../workload/resources';
import type { ManifestFile } from './manifest-file';

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

/** Defines the AppProjects: that of the root and the parents, and one per environment for its services. */
export function defineProjects(file: ManifestFile, platform: PlatformContext): void {
  const { argocd, git, environments } = platform;
  project(file, platform, rootName(platform), {
    description: `The AppProjects of ${platform.name} and the Applications of its services, and nothing else`,
    sourceRepos: [git.url],
    destinations: [{ server: argocd.cluster, namespace: argocd.namespace }],
    namespaceResourceWhitelist: [
      { group: 'argoproj.io', kind: 'Application' },
      { group: 'argoproj.io', kind: 'AppProject' },
    ],
  });
  for (const environment of byName(environments)) {
    const { name, namespace, destination, syncWindows } = environment;
    project(file, platform, environment.project, {
      description: `What the services of ${platform.name} may deploy in ${name}`,
      sourceRepos: [git.url],
      destinations: [destination],
      clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
      // Which kinds are added is known when all services are defined.
      namespaceResourceWhitelist: Lazy.any({
        produce: () => allowedKinds(environment),
      }) as typeof RESOURCE_KINDS,
      // Which releases wait for a person is known when all services are defined.
      roles: Lazy.any({ produce: () => approverRoles(environment) }) as argo.AppProjectSpecRoles[],
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
  }
  const { monitoring, namespaces, addons = [] } = platform;
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
  for (const environment of namespaces ? byName(environments) : []) {
    project(file, platform, namespaceProject(environment), {
      description: `What the namespace of ${platform.name} in ${environment.name} grants`,
      sourceRepos: [git.url],
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
      sourceRepos: [git.url],
      destinations: clusters.map((cluster) => destinationOf(cluster, monitoring.namespace)),
      namespaceResourceWhitelist: [
        { group: '', kind: 'ConfigMap' },
        { group: 'monitoring.coreos.com', kind: 'PrometheusRule' },
      ],
    });
  }
}

function project(
  file: ManifestFile,
  { argocd: { namespace } }: PlatformContext,
  name: string,
  spec: argo.AppProjectSpec,
): void {
  new argo.AppProject(file, childId(file, name), {
    // It stays until no Application refers to it: without its project, an Application can delete nothing.
    metadata: { name, namespace, finalizers: ['resources-finalizer.argocd.argoproj.io'] },
    spec,
  });
}

/** The usual kinds and the added ones, in the order of their names. */
function allowedKinds({ kinds }: Environment): typeof RESOURCE_KINDS {
  const byName = new Map([...RESOURCE_KINDS, ...kinds].map((it) => [`${it.group}/${it.kind}`, it]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => it);
}

/** The roles that may let a release go on: each sees one Application, and resumes its Rollout. */
function approverRoles({ project: name, approvals }: Environment): argo.AppProjectSpecRoles[] | undefined {
  if (approvals.length === 0) return undefined;
  return approvals.map(({ service, application, groups }) => {
    const role = `${service}-approver`;
    const policy = (action: string) =>
      `p, proj:${name}:${role}, applications, ${action}, ${name}/${application}, allow`;
    return {
      name: role,
      description: `Lets a release of ${service} go on that waits for approval`,
      policies: [policy('get'), policy('action/argoproj.io/Rollout/resume')],
      groups: [...groups],
    };
  });
}
