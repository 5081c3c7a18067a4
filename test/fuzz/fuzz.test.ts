import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { fuzz } from './fuzz';

/** The same cases at each run, so that a failure is of the change at hand; `npm run fuzz` tries others. */
const SEED = 20_261_122;
const CASES = 500;

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
      const { refused, trees, overlaysBuilt, imagesRead, imagesRefused } = await fuzz({
        cases: CASES,
        seed: SEED,
      });
      expect(refused + trees).toBe(CASES);
      expect(imagesRead + imagesRefused).toBe(CASES);
      // Neither may be the exception, or little would be tested.
      for (const count of [refused, trees, imagesRead, imagesRefused])
        expect(count).toBeGreaterThan(CASES / 10);
      expect(overlaysBuilt).toBeGreaterThan(5);
    },
    600_000,
  );
});
