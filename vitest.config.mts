import fs from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import v8Options from './synth/v8-options.cjs';

/** The environment of all tests, whoever runs them. */
const env = {
  // Tests copy and publish trees hundreds of times: in memory, where Linux offers it.
  ...(fs.existsSync('/dev/shm') && { TMPDIR: '/dev/shm' }),
  NO_COLOR: '1',
  // Git as on a machine that nobody has configured.
  GIT_AUTHOR_NAME: 'Jane',
  GIT_AUTHOR_EMAIL: 'jane@shop.example',
  GIT_COMMITTER_NAME: 'Jane',
  GIT_COMMITTER_EMAIL: 'jane@shop.example',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  // No repository of a test lives long enough to be tidied up.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  // Programs in Go, e.g. Kustomize and TypeScript, end before collecting garbage would gain them anything.
  GOGC: 'off',
};
Object.assign(process.env, env);

/** Begins with the tests that start programs: the more memory a worker has by then, the longer each start takes. */
class ProgramsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const starts = ({ moduleId }: TestSpecification) => /\/test\/(cli|pipelines|synth)\//.test(moduleId);
    return [...sorted.filter(starts), ...sorted.filter((file) => !starts(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    env,
    // By default one of two processors would be left idle.
    maxWorkers: '100%',
    sequence: { sequencer: ProgramsFirst },
    // No test changes what it imports, so all files that a worker runs share what is loaded.
    isolate: false,
    // What comes of compiling a module is kept by its text, from run to run.
    experimental: { fsModuleCache: true },
    execArgv: [v8Options.optimizeLater],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
