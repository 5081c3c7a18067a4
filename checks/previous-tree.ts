import { earlierDocuments } from './earlier-documents';
import { OverlayBuilder } from './overlay-objects';
import { folderOf, type Overlay, type Tree, type TreeFile, TreeKustomizations } from './tree';

/** A tree that clusters have, or are about to. */
export interface PreviousTree {
  /** What messages call it, e.g. `HEAD` or `origin/main`. */
  readonly name: string;
  /** Its texts by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * A previous tree. What has not changed since is not read again, and what has is read when it is asked for, and throws
 * if it cannot be.
 */
export function treeOf(texts: ReadonlyMap<string, string>, tree: Tree): Tree {
  const files = [...texts].map(([path, text]): [string, TreeFile] => {
    const now = tree.get(path);
    if (now?.text === text) return [path, now];
    let documents: readonly object[] | undefined;
    const file = {
      path,
      construct: now?.construct ?? '',
      text,
      get documents() {
        documents ??= earlierDocuments(text, now);
        return documents;
      },
    };
    return [path, file];
  });
  return new Map(files);
}

/**
 * The overlays of some Kustomizations. What could not be built of a commit, e.g. in the middle of a merge, nobody has
 * deployed.
 */
export function overlaysIn(committed: Tree, files: readonly string[]): Overlay[] {
  const kustomizations = new TreeKustomizations(committed);
  const builder = new OverlayBuilder(kustomizations);
  return files.map(folderOf).flatMap((folder) =>
    ifReadable(() => {
      const kustomization = kustomizations.in(folder);
      return kustomization
        ? [{ ...kustomization, ...builder.build(folder), environment: folderOf(folder) }]
        : [];
    }),
  );
}

/** What can be read; nothing of what cannot. */
export function ifReadable<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch {
    return [];
  }
}
