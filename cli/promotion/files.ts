import fs from 'node:fs';
import path from 'node:path';
import type { Tree } from '../../checks/tree';
import { DIST, PROJECT } from '../../synth/project';
import { type Published, publish } from '../../synth/publish/publish';
import { isGenerated } from '../../synth/render';
import { texts } from '../../synth/synthesize';

/**
 * Writes the image versions and the tree that was rendered from them; if the tree cannot be published, the versions
 * are as before.
 *
 * @param file the file of image versions, in the project's folder
 * @throws {UserError} if the disk refuses
 */
export function writePromotion(file: string, text: string, tree: Tree): Published {
  const place = path.join(PROJECT, file);
  const before = fs.readFileSync(place, 'utf8');
  replaceFile(place, text);
  try {
    return publish(texts(tree), DIST, { isOwned: isGenerated });
  } catch (error) {
    replaceFile(place, before);
    throw error;
  }
}

/** Replaces a file in one step, so that nobody ever reads half of it. */
export function replaceFile(place: string, text: string): void {
  const next = `${place}.${process.pid}.next`;
  try {
    fs.writeFileSync(next, text, { mode: fs.statSync(place).mode });
    fs.renameSync(next, place);
  } finally {
    fs.rmSync(next, { force: true });
  }
}
