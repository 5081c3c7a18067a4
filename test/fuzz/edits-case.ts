import fc from 'fast-check';
import { folderOf, type Tree, type TreeFile } from '../../checks/tree';
import { once } from '../../constructs/props/once';
import { imageReference } from '../../manifests/image';
import { EmbeddedYaml, type Kustomization } from '../../manifests/kustomization';
import { push } from '../../manifests/push';
import { toYaml } from '../../synth/yaml';
import { copyOf } from '../checks/mutable-tree';

/** What happens to a file, or to a value at a place of it; numbers choose among all that there are. */
export interface Edit {
  readonly how: 'take' | 'repeat' | 'remove' | 'drop' | 'copy' | 'version' | 'pin' | 'value' | 'call';
  readonly file: number;
  readonly place: number;
  readonly other: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  // Most of what happens to a tree is another value.
  how: fc.constantFrom(
    ...(['take', 'take', 'take', 'take', 'repeat', 'remove', 'remove', 'drop', 'copy'] as const),
    ...(['version', 'version', 'version', 'pin', 'value', 'value', 'value', 'call', 'call'] as const),
  ),
  file: fc.nat(),
  place: fc.nat(),
  other: fc.nat(),
});

/** A commit of another version alone, of another value of a container, or of who calls whom. */
const small = fc.tuple(
  fc.record<Edit>({
    how: fc.constantFrom('version' as const, 'value' as const, 'call' as const),
    file: fc.nat(),
    place: fc.nat(),
    other: fc.nat(),
  }),
);

/** What happens to one of some trees from commit to commit. */
export const editsCase = fc.record({
  tree: fc.nat(),
  commits: fc.array(fc.oneof(fc.array(edit, { minLength: 1, maxLength: 3 }), small), {
    minLength: 1,
    maxLength: 3,
  }),
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
  if (how === 'value') return withValue(tree, file, other);
  if (how === 'call') return withCall(tree, file, place, other);
  if (how === 'version' || how === 'pin') return withImage(tree, how, file, place, other);
  if (how === 'drop') files.delete(before.path);
  else if (how === 'copy') files.set(`${folder}/${name}`, { ...before, path: `${folder}/${name}` });
  else {
    const documents = copyOf(before.documents) as object[];
    const there = placesIn(documents);
    // An earlier edit may have removed all of it.
    if (there.length === 0) return files;
    const [parent, key] = chosen(there, place);
    const value = how === 'take' ? chosen(valuesOf(tree).get(key) as unknown[], other) : undefined;
    if (how === 'take') parent[key] = copyOf(value);
    else if (how === 'repeat' && Array.isArray(parent)) parent.push(copyOf(parent[Number(key)]));
    else if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    files.set(before.path, withDocuments(before, documents));
  }
  return files;
}

/** Versions of images that are right. */
const RIGHT_VERSIONS: readonly unknown[] = ['1.10', 'a1b2c3d', 'v'.repeat(128), `sha256:${'0'.repeat(64)}`];

/** Most of them are. */
const VERSIONS: readonly unknown[] = [
  ...Array.from({ length: 3 }, () => RIGHT_VERSIONS).flat(),
  ...[
    'latest',
    '',
    ' ',
    'a b',
    '-a',
    'a:1',
    'a@1',
    '{{args.a}}',
    'v'.repeat(129),
    'sha256:0',
    1.1,
    null,
    true,
  ],
  ...[`ghp_${'a'.repeat(36)}`, 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3.a', '\n    newTag: "1"'],
];

/** The tree with another version of an image in a Kustomization, or with one of these in a container. */
function withImage(tree: Tree, how: 'version' | 'pin', file: number, place: number, other: number) {
  const images = [...tree.values()].flatMap(({ path, documents }) =>
    ((documents[0] as Kustomization | undefined)?.images ?? []).map((image, index) => ({
      path,
      image,
      index,
    })),
  );
  const containers = [...tree.values()].flatMap(({ path, documents }) =>
    placesInFile(documents).flatMap(([parent, key], index) =>
      typeof parent[key] === 'string' && key === 'image' ? [{ path, index }] : [],
    ),
  );
  if (images.length === 0 || containers.length === 0) return new Map(tree);
  const { image, ...version } = chosen(images, file);
  const { path, index } = how === 'version' ? version : chosen(containers, place);
  const before = tree.get(path) as TreeFile;
  const documents = copyOf(before.documents) as object[];
  if (how === 'version') {
    const [content] = documents as { images: Record<string, unknown>[] }[];
    (content?.images[index] as Record<string, unknown>)[other % 4 === 0 ? 'digest' : 'newTag'] = chosen(
      VERSIONS,
      place,
    );
  } else {
    const [parent, key] = placesIn(documents)[index] as Place;
    parent[key] =
      other % 2 === 0 ? imageReference(image.name, { tag: image.newTag, digest: image.digest }) : image.name;
  }
  return new Map(tree).set(path, withDocuments(before, documents));
}

/** Values of variables and amounts of resources, most of which are right. */
const VALUES: readonly unknown[] = [
  ...['info', '', '1', '2', '64Mi', '1Gi', '100m', '/var/lib/a b', '50%'],
  ...['http://checkout-service.ecommerce.svc:8080', 'http://$(NAMESPACE)', '$(LOG_LEVEL)', 'a:80', 'a.svc'],
  ...['http://nobody.$(NAMESPACE).svc:80', 'http://checkout-service.$(NAMESPACE).svc:8080'],
  ...[' ', '\n', '-1', 1, null, true, {}],
];

/** The fields that have them. */
const VALUE_FIELDS = new Set(['value', 'cpu', 'memory', 'ephemeral-storage']);

/** The fields that say who calls whom, or may. */
const CALL_FIELDS = new Set(['env', 'ingress', 'egress', 'rules', 'principals', 'podSelector']);

/** The tree with another value of a variable, or another amount of a resource. */
function withValue(tree: Tree, file: number, other: number) {
  return withField(tree, VALUE_FIELDS, file, () => chosen(VALUES, other));
}

/** The tree with a variable less or more, or with another rule of a policy. */
function withCall(tree: Tree, file: number, place: number, other: number) {
  return withField(tree, CALL_FIELDS, file, (before, key) => {
    if (!Array.isArray(before) || key !== 'env')
      return copyOf(chosen(valuesOf(tree).get(key) as unknown[], other));
    const at = place % (before.length + 1);
    const added = other % 2 === 0 ? [] : [{ name: `A${place}`, value: chosen(VALUES, other >> 1) }];
    return before.toSpliced(at, other % 3 === 0 ? 0 : 1, ...added);
  });
}

/** The tree with another value of one of some fields. */
function withField(
  tree: Tree,
  fields: ReadonlySet<string>,
  file: number,
  change: (before: unknown, key: string) => unknown,
) {
  const places = [...tree.values()].flatMap(({ path, documents }) =>
    placesInFile(documents).flatMap(([, key], index) => (fields.has(key) ? [{ path, index }] : [])),
  );
  if (places.length === 0) return new Map(tree);
  const { path, index } = chosen(places, file);
  const before = tree.get(path) as TreeFile;
  const documents = copyOf(before.documents) as object[];
  const [parent, key] = placesIn(documents)[index] as Place;
  parent[key] = change(parent[key], key);
  return new Map(tree).set(path, withDocuments(before, documents));
}

/** A file with other documents below its first line, which says where it is from. */
function withDocuments(file: TreeFile, documents: readonly object[]): TreeFile {
  const [head = ''] = /^#.*\n/.exec(file.text) ?? [];
  return { ...file, documents, text: head + toYaml(documents) };
}

function chosen<T>(all: readonly T[], number: number): T {
  return all[number % all.length] as T;
}

type Place = readonly [parent: Record<string, unknown>, key: string];

function placesIn(value: unknown, found: Place[] = []): Place[] {
  const whole = value instanceof EmbeddedYaml ? value.content : value;
  if (typeof whole !== 'object' || whole === null) return found;
  const parent = whole as Record<string, unknown>;
  for (const key of Object.keys(parent)) {
    found.push([parent, key]);
    placesIn(parent[key], found);
  }
  return found;
}

/** Those in the documents of a file, which an edit leaves as they are. */
const placesInFile = once((documents: TreeFile['documents']) => placesIn(documents));

/** What stands in a tree under each key. */
const valuesOf = once((tree: Tree) => {
  const values = new Map<string, unknown[]>();
  for (const [index, { documents }] of [...tree.values()].entries()) {
    push(values, String(index), documents as unknown);
    for (const [parent, key] of placesInFile(documents)) push(values, key, parent[key]);
  }
  return values;
});
