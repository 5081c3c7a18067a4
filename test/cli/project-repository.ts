import { ProjectCopy, type Run } from '../project-copy';

/** A copy of the project in a Git repository of its own, with one commit on `main`. */
export class ProjectRepository extends ProjectCopy {
  constructor() {
    super({ history: true });
  }

  /** Runs the CLI as a process. */
  infra(...args: string[]): Run {
    return this.run(process.execPath, ['-r', 'tsx/cjs', 'cli/infra.ts', ...args]);
  }

  /** Runs a Git command that must succeed, and tells what it wrote. */
  git(...args: string[]): string {
    const { status, stdout, stderr } = this.run('git', args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
    return stdout.trim();
  }

  /** Commits everything. */
  commit(subject: string): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--no-gpg-sign', '-m', subject);
    return this.git('rev-parse', 'HEAD');
  }
}
