import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * A folder with what tests begin with: `project`, a platform in a Git repository of its own with one commit on
     * `main`, with links to the engine; `engine`, the files of that, both to be copied only; and
     * `passed.json`, what {@link PassedTrees} keep.
     */
    readonly fixtures: string;
  }
}

const ROOT = path.resolve(__dirname, '..');

/** What a platform only reads: where it is no repository of its own, these are in a package. */
const ENGINE = [
  'addons',
  'bench',
  'checks',
  'cli',
  'constructs',
  'e2e',
  'examples',
  'imports',
  'index.ts',
  'manifests',
  'package',
  'page',
  'pipelines',
  'schemas',
  'simulate',
  'synth',
];

/** Makes what the copies of the project are made from, once for all tests. */
export default function setup({ provide }: { provide(key: 'fixtures', value: string): void }): () => void {
  const fixtures = fs.mkdtempSync(path.join(os.tmpdir(), 'fixtures-'));
  const [project, engine] = [path.join(fixtures, 'project'), path.join(fixtures, 'engine')];
  const git = (...args: string[]) => execFileSync('git', args, { cwd: project });
  for (const file of filesOfProject()) {
    fs.cpSync(path.join(ROOT, file), path.join(isOfEngine(file) ? engine : project, file));
  }
  const links = ['node_modules', ...fs.readdirSync(engine).filter((name) => name !== 'test')];
  for (const name of links) fs.symlinkSync(path.join(ROOT, name), path.join(project, name));
  git('init', '--quiet', '--template=', '--initial-branch=main');
  fs.mkdirSync(path.join(project, '.git/info'), { recursive: true });
  fs.writeFileSync(path.join(project, '.git/info/exclude'), links.map((name) => `/${name}\n`).join(''));
  git('add', '--all');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'Begin');
  // One file instead of one per object.
  git('gc', '--quiet');
  provide('fixtures', fixtures);
  return () => fs.rmSync(fixtures, { recursive: true });
}

/** Whether a platform has a file from the engine; the tests of its services, and what they need, are its own. */
function isOfEngine(file: string): boolean {
  return ENGINE.some((name) => file.split('/')[0] === name) || /^test\/(?!services\/).*\//.test(file);
}

/** What a person who clones the project would get, were it committed as it is. */
function filesOfProject(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((file) => file !== '' && fs.existsSync(path.join(ROOT, file)));
}
