import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkTree } from '../../checks/check';
import { objectDifferences } from '../../checks/object-differences';
import type { Tree } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import type { ImportedKinds, Platform } from '../../constructs';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { builtOverlays } from '../../synth/built-overlays';
import { readKinds } from '../../synth/kinds/read-kinds';
import { readObjects } from '../../synth/kustomize';
import { PassedTrees } from '../../synth/passed-trees';
import { CODE_ROOT } from '../../synth/project';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { declareShop } from '../shop';
import { edited, editsCase } from './edits-case';
import { hatchOutcomeOf } from './hatch';
import { hatchCase } from './hatch-case';
import { imagesText, isImagesFile } from './images-case';
import { misreadByKubectl } from './kubectl-reader';
import { outcomeOf } from './outcome';
import { withBuiltOverlays } from './overlay-reader';
import { type PlatformCase, platformCase } from './platform-case';

/** How long is fuzzed, and from where on. */
export interface FuzzOptions {
  readonly cases: number;
  readonly seed: number;
  /** The place of one case, as a failed run has told it. */
  readonly path?: string | undefined;
  /** Told of each case that is done. */
  readonly onCase?: ((done: number) => void) | undefined;
}

/** What a run over platforms has met. */
export interface PlatformFigures {
  readonly refused: number;
  readonly trees: number;
  readonly documents: number;
  readonly overlaysBuilt: number;
}

/** What a run over texts of image versions has met. */
export interface ImagesFigures {
  readonly refused: number;
  readonly read: number;
}

/** What a run over fields that no prop has has met. */
export interface HatchFigures {
  readonly refused: number;
  readonly out: number;
  readonly built: number;
}

/** What a run over edits of trees has met. */
export interface PassedFigures {
  readonly right: number;
  readonly wrong: number;
}

/** How many trees kubectl reads at once, and every how many of them Kustomize builds one. */
const BATCH = 100;
const KUSTOMIZE_EVERY = 10;

/** How long a smaller case is looked for: each takes several processes. */
const MOST_SHRINKING_MS = 120_000;

/**
 * Fuzzes the synth: every platform is refused clearly, or comes out and reads back equal.
 *
 * @throws with the path of the smallest case found, if one is neither
 */
export async function fuzzPlatforms(options: FuzzOptions): Promise<PlatformFigures> {
  return options.path === undefined ? inBatches(options) : one(options.seed, options.path);
}

/**
 * Fuzzes what reads `images.yaml`: every text is refused clearly, or read as images.
 *
 * @throws with the path of the smallest text found, if one is neither
 */
export function fuzzImages({ cases, seed, path, onCase }: FuzzOptions): ImagesFigures {
  let read = 0;
  let done = 0;
  const property = fc.property(imagesText, (text) => {
    if (isImagesFile(text)) read++;
    done++;
    onCase?.(done);
  });
  fc.assert(property, { seed, ...(path === undefined ? { numRuns: cases } : { path, numRuns: 1 }) });
  return { read, refused: done - read };
}

/**
 * Fuzzes the fields that no prop has: each is refused by its name, or comes out exactly; of those that come out, Kustomize
 * builds some.
 *
 * @throws with the path of the smallest case found, if one is neither
 */
export async function fuzzHatch({ cases, seed, path, onCase }: FuzzOptions): Promise<HatchFigures> {
  const figures = { refused: 0, out: 0, built: 0 };
  let done = 0;
  const property = fc.asyncProperty(hatchCase, async (the) => {
    const outcome = hatchOutcomeOf(the);
    if ('refused' in outcome) figures.refused++;
    else if (figures.out++ % KUSTOMIZE_EVERY === 0) {
      await assertJudgedAsBuilt(outcome.platform);
      figures.built++;
    }
    done++;
    onCase?.(done);
  });
  await fc.assert(property, { seed, ...(path === undefined ? { numRuns: cases } : { path, numRuns: 1 }) });
  return figures;
}

/**
 * Fuzzes what is remembered of checks: after whatever edits of a tree, what is found is what is found without a memory.
 *
 * @throws with the path of the smallest edits found, if it is not
 */
export function fuzzPassed({ cases, seed, path, onCase }: FuzzOptions): PassedFigures {
  const trees = [declareShop(), declareBookshop(), declareFerries()].map(render);
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'passed-'));
  const memory = join(folder, 'passed.json');
  const figures = { right: 0, wrong: 0 };
  const check = (tree: Tree) => {
    const passed = new PassedTrees(memory, CODE);
    const found = checkTree(tree, undefined, passed);
    assert.deepEqual(found, checkTree(tree));
    figures[found.length > 0 ? 'wrong' : 'right']++;
    // What is wrong is not kept, and the next edits mend it or not.
    if (found.length === 0) passed.keep();
  };
  const starts = trees.map((tree) => {
    fs.rmSync(memory, { force: true });
    check(tree);
    return { tree, remembered: fs.readFileSync(memory) };
  });
  const kinds = narrowedKinds(folder);
  let done = 0;
  // Whether each commit is looked at by other definitions of imported kinds.
  const imports = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
  const property = fc.property(editsCase, imports, ({ tree: number, commits }, imported) => {
    const start = starts[number % starts.length] as (typeof starts)[number];
    fs.writeFileSync(memory, start.remembered);
    let { tree } = start;
    for (const [index, edits] of commits.entries()) {
      tree = edited(tree, edits);
      check(imported[index] ? withKinds(tree, kinds) : tree);
    }
    done++;
    onCase?.(done);
  });
  try {
    fc.assert(property, { seed, ...(path === undefined ? { numRuns: cases } : { path, numRuns: 1 }) });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  return figures;
}

/** The kinds of the ferries by a definition that refuses what they have of it. */
function narrowedKinds(folder: string): ImportedKinds {
  const name = 'kinds/tidewindows.harbour.example.yaml';
  const text = fs.readFileSync(join(CODE_ROOT, 'examples/ferries', name), 'utf8');
  fs.mkdirSync(join(folder, 'kinds'));
  fs.writeFileSync(join(folder, name), text.replace('minimum: 1', 'minimum: 60'));
  return readKinds('kinds', folder);
}

/** A tree after another import, where its platform has imported kinds. */
function withKinds(tree: Tree, kinds: ImportedKinds): Tree {
  return new Map([...tree].map(([name, file]) => [name, file.kinds ? { ...file, kinds } : file]));
}

/** Code that stays the same. */
const CODE = { moduleKey: () => 'same', loadedModules: () => ({}) };

async function assertJudgedAsBuilt(platform: Platform): Promise<void> {
  const tree = render(platform);
  const { overlays } = new TreeIndex(tree);
  const built = await builtOverlays(
    treeTexts(tree),
    overlays.map(({ folder }) => folder),
    { together: true },
  );
  for (const { folder, objects } of overlays) {
    const [difference] = objectDifferences(
      objects.map(({ object }) => object),
      readObjects(built.get(folder) as string),
    );
    if (difference) throw new Error(`${folder}: ${difference.object}: ${difference.message}`);
  }
}

/** In one process as far as possible; what others must read is gathered, as a process takes longer than a case. */
async function inBatches({ cases, seed, onCase }: FuzzOptions): Promise<PlatformFigures> {
  const figures = { refused: 0, trees: 0, documents: 0, overlaysBuilt: 0 };
  const failed = new Set<number>();
  const batch = new Map<string, Tree>();
  let index = 0;
  const flush = async () => {
    for (const name of (await misreadByKubectl(batch)).keys()) failed.add(Number(name));
    batch.clear();
  };
  const property = fc.asyncProperty(platformCase, async (the) => {
    const place = index++;
    const outcome = run(() => outcomeOf(the));
    if (outcome === undefined) {
      failed.add(place);
    } else if ('refused' in outcome) {
      figures.refused++;
    } else {
      const { tree } = outcome;
      const name = String(place).padStart(6, '0');
      figures.documents += [...tree.values()].reduce((sum, { documents }) => sum + documents.length, 0);
      batch.set(name, tree);
      if (figures.trees++ % KUSTOMIZE_EVERY === 0) {
        const built = await withBuiltOverlays(the, tree).catch(() => undefined);
        if (built) batch.set(name, built);
        else failed.add(place);
        figures.overlaysBuilt += the.services.length * the.environments.length;
      }
      if (batch.size >= BATCH) await flush();
    }
    onCase?.(index);
  });
  await fc.assert(property, { seed, numRuns: cases });
  await flush();
  const [first] = [...failed].sort((a, b) => a - b);
  if (first !== undefined) {
    await one(seed, String(first));
    throw new Error(`case ${first} failed among others, but not by itself`);
  }
  return figures;
}

/** One case with all that it takes, and, if it fails, the smallest that fails. */
async function one(seed: number, path: string): Promise<PlatformFigures> {
  const limits = { interruptAfterTimeLimit: MOST_SHRINKING_MS, markInterruptAsFailure: true };
  await fc.assert(fc.asyncProperty(platformCase, assertCase), { seed, path, numRuns: 1, ...limits });
  return { refused: 0, trees: 0, documents: 0, overlaysBuilt: 0 };
}

function run<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** All of the above for one case, processes included. */
async function assertCase(the: PlatformCase): Promise<void> {
  const outcome = outcomeOf(the);
  if ('refused' in outcome) return;
  const built = await withBuiltOverlays(the, outcome.tree);
  for (const misread of (await misreadByKubectl(new Map([['case', built]]))).values())
    throw new Error(misread);
}
