import { repositoryOf } from '../../constructs/pipeline/github/repository';
import type { PlatformRepository } from '../../constructs/pipeline/github/steps';

/** A run of GitHub Actions. */
export interface WorkflowRun {
  readonly repository: PlatformRepository;
  readonly id: string;
  /** Where people look at it, as it is in this attempt. */
  readonly url: string;
}

/** The run that this process is part of, by what GitHub tells each; undefined elsewhere. */
export function runOf(env: NodeJS.ProcessEnv = process.env): WorkflowRun | undefined {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY = '', GITHUB_RUN_ID: id } = env;
  const { GITHUB_RUN_ATTEMPT: attempt } = env;
  const repository = repositoryOf(`/${GITHUB_REPOSITORY}`);
  if (!repository || !id || !/^\d+$/.test(id)) return undefined;
  const url = `${server}/${GITHUB_REPOSITORY}/actions/runs/${id}`;
  return { repository, id, url: attempt && /^\d+$/.test(attempt) ? `${url}/attempts/${attempt}` : url };
}
