import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * The folder of the project in a Git repository of its own, with one commit on `main`, and links to the engine; to be
     * copied only.
     */
    readonly template: string;
    /** The files of the engine alone; to be copied only. */
    readonly engine: string;
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
export default function setup({
  provide,
}: {
  provide(key: 'template' | 'engine', value: string): void;
}): () => void {
  const [template, engine] = ['template-', 'engine-'].map((name) =>
    fs.mkdtempSync(path.join(os.tmpdir(), name)),
  ) as [string, string];
  const git = (...args: string[]) => execFileSync('git', args, { cwd: template });
  for (const file of filesOfProject()) {
    fs.cpSync(path.join(ROOT, file), path.join(isOfEngine(file) ? engine : template, file));
  }
  const links = ['node_modules', ...fs.readdirSync(engine).filter((name) => name !== 'test')];
  for (const name of links) fs.symlinkSync(path.join(ROOT, name), path.join(template, name));
  git('init', '--quiet', '--template=', '--initial-branch=main');
  fs.mkdirSync(path.join(template, '.git/info'), { recursive: true });
  fs.writeFileSync(path.join(template, '.git/info/exclude'), links.map((name) => `/${name}\n`).join(''));
  git('add', '--all');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'Begin');
  // One file instead of one per object.
  git('gc', '--quiet');
  provide('template', template);
  provide('engine', engine);
  return () => {
    for (const folder of [template, engine]) fs.rmSync(folder, { recursive: true });
  };
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
