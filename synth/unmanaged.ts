import path from 'node:path';

/** Beside a generated Kustomization, what Argo CD or Kustomize does with a file of others. */
const READ_BESIDE_KUSTOMIZATION: readonly (readonly [RegExp, string])[] = [
  [/^kustomization\.ya?ml$|^Kustomization$/, 'Kustomize refuses a folder with two Kustomizations'],
  [/^\.argocd-source(-.+)?\.yaml$/, 'Argo CD overrides images and patches by it'],
  [/^Chart\.yaml$/, 'Argo CD takes the folder for a Helm chart'],
];

/**
 * Who reads a file of somebody else among the generated ones, although none of these names it; undefined where
 * nobody does.
 *
 * @param file its path inside the tree
 * @param isGenerated whether a path is that of a generated file
 */
export function consumerOf(file: string, isGenerated: (path: string) => boolean): string | undefined {
  const { dir, base } = path.posix.parse(file);
  const liesBeside = (name: string) => isGenerated(path.posix.join(dir, name));
  // Argo CD takes a whole folder for the source of the parent, and follows links.
  if (liesBeside('app-of-apps.yaml') && /\.(ya?ml|json|jsonnet)$/.test(base)) return 'Argo CD deploys it';
  if (!liesBeside('kustomization.yaml')) return undefined;
  return READ_BESIDE_KUSTOMIZATION.find(([name]) => name.test(base))?.[1];
}
