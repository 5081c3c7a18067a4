import type { Service } from '../../constructs/patterns/service';
import { verdictContext } from '../../constructs/pipeline/verdict';
import type { ImageVersion } from '../../constructs/platform/images';
import type { Git } from '../../synth/git';
import type { GitHubApi } from '../github/api';
import type { ImagesCommit } from '../promotion/image-history';
import { formatVersion, matchesRequest } from '../promotion/image-version';
import { count } from '../text';

/** What an environment has said of a version. */
export interface Verdict {
  readonly state: 'passed' | 'rejected' | 'pending' | 'missing';
  /** In words, for people. */
  readonly text: string;
}

/** How many commits are asked about at most: of a version that has run for long, the newest say how it is. */
const MOST_COMMITS = 100;

interface CommitStatus {
  readonly context: string;
  readonly state: 'success' | 'failure' | 'error' | 'pending';
  readonly description: string | null;
  readonly target_url: string | null;
}

/**
 * What an environment has said of a version while it ran it: by the status of the newest commit of that time that has
 * one.
 *
 * @param history of the file of image versions, along the branch that Argo CD follows
 * @param isIt whether what ran is the version; by default where the tag or the digest that it names is the same
 */
export async function verdictOf(
  api: GitHubApi,
  git: Git,
  history: readonly ImagesCommit[],
  { service, environment, version }: { service: Service; environment: string; version: ImageVersion },
  isIt = matchesRequest,
): Promise<Verdict> {
  const context = verdictContext(`${service.name}-${environment}`);
  const commits = commitsWith(git, history, (commit) =>
    isIt(commit.version(service.name, environment), version),
  );
  const what = `${formatVersion(version)} in '${environment}'`;
  for (const commit of commits.slice(0, MOST_COMMITS)) {
    const { statuses } = await api.ask<{ statuses: readonly CommitStatus[] }>(
      `commits/${commit}/status?per_page=100`,
    );
    const status = statuses.find((each) => each.context === context);
    if (!status) continue;
    const where = `${context} on ${commit.slice(0, 7)} is '${status.state}'`;
    const more = [status.description, status.target_url].filter(Boolean).join(', ');
    const text = `${what}: ${where}${more ? ` (${more})` : ''}`;
    return { state: STATES[status.state], text };
  }
  const looked =
    commits.length === 0
      ? 'no commit of this branch lets it run there'
      : `of ${count(commits.length, 'commit')} that let it run there none has the status ${context}`;
  return { state: 'missing', text: `${what}: ${looked}` };
}

/**
 * What an environment says of a version that it runs now. What it said of the same version at an earlier time, before it
 * ran another one, does not count.
 *
 * @param candidate without a version it is the one that runs
 */
export async function verdictNow(
  api: GitHubApi,
  git: Git,
  history: readonly ImagesCommit[],
  candidate: { service: Service; environment: string; version: ImageVersion | undefined },
): Promise<Verdict> {
  const { service, environment } = candidate;
  const runs = history[0]?.version(service.name, environment);
  const version = candidate.version ?? runs;
  if (version === undefined) return { state: 'missing', text: `no ${service.name} in '${environment}'` };
  const others = history.findIndex(
    (commit) => !matchesRequest(commit.version(service.name, environment), version),
  );
  if (others === 0) {
    return {
      state: 'missing',
      text: `${formatVersion(version)} in '${environment}', which runs ${formatVersion(runs)} now`,
    };
  }
  return verdictOf(api, git, others === -1 ? history : history.slice(0, others), {
    ...candidate,
    version,
  });
}

const STATES = {
  success: 'passed',
  failure: 'rejected',
  error: 'rejected',
  pending: 'pending',
} as const satisfies Record<CommitStatus['state'], Verdict['state']>;

/** The commits of the branch that let a version run, newest first. */
function commitsWith(
  git: Git,
  history: readonly ImagesCommit[],
  lets: (commit: ImagesCommit) => boolean,
): string[] {
  if (!git.hasCommit()) return [];
  const branch = git.run(['rev-list', '--first-parent', 'HEAD']).trim().split('\n');
  const places = new Map(branch.map((commit, index) => [commit, index]));
  const placeOf = (commit: ImagesCommit | undefined) => (commit ? (places.get(commit.commit) ?? 0) + 1 : 0);
  return history.flatMap((commit, index) =>
    lets(commit) ? branch.slice(placeOf(history[index - 1]), placeOf(commit)) : [],
  );
}
