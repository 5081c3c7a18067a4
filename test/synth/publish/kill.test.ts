import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../../../synth/publish/publish';
import { isOwned, SCENES, type System, snapshot, standing, workspace } from './fixtures';

const SCENE = 'a change, an addition, removals, files and links of other people';

const inWorkspace = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = workspace();
  try {
    SCENES[SCENE].lay(folder);
    return await use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

const run = (folder: string) => publish(SCENES[SCENE].files, path.join(folder, 'dist'), { isOwned });

/** Publishes in a process of its own that is killed before its n-th operation; tells how it ended. */
const runAndDie = async (folder: string, system: System, n: number): Promise<string> => {
  const child = path.join(__dirname, 'child.ts');
  const args = ['-r', 'tsx/cjs', child, folder, SCENE, system, String(n)];
  const [code, signal] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
  return signal ?? `exit ${code}`;
};

// For the disk, a kill is a failure of all that follows, which failures.test.ts tries on more scenes in less
// time; this is the real thing, with a process that is gone.
test.each<[System, number]>([
  ['exchange and hard links', 0],
  ['no exchange', 1],
])(
  'with %s, a kill at any moment leaves the old tree or the new',
  { timeout: 600_000 },
  async (system, gaps) => {
    const old = await inWorkspace(async (folder) => standing(folder));
    const next = await inWorkspace(async (folder) => {
      run(folder);
      return { tree: standing(folder), everything: snapshot(folder) };
    });

    let missing = 0;
    const dieBefore = (n: number) =>
      inWorkspace(async (folder) => {
        const end = await runAndDie(folder, system, n);
        expect([old, next.tree], `killed before operation ${n}`).toContainEqual(standing(folder));
        if (!fs.existsSync(path.join(folder, 'dist'))) missing++;

        run(folder);
        expect(snapshot(folder), `run after a kill before operation ${n}`).toEqual(next.everything);
        return end;
      });

    const ends: string[] = [];
    while (!ends.includes('exit 0')) {
      ends.push(...(await Promise.all([1, 2].map((ahead) => dieBefore(ends.length + ahead)))));
    }
    expect(new Set(ends)).toEqual(new Set(['SIGKILL', 'exit 0']));
    expect(ends.indexOf('exit 0')).toBeGreaterThan(50);
    // Between two renames no folder stands, but the old tree lies beside it.
    expect(missing).toBe(gaps);
  },
);
