import fs from 'node:fs';
import path from 'node:path';
import { formatValue } from '../../constructs/props/format-value';
import { CODE_ROOT } from '../../synth/project';
import { UserError } from '../../synth/user-error';

/** What the package of the engine says of itself. */
interface EnginePackage {
  readonly name: string;
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The package that this code is part of. */
export const ENGINE = require('infra-synth/package.json') as EnginePackage;

/** From where a platform gets the engine: what its package.json asks for, and the archive that this is, if it is one. */
export interface EngineSource {
  readonly dependency: string;
  /** An absolute path. */
  readonly archive?: string;
}

const VERSION = /^[\^~]?\d+\.\d+\.\d+(-[\w.-]+)?$/;

/**
 * From where a new platform gets the engine.
 *
 * @param asked a version, or the path of an archive; by default whence npm has got what runs
 * @param cwd where the path starts from
 * @throws {UserError} if it is neither
 */
export function engineSource(asked: string | undefined, cwd: string): EngineSource {
  if (asked === undefined) return runningSource();
  if (VERSION.test(asked)) return { dependency: asked };
  const archive = path.resolve(cwd, asked);
  if (asked.endsWith('.tgz') && fs.statSync(archive, { throwIfNoEntry: false })?.isFile()) {
    return fromArchive(archive);
  }
  throw new UserError([
    `--package must be a version, e.g. ${ENGINE.version}, or the path of an archive that \`npm pack\` has made, got ${formatValue(asked)}`,
  ]);
}

function runningSource(): EngineSource {
  const [, owner] = /^(.*)[\\/]node_modules[\\/]/.exec(CODE_ROOT) ?? [];
  const asked = owner === undefined ? undefined : dependencyOf(path.join(owner, 'package.json'));
  const archive = asked?.startsWith('file:') ? path.resolve(owner ?? '', asked.slice('file:'.length)) : '';
  return archive.endsWith('.tgz') && fs.existsSync(archive)
    ? fromArchive(archive)
    : { dependency: ENGINE.version };
}

/** What a package asks for as its engine; undefined where there is no such package. */
function dependencyOf(file: string): string | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).dependencies?.[ENGINE.name];
  } catch {
    return undefined;
  }
}

function fromArchive(archive: string): EngineSource {
  return { dependency: `file:${path.basename(archive)}`, archive };
}
