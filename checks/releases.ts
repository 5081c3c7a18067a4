import { parse } from 'yaml';
import { DEFINES } from '../constructs/addons/addons';
import { groupKind } from '../constructs/addons/helm-release';
import type { KubeObject } from '../manifests/kube-object';
import type { Application } from './argocd';
import type { TreeIndex } from './tree-index';

/** A chart that an Application installs, as far as the tree says what comes of it. */
export interface Release {
  readonly application: Application;
  readonly wave: number;
  /** What its values have, at any depth. */
  readonly values: readonly object[];
}

/** Those of some charts that are installed in the cluster of an Application. */
export function releasesBeside(releases: readonly Release[], application: Application): Release[] {
  return releases.filter((it) => placeOf(it.application) === placeOf(application));
}

/** All charts of a tree. */
export function releasesOf({ argocd, tree }: TreeIndex): Release[] {
  return argocd.applications.flatMap((application): Release[] => {
    // Charts alone have several: themselves, and the repository with their values.
    const { sources } = application.object.spec;
    if (sources === undefined) return [];
    const files = sources.flatMap(({ helm }) => helm?.valueFiles ?? []);
    const documents = [...tree.values()]
      .filter(({ path }) => files.includes(`$values/${argocd.pathOf(path)}`))
      .flatMap((file) => file.documents);
    return [{ application, wave: Number(waveOf(application)), values: documents.flatMap(objectsIn) }];
  });
}

/** The kinds that an Application says are defined by what it installs, or before it. */
export function definedBy(application: Application): { readonly group: string; readonly kind: string }[] {
  return listedIn(application, DEFINES).map(groupKind);
}

/** What an annotation of the platform's own lists. */
export function listedIn({ object }: Application, annotation: string): string[] {
  return Object.entries(object.metadata.annotations ?? {}).flatMap(([key, list]) =>
    key.endsWith(`/${annotation}`) ? list.split(',') : [],
  );
}

/** The annotation with the place in the order of syncs. */
export const WAVE = 'argocd.argoproj.io/sync-wave';

export function waveOf({ object }: Application): string {
  return object.metadata.annotations?.[WAVE] ?? '0';
}

/** The objects of a kind among values, those in texts of YAML included. */
export function objectsOfKind({ values }: Release, kind: string): KubeObject[] {
  return values.filter((it): it is KubeObject => (it as Partial<KubeObject>).kind === kind);
}

function placeOf({ object }: Pick<Application, 'object'>): string | undefined {
  const { server, name } = object.spec.destination as { readonly server?: string; readonly name?: string };
  return server ?? name;
}

/** All maps in a value. A text of several lines may be an object in YAML, where a chart takes it as a template. */
function objectsIn(value: unknown): object[] {
  if (typeof value === 'string' && /^apiVersion: /m.test(value)) return objectsIn(parse(value));
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? below : [value, ...below];
}
