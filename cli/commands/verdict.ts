import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type ImageVersion, imageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { formatSeconds, goSeconds } from '../../manifests/go-duration';
import { readImages } from '../../synth/images-file';
import { UserError } from '../../synth/user-error';
import { type CommandContext, EXIT } from '../command';
import { authenticatedGit } from '../github/authenticated-git';
import { findEnvironments, findService } from '../overlays';
import { imageHistory } from '../promotion/image-history';
import { formatVersion, isSameImage, parseVersion } from '../promotion/image-version';
import { brokenContracts } from '../verdict/contracts';
import { apiOf, type Candidate, judge } from '../verdict/judge';
import { type Verdict, verdictOf } from '../verdict/verdict';

interface VerdictOptions {
  readonly wait?: string;
  readonly now?: true;
  readonly proposed?: string;
}

/** How long it waits before it asks again, in seconds. */
const PAUSE_SECONDS = 30;

export async function verdict(
  context: CommandContext,
  what: readonly string[],
  { wait, now, proposed }: VerdictOptions,
): Promise<void> {
  const platform = context.declarePlatform();
  if (proposed !== undefined) {
    if (what.length > 0 || wait !== undefined || now)
      throw new UserError(['--proposed takes no service, and neither --wait nor --now']);
    await judgeProposed(context, platform, proposed);
    return;
  }
  const [first = '', environment = '', version] = what;
  if (what.length !== 3 && !(now && what.length === 2)) {
    throw new UserError([
      'verdict takes a service, an environment and a version, e.g. infra verdict checkout staging a1b2c3d',
    ]);
  }
  const places = findEnvironments(platform, environment);
  const service = findService(platform, first);
  const asked = version === undefined ? undefined : parseVersion(version);
  const seconds = wait === undefined ? 0 : secondsOf(wait);
  const there = places.filter((it) => service.environments.includes(it));
  for (const { name } of there.length > 0 ? there : places) {
    const subject = { service, environment: name, version: asked };
    const found = await waitFor(context, platform, subject, { seconds, now });
    context.print(`${found.state}: ${found.text}`);
    if (found.state !== 'passed') context.exitCode = EXIT.difference;
  }
}

function secondsOf(wait: string): number {
  try {
    return goSeconds(wait, '--wait');
  } catch (error) {
    throw new UserError([(error as Error).message]);
  }
}

/** Asks until there is a verdict, or the time is over; the branch moves meanwhile, and is fetched each time. */
async function waitFor(
  { project, progress }: CommandContext,
  platform: Platform,
  {
    service,
    environment,
    version,
  }: Omit<Candidate, 'version'> & { readonly version: ImageVersion | undefined },
  { seconds, now }: { readonly seconds: number; readonly now: true | undefined },
): Promise<Verdict> {
  const api = apiOf(platform, 'verdict');
  const { git } = project;
  const goOn = () => {
    authenticatedGit(project.root, ['fetch', '--quiet', 'origin', platform.git.revision]);
    git.run(['merge', '--quiet', '--ff-only', 'FETCH_HEAD']);
  };
  const ask = () => {
    const history = imageHistory(git, platform.images.file, 'branch');
    const asked = version ?? history[0]?.version(service.name, environment);
    if (asked === undefined)
      return { state: 'missing', text: `no ${service.name} in '${environment}'` } as const;
    return verdictOf(api, git, history, { service, environment, version: asked, now: now === true });
  };
  let told = '';
  if (now) goOn();
  for (let left = seconds; ; left -= PAUSE_SECONDS) {
    const found = await ask();
    if (found.state === 'passed' || found.state === 'rejected' || left <= 0) return found;
    if (found.text !== told) progress(`${found.state}: ${found.text}; waiting up to ${formatSeconds(left)}`);
    told = found.text;
    await setTimeout(Math.min(PAUSE_SECONDS, left) * 1000);
    goOn();
  }
}

/** Each version that a change lets run somewhere must have passed where it ran before. */
async function judgeProposed(context: CommandContext, platform: Platform, file: string): Promise<void> {
  const { project, cwd, print } = context;
  const proposed = readImages(file, cwd);
  const candidates = platform.services.flatMap((service) =>
    platform.environments.flatMap(({ name: environment }) => {
      const after = imageVersion(proposed, service.name, environment);
      const before = imageVersion(platform.images, service.name, environment);
      return after === undefined || isSameImage(before, after)
        ? []
        : [{ service, environment, version: after }];
    }),
  );
  if (candidates.length === 0) print('no version is another one than before');
  for (const candidate of candidates) {
    const { service, environment, version } = candidate;
    const subject = `${service.name} ${formatVersion(version)} to ${environment}`;
    if (version.forced !== undefined) {
      print(`${subject}: forced, for a person to judge: ${version.forced}`);
      continue;
    }
    const judgement = await judge(apiOf(platform, 'verdict'), project.git, platform, candidate);
    print(`${subject}: ${judgement.text}`);
    // What else runs there may have changed since its pipeline asked, or changes with the same file.
    const asks = platform.pipelines && judgement.isPromoted;
    const broken = asks ? await brokenContracts(candidate, path.resolve(cwd, file)) : [];
    for (const each of broken) print(`${subject}: ${each}`);
    if (!judgement.allowed || broken.length > 0) context.exitCode = EXIT.difference;
  }
}
