import { hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { KnownParts } from '../checks/check';
import type { TreeFile } from '../checks/tree';
import { once } from '../constructs/props/once';
import { digestOf } from './kinds/read-kinds';
import { TYPESCRIPT } from './project';

/** The modules of a process, as `typescript.cjs` has loaded them. */
export interface LoadedCode {
  /** What tells a module, loaded or not, from any other text of it. */
  moduleKey(name: string): string;
  /** The keys of all that are loaded, by their names. */
  loadedModules(): Readonly<Record<string, string>>;
}

/** What the file of passed trees holds. */
interface Passed {
  /** All of the engine that was loaded when the parts had passed: but for the files, checks depend on nothing else. */
  readonly code: Readonly<Record<string, string>>;
  readonly node: string;
  /** Their hashes, the last ones first. */
  readonly parts: readonly string[];
}

const { CACHE } = require('./cache-folder.cjs') as { readonly CACHE: string };

/** The file that keeps those of this project. */
export const PASSED_TREES = path.join(CACHE, 'passed.json');

/** How many times the parts of a tree are kept, for other trees than the last one. */
const MOST_TREES = 2;

/**
 * Trees, and parts of trees, in which all checks have found nothing: in the same files the same code has nothing to find,
 * be it a check after a synth, or a synth after a change of other parts.
 *
 * A part is one of them only if each of its files has the same path, construct and text, the kinds that its platform has
 * imported have the same definitions, and each module that was loaded then, a rule, a schema or a package, has the same
 * text now. The sources of a platform may be others: what they make are the files.
 */
export class PassedTrees implements KnownParts {
  private readonly passed: Passed | undefined;
  private readonly parts: ReadonlySet<string>;
  private readonly asked = new Set<string>();

  /**
   * @param file the absolute path of the file that keeps them; one that is not there or is broken has none
   * @param code undefined where it is not known: nothing has passed then
   */
  constructor(
    private readonly file: string,
    private readonly code: LoadedCode | undefined,
  ) {
    this.passed = code && read(file, code);
    this.parts = new Set(this.passed?.parts);
  }

  /** Those of the code of this process. */
  static ofProcess(): PassedTrees {
    return new PassedTrees(PASSED_TREES, require.cache[TYPESCRIPT]?.exports as LoadedCode | undefined);
  }

  isRight(what: Parameters<KnownParts['isRight']>[0], files: Iterable<TreeFile>, given = ''): boolean {
    if (this.code === undefined) return false;
    const hashes = [...files].map(hashOf);
    if (hashes.includes(undefined)) return false;
    const part = hash('sha256', [what, given, ...hashes].join(), 'base64');
    this.asked.add(part);
    return this.parts.has(part);
  }

  /** Keeps all parts that were asked about, as they have passed; what cannot be kept is checked again. */
  keep(): void {
    if (this.code === undefined || [...this.asked].every((part) => this.parts.has(part))) return;
    const loaded = Object.entries(this.code.loadedModules()).filter(([name]) => !isOfPlatform(name));
    const code = { ...this.passed?.code, ...Object.fromEntries(loaded) };
    // Where little was asked about, the rest is that of a whole tree.
    const most = Math.max(MOST_TREES * this.asked.size, this.parts.size);
    const parts = [...new Set([...this.asked, ...this.parts])].slice(0, most);
    const passed: Passed = { code, node: process.version, parts };
    const draft = `${this.file}.${process.pid}`;
    try {
      fs.mkdirSync(path.dirname(this.file), { recursive: true });
      fs.writeFileSync(draft, JSON.stringify(passed));
      fs.renameSync(draft, this.file);
    } catch {
      // It is checked again.
    }
  }
}

/** Whether a module is a source of a platform: outside of the engine, which has some of its own, and of packages. */
function isOfPlatform(name: string): boolean {
  return path.isAbsolute(name)
    ? !/[\\/]node_modules[\\/]/.test(name)
    : /^(main\.ts$|(services|addons|examples)[\\/])/.test(name);
}

/** Undefined where the code is another one. */
function read(file: string, { moduleKey }: LoadedCode): Passed | undefined {
  try {
    const passed = JSON.parse(fs.readFileSync(file, 'utf8')) as Passed;
    const isSame = Object.entries(passed.code).every(([name, key]) => moduleKey(name) === key);
    return isSame && passed.node === process.version && Array.isArray(passed.parts) ? passed : undefined;
  } catch {
    return undefined;
  }
}

/** Of all that a file has, as its documents are what its text says; undefined where it has more than that. */
const hashOf = once(({ path: file, construct, documents: _, text, kinds, ...others }: TreeFile) => {
  const definitions = kinds && digestOf(kinds);
  const isAll = Object.keys(others).length === 0 && (kinds === undefined || definitions !== undefined);
  return isAll ? hash('sha256', JSON.stringify([file, construct, definitions]) + text, 'base64') : undefined;
});
