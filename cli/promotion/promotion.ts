import type { CanaryValues } from '../../constructs/patterns/canary-service';
import type { Service } from '../../constructs/patterns/service';
import { type ImageVersion, imageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { stageBefore } from '../../constructs/platform/stage';
import { didYouMean } from '../../constructs/props/did-you-mean';
import { push } from '../../manifests/push';
import type { Git } from '../../synth/git';
import type { Project } from '../../synth/project';
import { UserError } from '../../synth/user-error';
import { notThere } from '../overlays';
import { imageHistory, isShallow } from './image-history';
import { formatVersion, imageOf, isSameImage, matchesRequest } from './image-version';

/** A version that is to run in an environment; of a stage, one for each of its environments. */
export interface Candidate {
  readonly service: Service;
  readonly environment: string;
  /** A tag, a digest or both. */
  readonly version: ImageVersion;
}

/** What a person answers for. */
export interface Overrides {
  /** Why a version goes where it could not go otherwise. */
  readonly forced?: string;
  readonly approval?: NonNullable<ImageVersion['approval']>;
}

/** A version that takes the place of another. */
export interface Promotion {
  readonly service: Service;
  readonly environment: string;
  readonly before: ImageVersion | undefined;
  readonly after: ImageVersion;
}

/**
 * What has to change for requests to come true, callees before their callers; nothing for a request that is true already.
 *
 * An environment takes only what each environment of the stage before its own, in the order of `main.ts`, runs or has
 * run; and where a service asks for approval, only what somebody approved.
 *
 * @throws {UserError} with every request that breaks a rule
 */
export function planPromotions(
  { git }: Project,
  platform: Platform,
  requests: readonly Candidate[],
  overrides: Overrides,
): Promotion[] {
  const problems: string[] = [];
  const earlier = lazyHistory(git, platform.images.file);
  const moves = requests.flatMap((request): Promotion[] => {
    const { service, environment } = request;
    if (service.pinned) {
      problems.push(
        `[${service.node.path}] runs ${service.image}, which is pinned in ${service.source}: change it there`,
      );
      return [];
    }
    if (!service.environments.some(({ name }) => name === environment)) {
      problems.push(`[${service.node.path}] ${notThere(service, environment)}`);
      return [];
    }
    const before = imageVersion(platform.images, service.name, environment);
    const there = matchesRequest(before, request.version);
    const asks = asksForApproval(service, environment);
    if (there && (!asks || before?.approval)) return [];
    const { version, problem } = there
      ? { version: before }
      : allowed(git, platform, request, overrides, earlier);
    if (problem) problems.push(`[${service.node.path}] ${problem}`);
    if (asks && !overrides.approval) {
      problems.push(
        `[${service.node.path}] ships to '${environment}' only with approval: give --approved-by and --ticket`,
      );
    }
    const approval = asks && overrides.approval ? { approval: overrides.approval } : {};
    return [{ service, environment, before, after: { ...version, ...approval } }];
  });
  if (
    overrides.approval &&
    !requests.some(({ service, environment }) => asksForApproval(service, environment))
  ) {
    problems.push("nothing of this asks for approval: leave out '--approved-by' and '--ticket'");
  }
  if (problems.length > 0) throw new UserError(problems);
  return moves.sort((a, b) => a.service.wave - b.service.wave || (a.service.name < b.service.name ? -1 : 1));
}

/** Whether a person must approve what a service runs in an environment. */
export function asksForApproval({ props }: Service, environment: string): boolean {
  return (props.environments[environment] as CanaryValues | undefined)?.approval !== undefined;
}

type History = (service: Service, environment: string) => readonly ImageVersion[];

/** The version that may go there, or why none may. */
function allowed(
  git: Git,
  platform: Platform,
  { service, environment, version }: Candidate,
  { forced }: Overrides,
  earlier: History,
): { readonly version?: ImageVersion; readonly problem?: string } {
  const previous = stageBefore(service.environments, environment)?.environments.map(({ name }) => name) ?? [];
  const [first, ...others] = previous;
  if (first === undefined) return { version };
  const now = (name: string) => imageVersion(platform.images, service.name, name);
  const had = (name: string) => {
    const current = now(name);
    return [...(current ? [current] : []), ...earlier(service, name)];
  };
  const alike = (name: string) => (matchesRequest(now(name), version) ? [now(name)] : had(name));
  const meant = alike(first).filter((old) => matchesRequest(old, version));
  const common = meant.find((old) =>
    others.every((name) => isSameImage(now(name), old) || had(name).some((it) => isSameImage(it, old))),
  );
  if (common) return { version: imageOf(common) };
  if (forced !== undefined) return { version: { ...version, forced } };
  const missing =
    meant.length === 0 ? first : others.find((name) => !had(name).some((it) => isSameImage(it, meant[0])));
  const place = missing ?? first;
  return { problem: refusal(git, version, environment, place, had(place)) };
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

/** Reads the history once, and only if a request depends on it. */
function lazyHistory(git: Git, file: string): History {
  let commits: ReturnType<typeof imageHistory> | undefined;
  return ({ name }, environment) => {
    commits ??= imageHistory(git, file, 'all');
    return commits.flatMap((commit) => commit.version(name, environment) ?? []);
  };
}

/** A service that has a contract with others which are tested before a release of either. */
export interface ContractPartner {
  readonly service: string;
  /** The promoted services that it has a contract with. */
  readonly of: readonly string[];
  /** Whether it calls the first of them, or is called by it. */
  readonly role: 'caller' | 'callee' | 'partner';
  /** What it runs, by environment. */
  readonly versions: Readonly<Record<string, ImageVersion>>;
}

/** The services whose contracts with promoted ones are tested, by either side's gates. */
export function contractPartners(platform: Platform, names: readonly string[]): ContractPartner[] {
  const wanted = new Set(names);
  const promoted = new Map(
    platform.services.filter(({ name }) => wanted.has(name)).map((service) => [service.name, service]),
  );
  const testedBy = new Map<string, Service[]>();
  for (const service of promoted.values()) for (const name of testsOf(service)) push(testedBy, name, service);
  return platform.services.flatMap((service): ContractPartner[] => {
    const ofIts = testsOf(service).flatMap((name) => promoted.get(name) ?? []);
    const others = [...new Set([...ofIts, ...(testedBy.get(service.name) ?? [])])]
      .filter((other) => other !== service)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const [first] = others;
    if (!first) return [];
    const role = service.calls.includes(first)
      ? 'caller'
      : first.calls.includes(service)
        ? 'callee'
        : 'partner';
    const versions = platform.images.services[service.name] ?? {};
    return [{ service: service.name, of: others.map(({ name }) => name), role, versions }];
  });
}

function testsOf({ props }: Service): readonly string[] {
  return props.gates?.contractTests ?? [];
}
