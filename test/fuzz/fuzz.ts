import fc from 'fast-check';
import type { Tree } from '../../checks/tree';
import { imagesText, isImagesFile } from './images-case';
import { misreadByKubectl } from './kubectl-reader';
import { outcomeOf } from './outcome';
import { assertOverlaysBuild } from './overlay-reader';
import { type PlatformCase, platformCase } from './platform-case';

/** What is fuzzed, how long, and from where on. */
export interface FuzzOptions {
  /** Platforms, and as many texts of image versions. */
  readonly cases: number;
  readonly seed: number;
  /** The place of one case, as a failed run has told it. */
  readonly path?: string;
}

/** What a run has met. */
export interface FuzzFigures {
  readonly refused: number;
  readonly trees: number;
  readonly documents: number;
  readonly overlaysBuilt: number;
  readonly imagesRefused: number;
  readonly imagesRead: number;
}

/** How many trees kubectl reads at once, and every how many of them Kustomize builds one. */
const BATCH = 100;
const KUSTOMIZE_EVERY = 50;

/** How long a smaller case is looked for: each takes several processes. */
const MOST_SHRINKING_MS = 120_000;

/**
 * Fuzzes the synth: every case is refused clearly, or comes out and reads back equal.
 *
 * @throws with the seed and the path of the smallest case found, if one is neither
 */
export async function fuzz({ cases, seed, path }: FuzzOptions): Promise<FuzzFigures> {
  const platforms = path === undefined ? await inBatches(cases, seed) : await one(seed, path);
  let imagesRead = 0;
  if (path === undefined) {
    const images = fc.property(imagesText, (text) => {
      if (isImagesFile(text)) imagesRead++;
    });
    fc.assert(images, { seed, numRuns: cases });
  }
  return { ...platforms, imagesRead, imagesRefused: path === undefined ? cases - imagesRead : 0 };
}

type PlatformFigures = Omit<FuzzFigures, 'imagesRead' | 'imagesRefused'>;

/** In one process as far as possible; what others must read is gathered, as a process takes longer than a case. */
async function inBatches(cases: number, seed: number): Promise<PlatformFigures> {
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
    const outcome = attempt(() => outcomeOf(the));
    if (outcome === undefined) {
      failed.add(place);
    } else if ('refused' in outcome) {
      figures.refused++;
    } else {
      const { tree } = outcome;
      if (figures.trees++ % KUSTOMIZE_EVERY === 0) {
        await assertOverlaysBuild(the, tree).catch(() => failed.add(place));
        figures.overlaysBuilt += the.services.length * the.environments.length;
      }
      figures.documents += [...tree.values()].reduce((sum, { documents }) => sum + documents.length, 0);
      batch.set(String(place).padStart(6, '0'), tree);
      if (batch.size >= BATCH) await flush();
    }
  });
  await fc.assert(property, { seed, numRuns: cases });
  await flush();
  const [first] = [...failed].sort((a, b) => a - b);
  if (first !== undefined) await one(seed, String(first));
  return figures;
}

/** One case with all that it takes, and, if it fails, the smallest that fails. */
async function one(seed: number, path: string): Promise<PlatformFigures> {
  const limits = { interruptAfterTimeLimit: MOST_SHRINKING_MS, markInterruptAsFailure: true };
  await fc.assert(fc.asyncProperty(platformCase, assertCase), { seed, path, numRuns: 1, ...limits });
  return { refused: 0, trees: 0, documents: 0, overlaysBuilt: 0 };
}

function attempt<T>(work: () => T): T | undefined {
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
  for (const misread of (await misreadByKubectl(new Map([['case', outcome.tree]]))).values())
    throw new Error(misread);
  await assertOverlaysBuild(the, outcome.tree);
}
