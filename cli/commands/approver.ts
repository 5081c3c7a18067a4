import { formatValue } from '../../constructs/props/format-value';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { GitHubApi } from '../github/api';
import { runOf } from '../github/run';

/** What keeps runs out of a GitHub environment. */
interface Protection {
  readonly protection_rules?: readonly { readonly type: string }[];
}

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
  const api = new GitHubApi(run.repository, 'approver');
  const protection = await api.ask<Protection>(`environments/${encodeURIComponent(environment)}`);
  if (!protection.protection_rules?.some(({ type }) => type === 'required_reviewers')) {
    const { owner, name } = run.repository;
    throw new UserError([
      `nobody is asked before a run gets into ${formatValue(environment)}: its GitHub environment in ${owner}/${name} must have required reviewers`,
    ]);
  }
  const reviews = await api.ask<readonly Review[]>(`actions/runs/${run.id}/approvals`);
  const approvals = reviews.filter(
    ({ state, environments }) =>
      state === 'approved' && environments.some(({ name }) => name === environment),
  );
  if (approvals.length === 0)
    throw new UserError([`nobody has approved ${run.url} for ${formatValue(environment)}`]);
  // GitHub asks again in each attempt, but does not tell which approval is of which.
  const names = [...new Set(approvals.map(({ user }) => user.login))];
  print(`by=${names.join(', ')}\nticket=${run.url}`);
}
