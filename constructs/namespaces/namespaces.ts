import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { KubeObject } from '../../manifests/kube-object';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import { Kustomization } from '../gitops/kustomization';
import { ManifestFile } from '../gitops/manifest-file';
import type { Overlay } from '../gitops/overlay';
import type { Environment } from '../platform/environment';
import { type PlatformContext, requiredLabels } from '../platform/platform-context';
import { namespacesOf } from '../platform/team';
import { childId } from '../props/child-id';
import { addLateProblems } from '../props/problems';
import { type MostPods, mostPods } from './most-pods';
import { NAMESPACES_FOLDER, namespaceFolder } from './namespace-names';
import type { NamespacesProps } from './namespaces-props';
import { hasPassingPods } from './passing-pods';
import { injectionOf } from './pod-resources';
import { podsWithoutPolicy } from './pods-without-policy';
import { PRIORITY_CLASSES_FILE, priorityClasses } from './priority-classes';
import { limitRange, quota } from './quota';

/** What runs in the namespaces: a service with its overlays. */
interface Running {
  readonly overlays: readonly Overlay[];
}

/**
 * What each namespace of an environment grants to all that is in it: as much as the worst release of all its services
 * at once takes, defaults for containers that say nothing of themselves, and no traffic to or from pods without a
 * NetworkPolicy, where that is asked for.
 *
 * Defines `namespaces/<environment>/`, and `namespaces/<environment>/<team>/` for a namespace of a team, with `quota.yaml`, `limit-range.yaml`, perhaps `priority-classes.yaml` and
 * `deny-all.yaml`, and the Kustomization that lists the files of the services too.
 *
 * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
 * @see https://kubernetes.io/docs/concepts/policy/limit-range/
 */
export class Namespaces extends Chart {
  /**
   * @param services of the platform, once all are defined
   * @param added the objects of the platform itself in an environment, likewise
   */
  constructor(
    private readonly platform: PlatformContext,
    { headroom = 25, denyByDefault = false, priorities }: NamespacesProps,
    private readonly services: () => readonly Running[],
    private readonly added: (environment: Environment) => readonly KubeObject[],
  ) {
    const name = `${platform.name}-${NAMESPACES_FOLDER}`;
    super(platform, childId(platform, NAMESPACES_FOLDER), { labels: requiredLabels(platform, name) });
    const injection = injectionOf(platform);
    const places = platform.environments.flatMap((it) => namespacesOf(it, platform.teams));
    for (const environment of places) {
      let pods: readonly MostPods[] = [];
      addLateProblems(platform, () => {
        try {
          pods = this.podsIn(environment);
          return denyByDefault ? this.withoutPolicy(environment) : [];
        } catch (error) {
          const { message } = error as Error;
          return [{ message: `'namespaces' has a quota by the number of pods: ${message}` }];
        }
      });
      const factor = 1 + headroom / 100;
      quota(this.file(environment, 'quota.yaml'), platform.name, () => ({ pods, injection, factor }));
      limitRange(this.file(environment, 'limit-range.yaml'), platform.name, () => ({ pods, injection }));
      // They are of the cluster: those of an environment are for its teams too.
      const isOfAll = environment.namespaceOf === undefined;
      const hasPriorities = isOfAll && environment.production && priorities !== undefined;
      if (hasPriorities) {
        priorityClasses(this.file(environment, PRIORITY_CLASSES_FILE), environment, priorities);
      }
      if (denyByDefault) {
        new k8s.KubeNetworkPolicy(this.file(environment, 'deny-all.yaml'), 'deny-all', {
          metadata: { name: `${platform.name}-deny-all` },
          spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
        });
      }
      new Kustomization(this.file(environment, KUSTOMIZATION_FILE), () => ({
        namespace: environment.namespace,
        resources: [
          'quota.yaml',
          'limit-range.yaml',
          ...(hasPriorities ? [PRIORITY_CLASSES_FILE] : []),
          ...(denyByDefault ? ['deny-all.yaml', ...this.filesOfServices(environment)] : []),
        ],
      }));
    }
  }

  private filesOfServices(environment: Environment): string[] {
    return this.overlaysIn(environment)
      .filter(({ variant }) => hasPassingPods(variant))
      .map(({ service }) => `${service.name}.yaml`);
  }

  private podsIn(environment: Environment): MostPods[] {
    const ofServices = this.overlaysIn(environment).flatMap((overlay) =>
      mostPods(objectsOf(overlay), ({ kind, metadata }) => {
        const isCounted = ['Deployment', 'Rollout', 'StatefulSet'].includes(kind);
        return isCounted && metadata.name === overlay.service.workload ? overlay.values.replicas : undefined;
      }),
    );
    return [...ofServices, ...mostPods(this.added(environment), () => undefined)];
  }

  private withoutPolicy(environment: Environment) {
    const names = podsWithoutPolicy([
      ...this.overlaysIn(environment).flatMap(objectsOf),
      ...this.added(environment),
    ]);
    if (names.length === 0) return [];
    const message = `'namespaces.denyByDefault' would cut off pods in ${environment.name} that have no NetworkPolicy for both directions: ${names.join(', ')}; 'network.isolateAll' gives each service its own`;
    return [{ message }];
  }

  private overlaysIn(environment: Environment): Overlay[] {
    return this.services()
      .flatMap(({ overlays }) => overlays)
      .filter(({ environment: { name, namespace } }) => {
        return name === environment.name && namespace === environment.namespace;
      });
  }

  private file(environment: Environment, name: string): ManifestFile {
    return new ManifestFile(this, `${namespaceFolder(environment)}/${name}`, [this.platform.source]);
  }
}

/** The objects of a service in an environment. */
function objectsOf({ variant }: Overlay): KubeObject[] {
  return variant.resourceFiles.flatMap((file) => file.makeDocuments() as KubeObject[]);
}
