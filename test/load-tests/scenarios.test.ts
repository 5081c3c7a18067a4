import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { CODE_ROOT } from '../../synth/project';
import { describeWith } from '../describe-with';
import { type Fault, StubShop } from './stub-shop';

const describeWithLocust = describeWith(
  spawnSync('locust', ['--version']).status === 0,
  "needs Locust: 'locust' is not on the PATH; `pip install locust==2.43.4` has it",
);

/** What each scenario says of a service: nothing of a good one. */
const CASES: readonly [service: string, fault: Fault | undefined, said: RegExp][] = [
  ['catalog', undefined, /^$/],
  ['catalog', 'errors', /^load test failed: 100\.0% of the requests failed, more than 1%$/],
  ['inventory', undefined, /^$/],
  ['inventory', 'oversells', /^load test failed: the last unit was reserved 5 times by 5 buyers at once$/],
  ['checkout', undefined, /^$/],
  ['checkout', 'slow', /^load test failed: p99 is \d+ ms, more than 100 ms$/],
  ['checkout', 'empty', /^load test failed: 100\.0% of the requests failed, more than 1%$/],
  ['payments', undefined, /^$/],
  ['payments', 'charges-twice', /^load test failed: a charge that was sent again was made again$/],
  ['frontend', undefined, /^$/],
  ['frontend', 'empty', /^load test failed: 100\.0% of the requests failed, more than 1%$/],
];

describeWithLocust('the load test', () => {
  let results: { readonly code: number; readonly said: string }[];
  // All at once: most of the time is theirs, not the processor's.
  beforeAll(async () => {
    results = await Promise.all(CASES.map(([service, fault]) => run(service, fault)));
  });

  test.each(CASES.map(([service, fault, said], index) => ({ service, fault: fault ?? 'good', said, index })))(
    'of $service, which is $fault',
    ({ fault, said, index }) => {
      expect(results[index]?.said).toMatch(said);
      expect(results[index]?.code).toBe(fault === 'good' ? 0 : 1);
    },
  );
});

async function run(service: string, fault: Fault | undefined): Promise<{ code: number; said: string }> {
  const shop = new StubShop(fault);
  const env = {
    ...process.env,
    SERVICE: service,
    TARGET_URL: await shop.start(),
    // Far from what the stub takes, on a machine with other work too.
    P99_MILLISECONDS: fault === 'slow' ? '100' : '60000',
    USERS: '2',
    RUN_SECONDS: '2',
  };
  return new Promise((resolve) => {
    execFile(path.join(CODE_ROOT, 'load-tests/run'), { env }, (error, stdout) => {
      shop.end();
      const said = stdout.split('\n').filter((line) => line.startsWith('load test failed:'));
      resolve({ code: error === null ? 0 : Number(error.code), said: said.join('\n') });
    });
  });
}
