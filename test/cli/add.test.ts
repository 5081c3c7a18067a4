import fs from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { declarePlatform } from '../../main';
import { loadSource } from '../load-main';
import { ProjectRepository } from './project-repository';

/** Where the sources of each test that has added something are kept, to be judged together at the end. */
const VARIANTS = 'variants';

const SOURCES = declarePlatform().services.map(({ source }) => source);

let project: ProjectRepository;
let variants = 0;
beforeAll(() => {
  project = new ProjectRepository();
  project.git('tag', 'begin');
});
afterAll(() => project.remove());

afterEach(() => project.reset('begin', VARIANTS));

/** What a synth and the given tests say on what was just added; TypeScript and Biome judge it later. */
async function expectSound(...tests: string[]): Promise<void> {
  expect(await project.infra('check')).toMatchObject({ stdout: expect.not.stringContaining('outdated') });
  for (const file of tests) expect(runTests(file)).toBeGreaterThan(0);
  const variant = `${VARIANTS}/${variants++}`;
  for (const file of ['main.ts', 'services', ...tests]) {
    fs.cpSync(project.path(file), project.path(`${variant}/${file}`), { recursive: true });
  }
}

/** Runs the tests of a file of the project within the one that runs. */
function runTests(file: string): number {
  let count = 0;
  const run = (work: (row?: unknown) => void, row?: unknown) => {
    work(row);
    count += 1;
  };
  const each = (rows: readonly unknown[]) => (_: string, work: (row: unknown) => void) => {
    for (const row of rows) run(work, row);
  };
  const test = Object.assign((_: string, work: () => void) => run(work), { each });
  loadSource(project.folder, file, { vitest: { expect, test } });
  return count;
}

const bin = (name: string) => `node_modules/.bin/${name}`;

const changed = () =>
  project.git('status', '--porcelain', '--untracked-files=all', '--', `:!${VARIANTS}`).split('\n');

describe('a service', () => {
  test('is written, type-checks, synthesizes and passes at once', async () => {
    const { status, stdout, stderr } = await project.infra(
      ...['add', 'service', '--name', 'lookup', '--pattern', 'canary', '--tag', '1234567'],
      ...['--calls', 'frontend, catalog', '--runtime', 'go@1.22', '--purpose', 'finds products by words'],
    );
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `Written: services/lookup.ts, test/services/lookup.test.ts, main.ts, images.yaml
Added the service lookup. Look at services/lookup.ts: api, risk, probes, resources and gates are defaults.
Write its load test, load-tests/lookup.py, before its first release: without it none succeeds.
`,
    });
    expect(stderr).toMatch(/^dist\/: 13 written, 4 changed, \d+ files, /);
    expect(stderr).toMatch(
      /\nREADME\.md: written\ndocs\/metrics\.md: written\ndocs\/pipelines\.md: written\ndocs\/topology\.md: written\n$/,
    );
    expect(changed()).toEqual([
      'M README.md',
      ...['production', 'staging'].map((name) => ` M dist/monitoring/${name}/kustomization.yaml`),
      ...['production', 'staging'].map((name) => ` M dist/namespaces/${name}/quota.yaml`),
      ' M docs/metrics.md',
      ' M docs/pipelines.md',
      ' M docs/topology.md',
      ' M images.yaml',
      ' M main.ts',
      '?? .github/workflows/pipeline-lookup.yaml',
      '?? dist/argocd/lookup-production.yaml',
      '?? dist/argocd/lookup-staging.yaml',
      '?? dist/base/lookup/analysis-template.yaml',
      '?? dist/base/lookup/deployment.yaml',
      '?? dist/base/lookup/kustomization.yaml',
      '?? dist/base/lookup/kustomizeconfig.yaml',
      '?? dist/base/lookup/pdb.yaml',
      '?? dist/base/lookup/rollout.yaml',
      '?? dist/base/lookup/service.yaml',
      '?? dist/monitoring/production/lookup.yaml',
      '?? dist/monitoring/staging/lookup.yaml',
      '?? dist/overlays/production/lookup/kustomization.yaml',
      '?? dist/overlays/staging/lookup/kustomization.yaml',
      '?? services/lookup.ts',
      '?? test/services/lookup.test.ts',
    ]);
    expect(
      project
        .git('diff', '--unified=0', 'main.ts')
        .split('\n')
        .filter((line) => /^[-+] *\w/.test(line)),
    ).toEqual([
      "+import { Lookup } from './services/lookup';",
      '-  new Frontend(platform, { catalog, inventory, checkout });',
      '+  const frontend = new Frontend(platform, { catalog, inventory, checkout });',
      '+  new Lookup(platform, { catalog, frontend });',
    ]);
    expect(project.read('images.yaml')).toMatch(
      /\n\nlookup:\n {2}staging:\n {4}tag: "1234567"\n\n {2}production:\n {4}tag: "1234567"\n/,
    );
    expect(project.read('services/lookup.ts')).toContain(
      '/** Finds products by words. */\nexport class Lookup extends CanaryService {',
    );
    await expectSound('test/services/lookup.test.ts');
  });

  test('ships in every way, on every runtime', async () => {
    const services: [name: string, pattern: string, runtime: string, port: string, calls: string][] = [
      ['on-node', 'rolling', 'nodejs', '3000', ''],
      ['on-spring', 'canary', 'spring-boot@3.4', '8080', 'catalog,checkout,frontend,inventory,payments'],
      ['on-next', 'blue-green', 'nextjs', '8081', 'catalog'],
      ['on-python', 'rolling', 'python@3.13', '8080', ''],
      ['on-ruby', 'rolling', "Ruby 3.3, Rack's own", '8080', ''],
    ];
    for (const [name, pattern, runtime, port, calls] of services) {
      const added = await project.infra(
        ...['add', 'service', '--name', name, '--pattern', pattern, '--tag', 'abc', '--calls', calls],
        ...['--runtime', runtime, '--port', port, '--purpose', "A shop's past: */ everything."],
        ...['--repository', `history/${name}-app`],
      );
      expect(added).toMatchObject({ status: 0 });
      expect(project.read(`dist/base/${name}/deployment.yaml`)).toContain(`containerPort: ${port}\n`);
      expect(project.read(`dist/overlays/staging/${name}/kustomization.yaml`)).toContain(
        `ghcr.io/acme/${name}-app`,
      );
    }
    expect(project.read('services/on-ruby.ts')).toContain('runtime: { name: "Ruby 3.3, Rack\'s own",');
    expect(project.read('dist/base/on-python/deployment.yaml')).toContain('name: PYTHONUNBUFFERED');
    await expectSound(...services.map(([name]) => `test/services/${name}.test.ts`));
  });

  test('is called by others, with and without callees of their own', async () => {
    project.write(
      'services/payments.ts',
      `${project.read('services/payments.ts')}\nexport const more = 1;\n`,
    );
    const { status, stderr } = await project.infra(
      ...['add', 'service', '--name', 'fraud-score', '--pattern', 'canary', '--tag', 'abc'],
      ...['--calls', 'catalog', '--called-by', 'payments,checkout'],
    );
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(project.read('main.ts')).toContain(`
  const fraudScore = new FraudScore(platform, { catalog });
  const payments = new Payments(platform, { fraudScore });
  const checkout = new Checkout(platform, { catalog, inventory, payments, fraudScore });
`);
    expect(project.read('services/payments.ts')).toContain(`
/** What payments calls. */
export interface PaymentsCallees {
  readonly fraudScore: FraudScore;
}

/**
 * Charges and refunds,`);
    expect(project.read('services/payments.ts')).toContain('      calls: [fraudScore],\n');
    expect(project.read('services/checkout.ts')).toContain(
      "import type { FraudScore } from './fraud-score';\nimport type { Inventory }",
    );
    expect(project.read('services/checkout.ts')).toContain(
      'calls: [catalog, inventory, payments, fraudScore],',
    );
    await expectSound('test/services/fraud-score.test.ts');
  });

  test('calls another one that was added', async () => {
    const add = async (name: string, ...more: string[]) =>
      await project.infra('add', 'service', '--name', name, '--pattern', 'rolling', '--tag', 'abc', ...more);
    expect((await add('lookup')).status).toBe(0);
    expect((await add('advice', '--calls', 'lookup')).status).toBe(0);
    expect(project.read('main.ts')).toContain(
      '  const lookup = new Lookup(platform);\n  new Advice(platform, { lookup });\n  return platform;\n',
    );
    await expectSound('test/services/lookup.test.ts', 'test/services/advice.test.ts');
  });
});

describe('an environment', () => {
  test('is written with the values of another one, type-checks and synthesizes', async () => {
    const { status, stdout } = await project.infra(
      ...['add', 'environment', '--name', 'qa', '--like', 'staging', '--host', 'qa.shop.acme.example'],
    );
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `Written: main.ts, ${SOURCES.join(', ')}, images.yaml
Added the environment qa. Promotions go staging → qa → production.
`,
    });
    expect(project.read('main.ts')).toContain(
      "\n        name: 'qa',\n        namespace: 'qa',\n        host: 'qa.shop.acme.example',\n        loadTest: { image: 'ghcr.io/acme/load-tests:1.0.0' },\n        network: {\n          stores: {\n            postgresql: { cidr: '10.10.0.0/24' },\n",
    );
    expect(project.read('images.yaml')).toContain(
      'catalog:\n  staging:\n    tag: "9f3c2e1"\n\n  qa:\n    tag: "9f3c2e1"\n\n  production:\n',
    );
    const overlay = (environment: string) =>
      project.read(`dist/overlays/${environment}/checkout/kustomization.yaml`);
    const namespaces = /(?<=namespace: )staging|(?<=\.)staging(?=\.svc)/g;
    expect(overlay('qa')).toBe(overlay('staging').replace(namespaces, 'qa'));
    await expectSound();
  });

  test('is written whatever the format of the files', async () => {
    project.replace(
      'main.ts',
      "name: 'staging',\n        namespace: 'staging',",
      "namespace: 'staging', 'name': 'staging', // first\n",
    );
    const text = project.read('services/catalog.ts');
    const values = /environments: (\{[\s\S]*?\n {6}\}),/.exec(text)?.[1] as string;
    project.replace(
      'services/catalog.ts',
      values,
      values.replaceAll(/\s*\n\s*/g, ' ').replace('staging:', '"staging" :'),
    );
    const added = await project.infra(
      ...['add', 'environment', '--name', 'qa-2', '--like', 'staging', '--host', 'qa.shop.acme.example'],
    );
    expect(added).toMatchObject({ status: 0 });
    expect(project.read('services/catalog.ts')).toContain(
      "'qa-2': { replicas: 2, maxReplicas: 4, env: { LOG_LEVEL: 'debug' } },",
    );
    expect(project.read('dist/overlays/qa-2/catalog/kustomization.yaml')).toContain('namespace: qa-2');
  });

  test('like production, in another cluster, with the approval that it needs', async () => {
    const args = ['add', 'environment', '--name', 'production-eu', '--like', 'production'];
    const more = [
      '--host',
      'eu.shop.acme.example',
      '--namespace',
      'shop',
      '--cluster',
      'https://eu.k8s.example',
    ];
    expect(await project.infra(...args, ...more)).toEqual({
      status: 1,
      stdout: '',
      stderr:
        "payments would ship to 'production-eu' only with approval, as to 'production': give --approved-by and --ticket\n",
    });
    expect(changed()).toEqual(['']);
    const added = await project.infra(...args, ...more, '--approved-by', 'jane', '--ticket', 'PAY-9');
    expect(added).toMatchObject({ status: 0 });
    expect(project.read('images.yaml')).toContain(
      '  production-eu:\n    tag: "80c5e1b"\n    approval:\n      by: "jane"\n      ticket: "PAY-9"\n',
    );
    expect(project.read('dist/argocd/payments-production-eu.yaml')).toMatch(
      /destination:\n {4}namespace: shop\n {4}server: https:\/\/eu\.k8s\.example\n/,
    );
    await expectSound();
  });
});

test('all that was added type-checks, and is formatted as the project is', () => {
  expect(variants).toBeGreaterThan(5);
  const names = fs.readdirSync(project.path(VARIANTS));
  const tsconfig = {
    extends: '../tsconfig.json',
    // All else that they import is beside them in the project.
    compilerOptions: { rootDirs: ['..', ...names] },
    include: ['.'],
  };
  project.write(`${VARIANTS}/tsconfig.json`, JSON.stringify(tsconfig));
  expect(project.run(bin('tsc'), ['--noEmit', '-p', VARIANTS])).toMatchObject({ status: 0, stdout: '' });
  const linted = project.run(bin('biome'), [
    'check',
    '--error-on-warnings',
    ...names.map((name) => `${VARIANTS}/${name}`),
  ]);
  expect(linted).toMatchObject({ status: 0, stderr: '' });
});

describe('refused, with nothing written', () => {
  const service = ['service', '--pattern', 'rolling', '--tag', 'abc', '--name'];
  const environment = ['environment', '--like', 'staging', '--host', 'qa.shop.example', '--name'];

  test.each<[string, string[], string]>([
    [
      'what nobody is there to answer',
      ['service', '--name', 'lookup'],
      `--pattern must be given: How it ships: rolling, canary, blue-green
--tag must be given: Image version to begin with, e.g. a1b2c3d`,
    ],
    ['a service that is there', [...service, 'catalog'], "--name must be new, there is a service 'catalog'"],
    [
      'a name that is none',
      [...service, 'Lookup'],
      `--name must be of a-z, 0-9 and '-', begin with a letter and have 50 characters at most, e.g. search, got "Lookup"`,
    ],
    [
      'a word of TypeScript',
      [...service, 'class'],
      '--name must not mean something else in TypeScript, got "class"',
    ],
    [
      'a name that is imported',
      [...service, 'size'],
      '--name must not mean something else in TypeScript, got "size"',
    ],
    [
      'a pattern',
      ['service', '--name', 'lookup', '--tag', 'abc', '--pattern', 'canery'],
      "--pattern must be one of rolling, canary, blue-green, got 'canery', did you mean 'canary'?",
    ],
    [
      'a version',
      ['service', '--name', 'lookup', '--pattern', 'rolling', '--tag', 'a b'],
      '--tag must be a tag or a digest or both, e.g. a1b2c3d, or a1b2c3d@sha256: and 64 hexadecimal digits, got "a b"',
    ],
    [
      'the port of the metrics',
      [...service, 'lookup', '--port', '9090'],
      '--port must be a port in 1-65535 other than 9090, that of the metrics, got "9090"',
    ],
    [
      'a callee',
      [...service, 'lookup', '--calls', 'catalog,paymnets'],
      "--calls must name services of the platform, with commas between them, got 'paymnets', did you mean 'payments'?",
    ],
    [
      'a callee as caller',
      [...service, 'lookup', '--calls', 'catalog', '--called-by', 'checkout,catalog'],
      "--called-by must not name a service that it calls, got 'catalog'",
    ],
    [
      'a runtime',
      [...service, 'lookup', '--runtime', 'ruby'],
      `--runtime must be one of nodejs, nextjs, go, python, spring-boot, with a version if need be, e.g. go@1.22, or another with its version in words, e.g. "Ruby 3.3", got "ruby"`,
    ],
    [
      'a repository',
      [...service, 'lookup', '--repository', 'lookup'],
      `--repository must be owner/name with a name of a-z, 0-9 and '-', e.g. acme/search-service, got "lookup"`,
    ],
    [
      'the repository of another service',
      [...service, 'lookup', '--repository', 'books/catalog-service'],
      "--repository must have a name of its own, as the workload is named after it: 'catalog-service' is that of catalog",
    ],
    [
      'an environment that is there',
      [...environment, 'production'],
      "--name must be new, there is an environment 'production'",
    ],
    [
      'an environment to be like',
      ['environment', '--name', 'qa', '--host', 'qa.shop.example', '--like', 'stagin'],
      "--like must be one of staging, production, got 'stagin', did you mean 'staging'?",
    ],
    [
      'a host, a cluster and a yes',
      [
        'environment',
        '--name',
        'qa',
        '--like',
        'staging',
        '--host',
        'qa',
        '--cluster',
        'EU 1',
        '--stage',
        'live',
        '--production',
        'maybe',
      ],
      `--host must be a host name, e.g. qa.shop.example.com, got "qa"
--cluster must be the https:// URL of an API server, or the name of a cluster, got "EU 1"
--stage must be qa, for a stage of its own, or one that 'staging' has in main.ts, under another name than its own, got "live"
--production must be yes or no, got "maybe"`,
    ],
    [
      'half an approval',
      [...environment, 'qa', '--ticket', 'T-1'],
      '--approved-by and --ticket belong together, e.g. --approved-by jane --ticket PAY-412',
    ],
  ])('%s', async (_, args, message) => {
    expect(await project.infra('add', ...args)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
    expect(changed()).toEqual(['']);
  });

  test.each<[string, () => void, string[], string]>([
    [
      'a main.ts without the end',
      () =>
        project.replace('main.ts', '  return platform;', '  const declared = platform;\n  return declared;'),
      [...service, 'lookup'],
      "main.ts must have exactly one 'return platform', got none: nothing was added",
    ],
    [
      'a main.ts that constructs the callee elsewhere',
      () => project.replace('main.ts', '  new Frontend(', '  void new Frontend('),
      [...service, 'lookup', '--calls', 'frontend'],
      "main.ts must have exactly one 'new Frontend(…)' that is a statement or the value of a variable, got none: nothing was added",
    ],
    [
      'a main.ts whose environments are no list',
      () => project.replace('main.ts', 'environments: [', 'environments: <never>['),
      [...environment, 'qa'],
      "main.ts must have exactly one list 'environments: […]', got none: nothing was added",
    ],
    [
      'a class with its values elsewhere',
      () => project.replace('services/catalog.ts', '        staging: {', '        [`staging`]: {'),
      [...environment, 'qa'],
      "services/catalog.ts must have exactly one 'environments' with a key 'staging' in the class Catalog, got none: nothing was added",
    ],
    [
      'a caller that is constructed before a callee',
      () => {},
      [...service, 'lookup', '--calls', 'frontend', '--called-by', 'checkout'],
      "main.ts constructs 'frontend', which 'lookup' calls, after 'checkout', which calls 'lookup': nothing was added",
    ],
    [
      'a file that is there already',
      () => project.write('services/lookup.ts', 'export {};\n'),
      [...service, 'lookup'],
      'services/lookup.ts is there already: delete it, or choose another name',
    ],
  ])('%s', async (_, spoil, args, message) => {
    spoil();
    const before = changed();
    expect(await project.infra('add', ...args)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
    expect(changed()).toEqual(before);
  });

  test('what does not synthesize is taken back', async () => {
    project.replace('services/frontend.ts', 'replicas: 4', 'replicas: -1');
    const before = changed();
    const { status, stdout, stderr } = await project.infra('add', ...service, 'lookup');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain("[ecommerce/frontend] 'environments.production.replicas' must be");
    expect(changed()).toEqual(before);
    expect(fs.existsSync(project.path('test/services/lookup.test.ts'))).toBe(false);
  });
});

test('says so when the pages cannot be brought up to date', async () => {
  project.replace('README.md', '<!-- topology:begin -->', '');
  const add = ['add', 'service', '--name', 'lookup', '--pattern', 'rolling', '--tag', 'abc'];
  const { status, stderr } = await project.infra(...add);
  expect(status).toBe(0);
  expect(stderr).toContain("\nwarning: `npm run docs` fails: README.md must have '<!-- topology:begin -->'");
});
