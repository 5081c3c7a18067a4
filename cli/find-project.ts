import fs from 'node:fs';
import path from 'node:path';
import type * as PlatformModule from '../constructs/platform/platform';
import { type Declare, Project } from '../synth/project';
import { UserError } from '../synth/user-error';
import { MAIN } from './scaffold/main-file';

/**
 * The project that a folder is in: the nearest one from there up that has a `main.ts`. Where there is none, whatever asks
 * for its platform fails.
 *
 * @param folder its absolute path
 */
export function findProject(folder: string): Project {
  let root = folder;
  while (!fs.existsSync(path.join(root, MAIN))) {
    if (path.dirname(root) === root) return new Project(folder, noPlatform);
    root = path.dirname(root);
  }
  return new Project(root, (variant) => {
    // Loaded at the call, since a mistake in it is the user's.
    const { declarePlatform } = require(path.join(root, MAIN)) as { readonly declarePlatform?: Declare };
    const { Platform } = require('../constructs/platform/platform') as typeof PlatformModule;
    const platform = typeof declarePlatform === 'function' ? declarePlatform(variant) : undefined;
    if (platform instanceof Platform) return platform;
    throw new UserError([
      `${MAIN} must export a function 'declarePlatform' that returns a Platform, of the package that infra is part of`,
    ]);
  });
}

function noPlatform(): never {
  throw new UserError([
    `there must be a ${MAIN} in this folder or above: go to that of a platform, or begin one by \`infra init <folder>\``,
  ]);
}
