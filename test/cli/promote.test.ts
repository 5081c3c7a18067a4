import fs from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { ProjectRepository } from './project-repository';

const DIGEST = `sha256:${'0123456789ab'.repeat(6).slice(0, 64)}`;

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
  project.git('tag', 'begin');
});
afterAll(() => project.remove());

// Whatever a test wrote, the next one finds the project as it was committed first.
afterEach(() => {
  fs.rmSync(project.path('.git/hooks'), { recursive: true, force: true });
  project.reset('begin');
});

/** The lines of an entry of the image versions. */
function entry(service: string, environment: string): string {
  const [, block = ''] = project.read('images.yaml').split(`\n${service}:\n`);
  const [, lines = ''] = block.split(`  ${environment}:\n`);
  return lines.split(/\n(?! {4})/)[0] ?? '';
}

const uncommitted = () => project.git('status', '--porcelain');

describeWithKustomize('tells what it means in the cluster', () => {
  test('promotes what staging runs, tells what it means, and commits it alone', async () => {
    fs.writeFileSync(project.path('notes.txt'), 'unrelated, not staged');
    expect(await project.infra('promote', 'catalog', 'production', '9f3c2e1', '--commit')).toEqual({
      status: 0,
      stdout: `catalog in production: 7d41b0a → 9f3c2e1

production
  catalog
    ! pods of catalog-service are replaced by rolling update: 1 more and 0 fewer at a time
    ~ Deployment catalog-service
    -   spec.template.spec.containers[catalog].image: ghcr.io/acme/catalog-service:7d41b0a
    +   spec.template.spec.containers[catalog].image: ghcr.io/acme/catalog-service:9f3c2e1

1 Application in 1 environment (1 with new pods) will change.

Contracts to keep
SERVICE   ROLE               STAGING  PRODUCTION
checkout  caller of catalog  c4e8f92  a1b2c3d
`,
      stderr: expect.stringMatching(
        /^images\.yaml and 1 file of dist\/ written, committed as [0-9a-f]{7}\n$/,
      ),
    });
    expect(project.git('show', '--format=%an%n%B', '--name-only')).toBe(`Jane
Promote catalog to 9f3c2e1 in production

catalog in production: 7d41b0a → 9f3c2e1


dist/overlays/production/catalog/kustomization.yaml
images.yaml`);
    expect(project.git('show', '--format=', '--unified=0', '--', 'images.yaml')).toMatch(
      /- {4}tag: "7d41b0a"\n\+ {4}tag: "9f3c2e1"$/,
    );
    expect(uncommitted()).toBe('?? notes.txt');
    expect((await project.infra('check')).status).toBe(0);
  });

  test('a dry run tells the same and writes nothing', async () => {
    const { status, stdout, stderr } = await project.infra(
      'promote',
      'inventory',
      'production',
      '5ac91d7',
      '--dry-run',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'dry run: nothing was written\n' });
    expect(stdout).toContain('pods of inventory-service are replaced by canary: 25 % for 10m, then all\n');
    expect(uncommitted()).toBe('');
  });

  test('as JSON', async () => {
    const { status, stdout } = await project.infra(
      'promote',
      'catalog',
      'staging',
      `abc@${DIGEST}`,
      '--json',
      '--commit',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      moves: [
        {
          service: 'catalog',
          environment: 'staging',
          before: { tag: '9f3c2e1' },
          after: { tag: 'abc', digest: DIGEST },
        },
      ],
      diff: {
        applications: [expect.objectContaining({ environment: 'staging', service: 'catalog' })],
        warnings: [],
        argocd: [],
        network: [],
      },
      contracts: [
        {
          service: 'checkout',
          of: ['catalog'],
          role: 'caller',
          versions: { staging: { tag: 'c4e8f92' }, production: { tag: 'a1b2c3d' } },
        },
      ],
      commit: project.git('rev-parse', 'HEAD'),
    });
    expect(entry('catalog', 'staging')).toBe(`    tag: "abc"\n    digest: "${DIGEST}"`);
    const again = await project.infra('promote', 'catalog', 'staging', 'abc', '--json');
    expect(JSON.parse(again.stdout)).toEqual({ moves: [], diff: null, contracts: [], commit: null });
  });

  test('payments goes to production with an approval, which the next version drops', async () => {
    const args = ['promote', 'payments', 'production', 'd93f6a0'];
    expect(await project.infra(...args)).toEqual({
      status: 1,
      stdout: '',
      stderr:
        "[ecommerce/payments] ships to 'production' only with approval: give --approved-by and --ticket\n",
    });
    const approval = ['--approved-by', 'jane', '--ticket', 'PAY-413'];
    const approved = await project.infra(...args, ...approval, '--commit');
    expect(approved.status).toBe(0);
    expect(approved.stdout).toContain(
      'payments in production: 80c5e1b → d93f6a0; approved by jane, PAY-413\n',
    );
    expect(approved.stdout).toContain('    ! the release waits until a person approves it\n');
    expect(entry('payments', 'production')).toBe(
      '    tag: "d93f6a0"\n    approval:\n      by: "jane"\n      ticket: "PAY-413"',
    );
    const next = await project.infra('promote', 'payments', 'staging', 'abc', '--commit');
    expect(next.status).toBe(0);
    expect((await project.infra('promote', 'payments', 'production', 'abc')).status).toBe(1);
  });

  describe('everything from one environment to another', () => {
    test('goes callees first, in one commit', async () => {
      const approval = ['--approved-by', 'jane', '--ticket', 'PAY-413'];
      const { status, stdout } = await project.infra(
        'promote',
        '--all',
        'staging',
        'production',
        '--commit',
        ...approval,
      );
      expect(status).toBe(0);
      const moves = [
        'catalog in production: 7d41b0a → 9f3c2e1',
        'inventory in production: 2be70c8 → 5ac91d7',
        'payments in production: 80c5e1b → d93f6a0; approved by jane, PAY-413',
        'checkout in production: a1b2c3d → c4e8f92',
        'frontend in production: b86d3f4 → e07ab55',
      ].join('\n');
      expect(stdout.startsWith(`${moves}\n\nproduction\n  catalog\n`)).toBe(true);
      expect(stdout).toContain(
        '\n5 Applications in 1 environment (5 with new pods, 1 waiting for approval) will change.\n',
      );
      expect(stdout).toMatch(/\ncheckout +caller of catalog, inventory, payments +c4e8f92 +c4e8f92\n/);
      expect(project.git('log', '-1', '--format=%B')).toBe(
        `Promote catalog, inventory, payments, checkout, frontend to production\n\n${moves}`,
      );
      expect(await project.infra('promote', '--all', 'staging', 'production')).toEqual({
        status: 0,
        stdout: 'Nothing to do: production runs what staging runs already.\n',
        stderr: '',
      });
    });

    test('or nothing goes', async () => {
      expect(await project.infra('promote', '--all', 'staging', 'production')).toMatchObject({
        status: 1,
        stdout: '',
        stderr:
          "[ecommerce/payments] ships to 'production' only with approval: give --approved-by and --ticket\n",
      });
      expect(uncommitted()).toBe('');
    });
  });
});

test('what runs there already is nothing to do', async () => {
  expect(await project.infra('promote', 'catalog', 'staging', '9f3c2e1', '--commit')).toEqual({
    status: 0,
    stdout: 'Nothing to do: catalog in staging runs 9f3c2e1 already.\n',
    stderr: '',
  });
});

describe('production takes what staging has had', () => {
  test('earlier, with the digest that it ran with, also on a merged branch', async () => {
    project.git('switch', '--quiet', '--create', 'feature');
    expect((await project.infra('promote', 'catalog', 'staging', `abc@${DIGEST}`, '--commit')).status).toBe(
      0,
    );
    expect((await project.infra('promote', 'catalog', 'staging', 'def', '--commit')).status).toBe(0);
    project.git('switch', '--quiet', 'main');
    project.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'feature');

    expect((await project.infra('promote', 'catalog', 'production', 'abc')).status).toBe(0);
    expect(entry('catalog', 'production')).toBe(`    tag: "abc"\n    digest: "${DIGEST}"`);
  });

  test('not what it never had, unless by force, which is recorded until the next version', async () => {
    const args = ['promote', 'catalog', 'production', 'abc'];
    expect(await project.infra(...args)).toEqual({
      status: 1,
      stdout: '',
      stderr:
        "[ecommerce/catalog] abc must have been in 'staging' before it goes to 'production', which runs 9f3c2e1: promote it there first, or give --force and --reason\n",
    });
    const forced = await project.infra(...args, '--force', '--reason', 'staging is down', '--commit');
    expect(forced.status).toBe(0);
    expect(entry('catalog', 'production')).toBe('    tag: "abc"\n    forced: "staging is down"');
    expect(project.git('log', '-1', '--format=%b')).toBe(
      'catalog in production: 7d41b0a → abc; forced: staging is down',
    );
    expect((await project.infra('promote', 'catalog', 'production', '9f3c2e1')).status).toBe(0);
    expect(entry('catalog', 'production')).toBe('    tag: "9f3c2e1"');
  });

  test('a needless force is not recorded', async () => {
    const force = ['--force', '--reason', 'in a hurry'];
    expect((await project.infra('promote', 'catalog', 'production', '9f3c2e1', ...force)).status).toBe(0);
    expect(entry('catalog', 'production')).toBe('    tag: "9f3c2e1"');
  });

  test('not in a clone that lacks the commit', async () => {
    expect((await project.infra('promote', 'catalog', 'staging', 'abc', '--commit')).status).toBe(0);
    expect((await project.infra('promote', 'catalog', 'staging', 'def', '--commit')).status).toBe(0);
    const clone = project.path('clone');
    onTestFinished(() => fs.rmSync(clone, { recursive: true }));
    project.git('clone', '--quiet', '--depth=1', `file://${project.folder}`, clone);
    const { status, stderr } = await project.infraIn(
      { root: 'clone' },
      ...['promote', 'catalog', 'production', 'abc'],
    );
    expect(status).toBe(1);
    expect(stderr).toContain('(this clone lacks older commits: git fetch --unshallow)');
  });

  test('of three environments each takes what the one before it has had', async () => {
    const host = 'qa.shop.acme.example';
    await project.infra('add', 'environment', '--name', 'qa', '--like', 'staging', '--host', host);
    project.commit('Add qa');
    expect((await project.infra('promote', 'catalog', 'staging', 'abc', '--commit')).status).toBe(0);
    expect((await project.infra('promote', 'catalog', 'production', 'abc')).stderr).toContain(
      "abc must have been in 'qa' before it goes to 'production', which runs 9f3c2e1",
    );
    expect((await project.infra('promote', 'catalog', 'qa', 'abc', '--commit')).status).toBe(0);
    expect((await project.infra('promote', 'catalog', 'production', 'abc', '--commit')).status).toBe(0);
  });
});

test('a version without the approval that it needs is approved in place', async () => {
  project.replace('images.yaml', '\n    approval:\n      by: "payments-lead"\n      ticket: "PAY-412"', '');
  const mend = ['promote', 'payments', 'production', '80c5e1b'];
  expect((await project.infra(...mend)).status).toBe(1);
  expect((await project.infra(...mend, '--approved-by', 'jane', '--ticket', 'PAY-1')).status).toBe(0);
  expect(entry('payments', 'production')).toContain('ticket: "PAY-1"');
});

describe('refused, with nothing written', () => {
  const version = (got: string) =>
    `the version must be a tag or a digest or both, e.g. a1b2c3d, or a1b2c3d@sha256: and 64 hexadecimal digits, got "${got}"`;
  const floating = (key: string, got: string) =>
    `'${key}.tag' in images.yaml must be the tag of one image for good, e.g. "a1b2c3d", got "${got}"`;

  test.each<[string, string[], string]>([
    [
      'an unknown service',
      ['catalgo', 'staging', 'a'],
      "'catalgo' is not a service of the platform, did you mean 'catalog'?",
    ],
    [
      'an unknown environment',
      ['catalog', 'live', 'a'],
      "'live' is not an environment of the platform, which has staging, production",
    ],
    ['a tag that no registry takes', ['catalog', 'staging', 'a b'], version('a b')],
    [
      'an image for a tag',
      ['catalog', 'staging', 'ghcr.io/acme/catalog:a'],
      version('ghcr.io/acme/catalog:a'),
    ],
    ['a short digest', ['catalog', 'staging', 'a@sha256:01'], version('a@sha256:01')],
    ['an empty version', ['catalog', 'staging', ''], version('')],
    [
      'latest',
      ['catalog', 'staging', 'latest'],
      `[ecommerce/catalog] ${floating('catalog.staging', 'latest')}`,
    ],
    [
      'a floating tag in production',
      ['catalog', 'production', 'main', '--force', '--reason', 'x'],
      `[ecommerce/catalog] ${floating('catalog.production', 'main')}`,
    ],
    [
      'a misspelt version, with what it may mean',
      ['catalog', 'production', '9f3c2e0'],
      "[ecommerce/catalog] 9f3c2e0 must have been in 'staging' before it goes to 'production', which runs 9f3c2e1, did you mean '9f3c2e1'?: promote it there first, or give --force and --reason",
    ],
    [
      'another digest than that of staging',
      ['catalog', 'production', `9f3c2e1@${DIGEST}`],
      "[ecommerce/catalog] 9f3c2e1@sha256:0123456789ab… must have been in 'staging' before it goes to 'production', which had this tag without a digest: promote it there first, or give --force and --reason",
    ],
    [
      'force without a reason',
      ['catalog', 'production', 'a', '--force'],
      '--force needs --reason, which is recorded',
    ],
    [
      'a reason without force',
      ['catalog', 'staging', 'a', '--reason', 'x'],
      '--reason says why something is forced: give --force, too',
    ],
    [
      'an approval without a ticket',
      ['payments', 'production', 'd93f6a0', '--approved-by', 'jane'],
      '--approved-by and --ticket belong together, e.g. --approved-by jane --ticket PAY-412',
    ],
    [
      'an approval that nobody asked for',
      ['catalog', 'staging', 'a', '--approved-by', 'jane', '--ticket', 'T-1'],
      "nothing of this asks for approval: leave out '--approved-by' and '--ticket'",
    ],
    [
      'a commit of a dry run',
      ['catalog', 'staging', 'a', '--commit', '--dry-run'],
      '--commit writes, --dry-run does not: leave one of them out',
    ],
    [
      'too little',
      ['catalog', 'staging'],
      'promote takes a service, an environment and a version, e.g. infra promote checkout staging a1b2c3d',
    ],
    [
      'too much of all',
      ['--all', 'catalog', 'staging', 'production'],
      '--all takes two environments, e.g. infra promote --all staging production',
    ],
    ['all of one', ['--all', 'staging', 'staging'], '--all takes two different environments'],
  ])('%s', async (_, args, message) => {
    expect(await project.infra('promote', ...args)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${message}\n`,
    });
    expect(uncommitted()).toBe('');
  });

  test('several mistakes together', async () => {
    expect((await project.infra('promote', 'payments', 'production', 'abc')).stderr.split('\n')).toHaveLength(
      3,
    );
  });

  test('what does not synthesize', async () => {
    project.replace('services/frontend.ts', 'replicas: 4', 'replicas: -1');
    project.commit('Break frontend');
    const { status, stderr } = await project.infra('promote', 'catalog', 'production', '9f3c2e1');
    expect(status).toBe(1);
    expect(stderr).toContain("[ecommerce/frontend] 'environments.production.replicas' must be");
    expect(uncommitted()).toBe('');
  });

  test('what cannot be published: the versions are as before', async () => {
    const copy = new ProjectRepository();
    onTestFinished(() => copy.remove());
    fs.renameSync(copy.path('dist'), copy.path('elsewhere'));
    fs.symlinkSync('elsewhere', copy.path('dist'));
    const before = copy.read('images.yaml');
    const { status, stderr } = await copy.infra('promote', 'catalog', 'production', '9f3c2e1');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "'dist' must be a folder, or missing, got a symbolic link: move or delete it\n",
    });
    expect(copy.read('images.yaml')).toBe(before);
  });
});

describe('a commit holds the promotion alone, or there is none', () => {
  const promote = async () => await project.infra('promote', 'catalog', 'production', '9f3c2e1', '--commit');

  test.each<[string, () => void, string]>([
    [
      'something else is staged',
      () => {
        project.write('notes.txt', 'x');
        project.git('add', 'notes.txt');
      },
      "--commit makes a commit of its own: unstage 'notes.txt' first",
    ],
    [
      'the versions are edited',
      () => project.replace('images.yaml', 'e07ab55', 'aaaaaaa'),
      "--commit needs 'images.yaml' as in the last commit: commit or revert that first",
    ],
    [
      'the tree is edited',
      () => {
        project.replace('dist/base/catalog/service.yaml', 'ClusterIP', 'NodePort');
        project.write('dist/base/catalog/more.yaml', 'x');
      },
      "--commit needs 'dist/base/catalog/service.yaml' and 1 more as in the last commit: commit or revert that first",
    ],
    [
      'a synth was forgotten',
      () => {
        project.replace('services/catalog.ts', 'replicas: 3', 'replicas: 4');
        project.commit('Forget the synth');
      },
      'dist/ is not what the sources give: run `npm run synth` and commit that first',
    ],
    [
      'the tree of the promoted version is committed without it',
      () => {
        project.replace('dist/overlays/production/catalog/kustomization.yaml', '7d41b0a', '9f3c2e1');
        project.commit('Edit the tree');
      },
      'dist/ is not what the sources give: run `npm run synth` and commit that first',
    ],
    [
      'a file of the tree is left over',
      () => {
        project.write('dist/base/catalog/old.yaml', project.read('dist/base/catalog/service.yaml'));
        project.commit('Leave a file');
      },
      'dist/ is not what the sources give: run `npm run synth` and commit that first',
    ],
  ])('%s', async (_, spoil, message) => {
    spoil();
    const [head, before] = [project.git('rev-parse', 'HEAD'), uncommitted()];
    expect(await promote()).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
    expect(project.git('rev-parse', 'HEAD')).toBe(head);
    expect(uncommitted()).toBe(before);
  });

  test('Git refuses it', async () => {
    project.write('.git/hooks/pre-commit', '#!/bin/sh\necho no commits on Fridays >&2\nexit 1\n');
    fs.chmodSync(project.path('.git/hooks/pre-commit'), 0o755);
    expect(await promote()).toEqual({ status: 1, stdout: '', stderr: 'git commit: no commits on Fridays\n' });
    expect(uncommitted()).toBe('');
  });

  test('without a commit, a forgotten synth is told', async () => {
    project.replace('services/catalog.ts', 'replicas: 3', 'replicas: 4');
    const { status, stderr } = await project.infra('promote', 'catalog', 'production', '9f3c2e1');
    expect(status).toBe(0);
    expect(stderr).toContain(
      'warning: dist/ is not what the sources give, so that more than the promotion changes\n',
    );
  });
});

test('without Git, what staging runs now can still be promoted', async () => {
  const alone = new ProjectRepository();
  onTestFinished(() => alone.remove());
  fs.rmSync(alone.path('.git'), { recursive: true });
  expect((await alone.infra('promote', 'catalog', 'production', '9f3c2e1')).status).toBe(0);
  expect(await alone.infra('promote', 'checkout', 'production', 'c4e8f92', '--commit')).toEqual({
    status: 1,
    stdout: '',
    stderr: '--commit needs a Git repository with a commit\n',
  });
});

test('without Kustomize it promotes, and says that it shows no difference', async () => {
  vi.stubEnv('PATH', '');
  const { status, stderr } = await project.infra('promote', 'catalog', 'production', '9f3c2e1');
  vi.unstubAllEnvs();
  expect(status).toBe(0);
  expect(stderr).toContain(
    'warning: neither kustomize nor kubectl is on the PATH, so that the difference cannot be shown\n',
  );
  expect(entry('catalog', 'production')).toBe('    tag: "9f3c2e1"');
});
