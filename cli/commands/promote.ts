import fs from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Command } from 'commander';
import { imageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { headTree } from '../../synth/committed-tree';
import { setVersion } from '../../synth/images-edit';
import { parseImages } from '../../synth/images-file';
import { findKustomize } from '../../synth/kustomize';
import { TREE_FOLDER } from '../../synth/project';
import { render } from '../../synth/render';
import { checkedTree, texts } from '../../synth/synthesize';
import { UserError } from '../../synth/user-error';
import type { CommandContext, Paint } from '../command';
import { type ClusterDiff, clusterDiff } from '../diff/cluster-diff';
import { toText } from '../diff/text';
import { findEnvironment, findService } from '../overlays';
import { commitFiles, commitMessage, describeMove, refuseOtherChanges } from '../promotion/commit';
import { type ContractPartner, contractPartners } from '../promotion/contract-partners';
import { writePromotion } from '../promotion/files';
import { formatVersion, parseVersion } from '../promotion/image-version';
import { type Move, type Permits, planMoves, type Wish } from '../promotion/promotion';
import { count, formatTable } from '../text';
import { treeOnDisk } from '../tree-sources';

interface PromoteOptions {
  readonly all?: true;
  readonly force?: true;
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly ticket?: string;
  readonly commit?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export function register(program: Command, context: CommandContext): void {
  program
    .command('promote')
    .description('Let an environment run another version of a service: edits the image versions, synthesizes')
    .usage('[options] <service> <env> <tag[@digest]>\n       infra promote [options] --all <from> <to>')
    .argument('<what...>', 'service, environment and version; with --all, two environments')
    .option('--all', 'move every service to the version that another environment runs')
    .option('--force', 'although the environment before has not run it; needs --reason')
    .option('--reason <words>', 'why it is forced, recorded with the version')
    .option('--approved-by <name>', 'who approved it, where the service asks for approval')
    .option('--ticket <id>', 'where the approval is recorded')
    .option('--commit', 'commit the image versions and the tree, and nothing else')
    .option('--dry-run', 'show what would change, and write nothing')
    .option('--json', 'as JSON')
    .action((what, options) => promote(context, what, options));
}

async function promote(
  context: CommandContext,
  what: readonly string[],
  options: PromoteOptions,
): Promise<void> {
  const { project, declarePlatform, paint, print, printJson, progress } = context;
  const permits = permitsOf(options);
  const platform = declarePlatform();
  const { file } = platform.images;
  const moves = planMoves(project, platform, wishesOf(platform, what, options), permits);
  if (moves.length === 0) {
    if (options.json) printJson({ moves: [], diff: null, contracts: [], commit: null });
    else
      print(
        `Nothing to do: ${options.all ? `${what[1]} runs what ${what[0]} runs` : `${what[0]} in ${what[1]} runs ${what[2]}`} already.`,
      );
    return;
  }
  const files = [file, TREE_FOLDER];
  if (options.commit) refuseOtherChanges(project.git, files);
  lookForForgottenSynth(context, platform, options);

  const text = moves.reduce(
    (edited, { service, environment, after }) =>
      setVersion({ file, text: edited }, service.name, environment, after),
    fs.readFileSync(project.path(file), 'utf8'),
  );
  const promoted = declarePlatform({ images: parseImages(file, text) });
  const tree = checkedTree(promoted, headTree(project));
  const diff = await diffOf(context, promoted, texts(tree));
  const done = options.dryRun ? undefined : writePromotion(project, file, text, tree);
  const commit = options.commit ? commitFiles(project.git, files, commitMessage(moves)) : null;

  const contracts = contractPartners(
    promoted,
    moves.map(({ service }) => service.name),
  );
  if (options.json) printJson({ moves: moves.map(asJson), diff, contracts, commit });
  else print(report(promoted, moves, diff, contracts, paint));
  if (!done) progress('dry run: nothing was written');
  else
    progress(
      `${file} and ${count(done.changed.length + done.written.length + done.removed.length, 'file')} of ${TREE_FOLDER}/ written${commit ? `, committed as ${commit.slice(0, 7)}` : ''}`,
    );
}

function permitsOf({ force, reason, approvedBy, ticket, commit, dryRun }: PromoteOptions): Permits {
  const problems = [
    ...(force && !reason?.trim() ? ['--force needs --reason, which is recorded'] : []),
    ...(reason !== undefined && !force ? ['--reason says why something is forced: give --force, too'] : []),
    ...((approvedBy === undefined) !== (ticket === undefined) ||
    approvedBy?.trim() === '' ||
    ticket?.trim() === ''
      ? ['--approved-by and --ticket belong together, e.g. --approved-by jane --ticket PAY-412']
      : []),
    ...(commit && dryRun ? ['--commit writes, --dry-run does not: leave one of them out'] : []),
  ];
  if (problems.length > 0) throw new UserError(problems);
  return {
    ...(reason !== undefined && { forced: reason.trim() }),
    ...(approvedBy !== undefined && ticket !== undefined && { approval: { by: approvedBy, ticket } }),
  };
}

function wishesOf(platform: Platform, what: readonly string[], { all }: PromoteOptions): Wish[] {
  const [first = '', second = '', third = ''] = what;
  if (what.length !== (all ? 2 : 3)) {
    throw new UserError([
      all
        ? '--all takes two environments, e.g. infra promote --all staging production'
        : 'promote takes a service, an environment and a version, e.g. infra promote checkout staging a1b2c3d',
    ]);
  }
  if (!all) {
    findEnvironment(platform, second);
    return [{ service: findService(platform, first), environment: second, version: parseVersion(third) }];
  }
  for (const name of [first, second]) findEnvironment(platform, name);
  if (first === second) throw new UserError(['--all takes two different environments']);
  return platform.services.map((service) => {
    const { tag, digest } = imageVersion(platform.images, service.name, first) ?? {};
    const version = { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
    return { service, environment: second, version };
  });
}

/** Publishing the tree brings along what was changed in the sources before and not synthesized since. */
function lookForForgottenSynth(
  { project, progress }: CommandContext,
  platform: Platform,
  { commit }: PromoteOptions,
): void {
  let sources: ReadonlyMap<string, string>;
  try {
    sources = texts(render(platform));
  } catch {
    // What is wrong now may be what the promotion mends.
    return;
  }
  if (isDeepStrictEqual(new Map(sources), new Map(treeOnDisk(project)))) return;
  const fact = `${TREE_FOLDER}/ is not what the sources give`;
  if (commit) throw new UserError([`${fact}: run \`npm run synth\` and commit that first`]);
  progress(`warning: ${fact}, so that more than the promotion changes`);
}

async function diffOf(
  { project, progress }: CommandContext,
  platform: Platform,
  after: ReadonlyMap<string, string>,
): Promise<ClusterDiff | null> {
  if (!findKustomize()) {
    progress('warning: neither kustomize nor kubectl is on the PATH, so that the difference cannot be shown');
    return null;
  }
  return clusterDiff(treeOnDisk(project), after, { order: platform.environments.map(({ name }) => name) });
}

function report(
  platform: Platform,
  moves: readonly Move[],
  diff: ClusterDiff | null,
  contracts: readonly ContractPartner[],
  paint: Paint,
): string {
  const environments = platform.environments.map(({ name }) => name);
  const rows = contracts.map(({ service, of, role, versions }) => [
    service,
    `${role} of ${of.join(', ')}`,
    ...environments.map((name) => formatVersion(versions[name])),
  ]);
  return [
    ...moves.map(describeMove),
    '',
    ...(diff ? [toText(diff, paint), ''] : []),
    ...(rows.length > 0
      ? [
          paint('bold', 'Contracts to keep'),
          formatTable([['SERVICE', 'ROLE', ...environments.map((name) => name.toUpperCase())], ...rows]),
        ]
      : []),
  ].join('\n');
}

function asJson({ service, ...move }: Move): object {
  return { service: service.name, ...move, before: move.before ?? null };
}
