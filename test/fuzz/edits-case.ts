import fc from 'fast-check';
import { once } from '../../checks/once';
import { folderOf, type Tree, type TreeFile } from '../../checks/tree';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { toYaml } from '../../synth/yaml';
import { copyOf } from '../checks/mutable-tree';

/** What happens to a file, or to a value at a place of it; numbers choose among all that there are. */
export interface Edit {
  readonly how: 'take' | 'repeat' | 'remove' | 'drop' | 'copy';
  readonly file: number;
  readonly place: number;
  readonly other: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  // Most of what happens to a tree is another value.
  how: fc.constantFrom('take', 'take', 'take', 'take', 'repeat', 'remove', 'remove', 'drop', 'copy'),
  file: fc.nat(),
  place: fc.nat(),
  other: fc.nat(),
});

/** What happens to one of some trees from commit to commit. */
export const editsCase = fc.record({
  tree: fc.nat(),
  commits: fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
});

/** A tree after some edits, whose texts say what its documents do. */
export function edited(tree: Tree, edits: readonly Edit[]): Tree {
  return edits.reduce((before, one) => new Map([...after(before, one)].sort()), tree);
}

function after(tree: Tree, { how, file, place, other }: Edit): Map<string, TreeFile> {
  const files = new Map(tree);
  const before = chosen([...tree.values()], file);
  const { folder, name } = {
    folder: folderOf(chosen([...tree.keys()], other)),
    name: before.path.split('/').at(-1),
  };
  if (how === 'drop') files.delete(before.path);
  else if (how === 'copy') files.set(`${folder}/${name}`, { ...before, path: `${folder}/${name}` });
  else {
    const documents = copyOf(before.documents) as object[];
    const [parent, key] = chosen(placesIn(documents), place);
    const value = how === 'take' ? chosen(valuesOf(tree).get(key) as unknown[], other) : undefined;
    if (how === 'take') parent[key] = copyOf(value);
    else if (how === 'repeat' && Array.isArray(parent)) parent.push(copyOf(parent[Number(key)]));
    else if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    files.set(before.path, { ...before, documents, text: toYaml(documents) });
  }
  return files;
}

function chosen<T>(all: readonly T[], number: number): T {
  return all[number % all.length] as T;
}

type Place = readonly [parent: Record<string, unknown>, key: string];

function placesIn(value: unknown): Place[] {
  const whole = value instanceof EmbeddedYaml ? value.content : value;
  if (typeof whole !== 'object' || whole === null) return [];
  const parent = whole as Record<string, unknown>;
  return Object.keys(parent).flatMap((key): Place[] => [[parent, key], ...placesIn(parent[key])]);
}

/** What stands in a tree under each key. */
const valuesOf = once((tree: Tree) => {
  const values = new Map<string, unknown[]>();
  for (const [parent, key] of placesIn([...tree.values()].map(({ documents }) => documents))) {
    values.set(key, [...(values.get(key) ?? []), parent[key]]);
  }
  return values;
});
