import type { ApplicationSpec, AppProjectSpec } from './argo-objects';
import { groupOf, type KubeObject } from './kube-object';
import { KUSTOMIZATION_FILE } from './kustomization';

/** An Application of Argo CD that syncs an overlay of a tree, and what becomes of its objects. */
export type OverlayApplication = ReturnType<typeof applicationsAmong>[number];

type ApplicationObject = KubeObject & {
  readonly metadata: { readonly finalizers?: readonly string[] };
  readonly spec: Partial<ApplicationSpec>;
};

/**
 * The Applications among objects that sync an overlay.
 *
 * @param has whether the tree has a file
 */
export function applicationsAmong(objects: readonly KubeObject[], has: (file: string) => boolean) {
  return objects.flatMap((object) => {
    if (object.kind !== 'Application') return [];
    const { metadata, spec } = object as ApplicationObject;
    // The tree may be some folders deep in its repository.
    const segments = spec.source?.path?.split('/') ?? [];
    const folders = segments.map((_, index) => segments.slice(index).join('/'));
    const folder = folders.find((it) => has(`${it}/${KUSTOMIZATION_FILE}`));
    if (folder === undefined) return [];
    return {
      name: metadata.name,
      /** The Application itself, as Argo CD reads it. */
      object,
      /** The folder of its overlay inside the tree. */
      folder,
      /** The API server of the cluster that it deploys to, or the cluster's name. */
      cluster: spec.destination?.server ?? spec.destination?.name ?? '',
      namespace: spec.destination?.namespace ?? '',
      /** The name of its AppProject. */
      project: spec.project ?? 'default',
      /** The branch, tag or commit that it follows. */
      revision: spec.source?.targetRevision ?? 'HEAD',
      /** What it tells Argo CD about a sync, e.g. `Prune=confirm`. */
      syncOptions: spec.syncPolicy?.syncOptions ?? [],
      /** Whether it deletes what is gone from its overlay. */
      prunes: spec.syncPolicy?.automated?.prune === true,
      /** Whether its own deletion deletes its objects too. */
      ownsObjects: metadata.finalizers?.some((it) => it.startsWith('resources-finalizer.')) === true,
    };
  });
}

/** Whether an Application leaves the count of a workload as it is in the cluster. */
export function ignoresCount({ object }: OverlayApplication, { kind, metadata }: KubeObject): boolean {
  const { ignoreDifferences = [] } = (object as ApplicationObject).spec;
  return ignoreDifferences.some(
    (it) =>
      it.kind === kind &&
      (it.name ?? metadata.name) === metadata.name &&
      it.jsonPointers?.includes('/spec/replicas') === true,
  );
}

/** Whether an AppProject lets Applications have objects in a namespace of a cluster. */
export function allowsDestination(
  project: KubeObject,
  { server, namespace }: { readonly server: string; readonly namespace: string | undefined },
): boolean {
  const { destinations = [] } = (project.spec ?? {}) as AppProjectSpec;
  return destinations.some(
    (it) => (matches(it.server, server) || it.name === server) && matches(it.namespace, namespace),
  );
}

/** Whether an AppProject lets Applications have objects of a kind in their namespaces. */
export function allowsKind(project: KubeObject, object: KubeObject): boolean {
  const { namespaceResourceWhitelist: kinds } = (project.spec ?? {}) as AppProjectSpec;
  return (
    kinds === undefined ||
    kinds.some((it) => matches(it.group, groupOf(object)) && matches(it.kind, object.kind))
  );
}

/** @param pattern a text, or the start of one and `*`; what else Argo CD understands is not */
function matches(pattern: string | undefined, text = ''): boolean {
  return pattern?.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text;
}
