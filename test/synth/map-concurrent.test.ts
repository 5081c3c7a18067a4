import os from 'node:os';
import { expect, test } from 'vitest';
import { mapConcurrent } from '../../synth/kustomize';

test('works on as many items as there are processors, and answers in their order', async () => {
  const waiting: (() => void)[] = [];
  let most = 0;
  const items = Array.from({ length: 3 * os.availableParallelism() + 1 }, (_, index) => index);
  const work = mapConcurrent(items, async (item, index) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      most = Math.max(most, waiting.length);
    });
    return `${item} at ${index}`;
  });
  let done = false;
  work.finally(() => {
    done = true;
  });
  while (!done) {
    // The last that came goes first, so that results arrive out of order.
    waiting.pop()?.();
    await new Promise(setImmediate);
  }
  expect(await work).toEqual(items.map((item) => `${item} at ${item}`));
  expect(most).toBe(os.availableParallelism());
});

test('fails as the work does', async () => {
  await expect(mapConcurrent([1, 2], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(mapConcurrent([], () => Promise.reject(new Error('no')))).resolves.toEqual([]);
});
