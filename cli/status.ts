import { type ImageVersion, imageVersion } from '../constructs/platform/images';
import type { Platform } from '../constructs/platform/platform';
import type { Project } from '../synth/project';
import { type ImagesCommit, imageHistory } from './promotion/image-history';
import { isSameImage } from './promotion/image-version';

/** What a service runs in an environment. */
export interface ImageStatus {
  readonly service: string;
  readonly environment: string;
  readonly tag: string | null;
  readonly digest: string | null;
  /** The commit since which it is so; null if it is not committed, or there is no Git. */
  readonly since: Since | null;
  /** The versions that the environment before has run since it ran this one, newest first; empty if it runs the same. */
  readonly pending: readonly PendingVersion[];
  readonly approval: ImageVersion['approval'] | null;
  /** Why it was let in without having been in the environment before. */
  readonly forced: string | null;
}

/** A commit, as people look for it. */
export interface Since {
  readonly commit: string;
  readonly date: string;
  readonly subject: string;
}

/** A version that the environment before has run. */
export interface PendingVersion {
  readonly environment: string;
  readonly tag: string | null;
  readonly digest: string | null;
  readonly since: Since | null;
}

/** A version and the commit that brought it. */
interface VersionPeriod {
  readonly version: ImageVersion | undefined;
  readonly since: Since | null;
}

/** What every service runs in every environment, environments in the order of `main.ts`. */
export function imageStatus({ git }: Project, platform: Platform): ImageStatus[] {
  const history = imageHistory(git, platform.images.file, 'branch');
  const names = platform.environments.map(({ name }) => name);
  return platform.services.flatMap(({ name: service }) =>
    names.map((environment, index): ImageStatus => {
      const now = imageVersion(platform.images, service, environment);
      const [period] = versionHistory(now, history, service, environment);
      const previous = names[index - 1];
      return {
        service,
        environment,
        ...idOf(now),
        since: period?.since ?? null,
        pending: previous === undefined ? [] : pendingVersions(platform, history, service, previous, now),
        approval: now?.approval ?? null,
        forced: now?.forced ?? null,
      };
    }),
  );
}

/** What the environment before has run since it ran a version; only what it runs now, if it never did. */
function pendingVersions(
  platform: Platform,
  history: readonly ImagesCommit[],
  service: string,
  environment: string,
  version: ImageVersion | undefined,
): PendingVersion[] {
  const newer: PendingVersion[] = [];
  for (const period of versionHistory(
    imageVersion(platform.images, service, environment),
    history,
    service,
    environment,
  )) {
    if (isSameImage(period.version, version)) return newer;
    newer.push({ environment, ...idOf(period.version), since: period.since });
  }
  return newer.slice(0, 1);
}

/** The versions that a service has had in an environment, one after the other, the present one first. */
function* versionHistory(
  now: ImageVersion | undefined,
  history: readonly ImagesCommit[],
  service: string,
  environment: string,
): Generator<VersionPeriod> {
  let version = now;
  let since: Since | null = null;
  for (const commit of history) {
    const then = commit.version(service, environment);
    if (!isSameImage(then, version)) {
      yield { version, since };
      if (then === undefined) return;
      version = then;
    }
    since = { commit: commit.commit, date: commit.date, subject: commit.subject };
  }
  yield { version, since };
}

function idOf({ tag, digest }: ImageVersion = {}): { tag: string | null; digest: string | null } {
  return { tag: tag ?? null, digest: digest ?? null };
}
