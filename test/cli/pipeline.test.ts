import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;
let begin: string;
beforeAll(() => {
  project = new ProjectRepository();
  begin = project.git('rev-parse', 'HEAD');
});
afterEach(() => {
  project.git('reset', '--quiet', '--hard', begin);
});
afterAll(() => project.remove());

const pipeline = (...args: string[]) => project.infra('pipeline', ...args);

test('the gates of all services are a table', async () => {
  const { status, stdout } = await pipeline();
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^SERVICE +SCANS +CONTRACTS +LOAD +FURTHER GATES +APPROVAL +RELEASED\ncatalog +standard/,
  );
});

test('a pipeline is a table, where each stage names what it waits for', async () => {
  const { stdout } = await pipeline('catalog');
  expect(stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['STAGE', 'PASSES IF', 'RUNS FOR', 'AFTER'],
    ['test', 'build and test', 'every change'],
    ['scan', 'no secrets, no known vulnerability of severity high or more', 'every change'],
    ['image', 'publish, sign and attest one image', 'the default branch', 'test, scan'],
    [
      'scan-image',
      'an image without known vulnerabilities of severity high or more',
      'the default branch',
      'image',
    ],
    ['promote-staging', 'promote to staging', 'the default branch', 'scan-image'],
    ['verdict-staging', 'healthy in staging, its analysis passed', 'the default branch', 'promote-staging'],
    ['load', 'p99 below 200 ms with 20 users', 'the default branch', 'verdict-staging'],
    ['promote-production', 'promote to production', 'the default branch', 'load'],
    [''],
  ]);
});

test('a pipeline is a picture', async () => {
  expect((await pipeline('catalog', '--mermaid')).stdout).toMatch(
    /^flowchart LR\n {2}stage_test\["test"\]\n[\s\S]* {2}stage_load --> stage_promote-production\n$/,
  );
});

test('a repository calls its pipeline at the commit of the remote branch, with what its jobs may at most', async () => {
  expect(await pipeline('payments', '--caller')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(
      /^--caller pins the workflow to a commit of 'origin\/main', which this clone/,
    ),
  });
  project.git('update-ref', 'refs/remotes/origin/main', begin);
  const { stdout } = await pipeline('payments', '--caller');
  expect(stdout).toContain(`pipeline-payments.yaml@${begin} # main\n`);
  expect(parse(stdout)).toEqual({
    name: 'Pipeline',
    on: { push: { branches: ['main'] }, pull_request: {} },
    permissions: {},
    jobs: {
      pipeline: {
        permissions: {
          actions: 'read',
          attestations: 'write',
          contents: 'read',
          'id-token': 'write',
          packages: 'write',
        },
        uses: `acme/ecommerce-infra/.github/workflows/pipeline-payments.yaml@${begin}`,
        with: { 'app-client-id': expect.stringMatching(/vars\.PLATFORM_APP_CLIENT_ID/) },
        secrets: { 'app-private-key': expect.stringMatching(/secrets\.PLATFORM_APP_PRIVATE_KEY/) },
      },
    },
  });
});

test('the stages are data for a generator of another CI', async () => {
  const stages = JSON.parse((await pipeline('checkout', '--json')).stdout) as object[];
  expect(stages).toContainEqual(
    expect.objectContaining({
      kind: 'load',
      users: 200,
      p99Milliseconds: 800,
      needs: ['image', 'verdict-staging'],
    }),
  );
  expect(Object.keys(JSON.parse((await pipeline('--json')).stdout))).toHaveLength(5);
});

test.each([
  [['--mermaid'], '--mermaid and --caller show one pipeline: name a service'],
  [['chekout'], "'chekout' is not a service of the platform, did you mean 'checkout'?"],
])('%j is refused', async (args, message) => {
  expect(await pipeline(...args)).toMatchObject({ status: 1, stderr: `${message}\n` });
});

test('without pipelines there is none to show, and a synth removes the workflows that it has written alone', async () => {
  project.replace('main.ts', "name: 'ecommerce',", "name: 'ecommerce',\n    pipelines: false,");
  expect((await pipeline()).stderr).toBe("the platform has no pipelines: 'pipelines' is false\n");
  expect((await project.infra('check', '--json')).stdout).toContain(
    '"path": ".github/workflows/pipeline-catalog.yaml",\n      "kind": "stale"',
  );
  project.publish();
  expect(Object.keys(project.files('.github/workflows'))).toEqual([
    'ci.yaml',
    'diff.yaml',
    'e2e.yaml',
    'page.yaml',
    'verdict.yaml',
  ]);
});

test('a workflow that somebody has edited is found', async () => {
  project.replace('.github/workflows/pipeline-catalog.yaml', 'timeout-minutes: 30', 'timeout-minutes: 300');
  const { status, stdout } = await project.infra('check');
  expect(status).toBe(2);
  expect(stdout).toMatch(
    /^edited, .*\n {2}\.github\/workflows\/pipeline-catalog\.yaml {2}\[ecommerce\/catalog\] services\/catalog\.ts\n$/,
  );
});
