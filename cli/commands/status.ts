import { type ImageVersion, imageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { stageBefore } from '../../constructs/platform/stage';
import type { Project } from '../../synth/project';
import type { CommandContext, Paint } from '../command';
import { findEnvironments, findService, type Selection } from '../overlays';
import { type ImagesCommit, imageHistory, isShallow } from '../promotion/image-history';
import { formatVersion, isSameImage } from '../promotion/image-version';
import { formatTable } from '../text';
import { apiOf } from '../verdict/judge';
import { type Verdict, verdictOf } from '../verdict/verdict';

interface StatusOptions extends Selection {
  readonly verdicts?: true;
  readonly json?: true;
}

export async function status(
  { project, declarePlatform, paint, print, printJson, progress }: CommandContext,
  { service, env, verdicts, json }: StatusOptions,
): Promise<void> {
  const platform = declarePlatform();
  if (service !== undefined) findService(platform, service);
  const places = env === undefined ? platform.environments : findEnvironments(platform, env);
  const shown = imageStatus(project, platform).filter(
    (image) =>
      (service === undefined || image.service === service) &&
      places.some(({ name }) => name === image.environment),
  );
  if (isShallow(project.git))
    progress('warning: this clone lacks older commits, so that some versions may be older than told');
  const told = verdicts ? await withVerdicts(project, platform, shown) : shown;
  if (json) printJson(told);
  else print(table(told, paint));
}

/** What is told of an image, with what its environment has said of it where that was asked. */
type ToldStatus = ImageStatus & { readonly verdict?: Verdict };

async function withVerdicts(
  { git }: Project,
  platform: Platform,
  images: readonly ImageStatus[],
): Promise<ToldStatus[]> {
  const api = apiOf(platform, '--verdicts');
  const history = imageHistory(git, platform.images.file, 'branch');
  const told: ToldStatus[] = [];
  for (const image of images) {
    const { environment, tag, digest } = image;
    const version = { ...(tag !== null && { tag }), ...(digest !== null && { digest }) };
    const candidate = { service: findService(platform, image.service), environment, version };
    told.push({ ...image, verdict: await verdictOf(api, git, history, candidate) });
  }
  return told;
}

/** A line for each service and environment; columns that nothing fills are left out. */
function table(images: readonly ToldStatus[], paint: Paint): string {
  const columns: readonly (readonly [string, (image: ToldStatus) => string])[] = [
    ['SERVICE', ({ service }) => service],
    ['ENVIRONMENT', ({ environment }) => environment],
    ['TAG', ({ tag }) => tag ?? ''],
    ['DIGEST', ({ digest }) => (digest === null ? '' : formatVersion({ digest }).slice(1))],
    [
      'SINCE',
      ({ since }) => (since ? `${since.date.slice(0, 10)} ${since.commit.slice(0, 7)}` : 'not committed'),
    ],
    ['VERDICT', ({ verdict }) => verdict?.state ?? ''],
    ['PENDING', ({ pending }) => describe(pending)],
    ['BESIDE', ({ beside }) => beside.map(nameOf).join(', ')],
    ['APPROVAL', ({ approval }) => (approval ? `${approval.by}, ${approval.ticket}` : '')],
    ['FORCED', ({ forced }) => (forced ?? '').replaceAll(/\s+/g, ' ')],
  ];
  const filled = columns.filter(([, cell]) => images.some((image) => cell(image) !== ''));
  const [head = '', ...lines] = formatTable([
    filled.map(([name]) => name),
    ...images.map((image) => filled.map(([, cell]) => cell(image))),
  ]).split('\n');
  return [paint('bold', head), ...lines].join('\n');
}

/** e.g. `staging's c4e8f92`, `staging's c4e8f92 and 2 before it` */
function describe(pending: ImageStatus['pending']): string {
  const [newest] = pending;
  if (!newest) return '';
  return `${nameOf(newest)}${pending.length > 1 ? ` and ${pending.length - 1} before it` : ''}`;
}

/** e.g. `staging's c4e8f92` */
function nameOf({ environment, tag, digest }: ImageStatus['beside'][number]): string {
  const version = formatVersion({ ...(tag !== null && { tag }), ...(digest !== null && { digest }) });
  return `${environment}'s ${version}`;
}

/** What a service runs in an environment. */
type ImageStatus = ReturnType<typeof imageStatus>[number];

/** A version and the commit that brought it. */
interface VersionPeriod {
  readonly version: ImageVersion | undefined;
  /** The commit since which it is so; null if it is not committed, or there is no Git. */
  readonly since: Pick<ImagesCommit, 'commit' | 'date' | 'subject'> | null;
}

/** What every service runs in every environment, environments in the order of `main.ts`. */
function imageStatus({ git }: Project, platform: Platform) {
  const history = imageHistory(git, platform.images.file, 'branch');
  const released = platform.services.filter(({ pinned }) => pinned === undefined);
  return released.flatMap(({ name: service, environments }) => {
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
