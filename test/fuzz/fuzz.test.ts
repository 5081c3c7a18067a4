import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { fuzzHatch, fuzzImages, fuzzPassed, fuzzPlatforms } from './fuzz';

/** The same cases at each run, so that a failure is of the change at hand; `npm run fuzz` tries others. */
const SEED = 20_261_122;
const CASES = 500;
const HATCH_CASES = 60;
const EDITS_CASES = 100;

function hasKubectl(): boolean {
  try {
    execFileSync('kubectl', ['version', '--client'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describeWithKustomize('a platform of any values', () => {
  // A machine may have the kustomize program alone; only kubectl reads as a cluster does.
  test.skipIf(!hasKubectl() && process.env.CI !== 'true')(
    'is refused clearly, or comes out and reads back equal',
    async () => {
      const { refused, trees, overlaysBuilt } = await fuzzPlatforms({ cases: CASES, seed: SEED });
      expect(refused + trees).toBe(CASES);
      // Neither may be the exception, or little would be tested.
      for (const count of [refused, trees]) expect(count).toBeGreaterThan(CASES / 10);
      expect(overlaysBuilt).toBeGreaterThan(5);
    },
    600_000,
  );
});

describeWithKustomize('a field that no prop has', () => {
  test('is refused by its name, or comes out exactly', async () => {
    const { refused, out, built } = await fuzzHatch({ cases: HATCH_CASES, seed: SEED });
    expect(refused + out).toBe(HATCH_CASES);
    for (const count of [refused, out]) expect(count).toBeGreaterThan(HATCH_CASES / 10);
    expect(built).toBeGreaterThan(1);
  });
});

test('what is found after edits of a tree is what is found without a memory', () => {
  const { right, wrong } = fuzzPassed({ cases: EDITS_CASES, seed: SEED });
  for (const count of [right, wrong]) expect(count).toBeGreaterThan(EDITS_CASES / 10);
});

test('a text of images.yaml is refused clearly, or read as images', () => {
  const { refused, read } = fuzzImages({ cases: CASES, seed: SEED });
  expect(refused + read).toBe(CASES);
  for (const count of [refused, read]) expect(count).toBeGreaterThan(CASES / 10);
});
