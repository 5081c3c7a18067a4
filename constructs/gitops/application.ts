import { Construct } from 'constructs';
import * as argo from '../../imports/argoproj.io';
import { childId } from '../props/child-id';
import { addProblem, addPropProblem } from '../props/problems';
import type { DeclaredService } from '../service/declared-service';
import { ManifestFile } from './manifest-file';
import type { Overlay } from './overlay';

/**
 * How Argo CD retries a sync that failed, e.g. while a webhook was not ready; with the newest commit, so that a revert
 * does not wait for the retries of what it reverts.
 */
export const RETRY = { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '3m' }, refresh: true };

/**
 * The Argo CD Application of a service in an environment: it follows the overlay, prunes and heals itself.
 *
 * Defines `argocd/<service>-<environment>.yaml`.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/
 */
export class Application extends Construct {
  constructor({ service, variant, environment }: Overlay) {
    super(service, childId(service, `application ${environment.name}`));
    const { platform } = service;
    const name = applicationName(service, environment);
    // Argo CD marks what it deploys by a label with the Application's name, of which the hyphen is one character.
    if (name.length > 63) {
      const expected = `'name' and '${environment.name}' must have 62 characters at most together`;
      addProblem(service, { message: `${expected}, got ${name.length - 1}` });
    }
    if (service.name === platform.name) {
      addPropProblem(
        service,
        'name',
        "another one than the platform's, after which the parents are named",
        service.name,
      );
    }
    const folder = `${platform.git.path}/overlays/${environment.name}/${service.name}`;
    const file = new ManifestFile(this, `argocd/${name}.yaml`, [service.source]);
    const syncOptions = [
      'CreateNamespace=true',
      ...(variant.props.autoscaling ? ['RespectIgnoreDifferences=true'] : []),
      ...(environment.production ? ['Delete=confirm'] : []),
    ];
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
      spec: {
        project: environment.project,
        source: { repoUrl: platform.git.url, targetRevision: environment.revision, path: folder },
        destination: { server: environment.cluster, namespace: environment.namespace },
        syncPolicy: {
          automated: { prune: true, selfHeal: true, allowEmpty: false },
          retry: RETRY,
          syncOptions,
          managedNamespaceMetadata: { labels: environment.namespaceLabels },
        },
        // The autoscaler, not Git, decides how many pods run.
        ...(variant.props.autoscaling && {
          ignoreDifferences: autoscaledKinds(variant).map(([group, kind]) => ({
            group,
            kind,
            name: service.workload,
            jsonPointers: ['/spec/replicas'],
          })),
        }),
      },
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

/** The workload that the autoscaler scales, and a Deployment that still has the count of an autoscaler that it had. */
function autoscaledKinds({
  workloadRef,
  values,
}: DeclaredService): (readonly [group: string, kind: string])[] {
  const { keepDeployment } = values as { readonly keepDeployment?: string };
  return [
    [workloadRef.apiVersion.split('/')[0] as string, workloadRef.kind],
    ...(keepDeployment === 'as-it-runs' ? [['apps', 'Deployment'] as const] : []),
  ];
}
