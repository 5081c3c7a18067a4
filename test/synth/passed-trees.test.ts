import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Tree, TreeFile } from '../../checks/tree';
import { type LoadedCode, PASSED_TREES, PassedTrees } from '../../synth/passed-trees';
import { CODE_ROOT } from '../../synth/project';
import { render } from '../../synth/render';
import { ProjectCopy } from '../project-copy';
import { declareShop } from '../shop';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passed-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const file = path.join(folder, 'cache/passed.json');

const MODULES = {
  'checks/check.ts': 'a',
  'imports/validators.cjs': 'b',
  '/shop/node_modules/yaml/index.js': 'c',
};

/** The sources of a platform, beside the engine and in it. */
const SOURCES = [
  '/shop/main.ts',
  '/shop/services/cart.ts',
  'main.ts',
  'services/catalog.ts',
  'addons/index.ts',
];

/** A process that has loaded the checks and a platform, where modules have these keys. */
const codeOf = (keys: Readonly<Record<string, string>>): LoadedCode => ({
  moduleKey: (name) => keys[name] ?? 'none',
  loadedModules: () => ({ ...MODULES, ...Object.fromEntries(SOURCES.map((name) => [name, 'd'])) }),
});

const passedBy = (keys: Readonly<Record<string, string>> = MODULES) => new PassedTrees(file, codeOf(keys));

const tree = render(declareShop());
const names = [...tree.keys()];

const isPassed = (it: Tree, passed = passedBy()) => passed.isRight('tree', it.values());
const keep = (it: Tree) => {
  const passed = passedBy();
  isPassed(it, passed);
  passed.keep();
};

test('a tree has passed once it is kept, and another one beside it', () => {
  expect(isPassed(tree)).toBe(false);
  keep(tree);
  expect(isPassed(render(declareShop()))).toBe(true);
  const [other, third] = [1, 2].map((count) => new Map([...tree].slice(count))) as unknown as [Tree, Tree];
  keep(other);
  expect([tree, other].map((it) => isPassed(it))).toEqual([true, true]);
  keep(third);
  expect([tree, other, third].map((it) => isPassed(it))).toEqual([false, true, true]);
});

test('what has passed as one thing has not as another', () => {
  const [first, second] = [...tree.values()] as [TreeFile, TreeFile];
  const passed = passedBy();
  passed.isRight('file', [first]);
  passed.isRight('overlay', [first, second]);
  passed.keep();
  expect(passedBy().isRight('file', [first])).toBe(true);
  expect(passedBy().isRight('overlay', [first, second])).toBe(true);
  expect(passedBy().isRight('overlay', [first, second], 'beside others')).toBe(false);
  for (const what of ['objects', 'overlay', 'tree'] as const) {
    expect(passedBy().isRight(what, [first])).toBe(false);
  }
  for (const files of [[second], [first], [second, first], []]) {
    expect(passedBy().isRight('overlay', files)).toBe(false);
  }
});

test('the parts of a tree are kept where little else is asked about', () => {
  fs.rmSync(file, { force: true });
  const files = [...tree.values()];
  const passed = passedBy();
  for (const each of files) passed.isRight('file', [each]);
  passed.keep();
  keep(tree);
  expect(files.filter((each) => passedBy().isRight('file', [each])).length).toBe(files.length - 1);
});

test('what is kept already is not written again', () => {
  keep(tree);
  const before = fs.statSync(file);
  keep(tree);
  expect(fs.statSync(file).ino).toBe(before.ino);
  keep(new Map([...tree].slice(3)));
  expect(fs.statSync(file).ino).not.toBe(before.ino);
});

test('no other tree has passed, however little it differs', () => {
  keep(tree);
  const edit = fc.record({
    file: fc.constantFrom(...names),
    part: fc.constantFrom('path' as const, 'construct' as const, 'text' as const),
    at: fc.nat(),
    text: fc.string({ maxLength: 2 }),
  });
  fc.assert(
    fc.property(edit, ({ file: name, part, at, text }) => {
      const before = tree.get(name) as TreeFile & Record<string, unknown>;
      const whole = before[part] as string;
      const place = at % (whole.length + 1);
      const after = { ...before, [part]: whole.slice(0, place) + text + whole.slice(place + 1) };
      const edited = new Map(tree).set(name, after as TreeFile);
      expect(isPassed(edited)).toBe(after[part] === whole);
    }),
    { numRuns: 200 },
  );
});

test('a tree has passed by whatever sources made it', () => {
  keep(tree);
  for (const name of SOURCES) expect(isPassed(tree, passedBy({ ...MODULES, [name]: 'other' }))).toBe(true);
});

test('no tree has passed by other code', () => {
  keep(tree);
  expect(isPassed(tree, passedBy({ ...MODULES, 'cli/infra.ts': 'c' }))).toBe(true);
  for (const name of Object.keys(MODULES)) {
    expect(isPassed(tree, passedBy({ ...MODULES, [name]: 'other' }))).toBe(false);
  }
  expect(isPassed(tree, passedBy({ 'checks/check.ts': 'a' }))).toBe(false);
  expect(isPassed(tree, new PassedTrees(file, undefined))).toBe(false);
  const kept = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, kept.replace(process.version, 'v1.0.0'));
  expect(isPassed(tree)).toBe(false);
});

test.each(['', '{}', '{"code":{}}', '[]', 'null'])('no tree has passed by a file with %j', (text) => {
  fs.writeFileSync(file, text);
  expect(isPassed(tree)).toBe(false);
});

test('a synth checks again what has passed by other rules', () => {
  const copy = ProjectCopy.forTest({ engine: true });
  const synth = () => copy.run(process.execPath, ['-r', './synth/typescript.cjs', 'main.ts']);
  expect(synth()).toMatchObject({ status: 0 });
  const { code } = JSON.parse(fs.readFileSync(PASSED_TREES, 'utf8')) as { code: Record<string, string> };
  // The same tree may have passed in this folder before, where packages have shorter names.
  const absolute = (name: string) => path.resolve(CODE_ROOT, name);
  const loaded = [
    'checks/rules/index.ts',
    'imports/validators.cjs',
    'manifests/field-path.ts',
    'node_modules/yaml/dist/index.js',
  ];
  expect(Object.keys(code).map(absolute)).toEqual(expect.arrayContaining(loaded.map(absolute)));
  copy.replace('checks/rules/services.ts', 'each.port === port ||', '');
  expect(synth()).toMatchObject({ status: 1 });
});
