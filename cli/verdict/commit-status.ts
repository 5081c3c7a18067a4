import type { GitHubApi } from '../github/api';

/** A status of a commit, as GitHub lists it. */
export interface CommitStatus {
  readonly context: string;
  readonly state: 'success' | 'failure' | 'error' | 'pending';
  readonly description: string | null;
  readonly target_url: string | null;
  /** Null where the account is gone. */
  readonly creator: { readonly login: string } | null;
}

/** How many commits are asked about at most: of a version that has run for long, the newest say how it is. */
const MOST_COMMITS = 100;

/** How many statuses GitHub lists at once at most, and how often it is asked for more of one commit. */
const PAGE = 100;
const MOST_PAGES = 10;

/**
 * The newest status of a context on the newest commit that has one. It is asked for in the list of all statuses, since
 * what GitHub sums up of a commit does not say who has set them.
 *
 * @param commits newest first
 * @param by the login of whoever must have set it; undefined for anybody
 * @returns also who else has set one that is as new or newer
 */
export async function newestStatus(
  api: GitHubApi,
  commits: readonly string[],
  context: string,
  by: string | undefined,
): Promise<{
  readonly commit: string;
  readonly status?: CommitStatus | undefined;
  readonly others: readonly string[];
}> {
  const others = new Set<string>();
  const isMeant = ({ creator }: CommitStatus) =>
    by === undefined || creator?.login.toLowerCase() === by.toLowerCase();
  for (const commit of commits.slice(0, MOST_COMMITS)) {
    for (let page = 1; page <= MOST_PAGES; page++) {
      const statuses = await api.ask<readonly CommitStatus[]>(
        `commits/${commit}/statuses?per_page=${PAGE}&page=${page}`,
      );
      const ofContext = statuses.filter((each) => each.context === context);
      const found = ofContext.findIndex(isMeant);
      for (const other of found === -1 ? ofContext : ofContext.slice(0, found))
        others.add(other.creator?.login ?? 'nobody known');
      if (found !== -1) return { commit, status: ofContext[found], others: [...others] };
      if (statuses.length < PAGE) break;
    }
  }
  return { commit: '', others: [...others] };
}
