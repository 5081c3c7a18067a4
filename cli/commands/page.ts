import fs from 'node:fs';
import path from 'node:path';
import { onOneLine } from '../../constructs/props/format-value';
import { bundledView } from '../../page/bundle';
import { pageHtml } from '../../page/html';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { pageData } from '../page/page-data';

interface PageOptions {
  readonly out?: string;
  readonly json?: true;
}

/** Where a page goes unless somebody says it; Git ignores the folder. */
const DEFAULT_OUT = 'reports/page.html';

export async function page(
  context: CommandContext,
  ref: string | undefined,
  { out, json }: PageOptions,
): Promise<void> {
  const { project, cwd, print, printJson } = context;
  const file = out === undefined ? project.path(DEFAULT_OUT) : path.resolve(cwd, out);
  if (!json) refuseFolder(out ?? DEFAULT_OUT, file);
  const data = await pageData(context, ref);
  if (json) {
    printJson(data);
    return;
  }
  const html = pageHtml(data, bundledView());
  writeWhole(out ?? DEFAULT_OUT, file, html);
  const shown = path.relative(cwd, file);
  print(`${shown.startsWith('..') ? file : shown}: ${Math.ceil(Buffer.byteLength(html) / 1024)} kB`);
}

/**
 * Writes a file in one step, so that nobody ever opens half of it.
 *
 * @throws {UserError} if the disk refuses
 */
function writeWhole(name: string, file: string, text: string): void {
  const next = path.join(path.dirname(file), `.${path.basename(file)}.next`);
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    try {
      fs.writeFileSync(next, text);
      fs.renameSync(next, file);
    } finally {
      fs.rmSync(next, { force: true });
    }
  } catch (error) {
    throw cannotWrite(name, (error as Error).message);
  }
}

/** Found out before anything is rendered. */
function refuseFolder(name: string, file: string): void {
  const isFolder = fs.existsSync(file) && fs.statSync(file).isDirectory();
  if (isFolder) throw cannotWrite(name, 'it is a folder');
}

function cannotWrite(name: string, reason: string): UserError {
  return new UserError([
    `--out must be a file that can be written, got ${onOneLine(name)}: ${onOneLine(reason)}`,
  ]);
}
