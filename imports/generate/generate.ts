/**
 * Regenerates everything under imports/ from the pinned packages, without the network.
 *
 * Usage: npm run import [-- FOLDER]; the folder defaults to imports/.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { customResourceDefinitions } from './custom-resource-definitions';
import { readDefinitions } from './read-definitions';

const ROOT = path.resolve(__dirname, '../..');

function generate(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  const definitions = readDefinitions();
  const crds = path.join(folder, 'crds.yaml');
  fs.writeFileSync(crds, customResourceDefinitions(definitions));
  cdk8sImport(crds, folder);
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
