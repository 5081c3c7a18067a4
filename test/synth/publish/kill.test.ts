import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mapConcurrent } from '../../../synth/kustomize';
import { completePublication } from '../../../synth/publish/publish';
import { bundled } from '../../bundle';
import { intercept, isOwned, publishScene, SCENES, snapshot, workspace } from './fixtures';

/** How many runs are killed, spread over all moments; `KILLS=200 npx vitest run test/synth/publish/kill` kills more. */
const KILLS = Number(process.env.KILLS ?? 16);

const NAME = 'a change, an addition, removals, files and links of other people';
const SCENE = SCENES[NAME];

const CHILD = bundled(path.join(__dirname, 'child.ts'));

const inWorkspace = async <T>(use: (folder: string) => T): Promise<Awaited<T>> => {
  const folder = workspace();
  try {
    SCENE.lay(folder);
    return await use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** Publishes in a process of its own that is killed before its n-th operation; tells how it ended. */
const runAndDie = async (folder: string, n: number): Promise<string> => {
  const child = spawn(process.execPath, [CHILD, folder, NAME, String(n)], { stdio: 'inherit' });
  const [code, signal] = await once(child, 'exit');
  return signal ?? `exit ${code}`;
};

// For the disk, a kill is a failure of all that follows, which failures.test.ts tries at every moment and on more
// scenes in less time; this is the real thing, with a process that is gone.
test(`after a kill at any of ${KILLS} moments the next run finds all folders as they were, or completes all`, {
  timeout: 600_000,
}, async () => {
  const old = await inWorkspace(snapshot);
  let operations = 0;
  const next = await inWorkspace((folder) => {
    const restore = intercept(folder, () => operations++);
    publishScene(folder, SCENE);
    restore();
    return snapshot(folder);
  });
  const filesOf = (entries: typeof old) =>
    Object.fromEntries(Object.entries(entries ?? {}).filter(([, entry]) => !entry.endsWith(' folder')));

  const moments = Array.from(
    { length: KILLS },
    (_, kill) => 1 + (Math.floor((kill * operations) / KILLS) % operations),
  );
  const ends = await mapConcurrent([...moments, operations, operations + 1], (moment) =>
    inWorkspace(async (folder) => {
      const end = await runAndDie(folder, moment);
      completePublication(path.join(folder, 'dist'), { isOwned });
      // Folders that were made before the journal was written may be left, empty.
      const left = filesOf(snapshot(folder));
      expect([old, next].map(filesOf), `killed before operation ${moment}`).toContainEqual(left);
      publishScene(folder, SCENE);
      expect(snapshot(folder), `run after a kill before operation ${moment}`).toEqual(next);
      if (end !== 'SIGKILL') return end;
      return JSON.stringify(left) === JSON.stringify(filesOf(old)) ? 'as it was' : 'completed';
    }),
  );
  expect(operations).toBeGreaterThan(40);
  expect(new Set(ends)).toEqual(new Set(['as it was', 'completed', 'exit 0']));
});
