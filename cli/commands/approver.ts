import { formatValue } from '../../constructs/props/format-value';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { GitHubApi } from '../github/api';
import { runOf } from '../github/run';

interface Review {
  readonly state: string;
  readonly environments: readonly { readonly name: string }[];
  readonly user: { readonly login: string };
}

export async function approver({ print }: CommandContext, environment: string): Promise<void> {
  const run = runOf();
  if (!run) {
    throw new UserError([
      'approver tells who has approved a run of GitHub Actions: GITHUB_REPOSITORY and GITHUB_RUN_ID must name one',
    ]);
  }
  const reviews = await new GitHubApi(run.repository, 'approver').ask<readonly Review[]>(
    `actions/runs/${run.id}/approvals`,
  );
  const approval = reviews.findLast(
    ({ state, environments }) =>
      state === 'approved' && environments.some(({ name }) => name === environment),
  );
  if (!approval) {
    throw new UserError([
      `nobody has approved ${run.url} for ${formatValue(environment)}: its GitHub environment must have required reviewers`,
    ]);
  }
  print(`by=${approval.user.login}\nticket=${run.url}`);
}
