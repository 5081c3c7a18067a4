/** The labels that each object of a platform has. */
export function requiredLabels(platform: { readonly name: string }, name: string): Record<string, string> {
  return {
    'app.kubernetes.io/name': name,
    'app.kubernetes.io/part-of': platform.name,
    'app.kubernetes.io/managed-by': 'argocd',
  };
}
