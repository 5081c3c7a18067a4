import path from 'node:path';

/**
 * Who reads a file of somebody else among the generated ones, although none of these names it; undefined where
 * nobody does.
 *
 * @param file its path inside the tree
 * @param generated whether a path is that of a generated file
 */
export function readerOf(file: string, generated: (path: string) => boolean): string | undefined {
  const { dir, base } = path.posix.parse(file);
  const beside = (name: string) => generated(path.posix.join(dir, name));
  // Argo CD takes a whole folder for the source of the parent.
  if (beside('app-of-apps.yaml') && /\.(ya?ml|json)$/.test(base)) return 'Argo CD deploys it';
  const isKustomization = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].includes(base);
  if (isKustomization && beside('kustomization.yaml')) {
    return 'Kustomize refuses a folder with two Kustomizations';
  }
  return undefined;
}
