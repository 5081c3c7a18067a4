/**
 * Writes imports/ from the pinned packages, without the network: all of it, or nothing if anything fails.
 *
 * Usage: npm run import [-- FOLDER]; the folder defaults to imports/.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { customResourceDefinitions } from './custom-resource-definitions';
import { readDefinitions } from './read-definitions';
import { refineDefinitions } from './refine-definitions';
import { documentsOf, SCHEMAS, schemasOf } from './schemas';
import { compileValidators } from './validators';

const ROOT = path.resolve(__dirname, '..');

function generate(folder: string): void {
  const definitions = refineDefinitions(readDefinitions());
  const schemas = schemasOf(definitions);

  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const staging = fs.mkdtempSync(`${folder}.new-`);
  try {
    fs.writeFileSync(path.join(staging, 'crds.yaml'), customResourceDefinitions(definitions));
    cdk8sImport(path.join(staging, 'crds.yaml'), staging);
    fs.writeFileSync(path.join(staging, SCHEMAS), compactJson(schemas));
    fs.writeFileSync(
      path.join(staging, 'validators.cjs'),
      compileValidators(schemas, documentsOf(definitions)),
    );
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(staging, folder);
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

/** Has cdk8s write the L1 constructs, as `npx cdk8s import` does by cdk8s.yaml. */
function cdk8sImport(crds: string, folder: string): void {
  const cli = path.join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s');
  const flags = ['--language=typescript', `--output=${folder}`, '--no-save', '--check-upgrade=false'];
  execFileSync(process.execPath, [cli, 'import', crds, ...flags], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** JSON with each object and list on one line that fits there. */
function compactJson(value: unknown): string {
  const biome = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${SCHEMAS}`], {
    cwd: ROOT,
    input: JSON.stringify(value),
    encoding: 'utf8',
  });
}

generate(path.resolve(process.argv[2] ?? path.join(ROOT, 'imports')));
