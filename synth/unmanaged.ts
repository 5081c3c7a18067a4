import path from 'node:path';
import { type ApplicationSpec, isIncluded } from '../manifests/argo-objects';
import { readObjects } from './kustomize';

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
 * @param generated the texts of the generated files, by path
 */
export function consumerOf(file: string, generated: ReadonlyMap<string, string>): string | undefined {
  const { dir, base } = path.posix.parse(file);
  const beside = (name: string) => generated.get(path.posix.join(dir, name));
  if (includesOf(beside('app-of-apps.yaml')).some((include) => isIncluded(base, include)))
    return 'Argo CD deploys it';
  if (beside('kustomization.yaml') === undefined) return undefined;
  return READ_BESIDE_KUSTOMIZATION.find(([name]) => name.test(base))?.[1];
}

/** What the parents take from the folder that they are in. */
function includesOf(parents = ''): string[] {
  return readObjects(parents).map(({ spec }) => (spec as ApplicationSpec).source?.directory?.include ?? '*');
}
