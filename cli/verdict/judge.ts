import type { Service } from '../../constructs/patterns/service';
import { repositoryOf } from '../../constructs/pipeline/github/repository';
import type { Platform } from '../../constructs/platform/platform';
import type { Git } from '../../synth/git';
import { UserError } from '../../synth/user-error';
import { GitHubApi } from '../github/api';
import { imageHistory } from '../promotion/image-history';
import { formatVersion, isSameImage, matchesRequest } from '../promotion/image-version';
import type { Candidate, Promotion } from '../promotion/promotion';
import { type Verdict, verdictOf } from './verdict';

/** What environments have said of a candidate, and whether it may go where it is to. */
export interface Judgement {
  readonly allowed: boolean;
  /** Whether it comes from the environment before, rather than that it goes back, or is nowhere yet. */
  readonly isPromoted?: true;
  readonly text: string;
  /** Environments, each with a commit whose tree has let it run well there; undefined where that was not asked. */
  readonly shownBy?: readonly { readonly environment: string; readonly commit: string }[];
}

/**
 * Whether a version may go to an environment: each environment of the stage before must have said that the version is
 * well there, and none of its own stage that it is not. One that has run in the environment itself before may go back,
 * unless it was rejected there. Nothing is asked for the first stage, unless it is one of users. A tag alone is not the
 * version that had this tag with a digest: the tag may name another image by now.
 *
 * @throws {UserError} if GitHub cannot be asked
 */
export async function judge(
  api: GitHubApi,
  git: Git,
  platform: Platform,
  { service, environment, version }: Candidate,
): Promise<Judgement> {
  const before = environmentsBefore(platform, environment, service);
  const { stage } = service.environments.find(({ name }) => name === environment) ?? {};
  const beside = service.environments.filter((it) => it.stage === stage && it.name !== environment);
  if (before.length === 0 && beside.length === 0) return ofFirst(platform, environment);
  const history = imageHistory(git, platform.images.file, 'branch');
  const versionsIn = (name: string) => history.flatMap((commit) => commit.version(service.name, name) ?? []);
  const ran = history.find((commit) => isSameImage(commit.version(service.name, environment), version));
  if (ran) {
    const own = await verdictOf(api, git, history, { service, environment, version, isIt: isSameImage });
    const refused = own.state === 'rejected';
    return {
      allowed: !refused,
      text: refused
        ? `was rejected before: ${own.text}`
        : `${formatVersion(version)} has run in '${environment}' before`,
      shownBy: [{ environment, commit: ran.commit }],
    };
  }
  const verdictIn = (name: string) =>
    verdictOf(api, git, history, { service, environment: name, version, isIt: isSameImage });
  for (const { name } of beside) {
    if (!versionsIn(name).some((each) => isSameImage(each, version))) continue;
    const { state, text } = await verdictIn(name);
    if (state === 'rejected') {
      return { allowed: false, text: `was rejected by '${name}' of the same stage: ${text}` };
    }
  }
  if (before.length === 0) return ofFirst(platform, environment);
  const passed: Verdict[] = [];
  for (const name of before) {
    const alike = versionsIn(name).filter((each) => matchesRequest(each, version));
    if (alike[0] && !alike.some((each) => isSameImage(each, version))) {
      return {
        allowed: false,
        text: `${formatVersion(version)} is not all of ${formatVersion(alike[0])}, which '${name}' has run: name it as it is there`,
      };
    }
    const verdict = await verdictIn(name);
    if (verdict.state !== 'passed') {
      const words = {
        rejected: `was rejected by '${name}'`,
        pending: `has no verdict of '${name}' yet`,
        missing: `has no verdict of '${name}'`,
      }[verdict.state];
      return { allowed: false, isPromoted: true, text: `${words}: ${verdict.text}` };
    }
    passed.push(verdict);
  }
  return {
    allowed: true,
    isPromoted: true,
    text: `passed: ${passed.map(({ text }) => text).join('; ')}`,
    shownBy: passed.flatMap(({ commit }, index) =>
      commit === undefined ? [] : [{ environment: before[index] as string, commit }],
    ),
  };
}

/** What is said of a version that goes to an environment which has none before it. */
export function ofFirst({ environments }: Platform, environment: string): Judgement {
  const isForUsers = environments.some(({ name, production }) => name === environment && production);
  return isForUsers
    ? { allowed: false, text: `no environment before '${environment}' could say how it is` }
    : { allowed: true, text: `'${environment}' takes any version` };
}

/**
 * The environments from which a version goes to another one: those of the last stage before it that have the service, or
 * the last stage of all where none has.
 */
export function environmentsBefore(
  { environments }: Platform,
  environment: string,
  service?: Service,
): string[] {
  const { stage } = environments.find(({ name }) => name === environment) ?? {};
  const earlier = environments.slice(
    0,
    environments.findIndex((each) => each.stage === stage),
  );
  const those = earlier.filter((each) => service?.environments.includes(each));
  const last = (those.at(-1) ?? earlier.at(-1))?.stage;
  return (those.length > 0 ? those : earlier).filter((each) => each.stage === last).map(({ name }) => name);
}

/**
 * GitHub's API for the repository of a platform.
 *
 * @param purpose what asks for it, e.g. `--require-verdict`
 * @throws {UserError} if the platform's repository is not on GitHub, or there is no token
 */
export function apiOf({ git }: Platform, purpose: string): GitHubApi {
  const repository = repositoryOf(git.url);
  if (!repository) throw new UserError([`${purpose} needs a repository on GitHub, got 'git.url' ${git.url}`]);
  return new GitHubApi(repository, purpose);
}

/** @throws {UserError} with each version that may not go where it is to, by what environments have said of it */
export async function requireVerdicts(
  git: Git,
  platform: Platform,
  moves: readonly Promotion[],
): Promise<void> {
  const api = apiOf(platform, '--require-verdict');
  const problems: string[] = [];
  for (const { service, environment, after: version } of moves) {
    const { allowed, text } = await judge(api, git, platform, { service, environment, version });
    if (!allowed) problems.push(`[${service.node.path}] ${text}`);
  }
  if (problems.length > 0) throw new UserError(problems);
}
