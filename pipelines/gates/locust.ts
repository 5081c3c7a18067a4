import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Option } from 'commander';
import { type Gate, Unusable, type Verdict } from './gate';
import { milliseconds, origin, required, share, wholeNumber } from './options';
import { runProgram } from './run-program';

/** Of the platform's repository, in which gates are asked. */
const LOAD_TESTS = path.resolve('load-tests');

interface LocustOptions {
  readonly service: string;
  readonly host: string;
  readonly users?: number;
  readonly duration: number;
  readonly p99: number;
  readonly errorRate: number;
  readonly leastRequests: number;
  readonly report?: string;
}

/** What `load-tests/gate.py` has found and measured; the last of the requests is of all together. */
interface LocustReport {
  readonly problems: readonly string[];
  readonly requests: readonly {
    readonly endpoint: string;
    readonly made: number;
    readonly failed: number;
    readonly p50: number;
    readonly p99: number;
  }[];
}

export const locust: Gate<LocustOptions> = {
  name: 'locust',
  asks: 'Does the service keep its latency under the load of its users, and the rules of its scenario?',
  fails: [
    'a p99 over the bound',
    'more failed requests than their bound, a wrong answer counting as one',
    'fewer requests than the least, so also no traffic',
    'a rule of the scenario that is broken or was not shown, e.g. a last unit that is reserved twice',
    'a scenario that could not go on',
  ],
  needs: ['locust on the PATH, as load-tests/requirements.txt has it'],
  options: [
    required('--service <name>', 'whose scenario load-tests/<name>.py is run'),
    required('--host <url>', 'where the service answers', origin),
    new Option('--users <number>', 'how many act at once; load-tests/run decides by default').argParser(
      wholeNumber,
    ),
    required('--duration <duration>', 'how long they act, e.g. 2m', milliseconds),
    required('--p99 <duration>', 'what 99 of 100 requests must not exceed, e.g. 800ms', milliseconds),
    required('--error-rate <share>', 'which share of the requests may fail, e.g. 0.01', share),
    required('--least-requests <number>', 'with how many requests it can be judged', wholeNumber),
    new Option('--report <file>', 'where to write what was measured, as JSON'),
  ],

  async judge({ service, host, users, duration, p99, errorRate, leastRequests, report }): Promise<Verdict> {
    if (!scenarios().includes(service)) {
      const others = scenarios().join(', ') || 'none';
      throw new Unusable(`load-tests/ must have a scenario of ${service}, ${service}.py, got ${others}`);
    }
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'locust-'));
    const file = path.join(folder, 'report.json');
    try {
      const run = await runProgram(path.join(LOAD_TESTS, 'run'), [], {
        env: {
          ...process.env,
          SERVICE: service,
          TARGET_URL: host,
          RUN_SECONDS: String(Math.ceil(duration / 1000)),
          P99_MILLISECONDS: String(p99),
          ERROR_RATE: String(errorRate),
          LEAST_REQUESTS: String(leastRequests),
          REPORT: file,
          ...(users !== undefined && { USERS: String(users) }),
        },
        lack: 'copy it, and gate.py, from the load-tests/ of infra-synth',
      });
      // What a shell answers where a program is not there.
      if (run.exitCode === 127)
        throw new Unusable("'locust' is not on the PATH: install load-tests/requirements.txt by pip");
      const found = readReport(file, run.stderr);
      if (report !== undefined) fs.copyFileSync(file, report);
      const failures =
        run.exitCode !== 0 && found.problems.length === 0
          ? [`Locust ended with exit code ${run.exitCode}: ${lastLine(run.stderr)}`]
          : found.problems;
      return { failures, measured: found.requests.map(describe) };
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  },
};

function scenarios(): string[] {
  if (!fs.existsSync(LOAD_TESTS)) return [];
  return fs
    .readdirSync(LOAD_TESTS)
    .filter((file) => file.endsWith('.py') && file !== 'gate.py')
    .map((file) => path.basename(file, '.py'));
}

/** @throws {Unusable} if Locust has not written it, as where its scenario cannot be loaded */
function readReport(file: string, stderr: string): LocustReport {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Unusable(`Locust has written no report: ${lastLine(stderr)}`);
  }
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

function describe({ endpoint, made, failed, p50, p99 }: LocustReport['requests'][number]): string {
  return `${endpoint}: ${made} requests, ${failed} failed, p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms`;
}
