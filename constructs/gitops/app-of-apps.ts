import { Chart } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import { requiredLabels } from '../platform/labels';
import type { PlatformContext } from '../platform/platform-context';
import { RETRY } from './application';
import { ManifestFile } from './manifest-file';

/** The parent's own file, which its directory source must leave out. */
const PARENT = 'app-of-apps.yaml';

/** The wave of the AppProject: it must exist before the first Application, whose wave is 0. */
const PROJECT_WAVE = '-1';

/**
 * Every kind that a service can be made of, asked for or not: what a project does not allow, Argo CD does not prune
 * either, so the last object of a kind would stay in the cluster.
 */
const RESOURCE_KINDS = [
  { group: '', kind: 'Service' },
  { group: '', kind: 'ServiceAccount' },
  { group: 'apps', kind: 'Deployment' },
  { group: 'argoproj.io', kind: 'AnalysisTemplate' },
  { group: 'argoproj.io', kind: 'Rollout' },
  { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
  { group: 'external-secrets.io', kind: 'ExternalSecret' },
  { group: 'networking.k8s.io', kind: 'Ingress' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { group: 'policy', kind: 'PodDisruptionBudget' },
  { group: 'security.istio.io', kind: 'AuthorizationPolicy' },
  { group: 'security.istio.io', kind: 'PeerAuthentication' },
];

/**
 * The Application whose children are all other files in `argocd/`, and the AppProject that bounds what these may do.
 *
 * Defines `argocd/app-of-apps.yaml` and `argocd/project.yaml`.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/cluster-bootstrapping/
 */
export class AppOfApps extends Chart {
  constructor(platform: PlatformContext) {
    super(platform, 'app-of-apps', { labels: requiredLabels(platform, platform.name) });
    const { argocd, git } = platform;
    const metadata = { name: platform.name, namespace: argocd.namespace };

    new argo.Application(new ManifestFile(this, `argocd/${PARENT}`, [platform.source]), 'application', {
      metadata,
      spec: {
        project: argocd.bootstrapProject,
        source: {
          repoUrl: git.url,
          targetRevision: git.revision,
          path: `${git.path}/argocd`,
          directory: { recurse: false, exclude: PARENT },
        },
        destination: { server: argocd.cluster, namespace: argocd.namespace },
        syncPolicy: {
          automated: { prune: true, selfHeal: true, allowEmpty: false },
          retry: RETRY,
        },
      },
    });

    new argo.AppProject(new ManifestFile(this, 'argocd/project.yaml', [platform.source]), 'project', {
      metadata: { ...metadata, annotations: { 'argocd.argoproj.io/sync-wave': PROJECT_WAVE } },
      spec: {
        description: `What the Applications of ${platform.name} may deploy, and where`,
        sourceRepos: [git.url],
        destinations: destinations(platform),
        clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
        namespaceResourceWhitelist: RESOURCE_KINDS,
      },
    });
  }
}

function destinations(platform: PlatformContext): { server: string; namespace: string }[] {
  return platform.environments
    .map(({ cluster: server, namespace }) => ({ server, namespace }))
    .sort((a, b) => (`${a.namespace} ${a.server}` < `${b.namespace} ${b.server}` ? -1 : 1));
}
