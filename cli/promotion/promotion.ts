import type { CanaryValues } from '../../constructs/patterns/canary-service';
import type { Service } from '../../constructs/patterns/service';
import { type ImageVersion, imageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { didYouMean } from '../../constructs/props/did-you-mean';
import type { Git } from '../../synth/git';
import type { Project } from '../../synth/project';
import { UserError } from '../../synth/user-error';
import { imageHistory, isShallow } from './image-history';
import { formatVersion, isMeantBy } from './image-version';

/** What a person wants to run where. */
export interface Wish {
  readonly service: Service;
  readonly environment: string;
  /** A tag, a digest or both. */
  readonly version: ImageVersion;
}

/** What a person answers for. */
export interface Permits {
  /** Why a version goes where it could not go otherwise. */
  readonly forced?: string;
  readonly approval?: NonNullable<ImageVersion['approval']>;
}

/** A version that takes the place of another. */
export interface Move {
  readonly service: Service;
  readonly environment: string;
  readonly before: ImageVersion | undefined;
  readonly after: ImageVersion;
}

/**
 * What has to change for wishes to come true, callees before their callers; nothing for a wish that is true already.
 *
 * An environment takes only what the one before it, in the order of `main.ts`, runs or has run; and where a service
 * asks for approval, only what somebody approved.
 *
 * @throws {UserError} with every wish that breaks a rule
 */
export function planMoves(
  { git }: Project,
  platform: Platform,
  wishes: readonly Wish[],
  permits: Permits,
): Move[] {
  const problems: string[] = [];
  const earlier = lazyHistory(git, platform.images.file);
  const moves = wishes.flatMap((wish): Move[] => {
    const { service, environment } = wish;
    const before = imageVersion(platform.images, service.name, environment);
    const there = isMeantBy(before, wish.version);
    const asks = asksForApproval(service, environment);
    if (there && (!asks || before?.approval)) return [];
    const { version, problem } = there ? { version: before } : allowed(git, platform, wish, permits, earlier);
    if (problem) problems.push(`[${service.node.path}] ${problem}`);
    if (asks && !permits.approval) {
      problems.push(
        `[${service.node.path}] ships to '${environment}' only with approval: give --approved-by and --ticket`,
      );
    }
    const approval = asks && permits.approval ? { approval: permits.approval } : {};
    return [{ service, environment, before, after: { ...version, ...approval } }];
  });
  if (permits.approval && !wishes.some(({ service, environment }) => asksForApproval(service, environment))) {
    problems.push("nothing of this asks for approval: leave out '--approved-by' and '--ticket'");
  }
  if (problems.length > 0) throw new UserError(problems);
  return moves.sort((a, b) => a.service.wave - b.service.wave || (a.service.name < b.service.name ? -1 : 1));
}

/** Whether a person must approve what a service runs in an environment. */
export function asksForApproval({ props }: Service, environment: string): boolean {
  return (props.environments[environment] as CanaryValues | undefined)?.approval === true;
}

type History = (service: Service, environment: string) => readonly ImageVersion[];

/** The version that may go there, or why none may. */
function allowed(
  git: Git,
  platform: Platform,
  { service, environment, version }: Wish,
  { forced }: Permits,
  earlier: History,
): { readonly version?: ImageVersion; readonly problem?: string } {
  const names = platform.environments.map(({ name }) => name);
  const previous = names[names.indexOf(environment) - 1];
  if (previous === undefined) return { version };
  const now = imageVersion(platform.images, service.name, previous);
  if (isMeantBy(now, version)) return { version: imageOf(now) };
  const had = earlier(service, previous);
  const meant = had.find((old) => isMeantBy(old, version));
  if (meant) return { version: imageOf(meant) };
  if (forced !== undefined) return { version: { ...version, forced } };
  return { problem: refusal(git, version, environment, previous, [...(now ? [now] : []), ...had]) };
}

/** A version without what is recorded of it, which is true of its old place only. */
function imageOf({ tag, digest }: ImageVersion = {}): ImageVersion {
  return { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

function refusal(
  git: Git,
  version: ImageVersion,
  environment: string,
  previous: string,
  had: readonly ImageVersion[],
): string {
  const tags = had.flatMap(({ tag }) => (tag === undefined ? [] : [tag]));
  const sameTag = had.find(({ tag }) => tag !== undefined && tag === version.tag);
  const hint = sameTag
    ? `, which had this tag ${sameTag.digest === undefined ? 'without a digest' : `as ${formatVersion(sameTag)}`}`
    : `, which runs ${formatVersion(had[0])}${version.tag === undefined ? '' : didYouMean(version.tag, tags)}`;
  const shallow = isShallow(git) ? ' (this clone lacks older commits: git fetch --unshallow)' : '';
  return `${formatVersion(version)} must have been in '${previous}' before it goes to '${environment}'${hint}${shallow}: promote it there first, or give --force and --reason`;
}

/** Reads the history once, and only if a wish depends on it. */
function lazyHistory(git: Git, file: string): History {
  let commits: ReturnType<typeof imageHistory> | undefined;
  return ({ name }, environment) => {
    commits ??= imageHistory(git, file, 'all');
    return commits.flatMap((commit) => commit.version(name, environment) ?? []);
  };
}
