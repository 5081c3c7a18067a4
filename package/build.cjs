// Run by `npm pack`: compiles the engine to lib/, with what its code reads beside it.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const LIB = path.join(ROOT, 'lib');
const READ = [
  'imports/kubernetes.json',
  'imports/schemas.json',
  'imports/validators.cjs',
  // Bundled where a page is asked for.
  'page/view',
  'pipelines/gates/replay-contracts.cjs',
];

fs.rmSync(LIB, { recursive: true, force: true });
const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', path.join(__dirname, 'tsconfig.json')], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);
for (const file of [...READ, ...preloaded(), ...packagesOfGates()]) {
  fs.cpSync(path.join(ROOT, file), path.join(LIB, file), { recursive: true });
}

function preloaded() {
  const files = fs.readdirSync(path.join(ROOT, 'synth'));
  return files.filter((file) => file.endsWith('.cjs')).map((file) => `synth/${file}`);
}

/** What `infra gate <name> --install` reads. */
function packagesOfGates() {
  return fs
    .readdirSync(path.join(ROOT, 'pipelines/tools'))
    .flatMap((gate) =>
      ['package.json', 'package-lock.json'].map((file) => `pipelines/tools/${gate}/${file}`),
    );
}
