import { isDeepStrictEqual } from 'node:util';
import { isAroundServices } from '../../checks/around-services';
import type { Environment } from '../../constructs/platform/environment';
import type { Platform } from '../../constructs/platform/platform';
import { onOneLine } from '../../constructs/props/format-value';
import type { Git } from '../../synth/git';
import { TREE_FOLDER } from '../../synth/project';
import { consumerOf } from '../../synth/unmanaged';
import type { TreeTexts } from '../diff/applications';
import { type Deployment, type Deployments, deploymentsOf, isOfArgoCd } from './deployments';
import { environmentOf, imagesByEnvironment, isKustomized, objectsOf } from './images';

/** An image that an environment does not run yet. */
export interface NewImage {
  readonly image: string;
  readonly environment: Environment;
  /** The Application that would run it. */
  readonly application: string;
  /** What its overlay is of, e.g. `checkout`. */
  readonly service: string;
}

/** What a commit would let run that does not run yet. */
export interface Proposal {
  readonly images: readonly NewImage[];
  /** What nobody can tell the outcome of, each in a sentence. */
  readonly problems: readonly string[];
  /** What is no question of a verdict, and yet a person must look at, each in a sentence. */
  readonly notes: readonly string[];
  /** What the branch deploys. */
  readonly base: Deployments;
}

/**
 * Compares what clusters would run by the tree of a commit with what they run by the branch that is checked out. Nothing
 * of the commit is run, and nothing that it says of itself is believed: which environments there are, and whose, is said
 * by the branch.
 *
 * @param git whose `HEAD` is the branch
 * @param commit that the branch would have
 */
export async function proposalOf(git: Git, platform: Platform, commit: string): Promise<Proposal> {
  const before = git.filesAt('HEAD', TREE_FOLDER);
  const after = git.filesAt(commit, TREE_FOLDER, before);
  const unusual = unusualFiles(git, commit, before, after);
  const was = deploymentsOf(before, platform);
  if (unusual.length > 0) return { images: [], problems: unusual, notes: [], base: was };
  const is = deploymentsOf(after, platform);
  const notes = [
    ...changedProjects(was, is),
    ...noteOf(changedJudges(git, commit), 'later pull requests are judged by it'),
    ...noteOf(unjudged(is, before, after), 'read by a chart, whose images are in no tree'),
  ];
  const changed = [...is.byName.values()].filter((now) => !isSame(was.byName.get(now.name), now));
  const problems = [
    ...[...is.unreadable]
      .filter(([file]) => before.get(file) !== after.get(file))
      .map(([file, why]) => `${file} cannot be read: ${why}`),
    ...[...is.sets]
      .filter(([name, spec]) => !isDeepStrictEqual(was.sets.get(name), spec))
      .map(([name]) => `ApplicationSet ${name} makes Applications that are not in the tree`),
    ...new Set(changed.flatMap((now) => now.problems)),
  ];
  for (const now of changed.filter(({ folder }) => folder === undefined)) {
    const sentence = `Application ${now.name} deploys what is not in the tree`;
    const isOfServices = environmentOf(platform, now.cluster, now.namespace) !== undefined;
    (isOfServices ? problems : notes).push(`${sentence}${isOfServices ? `, to ${now.namespace}` : ''}`);
  }
  // What cannot be told is not rendered either: it might reach beyond the tree.
  if (problems.length > 0) return { images: [], problems, notes, base: was };
  const images = await newImages(platform, was, changed, problems);
  return { images, problems, notes, base: was };
}

function isSame(was: Deployment | undefined, is: Deployment): boolean {
  const made = (it: Deployment) => [it.files, it.object.spec, it.problems];
  return was !== undefined && isDeepStrictEqual(made(was), made(is));
}

async function newImages(
  platform: Platform,
  was: Deployments,
  changed: readonly Deployment[],
  problems: string[],
): Promise<NewImage[]> {
  const deployed = changed.filter(({ folder }) => folder !== undefined);
  const earlier = deployed.flatMap(({ name }) => was.byName.get(name) ?? []);
  const objects = await objectsOf([...deployed, ...earlier]);
  return deployed.flatMap((now) => {
    const rendered = objects.get(now) ?? [];
    // As plain files of the tree they have been looked at.
    const told = isKustomized(now) ? rendered.filter(isOfArgoCd) : [];
    problems.push(...told.map(({ kind }) => `Application ${now.name} deploys an ${kind} of its own`));
    const workloads = rendered.filter((object) => !isOfArgoCd(object));
    const before = was.byName.get(now.name);
    const ran = before && imagesByEnvironment(platform, before, objects.get(before) ?? []);
    return [...imagesByEnvironment(platform, now, workloads)].flatMap(([environment, images]) =>
      [...images]
        .filter((image) => !ran?.get(environment)?.has(image))
        .map((image) => ({ image, environment, application: now.name, service: serviceOf(before ?? now) })),
    );
  });
}

/** What the overlay of an Application is of. */
export function serviceOf({ folder = '' }: Pick<Deployment, 'folder'>): string {
  return isAroundServices(folder) ? '' : (folder.split('/').at(-1) ?? '');
}

/** What gets into the tree that Argo CD or Kustomize reads otherwise than as the plain files of a synth. */
function unusualFiles(git: Git, commit: string, before: TreeTexts, after: TreeTexts): string[] {
  if (after.size === 0) return [`${TREE_FOLDER}/ is not there`];
  const known = linksOf(git, 'HEAD');
  const links = [...linksOf(git, commit)].filter((link) => !known.has(link));
  const consumed = [...after].flatMap(([file, text]) => {
    if (before.get(file) === text || isPlain(file)) return [];
    const consumer = consumerOf(file, after) ?? 'no synth writes it';
    return [`${TREE_FOLDER}/${file} must not be there: ${consumer}`];
  });
  return [
    ...links.map((link) => `${link.split('\t')[1]} is no file, but leads somewhere else`),
    ...consumed,
  ].map(onOneLine);
}

/** What is in the tree of a commit and no regular file, as Git lists it: symbolic links and other repositories. */
function linksOf(git: Git, commit: string): ReadonlySet<string> {
  const entries = git.list(['ls-tree', '-r', '-z', commit, '--', TREE_FOLDER]);
  return new Set(entries.filter((line) => !line.startsWith('100')));
}

/** Whether a file is read for nothing but its objects, or its words. */
function isPlain(file: string): boolean {
  const name = file.split('/').at(-1) as string;
  return /^[\w-][\w.-]*\.(yaml|md)$/.test(name) && name !== 'Chart.yaml';
}

/** Where Applications may deploy from and to. */
function changedProjects(was: Deployments, is: Deployments): string[] {
  return [...is.projects].flatMap(([name, { sourceRepos, destinations }]) => {
    const before = was.projects.get(name);
    const same = isDeepStrictEqual([before?.sourceRepos, before?.destinations], [sourceRepos, destinations]);
    return same ? [] : [`AppProject ${name} lets Applications deploy from or to other places`];
  });
}

/** What later commits are judged by: this code, the environments and their order, the workflow that asks. */
export const JUDGES: readonly string[] = [
  '.github',
  'checks',
  'cli',
  'constructs',
  'imports',
  'index.ts',
  'main.ts',
  'manifests',
  'package.json',
  'package-lock.json',
  'pipelines',
  'synth',
];

function changedJudges(git: Git, commit: string): string[] {
  const changed = git.run(['diff', '--name-only', '--no-renames', 'HEAD', commit, '--', ...JUDGES]).trim();
  return changed === '' ? [] : changed.split('\n');
}

/** Files of the tree that change, and that no Application deploys as they are: values of charts. */
function unjudged({ byName }: Deployments, before: TreeTexts, after: TreeTexts): string[] {
  const deployed = new Set([...byName.values()].flatMap(({ files }) => [...files.keys()]));
  const isJudged = (file: string) => deployed.has(file) || ARGOCD_FILES.test(file);
  return [...after]
    .filter(([file, text]) => before.get(file) !== text && !isJudged(file))
    .map(([file]) => `${TREE_FOLDER}/${file}`);
}

/** Where Applications and AppProjects are, which are looked at one by one. */
const ARGOCD_FILES = /^(?:argocd|addons)\//;

function noteOf([first, ...others]: readonly string[], what: string): string[] {
  if (first === undefined) return [];
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return [`${onOneLine(first)}${more}: ${what}`];
}
