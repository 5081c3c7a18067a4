import { ApiObject, Chart } from 'cdk8s';
import * as argo from '../../imports/argoproj.io';
import { RETRY } from '../gitops/application';
import { ManifestFile } from '../gitops/manifest-file';
import { parent } from '../gitops/parent';
import { byName } from '../gitops/projects';
import { ARGOCD_FOLDER, folderOf, MONITORING_FOLDER } from '../monitoring/monitoring';
import { NAMESPACES_FOLDER, namespaceFolder, namespaceProject } from '../namespaces/namespace-names';
import { type Destination, destinationOf, type Environment } from '../platform/environment';
import { type PlatformContext, requiredLabels } from '../platform/platform-context';
import { namespacesOf } from '../platform/team';
import { childId } from '../props/child-id';
import { addPropProblem } from '../props/problems';
import { groupKind, type HelmReleaseProps, type HelmValues } from './helm-release';

/** The folder of the values of charts. */
export const HELM_FOLDER = 'helm';

/** Where the Applications are, apart from the file of their parent. */
const APPLICATIONS = 'addons/applications';

/** The annotation with the kinds that a release defines, or that the clusters have of themselves. */
export const DEFINES = 'defines';

/** The annotation with the further namespaces that a release has objects in. */
export const ALSO_IN = 'also-in';

/** The wave of alerts and dashboards, after all that defines their kinds. */
const MONITORING_WAVE = 100;

/** The wave of what namespaces grant, which asks for no kind of another's. */
const NAMESPACES_WAVE = 0;

/**
 * What is around the services: releases of charts, alerts and dashboards, what namespaces grant, each by an Application,
 * and the parent that creates these. The folder of the services' Applications has these alone.
 *
 * Defines `addons/app-of-addons.yaml`, which is applied by hand, `addons/applications/` and `helm/`.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/multiple_sources/
 */
export class Addons extends Chart {
  constructor(private readonly platform: PlatformContext) {
    super(platform, childId(platform, 'addons'), { labels: requiredLabels(platform, platform.name) });
    const { argocd, git, name, monitoring, namespaces, domain, addons = [], clusterKinds = [] } = platform;
    parent(this.file('addons/app-of-addons.yaml', platform.source), platform, {
      name: `${name}-addons`,
      targetRevision: git.revision,
      folder: APPLICATIONS,
      include: '*.yaml',
      ...(clusterKinds.length > 0 && { annotations: { [`${domain}/${DEFINES}`]: clusterKinds.join(',') } }),
    });
    for (const release of addons) this.defineRelease(release);
    for (const environment of namespaces ? byName(platform.environments) : []) {
      for (const place of namespacesOf(environment, platform.teams)) this.defineNamespace(place);
    }
    if (!monitoring) return;
    const { namespace } = monitoring;
    for (const environment of byName(platform.environments)) {
      const { name, cluster, revision } = environment;
      this.defineMonitoring(name, folderOf(environment), revision, destinationOf(cluster, namespace));
    }
    const here = destinationOf(argocd.cluster, namespace);
    this.defineMonitoring('argocd', ARGOCD_FOLDER, git.revision, here);
  }

  /** It follows what the services of the environment follow, by whose bounds its alerts are. */
  private defineMonitoring(
    what: string,
    folder: string,
    revision: string,
    destination: FolderProps['destination'],
  ): void {
    const project = `${this.platform.name}-${MONITORING_FOLDER}`;
    const props = { project, revision, destination };
    this.defineFolder(`${MONITORING_FOLDER}-${what}`, folder, MONITORING_WAVE, props);
  }

  /** It follows what the services of the environment follow, by whose counts it is. */
  private defineNamespace(environment: Environment): void {
    const { name, namespaceOf, destination, namespaceLabels, revision } = environment;
    const called = [NAMESPACES_FOLDER, ...(namespaceOf === undefined ? [] : [namespaceOf]), name].join('-');
    this.defineFolder(called, namespaceFolder(environment), NAMESPACES_WAVE, {
      project: namespaceProject(environment),
      revision,
      destination,
      namespaceLabels,
    });
  }

  private defineRelease(release: HelmReleaseProps): void {
    const { argocd, environments } = this.platform;
    const { name, values, besideArgoCd = false, environments: others = {} } = release;
    const source = release.source ?? `addons/${name}.ts`;
    this.defineValues(`${name}/values.yaml`, source, values);
    const alone = environments.filter((it) =>
      environments.every((o) => o === it || o.cluster !== it.cluster),
    );
    for (const [environment, its] of Object.entries(others)) {
      if (alone.some((it) => it.name === environment)) {
        this.defineValues(`${name}/values-${environment}.yaml`, source, its);
        continue;
      }
      const expected = 'of an environment that is alone in its cluster: one cluster has one release';
      addPropProblem(this, `addons.${name}.environments.${environment}`, expected, its);
    }
    // Each cluster by the first environment in it: a further one that comes there later changes no name.
    const firstIn = new Map([...environments].reverse().map((it) => [it.cluster, it]));
    const clusters = besideArgoCd ? [argocd.cluster] : [...firstIn.keys()];
    for (const cluster of clusters) {
      const ofArgoCd = cluster === argocd.cluster;
      const suffix = ofArgoCd ? '' : `-${firstIn.get(cluster)?.name}`;
      const environment = alone.find((it) => it.cluster === cluster);
      this.defineApplication(release, name + suffix, cluster, source, environment);
    }
  }

  private defineApplication(
    release: HelmReleaseProps,
    name: string,
    cluster: string,
    source: string,
    environment?: Environment,
  ): void {
    const { argocd, git } = this.platform;
    const {
      chart = release.name,
      namespace,
      alsoIn,
      defines,
      podSecurity,
      environments = {},
      ignoreDifferences,
    } = release;
    const file = this.file(`${APPLICATIONS}/${name}.yaml`, source);
    const values = `$values/${git.path}/${HELM_FOLDER}/${release.name}/values`;
    const own = environment && Object.hasOwn(environments, environment.name);
    const level = podSecurity?.level ?? 'restricted';
    new argo.Application(file, 'application', {
      metadata: {
        name,
        namespace: argocd.namespace,
        annotations: {
          'argocd.argoproj.io/sync-wave': String(release.wave),
          ...(podSecurity && { [`${this.platform.domain}/pod-security`]: podSecurity.reason }),
          ...(defines && { [`${this.platform.domain}/${DEFINES}`]: defines.join(',') }),
          ...(alsoIn && { [`${this.platform.domain}/${ALSO_IN}`]: alsoIn.join(',') }),
        },
      },
      spec: {
        project: addonsProject(this.platform),
        sources: [
          {
            repoUrl: release.repository,
            chart,
            targetRevision: release.version,
            helm: {
              releaseName: release.name,
              valueFiles: [`${values}.yaml`, ...(own ? [`${values}-${environment.name}.yaml`] : [])],
            },
          },
          { repoUrl: git.url, targetRevision: git.revision, ref: 'values' },
        ],
        destination: destinationOf(cluster, namespace),
        syncPolicy: {
          automated: { prune: true, selfHeal: true, allowEmpty: false },
          retry: RETRY,
          // The annotation of a client-side apply would be too large for CustomResourceDefinitions.
          syncOptions: [
            ...(isOfSystem(namespace) ? [] : ['CreateNamespace=true']),
            'ServerSideApply=true',
            ...(ignoreDifferences ? ['RespectIgnoreDifferences=true'] : []),
          ],
          ...(!isOfSystem(namespace) && {
            managedNamespaceMetadata: {
              labels: Object.fromEntries(
                ['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, level]),
              ),
            },
          }),
        },
        ...(ignoreDifferences && {
          ignoreDifferences: ignoreDifferences.map(({ kind, jqPathExpressions }) => ({
            ...groupKind(kind),
            jqPathExpressions: [...jqPathExpressions],
          })),
        }),
      },
    });
  }

  private defineFolder(name: string, folder: string, wave: number, props: FolderProps): void {
    const { argocd, git, source, name: platform } = this.platform;
    const { project, revision: targetRevision, destination, namespaceLabels: labels } = props;
    const path = `${git.path}/${folder}`;
    new argo.Application(this.file(`${APPLICATIONS}/${name}.yaml`, source), 'application', {
      metadata: {
        name: `${platform}-${name}`,
        namespace: argocd.namespace,
        annotations: {
          'argocd.argoproj.io/sync-wave': String(wave),
          'argocd.argoproj.io/manifest-generate-paths': `/${path}`,
        },
        finalizers: ['resources-finalizer.argocd.argoproj.io'],
      },
      spec: {
        project,
        source: { repoUrl: git.url, targetRevision, path },
        destination,
        syncPolicy: {
          automated: { prune: true, selfHeal: true, allowEmpty: false },
          retry: RETRY,
          ...(labels && { syncOptions: ['CreateNamespace=true'], managedNamespaceMetadata: { labels } }),
        },
      },
    });
  }

  private defineValues(path: string, source: string, values: HelmValues): void {
    new ValuesOfChart(this.file(`${HELM_FOLDER}/${path}`, source), values);
  }

  private file(path: string, source: string): ManifestFile {
    return new ManifestFile(this, path, [source]);
  }
}

/** Where a folder of the tree is deployed to. */
interface FolderProps {
  readonly project: string;
  readonly revision: string;
  readonly destination: Destination;
  /** @default - the namespace is there already */
  readonly namespaceLabels?: Readonly<Record<string, string>>;
}

/** The AppProject of the releases. */
export function addonsProject({ name }: { readonly name: string }): string {
  return `${name}-addons`;
}

/** Values are no object of a cluster: they have neither kind nor metadata. */
class ValuesOfChart extends ApiObject {
  constructor(
    file: ManifestFile,
    private readonly values: HelmValues,
  ) {
    super(file, 'values', { apiVersion: 'v1', kind: 'Values', metadata: { name: 'values' } });
  }

  override toJson(): object {
    return this.values;
  }
}

/** A namespace that is there before anything is installed. */
function isOfSystem(namespace: string): boolean {
  return namespace.startsWith('kube-');
}
