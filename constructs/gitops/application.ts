import type { Chart } from 'cdk8s';
import { Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import * as argo from '../../imports/argoproj.io';
import type { Patch } from '../../manifests/kustomization';
import type { Environment } from '../platform/environment';
import type { PlatformContext } from '../platform/platform-context';
import { childId } from '../props/child-id';
import { addProblem, addPropProblem } from '../props/problems';
import { ManifestFile } from './manifest-file';

/**
 * How Argo CD retries a sync that failed, e.g. while a webhook was not ready; with the newest commit, so that a revert
 * does not wait for the retries of what it reverts.
 */
export const RETRY = { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '3m' }, refresh: true };

/** A chart with a base, and an overlay in each environment. */
export interface Deployed extends Chart {
  readonly platform: PlatformContext;
  /** Names its overlays and Applications. */
  readonly name: string;
  /** Where people change it. */
  readonly source: string;
  /** The folder of its base. */
  readonly base: string;
  /** Its place in the order of the syncs. */
  readonly wave: number;
  /** Those of its objects. */
  readonly annotations: { readonly annotations?: Readonly<Record<string, string>> };
}

/** What an environment has of a chart. */
export interface DeployedOverlay {
  readonly service: Deployed;
  readonly environment: Environment;
  /** Inside the tree. */
  readonly folder: string;
  /** What it changes of a file of the base: a patch of each object that the environment has otherwise. */
  patchesOf(name: string): readonly Patch[];
}

/**
 * The Argo CD Application of a service in an environment: it follows the overlay, prunes and heals itself.
 *
 * Defines `argocd/<service>-<environment>.yaml`.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/
 */
export class Application extends Construct {
  private readonly name: string;

  /**
   * @param ignoreDifferences the fields of its objects that a controller, not Git, decides; asked for when all of them are
   *   defined
   * @param called the name of its overlay
   */
  constructor(
    private readonly service: Deployed,
    private readonly environment: Environment,
    private readonly ignoreDifferences: () => readonly argo.ApplicationSpecIgnoreDifferences[] = () => [],
    private readonly called = service.name,
  ) {
    super(service, childId(service, `application ${environment.name}`));
    const name = applicationName({ name: called }, environment);
    this.name = name;
    // Argo CD marks what it deploys by a label with the Application's name, of which the hyphen is one character.
    if (name.length > 63) {
      const expected = `'name' and '${environment.name}' must have 62 characters at most together`;
      addProblem(service, { message: `${expected}, got ${name.length - 1}` });
    }
    if (service.name === service.platform.name) {
      addPropProblem(
        service,
        'name',
        "another one than the platform's, after which the parents are named",
        service.name,
      );
    }
    environment.applications.push({ name, project: environment.project });
  }

  /** Defines its file. */
  defineFile(): void {
    const { service, environment, name, called } = this;
    const { platform } = service;
    const folder = `${platform.git.path}/overlays/${environment.name}/${called}`;
    const file = new ManifestFile(this, `argocd/${name}.yaml`, [service.source], 'application.yaml');
    const spec = (ignored: readonly argo.ApplicationSpecIgnoreDifferences[]) => ({
      project: environment.project,
      source: { repoUrl: platform.git.url, targetRevision: environment.revision, path: folder },
      destination: environment.destination,
      syncPolicy: {
        automated: { prune: true, selfHeal: true, allowEmpty: false },
        retry: RETRY,
        syncOptions: [
          'CreateNamespace=true',
          ...(ignored.length > 0 ? ['RespectIgnoreDifferences=true'] : []),
          ...(environment.production ? ['Delete=confirm'] : []),
        ],
        managedNamespaceMetadata: { labels: environment.namespaceLabels },
      },
      ...(ignored.length > 0 && { ignoreDifferences: ignored }),
    });
    new argo.Application(file, 'application', {
      metadata: {
        name,
        namespace: platform.argocd.namespace,
        annotations: {
          ...service.annotations.annotations,
          'argocd.argoproj.io/sync-wave': String(service.wave),
          'argocd.argoproj.io/manifest-generate-paths': `/${folder};/${platform.git.path}/${service.base}`,
        },
        ...(environment.production && { finalizers: ['resources-finalizer.argocd.argoproj.io'] }),
      },
      spec: Lazy.any({ produce: () => spec(this.ignoreDifferences()) }) as argo.ApplicationSpec,
    });
  }
}

/** The name of the Application of a service in an environment. */
export function applicationName(
  service: { readonly name: string },
  environment: { readonly name: string },
): string {
  return `${service.name}-${environment.name}`;
}
