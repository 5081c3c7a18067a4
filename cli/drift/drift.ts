import fs from 'node:fs';
import path from 'node:path';
import type { Tree } from '../../checks/tree';
import type { Git } from '../../synth/git';
import { type Project, TREE_FOLDER } from '../../synth/project';
import { scan } from '../../synth/publish/scan';
import { isGenerated, sourcesOf } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { consumerOf } from '../../synth/unmanaged';
import { causesOf } from './cause';

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
  untracked: 'generated, but not in Git: run `git add dist`',
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
 * All that differs between `dist/` and a fresh render. Other people's files, which a synth leaves alone, are no
 * difference unless Argo CD or Kustomize reads them. Nothing is written.
 *
 * @param sources the files and folders that the tree is synthesized from
 */
export function findDrift(project: Project, tree: Tree, sources: readonly string[]): Drift[] {
  const files = treeTexts(tree);
  const { owned, unmanaged } = scan(project.dist, files, isGenerated);
  const untracked = new Set(untrackedFiles(project.git));
  const changed = [...owned].filter(([name, same]) => !same && files.has(name)).map(([name]) => name);
  const causes = causesOf(
    project,
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
    const text =
      files.get(name) ??
      (owned.has(name) ? fs.readFileSync(project.path(`${TREE_FOLDER}/${name}`), 'utf8') : '');
    return [
      {
        path: `${TREE_FOLDER}/${name}`,
        kind,
        construct: tree.get(name)?.construct ?? null,
        sources: sourcesOf(text),
      },
    ];
  });
}

/**
 * Files of the tree and its sources that a commit would take otherwise than they are now.
 *
 * @param sources the files and folders that the tree is synthesized from
 * @throws {UserError} if there is no Git
 */
export function findUnstaged(git: Git, tree: Tree, sources: readonly string[]): Drift[] {
  const prefix = git.run(['rev-parse', '--show-prefix']).trim();
  const paths = ['--', TREE_FOLDER, ...sources];
  const entries = list(
    git.run(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', ...paths]),
  );
  return entries
    .map((entry) => ({ inWorkingTree: entry.charAt(1), file: entry.slice(3 + prefix.length) }))
    .filter(({ inWorkingTree }) => inWorkingTree !== ' ')
    .map(({ file }) => ({ file, generated: tree.get(path.posix.relative(TREE_FOLDER, file)) }))
    .filter(({ file, generated }) => generated !== undefined || !file.startsWith(`${TREE_FOLDER}/`))
    .map(({ file, generated }) => ({
      path: file,
      kind: 'unstaged',
      construct: generated?.construct ?? null,
      sources: generated ? sourcesOf(generated.text) : [],
    }));
}

function untrackedFiles(git: Git): string[] {
  const output = git.ask(['ls-files', '-z', '--others', '--', TREE_FOLDER]) ?? '';
  return list(output).map((file) => path.posix.relative(TREE_FOLDER, file));
}

function list(output: string): string[] {
  return output.split('\0').filter((file) => file !== '');
}
