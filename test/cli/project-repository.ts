import { runInfra } from '../../cli/run-infra';
import { publishTree } from '../../synth/synthesize';
import { type CopyOptions, ProjectCopy, type Run } from '../project-copy';

/** A copy of the project in a Git repository of its own, with one commit on `main`. */
export class ProjectRepository extends ProjectCopy {
  constructor({ engine = false }: Pick<CopyOptions, 'engine'> = {}) {
    super({ history: true, engine });
  }

  /** Runs the CLI in this process, with `main.ts` and the services as they are now. */
  async infra(...args: readonly string[]): Promise<Run> {
    return this.infraIn({}, ...args);
  }

  /** Like {@link infra}, on a project in a folder of this one, or from one of its folders. */
  async infraIn(
    { root = '.', cwd = root }: { root?: string; cwd?: string },
    ...args: readonly string[]
  ): Promise<Run> {
    const written = { stdout: '', stderr: '' };
    const output = (name: keyof typeof written) => ({
      write: (text: string) => {
        written[name] += text;
      },
    });
    const status = await runInfra(this.project(root), args, {
      stdout: output('stdout'),
      stderr: output('stderr'),
      cwd: this.path(cwd),
    });
    return { status, ...written };
  }

  /** Runs the CLI in a process of its own, for what a process does: colours, signals, variables, folders. */
  infraProcess(...args: readonly string[]): Run {
    return this.run(process.execPath, ['-r', './synth/typescript.cjs', 'cli/infra.ts', ...args]);
  }

  /** Brings `dist/` up to date, in this process. */
  publish(): void {
    publishTree(this.project());
  }

  /** Runs a Git command that must succeed, and tells what it wrote. */
  git(...args: string[]): string {
    return this.succeed('git', args);
  }

  /** Commits everything. A shell starts Git several times faster than this process does, which has far more memory. */
  commit(subject: string): string {
    const script = 'git add --all && git commit --quiet --no-gpg-sign -m "$0" && git rev-parse HEAD';
    return this.succeed('sh', ['-c', script, subject]);
  }

  /** Puts everything back to a commit, on `main`, except what Git ignores. */
  reset(commit: string, ...except: readonly string[]): void {
    const script = 'git checkout --quiet --force -B main "$0" && git clean --quiet --force -d "$@"';
    this.succeed('sh', ['-c', script, commit, ...except.flatMap((name) => ['--exclude', name])]);
  }

  private succeed(program: string, args: readonly string[]): string {
    const { status, stdout, stderr } = this.run(program, args);
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}${stdout}`);
    return stdout.trim();
  }
}
