import type { Git } from '../../synth/git';
import { UserError } from '../../synth/user-error';
import type { ClusterDiff } from '../diff/cluster-diff';
import { toMarkdown } from '../diff/markdown';
import type { GitHubApi } from '../github/api';
import { authenticatedGit } from '../github/authenticated-git';
import type { WorkflowRun } from '../github/run';
import { describePromotion, placesOf } from './commit';
import type { Merge } from './merges';
import type { Promotion } from './promotion';

interface PullRequest {
  readonly number: number;
  readonly node_id: string;
  readonly html_url: string;
}

/**
 * Opens a pull request with the last commit, or brings the one up to date that an earlier run has opened for the same.
 *
 * @param branch the one that it goes to
 * @returns where people look at it
 * @throws {UserError} if Git or GitHub refuses
 */
export async function openPullRequest(
  api: GitHubApi,
  folder: string,
  {
    moves,
    commit,
    title,
    body,
    branch,
    merge,
  }: {
    readonly commit: string;
    readonly moves: readonly Promotion[];
    readonly title: string;
    readonly body: string;
    readonly branch: string;
    readonly merge: Merge;
  },
): Promise<string> {
  const head = branchOf(moves, commit);
  authenticatedGit(folder, ['push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${head}`]);
  const { owner } = api.repository;
  const [open] = await api.ask<readonly PullRequest[]>(
    `pulls?state=open&base=${encodeURIComponent(branch)}&head=${encodeURIComponent(`${owner}:${head}`)}`,
  );
  const request = open
    ? await api.tell<PullRequest>('PATCH', `pulls/${open.number}`, { title, body })
    : await api.tell<PullRequest>('POST', 'pulls', { title, body, head, base: branch });
  if (merge === 'auto-merge') await mergeByRule(api, request);
  return request.html_url;
}

/** One that tells what goes where, so that a second run finds what the first has opened; of several services their commit. */
function branchOf(moves: readonly Promotion[], commit: string): string {
  const [{ service, after }] = moves as readonly [Promotion];
  const version = (after.tag ?? after.digest ?? '').replaceAll(':', '-');
  if (moves.some((move) => move.service !== service)) return `promote/${commit.slice(0, 12)}`;
  return `promote/${service.name}-${placesOf(moves).replaceAll(' ', '-')}-${version}`;
}

const AUTO_MERGE = `mutation ($id: ID!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $id, mergeMethod: SQUASH }) { clientMutationId }
}`;

/** GitHub takes no rule for what has nothing to wait for: that is merged at once. */
async function mergeByRule(api: GitHubApi, { number, node_id }: PullRequest): Promise<void> {
  try {
    await api.query(AUTO_MERGE, { id: node_id });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (!/clean status/i.test(error.message)) {
      throw new UserError([
        `pull request ${number} is open, but is not merged by itself: ${error.message}; its repository must allow auto-merge`,
      ]);
    }
    await api.tell('PUT', `pulls/${number}/merge`, { merge_method: 'squash' });
  }
}

/** What a pull request says: what goes where, who answers for it, and what it means in the cluster. */
export function pullRequestBody(
  git: Git,
  moves: readonly Promotion[],
  diff: ClusterDiff | null,
  { branch, run }: { readonly branch: string; readonly run: WorkflowRun | undefined },
): string {
  const base = { commit: git.run(['rev-parse', 'HEAD^']).trim(), name: branch };
  return [
    ...moves.map((move) => `- ${describePromotion(move)}`),
    '',
    ...(run ? [`By [a run](${run.url}) of ${run.repository.owner}/${run.repository.name}.`, ''] : []),
    ...(diff ? [toMarkdown(diff, base)] : []),
  ].join('\n');
}
