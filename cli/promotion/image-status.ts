import { type ImageVersion, imageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { stageBefore } from '../../constructs/platform/stage';
import type { Project } from '../../synth/project';
import { type ImagesCommit, imageHistory } from './image-history';
import { isSameImage } from './image-version';

/** What a service runs in an environment. */
export type ImageStatus = ReturnType<typeof imageStatus>[number];

/** A version and the commit that brought it. */
interface VersionPeriod {
  readonly version: ImageVersion | undefined;
  /** The commit since which it is so; null if it is not committed, or there is no Git. */
  readonly since: Pick<ImagesCommit, 'commit' | 'date' | 'subject'> | null;
}

const NEVER_PROMOTED = { since: null, pending: [], beside: [], pinned: true, approval: null, forced: null };

/** What every service runs in every environment, environments in the order of `main.ts`. */
export function imageStatus({ git }: Project, platform: Platform) {
  const history = imageHistory(git, platform.images.file, 'branch');
  return platform.services.flatMap(({ name: service, environments, pinned, overlays }) => {
    if (pinned) {
      return overlays.map(({ environment: { name, stage }, variant }) => ({
        ...NEVER_PROMOTED,
        service,
        environment: name,
        stage,
        ...idOf(variant.pinned as ImageVersion),
      }));
    }
    const versions = (environment: string) => versionHistory(platform, history, service, environment);
    const versionIn = (environment: string) => imageVersion(platform.images, service, environment);
    return environments.map(({ name: environment, stage }) => {
      const now = versionIn(environment);
      const [period] = versions(environment);
      // Of a stage, the one that gets a version last.
      const previous = stageBefore(environments, environment)?.environments.at(-1)?.name;
      return {
        service,
        environment,
        stage,
        ...idOf(now),
        since: period?.since ?? null,
        /** The versions that the environment before has run since it ran this one, newest first; none if it runs it. */
        pending: previous === undefined ? [] : pendingVersions(versions(previous), previous, now),
        /** What other environments of its stage run, where that is another version. */
        beside: environments
          .filter((it) => it.stage === stage && !isSameImage(versionIn(it.name), now))
          .map(({ name }) => ({ environment: name, ...idOf(versionIn(name)) })),
        /** Whether the service itself has it, which is no version that is promoted. */
        pinned: false,
        approval: now?.approval ?? null,
        /** Why it was let in without having been in the environment before. */
        forced: now?.forced ?? null,
      };
    });
  });
}

/** What the environment before has run since it ran a version; only what it runs now, if it never did. */
function pendingVersions(
  versions: Iterable<VersionPeriod>,
  environment: string,
  version: ImageVersion | undefined,
) {
  const newer = [];
  for (const period of versions) {
    if (isSameImage(period.version, version)) return newer;
    newer.push({ environment, ...idOf(period.version), since: period.since });
  }
  return newer.slice(0, 1);
}

/** The versions that a service has had in an environment, one after the other, the present one first. */
function* versionHistory(
  platform: Platform,
  history: readonly ImagesCommit[],
  service: string,
  environment: string,
): Generator<VersionPeriod> {
  let version = imageVersion(platform.images, service, environment);
  let since: VersionPeriod['since'] = null;
  for (const { commit, date, subject, ...images } of history) {
    const then = images.version(service, environment);
    if (!isSameImage(then, version)) {
      yield { version, since };
      if (then === undefined) return;
      version = then;
    }
    since = { commit, date, subject };
  }
  yield { version, since };
}

function idOf({ tag, digest }: ImageVersion = {}): { tag: string | null; digest: string | null } {
  return { tag: tag ?? null, digest: digest ?? null };
}
