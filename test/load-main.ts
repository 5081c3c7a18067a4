import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import * as constructs from '../constructs';
import type { declarePlatform } from '../main';
import * as imagesFile from '../synth/images-file';
import * as synthesizing from '../synth/synthesize';

/** What `main.ts` and services import of the product, as the tests have it loaded. */
const PRODUCT: Readonly<Record<string, object>> = {
  constructs,
  'synth/images-file': imagesFile,
  'synth/synthesize': synthesizing,
};

const packages = createRequire(__filename);

/** Loads `main.ts` and the services of a copy of the project as they are now, over the product of this process. */
export function loadMain(root: string): { readonly declarePlatform: typeof declarePlatform } {
  const loaded = new Map<string, object>();
  const load = (file: string): object => {
    const known = loaded.get(file);
    if (known) return known;
    const exports = {};
    loaded.set(file, exports);
    const source = fs.readFileSync(file, 'utf8');
    const { code } = transformSync(source, { loader: 'ts', format: 'cjs', sourcefile: file });
    const require = (name: string) => {
      if (!name.startsWith('.')) return packages(name);
      const target = path.resolve(path.dirname(file), name);
      return PRODUCT[path.relative(root, target)] ?? load(`${target}.ts`);
    };
    const module = { exports };
    vm.compileFunction(code, ['exports', 'require', 'module'], { filename: file })(exports, require, module);
    loaded.set(file, module.exports);
    return module.exports;
  };
  return load(path.join(root, 'main.ts')) as { declarePlatform: typeof declarePlatform };
}
