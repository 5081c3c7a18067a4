import { parseArgs } from 'node:util';
import { type FuzzOptions, fuzzHatch, fuzzImages, fuzzPassed, fuzzPlatforms } from './fuzz';

// `npm run fuzz`: exit code 1 tells that a case is neither refused clearly nor comes out unharmed.

/** After how many cases a line tells of them. */
const TELL_EVERY = 1000;

const values = given();
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : numberOf('--seed', values.seed, 0);
const { path } = values;
const cases = path === undefined ? numberOf('--cases', values.cases, 1) : 1;

function given() {
  try {
    return parseArgs({
      options: {
        seed: { type: 'string' },
        cases: { type: 'string', default: '10000' },
        /** One case of a failed run. */
        path: { type: 'string' },
        /** Only texts of image versions, no platforms. */
        images: { type: 'boolean', default: false },
        /** Only fields that no prop has. */
        hatch: { type: 'boolean', default: false },
        /** Only edits of trees whose parts have passed. */
        passed: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function numberOf(option: string, text: string, least: number): number {
  return /^\d+$/.test(text) && Number(text) >= least
    ? Number(text)
    : refuse(`${option} must be a whole number from ${least} on, got '${text}'`);
}

function refuse(problem: string): never {
  console.error(problem);
  process.exit(1);
}

/** Fuzzes one kind of cases, and tells how to have a failed one again. */
async function run<T>(
  what: string,
  replay: string,
  fuzz: (options: FuzzOptions) => T | Promise<T>,
  summary: (figures: T) => string,
): Promise<void> {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  const onCase = (done: number) => {
    if (done % TELL_EVERY === 0) console.error(`  ${done} in ${seconds()}`);
  };
  console.error(`${path === undefined ? cases : `case ${path} of the`} ${what}, seed ${seed}`);
  try {
    const figures = await fuzz({ cases, seed, path, onCase });
    console.error(path === undefined ? summary(figures) : 'nothing found');
  } catch (error) {
    const { message, cause } = error as Error;
    console.error(message);
    if (cause instanceof Error) console.error(cause.stack);
    console.error(`replay: npm run fuzz -- --seed ${seed}${replay} --path <the path above>`);
    process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const isAll = !values.images && !values.hatch && !values.passed;
  if (isAll) {
    await run(
      'platforms',
      '',
      fuzzPlatforms,
      ({ trees, refused, documents, overlaysBuilt }) =>
        `nothing found: ${trees} came out and read back equal, ${refused} were refused; kubectl and js-yaml read ` +
        `${documents} documents, Kustomize built ${overlaysBuilt} overlays`,
    );
  }
  if (values.hatch || (isAll && path === undefined)) {
    await run(
      'fields that no prop has',
      ' --hatch',
      fuzzHatch,
      ({ out, refused, built }) =>
        `nothing found: ${out} came out exactly, ${refused} were refused by name; Kustomize built ${built}`,
    );
  }
  if (values.passed || (isAll && path === undefined)) {
    await run(
      'edits of trees whose parts have passed',
      ' --passed',
      fuzzPassed,
      ({ right, wrong }) =>
        `nothing found: what is remembered has changed no finding of ${wrong} wrong trees and ${right} right ones`,
    );
  }
  if (values.images || (isAll && path === undefined)) {
    await run(
      'texts of images.yaml',
      ' --images',
      fuzzImages,
      ({ read, refused }) => `nothing found: ${read} were read, ${refused} were refused`,
    );
  }
}

main();
