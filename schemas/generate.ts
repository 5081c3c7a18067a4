import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { publish } from '../synth/publish/publish';
import { customResourceDefinitions, kubernetesKinds } from './custom-resource-definitions';
import { documentsOf, SCHEMAS, schemasOf } from './json-schema';
import { FURTHER_KINDS, readDefinitions, readFurtherDefinitions } from './read-definitions';
import { refineDefinitions } from './refine-definitions';
import { compileValidators } from './validators';

const ROOT = path.resolve(__dirname, '..');

/**
 * Writes L1 constructs, schemas and validators from the pinned packages, without the network: all of it, or nothing if
 * anything fails. What a kill has cut short, the next run completes.
 *
 * @param folder whose files are replaced, whatever they are
 */
export function generate(folder: string): void {
  const definitions = refineDefinitions(readDefinitions());
  const schemas = schemasOf(definitions);
  const files = new Map([
    ['crds.yaml', customResourceDefinitions(definitions)],
    ['kubernetes.json', kubernetesKinds(readFurtherDefinitions(), FURTHER_KINDS)],
    [SCHEMAS, compactJson(schemas)],
    ['validators.cjs', compileValidators(schemas, documentsOf(definitions))],
  ]);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'import-'));
  try {
    const crds = path.join(scratch, 'crds.yaml');
    fs.writeFileSync(crds, files.get('crds.yaml') as string);
    cdk8sImport(crds, path.join(scratch, 'l1'));
    for (const name of fs.readdirSync(path.join(scratch, 'l1'))) {
      files.set(name, fs.readFileSync(path.join(scratch, 'l1', name), 'utf8'));
    }
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
  publish(files, folder, { isOwned: () => true });
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

// `npm run import [-- FOLDER]`
if (require.main === module) generate(path.resolve(process.argv[2] ?? path.join(ROOT, 'imports')));
