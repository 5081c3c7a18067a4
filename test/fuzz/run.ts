import { parseArgs } from 'node:util';
import { fuzz } from './fuzz';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    path: { type: 'string' },
    cases: { type: 'string', default: '10000' },
  },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const cases = Number(values.cases);

async function main(): Promise<void> {
  console.error(`fuzzing ${values.path ?? `${cases} cases`} with seed ${seed}`);
  const start = Date.now();
  const figures = await fuzz({ cases, seed, ...(values.path !== undefined && { path: values.path }) });
  const seconds = Math.round((Date.now() - start) / 1000);
  if (values.path === undefined) {
    const { trees, refused, documents, overlaysBuilt, imagesRead, imagesRefused } = figures;
    console.error(`${trees} platforms came out and read back equal, ${refused} were refused`);
    console.error(
      `${documents} documents read by kubectl and js-yaml, ${overlaysBuilt} overlays built by Kustomize`,
    );
    console.error(`${imagesRead} texts were read as images.yaml, ${imagesRefused} were refused`);
  }
  console.error(`nothing found in ${seconds} s`);
}

main().catch((error: unknown) => {
  const { message, cause } = error as Error;
  console.error(message);
  if (cause instanceof Error) console.error(cause.stack);
  console.error(`replay: npm run fuzz -- --seed ${seed} --path <the path above>`);
  process.exitCode = 1;
});
