import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const groups = JSON.parse(readFileSync('test/mutation/groups.json', 'utf8')) as Record<
  string,
  { tests: string[] }
>;
const tests = groups[process.env.MUTATION_GROUP ?? '']?.tests ?? [];

/** Runs tests in the order in which the group names them, as the first that fails is the last that is run. */
class AsNamed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      tests.findIndex((name) => moduleId.includes(`/test/${name.replace(/\{.*/, '')}`));
    return [...files].sort((a, b) => place(a) - place(b));
  }
}

/** The tests of the group that is being mutated. */
export default defineConfig({
  test: {
    include: tests.map((name) => `test/${name}.test.ts`),
    // What counts the tests that cover each mutant makes them slow.
    testTimeout: 60_000,
    sequence: { sequencer: AsNamed },
  },
});
