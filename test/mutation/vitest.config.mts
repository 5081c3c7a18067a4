import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const groups = JSON.parse(readFileSync('test/mutation/groups.json', 'utf8')) as Record<
  string,
  { tests: string[] }
>;
const tests = groups[process.env.MUTATION_GROUP ?? '']?.tests ?? [];

/** The tests of the group that is being mutated. */
export default defineConfig({
  // What counts the tests that cover each mutant makes them slow.
  test: { include: tests.map((name) => `test/${name}.test.ts`), testTimeout: 60_000 },
});
