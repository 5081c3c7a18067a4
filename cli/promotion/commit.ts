import type { Git } from '../../synth/git';
import { UserError } from '../../synth/user-error';
import { formatVersion } from './image-version';
import type { Move } from './promotion';

/** The longest subject that Git's own tools show whole. */
const LONGEST_SUBJECT = 72;

/**
 * Makes sure that a commit would hold the promotion and nothing else.
 *
 * @param files the files and folders that the promotion changes
 * @throws {UserError} if something is staged, or one of the files differs from the last commit
 */
export function refuseOtherChanges(git: Git, files: readonly string[]): void {
  if (!git.hasCommit()) {
    throw new UserError(['--commit needs a Git repository with a commit']);
  }
  const staged = list(git.run(['diff', '--cached', '--name-only', '-z']));
  const changed = list(
    git.run(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', ...files]),
  )
    .map((entry) => entry.slice(3))
    .filter((file) => !staged.includes(file));
  const problems = [
    ...(staged.length > 0 ? [`--commit makes a commit of its own: unstage ${enumerate(staged)} first`] : []),
    ...(changed.length > 0
      ? [`--commit needs ${enumerate(changed)} as in the last commit: commit or revert that first`]
      : []),
  ];
  if (problems.length > 0) throw new UserError(problems);
}

/**
 * Commits the files as they are now; if Git refuses, they are again as in the last commit.
 *
 * @returns the commit
 */
export function commitFiles(git: Git, files: readonly string[], message: string): string {
  try {
    git.run(['add', '--', ...files]);
    git.run(['commit', '--quiet', '--file=-', '--', ...files], message);
  } catch (error) {
    git.run(['restore', '--source=HEAD', '--staged', '--worktree', '--', ...files]);
    throw error;
  }
  return git.run(['rev-parse', 'HEAD']).trim();
}

/** What moves where: a subject, and a body with a line for each service. */
export function commitMessage(moves: readonly Move[]): string {
  const environments = [...new Set(moves.map(({ environment }) => environment))].join(' and ');
  const names = moves.map(({ service }) => service.name);
  const [first] = moves;
  const subject =
    first && moves.length === 1
      ? `Promote ${first.service.name} to ${formatVersion(first.after)} in ${environments}`
      : `Promote ${names.join(', ')} to ${environments}`;
  const short = `Promote ${moves.length} services to ${environments}`;
  return [
    subject.length > LONGEST_SUBJECT && moves.length > 1 ? short : subject,
    '',
    ...moves.map(describeMove),
    '',
  ].join('\n');
}

/** A move in a line: what goes, and who answers for it. */
export function describeMove({ service, environment, before, after }: Move): string {
  const { approval, forced } = after;
  return [
    `${service.name} in ${environment}: ${formatVersion(before)} → ${formatVersion(after)}`,
    ...(approval ? [`approved by ${approval.by}, ${approval.ticket}`] : []),
    ...(forced === undefined ? [] : [`forced: ${forced}`]),
  ].join('; ');
}

function list(output: string): string[] {
  return output.split('\0').filter((file) => file !== '');
}

function enumerate(files: readonly string[]): string {
  const [first = ''] = files;
  return files.length === 1 ? `'${first}'` : `'${first}' and ${files.length - 1} more`;
}
