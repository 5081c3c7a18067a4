import fs from 'node:fs';
import path from 'node:path';
import type { Project } from '../synth/project';
import { isGenerated } from '../synth/render';
import type { TreeTexts } from './diff/applications';

/** The generated files that are in `dist/` now, by path inside it. */
export function treeOnDisk({ dist }: Project): TreeTexts {
  const entries = fs.existsSync(dist) ? fs.readdirSync(dist, { recursive: true, withFileTypes: true }) : [];
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file): [string, string] => [
        path.relative(dist, file).replaceAll(path.sep, '/'),
        fs.readFileSync(file, 'utf8'),
      ])
      .filter(([, text]) => isGenerated(text)),
  );
}
