import type { KubeObject } from './kube-object';

/** The annotation by which an object says how Argo CD syncs it. */
export const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/** What an object says itself of how Argo CD syncs it, e.g. `Replace=true`. */
export function syncOptionsOf({ metadata }: KubeObject): readonly string[] {
  return (metadata.annotations?.[SYNC_OPTIONS] ?? '').split(',').map((option) => option.trim());
}
