import { describe, test } from 'vitest';

/**
 * `describe`, for tests that need a program: without it they are skipped, with a line that says so, but fail in CI,
 * where a skipped proof would go unnoticed.
 *
 * @param lack what is missing, in words
 */
export function describeWith(isThere: boolean, lack: string): typeof describe | typeof describe.skip {
  if (isThere) return describe;
  if (process.env.CI !== 'true') {
    console.warn(`skipped: ${lack}`);
    return describe.skip;
  }
  test(lack, () => {
    throw new Error(lack);
  });
  return describe;
}
