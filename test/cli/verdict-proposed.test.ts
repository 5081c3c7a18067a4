import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { imagesIn } from '../../cli/verdict/images';
import { ContractRecords } from '../../pipelines/gates/contract-records';
import { readContract } from '../../pipelines/gates/pact-file';
import { describeWithKustomize } from '../kustomize';
import { pact } from '../pipelines/gates/pacts';
import { GitHub } from './git-hub';
import { ProjectRepository } from './project-repository';

const CONTEXT = 'argocd/checkout-staging';
const STAGING = 'dist/overlays/staging/checkout/kustomization.yaml';
const PRODUCTION = 'dist/overlays/production/checkout/kustomization.yaml';
const overlayOf = (service: string) => `dist/overlays/production/${service}/kustomization.yaml`;
const NOTHING = 'no image is to run that does not run there already\n';

const github = new GitHub();
let project: ProjectRepository;
let begin: string;
beforeAll(async () => {
  project = new ProjectRepository();
  begin = project.git('rev-parse', 'HEAD');
  await github.start();
});
beforeEach(() => github.use());
afterEach(() => {
  vi.unstubAllEnvs();
  github.reset();
  project.git('reset', '--quiet', '--hard', begin);
});
afterAll(() => {
  github.stop();
  project.remove();
});

const short = (commit: string) => commit.slice(0, 7);

/** What is said of a commit that changes something, and is not on the branch. */
async function propose(change: () => void) {
  const base = project.git('rev-parse', 'HEAD');
  change();
  const commit = project.commit('Propose something');
  project.git('reset', '--quiet', '--hard', base);
  const { status, stdout, stderr } = await project.infra('verdict', '--proposed', commit);
  expect(stderr).toBe('');
  return { status, stdout };
}

/** Lets an environment run another version of checkout, in the file of image versions and in the tree. */
function move(environment: 'staging' | 'production', from: string, to: string): void {
  project.replace(
    'images.yaml',
    `  ${environment}:\n    tag: "${from}"`,
    `  ${environment}:\n    tag: "${to}"`,
  );
  project.replace(environment === 'staging' ? STAGING : PRODUCTION, `newTag: "${from}"`, `newTag: "${to}"`);
}

/** Puts a container beside that of checkout, by a line of an overlay. */
function addSidecar(overlay: string, image: string): void {
  const patch = `patches:\n  - target:\n      kind: Deployment\n    patch: |\n      - op: add\n        path: /spec/template/spec/initContainers\n        value: [{ name: proxy, image: "${image}" }]\n`;
  project.replace(overlay, 'patches:\n', patch);
}

const CALLEES = { catalog: '7d41b0a', inventory: '2be70c8', payments: '80c5e1b' };

/** Records that some versions keep the contracts of a version of checkout. */
function keepContracts(version: string, callees: Readonly<Record<string, string>> = CALLEES): void {
  const records = new ContractRecords(project.path('contracts'));
  for (const [provider, running] of Object.entries(callees)) {
    project.write('pact.json', pact({ provider }));
    const contract = readContract(project.path('pact.json'));
    records.addContract(contract, version);
    records.addVerified([contract], running);
  }
  fs.rmSync(project.path('pact.json'));
}

describeWithKustomize('a commit that promotes', () => {
  test.each([
    ['success', 0, '', 'passed'],
    ['failure', 2, 'refused: ', "was rejected by 'staging'"],
  ])('is judged by what staging says: %s', async (state, status, sign, words) => {
    github.setStatus(begin, CONTEXT, state);
    const promoted = await propose(() => {
      keepContracts('c4e8f92');
      move('production', 'a1b2c3d', 'c4e8f92');
    });
    expect(promoted).toEqual({
      status,
      stdout: `${sign}checkout c4e8f92 to production: ${words}: c4e8f92 in 'staging': ${CONTEXT} on ${short(begin)} is '${state}'\n`,
    });
  });

  test('is judged by the contracts with what else would run', async () => {
    github.setStatus(begin, CONTEXT, 'success');
    const promoted = await propose(() => {
      keepContracts('c4e8f92', { ...CALLEES, payments: 'd93f6a0' });
      move('production', 'a1b2c3d', 'c4e8f92');
    });
    expect(promoted).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(
        /passed: .*\nrefused: checkout c4e8f92 to production: payments 80c5e1b has not kept the contract of checkout c4e8f92: verify it first\n$/,
      ),
    });
  });

  test('may bring staging any version, and nothing is asked of what stays', async () => {
    expect(await propose(() => move('staging', 'c4e8f92', '1234567'))).toEqual({
      status: 0,
      stdout: "checkout 1234567 to staging: 'staging' takes any version\n",
    });
    expect(await propose(() => project.write('README.md', 'else'))).toEqual({ status: 0, stdout: NOTHING });
    expect(github.requests).toEqual([]);
  });

  test('may go back to what has run there, unless that was rejected there', async () => {
    move('production', 'a1b2c3d', 'c4e8f92');
    project.commit('Promote checkout');
    const back = () => propose(() => move('production', 'c4e8f92', 'a1b2c3d'));
    expect(await back()).toEqual({
      status: 0,
      stdout: "checkout a1b2c3d to production: a1b2c3d has run in 'production' before\n",
    });
    github.setStatus(begin, 'argocd/checkout-production', 'failure');
    expect(await back()).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/^refused: checkout a1b2c3d to production: was rejected before: /),
    });
  });

  test('names a version with the digest that staging has run', async () => {
    const digest = `sha256:${'0a'.repeat(32)}`;
    const addDigest = (overlay: string, environment: string, tag: string) => {
      project.replace(overlay, `newTag: "${tag}"`, `newTag: "d5f9a03"\n    digest: ${digest}`);
      const [from, to] = [tag, `d5f9a03"\n    digest: "${digest}`].map(
        (version) => `  ${environment}:\n    tag: "${version}"`,
      ) as [string, string];
      project.replace('images.yaml', from, to);
    };
    addDigest(STAGING, 'staging', 'c4e8f92');
    github.setStatus(project.commit('Promote checkout with its digest'), CONTEXT, 'success');
    expect(await propose(() => move('production', 'a1b2c3d', 'd5f9a03'))).toEqual({
      status: 2,
      stdout:
        "refused: checkout d5f9a03 to production: d5f9a03 is not all of d5f9a03@sha256:0a0a0a0a0a0a…, which 'staging' has run: name it as it is there\n",
    });
    const whole = await propose(() => {
      keepContracts('d5f9a03');
      addDigest(PRODUCTION, 'production', 'a1b2c3d');
    });
    expect(whole).toMatchObject({ status: 0 });
  });

  test('passes by no word that it is forced', async () => {
    const forced = await propose(() => {
      keepContracts('1234567');
      move('production', 'a1b2c3d', '1234567');
      project.replace('images.yaml', '"1234567"', '"1234567"\n    forced: "the bank asks"');
    });
    expect(forced).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(
        /^refused: checkout 1234567 to production: has no verdict of 'staging': .*; 1234567 is forced \(the bank asks\), which only who may bypass this check merges\n$/,
      ),
    });
  });

  test('passes by no status of a commit whose tree has run something else', async () => {
    project.replace('images.yaml', '"c4e8f92"', '"bad0bad"');
    const forged = project.commit('Say that staging runs what it does not');
    github.setStatus(forged, CONTEXT, 'success');
    expect(await propose(() => move('production', 'a1b2c3d', 'bad0bad'))).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(
        /^refused: .* but dist\/ of \w{7} does not let ghcr\.io\/acme\/checkout-service:bad0bad run in 'staging'\n/,
      ),
    });
  });
});

describeWithKustomize('an image that is nobody else in images.yaml', () => {
  const PROXY = 'quay.io/others/proxy:2.1.0';

  test('is in staging first, and well there', async () => {
    const subject = `${PROXY} of checkout-production to production`;
    expect(await propose(() => [STAGING, PRODUCTION].map((each) => addSidecar(each, PROXY)))).toEqual({
      status: 2,
      stdout: `refused: ${subject}: 'staging' does not run it: let it be there first\n${PROXY} of checkout-staging to staging: 'staging' takes any version\n`,
    });
    github.setStatus(begin, CONTEXT, 'success');
    addSidecar(STAGING, PROXY);
    const staged = project.commit('Put a proxy beside checkout in staging');
    expect(await propose(() => addSidecar(PRODUCTION, PROXY))).toEqual({
      status: 2,
      stdout: `refused: ${subject}: is missing: ${PROXY} in 'staging': of 1 commit that let it run there none has the status ${CONTEXT} of acme-argocd[bot]\n`,
    });
    github.setStatus(staged, CONTEXT, 'success');
    expect(await propose(() => addSidecar(PRODUCTION, PROXY))).toEqual({
      status: 0,
      stdout: `${subject}: passed: ${PROXY} in 'staging': ${CONTEXT} on ${short(staged)} is 'success'\n`,
    });
  });

  const job = `apiVersion: batch/v1
kind: CronJob
metadata: { name: evil }
spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: a, image: evil.io/a:1 }] } } } } }
`;
  const GIT = 'https://github.com/acme/ecommerce-infra.git';
  const application = (name: string, folder: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name} }
spec: { source: { repoURL: '${GIT}', targetRevision: main, path: ${folder} }, destination: { name: users, namespace: users } }
`;

  test('comes by no way around that', async () => {
    const proposed = await propose(() => {
      keepContracts('c4e8f92');
      // The versions of staging in the namespace of production.
      project.replace(STAGING, 'namespace: staging', 'namespace: production');
      // A tag by hand, and another registry.
      project.replace(overlayOf('catalog'), 'newTag: "7d41b0a"', 'newTag: "1234567"');
      project.replace(overlayOf('frontend'), 'newTag:', 'newName: evil.io/frontend\n    newTag:');
      // A workload beside all services, and one in a place that the platform does not have.
      project.write('dist/namespaces/production/job.yaml', job);
      project.replace(
        'dist/namespaces/production/kustomization.yaml',
        '- quota.yaml',
        '- quota.yaml\n  - job.yaml',
      );
      project.write('dist/more/job.yaml', job);
      project.write('dist/argocd/users-production.yaml', application('users', 'dist/more'));
    });
    const missing = (version: string, why: string) =>
      `has no verdict of 'staging': ${version} in 'staging': ${why}`;
    const first = "'staging' does not run it: let it be there first";
    const none = `of 1 commit that let it run there none has the status ${CONTEXT} of acme-argocd[bot]`;
    expect(proposed.status).toBe(2);
    expect(proposed.stdout.trimEnd().split('\n').sort()).toEqual([
      `refused: catalog 1234567 to production: ${missing('1234567', 'no commit of this branch lets it run there')}`,
      `refused: checkout c4e8f92 to production: ${missing('c4e8f92', none)}`,
      `refused: evil.io/a:1 of ecommerce-namespaces-production to production: ${first}`,
      `refused: evil.io/a:1 of users to production: ${first}`,
      `refused: evil.io/frontend:b86d3f4 of frontend-production to production: ${first}`,
      `refused: ghcr.io/acme/load-tests:1.0.0 of checkout-staging to production: is missing: ghcr.io/acme/load-tests:1.0.0 in 'staging': ${none}`,
    ]);
  });

  test('comes by nothing that is not in the tree', async () => {
    const proposed = await propose(() => {
      project.replace('dist/argocd/checkout-production.yaml', GIT, 'https://github.com/evil/infra.git');
      project.replace(
        'dist/argocd/catalog-production.yaml',
        '    path: dist/',
        '    kustomize: { images: [evil.io/a] }\n    path: dist/',
      );
      project.write(
        'dist/argocd/all-production.yaml',
        application('all', 'dist/more').replace('kind: Application', 'kind: "\\x41pplicationSet"'),
      );
      const frontend = overlayOf('frontend');
      project.replace(frontend, 'transformers:\n', 'transformers:\n  - https://evil.example\n');
      const elsewhere = 'helmCharts: []\nresources:\n  - https://evil.example/a.yaml\n';
      project.replace(frontend, 'resources:\n', elsewhere);
      project.replace(overlayOf('payments'), 'namespace: production', 'namespace: a\nnamespace: production');
      project.write(
        'dist/overlays/production/frontend/more/kustomization.yaml',
        'components: [https://evil.example]\n',
      );
      project.replace(overlayOf('inventory'), 'resources:\n', 'resources:\n  - ../frontend/more\n');
    });
    expect(proposed.status).toBe(2);
    expect(proposed.stdout.trimEnd().split('\n').sort()).toEqual(
      [
        'Application catalog-production deploys what is not in the tree, to production',
        'Application checkout-production deploys what is not in the tree, to production',
        'ApplicationSet all makes Applications that are not in the tree',
        `${overlayOf('frontend').slice(5)} has 'helmCharts', which no synth writes`,
        `${overlayOf('frontend').slice(5)} has a configuration "https://evil.example" elsewhere, which no synth writes`,
        `${overlayOf('frontend').slice(5)} takes in "https://evil.example/a.yaml", which is not in the tree`,
        "overlays/production/frontend/more/kustomization.yaml has 'components', which no synth writes",
        `${overlayOf('payments').slice(5)} cannot be read: Map keys must be unique at line 6, column 1:`,
      ].map((sentence) => `refused: ${sentence}`),
    );
  });

  test('comes by no file that Argo CD reads in a way of its own, and no link', async () => {
    const place = 'dist/overlays/production/checkout';
    const proposed = await propose(() => {
      project.write(`dist/overlays/production/catalog/.argocd-source.yaml`, 'kustomize: {}\n');
      fs.rmSync(project.path(place), { recursive: true });
      fs.symlinkSync('../../../evil', project.path(place));
    });
    expect(proposed).toEqual({
      status: 2,
      stdout: `refused: ${place} is no file, but leads somewhere else\nrefused: dist/overlays/production/catalog/.argocd-source.yaml must not be there: Argo CD overrides images and patches by it\n`,
    });
    expect(await propose(() => fs.rmSync(project.path('dist'), { recursive: true }))).toEqual({
      status: 2,
      stdout: 'refused: dist/ is not there\n',
    });
  });
});

test('an image is found in whatever names one', () => {
  const pod = {
    containers: [{ image: 'a' }],
    initContainers: [{ image: 'b' }],
    ephemeralContainers: [{ image: 'c' }],
    volumes: [{ name: 'models', image: { reference: 'd' } }],
  };
  const object = {
    metadata: { annotations: { 'vault.hashicorp.com/agent-image': 'e', 'sidecar.istio.io/proxyImage': 'f' } },
    spec: {
      jobTemplate: { spec: { template: { spec: pod } } },
      metrics: [{ provider: { job: { spec: { template: { spec: { containers: [{ image: 'g' }] } } } } } }],
      imageName: 'h',
      imagePullPolicy: 'Always',
      image: '',
    },
  };
  expect(imagesIn(object).sort()).toEqual([...'abcdefgh']);
});

test('what is no question of a verdict is told to a person', async () => {
  const told = await propose(() => {
    project.replace('main.ts', 'production: true', 'production: false');
    project.replace('dist/addons/applications/traefik.yaml', 'targetRevision: ', 'targetRevision: 1');
    project.replace('dist/argocd/project.yaml', 'namespace: production\n', "namespace: '*'\n");
  });
  expect(told).toEqual({
    status: 0,
    stdout: [
      'for a person: AppProject ecommerce-production lets Applications deploy from or to other places',
      'for a person: main.ts: later pull requests are judged by it',
      'for a person: Application traefik deploys what is not in the tree',
      NOTHING,
    ].join('\n'),
  });
});

test('a commit is fetched where it is not here, and must merge what it is asked for', async () => {
  const origin = fs.mkdtempSync(path.join(os.tmpdir(), 'origin-'));
  onTestFinished(() => fs.rmSync(origin, { recursive: true }));
  project.git('checkout', '--quiet', '-b', 'proposal');
  project.write('README.md', 'else');
  const head = project.commit('Change the README');
  project.git('checkout', '--quiet', 'main');
  project.git('merge', '--quiet', '--no-ff', '--no-edit', 'proposal');
  project.git('clone', '--quiet', '--bare', '.', origin);
  project.run('git', ['-C', origin, 'update-ref', 'refs/pull/7/merge', 'main']);
  project.git('remote', 'add', 'origin', origin);
  onTestFinished(() => {
    project.git('remote', 'remove', 'origin');
    project.git('branch', '-D', '--quiet', 'proposal');
  });
  project.git('reset', '--quiet', '--hard', begin);
  const ask = (...args: string[]) => project.infra('verdict', '--proposed', ...args);
  expect(await ask('refs/pull/7/merge', '--head', head)).toEqual({ status: 0, stdout: NOTHING, stderr: '' });
  expect(await ask('refs/pull/7/merge', '--head', begin)).toMatchObject({
    status: 1,
    stderr: `refs/pull/7/merge is not the merge of ${short(begin)}, but of another commit: solve its conflicts, or wait until it is made anew\n`,
  });
  expect((await ask('refs/pull/8/merge')).stderr).toMatch(/^git fetch: .*refs\/pull\/8\/merge/);
});
