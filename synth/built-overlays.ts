import path from 'node:path';
import { parse } from 'yaml';
import { KUSTOMIZATION_FILE } from '../manifests/kustomization';
import { build, requireKustomize } from './kustomize';
import { withTemporaryTree } from './temporary-tree';

type TreeTexts = ReadonlyMap<string, string>;

/** What the real Kustomize has made of the same files before, whatever tree they were in. */
const BUILT = new Map<string, string>();

/**
 * Builds folders of a tree with the real Kustomize; what is made of equal files, only once.
 *
 * @param tree path inside the tree → text
 * @param folders inside the tree, e.g. `overlays/production/checkout`
 * @returns the rendered YAML by folder, in the order of the folders
 * @throws {UserError} with Kustomize's own words for every folder that it refuses
 */
export async function builtOverlays(tree: TreeTexts, folders: readonly string[]): Promise<TreeTexts> {
  const { program } = requireKustomize();
  const keys = new Map(
    folders.map((folder) => [folder, `${program}\n${textOf(inputsOf(tree, folder), folder)}`]),
  );
  const missing = [...keys].filter(([, key]) => !BUILT.has(key)).map(([folder]) => folder);
  if (missing.length > 0) {
    const built = await withTemporaryTree(tree, (root) => build(root, missing));
    for (const [folder, text] of built) BUILT.set(keys.get(folder) as string, text);
  }
  return new Map([...keys].map(([folder, key]) => [folder, BUILT.get(key) as string]));
}

/** All that an overlay is built from: its own files, and the files and folders that its Kustomization names. */
export function inputsOf(tree: TreeTexts, folder: string): TreeTexts {
  const own = [...tree].filter(([file]) => file.startsWith(`${folder}/`));
  const named = stringsIn(parse(tree.get(`${folder}/${KUSTOMIZATION_FILE}`) ?? '')).map((name) =>
    path.posix.join(folder, name),
  );
  return new Map([
    ...own,
    ...named.flatMap((place): [string, string][] => {
      const text = tree.get(place);
      if (text !== undefined) return [[place, text]];
      const isBelow = `${folder}/`.startsWith(`${place}/`);
      return !isBelow && tree.has(`${place}/${KUSTOMIZATION_FILE}`) ? [...inputsOf(tree, place)] : [];
    }),
  ]);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function textOf(inputs: TreeTexts, folder: string): string {
  return JSON.stringify([...inputs].map(([file, text]) => [path.posix.relative(folder, file), text]));
}
