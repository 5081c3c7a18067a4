import type { Service } from '../../constructs/patterns/service';
import { verdictContext } from '../../constructs/pipeline/verdict';
import type { ImageVersion } from '../../constructs/platform/images';
import type { Git } from '../../synth/git';
import type { GitHubApi } from '../github/api';
import { branchCommits, type ImagesCommit } from '../promotion/image-history';
import { formatVersion, matchesRequest } from '../promotion/image-version';
import type { Candidate } from '../promotion/promotion';
import { count } from '../text';
import { newestStatus } from './commit-status';

/** What an environment has said of a version. */
export interface Verdict {
  readonly state: 'passed' | 'rejected' | 'pending' | 'missing';
  /** In words, for people. */
  readonly text: string;
  /** The commit that has the status. */
  readonly commit?: string;
}

/** Which verdict is asked for. */
export interface Question extends Candidate {
  /**
   * Whether what ran is the version.
   *
   * @default - where the tag or the digest that it names is the same
   */
  readonly isIt?: (one: ImageVersion | undefined, other: ImageVersion) => boolean;
  /**
   * Whether it must be what runs there now.
   *
   * @default false
   */
  readonly now?: boolean;
}

/**
 * What an environment has said of a version the last time that it ran it: by the status of the newest commit of that
 * time that has one. What it said before it ran another one in between does not count.
 *
 * @param history of the file of image versions, along the branch that Argo CD follows
 */
export async function verdictOf(
  api: GitHubApi,
  git: Git,
  history: readonly ImagesCommit[],
  { service, environment, version, isIt = matchesRequest, now = false }: Question,
): Promise<Verdict> {
  const what = `${formatVersion(version)} in '${environment}'`;
  const runs = (commit: ImagesCommit) => isIt(commit.version(service.name, environment), version);
  const last = history.findIndex(runs);
  if (now && last !== 0) {
    const running = history[0]?.version(service.name, environment);
    return { state: 'missing', text: `${what}, which runs ${formatVersion(running)} now` };
  }
  if (last === -1) return { state: 'missing', text: `${what}: no commit of this branch lets it run there` };
  const before = history.findIndex((commit, index) => index > last && !runs(commit));
  const commits = commitsOf(git, history, last, before === -1 ? history.length : before);
  return statusAsVerdict(api, service, `${service.name}-${environment}`, commits, what);
}

/**
 * What an Application says on the newest of some commits that has its status.
 *
 * @param commits newest first, all of which let it run the same
 * @param what runs, in words
 */
export async function statusAsVerdict(
  api: GitHubApi,
  { platform }: Pick<Service, 'platform'>,
  application: string,
  commits: readonly string[],
  what: string,
): Promise<Verdict> {
  const context = verdictContext(application);
  const by = platform.argocd.statusesBy;
  const { commit, status, others } = await newestStatus(api, commits, context, by);
  const ignored = others.length > 0 ? `; that of ${others.join(', ')} does not count` : '';
  if (status === undefined) {
    const whose = by === undefined ? context : `${context} of ${by}`;
    const looked = `of ${count(commits.length, 'commit')} that let it run there none has the status ${whose}`;
    return { state: 'missing', text: `${what}: ${looked}${ignored}` };
  }
  const more = [status.description, status.target_url].filter(Boolean).join(', ');
  const where = `${context} on ${commit.slice(0, 7)} is '${status.state}'${more ? ` (${more})` : ''}`;
  const setBy = by === undefined ? `, set by ${status.creator?.login ?? 'nobody known'}` : '';
  return { state: STATES[status.state], text: `${what}: ${where}${setBy}${ignored}`, commit };
}

const STATES = {
  success: 'passed',
  failure: 'rejected',
  error: 'rejected',
  pending: 'pending',
} as const;

/** The commits of the branch from one that changed the versions up to, newest first, without the next one that did. */
function commitsOf(git: Git, history: readonly ImagesCommit[], last: number, before: number): string[] {
  const branch = branchCommits(git);
  const places = new Map(branch.map((commit, index) => [commit, index]));
  const placeOf = (commit: ImagesCommit | undefined) => (commit ? (places.get(commit.commit) ?? 0) + 1 : 0);
  return branch.slice(placeOf(history[last - 1]), placeOf(history[before - 1]));
}
