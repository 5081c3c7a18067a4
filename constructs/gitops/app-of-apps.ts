import { Chart } from 'cdk8s';
import { APP_OF_APPS } from '../platform/environment';
import { type PlatformContext, requiredLabels } from '../platform/platform-context';
import { previewsProject } from '../previews/previews-props';
import { FurtherFile, ManifestFile } from './manifest-file';
import { parent } from './parent';
import { byName, defineProjects, PROJECT_FILE, rootName } from './projects';

/**
 * The Applications that create others: one root, which keeps the AppProjects as they are in Git, and one parent per
 * environment, whose children are the Applications of that environment alone, so that none waits for another's.
 *
 * Defines `argocd/app-of-apps.yaml` and `argocd/project.yaml`. Both are applied by hand, the projects first: a child
 * without its AppProject would not be looked at again for minutes. None of these Applications reads the file of the
 * parents, so that none can delete itself or another.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/cluster-bootstrapping/
 */
export class AppOfApps extends Chart {
  constructor(platform: PlatformContext) {
    super(platform, APP_OF_APPS, { labels: requiredLabels(platform, platform.name) });
    const parents = new ManifestFile(this, `argocd/${APP_OF_APPS}.yaml`, [platform.source]);
    const folder = 'argocd';
    parent(parents, platform, {
      name: rootName(platform),
      targetRevision: platform.git.revision,
      folder,
      include: PROJECT_FILE,
    });
    for (const { name, parent: parentName, revision } of byName(platform.environments)) {
      parent(parents, platform, {
        name: parentName,
        targetRevision: revision,
        folder,
        include: `*-${name}.yaml`,
      });
    }
    const like = platform.environments.find(({ name }) => name === platform.previews?.like);
    if (like) {
      const include = '*-previews.yaml';
      const name = previewsProject(platform);
      parent(parents, platform, { name, targetRevision: like.revision, folder, include });
    }
    const projects = defineProjects(this, platform);
    // Which teams have something in which environment is known when all services are defined.
    new FurtherFile(this, `argocd/${PROJECT_FILE}`, [platform.source], projects);
  }
}
