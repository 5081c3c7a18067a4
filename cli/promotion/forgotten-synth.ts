import type { Platform } from '../../constructs/platform/platform';
import { TREE_FOLDER } from '../../synth/project';
import { constructsOf, filesAmong, render, textOf } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import type { TreeTexts } from '../diff/applications';
import type { Promotion } from './promotion';

/**
 * Publishing the tree brings along what was changed in the sources before and not synthesized since.
 *
 * @param platform as it is before the promotion
 * @param trees before the promotion and after it
 * @param isCommitted whether a commit is to hold the promotion alone, which it cannot then
 * @throws {UserError} if so
 */
export function lookForForgottenSynth(
  { progress }: CommandContext,
  platform: Platform,
  moves: readonly Promotion[],
  [before, after]: readonly [before: TreeTexts, after: TreeTexts],
  isCommitted: boolean,
): void {
  try {
    if (isRight(moves, before, after)) return;
    // A run that was interrupted leaves the tree of the promoted versions.
    if (!isCommitted && isSameTree(before, after)) return;
    if (isSameTree(before, treeTexts(render(platform)))) return;
  } catch {
    // What is wrong now may be what the promotion corrects.
    return;
  }
  const fact = `${TREE_FOLDER}/ is not what the sources give`;
  if (isCommitted) throw new UserError([`${fact}: run \`npm run synth\` and commit that first`]);
  progress(`warning: ${fact}, so that more than the promotion changes`);
}

/**
 * Whether a tree is that of a platform before a promotion of services which changes their files alone: all others have just
 * been rendered for the tree after it.
 */
function isRight(moves: readonly Promotion[], before: TreeTexts, after: TreeTexts): boolean {
  const own = moves.flatMap(({ service }) => filesAmong(constructsOf(service)));
  const promoted = new Map(own.map((file) => [file.path, file]));
  return [...new Set([...before.keys(), ...after.keys(), ...promoted.keys()])].every((name) => {
    const file = promoted.get(name);
    return before.get(name) === (file ? textOf(file) : after.get(name));
  });
}

/** Whether two trees have the same files. */
export function isSameTree(one: TreeTexts, other: TreeTexts): boolean {
  return one.size === other.size && [...one].every(([file, text]) => other.get(file) === text);
}
