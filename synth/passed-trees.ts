import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Tree } from '../checks/tree';
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
  /** All that was loaded when the trees had passed: but for the tree, what checks find depends on nothing else. */
  readonly code: Readonly<Record<string, string>>;
  readonly node: string;
  /** Their hashes, the last one first. */
  readonly trees: readonly string[];
}

const { CACHE } = require('./cache-folder.cjs') as { readonly CACHE: string };

/** The file that keeps those of this project. */
export const PASSED_TREES = path.join(CACHE, 'passed.json');

const MOST_TREES = 20;

/**
 * Trees in which all checks have found nothing: in the same files the same code has nothing to find, be it a check after
 * a synth, or a synth without a change.
 *
 * A tree is one of them only if each of its files has the same path, construct and text, and each module that was loaded
 * then, a rule, a schema or a package, has the same text now. A tree with imported kinds always is looked at.
 */
export class PassedTrees {
  private readonly passed: Passed | undefined;

  /**
   * @param file the absolute path of the file that keeps them; one that is not there or is broken has none
   * @param code undefined where it is not known: no tree has passed then
   */
  constructor(
    private readonly file: string,
    private readonly code: LoadedCode | undefined,
  ) {
    this.passed = code && read(file, code);
  }

  /** Those of the code of this process. */
  static ofProcess(): PassedTrees {
    return new PassedTrees(PASSED_TREES, require.cache[TYPESCRIPT]?.exports as LoadedCode | undefined);
  }

  has(tree: Tree): boolean {
    const hash = this.passed && hashOf(tree);
    return hash !== undefined && this.passed?.trees.includes(hash) === true;
  }

  /** Keeps a tree that has passed; what cannot be kept is checked again. */
  add(tree: Tree): void {
    const hash = this.code && hashOf(tree);
    if (this.code === undefined || hash === undefined) return;
    const code = { ...this.passed?.code, ...this.code.loadedModules() };
    const trees = [hash, ...(this.passed?.trees ?? [])].slice(0, MOST_TREES);
    const passed: Passed = { code, node: process.version, trees };
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

/** Undefined where the code is another one. */
function read(file: string, { moduleKey }: LoadedCode): Passed | undefined {
  try {
    const passed = JSON.parse(fs.readFileSync(file, 'utf8')) as Passed;
    const isSame = Object.entries(passed.code).every(([name, key]) => moduleKey(name) === key);
    return isSame && passed.node === process.version && Array.isArray(passed.trees) ? passed : undefined;
  } catch {
    return undefined;
  }
}

/** Of all that a tree has, as the documents of a file are what its text says; undefined where it has more than that. */
function hashOf(tree: Tree): string | undefined {
  const hash = createHash('sha256');
  for (const { path: file, construct, documents: _, text, ...others } of tree.values()) {
    if (Object.keys(others).length > 0) return undefined;
    hash.update(JSON.stringify([file, construct, text.length])).update(text);
  }
  return hash.digest('base64');
}
