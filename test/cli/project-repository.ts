import { ProjectCopy, type Run } from '../project-copy';

/** A copy of the project in a Git repository of its own, with one commit on `main`. */
export class ProjectRepository extends ProjectCopy {
  constructor() {
    super();
    this.git('init', '--quiet', '--initial-branch=main');
    // The link is no folder, hence not what .gitignore names.
    this.write('.git/info/exclude', 'node_modules\n');
    this.commit('Begin');
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

  override run(program: string, args: readonly string[]): Run {
    return super.run(program, args, { env: { ...IDENTITY, NO_COLOR: '1' } });
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
