import { isDeepStrictEqual } from 'node:util';
import type { ApplicationSpec, AppProjectSpec } from '../manifests/argo-objects';
import { identityOf, type KubeObject, nameOf } from '../manifests/kube-object';
import { KUSTOMIZATION_FILE } from '../manifests/kustomization';
import { type LocatedObject, type Violation, violation } from './located-object';
import type { Overlay } from './tree';

/** An Application, as far as it decides what becomes of objects that it no longer has. */
export interface Owner {
  readonly name: string;
  readonly project: string;
  /** The API server of its cluster, or the cluster's name. */
  readonly cluster: string;
  /** Whether it deletes what is gone from its overlay. */
  readonly prunes: boolean;
  /** Whether its own deletion deletes its objects. */
  readonly deletesObjects: boolean;
}

/** The Applications and AppProjects of a tree, and the overlays to look at. */
export interface Ownership {
  /** The objects of Argo CD. */
  readonly argocd: readonly LocatedObject[];
  /** By the folder of the overlay. */
  readonly owners: ReadonlyMap<string, Owner>;
  readonly overlays: readonly Overlay[];
}

type ApplicationObject = KubeObject & {
  readonly metadata: { readonly finalizers?: readonly string[] };
  readonly spec: Partial<ApplicationSpec>;
};

/**
 * The Applications among the objects of Argo CD, by the folder of the overlay that they deploy.
 *
 * @param has whether a tree has a file
 */
export function ownersOf(
  argocd: readonly LocatedObject[],
  has: (file: string) => boolean,
): ReadonlyMap<string, Owner> {
  return new Map(
    argocd.flatMap(({ object }): [string, Owner][] => {
      if (object.kind !== 'Application') return [];
      const { metadata, spec } = object as ApplicationObject;
      // The tree may be some folders deep in its repository.
      const segments = spec.source?.path?.split('/') ?? [];
      const folders = segments.map((_, index) => segments.slice(index).join('/'));
      const folder = folders.find((it) => has(`${it}/${KUSTOMIZATION_FILE}`));
      if (folder === undefined) return [];
      const owner = {
        name: metadata.name,
        project: spec.project ?? 'default',
        cluster: spec.destination?.server ?? spec.destination?.name ?? '',
        prunes: spec.syncPolicy?.automated?.prune === true,
        deletesObjects: metadata.finalizers?.some((it) => it.startsWith('resources-finalizer.')) === true,
      };
      return [[folder, owner]];
    }),
  );
}

/** The folders whose overlay is deployed by another Application than before, or otherwise. */
export function foldersOfOtherOwners(before: Ownership['owners'], after: Ownership['owners']): string[] {
  return [...after.keys()].filter((folder) => !isDeepStrictEqual(before.get(folder), after.get(folder)));
}

/**
 * The workloads that change their Application, of which the old one may delete their pods: which of the two syncs first
 * is not known.
 *
 * @param name of the previous tree in messages
 */
export function workloadsMoved(before: Ownership, after: Ownership, name: string): Violation[] {
  const now = owned(after);
  return [...owned(before)].flatMap(([key, { owner: old, located: was }]) => {
    const { owner, located } = now.get(key) ?? {};
    if (owner === undefined || located === undefined || owner.name === old.name) return [];
    if (!runsPods(was.object) || !deletes(old, after)) return [];
    const message = `must stay with Application ${old.name}, as in ${name}: ${old.name} may delete its pods after ${owner.name} has taken it over. Take two commits: first add the new service under another workload name, or, to rename an environment, make its Applications delete nothing (production: false); then remove the old one`;
    return { ...violation(located, undefined, message), object: nameOf(located.object) };
  });
}

/** The namespaces that AppProjects stop allowing while there are objects to delete: Argo CD leaves these alone then. */
export function namespacesLost(before: Ownership, after: Ownership, name: string): Violation[] {
  const now = owned(after);
  const lost = new Map<string, { project: LocatedObject; destination: Destination; owners: Set<string> }>();
  for (const [key, { owner, located }] of owned(before)) {
    const { namespace } = located.object.metadata;
    if (namespace === undefined || now.has(key) || !deletes(owner, after)) continue;
    const destination = { namespace, server: owner.cluster };
    const was = projectOf(before, owner.project);
    const is = projectOf(after, (stillThere(owner, after) ?? owner).project);
    if (was === undefined || !allows(was, destination) || allows(is, destination)) continue;
    const place = JSON.stringify(destination);
    const entry = lost.get(`${was.object.metadata.name} ${place}`) ?? {
      project: is ?? was,
      destination,
      owners: new Set(),
    };
    lost.set(`${was.object.metadata.name} ${place}`, entry);
    entry.owners.add(owner.name);
  }
  return [...lost.values()].map(({ project, destination, owners }) => {
    const [first, ...others] = owners;
    const who = `${first}${others.length > 0 ? ` and ${others.length} more` : ''}`;
    return violation(
      project,
      'spec.destinations',
      `must keep ${JSON.stringify(destination)}, as in ${name}, while ${who} ${others.length > 0 ? 'have' : 'has'} objects there: where the project allows nothing, Argo CD deletes nothing, and shows nothing. To move, add an environment for the new place; to remove one, make its Applications delete nothing first (production: false), remove it in a later commit, and delete its namespace yourself`,
    );
  });
}

type Destination = NonNullable<AppProjectSpec['destinations']>[number];

/** The objects that Applications deploy, by what tells them apart in all clusters. */
function owned({ overlays, owners }: Ownership) {
  return new Map(
    overlays.flatMap(({ folder, objects }) => {
      const owner = owners.get(folder);
      if (owner === undefined) return [];
      return objects.map(
        (located) => [`${owner.cluster} ${identityOf(located.object)}`, { owner, located }] as const,
      );
    }),
  );
}

function stillThere({ name }: Owner, { owners }: Ownership): Owner | undefined {
  return [...owners.values()].find((owner) => owner.name === name);
}

/** Whether an Application deletes what it no longer has. */
function deletes(owner: Owner, after: Ownership): boolean {
  return stillThere(owner, after)?.prunes ?? owner.deletesObjects;
}

function projectOf({ argocd }: Ownership, name: string): LocatedObject | undefined {
  return argocd.find(({ object }) => object.kind === 'AppProject' && object.metadata.name === name);
}

function allows(project: LocatedObject | undefined, { namespace, server }: Destination): boolean {
  const { destinations = [] } = (project?.object.spec ?? {}) as AppProjectSpec;
  const matches = (pattern: string | undefined, text: string | undefined) =>
    pattern === '*' || pattern === text;
  return destinations.some(
    (it) => (matches(it.server, server) || it.name === server) && matches(it.namespace, namespace),
  );
}

/** Whether an object has pods of its own: a Deployment at 0 lends its template to a Rollout. */
function runsPods({ kind, spec }: KubeObject): boolean {
  if (kind === 'Deployment') return (spec as { readonly replicas?: number } | undefined)?.replicas !== 0;
  return ['Rollout', 'StatefulSet', 'DaemonSet'].includes(kind);
}
