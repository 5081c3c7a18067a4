import fs from 'node:fs';
import path from 'node:path';
import type { Project } from '../synth/project';
import { scan } from '../synth/publish/scan';
import { isGenerated } from '../synth/render';
import type { TreeTexts } from './diff/applications';

/**
 * The generated files that are in `dist/` now, by path inside it.
 *
 * @throws {UserError} if it is no folder
 */
export function treeOnDisk({ dist }: Project): TreeTexts {
  const { owned } = scan(dist, new Map(), isGenerated);
  return new Map([...owned.keys()].map((file) => [file, fs.readFileSync(path.join(dist, file), 'utf8')]));
}
