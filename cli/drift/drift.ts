import path from 'node:path';
import type { Tree, TreeFile } from '../../checks/tree';
import { type Git, itemsOf } from '../../synth/git';
import { isGenerated, sourcesOf } from '../../synth/header';
import { type Project, TREE_FOLDER } from '../../synth/project';
import { scan } from '../../synth/publish/scan';
import { treeTexts } from '../../synth/synthesize';
import { consumerOf } from '../../synth/unmanaged';

/** How a file is not what the sources give,, and what to do about it. */
export const DRIFT = {
  missing: 'not there: run `npm run synth`',
  stale: 'generated no longer: run `npm run synth`, which removes it',
  outdated: 'its sources have changed since it was synthesized: run `npm run synth`',
  edited: 'edited by hand: put the change into its source, then run `npm run synth`, which overwrites it',
  'outdated or edited':
    'edited by hand, or its sources have changed since: put what is to stay into its source, then run `npm run synth`, which overwrites it',
  'in the way':
    'not generated, but a generated file has to go there: move or delete it, then run `npm run synth`',
  unmanaged: 'not generated, but Argo CD or Kustomize reads it all the same: move or delete it',
  'stale page': 'does not show the platform as it is declared: run `npm run docs`',
  untracked: 'generated, but not in Git: run `git add` on it',
  unstaged:
    'not staged as it is now: run `git add` on it, or set the change aside by `git stash --keep-index`',
} as const;

/** A file that is not what the sources give. */
export interface Drift {
  /** From the project's folder, e.g. `dist/base/checkout/service.yaml`. */
  readonly path: string;
  readonly kind: keyof typeof DRIFT;
  /** The construct that defines it, e.g. `ecommerce/checkout`; null if none does. */
  readonly construct: string | null;
  /** The files that a person edits to change it. */
  readonly sources: readonly string[];
}

/** Files of others in `dist/` that Argo CD or Kustomize reads: paths inside it, and by whom; sorted. */
export function consumedFiles(
  { dist }: Project,
  files: ReadonlyMap<string, string>,
): { readonly path: string; readonly consumer: string }[] {
  const { unmanaged } = scan(dist, files, isGenerated);
  return [...unmanaged.keys()].sort().flatMap((name) => {
    const consumer = consumerOf(name, files);
    return consumer === undefined ? [] : [{ path: `${TREE_FOLDER}/${name}`, consumer }];
  });
}

/**
 * All that differs between a generated folder and a fresh render. Other people's files, which a synth leaves alone, are no
 * difference unless Argo CD or Kustomize reads them. Nothing is written.
 *
 * @param folder e.g. `dist`, in the project's folder
 * @param tree what the folder is to hold
 * @param sources the files and folders that the tree is synthesized from
 */
export function findDrift(project: Project, folder: string, tree: Tree, sources: readonly string[]): Drift[] {
  const files = treeTexts(tree);
  const { owned, unmanaged } = scan(project.path(folder), files, isGenerated);
  const untracked = new Set(untrackedFiles(project.git, folder));
  const changed = [...owned].filter(([name, same]) => !same && files.has(name)).map(([name]) => name);
  const causes = causesOf(
    project,
    folder,
    new Map(changed.map((name) => [name, files.get(name) as string])),
    sources,
  );

  const kindOf = (name: string): Drift['kind'] | undefined => {
    if (!files.has(name)) return owned.has(name) ? 'stale' : 'unmanaged';
    if (unmanaged.has(name)) return 'in the way';
    if (!owned.has(name)) return 'missing';
    return causes.get(name) ?? (untracked.has(name) ? 'untracked' : undefined);
  };
  const consumed = [...unmanaged.keys()].filter((name) => consumerOf(name, files) !== undefined);
  return [...new Set([...files.keys(), ...owned.keys(), ...consumed])].sort().flatMap((name) => {
    const kind = kindOf(name);
    if (kind === undefined) return [];
    const text = files.get(name) ?? (owned.has(name) ? project.read(`${folder}/${name}`) : '');
    return [
      {
        path: `${folder}/${name}`,
        kind,
        construct: tree.get(name)?.construct ?? null,
        sources: sourcesOf(text),
      },
    ];
  });
}

/**
 * Generated files and their sources that a commit would take otherwise than they are now.
 *
 * @param generated what the generated folders are to hold, by their paths in the project's folder
 * @param sources the files and folders that they are synthesized from
 * @throws {UserError} if there is no Git
 */
export function findUnstaged(
  git: Git,
  generated: ReadonlyMap<string, Tree>,
  sources: readonly string[],
): Drift[] {
  const prefix = git.run(['rev-parse', '--show-prefix']).trim();
  const folders = [...generated.keys()];
  const files: ReadonlyMap<string, TreeFile> = new Map(
    [...generated].flatMap(([folder, tree]) =>
      [...tree.values()].map((file) => [`${folder}/${file.path}`, file] as const),
    ),
  );
  const paths = ['--', ...folders, ...sources];
  return git
    .list(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', ...paths])
    .map((entry) => ({ inWorkingTree: entry.charAt(1), path: entry.slice(3 + prefix.length) }))
    .filter(({ inWorkingTree }) => inWorkingTree !== ' ')
    .filter(({ path }) => files.has(path) || !folders.some((folder) => path.startsWith(`${folder}/`)))
    .map(({ path }) => {
      const file = files.get(path);
      return {
        path,
        kind: 'unstaged',
        construct: file?.construct ?? null,
        sources: file ? sourcesOf(file.text) : [],
      };
    });
}

function untrackedFiles(git: Git, folder: string): string[] {
  const output = git.ask(['ls-files', '-z', '--others', '--', folder]) ?? '';
  return itemsOf(output).map((file) => path.posix.relative(folder, file));
}

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
      const isAsCommitted = committed[index] === project.read(`${folder}/${name}`);
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
