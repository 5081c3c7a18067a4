import type { Platform } from '../../constructs/platform/platform';
import type { Project } from '../../synth/project';
import type { CommandContext, Paint } from '../command';
import { findEnvironments, findService, type Selection } from '../overlays';
import { imageHistory, isShallow } from '../promotion/image-history';
import { type ImageStatus, imageStatus } from '../promotion/image-status';
import { formatVersion, imageOf } from '../promotion/image-version';
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
    const { service, environment } = image;
    const candidate = { service: findService(platform, service), environment, version: imageOf(image) };
    // What is pinned is not promoted by anybody's verdict.
    told.push(image.pinned ? image : { ...image, verdict: await verdictOf(api, git, history, candidate) });
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
      ({ since, pinned }) => {
        if (since) return `${since.date.slice(0, 10)} ${since.commit.slice(0, 7)}`;
        return pinned ? 'pinned' : 'not committed';
      },
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
function nameOf(image: ImageStatus['beside'][number]): string {
  return `${image.environment}'s ${formatVersion(imageOf(image))}`;
}
