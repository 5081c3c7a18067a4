import { expect, onTestFinished, test, vi } from 'vitest';
import { runChild } from '../../bench/run-child';

test('a process that runs out of memory is told in a line', () => {
  vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=10');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(() => runChild('synth', 100)).toThrow(
    expect.objectContaining({
      name: 'UserError',
      message: expect.stringMatching(
        /^synth of 100 services was ended by SIG[A-Z]+: .*Allocation failed - JavaScript heap out of memory$/,
      ),
    }),
  );
});
