import fs from 'node:fs';
import { nameTogether } from '../../constructs/platform/stage';
import type { Git } from '../../synth/git';
import type { Project } from '../../synth/project';
import { UserError } from '../../synth/user-error';
import type { WorkflowRun } from '../github/run';
import { formatVersion } from './image-version';
import type { Promotion } from './promotion';

/** The longest subject that Git's own tools show whole. */
const LONGEST_SUBJECT = 72;

/**
 * Makes sure that a commit would hold the promotion and nothing else. What an interrupted run of the same promotion has
 * left is part of it.
 *
 * @param files the files and folders that the promotion changes
 * @param promoted the texts of all their files after the promotion, by path in the project
 * @throws {UserError} if something else is staged, or differs from the last commit
 */
export function refuseOtherChanges(
  project: Project,
  files: readonly string[],
  promoted: ReadonlyMap<string, string>,
): void {
  const { git } = project;
  const [head, prefix = ''] = git.ask(['rev-parse', 'HEAD', '--show-prefix'])?.split('\n') ?? [];
  if (head === undefined) throw new UserError(['--commit needs a Git repository with a commit']);
  const isPromoted = (name: string): boolean => {
    if (!name.startsWith(prefix)) return false;
    const file = name.slice(prefix.length);
    if (!files.some((place) => file === place || file.startsWith(`${place}/`))) return false;
    return promoted.get(file) === readIfThere(project.path(file));
  };
  const staged = git.list(['diff', '--cached', '--name-only', '--no-renames', '-z']);
  const changed = git
    .list(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', ...files])
    .map((entry) => entry.slice(3));
  const otherStaged = staged.filter((name) => !isPromoted(name));
  const otherChanged = changed.filter((name) => !staged.includes(name) && !isPromoted(name));
  const problems = [
    ...(otherStaged.length > 0
      ? [`--commit makes a commit of its own: unstage ${enumerate(otherStaged)} first`]
      : []),
    ...(otherChanged.length > 0
      ? [`--commit needs ${enumerate(otherChanged)} as in the last commit: commit or revert that first`]
      : []),
  ];
  if (problems.length > 0) throw new UserError(problems);
}

/**
 * Commits the files as they are now. If Git refuses, nothing of them is staged.
 *
 * @returns the commit
 * @throws {UserError} with Git's own words
 */
export function commitFiles(git: Git, files: readonly string[], message: string): string {
  const headOf = () => git.run(['rev-parse', 'HEAD']).trim();
  const before = headOf();
  try {
    git.run(['add', '--', ...files]);
    git.run(['commit', '--quiet', '--file=-', '--', ...files], message);
    return headOf();
  } catch (error) {
    // A signal may end Git once it has made the commit, or as it tells its name.
    const head = headOf();
    if (head !== before) return head;
    try {
      git.run(['reset', '--quiet', '--', ...files]);
    } catch {
      // What Git has refused first is what matters.
    }
    throw error;
  }
}

/**
 * What moves where: a subject, a body with a line for each service, and the run that asked for it.
 *
 * @param run none where a person did
 */
export function commitMessage(moves: readonly Promotion[], run?: WorkflowRun): string {
  const environments = placesOf(moves);
  const names = [...new Set(moves.map(({ service }) => service.name))];
  const [first] = moves;
  const subject =
    first && names.length === 1
      ? `Promote ${first.service.name} to ${formatVersion(first.after)} in ${environments}`
      : `Promote ${names.join(', ')} to ${environments}`;
  const short = `Promote ${names.length} services to ${environments}`;
  return [
    subject.length > LONGEST_SUBJECT && names.length > 1 ? short : subject,
    '',
    ...moves.map(describePromotion),
    '',
    ...(run ? [`Pipeline-run: ${run.url}`, ''] : []),
  ].join('\n');
}

/** Where moves go, e.g. `production`, the stage of all of these. */
export function placesOf(moves: readonly Promotion[]): string {
  const environments = [...new Set(moves.map(({ environment }) => environment))];
  return nameTogether(environments, moves[0]?.service.platform.environments ?? []);
}

/** A move in a line: what goes, and who answers for it. */
export function describePromotion({ service, environment, before, after }: Promotion): string {
  const { approval, forced } = after;
  return [
    `${service.name} in ${environment}: ${formatVersion(before)} → ${formatVersion(after)}`,
    ...(approval ? [`approved by ${approval.by}, ${approval.ticket}`] : []),
    ...(forced === undefined ? [] : [`forced: ${forced}`]),
  ].join('; ');
}

function enumerate(files: readonly string[]): string {
  const [first = ''] = files;
  return files.length === 1 ? `'${first}'` : `'${first}' and ${files.length - 1} more`;
}

function readIfThere(place: string): string | undefined {
  return fs.lstatSync(place, { throwIfNoEntry: false })?.isFile()
    ? fs.readFileSync(place, 'utf8')
    : undefined;
}
