import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { publish } from '../../synth/publish';
import { UserError } from '../../synth/user-error';
import {
  failure,
  intercept,
  isOwned,
  SCENES,
  type Scene,
  SYSTEMS,
  type System,
  snapshot,
  workspace,
} from './publish-fixtures';

let folder = '';
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const attempt = (scene: Scene, system: System, interrupt: (operation: string) => void): unknown => {
  const restore = intercept(folder, system, interrupt);
  try {
    publish(scene.files, path.join(folder, 'dist'), { isOwned });
    return undefined;
  } catch (error) {
    return error;
  } finally {
    restore();
  }
};

const start = (scene: Scene): void => {
  fs.rmSync(folder, { recursive: true, force: true });
  folder = workspace();
  scene.lay(folder);
};

const dist = () => snapshot(path.join(folder, 'dist'));

/** Fails the n-th operation, for n = 1, 2, … until none is left to fail; every time from the same start. */
const failEach = (
  scene: Scene,
  system: System,
  code: string,
  lasting: boolean,
  check: (error: unknown, failed: string) => void,
) => {
  for (let n = 1, failed: string | undefined = ''; failed !== undefined; n++) {
    start(scene);
    let count = 0;
    failed = undefined;
    const error = attempt(scene, system, (operation) => {
      if (++count < n || (count > n && !lasting)) return;
      failed ??= `${operation}, the ${n}th`;
      throw failure(code, operation);
    });
    if (failed !== undefined) check(error, failed);
    else expect(n).toBeGreaterThan(10);
  }
};

describe.each(SYSTEMS)('with %s', (system) => {
  describe.each(Object.entries(SCENES))('over %s', (_, scene) => {
    const oldTree = () => {
      start(scene);
      return { old: dist(), everything: snapshot(folder) };
    };
    const newTree = () => {
      start(scene);
      expect(attempt(scene, system, () => {})).toBeUndefined();
      return { complete: dist(), everything: snapshot(folder) };
    };

    test.each(['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE'])(
      'one %s at any operation leaves the old tree or the new',
      (code) => {
        const { old } = oldTree();
        const next = newTree();
        failEach(scene, system, code, false, (error, failed) => {
          if (error === undefined) expect(dist(), failed).toEqual(next.complete);
          else {
            expect(error, failed).toBeInstanceOf(UserError);
            expect((error as Error).message, failed).toMatch(
              /^dist\/ was left as it was: E\w+: .+\. .+, then run the command again$/,
            );
            expect(dist(), failed).toEqual(old);
          }
          expect(
            attempt(scene, system, () => {}),
            failed,
          ).toBeUndefined();
          expect(snapshot(folder), failed).toEqual(next.everything);
        });
      },
    );

    test('a disk that fails for good leaves the old tree or the new', () => {
      const { old } = oldTree();
      const next = newTree();
      failEach(scene, system, 'EIO', true, (error, failed) => {
        const left = dist();
        if (error === undefined) expect(left, failed).toEqual(next.complete);
        else if (left === undefined && old !== undefined) {
          expect(system).toBe('no exchange');
          expect((error as Error).message).toMatch(
            /^dist\/ is missing, .+ is complete in \.dist\.previous-\S+\/: run the command again/,
          );
        } else expect(left, failed).toEqual(old);
        expect(
          attempt(scene, system, () => {}),
          failed,
        ).toBeUndefined();
        expect(snapshot(folder), failed).toEqual(next.everything);
      });
    });
  });
});
