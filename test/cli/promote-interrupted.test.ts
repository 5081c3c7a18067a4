import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writePromotion } from '../../cli/promotion/files';
import { treeOnDisk } from '../../cli/tree-sources';
import { Project } from '../../synth/project';
import { ProjectRepository } from './project-repository';

/** How many runs are killed at a random moment; `KILLS=50 npx vitest run test/cli/promote-interrupted` kills more. */
const KILLS = Number(process.env.KILLS ?? 2);

const COMMAND = ['promote', 'catalog', 'staging', '0000001', '--commit'];
const OVERLAY = 'dist/overlays/staging/catalog/kustomization.yaml';

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
  project.git('tag', 'begin');
});
afterAll(() => project.remove());
beforeEach(() => {
  project.git('reset', '--quiet', '--hard', 'begin');
  project.git('clean', '--quiet', '--force', '-d');
});

const uncommitted = () => project.git('status', '--porcelain');
const subject = () => project.git('log', '-1', '--format=%s');
const edit = (file: string) => project.replace(file, '9f3c2e1', '0000001');

/** The texts that the promotion writes. */
async function promoted(): Promise<Record<string, string>> {
  await project.infra(...COMMAND);
  const texts = Object.fromEntries(['images.yaml', OVERLAY].map((file) => [file, project.read(file)]));
  project.git('reset', '--quiet', '--hard', 'begin');
  return texts;
}

describe('after a run that was killed', () => {
  test.each<[string, readonly string[], staged: boolean]>([
    ['with the tree written', [OVERLAY], false],
    ['with the versions written', ['images.yaml'], false],
    ['with both written', ['images.yaml', OVERLAY], false],
    ['with both staged', ['images.yaml', OVERLAY], true],
  ])('%s, the same command makes the commit', async (_, files, staged) => {
    const texts = await promoted();
    for (const file of files) project.write(file, texts[file] as string);
    if (staged) project.git('add', '--all');
    expect(await project.infra(...COMMAND)).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(
        /^images\.yaml and \d files? of dist\/ written, committed as [0-9a-f]{7}\n$/,
      ),
    });
    expect(subject()).toBe('Promote catalog to 0000001 in staging');
    expect(uncommitted()).toBe('');
    expect(project.git('diff', '--name-only', 'HEAD^')).toBe(`${OVERLAY}\nimages.yaml`);
    expect(await project.infra(...COMMAND)).toEqual({
      status: 0,
      stdout: 'Nothing to do: catalog in staging runs 0000001 already.\n',
      stderr: '',
    });
  });

  test.each([
    ['images.yaml', 'checkout'],
    [OVERLAY, 'catalog'],
  ])('what somebody else has changed in %s is refused', async (file, word) => {
    const texts = await promoted();
    project.write(file, (texts[file] as string).replace(word, `${word} `));
    const before = uncommitted();
    expect(await project.infra(...COMMAND)).toEqual({
      status: 1,
      stdout: '',
      stderr: `--commit needs '${file}' as in the last commit: commit or revert that first\n`,
    });
    expect(uncommitted()).toBe(before);
  });

  test('without --commit, the same command brings the tree up to date and says what is not committed', async () => {
    const texts = await promoted();
    project.write('images.yaml', texts['images.yaml'] as string);
    const command = COMMAND.slice(0, -1);
    expect(await project.infra(...command)).toEqual({
      status: 0,
      stdout: 'Nothing more to do: catalog in staging runs 0000001 already, not committed yet.\n',
      stderr: 'dist/ was behind images.yaml: 1 file written\n',
    });
    expect(project.read(OVERLAY)).toBe(texts[OVERLAY]);
    expect(await project.infra(...COMMAND)).toMatchObject({ status: 0 });
    expect(uncommitted()).toBe('');
  });

  test('versions that were committed without their tree are refused', async () => {
    const texts = await promoted();
    project.write('images.yaml', texts['images.yaml'] as string);
    project.commit('Versions only');
    expect(await project.infra(...COMMAND)).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'catalog in staging runs 0000001 already, but dist/ of the last commit is not what the sources give: run `npm run synth` and commit that\n',
    });
  });

  test(`at a random moment (${KILLS} times), it ends with the commit`, { timeout: 1_200_000 }, async () => {
    const args = ['-r', 'tsx/cjs', 'cli/infra.ts', ...COMMAND];
    const env = process.env;
    const start = Date.now();
    await once(spawn(process.execPath, args, { cwd: project.folder, env, stdio: 'ignore' }), 'exit');
    const longest = Date.now() - start;
    const outcomes: Record<string, number> = {};
    for (let kill = 0; kill < KILLS; kill++) {
      project.git('reset', '--quiet', '--hard', 'begin');
      const run = spawn(process.execPath, args, {
        cwd: project.folder,
        env,
        stdio: 'ignore',
        detached: true,
      });
      const end = once(run, 'exit');
      // Most of the time nothing has been written yet.
      await Promise.race([setTimeout(longest * (0.8 + Math.random() / 5)), end]);
      if (run.exitCode === null) process.kill(-(run.pid as number), 'SIGKILL');
      await end;
      const left = `${subject() === 'Promote catalog to 0000001 in staging' ? 'committed' : 'not committed'}, ${uncommitted() === '' ? 'clean' : 'changed'}`;
      outcomes[left] = (outcomes[left] ?? 0) + 1;
      const again = project.infraProcess(...COMMAND);
      if (again.status === 0) {
        expect([subject(), uncommitted()]).toEqual(['Promote catalog to 0000001 in staging', '']);
        expect(fs.readdirSync(project.folder).filter((name) => /^\.dist|\.next$/.test(name))).toEqual([]);
      } else {
        outcomes[again.stderr] = (outcomes[again.stderr] ?? 0) + 1;
        expect(again.stderr).toContain('index.lock');
        fs.rmSync(project.path('.git/index.lock'));
      }
    }
    console.log(outcomes);
  });
});

test('a signal puts back what was begun', async () => {
  const here = new Project(project.folder, () => {
    throw new Error('not asked');
  });
  const before = { images: project.read('images.yaml'), tree: treeOnDisk(here) };
  edit(OVERLAY);
  const after = { images: 'new: {}\n', tree: treeOnDisk(here) };
  project.git('checkout', '--quiet', '--', '.');
  const writing = writePromotion(here, 'images.yaml', before, after, () => 'finished');
  expect(uncommitted()).not.toBe('');
  process.emit('SIGTERM', 'SIGTERM');
  await expect(writing).rejects.toThrow('stopped by SIGTERM: images.yaml and dist/ are as before');
  expect(uncommitted()).toBe('');
  expect(process.listenerCount('SIGTERM')).toBe(0);
});
