import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { publish } from '../../../synth/publish/publish';
import { UserError } from '../../../synth/user-error';
import {
  failure,
  type Interrupt,
  intercept,
  isOwned,
  SCENES,
  type Scene,
  type System,
  snapshot,
  standing,
  workspace,
} from './fixtures';

let folder = '';
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const attempt = (scene: Scene, system: System, interrupt: Interrupt = () => {}): unknown => {
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

const stands = () => fs.existsSync(path.join(folder, 'dist'));

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

const LEFT = /^dist\/ was left as it was: E\w+: .+\. .+, then run the command again$/;
const MISSING =
  /^dist\/ is missing, .+ It is complete in \.dist\.previous-\S+\/: run the command again, or rename it to dist$/;

describe.each(Object.entries(SCENES))('over %s', (_, scene) => {
  test.each<[System, string, 'once' | 'from then on']>([
    ['exchange and hard links', 'EIO', 'once'],
    ['exchange and hard links', 'ENOSPC', 'once'],
    ['exchange and hard links', 'EACCES', 'once'],
    ['exchange and hard links', 'EROFS', 'once'],
    ['exchange and hard links', 'EIO', 'from then on'],
    ['no exchange', 'EIO', 'once'],
    ['no exchange', 'EIO', 'from then on'],
    ['no hard links', 'ENOSPC', 'once'],
    ['no hard links', 'EIO', 'from then on'],
  ])('with %s, %s at any operation, %s, leaves the old tree or the new', (system, code, span) => {
    start(scene);
    const old = { tree: standing(folder), stands: stands(), names: fs.readdirSync(folder) };
    expect(attempt(scene, system)).toBeUndefined();
    const next = { tree: standing(folder), everything: snapshot(folder) };

    failEach(scene, system, code, span !== 'once', (error, failed) => {
      expect(standing(folder), failed).toEqual(error === undefined ? next.tree : old.tree);
      if (error !== undefined) {
        expect(error, failed).toBeInstanceOf(UserError);
        const { message } = error as Error;
        // Two renames, and the way back fails as well.
        const gap = old.stands && !stands();
        if (gap) expect([system, span]).toEqual(['no exchange', 'from then on']);
        expect(message, failed).toMatch(gap || message.includes('missing') ? MISSING : LEFT);
        if (span === 'once')
          expect([...old.names, 'dist'], failed).toEqual(expect.arrayContaining(fs.readdirSync(folder)));
      }
      expect(attempt(scene, system), failed).toBeUndefined();
      expect(snapshot(folder), failed).toEqual(next.everything);
    });
  });
});
