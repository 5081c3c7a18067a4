import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { CODE_ROOT } from '../../synth/project';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
});
afterAll(() => project.remove());

const commands = fs
  .readdirSync(path.join(CODE_ROOT, 'cli/commands'))
  .map((file) => path.basename(file, '.ts'))
  .filter((name) => fs.statSync(path.join(CODE_ROOT, `cli/commands/${name}.ts`), { throwIfNoEntry: false }));

test('tells of all commands, and what the exit codes mean', async () => {
  const { status, stdout, stderr } = await project.infra('--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: infra \[options\] \[command\]\n/);
  for (const name of commands) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  expect(stdout).toContain(
    'Exit codes: 0 fine, 1 a mistake or failure, 2 a difference or violation was found, 128 and more a signal.',
  );
});

test('tells what a command takes', async () => {
  const asked = await project.infra('verify', '--help');
  expect(asked).toMatchObject({ status: 0, stderr: '' });
  expect(asked.stdout).toMatch(/^Usage: infra verify \[options\]\n/);
  expect(await project.infra('help', 'verify')).toEqual(asked);
});

test.each([...commands.map((name) => [name]), ['add', 'service'], ['add', 'environment']])(
  'shows an example of %s %s',
  async (...names) => {
    const { stdout } = await project.infra(...names, '--help');
    expect(stdout).toMatch(new RegExp(`^Example: infra ${names.join(' ')}( |$)`, 'm'));
  },
);

test.each`
  args                    | stderr
  ${['verfy']}            | ${"error: unknown command 'verfy'\n(Did you mean verify?)\n(--help shows what it takes)\n"}
  ${['graph', '--jsn']}   | ${"error: unknown option '--jsn'\n(Did you mean --json?)\n(--help shows what it takes)\n"}
  ${['plan', 'checkout']} | ${"error: missing required argument 'env'\n(--help shows what it takes)\n"}
  ${['graph', 'twice']}   | ${"error: too many arguments for 'graph'. Expected 0 arguments but got 1.\n(--help shows what it takes)\n"}
`('refuses $args', async ({ args, stderr }) => {
  expect(await project.infra(...args)).toEqual({ status: 1, stdout: '', stderr });
});

test('without a command, tells what there is and fails', async () => {
  const { status, stdout, stderr } = await project.infra();
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^Usage: infra /);
});

test('tells all mistakes of a service in a line each, without a stack', async () => {
  const copy = new ProjectRepository();
  copy.replace('services/checkout.ts', 'replicas: 5', 'replicas: -1');
  copy.replace('services/catalog.ts', "path: '/", "path: '");
  for (const args of [
    ['graph'],
    ['check'],
    ['explain', 'dist/base/checkout/hpa.yaml:kind'],
    ['plan', 'checkout', 'staging'],
  ]) {
    const { status, stdout, stderr } = await copy.infra(...args);
    expect({ args, status, stdout }).toEqual({ args, status: 1, stdout: '' });
    expect(stderr).toMatch(/^\[ecommerce\/\w+\] .+\n\[ecommerce\/\w+\] .+\n/);
    expect(stderr).toContain(
      "[ecommerce/checkout] 'environments.production.replicas' must be a whole number in 0-10000, got -1\n",
    );
    expect(stderr).not.toMatch(/^ +at /m);
  }
  copy.replace('services/checkout.ts', 'super(platform', 'super(platfrm');
  expect(copy.infraProcess('graph')).toEqual({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^platfrm is not defined \(services\/checkout\.ts:\d+:\d+\)\n$/),
  });
  copy.write('services/checkout.ts', 'export class {');
  expect(copy.infraProcess('graph').stderr).toMatch(/^.*services\/checkout\.ts:1:13: ERROR: .+\n$/s);
  copy.remove();
});

test.each<[where: string, variables: Record<string, string>, coloured: boolean]>([
  ['no terminal', {}, false],
  ['no terminal, forced', { FORCE_COLOR: '1' }, true],
  ['no terminal, forced off', { FORCE_COLOR: '0' }, false],
  ['unwanted', { NO_COLOR: '1' }, false],
])('paints its output: %s', async (_where, variables, coloured) => {
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS']) vi.stubEnv(name, variables[name]);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  project.replace('dist/base/checkout/hpa.yaml', 'HorizontalPodAutoscaler', 'HorizontalPodAutoscaling');
  const { stdout } = await project.infra('check');
  project.git('checkout', '--quiet', '--', 'dist');
  expect(stdout).toContain('dist/base/checkout/hpa.yaml');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
  expect(/\x1b\[/.test(stdout)).toBe(coloured);
});

test('ends without a failure when nobody reads on', () => {
  const { status, stdout, stderr } = project.run('bash', [
    '-c',
    `set -o pipefail; '${process.execPath}' -r ./synth/typescript.cjs cli/infra.ts graph --json | head -c 1`,
  ]);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{', stderr: '' });
});

test('runs from any folder', () => {
  const { status, stdout } = project.run('bash', ['-c', 'cd services && ../cli/infra.cjs graph --json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).name).toBe('ecommerce');
});
