import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { PassedTrees } from '../synth/passed-trees';
import { Project } from '../synth/project';
import { loadMain } from './load-main';

const FIXTURES = inject('fixtures');

// As between processes of the CLI, a tree that has passed all checks is not looked at again: the code stays the same.
PassedTrees.ofProcess = () =>
  new PassedTrees(`${FIXTURES}/passed.json`, { moduleKey: () => 'same', loadedModules: () => ({}) });

/** What a program did. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CopyOptions {
  /** Whether it is a Git repository with one commit on `main`, rather than files alone. */
  readonly history?: boolean;
  /** Whether it has files of the engine, to be changed or compiled, rather than links to them. Git ignores them. */
  readonly engine?: boolean;
}

/** A copy of the project's files, as a person who cloned it and ran `npm ci` has it. */
export class ProjectCopy {
  readonly folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'project-')));

  /** One that goes with the test. */
  static forTest(options: CopyOptions = {}): ProjectCopy {
    const copy = new ProjectCopy(options);
    onTestFinished(() => copy.remove());
    return copy;
  }

  constructor({ history = false, engine = false }: CopyOptions = {}) {
    execFileSync('cp', ['-a', `${FIXTURES}/project/.`, this.folder]);
    if (engine) {
      const links = fs.readdirSync(`${FIXTURES}/engine`).filter((name) => name !== 'test');
      for (const name of links) fs.unlinkSync(this.path(name));
      execFileSync('cp', ['-a', `${FIXTURES}/engine/.`, this.folder]);
    }
    if (!history) fs.rmSync(this.path('.git'), { recursive: true });
  }

  path(file: string): string {
    return path.join(this.folder, file);
  }

  read(file: string): string {
    return fs.readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string): void {
    fs.mkdirSync(path.dirname(this.path(file)), { recursive: true });
    fs.writeFileSync(this.path(file), text);
  }

  /** Replaces a text that must be in a file. */
  replace(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
    this.write(
      file,
      text.replace(from, () => to),
    );
  }

  /** Every file of a folder with its contents. */
  files(folder: string): Record<string, string> {
    const names = fs.readdirSync(this.path(folder), { recursive: true, encoding: 'utf8' }).sort();
    const files = names.filter((name) => fs.statSync(this.path(`${folder}/${name}`)).isFile());
    return Object.fromEntries(files.map((name) => [name, this.read(`${folder}/${name}`)]));
  }

  /** The project, with `main.ts` and the services as they are at each declaration. */
  project(folder = '.'): Project {
    const root = path.resolve(this.folder, folder);
    return new Project(root, (variant) => loadMain(root).declarePlatform(variant));
  }

  /** Runs a program in the copy. */
  run(
    program: string,
    args: readonly string[],
    { env = {}, cwd = '.' }: { env?: Record<string, string>; cwd?: string } = {},
  ): Run {
    const { CDK8S_OUTDIR: _, ...inherited } = process.env;
    const result = spawnSync(program, args, {
      cwd: this.path(cwd),
      env: { ...inherited, CDK8S_CHECK_UPGRADE: 'false', ...env },
      encoding: 'utf8',
    });
    return { status: result.status, stdout: result.stdout, stderr: result.stderr };
  }

  /** Runs the CLI of cdk8s, which runs the app, and leaves a folder behind where temporary files are. */
  cdk8sSynth(...args: readonly string[]) {
    const env = { TMPDIR: this.folder };
    return this.run(process.execPath, ['node_modules/cdk8s-cli/bin/cdk8s', 'synth', ...args], { env });
  }

  /** Runs the app, as `npm run synth` does. */
  app(env: Record<string, string> = {}, cwd = '.') {
    const args = ['-r', this.path('synth/register.cjs'), this.path('main.ts')];
    return this.run(process.execPath, args, { env, cwd });
  }

  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
