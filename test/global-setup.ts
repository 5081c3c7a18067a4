import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the project in a Git repository of its own, with one commit on `main`; to be copied only. */
    readonly template: string;
  }
}

const ROOT = path.resolve(__dirname, '..');

/** Makes the repository that the copies of the project are made from, once for all tests. */
export default function setup({ provide }: { provide(key: 'template', value: string): void }): () => void {
  const template = fs.mkdtempSync(path.join(os.tmpdir(), 'template-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: template });
  for (const file of filesOfProject()) fs.cpSync(path.join(ROOT, file), path.join(template, file));
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(template, 'node_modules'));
  git('init', '--quiet', '--template=', '--initial-branch=main');
  fs.mkdirSync(path.join(template, '.git/info'), { recursive: true });
  // The link is no folder, which is what .gitignore names.
  fs.writeFileSync(path.join(template, '.git/info/exclude'), 'node_modules\n');
  git('add', '--all');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'Begin');
  // One file instead of one per object.
  git('gc', '--quiet');
  provide('template', template);
  return () => fs.rmSync(template, { recursive: true });
}

/** What a person who clones the project would get, were it committed as it is. */
function filesOfProject(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((file) => file !== '' && fs.existsSync(path.join(ROOT, file)));
}
