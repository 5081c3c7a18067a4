import { Chart } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import { ARGOCD_FOLDER, folderOf, MONITORING_FOLDER } from '../monitoring/monitoring';
import type { MonitoringProps } from '../monitoring/monitoring-props';
import { type PlatformContext, requiredLabels } from '../platform/platform-context';
import { childId } from '../props/child-id';
import { RETRY } from './application';
import { ManifestFile } from './manifest-file';
import { parent } from './parent';
import { byName } from './projects';

/** The file of the parent, and its chart. */
const APP_OF_ADDONS = 'app-of-addons';

/** Where its Applications are, apart from its own file. */
const APPLICATIONS = 'addons/applications';

/**
 * The Applications of what is around the services, and the parent that creates them. The folder of the services'
 * Applications has these alone.
 *
 * Defines `addons/app-of-addons.yaml`, which is applied by hand, and `addons/applications/`.
 */
export class AppOfAddons extends Chart {
  constructor(
    private readonly platform: PlatformContext,
    { namespace }: MonitoringProps,
  ) {
    super(platform, APP_OF_ADDONS, { labels: requiredLabels(platform, platform.name) });
    const { argocd, git, name } = platform;
    parent(this.file(`addons/${APP_OF_ADDONS}.yaml`), platform, {
      name: `${name}-addons`,
      targetRevision: git.revision,
      folder: APPLICATIONS,
      include: '*.yaml',
    });
    for (const environment of byName(platform.environments)) {
      const destination = { server: environment.cluster, namespace };
      this.defineMonitoring(environment.name, folderOf(environment), destination);
    }
    this.defineMonitoring('argocd', ARGOCD_FOLDER, { server: argocd.cluster, namespace });
  }

  private defineMonitoring(what: string, folder: string, destination: argo.ApplicationSpecDestination): void {
    const { argocd, git, name } = this.platform;
    const path = `${git.path}/${folder}`;
    const file = this.file(`${APPLICATIONS}/${MONITORING_FOLDER}-${what}.yaml`);
    new argo.Application(file, childId(file, 'application'), {
      metadata: {
        name: `${name}-${MONITORING_FOLDER}-${what}`,
        namespace: argocd.namespace,
        annotations: { 'argocd.argoproj.io/manifest-generate-paths': `/${path}` },
        finalizers: ['resources-finalizer.argocd.argoproj.io'],
      },
      spec: {
        project: `${name}-${MONITORING_FOLDER}`,
        source: { repoUrl: git.url, targetRevision: git.revision, path },
        destination,
        syncPolicy: { automated: { prune: true, selfHeal: true, allowEmpty: false }, retry: RETRY },
      },
    });
  }

  private file(path: string): ManifestFile {
    return new ManifestFile(this, path, [this.platform.source]);
  }
}
