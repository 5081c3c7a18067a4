import path from 'node:path';
import { parse, stringify } from 'yaml';
import { EmbeddedYaml, KUSTOMIZATION_FILE } from '../manifests/kustomization';
import { push } from '../manifests/push';
import { build, buildText, mapConcurrent, requireKustomize } from './kustomize';
import { withTemporaryTree } from './temporary-tree';

type TreeTexts = ReadonlyMap<string, string>;

/** What the real Kustomize has made of the same files before, whatever tree they were in. */
const BUILT = new Map<string, string>();

interface BuildOptions {
  /** Whether one process may build several, which takes a fraction of the time; those that do not go together it builds singly. */
  readonly together?: true;
}

/**
 * Builds folders of a tree with the real Kustomize; what is made of equal files, only once.
 *
 * @param tree path inside the tree → text
 * @param folders inside the tree, e.g. `overlays/production/checkout`
 * @returns the rendered YAML by folder, in the order of the folders
 * @throws {UserError} with Kustomize's own words for every folder that it refuses
 */
export async function builtOverlays(
  tree: TreeTexts,
  folders: readonly string[],
  { together }: BuildOptions = {},
): Promise<TreeTexts> {
  const { program } = requireKustomize();
  const inputs = new Map(folders.map((folder) => [folder, inputsOf(tree, folder)]));
  const keys = new Map(
    [...inputs].map(([folder, files]) => [folder, `${program}\n${textOf(files, folder)}`]),
  );
  const missing = [...keys].filter(([, key]) => !BUILT.has(key)).map(([folder]) => folder);
  if (missing.length > 0) {
    const files = new Map(missing.flatMap((folder) => [...(inputs.get(folder) as TreeTexts)]));
    const built = await (together ? buildTogether : buildSingly)(files, missing);
    for (const [folder, text] of built) BUILT.set(keys.get(folder) as string, text);
  }
  return new Map([...keys].map(([folder, key]) => [folder, BUILT.get(key) as string]));
}

function buildSingly(files: TreeTexts, folders: readonly string[]): Promise<TreeTexts> {
  return withTemporaryTree(files, (root) => build(root, folders));
}

/** So many that starting the program no longer matters, and that what it does with the square of them does not yet. */
const MOST_TOGETHER = 20;

/** Tells in the output of one process which folder an object is of. */
const MARK = 'infra-synth/folder';

async function buildTogether(files: TreeTexts, folders: readonly string[]): Promise<TreeTexts> {
  const groups = groupsOf(folders);
  const marking = folders.map((folder): [string, string] => [
    `marked/${folder}/${KUSTOMIZATION_FILE}`,
    kustomizationOf(`marked/${folder}`, [folder], {
      transformers: [
        stringify({
          apiVersion: 'builtin',
          kind: 'AnnotationsTransformer',
          metadata: { name: 'mark' },
          annotations: { [MARK]: folder },
          fieldSpecs: [{ path: 'metadata/annotations', create: true }],
        }),
      ],
    }),
  ]);
  const joining = groups.map((group, index): [string, string] => [
    `together/${index}/${KUSTOMIZATION_FILE}`,
    kustomizationOf(
      `together/${index}`,
      group.map((folder) => `marked/${folder}`),
    ),
  ]);
  const built = await withTemporaryTree([...files, ...marking, ...joining], (root) =>
    mapConcurrent(groups, (_, index) =>
      buildText(root, `together/${index}`).then(byMark, () => new Map<string, string>()),
    ),
  );
  const texts = new Map(built.flatMap((group) => [...group]));
  const others = folders.filter((folder) => !texts.has(folder));
  return others.length === 0 ? texts : new Map([...texts, ...(await buildSingly(files, others))]);
}

/** Folders of which no two can be the same in two trees, as `before/…` and `after/…` are. */
function groupsOf(folders: readonly string[]): string[][] {
  const trees = [...new Set(folders.map(treeOf))];
  return trees.flatMap((tree) => {
    const own = folders.filter((folder) => treeOf(folder) === tree);
    const count = Math.ceil(own.length / MOST_TOGETHER);
    return Array.from({ length: count }, (_, index) =>
      own.slice(index * MOST_TOGETHER, (index + 1) * MOST_TOGETHER),
    );
  });
}

function treeOf(folder: string): string {
  return folder.split('/')[0] as string;
}

function kustomizationOf(folder: string, resources: readonly string[], more: object = {}): string {
  return stringify({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: resources.map((resource) => path.posix.relative(folder, resource)),
    ...more,
  });
}

/** The objects of each folder, without the mark, and without annotations that are there for it alone. */
function byMark(text: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const marked of text.split(/^---\n/m)) {
    const [line = '', folder = ''] = new RegExp(`^    ${MARK}: (.*)\n`, 'm').exec(marked) ?? [];
    const alone = `  annotations:\n${line}`;
    const isAlone = marked.includes(alone) && !marked.includes(`${alone}    `);
    const own = marked.replace(isAlone ? alone : line, '');
    texts.set(folder, texts.has(folder) ? `${texts.get(folder)}---\n${own}` : own);
  }
  return texts;
}

/** All that an overlay is built from: its own files, and the files and folders that its Kustomization names. */
export function inputsOf(tree: TreeTexts, folder: string): TreeTexts {
  const named = namedIn(folder, tree.get(`${folder}/${KUSTOMIZATION_FILE}`) ?? '');
  return new Map([
    ...filesBelow(tree, folder),
    ...named.flatMap((place): [string, string][] => {
      const text = tree.get(place);
      if (text !== undefined) return [[place, text]];
      const isBelow = `${folder}/`.startsWith(`${place}/`);
      return !isBelow && tree.has(`${place}/${KUSTOMIZATION_FILE}`) ? [...inputsOf(tree, place)] : [];
    }),
  ]);
}

type Files = readonly [file: string, text: string][];

/** The files below each folder of a tree: looking through all for each overlay takes the square of their number. */
const BELOW = new WeakMap<TreeTexts, Map<string, [file: string, text: string][]>>();

function filesBelow(tree: TreeTexts, folder: string): Files {
  let below = BELOW.get(tree);
  if (below === undefined) {
    below = new Map();
    for (const entry of tree) {
      for (let end = entry[0].lastIndexOf('/'); end > 0; end = entry[0].lastIndexOf('/', end - 1)) {
        push(below, entry[0].slice(0, end), entry);
      }
    }
    BELOW.set(tree, below);
  }
  return below.get(folder) ?? [];
}

/** Most Kustomizations are the same in two trees. */
const NAMED = new Map<string, readonly string[]>();

/** What the texts in a Kustomization would be as paths. */
function namedIn(folder: string, kustomization: string): readonly string[] {
  const key = keyOf(folder, kustomization);
  const named = NAMED.get(key) ?? placesIn(folder, parse(kustomization));
  NAMED.set(key, named);
  return named;
}

/** Spares it to read the Kustomization of a folder that has just been written. */
export function rememberNames(folder: string, kustomization: string, documents: readonly object[]): void {
  NAMED.set(keyOf(folder, kustomization), placesIn(folder, documents));
}

function keyOf(folder: string, kustomization: string): string {
  return `${folder}\n${kustomization}`;
}

function placesIn(folder: string, content: unknown): string[] {
  return stringsIn(content).map((name) => path.posix.join(folder, name).replace(/\/$/, ''));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  // What is written as a block names no file.
  if (typeof value !== 'object' || value === null || value instanceof EmbeddedYaml) return [];
  return Object.values(value).flatMap(stringsIn);
}

function textOf(inputs: TreeTexts, folder: string): string {
  return JSON.stringify([...inputs].map(([file, text]) => [path.posix.relative(folder, file), text]));
}
