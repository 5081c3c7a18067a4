/**
 * Writes everything under imports/ anew from the pinned packages, without the network.
 *
 * Usage: npm run import [-- FOLDER]; the folder defaults to imports/.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { customResourceDefinitions } from './custom-resource-definitions';
import { kindsModule } from './kinds-module';
import { readDefinitions } from './read-definitions';
import { refineDefinitions } from './refine-definitions';
import { schemaFiles } from './schemas';
import { compileValidators } from './validators';

const ROOT = path.resolve(__dirname, '..');

function generate(folder: string): void {
  const definitions = refineDefinitions(readDefinitions());
  write(path.join(folder, 'crds.yaml'), customResourceDefinitions(definitions));
  cdk8sImport(path.join(folder, 'crds.yaml'), folder);

  const schemas = schemaFiles(definitions);
  write(path.join(folder, 'kinds.ts'), kindsModule(schemas));
  for (const part of ['schemas', 'validators'])
    fs.rmSync(path.join(folder, part), { recursive: true, force: true });
  for (const { name, schema } of schemas) {
    write(path.join(folder, 'schemas', `${name}.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
  for (const [name, code] of compileValidators(schemas)) {
    write(path.join(folder, 'validators', name), code);
  }
}

function write(file: string, content: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
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

generate(path.resolve(process.argv[2] ?? path.join(ROOT, 'imports')));
