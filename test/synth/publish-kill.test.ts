import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { publish } from '../../synth/publish';
import { isOwned, SCENES, SYSTEMS, snapshot, workspace } from './publish-fixtures';

/** Runs a publication in a process of its own that is killed before its n-th operation; how it ended. */
const publishAndDie = (folder: string, scene: string, system: string, n: number): Promise<string> => {
  const child = path.join(__dirname, 'publish-child.ts');
  const args = ['-r', 'tsx/cjs', child, folder, scene, system, String(n)];
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { stdio: 'inherit' })
      .on('error', reject)
      .on('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
};

const inWorkspace = async <T>(scene: string, use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = workspace();
  try {
    SCENES[scene]?.lay(folder);
    return await use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

const dist = (folder: string) => snapshot(path.join(folder, 'dist'));

describe.each(SYSTEMS)('with %s', (system) => {
  test.each(Object.entries(SCENES))(
    'a kill at any moment over %s leaves the old tree or the new',
    async (scene, { files }) => {
      const old = await inWorkspace(scene, async (folder) => dist(folder));
      const next = await inWorkspace(scene, async (folder) => {
        publish(files, path.join(folder, 'dist'), { isOwned });
        return { complete: dist(folder), everything: snapshot(folder) };
      });

      let missing = 0;
      const dieAt = (n: number) =>
        inWorkspace(scene, async (folder) => {
          const end = await publishAndDie(folder, scene, system, n);
          const left = dist(folder);
          if (left === undefined && old !== undefined) missing++;
          else expect([old, next.complete], `killed before operation ${n}`).toContainEqual(left);

          publish(files, path.join(folder, 'dist'), { isOwned });
          expect(snapshot(folder), `run after a kill before operation ${n}`).toEqual(next.everything);
          return end;
        });

      const ends: string[] = [];
      while (!ends.includes('exit 0'))
        ends.push(...(await Promise.all([1, 2].map((ahead) => dieAt(ends.length + ahead)))));
      expect(ends.indexOf('exit 0')).toBeGreaterThan(10);
      expect(new Set(ends)).toEqual(new Set(['SIGKILL', 'exit 0']));
      // Only between the two renames, and then the next run has put it back.
      expect(missing).toBe(system === 'no exchange' && old !== undefined ? 1 : 0);
    },
  );
});
