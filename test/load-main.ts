import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import * as addons from '../addons';
import * as face from '../index';
import type { declarePlatform } from '../main';

const packages = createRequire(__filename);

/** Loads `main.ts` and the services of a copy of the project as they are now, over the product of this process. */
export function loadMain(root: string): { readonly declarePlatform: typeof declarePlatform } {
  return loadSource(root, 'main.ts') as { declarePlatform: typeof declarePlatform };
}

/**
 * Loads a file of a copy of the project, with what it imports of the copy.
 *
 * @param packaged what it gets for some packages
 */
export function loadSource(
  root: string,
  file: string,
  packaged: Readonly<Record<string, object>> = {},
): object {
  /** What `main.ts`, services and their tests import of the product, as this process has it loaded. */
  const product: Readonly<Record<string, object>> = { addons, index: face };
  const loaded = new Map<string, object>();
  const load = (file: string): object => {
    const known = loaded.get(file);
    if (known) return known;
    const exports = {};
    loaded.set(file, exports);
    const code = compiled(file, fs.readFileSync(file, 'utf8'));
    const require = (name: string) => {
      if (!name.startsWith('.')) return packaged[name] ?? packages(name);
      const target = path.resolve(path.dirname(file), name);
      return product[path.relative(root, target)] ?? load(`${target}.ts`);
    };
    const module = { exports };
    const parameters = ['exports', 'require', 'module', '__dirname'];
    vm.compileFunction(code, parameters, { filename: file })(exports, require, module, path.dirname(file));
    loaded.set(file, module.exports);
    return module.exports;
  };
  return load(path.join(root, file));
}

const COMPILED = new Map<string, string>();

/** A source as CommonJS; commands load the same ones again for each variant of a platform that they try. */
function compiled(file: string, source: string): string {
  const key = `${file}\n${source}`;
  const code =
    COMPILED.get(key) ?? transformSync(source, { loader: 'ts', format: 'cjs', sourcefile: file }).code;
  COMPILED.set(key, code);
  return code;
}
