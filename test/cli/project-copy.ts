import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ORIGIN = path.resolve(__dirname, '../..');

/** All that a command reads; packages are linked, not copied. */
const COPIED = [
  'main.ts',
  'images.yaml',
  'services',
  'constructs',
  'synth',
  'checks',
  'rendered',
  'cli',
  'imports',
  'dist',
  'docs',
  'README.md',
  'cdk8s.yaml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'biome.json',
  'vitest.config.mts',
  '.gitignore',
];

/** What a command did. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the project in a Git repository of its own, with one commit on `main`. */
export class ProjectCopy {
  readonly folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'project-'));

  constructor() {
    for (const name of COPIED) fs.cpSync(path.join(ORIGIN, name), this.path(name), { recursive: true });
    fs.symlinkSync(path.join(ORIGIN, 'node_modules'), this.path('node_modules'));
    this.git('init', '--quiet', '--initial-branch=main');
    // The link is no folder, hence not what .gitignore names.
    this.write('.git/info/exclude', 'node_modules\n');
    this.commit('Begin');
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  read(name: string): string {
    return fs.readFileSync(this.path(name), 'utf8');
  }

  write(name: string, text: string): void {
    fs.mkdirSync(path.dirname(this.path(name)), { recursive: true });
    fs.writeFileSync(this.path(name), text);
  }

  /** Replaces a text that must be in a file. */
  replace(name: string, from: string, to: string): void {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    this.write(name, text.replace(from, to));
  }

  /** Runs the CLI as a process. */
  infra(...args: string[]): Run {
    return this.run(process.execPath, ['-r', 'tsx/cjs', 'cli/infra.ts', ...args]);
  }

  /** Runs a Git command that must succeed, and tells what it wrote. */
  git(...args: string[]): string {
    const { code, stdout, stderr } = this.run('git', args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
    return stdout.trim();
  }

  /** Commits everything. */
  commit(subject: string): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--no-gpg-sign', '-m', subject);
    return this.git('rev-parse', 'HEAD');
  }

  run(program: string, args: readonly string[]): Run {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...IDENTITY, NO_COLOR: '1' },
    });
    return { code: status, stdout, stderr };
  }

  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Git as on a machine that nobody has configured. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Jane',
  GIT_AUTHOR_EMAIL: 'jane@shop.example',
  GIT_COMMITTER_NAME: 'Jane',
  GIT_COMMITTER_EMAIL: 'jane@shop.example',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};
