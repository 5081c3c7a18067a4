import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
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
beforeEach(() => project.reset('begin'));

const uncommitted = () => project.git('status', '--porcelain');
const leftovers = () => fs.readdirSync(project.folder).filter((name) => /^\.dist|\.next$/.test(name));
const subject = () => project.git('log', '-1', '--format=%s');

let texts: Readonly<Record<string, string>> | undefined;

/** The texts that the promotion writes, found out once. */
async function promoted(): Promise<Readonly<Record<string, string>>> {
  if (texts) return texts;
  await project.infra(...COMMAND);
  texts = Object.fromEntries(['images.yaml', OVERLAY].map((file) => [file, project.read(file)]));
  project.git('reset', '--quiet', '--hard', 'begin');
  return texts;
}

describe('after a run that was ended', () => {
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
    const args = ['-r', './synth/typescript.cjs', 'cli/infra.ts', ...COMMAND];
    /** A run that has begun to write. */
    const begun = async () => {
      const watcher = fs.watch(project.folder);
      const run = spawn(process.execPath, args, { cwd: project.folder, stdio: 'ignore', detached: true });
      const end = once(run, 'exit');
      await once(watcher, 'change');
      watcher.close();
      return { run, end };
    };
    const first = await begun();
    const start = Date.now();
    await first.end;
    const longest = Date.now() - start;
    const outcomes: Record<string, number> = {};
    for (let kill = 0; kill < KILLS; kill++) {
      project.git('reset', '--quiet', '--hard', 'begin');
      const { run, end } = await begun();
      await Promise.race([setTimeout((longest * Math.random()) / 2), end]);
      const signal = (['SIGKILL', 'SIGTERM', 'SIGKILL', 'SIGINT'] as const)[kill % 4] as NodeJS.Signals;
      if (run.exitCode === null) process.kill(-(run.pid as number), signal);
      await end;
      if (signal !== 'SIGKILL') expect([uncommitted(), leftovers()]).toEqual(['', []]);
      const left = `${subject() === 'Promote catalog to 0000001 in staging' ? 'committed' : 'not committed'}, ${uncommitted() === '' ? 'clean' : 'changed'}`;
      const outcome = `${signal}: ${left}`;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const again = await project.infra(...COMMAND);
      if (again.status === 0) {
        expect([subject(), uncommitted()]).toEqual(['Promote catalog to 0000001 in staging', '']);
        expect(leftovers()).toEqual([]);
      } else {
        outcomes[again.stderr] = (outcomes[again.stderr] ?? 0) + 1;
        expect(again.stderr).toContain('index.lock');
        fs.rmSync(project.path('.git/index.lock'));
      }
    }
    console.log(outcomes);
  });
});

describe('a signal', () => {
  /** Sends the process a signal at the first rename in `dist/`, or as Git is asked for the commit. */
  const PRELOAD = `
    const fs = require('node:fs');
    const childProcess = require('node:child_process');
    const [signal, moment] = process.env.SIGNAL_AT.split(' ');
    const { renameSync } = fs;
    const { spawnSync } = childProcess;
    let sent = false;
    const send = () => { if (!sent) process.kill(process.pid, signal); sent = true; };
    fs.renameSync = (from, to) => {
      // The modules that are kept are beside the engine.
      if (moment === 'publish' && to.startsWith(process.cwd())) send();
      return renameSync(from, to);
    };
    childProcess.spawnSync = (program, args, options) => {
      if (moment !== 'commit' || args[0] !== 'commit') return spawnSync(program, args, options);
      send();
      // A terminal sends it to Git, too.
      return spawnSync('sh', ['-c', 'kill -' + signal.slice(3) + ' $$'], options);
    };`;

  test.each([
    ['SIGTERM', 'publish', 143],
    ['SIGINT', 'commit', 130],
  ])('%s at the %s puts back what was begun', (signal, moment, status) => {
    project.write('../signal-preload.cjs', PRELOAD);
    const preload = project.path('../signal-preload.cjs');
    onTestFinished(() => fs.rmSync(preload));
    const args = ['-r', './synth/typescript.cjs', '-r', preload, 'cli/infra.ts', ...COMMAND];
    expect(project.run(process.execPath, args, { env: { SIGNAL_AT: `${signal} ${moment}` } })).toEqual({
      status,
      stdout: '',
      stderr: `stopped by ${signal}: images.yaml and dist/ are as before\n`,
    });
    expect([subject(), uncommitted(), leftovers()]).toEqual(['Begin', '', []]);
  });
});

describe('a link', () => {
  const withLink = (place: string) => {
    fs.renameSync(project.path(place), project.path(`real-${place}`));
    fs.symlinkSync(`real-${place}`, project.path(place));
    onTestFinished(() => {
      fs.rmSync(project.path(place));
      fs.renameSync(project.path(`real-${place}`), project.path(place));
    });
  };

  test.each([[COMMAND], [COMMAND.slice(0, -1)], [['check']]])(
    'in place of images.yaml is refused by %j',
    async (command) => {
      withLink('images.yaml');
      expect(await project.infra(...command)).toEqual({
        status: 1,
        stdout: '',
        stderr: 'images.yaml must be a regular file, got a symbolic link\n',
      });
    },
  );

  test.each([
    [COMMAND],
    [['promote', 'catalog', 'staging', '9f3c2e1']],
    [[...COMMAND.slice(0, -1), '--dry-run']],
    [['check']],
    [['diff', 'HEAD']],
  ])('in place of dist is refused by %j', async (command) => {
    withLink('dist');
    const { status, stdout, stderr } = await project.infra(...command);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /(^|\n)'dist' must be a folder, or missing, got a symbolic link: move or delete it\n$/,
    );
    expect(fs.lstatSync(project.path('dist')).isSymbolicLink()).toBe(true);
  });
});

describe('a disk that is full', () => {
  /** Lets the n-th call that writes fail, and all after it. */
  const failAt = (first: number) => {
    let calls = 0;
    const methods = ['writeFileSync', 'mkdirSync', 'openSync'] as const;
    const spies = methods.map((name) => {
      const real = fs[name] as (...args: unknown[]) => unknown;
      return vi.spyOn(fs, name as 'mkdirSync').mockImplementation((...args: unknown[]) => {
        const needsRoom =
          name === 'openSync'
            ? String(args[1]).startsWith('w')
            : name !== 'mkdirSync' || !fs.existsSync(String(args[0]));
        const isOurs = typeof args[0] === 'number' || String(args[0]).startsWith(project.folder);
        if (needsRoom && isOurs && ++calls >= first) {
          throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), {
            code: 'ENOSPC',
            syscall: name,
          });
        }
        return real.apply(fs, args) as string;
      });
    });
    return () => {
      for (const spy of spies) spy.mockRestore();
      return calls;
    };
  };

  /** Has a shell script run before each command of Git, which is `$1`. */
  const beforeGit = (script: string) => {
    const bin = fs.mkdtempSync(project.path('../bin-'));
    fs.writeFileSync(`${bin}/git`, `#!/bin/sh\n${script}\nPATH=\${PATH#*:} exec git "$@"\n`, { mode: 0o755 });
    vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      fs.rmSync(bin, { recursive: true });
    });
  };
  /** Has Git refuse some of its commands. */
  const refuseGit = (...commands: string[]) =>
    beforeGit(`case " ${commands.join(' ')} " in *" $1 "*) echo "fatal: no room to $1" >&2; exit 128;; esac`);

  test('is told in a line, and everything is as it was', async () => {
    for (let call = 1; ; call++) {
      const restore = failAt(call);
      const { status, stdout, stderr } = await project.infra(...COMMAND);
      if (restore() < call) {
        expect([status, call > 4]).toEqual([0, true]);
        break;
      }
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^[^\n]* was left as it was: ENOSPC: no space left on device, [^\n]*\n$/);
      expect([subject(), uncommitted(), leftovers()]).toEqual(['Begin', '', []]);
    }
  });

  test('that keeps Git from ending well keeps the commit that it has made', async () => {
    project.write('.git/hooks/post-commit', '#!/bin/sh\nkill -TERM $PPID\n');
    fs.chmodSync(project.path('.git/hooks/post-commit'), 0o755);
    onTestFinished(() => fs.rmSync(project.path('.git/hooks/post-commit')));
    expect(await project.infra(...COMMAND)).toMatchObject({ status: 0 });
    expect([subject(), uncommitted()]).toEqual(['Promote catalog to 0000001 in staging', '']);
  });

  test('that keeps Git from telling the name of the commit keeps it, too', async () => {
    beforeGit(`if [ "$1" = commit ]; then touch "$0.made"; fi
if [ "$1" = rev-parse ] && [ -e "$0.made" ]; then rm "$0.made"; kill -TERM $$; fi`);
    expect(await project.infra(...COMMAND)).toMatchObject({ status: 0 });
    expect([subject(), uncommitted()]).toEqual(['Promote catalog to 0000001 in staging', '']);
  });

  test('for Git is told in its words, and everything is put back', async () => {
    refuseGit('add', 'reset');
    expect(await project.infra(...COMMAND)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'git add: fatal: no room to add\n',
    });
    expect([subject(), uncommitted(), leftovers()]).toEqual(['Begin', '', []]);
  });

  test('for all of it is told in a line, and what is to be done', async () => {
    const count = failAt(Number.POSITIVE_INFINITY);
    await project.infra(...COMMAND);
    const calls = count();
    project.git('reset', '--quiet', '--hard', 'begin');
    refuseGit('add', 'reset');
    const restore = failAt(calls + 1);
    const { status, stderr } = await project.infra(...COMMAND);
    restore();
    vi.unstubAllEnvs();
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(
        /^git add: fatal: no room to add; images\.yaml and dist\/ could not be put back \([^\n]*ENOSPC[^\n]*\): run `git restore --staged --worktree images\.yaml dist`\n$/,
      ),
    ]);
    expect(uncommitted()).not.toBe('');
    project.git('restore', '--staged', '--worktree', 'images.yaml', 'dist');
    expect([subject(), uncommitted(), leftovers()]).toEqual(['Begin', '', []]);
  });

  test('that lets the versions not be replaced keeps the tree', async () => {
    const { renameSync } = fs;
    const spy = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (!String(to).endsWith('/images.yaml')) return renameSync(from, to);
      throw Object.assign(new Error('EPERM: not permitted'), { code: 'EPERM', syscall: 'rename' });
    });
    expect(await project.infra(...COMMAND)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'images.yaml was left as it was: EPERM: not permitted\n',
    });
    spy.mockRestore();
    expect([subject(), uncommitted(), leftovers()]).toEqual(['Begin', '', []]);
  });
});
