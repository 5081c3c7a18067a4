import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { findProject } from '../../cli/find-project';
import { runInfra } from '../../cli/run-infra';
import { CODE_ROOT, Project } from '../../synth/project';
import { describeWithKustomize } from '../kustomize';
import { ProjectCopy, type Run } from '../project-copy';

function temporaryFolder(): string {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'init-')));
}

describe('infra init', () => {
  /** Runs it in this process, in an empty folder. */
  async function init(prepare: (folder: string) => void, ...args: readonly string[]) {
    const folder = temporaryFolder();
    onTestFinished(() => fs.rmSync(folder, { recursive: true }));
    prepare(folder);
    const written = { stdout: '', stderr: '' };
    const project = new Project(folder, () => {
      throw new Error('there is no platform yet');
    });
    const status = await runInfra(project, ['init', ...args], {
      stdout: { write: (text) => (written.stdout += text) },
      stderr: { write: (text) => (written.stderr += text) },
    });
    const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
    return { status, ...written, folder, read };
  }
  const nothing = () => {};
  const git = (folder: string, ...args: string[]) => execFileSync('git', args, { cwd: folder });

  test.each<[string, (folder: string) => void, readonly string[], (folder: string) => string]>([
    [
      'a folder with files',
      (folder) => {
        for (const file of ['a', 'b']) fs.writeFileSync(path.join(folder, file), '');
      },
      ['.'],
      () => ". must be an empty folder, or not there yet, got 'a' and 1 more in it",
    ],
    [
      'a file',
      (folder) => fs.writeFileSync(path.join(folder, 'shop'), ''),
      ['shop'],
      () => 'shop must be an empty folder, or not there yet, got the file shop',
    ],
    [
      'a folder whose name is none for a platform',
      nothing,
      ['MyShop'],
      () =>
        `--name must be of a-z, 0-9 and '-', begin with a letter and have 40 characters at most, e.g. shop, got "MyShop"`,
    ],
    [
      'a repository that nobody can clone',
      nothing,
      ['shop', '--git', 'shop.git'],
      () => '--git must be an https:// or ssh URL, e.g. https://github.com/acme/shop.git, got "shop.git"',
    ],
    [
      'a registry with a scheme',
      nothing,
      ['shop', '--registry', 'https://ghcr.io/acme'],
      () => '--registry must be a registry without https://, e.g. ghcr.io/acme, got "https://ghcr.io/acme"',
    ],
    [
      'an archive that is not there',
      nothing,
      ['shop', '--package', 'infra.tgz'],
      () =>
        '--package must be a version, e.g. 1.0.0, or the path of an archive that `npm pack` has made, got "infra.tgz"',
    ],
    [
      'a folder in a file',
      (folder) => fs.writeFileSync(path.join(folder, 'a'), ''),
      ['a/shop'],
      (folder) => `a/shop must be an empty folder, or not there yet, got the file ${path.join(folder, 'a')}`,
    ],
  ])('refuses %s, and writes nothing', async (_, prepare, args, message) => {
    let before: string[] = [];
    const prepared = (folder: string) => {
      prepare(folder);
      before = fs.readdirSync(folder);
    };
    const { status, stdout, stderr, folder } = await init(prepared, ...args);
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: `${message(folder)}\n` });
    expect(fs.readdirSync(folder)).toEqual(before);
  });

  test('takes all back if something cannot be written', async () => {
    const write = vi.spyOn(fs, 'copyFileSync').mockImplementation(() => {
      throw new Error('ENOSPC: no space left on device');
    });
    onTestFinished(() => write.mockRestore());
    const archive = (folder: string) => fs.writeFileSync(path.join(folder, 'infra.tgz'), '');
    const { status, stderr, folder } = await init(archive, 'a/b/shop', '--package', 'infra.tgz');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `${folder}/a/b/shop must be writable: ENOSPC: no space left on device\n`,
    });
    expect(write).toHaveBeenCalled();
    expect(fs.readdirSync(folder)).toEqual(['infra.tgz']);
  });

  test('knows from the repository around where Argo CD finds the tree', async () => {
    const { status, read } = await init((folder) => {
      git(folder, 'init', '--quiet', '--template=');
      git(folder, 'remote', 'add', 'origin', 'git@github.com:Acme/everything.git');
      fs.mkdirSync(path.join(folder, 'platforms'));
    }, 'platforms/shop');
    expect(status).toBe(0);
    const main = read('platforms/shop/main.ts');
    expect(main).toContain(
      "git: { url: 'git@github.com:Acme/everything.git', revision: 'main', path: 'platforms/shop/dist' }",
    );
    expect(main).toContain("registry: 'ghcr.io/acme'");
  });

  test('takes a repository without files for an empty folder', async () => {
    const { status, stdout } = await init(
      (folder) => git(folder, 'init', '--quiet', '--template='),
      '.',
      '--name',
      'shop',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Next: npm install && npm run synth && npm test$/m);
  });
});

test('a folder in no platform is told how to begin one', async () => {
  const folder = temporaryFolder();
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  let stderr = '';
  const stream = { write: (text: string) => (stderr += text) };
  expect(await runInfra(findProject(folder), ['graph'], { stdout: stream, stderr: stream })).toBe(1);
  expect(stderr).toBe(
    'there must be a main.ts in this folder or above: go to that of a platform, or begin one by `infra init <folder>`\n',
  );
});

describeWithKustomize('the package of the engine', () => {
  /** The platform is inside, and looks for packages here: those that the engine names as its own, and what it develops with. */
  const world = temporaryFolder();
  const engine = path.join(world, 'node_modules/infra-synth');
  let packed: ProjectCopy;
  beforeAll(() => {
    packed = new ProjectCopy({ engine: true });
    // Compiles the engine, as nobody has done before.
    packed.run('npm', ['pack', '--pack-destination', world]);
    const modules = path.join(CODE_ROOT, 'node_modules');
    const { dependencies, version } = JSON.parse(packed.read('package.json'));
    for (const name of [...Object.keys(dependencies), 'typescript', '@types/node', '.bin/tsc']) {
      fs.mkdirSync(path.dirname(path.join(world, 'node_modules', name)), { recursive: true });
      fs.symlinkSync(path.join(modules, name), path.join(world, 'node_modules', name));
    }
    fs.mkdirSync(engine);
    const archive = path.join(world, `infra-synth-${version}.tgz`);
    execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', engine]);
    fs.symlinkSync('../infra-synth/cli/infra.cjs', path.join(world, 'node_modules/.bin/infra'));
    fs.writeFileSync(
      path.join(world, 'package.json'),
      JSON.stringify({ dependencies: { 'infra-synth': `file:infra-synth-${version}.tgz` } }),
    );
  });
  afterAll(() => {
    packed.remove();
    fs.rmSync(world, { recursive: true });
  });

  function run(folder: string, program: string, ...args: readonly string[]): Run {
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: path.join(world, folder),
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }
  const infra = (...args: readonly string[]) =>
    run('shop', process.execPath, path.join(engine, 'cli/infra.cjs'), ...args);
  const npm = (...args: readonly string[]) => run('shop', 'npm', 'run', '--silent', ...args);

  test('begins a platform that passes its checks, and grows by services of every pattern', () => {
    const init = run('.', process.execPath, path.join(engine, 'cli/infra.cjs'), 'init', 'shop');
    expect(init).toMatchObject({ status: 0, stderr: '' });
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(world, 'shop/package.json'), 'utf8'));
    expect(fs.readdirSync(path.join(world, 'shop'))).toContain(dependencies['infra-synth'].slice(5));
    expect(npm('synth')).toMatchObject({ status: 0, stderr: expect.stringContaining('dist/: 10 written') });

    for (const [name, pattern, ...more] of [
      ['orders', 'canary', '--called-by', 'hello'],
      ['web', 'blue-green', '--calls', 'orders,hello'],
    ]) {
      const added = infra(
        'add',
        'service',
        ...`--name ${name} --pattern ${pattern} --tag 0f3a9d1`.split(' '),
        ...more,
      );
      expect(added).toMatchObject({ status: 0, stderr: expect.not.stringContaining('warning') });
    }
    // The types of the public face, the tree, and each overlay.
    const tested = npm('test');
    expect(tested).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('6 overlays, 34 objects, no difference'),
    });
    expect(infra('promote', 'orders', 'staging', '1234abc')).toMatchObject({ status: 0 });
    expect(
      fs.readFileSync(path.join(world, 'shop/dist/overlays/staging/orders/kustomization.yaml'), 'utf8'),
    ).toContain('1234abc');

    // What its own sources get wrong is told as in the engine's repository.
    const service = path.join(world, 'shop/services/web.ts');
    fs.writeFileSync(service, fs.readFileSync(service, 'utf8').replace('super(platform', 'super(platfrm'));
    expect(npm('synth')).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^platfrm is not defined \(services\/web\.ts:\d+:\d+\)\n$/),
    });
  });

  test('does not take a platform of another copy of the engine for one', () => {
    fs.mkdirSync(path.join(world, 'other/below'), { recursive: true });
    const main = 'export const declarePlatform = () => ({ services: [] as string[] });';
    fs.writeFileSync(path.join(world, 'other/main.ts'), main);
    expect(run('other/below', process.execPath, path.join(engine, 'cli/infra.cjs'), 'graph')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        "main.ts must export a function 'declarePlatform' that returns a Platform, of the package that infra is part of\n",
    });
  });

  test('has all that the pipelines of such a platform ask for', () => {
    expect(infra('gate', 'log-scan', '--logs', 'README.md')).toMatchObject({ status: 0, stderr: '' });
    const { files } = JSON.parse(packed.read('package.json')) as { files: string[] };
    for (const file of [...files, 'lib/pipelines/tools/contracts/package-lock.json'])
      expect(fs.existsSync(path.join(engine, file)), file).toBe(true);
  });

  test('names each package that it imports', () => {
    const { dependencies } = JSON.parse(packed.read('package.json')) as { dependencies: object };
    const code = fs
      .readdirSync(path.join(engine, 'lib'), { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(engine, 'lib', file))
      .filter((file) => /(?<!\.d)\.(c?js|tsx?)$/.test(file));
    const imported = new Set(
      [...code, ...typesFrom(path.join(engine, 'lib/index.d.ts'))].flatMap(packagesOf),
    );
    imported.delete('infra-synth');
    expect([...imported].filter((name) => !(name in dependencies))).toEqual([]);
    expect(imported.size).toBeGreaterThan(10);
  });
});

/** What code, and what types, import. */
const IMPORTED =
  /\b(?:require|import)\(['"]([^'"\n]+)['"]\)|^(?:import|export|\}) ?.*\bfrom '([^'$\n]+)';$/gm;

function importsOf(file: string): string[] {
  return [...fs.readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, code, types]) => code ?? types ?? '');
}

/** The packages that a file imports, without those of Node.js. */
function packagesOf(file: string): string[] {
  return importsOf(file)
    .filter((name) => !/^(\.|node:)/.test(name) && !builtinModules.includes(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

/** The files of types that one of them reaches. */
function typesFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const name of importsOf(file)) {
    if (!name.startsWith('.')) continue;
    const module = path.resolve(path.dirname(file), name.replace(/\.ts$/, ''));
    const found = [`${module}.d.ts`, `${module}/index.d.ts`].find((each) => fs.existsSync(each));
    if (found === undefined) throw new Error(`${file} imports ${name}, which has no types`);
    typesFrom(found, reached);
  }
  return reached;
}
