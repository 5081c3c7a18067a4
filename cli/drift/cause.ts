import fs from 'node:fs';
import type { Git } from '../../synth/git';
import type { Project } from '../../synth/project';

/** Why a generated file is not what the sources give, as far as Git knows. */
export type DriftCause = 'edited' | 'outdated' | 'outdated or edited';

/**
 * Tells files that people edited from those whose sources have changed without a synth. What the sources gave at some
 * other time cannot be known without running them, so some files stay undecided; without Git, all do.
 *
 * @param folder e.g. `dist`, in the project's folder
 * @param changed files of the tree that differ from a fresh render, and what that render has
 * @param sources the files and folders that the tree is synthesized from
 */
export function causesOf(
  project: Project,
  folder: string,
  changed: ReadonlyMap<string, string>,
  sources: readonly string[],
): ReadonlyMap<string, DriftCause> {
  const { git } = project;
  if (changed.size === 0) return new Map();
  const committed = committedTexts(
    git,
    [...changed.keys()].map((name) => `HEAD:./${folder}/${name}`),
  );
  const sourcesChanged = git.ask(['status', '--porcelain', '--', ...sources]) !== '';
  return new Map(
    [...changed].map(([name, fresh], index) => {
      const isAsCommitted = committed[index] === fs.readFileSync(project.path(`${folder}/${name}`), 'utf8');
      if (isAsCommitted) {
        return [
          name,
          sourcesChanged ? 'outdated' : causeOfCommitted(git, `${folder}/${name}`, fresh, sources),
        ];
      }
      const givenBySources = committed[index] === fresh;
      return [name, givenBySources || !sourcesChanged ? 'edited' : 'outdated or edited'];
    }),
  );
}

/** Of a file that is as committed, with sources that are as committed too. */
function causeOfCommitted(git: Git, file: string, fresh: string, sources: readonly string[]): DriftCause {
  const commit = git.ask(['log', '-1', '--format=%H', '--', file]);
  const [before] = committedTexts(git, [`${commit}^:./${file}`]);
  if (before === fresh) return 'edited';
  const withSources =
    git.ask(['diff-tree', '-r', '--root', '--name-only', `${commit}`, '--', ...sources]) ?? '';
  const sourcesSince = git.ask(['rev-list', '-1', `${commit}..HEAD`, '--', ...sources]) ?? '';
  return withSources !== '' && sourcesSince !== '' ? 'outdated' : 'outdated or edited';
}

function committedTexts(git: Git, names: readonly string[]): readonly (string | undefined)[] {
  return git.hasCommit() ? git.readObjects(names) : [];
}
