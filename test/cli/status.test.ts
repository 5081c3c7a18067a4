import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { runInfra } from '../../cli/run-infra';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { declarePlatform } from '../../main';
import { CODE_ROOT, Project } from '../../synth/project';
import { SPECIFIED } from '../shop';
import { ProjectRepository } from './project-repository';

const SERVICES = declarePlatform().services.map(({ name }) => name);

let project: ProjectRepository;
let begin: string;
beforeAll(() => {
  project = new ProjectRepository();
  begin = project.git('rev-parse', 'HEAD');
});
afterAll(() => project.remove());

/** Changes a tag as people do, by hand. */
function setTag(from: string, to: string): string {
  project.replace('images.yaml', from, to);
  project.git('add', 'images.yaml');
  project.git('commit', '--quiet', '--message', `From ${from} to ${to}`, '--date', '2030-01-02T03:04:05Z');
  return project.git('rev-parse', 'HEAD');
}

/** The cells of a table, without the rows of services that have been added to those of the specification. */
function rowsOf(table: string): string[][] {
  const rows = table.split('\n').map((line) => line.split(/ {2,}/));
  return rows.filter(([name = '']) => !SERVICES.includes(name) || SPECIFIED.includes(name));
}

const today = () => project.git('log', '-1', '--format=%cs', 'HEAD');

test('says what runs where, since when, what production lacks, and who approved it', async () => {
  const since = `${today()} ${begin.slice(0, 7)}`;
  const { status, stdout, stderr } = await project.infra('status');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(rowsOf(stdout)).toEqual(
    rowsOf(`SERVICE    ENVIRONMENT  TAG      SINCE               PENDING            APPROVAL
catalog    staging      9f3c2e1  ${since}
catalog    production   7d41b0a  ${since}  staging's 9f3c2e1
checkout   staging      c4e8f92  ${since}
checkout   production   a1b2c3d  ${since}  staging's c4e8f92
frontend   staging      e07ab55  ${since}
frontend   production   b86d3f4  ${since}  staging's e07ab55
inventory  staging      5ac91d7  ${since}
inventory  production   2be70c8  ${since}  staging's 5ac91d7
payments   staging      d93f6a0  ${since}
payments   production   80c5e1b  ${since}  staging's d93f6a0  payments-lead, PAY-412
`),
  );
});

test('counts the versions that production has not had, and names the commits that brought them', async () => {
  const first = setTag('9f3c2e1', '1111111');
  const second = setTag('1111111', '2222222');
  const third = setTag('7d41b0a', '9f3c2e1');
  const { stdout } = await project.infra('status', '--service', 'catalog');
  expect(stdout).toBe(`SERVICE  ENVIRONMENT  TAG      SINCE               PENDING
catalog  staging      2222222  ${today()} ${second.slice(0, 7)}
catalog  production   9f3c2e1  ${today()} ${third.slice(0, 7)}  staging's 2222222 and 1 before it
`);
  const at = (commit: string, subject: string) => ({
    commit,
    date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    subject,
  });
  const json = await project.infra('status', '--service', 'catalog', '--env', 'production', '--json');
  expect(JSON.parse(json.stdout)).toEqual([
    {
      service: 'catalog',
      environment: 'production',
      stage: 'production',
      tag: '9f3c2e1',
      digest: null,
      since: at(third, 'From 7d41b0a to 9f3c2e1'),
      pending: [
        {
          environment: 'staging',
          tag: '2222222',
          digest: null,
          since: at(second, 'From 1111111 to 2222222'),
        },
        { environment: 'staging', tag: '1111111', digest: null, since: at(first, 'From 9f3c2e1 to 1111111') },
      ],
      beside: [],
      pinned: false,
      approval: null,
      forced: null,
    },
  ]);
});

test('a version that came back is there since it came back; a merge is when it came', async () => {
  project.git('switch', '--quiet', '--create', 'rollback');
  setTag('e07ab55', '3333333');
  project.git('switch', '--quiet', 'main');
  setTag('5ac91d7', '4444444');
  project.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'rollback');
  const merge = project.git('rev-parse', 'HEAD');
  const back = setTag('4444444', '5ac91d7');
  const since = async (service: string) =>
    (
      JSON.parse(
        (await project.infra('status', '--service', service, '--env', 'staging', '--json')).stdout,
      ) as {
        since: { commit: string };
      }[]
    )[0]?.since.commit;
  expect(await since('frontend')).toBe(merge);
  expect(await since('inventory')).toBe(back);
  expect(await since('checkout')).toBe(begin);
});

test('digests, force, and what is not committed', async () => {
  const digest = `sha256:${'0a'.repeat(32)}`;
  project.replace(
    'images.yaml',
    '    tag: "c4e8f92"',
    `    digest: "${digest}"\n    forced: "pipeline down"`,
  );
  onTestFinished(() => void project.git('checkout', '--', 'images.yaml'));
  expect((await project.infra('status', '--service', 'checkout')).stdout).toBe(
    `SERVICE   ENVIRONMENT  TAG      DIGEST                SINCE               PENDING                          FORCED
checkout  staging               sha256:0a0a0a0a0a0a…  not committed                                        pipeline down
checkout  production   a1b2c3d                        ${today()} ${begin.slice(0, 7)}  staging's @sha256:0a0a0a0a0a0a…
`,
  );
});

test.each([
  [['--service', 'cart'], `'cart' is not a service of the platform, which has ${SERVICES.join(', ')}`],
  [['--env', 'prod'], "'prod' is not an environment of the platform, which has staging, production"],
])('refuses %j', async (args, message) => {
  expect(await project.infra('status', ...args)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
});

test('without Git, says what runs where', async () => {
  const copy = new ProjectRepository();
  onTestFinished(() => copy.remove());
  fs.rmSync(copy.path('.git'), { recursive: true });
  expect(await copy.infra('status', '--service', 'catalog', '--env', 'staging')).toEqual({
    status: 0,
    stdout: 'SERVICE  ENVIRONMENT  TAG      SINCE\ncatalog  staging      9f3c2e1  not committed\n',
    stderr: '',
  });
});

test('a version that a service itself pins is shown, and is none that is promoted', async () => {
  const ferries = new Project(path.join(CODE_ROOT, 'examples/ferries'), declareFerries);
  const written = { text: '', write: (text: string) => (written.text += text) };
  await runInfra(ferries, ['status', '--service', 'berths'], {
    stdout: written,
    stderr: { write: () => {} },
  });
  expect(written.text).toBe(`SERVICE  ENVIRONMENT  TAG           SINCE
berths   pier         7.4.1-alpine  pinned
berths   sea          7.4.1-alpine  pinned
berths   lake         7.4.1-alpine  pinned
`);
});
