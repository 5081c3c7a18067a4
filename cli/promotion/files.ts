import fs from 'node:fs';
import type { Tree } from '../../checks/tree';
import type { Project } from '../../synth/project';
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
export function writePromotion(project: Project, file: string, text: string, tree: Tree): Published {
  const place = project.path(file);
  const before = fs.readFileSync(place, 'utf8');
  replaceFile(place, text);
  try {
    return publish(texts(tree), project.dist, { isOwned: isGenerated });
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
