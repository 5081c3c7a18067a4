import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { declarePlatform } from '../../main';
import { render } from '../../synth/render';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;
let start: string;
const begin = () => {
  project = new ProjectRepository();
  start = project.git('rev-parse', 'HEAD');
};
beforeAll(begin);
beforeEach(() => {
  // Some tests leave nothing to go back to.
  if (project.run('git', ['reset', '--hard', '--quiet', start]).status === 0) {
    project.git('clean', '--quiet', '-ffd');
  } else {
    project.remove();
    begin();
  }
});
afterAll(() => project.remove());

const FILES = render(declarePlatform()).size;
const SERVICE = 'dist/base/checkout/service.yaml';
const OVERLAY = 'dist/overlays/production/checkout/kustomization.yaml';

const editFile = (file = SERVICE) => project.write(file, `${project.read(file)}# a remark\n`);
/** What the quota does not count. */
const LIMIT = 'limit: Size.gibibytes(1) },';
const logsOf = (mebibytes: number) =>
  `ephemeralStorage: { request: Size.mebibytes(64), limit: Size.mebibytes(${mebibytes}) },`;
const editSource = () => project.replace('services/checkout.ts', LIMIT, `${LIMIT} ${logsOf(512)}`);
const synth = () => project.publish();

/** The differences that `check` finds, as `kind path`. */
async function differences(...args: string[]): Promise<string[]> {
  const before = snapshot();
  const { status, stdout, stderr } = await project.infra('check', '--json', ...args);
  const found = JSON.parse(stdout).differences.map(
    ({ kind, path: file }: { kind: string; path: string }) => `${kind} ${file}`,
  );
  expect({ status, stderr }).toEqual({ status: found.length > 0 ? 2 : 0, stderr: '' });
  const after = snapshot();
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([]);
  return found;
}

/** Everything that a command must not touch. */
function snapshot(): Record<string, string> {
  const names = fs
    .readdirSync(project.folder)
    .flatMap((name) => [
      name,
      ...(fs.lstatSync(project.path(name)).isDirectory()
        ? fs
            .readdirSync(project.path(name), { recursive: true, encoding: 'utf8' })
            .map((inner) => path.join(name, inner))
        : []),
    ]);
  const stats = names.map((name) => [name, fs.statSync(project.path(name))] as const);
  return Object.fromEntries(
    stats
      .filter(([, stat]) => stat.isFile())
      // Whatever is written to a file moves its `ctime`, which nobody can set back.
      .map(([name, { ino, size, mtimeMs, ctimeMs }]) => [name, [ino, size, mtimeMs, ctimeMs].join(' ')]),
  );
}

test.each<[string, () => void]>([
  ['docs/topology.md', () => project.write('docs/topology.md', `${project.read('docs/topology.md')}more\n`)],
  [
    'README.md',
    () => project.replace('README.md', '<!-- topology:begin -->', '<!-- topology:begin -->\nold'),
  ],
])('finds %s, which does not show the platform as it is', async (file, spoil) => {
  spoil();
  expect(await differences()).toEqual([`stale page ${file}`]);
  fs.rmSync(project.path(file));
  expect(await differences()).toEqual([]);
});

test('is fine with a tree that the sources give', async () => {
  expect(await project.infra('check')).toEqual({
    status: 0,
    stdout: `dist/ is what the sources give: ${FILES} files\n`,
    stderr: '',
  });
  expect(await differences('--staged')).toEqual([]);
});

test('is fine with files of other people', async () => {
  project.write('dist/NOTES.md', 'mine\n');
  // No parent includes it.
  project.write('dist/argocd/notes.yaml', 'mine: true\n');
  expect(await differences()).toEqual([]);
});

test.each([
  'argocd/evil-production.yaml',
  'overlays/production/payments/.argocd-source.yaml',
  'overlays/production/payments/.argocd-source-payments-production.yaml',
  'base/payments/Chart.yaml',
  'base/catalog/kustomization.yml',
  'overlays/staging/checkout/Kustomization',
])("names %s, which is nobody's but read all the same", async (file) => {
  project.write(`dist/${file}`, 'mine: true\n');
  expect(await differences()).toEqual([`unmanaged dist/${file}`]);
});

test.each([
  ['argocd/evil-production.yaml', 'unmanaged'],
  ['overlays/production/payments/.argocd-source.yaml', 'unmanaged'],
  ['base/payments/Chart.yaml', 'unmanaged'],
  ['overlays/staging/checkout/kustomization.yaml', 'in the way'],
  ['argocd/catalog-staging.yaml', 'in the way'],
])('names the link %s', async (file, kind) => {
  const place = project.path(`dist/${file}`);
  fs.rmSync(place, { force: true });
  fs.symlinkSync('/dev/null', place);
  expect(await differences()).toEqual([`${kind} dist/${file}`]);
});

test('names the files of an overlay that is a link', async () => {
  const place = project.path('dist/overlays/staging/checkout');
  fs.renameSync(place, project.path('elsewhere'));
  fs.symlinkSync(project.path('elsewhere'), place);
  onTestFinished(() => {
    fs.rmSync(place);
    fs.renameSync(project.path('elsewhere'), place);
  });
  expect(await differences()).toEqual([
    'missing dist/overlays/staging/checkout/kustomization.yaml',
    'missing dist/overlays/staging/checkout/serviceaccount.yaml',
  ]);
});

describe('names', () => {
  test.each<[what: string, change: () => void, found: string[]]>([
    ['a missing file', () => fs.rmSync(project.path(SERVICE)), [`missing ${SERVICE}`]],
    [
      'a file of a service that is gone',
      () => project.write('dist/base/old/service.yaml', project.read(SERVICE)),
      ['stale dist/base/old/service.yaml'],
    ],
    ['a forgotten synth', editSource, [`outdated ${OVERLAY}`]],
    ['a hand edit', () => editFile(), [`edited ${SERVICE}`]],
    [
      'a hand edit beside a forgotten synth',
      () => {
        editSource();
        editFile();
      },
      [`edited ${SERVICE}`, `outdated ${OVERLAY}`],
    ],
    [
      'a hand edit of what a forgotten synth would change',
      () => {
        editSource();
        editFile(OVERLAY);
      },
      [`outdated or edited ${OVERLAY}`],
    ],
    [
      'sources that changed again after a synth',
      () => {
        editSource();
        synth();
        project.replace('services/checkout.ts', logsOf(512), logsOf(768));
      },
      [`outdated or edited ${OVERLAY}`],
    ],
    [
      'a hand edit that was committed',
      () => {
        editFile();
        project.commit('Edit');
        project.write('README.md', 'more');
        project.commit('Go on');
      },
      [`edited ${SERVICE}`],
    ],
    [
      'a forgotten synth that was committed',
      () => {
        editSource();
        project.commit('Scale');
      },
      [`outdated ${OVERLAY}`],
    ],
    [
      'a hand edit of what was committed without a synth',
      () => {
        editSource();
        project.commit('Scale');
        editFile(OVERLAY);
      },
      [`edited ${OVERLAY}`],
    ],
    [
      'an edit and a change of sources in one commit',
      () => {
        editSource();
        editFile(OVERLAY);
        project.commit('Scale');
      },
      [`outdated or edited ${OVERLAY}`],
    ],
    [
      'a file that is not generated where one has to go',
      () => project.write(SERVICE, 'mine: true\n'),
      [`in the way ${SERVICE}`],
    ],
    [
      'a generated file that is not in Git',
      () => {
        project.git('rm', '--quiet', '--cached', SERVICE);
      },
      [`untracked ${SERVICE}`],
    ],
    [
      'a generated file that Git is told to ignore',
      () => {
        project.git('rm', '--quiet', '--cached', SERVICE);
        project.write('.gitignore', 'node_modules\ndist/base/checkout\n');
      },
      [`untracked ${SERVICE}`],
    ],
  ])('%s', async (_, change, found) => {
    change();
    expect(await differences()).toEqual(found);
  });

  test('what is not known without Git', async () => {
    fs.rmSync(project.path('.git'), { recursive: true });
    editFile();
    expect(await differences()).toEqual([`outdated or edited ${SERVICE}`]);
  });

  test('what is not known before the first commit', async () => {
    fs.rmSync(project.path('.git'), { recursive: true });
    project.git('init', '--quiet');
    project.git('add', '--all');
    editFile();
    expect(await differences()).toEqual([`outdated or edited ${SERVICE}`]);
  });

  test('where the history is cut off', async () => {
    editFile();
    project.commit('Edit');
    const clone = path.join(project.folder, 'clone');
    project.git('clone', '--quiet', '--depth=1', `file://${project.folder}`, clone);
    const { status, stdout } = await project.infraIn({ root: 'clone' }, 'check', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout).differences).toMatchObject([{ kind: 'outdated or edited', path: SERVICE }]);
  });
});

describe('with --staged, also names', () => {
  test('a synth that is not staged', async () => {
    editSource();
    project.git('add', 'services');
    synth();
    expect(await differences()).toEqual([]);
    expect(await differences('--staged')).toEqual([`unstaged ${OVERLAY}`]);
    project.git('add', 'dist');
    expect(await differences('--staged')).toEqual([]);
  });

  test('sources that are not staged', async () => {
    editSource();
    synth();
    project.git('add', 'dist');
    project.write('services/extra.ts', 'export {};\n');
    expect(await differences('--staged')).toEqual([
      'unstaged services/checkout.ts',
      'unstaged services/extra.ts',
    ]);
  });

  test('no files of other people', async () => {
    project.write('dist/NOTES.md', 'mine\n');
    project.write('README.md', 'mine\n');
    expect(await differences('--staged')).toEqual([]);
  });

  test('what is not staged of a project in a folder of its repository', async () => {
    fs.rmSync(project.path('.git'), { recursive: true });
    const inner = path.join(project.folder, 'infra');
    fs.mkdirSync(inner);
    for (const name of fs.readdirSync(project.folder).filter((entry) => entry !== 'infra')) {
      fs.renameSync(project.path(name), path.join(inner, name));
    }
    project.git('init', '--quiet');
    project.commit('Begin');
    fs.appendFileSync(path.join(inner, 'services/checkout.ts'), '// a remark\n');
    fs.appendFileSync(path.join(inner, SERVICE), '# a remark\n');
    const { status, stdout } = await project.infraIn({ root: 'infra' }, 'check', '--staged', '--json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout).differences).toMatchObject([
      { kind: 'edited', path: SERVICE },
      { kind: 'unstaged', path: 'services/checkout.ts' },
    ]);
  });

  test('nothing twice', async () => {
    editFile();
    expect(await differences('--staged')).toEqual([`edited ${SERVICE}`]);
  });

  test('nothing where there is no Git', async () => {
    fs.rmSync(project.path('.git'), { recursive: true });
    expect(await project.infra('check', '--staged')).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^git rev-parse: /),
    });
  });
});

test('says by kind whose the files are, and what mends them', async () => {
  editSource();
  editFile('dist/argocd/project.yaml');
  fs.rmSync(project.path(SERVICE));
  expect(await project.infra('check')).toEqual({
    status: 2,
    stdout: `missing, not there: run \`npm run synth\`
  dist/base/checkout/service.yaml                       [ecommerce/checkout] services/checkout.ts
outdated, its sources have changed since it was synthesized: run \`npm run synth\`
  dist/overlays/production/checkout/kustomization.yaml  [ecommerce/checkout] services/checkout.ts and images.yaml
edited, edited by hand: put the change into its source, then run \`npm run synth\`, which overwrites it
  dist/argocd/project.yaml                              [ecommerce/app-of-apps] main.ts
`,
    stderr: '',
  });
});

test('is data for programs', async () => {
  project.write('dist/base/old/service.yaml', project.read(SERVICE));
  editFile();
  expect(JSON.parse((await project.infra('check', '--json')).stdout)).toEqual({
    files: FILES,
    differences: [
      {
        path: SERVICE,
        kind: 'edited',
        construct: 'ecommerce/checkout',
        sources: ['services/checkout.ts'],
        remedy:
          'edited by hand: put the change into its source, then run `npm run synth`, which overwrites it',
      },
      {
        path: 'dist/base/old/service.yaml',
        kind: 'stale',
        construct: null,
        sources: ['services/checkout.ts'],
        remedy: 'generated no longer: run `npm run synth`, which removes it',
      },
    ],
  });
});

test('holds back a commit as a pre-commit hook', () => {
  project.write('.git/hooks/pre-commit', '#!/bin/sh\nexec npm run --silent infra -- check --staged\n');
  fs.chmodSync(project.path('.git/hooks/pre-commit'), 0o755);
  editSource();
  expect(() => project.commit('Scale')).toThrow(
    /outdated, .*\n {2}dist\/overlays\/production\/checkout\/kustomization\.yaml/,
  );
  synth();
  project.commit('Scale');
  expect(project.git('log', '-1', '--format=%s')).toBe('Scale');
  fs.rmSync(project.path('.git/hooks/pre-commit'));
});
