import { setTimeout } from 'node:timers/promises';
import type { ImageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { formatSeconds, goSeconds } from '../../manifests/go-duration';
import { UserError } from '../../synth/user-error';
import { type CommandContext, EXIT } from '../command';
import { authenticatedGit } from '../github/authenticated-git';
import { findEnvironments, findService } from '../overlays';
import { imageHistory } from '../promotion/image-history';
import { parseVersion } from '../promotion/image-version';
import type { Candidate } from '../promotion/promotion';
import { apiOf } from '../verdict/judge';
import { judgeProposal, proposedCommit } from '../verdict/judge-proposal';
import { type Verdict, verdictOf } from '../verdict/verdict';

interface VerdictOptions {
  readonly wait?: string;
  readonly now?: true;
  readonly proposed?: string;
  readonly head?: string;
  readonly unlessRejected?: true;
}

/** How long it waits before it asks again, in seconds. */
const PAUSE_SECONDS = 30;

export async function verdict(
  context: CommandContext,
  what: readonly string[],
  { wait, now, proposed, head, unlessRejected }: VerdictOptions,
): Promise<void> {
  const platform = context.declarePlatform();
  if (proposed !== undefined) {
    if (what.length > 0 || wait !== undefined || now || unlessRejected)
      throw new UserError(['--proposed takes no service, and none of --wait, --now and --unless-rejected']);
    const { git, root } = context.project;
    const commit = proposedCommit(
      git,
      proposed,
      head,
      (name) => void authenticatedGit(root, ['fetch', '--quiet', '--', 'origin', name]),
    );
    if (platform.argocd.statusesBy === undefined)
      context.progress("warning: 'argocd.statusesBy' is not given: a status counts whoever has set it");
    await judgeProposal(context, platform, commit);
    return;
  }
  if (head !== undefined) throw new UserError(['--head says what --proposed must merge: give that, too']);
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
  const until = Date.now() + seconds * 1000;
  for (const { name } of there.length > 0 ? there : places) {
    const subject = { service, environment: name, version: asked };
    const left = Math.max(0, (until - Date.now()) / 1000);
    const found = await waitFor(context, platform, subject, { seconds: left, now });
    context.print(`${found.state}: ${found.text}`);
    const isWell = found.state === 'passed' || (unlessRejected && found.state !== 'rejected');
    if (!isWell) context.exitCode = EXIT.difference;
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
  let until: number | undefined;
  if (now) goOn();
  for (;;) {
    const found = await ask();
    // By the clock, since asking takes its time too, and a token ends.
    const time = Date.now();
    until ??= time + seconds * 1000;
    const left = (until - time) / 1000;
    if (found.state === 'passed' || found.state === 'rejected' || left <= 0) return found;
    if (found.text !== told) progress(`${found.state}: ${found.text}; waiting up to ${formatSeconds(left)}`);
    told = found.text;
    await setTimeout(Math.min(PAUSE_SECONDS, left) * 1000);
    goOn();
  }
}
