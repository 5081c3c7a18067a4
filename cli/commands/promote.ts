import { isDeepStrictEqual } from 'node:util';
import type { Service } from '../../constructs/patterns/service';
import { imageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { committedTree } from '../../synth/committed-tree';
import { isGenerated } from '../../synth/header';
import { setVersions } from '../../synth/images-edit';
import { parseImages } from '../../synth/images-file';
import { findKustomize } from '../../synth/kustomize';
import { type Project, TREE_FOLDER } from '../../synth/project';
import { type Published, publish } from '../../synth/publish/publish';
import { checkedTree, treeTexts } from '../../synth/synthesize';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { rememberWritten, type TreeTexts } from '../diff/applications';
import { type ClusterDiff, clusterDiff } from '../diff/cluster-diff';
import { runOf } from '../github/run';
import { findEnvironments, findService } from '../overlays';
import { commitFiles, commitMessage, refuseOtherChanges } from '../promotion/commit';
import { type PromotedFiles, treeOnDisk, writePromotion } from '../promotion/files';
import { isSameTree, lookForForgottenSynth } from '../promotion/forgotten-synth';
import {
  approvalProblems,
  formatVersion,
  imageOf,
  isSameImage,
  lineProblems,
  parseVersion,
} from '../promotion/image-version';
import type { Merge } from '../promotion/merges';
import {
  type Candidate,
  contractPartners,
  type Overrides,
  type Promotion,
  planPromotions,
} from '../promotion/promotion';
import { openPullRequest, pullRequestBody } from '../promotion/pull-request';
import { report } from '../promotion/report';
import { count } from '../text';
import { apiOf, requireVerdicts } from '../verdict/judge';

interface PromoteOptions {
  readonly all?: true;
  readonly force?: true;
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly ticket?: string;
  readonly requireVerdict?: true;
  readonly pullRequest?: string;
  readonly with?: string;
  readonly commit?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export async function promote(
  context: CommandContext,
  what: readonly string[],
  given: PromoteOptions,
): Promise<void> {
  const { project, declarePlatform, paint, print, printJson, progress } = context;
  const { pullRequest } = given;
  // What is opened as a pull request is committed first.
  const options: PromoteOptions = pullRequest === undefined ? given : { ...given, commit: true };
  const overrides = overridesOf(options);
  const declared = declarePlatform();
  const { file } = declared.images;
  const before = stateBefore(project, file, options);
  const images = parseImages(file, before.images);
  // What is committed is mostly what is in the file.
  const platform = isDeepStrictEqual(images, declared.images) ? declared : declarePlatform({ images });
  const moves = planPromotions(project, platform, requestsOf(platform, what, options), overrides);
  if (moves.length === 0) {
    finishEarlier(context, platform, before, what, options);
    return;
  }
  if (options.requireVerdict) await requireVerdicts(project.git, platform, moves);
  const api = pullRequest === undefined ? undefined : apiOf(platform, '--pull-request');
  const run = api && runOf();
  const text = setVersions(
    { file, text: before.images },
    moves.map(({ service: { name }, environment, after }) => ({
      service: name,
      environment,
      version: after,
    })),
  );
  const promoted = declarePlatform({ images: parseImages(file, text) });
  const written = checkedTree(promoted, project);
  const after = { images: text, tree: treeTexts(written) };
  lookForForgottenSynth(context, platform, moves, [before.tree, after.tree], options.commit === true);
  rememberWritten(written);
  const files = [file, TREE_FOLDER];
  if (options.commit) refuseOtherChanges(project, files, byPath(file, after));
  const further = options.with === undefined ? [] : [options.with];
  const diff = await diffOf(context, promoted, before.tree, after.tree);
  const done = options.dryRun
    ? undefined
    : await writePromotion(project, file, before, after, () =>
        options.commit ? commitFiles(project.git, [...files, ...further], commitMessage(moves, run)) : null,
      );
  const commit = done?.finished ?? null;

  const opened =
    api && commit
      ? await openPullRequest(api, project.root, {
          moves,
          commit,
          title: commitMessage(moves).split('\n')[0] as string,
          body: pullRequestBody(project.git, moves, diff, { branch: platform.git.revision, run }),
          branch: platform.git.revision,
          merge: pullRequest as Merge,
        })
      : undefined;
  const contracts = contractPartners(
    promoted,
    moves.map(({ service }) => service.name),
  );
  if (options.json)
    printJson({ moves: moves.map(asJson), diff, contracts, commit, ...(opened && { pullRequest: opened }) });
  else print(report(promoted, moves, diff, contracts, paint));
  if (!done) progress('dry run: nothing was written');
  else
    progress(
      `${file} and ${count(changedFiles(done.published), 'file')} of ${TREE_FOLDER}/ written${commit ? `, committed as ${commit.slice(0, 7)}` : ''}`,
    );
  if (opened) progress(`pull request: ${opened}`);
}

function overridesOf(options: PromoteOptions): Overrides {
  const { force, reason, approvedBy, ticket, commit, pullRequest, requireVerdict, dryRun } = options;
  const problems = [
    ...(force && !reason?.trim() ? ['--force needs --reason, which is recorded'] : []),
    ...lineProblems('--reason', reason),
    ...(reason !== undefined && !force ? ['--reason says why something is forced: give --force, too'] : []),
    ...approvalProblems({ approvedBy, ticket }),
    ...(commit && dryRun
      ? [
          `${pullRequest === undefined ? '--commit' : '--pull-request'} writes, --dry-run does not: leave one of them out`,
        ]
      : []),
    ...(options.with !== undefined && !commit
      ? ['--with says what else is committed: give --commit, too']
      : []),
    ...(force && requireVerdict
      ? ['--force goes without a verdict, --require-verdict does not: leave one of them out']
      : []),
  ];
  if (problems.length > 0) throw new UserError(problems);
  return {
    ...(reason !== undefined && { forced: reason.trim() }),
    ...(approvedBy !== undefined && ticket !== undefined && { approval: { by: approvedBy, ticket } }),
  };
}

function requestsOf(platform: Platform, what: readonly string[], { all }: PromoteOptions): Candidate[] {
  const [first = '', second = '', third = ''] = what;
  if (what.length !== (all ? 2 : 3)) {
    throw new UserError([
      all
        ? '--all takes two environments, e.g. infra promote --all staging production'
        : 'promote takes a service, an environment and a version, e.g. infra promote checkout staging a1b2c3d',
    ]);
  }
  if (!all) {
    const service = findService(platform, first);
    const places = placesIn(service, findEnvironments(platform, second));
    const version = parseVersion(third);
    return (places.length > 0 ? places : [second]).map((environment) => ({ service, environment, version }));
  }
  const [from, to] = [first, second].map((name) => findEnvironments(platform, name));
  if (from?.some((it) => to?.includes(it))) throw new UserError(['--all takes two different environments']);
  const problems: string[] = [];
  const requests = platform.services.flatMap((service) => {
    const sources = service.pinned ? [] : placesIn(service, from ?? []);
    const [source, ...others] = sources;
    if (source === undefined) return [];
    const version = imageOf(imageVersion(platform.images, service.name, source));
    const other = others.find(
      (name) => !isSameImage(imageVersion(platform.images, service.name, name), version),
    );
    if (other !== undefined) {
      const its = formatVersion(imageVersion(platform.images, service.name, other));
      problems.push(
        `[${service.node.path}] runs ${formatVersion(version)} in '${source}' and ${its} in '${other}': name the environment that it is to come from`,
      );
    }
    return placesIn(service, to ?? []).map((environment) => ({ service, environment, version }));
  });
  if (problems.length > 0) throw new UserError(problems);
  return requests;
}

/** Those of some environments that a service is in. */
function placesIn({ environments }: Service, places: Platform['environments']): string[] {
  return places.filter((it) => environments.includes(it)).map(({ name }) => name);
}

/**
 * What the promotion starts from: the last commit if it ends with one, so that what an interrupted run of the same
 * promotion has left does not count; otherwise what is there now.
 */
function stateBefore(project: Project, file: string, { commit }: PromoteOptions): PromotedFiles {
  // Also where it does not count, it must be a folder that a run may have left.
  const tree = treeOnDisk(project);
  const [committed] = commit && project.git.hasCommit() ? project.git.readObjects([`HEAD:./${file}`]) : [];
  if (committed !== undefined) return { images: committed, tree: committedTree(project, 'HEAD', tree) };
  return { images: project.read(file), tree };
}

/** The versions run there already; the tree may be behind them, after a run that was interrupted. */
function finishEarlier(
  { project, print, printJson, progress }: CommandContext,
  platform: Platform,
  before: PromotedFiles,
  what: readonly string[],
  { all, commit, dryRun, json }: PromoteOptions,
): void {
  const fact = all ? `${what[1]} runs what ${what[0]} runs` : `${what[0]} in ${what[1]} runs ${what[2]}`;
  const tree = treeTexts(checkedTree(platform, project));
  const isBehind = !isSameTree(tree, before.tree);
  if (isBehind && (commit || dryRun)) {
    const where = commit ? `${TREE_FOLDER}/ of the last commit` : `${TREE_FOLDER}/`;
    throw new UserError([
      `${fact} already, but ${where} is not what the sources give: run \`npm run synth\`${commit ? ' and commit that' : ''}`,
    ]);
  }
  const { file } = platform.images;
  if (commit) refuseOtherChanges(project, [file, TREE_FOLDER], byPath(file, before));
  if (isBehind) {
    const published = publish(tree, project.dist, { isOwned: isGenerated });
    progress(`${TREE_FOLDER}/ was behind ${file}: ${count(changedFiles(published), 'file')} written`);
  }
  if (json) printJson({ moves: [], diff: null, contracts: [], commit: null });
  else
    print(
      `Nothing${isBehind ? ' more' : ''} to do: ${fact} already${isCommitted(project, platform) ? '' : ', not committed yet'}.`,
    );
}

function isCommitted({ git }: Project, { images }: Platform): boolean {
  return !git.hasCommit() || git.ask(['status', '--porcelain', '--', images.file, TREE_FOLDER]) === '';
}

function changedFiles({ written, changed, removed }: Published): number {
  return written.length + changed.length + removed.length;
}

function byPath(file: string, { images, tree }: PromotedFiles): ReadonlyMap<string, string> {
  return new Map([
    [file, images],
    ...[...tree].map(([name, text]) => [`${TREE_FOLDER}/${name}`, text] as const),
  ]);
}

async function diffOf(
  { progress }: CommandContext,
  platform: Platform,
  before: TreeTexts,
  after: TreeTexts,
): Promise<ClusterDiff | null> {
  if (!findKustomize()) {
    progress('warning: neither kustomize nor kubectl is on the PATH, so that the difference cannot be shown');
    return null;
  }
  return clusterDiff(before, after, {
    order: platform.environments.map(({ name }) => name),
    revision: platform.git.revision,
  });
}

function asJson({ service, ...move }: Promotion): object {
  return { service: service.name, ...move, before: move.before ?? null };
}
