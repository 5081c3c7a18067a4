import fs from 'node:fs';
import path from 'node:path';
import { DIST } from '../../synth/project';
import { askGit, readObjects } from '../git';

/** Why a generated file is not what the sources give, as far as Git knows. */
export type DriftCause = 'edited' | 'outdated' | 'outdated or edited';

/**
 * Tells files that people edited from those whose sources have changed without a synth. What the sources gave at some
 * other time cannot be known without running them, so some files stay undecided; without Git, all do.
 *
 * @param changed files of the tree that differ from a fresh render, and what that render has
 * @param sources the files and folders that the tree is synthesized from
 */
export function causesOf(
  changed: ReadonlyMap<string, string>,
  sources: readonly string[],
): ReadonlyMap<string, DriftCause> {
  if (changed.size === 0) return new Map();
  const tree = path.basename(DIST);
  const committed = committedTexts([...changed.keys()].map((name) => `HEAD:./${tree}/${name}`));
  const sourcesChanged = askGit(['status', '--porcelain', '--', ...sources]) !== '';
  return new Map(
    [...changed].map(([name, fresh], index) => {
      const isAsCommitted = committed[index] === fs.readFileSync(path.join(DIST, name), 'utf8');
      if (isAsCommitted) {
        return [name, sourcesChanged ? 'outdated' : causeOfCommitted(`${tree}/${name}`, fresh, sources)];
      }
      const givenBySources = committed[index] === fresh;
      return [name, givenBySources || !sourcesChanged ? 'edited' : 'outdated or edited'];
    }),
  );
}

/** Of a file that is as committed, with sources that are as committed too. */
function causeOfCommitted(file: string, fresh: string, sources: readonly string[]): DriftCause {
  const commit = askGit(['log', '-1', '--format=%H', '--', file]);
  const [before] = committedTexts([`${commit}^:./${file}`]);
  if (before === fresh) return 'edited';
  const withSources =
    askGit(['diff-tree', '-r', '--root', '--name-only', `${commit}`, '--', ...sources]) ?? '';
  const sourcesSince = askGit(['rev-list', '-1', `${commit}..HEAD`, '--', ...sources]) ?? '';
  return withSources !== '' && sourcesSince !== '' ? 'outdated' : 'outdated or edited';
}

function committedTexts(names: readonly string[]): readonly (string | undefined)[] {
  return askGit(['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined ? [] : readObjects(names);
}
