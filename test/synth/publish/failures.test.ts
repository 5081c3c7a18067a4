import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { completePublication } from '../../../synth/publish/publish';
import { UserError } from '../../../synth/user-error';
import {
  failure,
  type Interrupt,
  intercept,
  isOwned,
  publishScene,
  SCENES,
  type Scene,
  snapshot,
  workspace,
} from './fixtures';

let folder = '';
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const attempt = (scene: Scene, interrupt: Interrupt = () => {}): unknown => {
  let open = 0;
  const restore = intercept(folder, (operation) => {
    if (operation === 'closeSync') open--;
    interrupt(operation);
    if (operation === 'openSync') open++;
  });
  try {
    publishScene(folder, scene);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    restore();
    expect(open, 'files left open').toBe(0);
  }
};

const start = (scene: Scene): void => {
  fs.rmSync(folder, { recursive: true, force: true });
  folder = workspace();
  scene.lay(folder);
};

/** All that is published, and what is beside it. */
const dist = () =>
  Object.fromEntries(
    Object.entries(snapshot(folder) ?? {}).filter(([place]) => !place.startsWith('.dist.publishing')),
  );

/** As any command does first. */
const complete = () => completePublication(path.join(folder, 'dist'), { isOwned });

/** Git has no empty folders, and the next run removes those that a failing disk has kept. */
const withoutFolders = (tree: Record<string, string>) =>
  Object.fromEntries(Object.entries(tree).filter(([, entry]) => !entry.endsWith(' folder')));

/** Fails the n-th operation, for n = 1, 2, … until none is left to fail; every time from the same start. */
const failEach = (
  scene: Scene,
  code: string,
  lasting: boolean,
  check: (error: unknown, failed: string) => void,
) => {
  for (let n = 1, failed: string | undefined = ''; failed !== undefined; n++) {
    start(scene);
    let count = 0;
    failed = undefined;
    const error = attempt(scene, (operation) => {
      if (++count < n || (count > n && !lasting)) return;
      failed ??= `${operation}, the ${n}th`;
      throw failure(code, operation);
    });
    if (failed !== undefined) check(error, failed);
    else expect(n).toBeGreaterThan(10);
  }
};

const LEFT = /^dist\/ was left as it was: E\w+: .+\. .+, then run the command again$/;
const INCOMPLETE =
  /^dist\/ is complete only after the next run, which goes on where this one failed: E\w+: .+\. .+, then run the command again$/;

describe.each(Object.entries(SCENES))('over %s', (name, scene) => {
  test.each(['once', 'from then on'] as const)(
    'any operation that fails, %s, leaves the old tree or what the next run completes',
    (span) => {
      start(scene);
      complete();
      const settled = dist();
      start(scene);
      const old = dist();
      expect(attempt(scene)).toBeUndefined();
      const next = { dist: dist(), everything: snapshot(folder) };
      const wasInterrupted = name.includes('between two renames');

      failEach(scene, 'EIO', span !== 'once', (error, failed) => {
        if (error === undefined) {
          expect(failed).toMatch(/^rm(dir)?Sync/);
          expect(withoutFolders(dist()), failed).toEqual(withoutFolders(next.dist));
        } else {
          expect(error, failed).toBeInstanceOf(UserError);
          const { message } = error as Error;
          expect(message, failed).toMatch(message.includes('complete only') ? INCOMPLETE : LEFT);
          if (LEFT.test(message) && !wasInterrupted) {
            expect(withoutFolders(dist()), failed).toEqual(withoutFolders(old));
            if (span === 'once') expect(dist(), failed).toEqual(old);
          }
          if (span !== 'once') {
            complete();
            const trees =
              message.includes('complete only') && !wasInterrupted ? [next.dist] : [settled, next.dist];
            expect(trees.map(withoutFolders), failed).toContainEqual(withoutFolders(dist()));
          }
        }
        expect(attempt(scene), failed).toBeUndefined();
        expect(snapshot(folder), failed).toEqual(next.everything);
      });
    },
  );
});
