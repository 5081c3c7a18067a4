import type { Kustomization } from '../manifests/kustomization';
import { versionsOf, withoutVersions } from './image-versions';
import { type Tree, type TreeFile, TreeKustomizations } from './tree';

/**
 * What rules do not tell apart: a tag or a digest (`image-is-pinned`), in quotes (`tag-is-quoted`), in which nothing begins
 * that stands for something else (`analysis-argument-is-declared`), and too short to decide whether an object fits.
 */
const PLAIN = {
  newTag: /^(?!latest$)\w[\w.-]{0,127}$/,
  digest: /^sha256:[0-9a-f]{64}$/,
};

/** A name that stands in YAML as it is. */
const PLAIN_NAME = /^[\w./:-]+$/;

/**
 * The most bytes of files of which no object is larger than the API server takes, with the copy of it in its annotations
 * (`object-fits-api-server`): a character comes to three bytes at most in an object, and once more in that copy, and an image
 * to as many as its longest versions have.
 */
const MOST_BYTES = 2 ** 18 - 2 ** 10;
const BYTES_OF = { character: 6, image: 2 * 200 };

/**
 * A tree whose overlays have no versions of images, as far as these decide nothing but what is wrong with a file by itself:
 * in most changes they are all that differs. Parts of trees that are equal then are judged alike by all rules.
 *
 * A version stays where something else says one of the same image, as it may be none other then, or be replaced
 * (`entry-changes-something`).
 */
export function withAnyVersions(tree: Tree): Tree {
  const kustomizations = new TreeKustomizations(tree);
  const bases = new Set(kustomizations.all.flatMap((kustomization) => kustomization.bases));
  const files = new Map(tree);
  for (const overlay of kustomizations.all) {
    const file = tree.get(overlay.file) as TreeFile;
    if (bases.has(overlay.folder) || !hasPlainVersions(file)) continue;
    const inputs = kustomizations.inputsOf(overlay).map((input) => tree.get(input)?.text ?? '');
    if (!areOnlyVersions(overlay.content, inputs)) continue;
    // No generated file begins so.
    files.set(file.path, { ...file, text: `any versions of images\n${withoutVersions(file.text)}` });
  }
  return files;
}

function hasPlainVersions(file: TreeFile): boolean {
  const versions = versionsOf(file) ?? [];
  return versions.length > 0 && versions.every(({ field, value }) => PLAIN[field].test(value));
}

function areOnlyVersions({ images = [] }: Kustomization, inputs: readonly string[]): boolean {
  const bytes = inputs.map((text) => text.length * BYTES_OF.character + imagesIn(text) * BYTES_OF.image);
  if (bytes.reduce((sum, each) => sum + each, 0) > MOST_BYTES) return false;
  const names = images.flatMap(({ name, newName = name }) => [name, newName]);
  return names.every((name) => PLAIN_NAME.test(name) && !inputs.some((text) => mayHaveVersionOf(name, text)));
}

function imagesIn(text: string): number {
  return text.split('image').length - 1;
}

/** Behind a key of that name is a blank, or the end of the line. */
function mayHaveVersionOf(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (/[:@]\S/.test(text.slice(at + name.length, at + name.length + 2))) return true;
  }
  return false;
}
