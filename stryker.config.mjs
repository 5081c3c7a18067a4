import { readFileSync } from 'node:fs';
import v8Options from './synth/v8-options.cjs';

const group = process.env.MUTATION_GROUP ?? '';
const groups = JSON.parse(readFileSync('test/mutation/groups.json', 'utf8'));

/** One group of sources with the tests that are about them; `npm run mutation` runs them all. */
export default {
  testRunner: 'vitest',
  // Each mutant is found out in seconds, in which most code runs a few times only.
  testRunnerNodeArgs: [v8Options.optimizeLater],
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.mts', related: false },
  mutate: groups[group].mutate,
  coverageAnalysis: 'perTest',
  // Constants of a module are evaluated once, so no test can be told that covers them.
  ignoreStatic: true,
  ignorePatterns: ['reports', 'docs/page', 'bench', '.cdk8s'],
  // Stryker would rewrite it by means of TypeScript's programming interface, which version 7 does not have.
  tsconfigFile: 'none',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: `reports/mutation/${group}.json` },
  tempDirName: '.stryker-tmp',
};
