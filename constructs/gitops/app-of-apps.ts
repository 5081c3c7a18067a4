import { Chart, Lazy } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import { requiredLabels } from '../platform/labels';
import type { PlatformContext } from '../platform/platform-context';
import type { DeclaredService } from '../service/declared-service';
import { RETRY } from './application';
import { ManifestFile } from './manifest-file';

/** The parent's own file, which its directory source must leave out. */
const PARENT = 'app-of-apps.yaml';

/** The wave of the AppProject: it must exist before the first Application, whose wave is 0. */
const PROJECT_WAVE = '-1';

/**
 * The Application whose children are all other files in `argocd/`, and the AppProject that bounds what these may do.
 *
 * Defines `argocd/app-of-apps.yaml` and `argocd/project.yaml`.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/cluster-bootstrapping/
 */
export class AppOfApps extends Chart {
  constructor(platform: PlatformContext & { readonly services: readonly DeclaredService[] }) {
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
          syncOptions: ['PruneLast=true'],
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
        namespaceResourceWhitelist: Lazy.any({ produce: () => resourceKinds(platform) }),
      },
    });
  }
}

function destinations(platform: PlatformContext): { server: string; namespace: string }[] {
  return platform.environments
    .map(({ cluster: server, namespace }) => ({ server, namespace }))
    .sort((a, b) => (`${a.namespace} ${a.server}` < `${b.namespace} ${b.server}` ? -1 : 1));
}

/** The kinds that the platform's services are made of, known when all are defined. */
function resourceKinds(platform: {
  readonly services: readonly DeclaredService[];
}): { group: string; kind: string }[] {
  const kinds = new Map<string, { group: string; kind: string }>();
  for (const service of platform.services) {
    for (const { apiVersion, kind } of service.resourceFiles.flatMap(({ objects }) => objects)) {
      const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] as string) : '';
      kinds.set(`${group}/${kind}`, { group, kind });
    }
  }
  return [...kinds.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind);
}
