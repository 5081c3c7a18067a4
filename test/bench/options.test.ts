import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { benchOptions } from '../../bench/options';
import { CODE_ROOT, TYPESCRIPT } from '../../synth/project';

test('measures all that takes no long time, at four sizes', () => {
  expect(benchOptions([])).toEqual({
    sizes: [100, 400, 1000, 2000],
    rounds: 3,
    parts: ['starts', 'scenarios', 'stock', 'cli'],
  });
});

test('takes what it is asked for', () => {
  expect(benchOptions(['--sizes', '10,100', '--rounds', '1', '--only', 'kosko,large'])).toEqual({
    sizes: [10, 100],
    rounds: 1,
    parts: ['kosko', 'large'],
  });
});

test.each([
  [['--fast'], "Unknown option '--fast': there are --sizes, --rounds and --only"],
  [
    ['--only', 'start'],
    "--only must be of starts, scenarios, stock, cli, kosko, large, joined by commas, got 'start'",
  ],
  [['--sizes', '100,7'], "--sizes must be a multiple of 5, got '7'"],
  [['--sizes', ''], "--sizes must be a multiple of 5, got ''"],
  [['--rounds', '0'], "--rounds must be a whole number from 1 on, got '0'"],
])('refuses %j', (args, message) => {
  expect(() => benchOptions(args)).toThrow(message);
});

test('a mistake is told in a line, without a stack', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', TYPESCRIPT, 'bench/bench.ts', '--fast'],
    {
      cwd: CODE_ROOT,
      encoding: 'utf8',
    },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: "Unknown option '--fast': there are --sizes, --rounds and --only\n",
  });
});
