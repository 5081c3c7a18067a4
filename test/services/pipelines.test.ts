import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { expression } from '../../constructs/pipeline/github/steps';
import { stagesOf } from '../../constructs/pipeline/pipeline';
import type { Stage } from '../../constructs/pipeline/stages';
import { declarePlatform } from '../../main';
import { CODE_ROOT } from '../../synth/project';
import { renderWorkflows } from '../../synth/workflows';
import { describeWith } from '../describe-with';

function stages(service: string): Stage[] {
  const declared = declarePlatform().services.find(({ name }) => name === service);
  if (!declared) throw new Error(`no service ${service}`);
  return stagesOf(declared);
}

const SOURCES = ['test', 'scan'];
const CONTRACTS_BEFORE = (environment: string) => [`contracts-${environment}`, `promote-${environment}`];

test('the committed workflows are what the sources give', () => {
  for (const [file, { text }] of renderWorkflows(declarePlatform())) {
    expect(fs.readFileSync(path.join(CODE_ROOT, '.github/workflows', file), 'utf8'), file).toBe(text);
  }
});

// The specified table of pipelines, row by row; how a service ships is in its manifests.
test.each<[string, readonly string[], object]>([
  [
    'catalog',
    [...SOURCES, 'image', 'scan-image', 'promote-staging', 'verdict-staging', 'load', 'promote-production'],
    { p99Milliseconds: 200, users: 20 },
  ],
  [
    'inventory',
    [
      ...SOURCES,
      'migration',
      'contracts',
      'image',
      'scan-image',
      ...CONTRACTS_BEFORE('staging'),
      'verdict-staging',
      'load',
      ...CONTRACTS_BEFORE('production'),
    ],
    { p99Milliseconds: 500, users: 20 },
  ],
  [
    'checkout',
    [
      ...SOURCES,
      'contract-with-catalog',
      'contract-with-inventory',
      'contract-with-payments',
      'image',
      'scan-image',
      ...CONTRACTS_BEFORE('staging'),
      'verdict-staging',
      'load',
      ...CONTRACTS_BEFORE('production'),
    ],
    { p99Milliseconds: 800, users: 200 },
  ],
  [
    'payments',
    [
      ...SOURCES,
      'sast',
      'log-scan',
      'contracts',
      'image',
      'scan-image',
      ...CONTRACTS_BEFORE('staging'),
      'verdict-staging',
      'load',
      'debug-endpoints',
      'mutual-tls',
      'approve-production',
      ...CONTRACTS_BEFORE('production'),
    ],
    { p99Milliseconds: 300, users: 20 },
  ],
  [
    'frontend',
    [
      ...SOURCES,
      'image',
      'scan-image',
      'promote-staging',
      'verdict-staging',
      'load',
      'lighthouse',
      'promote-production',
    ],
    { p99Milliseconds: 1000, users: 20 },
  ],
])('the pipeline of %s has the gates of its row', (service, ids, load) => {
  expect(stages(service).map(({ id }) => id)).toEqual(ids);
  expect(stages(service).find(({ kind }) => kind === 'load')).toMatchObject(load);
});

test('payments is scanned more strictly, and no injection passes', () => {
  const scans = (service: string) =>
    stages(service).flatMap((stage) =>
      stage.kind === 'scan' ? [[stage.subject, stage.severity, stage.licences.length > 0]] : [],
    );
  expect(scans('payments')).toEqual([
    ['sources', 'medium', false],
    ['image', 'medium', true],
  ]);
  expect(scans('checkout')).toEqual([
    ['sources', 'high', false],
    ['image', 'high', false],
  ]);
  expect(stages('payments').find(({ kind }) => kind === 'sast')).toMatchObject({ noInjection: true });
});

test('who calls expects, who is called keeps, and both are asked before each environment', () => {
  const pairs = (service: string) =>
    stages(service).flatMap((stage) => (stage.kind === 'can-i-deploy' ? [stage.pairs] : []));
  const checkoutAnd = (provider: string) => ({ consumer: 'checkout', provider });
  expect(pairs('checkout')).toEqual(
    Array(2).fill([checkoutAnd('catalog'), checkoutAnd('inventory'), checkoutAnd('payments')]),
  );
  expect(pairs('inventory')).toEqual(Array(2).fill([checkoutAnd('inventory')]));
  expect(pairs('payments')).toEqual(Array(2).fill([checkoutAnd('payments')]));
  expect(stages('inventory').find(({ kind }) => kind === 'provider-contracts')).toMatchObject({
    consumers: ['checkout'],
  });
});

test('a version reaches production only after each other stage', () => {
  for (const { name } of declarePlatform().services) {
    const all = stages(name);
    const { needs } = all.at(-1) as Stage;
    expect(needs, name).toEqual(all.slice(0, -1).map(({ id }) => id));
  }
});

describe('what asks a running version', () => {
  const commands = (service: string) => {
    const { text = '' } = renderWorkflows(declarePlatform()).get(`pipeline-${service}.yaml`) ?? {};
    const { jobs } = parse(text) as { jobs: Record<string, { steps: { run?: string }[] }> };
    return Object.entries(jobs).map(
      ([id, { steps }]) => [id, steps.flatMap(({ run }) => run ?? [])] as const,
    );
  };

  test('asks last whether that was the version of the pipeline', () => {
    const { services } = declarePlatform();
    const measured = services.flatMap(({ name }) =>
      commands(name).flatMap(([id, runs]) =>
        ['load', 'lighthouse', 'debug-endpoints', 'mutual-tls'].includes(id) ? [runs.at(-1)] : [],
      ),
    );
    // The load test of each, and three further measurements of single services.
    expect(measured.length).toBe(services.length + 3);
    for (const last of measured)
      expect(last).toMatch(/ infra -- verdict [\w-]+ staging "\$TAG@\$DIGEST" --now --wait 5m$/);
  });

  test('waits for a verdict by tokens that have not ended, and passes only with one', () => {
    for (const { name } of declarePlatform().services) {
      const [, runs] = commands(name).find(([id]) => id === 'verdict-staging') ?? [];
      const asked = runs?.flatMap((run) => / verdict \S+ staging "\$TAG@\$DIGEST" (.*)/.exec(run)?.[1] ?? []);
      const round = '--now --wait 45m';
      expect(asked).toEqual([`${round} --unless-rejected`, `${round} --unless-rejected`, round]);
    }
  });

  test('waits before a promotion for the environment before, which may have to say again how it is', () => {
    for (const { name } of declarePlatform().services) {
      const promotions = commands(name).filter(([id]) => id.startsWith('promote-'));
      const asked = promotions.map(([id, runs]) => [id, / verdict .*/.exec(runs.at(-2) ?? '')?.[0]]);
      expect(asked).toEqual([
        ['promote-staging', undefined],
        ['promote-production', ` verdict ${name} staging "$TAG@$DIGEST" --wait 30m`],
      ]);
    }
  });

  test('waits before a contract for the version of the callee that is recorded', () => {
    const tried = commands('checkout').filter(([id]) => id.startsWith('contract-with-'));
    expect(
      tried.map(([, runs]) =>
        runs.map((run) => / verdict \w+ staging --now|gate \w+( --install)?/.exec(run)?.[0]),
      ),
    ).toEqual(
      ['catalog', 'inventory', 'payments'].map((callee) => [
        undefined,
        ` verdict ${callee} staging --now`,
        'gate contracts --install',
        'gate contracts',
      ]),
    );
  });
});

test('all that the tests of payments print is looked at, and what it prints to those who try its contracts', () => {
  const { text = '' } = renderWorkflows(declarePlatform()).get('pipeline-payments.yaml') ?? {};
  const { jobs } = parse(text);
  expect(jobs.test.steps.at(-1).with).toMatchObject({
    name: 'logs',
    path: 'test.log\ntarget/surefire-reports\ntarget/failsafe-reports',
  });
  const [download] = jobs['log-scan'].steps;
  expect(download.with).toEqual({ name: 'logs', path: 'logs' });
  const scans = ['log-scan', 'contracts'].map((job) =>
    jobs[job].steps.flatMap(({ run }: { run?: string }) => /gate log-scan .*/.exec(run ?? '')?.[0] ?? []),
  );
  expect(scans).toEqual([['gate log-scan --logs ../logs'], ['gate log-scan --logs ../service.log']]);
});

describeWith(
  spawnSync('jq', ['--version']).status === 0,
  'jq is not on the PATH: the job `result` is not run',
)('the job that says whether all have passed', () => {
  test.each([
    ['each gate has passed', { test: 'success', scan: 'success' }, 0],
    ['one was skipped', { test: 'success', scan: 'skipped' }, 1],
    ['one has failed', { test: 'failure', scan: 'success' }, 1],
    ['one was cancelled', { test: 'success', scan: 'cancelled' }, 1],
  ])('where %s', (_, results, status) => {
    const { jobs } = parse(renderWorkflows(declarePlatform()).get('pipeline-catalog.yaml')?.text ?? '');
    const [step] = jobs.result.steps;
    expect(jobs.result.if).toBe(expression('always()'));
    expect(jobs.result.needs).toEqual(SOURCES);
    const needs = Object.entries(results).map(([id, result]) => [id, { result, outputs: {} }]);
    const env = { ...process.env, NEEDS: JSON.stringify(Object.fromEntries(needs)) };
    expect(spawnSync('bash', ['-eo', 'pipefail', '-c', step.run], { env }).status).toBe(status);
  });
});

test('no service lacks its workflow', () => {
  expect([...renderWorkflows(declarePlatform()).keys()]).toEqual(
    declarePlatform().services.map(({ name }) => `pipeline-${name}.yaml`),
  );
  expect(renderWorkflows(declarePlatform({ pipelines: false })).size).toBe(0);
});
