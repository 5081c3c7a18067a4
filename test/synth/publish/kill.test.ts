import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { completePublication, publish } from '../../../synth/publish/publish';
import { bundled } from '../../bundle';
import { isOwned, SCENES, snapshot, workspace } from './fixtures';

const SCENE = 'a change, an addition, removals, files and links of other people';

const CHILD = bundled(path.join(__dirname, 'child.ts'));

const inWorkspace = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = workspace();
  try {
    SCENES[SCENE].lay(folder);
    return await use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

const dist = (folder: string) => path.join(folder, 'dist');

/** Publishes in a process of its own that is killed before its n-th operation; tells how it ended. */
const runAndDie = async (folder: string, n: number): Promise<string> => {
  const args = [CHILD, folder, SCENE, String(n)];
  const [code, signal] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
  return signal ?? `exit ${code}`;
};

// For the disk, a kill is a failure of all that follows, which failures.test.ts tries on more scenes in less
// time; this is the real thing, with a process that is gone.
test('after a kill at any moment the next run finds the old tree or completes the new one', {
  timeout: 600_000,
}, async () => {
  const old = await inWorkspace(async (folder) => snapshot(folder));
  const next = await inWorkspace(async (folder) => {
    publish(SCENES[SCENE].files, dist(folder), { isOwned });
    return snapshot(folder);
  });
  const emptyFolders = (tree: typeof old) =>
    Object.fromEntries(Object.entries(tree ?? {}).filter(([, entry]) => !entry.endsWith(' folder')));

  const dieBefore = (n: number) =>
    inWorkspace(async (folder) => {
      const end = await runAndDie(folder, n);
      completePublication(dist(folder), { isOwned });
      // Folders that were made before the journal was written may be left, empty.
      expect([old, next].map(emptyFolders), `killed before operation ${n}`).toContainEqual(
        emptyFolders(snapshot(folder)),
      );
      publish(SCENES[SCENE].files, dist(folder), { isOwned });
      expect(snapshot(folder), `run after a kill before operation ${n}`).toEqual(next);
      return end;
    });

  const ends: string[] = [];
  while (!ends.includes('exit 0')) {
    ends.push(...(await Promise.all([1, 2].map((ahead) => dieBefore(ends.length + ahead)))));
  }
  expect(new Set(ends)).toEqual(new Set(['SIGKILL', 'exit 0']));
  expect(ends.indexOf('exit 0')).toBeGreaterThan(40);
});
