import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { checkTree } from '../../checks/check';
import type { Tree, TreeFile } from '../../checks/tree';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { readKinds } from '../../synth/kinds/read-kinds';
import { PassedTrees } from '../../synth/passed-trees';
import { CODE_ROOT } from '../../synth/project';
import { render } from '../../synth/render';

/** Remembers what has passed, and which files were looked at. */
class Looked extends PassedTrees {
  readonly files: string[] = [];

  override isRight(...[what, files, given]: Parameters<PassedTrees['isRight']>): boolean {
    const isRight = super.isRight(what, files, given);
    if (what === 'file' && !isRight) this.files.push(...[...files].map(({ path: file }) => file));
    return isRight;
  }
}

const DEFINITION = 'kinds/tidewindows.harbour.example.yaml';
const WINDOWS = 'base/timetable/tide-windows.yaml';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kinds-'));
  fs.cpSync(path.join(CODE_ROOT, 'examples/ferries/kinds'), path.join(folder, 'kinds'), { recursive: true });
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
});

/** The files that a process looks at, and how many findings it has. */
function check(tree: Tree) {
  const passed = new Looked(path.join(folder, 'passed.json'), {
    moduleKey: () => 'same',
    loadedModules: () => ({}),
  });
  const { length } = checkTree(tree, undefined, passed);
  if (length === 0) passed.keep();
  return { files: passed.files, findings: length };
}

const ferries = () => render(declareFerries({ kinds: readKinds('kinds', folder) }));

function define(from: string, to: string): void {
  const file = path.join(folder, DEFINITION);
  const text = fs.readFileSync(file, 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(file, text.replace(from, to));
}

test('of a tree with imported kinds that has passed, no file is looked at again', () => {
  const { files, findings } = check(ferries());
  expect({ files: files.length, findings }).toEqual({ files: ferries().size, findings: 0 });
  expect(check(ferries())).toEqual({ files: [], findings: 0 });
});

test('a file of an imported kind that has changed is looked at again, and only that', () => {
  check(ferries());
  const tree = ferries();
  const { documents, text, ...file } = tree.get(WINDOWS) as TreeFile;
  const [window] = documents as { spec: object }[];
  const edited = (spec: object) =>
    new Map(tree).set(WINDOWS, {
      ...file,
      documents: [{ ...window, spec: { ...window?.spec, ...spec } }],
      text: `${text}${JSON.stringify(spec)}`,
    });
  expect(check(edited({}))).toEqual({ files: [WINDOWS], findings: 0 });
  expect(check(edited({ nonsense: 1 }))).toEqual({ files: [WINDOWS], findings: 1 });
});

test('by another schema all is looked at again, and refused by it', () => {
  check(ferries());
  define('minimum: 1', 'minimum: 60');
  expect(check(ferries())).toEqual({ files: [...ferries().keys()], findings: 1 });
});

test('so it is by a definition more, or one less', () => {
  check(ferries());
  const other = path.join(folder, 'kinds/other.yaml');
  fs.writeFileSync(other, '# Nothing yet.\n');
  expect(check(ferries()).files).toHaveLength(ferries().size);
  fs.rmSync(other);
  expect(check(ferries()).files).toEqual([]);
  fs.rmSync(path.join(folder, DEFINITION));
  const without = check(ferries());
  expect(without.files).toHaveLength(ferries().size);
  expect(without.findings).toBeGreaterThan(0);
});

test('kinds that nobody has read from files are never known', () => {
  const { named } = readKinds('kinds', folder);
  const own = () => render(declareFerries({ kinds: { named } }));
  check(own());
  expect(check(own()).files).toHaveLength(own().size);
});
