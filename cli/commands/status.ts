import type { Command } from 'commander';
import type { CommandContext, Paint } from '../command';
import { findEnvironment, findService, type Selection } from '../overlays';
import { isShallow } from '../promotion/image-history';
import { formatVersion } from '../promotion/image-version';
import { type ImageStatus, imageStatus, type PendingVersion } from '../status';
import { formatTable } from '../text';

interface StatusOptions extends Selection {
  readonly json?: true;
}

export function register(program: Command, context: CommandContext): void {
  program
    .command('status')
    .description(
      'Show what each environment runs, since when, and which versions of the one before are pending',
    )
    .option('--env <env>', 'only this environment')
    .option('--service <service>', 'only this service')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample: infra status --env production')
    .action((options) => status(context, options));
}

function status(
  { project, declarePlatform, paint, print, printJson, progress }: CommandContext,
  { service, env, json }: StatusOptions,
): void {
  const platform = declarePlatform();
  if (service !== undefined) findService(platform, service);
  if (env !== undefined) findEnvironment(platform, env);
  const shown = imageStatus(project, platform).filter(
    (image) =>
      (service === undefined || image.service === service) &&
      (env === undefined || image.environment === env),
  );
  if (isShallow(project.git))
    progress('warning: this clone lacks older commits, so that some versions may be older than told');
  if (json) printJson(shown);
  else print(table(shown, paint));
}

/** A line for each service and environment; columns that nothing fills are left out. */
function table(images: readonly ImageStatus[], paint: Paint): string {
  const columns: readonly (readonly [string, (image: ImageStatus) => string])[] = [
    ['SERVICE', ({ service }) => service],
    ['ENVIRONMENT', ({ environment }) => environment],
    ['TAG', ({ tag }) => tag ?? ''],
    ['DIGEST', ({ digest }) => (digest === null ? '' : formatVersion({ digest }).slice(1))],
    [
      'SINCE',
      ({ since }) => (since ? `${since.date.slice(0, 10)} ${since.commit.slice(0, 7)}` : 'not committed'),
    ],
    ['PENDING', ({ pending }) => describe(pending)],
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
function describe(pending: readonly PendingVersion[]): string {
  const [newest] = pending;
  if (!newest) return '';
  const { environment, tag, digest } = newest;
  const version = formatVersion({ ...(tag !== null && { tag }), ...(digest !== null && { digest }) });
  return `${environment}'s ${version}${pending.length > 1 ? ` and ${pending.length - 1} before it` : ''}`;
}
