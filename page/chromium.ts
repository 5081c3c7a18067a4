import fs from 'node:fs';
import path from 'node:path';

/** How Chrome and Chromium are called. */
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The path of Chrome or Chromium: of the variable `CHROME_PATH`, or on the `PATH`; undefined if there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return process.env.CHROME_PATH ?? candidates.find((file) => fs.existsSync(file));
}
