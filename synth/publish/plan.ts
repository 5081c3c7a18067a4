import type { Kind, Tree } from './scan';

export type Plan = ReturnType<typeof planOf>;

/** The way from the tree that stands to the tree that is to stand; paths inside the folder, sorted. */
export function planOf(tree: Tree, files: ReadonlyMap<string, string>) {
  const paths = [...files.keys()].sort();
  const written = paths.filter((path) => !tree.owned.has(path));
  const changed = paths.filter((path) => tree.owned.get(path) === false);
  const unchanged = paths.filter((path) => tree.owned.get(path) === true);
  const removed = [...tree.owned.keys()].filter((path) => !files.has(path)).sort();
  const folders = foldersOf([...paths, ...tree.unmanaged.keys()]);

  const edits = written.length + changed.length + removed.length;
  const hasEmptyFolders = tree.folders.length - 1 > folders.size;
  return {
    /** New files. */
    written,
    /** Files whose contents are replaced. */
    changed,
    /** Generated files that are generated no longer. */
    removed,
    unchanged,
    /** Every folder that the next tree needs, without the tree's own. */
    folders,
    /** False if the tree that stands is the one that is to stand. */
    differs: edits > 0 || hasEmptyFolders,
  };
}

/**
 * Unmanaged entries that stand where the next tree needs a file or a folder, also on file systems that take two
 * spellings for one name: a message each.
 */
export function obstaclesOf(tree: Tree, files: ReadonlyMap<string, string>, label: string): string[] {
  const places = new Set([...files.keys()].map(foldPath));
  const folders = foldersOf(places);

  const obstructs = (path: string): boolean => {
    const place = foldPath(path);
    return (
      places.has(place) || folders.has(place) || [...foldersOf([place])].some((above) => places.has(above))
    );
  };
  return [...tree.unmanaged]
    .filter(([path]) => obstructs(path))
    .map(
      ([path, kind]) =>
        `${label}/${path} ${WHY_KEPT[kind]}, but a generated file has to go there: move or delete it`,
    )
    .sort();
}

const WHY_KEPT: Readonly<Record<Kind, string>> = {
  file: 'does not start with the ownership line, so it is kept',
  symlink: 'is a symbolic link, so it is kept',
  special: 'is not a regular file, so it is kept',
};

/** The folders that hold the paths, without the root. */
export function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    let end = path.lastIndexOf('/');
    while (end !== -1 && !folders.has(path.slice(0, end))) {
      folders.add(path.slice(0, end));
      end = path.lastIndexOf('/', end - 1);
    }
  }
  return folders;
}

/** Same for two spellings that some file system takes for one name, by letter case or by Unicode form. */
function foldPath(path: string): string {
  return path.normalize('NFKC').toLowerCase().toUpperCase().normalize('NFKC');
}
