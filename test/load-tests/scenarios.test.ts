import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { locust } from '../../pipelines/gates/locust';
import { CODE_ROOT } from '../../synth/project';
import { describeWith } from '../describe-with';
import { askGate, type GateRun } from '../pipelines/gates/ask-gate';
import { type Fault, StubShop } from './stub-shop';

const requirement = fs.readFileSync(path.join(CODE_ROOT, 'load-tests/requirements.txt'), 'utf8').trim();
const describeWithLocust = describeWith(
  spawnSync('locust', ['--version']).status === 0,
  `needs Locust: 'locust' is not on the PATH; \`pip install ${requirement}\` has it`,
);

const MANY_FAIL = /^- 100\.0% of the requests failed, more than 1\.0%$/m;

/** What the gate says of a service: nothing of a good one. Of a good catalog, only that its requests were few. */
const CASES: readonly [service: string, fault: Fault | undefined, failure: RegExp | undefined][] = [
  ['catalog', 'errors', MANY_FAIL],
  ['catalog', 'wrong', /^- 33\.3% of the requests failed, more than 1\.0%$/m],
  ['inventory', undefined, undefined],
  ['inventory', 'oversells', /^- the last unit was reserved 5 times by 5 buyers at once$/m],
  [
    'inventory',
    'sold-out',
    /^- not shown: one of 5 buyers at once gets the last unit\n- 100\.0% of the requests/m,
  ],
  ['checkout', undefined, undefined],
  ['checkout', 'slow', /^- p99 is \d+ ms, more than 100 ms$/m],
  ['checkout', 'empty', MANY_FAIL],
  ['payments', undefined, undefined],
  ['payments', 'charges-twice', /^- a charge that was sent again was made again$/m],
  ['payments', 'wrong', /^- \d\d\.\d% of the requests failed, more than 1\.0%$/m],
  ['frontend', undefined, undefined],
  ['frontend', 'wrong', /^- 50\.0% of the requests failed, more than 1\.0%$/m],
  ['frontend', 'empty', MANY_FAIL],
];

describeWithLocust('the Locust gate', () => {
  let runs: readonly GateRun[];
  let few: GateRun;
  let nobody: GateRun;
  let kept: string;
  let exitCodes: readonly (number | null)[];
  // All at once: most of the time is theirs, not the processor's.
  beforeAll(async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'load-tests-'));
    const report = load(
      'catalog',
      undefined,
      '--least-requests',
      '9999',
      '--report',
      `${folder}/report.json`,
    );
    const forking = spawn('locust', ['--locustfile', path.join(__dirname, 'forking-locust.py')], {
      env: { ...process.env, FORKING: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(forking.stdout, 'data');
      vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
      const jobs = [runJob(undefined), runJob('oversells')];
      [few, nobody, ...runs] = await Promise.all([
        report,
        ask('catalog', 'http://127.0.0.1:1'),
        ...CASES.map(([service, fault]) => load(service, fault)),
      ]);
      exitCodes = await Promise.all(jobs);
    } finally {
      vi.unstubAllEnvs();
      forking.kill();
    }
    kept = fs.readFileSync(`${folder}/report.json`, 'utf8');
    fs.rmSync(folder, { recursive: true });
  });

  test.each(
    CASES.map(([service, fault, failure], index) => ({ service, fault: fault ?? 'good', failure, index })),
  )('of $service, which is $fault', ({ failure, index }) => {
    const run = runs[index] as GateRun;
    expect(run).toEqual({
      exitCode: failure ? 1 : 0,
      stdout: expect.stringMatching(failure ?? /^### locust: passed$/m),
      stderr: '',
    });
    expect(run.stdout).toMatch(/^- all: \d+ requests, \d+ failed, p50 \d+ ms, p99 \d+ ms$/m);
  });

  test('does not judge by few requests', () => {
    expect(few.exitCode).toBe(1);
    expect(few.stdout).toMatch(/^- \d+ requests were made, fewer than 9999$/m);
  });

  test('does not pass a service that does not answer', () => {
    expect(nobody.exitCode).toBe(1);
    expect(nobody.stdout).toMatch(MANY_FAIL);
  });

  test('ends the job of an analysis by the same, as there nobody reads a report', () => {
    expect(exitCodes).toEqual([0, 1]);
  });

  test('keeps what was measured', () => {
    expect(JSON.parse(kept)).toEqual({
      problems: [expect.stringMatching(/fewer than 9999$/)],
      requests: [
        expect.objectContaining({ endpoint: 'GET /products' }),
        expect.objectContaining({ endpoint: 'GET /products/:id' }),
        expect.objectContaining({ endpoint: 'GET /search' }),
        {
          endpoint: 'all',
          made: expect.any(Number),
          failed: 0,
          p50: expect.any(Number),
          p99: expect.any(Number),
        },
      ],
    });
  });
});

test('knows the scenarios that there are', async () => {
  expect(await ask('cart', 'http://127.0.0.1:1')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'the locust gate cannot be asked: load-tests/ must have a scenario of cart, cart.py, got catalog, checkout, frontend, inventory, payments\n',
  });
});

/** The exit code of the container that an AnalysisTemplate runs. */
async function runJob(fault: Fault | undefined): Promise<number | null> {
  const shop = new StubShop(fault);
  try {
    const env = {
      SERVICE: 'inventory',
      TARGET_URL: await shop.start(),
      P99_MILLISECONDS: '60000',
      RUN_SECONDS: '2',
      USERS: '2',
    };
    const run = spawn(path.join(CODE_ROOT, 'load-tests/run'), {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    const [code] = (await once(run, 'close')) as [number | null];
    return code;
  } finally {
    shop.end();
  }
}

async function load(service: string, fault: Fault | undefined, ...further: string[]): Promise<GateRun> {
  const shop = new StubShop(fault);
  try {
    // Far from what the stub takes, on a machine with other work too.
    return await ask(service, await shop.start(), '--p99', fault === 'slow' ? '100ms' : '1m', ...further);
  } finally {
    shop.end();
  }
}

function ask(service: string, host: string, ...further: string[]): Promise<GateRun> {
  const load = ['--users', '2', '--duration', '2s', '--p99', '1m', '--error-rate', '0.01'];
  return askGate(locust, '--service', service, '--host', host, ...load, '--least-requests', '1', ...further);
}
