import fs from 'node:fs';
import path from 'node:path';
import { onOneLine } from '../../constructs/props/format-value';
import { Git } from '../../synth/git';
import { Project, TREE_FOLDER } from '../../synth/project';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { resolveAnswers } from '../scaffold/answers';
import { type EngineSource, engineSource } from '../scaffold/engine-package';
import {
  isRepositoryUrl,
  type NewPlatform,
  platformFiles,
  platformQuestions,
} from '../scaffold/new-platform';
import { writeOrRollBack } from '../scaffold/write-or-roll-back';

type InitOptions = Partial<Pick<NewPlatform, 'name' | 'git' | 'registry'>> & { readonly package?: string };

export async function init(
  { cwd, print }: CommandContext,
  folder: string,
  { package: asked, ...given }: InitOptions,
): Promise<void> {
  const root = path.resolve(cwd, folder);
  const around = refuseUnlessEmpty(folder, root);
  const engine = engineSource(asked, cwd);
  const { origin, tree } = surroundings(root, around);
  const answers = await resolveAnswers(platformQuestions(root, origin), given);
  const files = platformFiles({ ...answers, tree, engine: engine.dependency });
  write(root, around, files, engine);
  print(
    [
      `Made the platform ${answers.name}${root === cwd ? '' : ` in ${onOneLine(folder)}`}: ${files.size} files.`,
      ...(engine.archive === undefined && asked === undefined
        ? [
            `It takes infra-synth ${engine.dependency} from your registry; --package takes an archive of it instead.`,
          ]
        : []),
      `Next: ${root === cwd ? '' : `cd ${onOneLine(folder)} && `}npm install && npm run synth && npm test`,
    ].join('\n'),
  );
}

/**
 * A repository that has no files yet counts as empty.
 *
 * @returns the nearest folder that there is, the folder itself or one above
 */
function refuseUnlessEmpty(folder: string, root: string): string {
  let there = root;
  while (!fs.existsSync(there)) there = path.dirname(there);
  const isFolder = fs.statSync(there).isDirectory();
  const files = there === root && isFolder ? fs.readdirSync(root).filter((file) => file !== '.git') : [];
  const [first] = files;
  if (isFolder && first === undefined) return there;
  const more = files.length > 1 ? ` and ${files.length - 1} more` : '';
  const found = isFolder ? `'${first}'${more} in it` : `the file ${there === root ? folder : there}`;
  throw new UserError([`${folder} must be an empty folder, or not there yet, got ${found}`]);
}

/**
 * What Git knows of where the platform will be: its remote repository, and the folder of the tree inside.
 *
 * @param there the nearest folder that there is
 */
function surroundings(
  root: string,
  there: string,
): { readonly origin: string | undefined; readonly tree: string } {
  const git = new Git(there);
  const prefix = git.ask(['rev-parse', '--show-prefix']);
  const inside = path.relative(there, path.join(root, TREE_FOLDER)).split(path.sep).join('/');
  const origin = prefix === undefined ? undefined : git.ask(['config', '--get', 'remote.origin.url']);
  return {
    origin: origin !== undefined && isRepositoryUrl(origin) ? origin : undefined,
    tree: prefix === undefined ? TREE_FOLDER : `${prefix}${inside}`,
  };
}

/**
 * Writes all, or nothing of it is there.
 *
 * @param around the nearest folder that there is
 */
function write(
  root: string,
  around: string,
  files: ReadonlyMap<string, string>,
  { archive }: EngineSource,
): void {
  const copy = archive === undefined ? undefined : path.join(root, path.basename(archive));
  const project = new Project(root, () => {
    throw new Error('a platform that is being written cannot be declared');
  });
  const missing = path
    .relative(around, root)
    .split(path.sep)
    .filter((name) => name !== '');
  let made: string | undefined;
  try {
    // One by one: asked for all at once, Node.js tries for ever where a file system takes none.
    for (const index of missing.keys()) {
      const place = path.join(around, ...missing.slice(0, index + 1));
      fs.mkdirSync(place);
      made ??= place;
    }
    writeOrRollBack(project, files, () => {
      if (archive !== undefined && copy !== undefined) fs.copyFileSync(archive, copy);
    });
  } catch (error) {
    if (copy !== undefined) fs.rmSync(copy, { force: true });
    if (made !== undefined) fs.rmSync(made, { recursive: true });
    throw new UserError([`${root} must be writable: ${(error as Error).message}`], { cause: error });
  }
}
