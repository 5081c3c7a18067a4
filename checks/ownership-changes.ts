import { isDeepStrictEqual } from 'node:util';
import { once } from '../constructs/props/once';
import { allowsDestination, applicationsAmong, type OverlayApplication } from '../manifests/application';
import { identityOf, type KubeObject, nameOf } from '../manifests/kube-object';
import { type LocatedObject, type Violation, violation } from './located-object';
import type { Overlay } from './tree';

/** The Applications and AppProjects of a tree, and the overlays to look at. */
export interface Ownership {
  /** The objects of Argo CD. */
  readonly argocd: readonly LocatedObject[];
  /** By the folder of the overlay. */
  readonly owners: ReadonlyMap<string, OverlayApplication>;
  readonly overlays: readonly Overlay[];
}

/**
 * The Applications among the objects of Argo CD, by the folder of the overlay that they deploy.
 *
 * @param has whether a tree has a file
 */
export function ownersOf(
  argocd: readonly LocatedObject[],
  has: (file: string) => boolean,
): ReadonlyMap<string, OverlayApplication> {
  const objects = argocd.map(({ object }) => object);
  return new Map(applicationsAmong(objects, has).map((application) => [application.folder, application]));
}

/** The folders whose overlay is deployed by another Application than before, or otherwise. */
export function foldersOfOtherOwners(before: Ownership['owners'], after: Ownership['owners']): string[] {
  const facts = (owner: OverlayApplication | undefined) =>
    owner && [owner.name, owner.project, owner.cluster, owner.prunes, owner.ownsObjects];
  return [...after.keys()].filter(
    (folder) => !isDeepStrictEqual(facts(before.get(folder)), facts(after.get(folder))),
  );
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
    const is = now.get(key);
    if (is === undefined || is.owner.name === old.name) return [];
    if (!runsPods(was.object) || !deletes(old, after)) return [];
    const message = `must stay with Application ${old.name}, as in ${name}: ${old.name} may delete its pods after ${is.owner.name} has taken it over. Take two commits: first add the new service under another workload name, or, to rename an environment, make its Applications delete nothing (production: false); then remove the old one`;
    return { ...violation(is.located, undefined, message), object: nameOf(is.located.object) };
  });
}

/** The namespaces that AppProjects stop allowing while there are objects to delete: Argo CD leaves these alone then. */
export function namespacesLost(before: Ownership, after: Ownership, name: string): Violation[] {
  const now = owned(after);
  const lost = new Map<string, { project: LocatedObject; destination: string; owners: Set<string> }>();
  for (const [key, { owner, located }] of owned(before)) {
    const { namespace } = located.object.metadata;
    if (namespace === undefined || now.has(key) || !deletes(owner, after)) continue;
    const destination = { namespace, server: owner.cluster };
    const was = projectOf(before, owner.project);
    const is = projectOf(after, (stillThere(owner, after) ?? owner).project);
    if (was === undefined || !allowsDestination(was.object, destination)) continue;
    if (is !== undefined && allowsDestination(is.object, destination)) continue;
    const place = JSON.stringify(destination);
    const id = `${was.object.metadata.name} ${place}`;
    const entry = lost.get(id) ?? { project: is ?? was, destination: place, owners: new Set() };
    lost.set(id, entry);
    entry.owners.add(owner.name);
  }
  return [...lost.values()].map(({ project, destination, owners }) => {
    const [first, ...others] = owners;
    const who = others.length > 0 ? `${first} and ${others.length} more have` : `${first} has`;
    const message = `must keep ${destination}, as in ${name}, while ${who} objects there: where the project allows nothing, Argo CD deletes nothing, and shows nothing. To move, add an environment for the new place, or the service under another name to its new team; to remove an environment, make its Applications delete nothing first (production: false), remove it in a later commit, and delete its namespace yourself`;
    return violation(project, 'spec.destinations', message);
  });
}

/** The objects that Applications deploy, by what tells them apart in all clusters. */
const owned = once(({ overlays, owners }: Ownership) => {
  const found = new Map<string, { readonly owner: OverlayApplication; readonly located: LocatedObject }>();
  for (const { folder, objects } of overlays) {
    const owner = owners.get(folder);
    if (owner === undefined) continue;
    for (const located of objects) {
      found.set(`${owner.cluster} ${identityOf(located.object)}`, { owner, located });
    }
  }
  return found;
});

function stillThere({ name }: OverlayApplication, { owners }: Ownership): OverlayApplication | undefined {
  return [...owners.values()].find((owner) => owner.name === name);
}

/** Whether an Application deletes what it no longer has. */
function deletes(owner: OverlayApplication, after: Ownership): boolean {
  return stillThere(owner, after)?.prunes ?? owner.ownsObjects;
}

function projectOf({ argocd }: Ownership, name: string): LocatedObject | undefined {
  return argocd.find(({ object }) => object.kind === 'AppProject' && object.metadata.name === name);
}

/** Whether an object has pods of its own: a Deployment at 0 lends its template to a Rollout. */
function runsPods({ kind, spec }: KubeObject): boolean {
  if (kind === 'Deployment') return (spec as { readonly replicas?: number } | undefined)?.replicas !== 0;
  return ['Rollout', 'StatefulSet', 'DaemonSet'].includes(kind);
}
