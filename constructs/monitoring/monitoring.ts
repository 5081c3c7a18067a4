import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import { Kustomization } from '../gitops/kustomization';
import { ManifestFile } from '../gitops/manifest-file';
import type { Overlay } from '../gitops/overlay';
import { byName, projectsIn, rootName } from '../gitops/projects';
import { namespaceProject } from '../namespaces/namespace-names';
import type { Environment } from '../platform/environment';
import { type PlatformContext, requiredLabels } from '../platform/platform-context';
import { type PrometheusProps, validateScrapes } from '../platform/prometheus';
import { namespacesOf } from '../platform/team';
import { childId } from '../props/child-id';
import { hasPropProblem } from '../props/problems';
import { applicationRules } from './application-alerts';
import { dashboard } from './dashboard';
import { RECORDED_WINDOW } from './error-budget';
import type { MonitoringProps } from './monitoring-props';
import { prometheusRule } from './prometheus-rule';
import { releasePanels } from './releases-dashboard';
import { serviceRules } from './service-alerts';
import { servicePanels } from './service-dashboard';

/** The folder of the tree with alerts and dashboards: a folder for each environment, and one for Argo CD. */
export const MONITORING_FOLDER = 'monitoring';

/** The folder of what is asked of the Prometheus of the cluster that Argo CD runs in. */
export const ARGOCD_FOLDER = `${MONITORING_FOLDER}/argocd`;

/** What is watched: a service with its overlays. */
interface Watched {
  readonly name: string;
  readonly overlays: readonly Overlay[];
}

/**
 * Alerts and dashboards beside those of the services: each environment's releases, and the Applications.
 *
 * Defines `monitoring/<environment>/` with `releases.yaml` and the Kustomization that lists the files of the services
 * too, and `monitoring/argocd/`. They stand apart from the services' bases, since the namespace of Prometheus is none
 * of theirs: who may write alerts may change no service, and the other way round.
 *
 * @see https://prometheus-operator.dev/docs/developer/alerting/
 */
export class Monitoring extends Chart {
  /** @param services of the platform, once all are defined */
  constructor(
    private readonly platform: PlatformContext,
    private readonly monitoring: MonitoringProps,
    services: () => readonly Watched[],
  ) {
    const name = `${platform.name}-${MONITORING_FOLDER}`;
    super(platform, childId(platform, MONITORING_FOLDER), { labels: requiredLabels(platform, name) });
    validateScrapesOf(platform, platform.prometheus);
    for (const environment of platform.environments) {
      if (!hasPropProblem(platform, 'prometheus.scrapeInterval')) {
        validateScrapesOf(environment, environment.settings.prometheus);
      }
      const overlays = () =>
        services()
          .flatMap(({ overlays }) => overlays)
          .filter((it) => it.environment.name === environment.name && it.service.isMeasured);
      this.defineReleases(environment);
      this.defineKustomization(folderOf(environment), () => [
        'releases.yaml',
        ...overlays().map(({ service }) => `${service.name}.yaml`),
      ]);
    }
    const file = this.file(`${ARGOCD_FOLDER}/applications.yaml`);
    prometheusRule(file, `${platform.name}-applications`, () => [
      applicationRules(platform, projectsOf(platform), monitoring),
    ]);
    this.defineKustomization(ARGOCD_FOLDER, () => ['applications.yaml']);
  }

  private defineReleases(environment: Environment): void {
    const { name } = environment;
    const places = namespacesOf(environment, this.platform.teams);
    const file = this.file(`${folderOf(environment)}/releases.yaml`);
    dashboard(
      file,
      {
        name: `${this.platform.name}-releases-${name}`,
        title: `Releases in ${name}`,
        listed: tagOf(this.platform, environment),
      },
      () => releasePanels(places.map(({ namespace }) => namespace)),
    );
  }

  private defineKustomization(folder: string, resources: () => readonly string[]): void {
    const { namespace } = this.monitoring;
    new Kustomization(this.file(`${folder}/${KUSTOMIZATION_FILE}`), () => ({
      namespace,
      resources: resources(),
    }));
  }

  private file(path: string): ManifestFile {
    return new ManifestFile(this, path, [this.platform.source]);
  }
}

/**
 * The alerts and the dashboard of a service in an environment.
 *
 * Defines `monitoring/<environment>/<service>.yaml`.
 */
export function monitorService(
  { service, variant, environment }: Overlay,
  monitoring: MonitoringProps,
): void {
  const { platform, name, source } = service;
  const path = `${folderOf(environment)}/${name}.yaml`;
  const file = new ManifestFile(service, path, [source], 'monitoring.yaml');
  const object = `${platform.name}-${name}-${environment.name}`;
  prometheusRule(file, object, () => serviceRules(variant, environment, monitoring));
  dashboard(
    file,
    { name: object, title: `${name} in ${environment.name}`, tag: tagOf(platform, environment) },
    () => servicePanels(variant, environment),
  );
}

/** What the dashboards of all services in an environment are tagged with. */
function tagOf(platform: PlatformContext, { name }: Environment): string {
  return `${platform.name}-${name}`;
}

/** Notes on a platform or an environment that its rates would be of too few scrapes. */
function validateScrapesOf(construct: IConstruct, prometheus: PrometheusProps): void {
  validateScrapes(construct, prometheus, RECORDED_WINDOW.seconds, "the alerts of 'monitoring'");
}

/** The folder with the alerts and dashboards of an environment. */
export function folderOf({ name }: { readonly name: string }): string {
  return `${MONITORING_FOLDER}/${name}`;
}

/** The AppProjects of a platform; those with windows are out of sync between them. */
function projectsOf(platform: PlatformContext) {
  return [
    { name: rootName(platform), alwaysSyncs: true },
    { name: `${platform.name}-${MONITORING_FOLDER}`, alwaysSyncs: true },
    ...(platform.addons?.length ? [{ name: `${platform.name}-addons`, alwaysSyncs: true }] : []),
    ...(platform.namespaces ? byName(platform.environments) : [])
      .flatMap((environment) => namespacesOf(environment, platform.teams))
      .map((environment) => ({ name: namespaceProject(environment), alwaysSyncs: true })),
    ...byName(platform.environments)
      .flatMap((environment) => projectsIn(environment, platform))
      .map(({ project, syncWindows }) => ({ name: project, alwaysSyncs: syncWindows.length === 0 })),
  ];
}
