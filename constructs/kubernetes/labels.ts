import type { Platform } from '../platform/platform';

/** The labels that each object of a platform bears. */
export function requiredLabels(platform: Platform, name: string): Record<string, string> {
  return {
    'app.kubernetes.io/name': name,
    'app.kubernetes.io/part-of': platform.name,
    'app.kubernetes.io/managed-by': 'argocd',
  };
}
