import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { type Gate, Unusable, type Verdict } from './gate';
import { bytes, milliseconds, required, wholeNumber } from './options';
import { runProgram } from './run-program';
import { GateTool } from './tools';

export const lighthouseCi = new GateTool('lighthouse');

/** What a page may take. */
export interface PageBudget {
  /** Milliseconds until its largest content is shown, on the phone and the line that Lighthouse assumes. */
  readonly loadTime: number;
  /** Bytes of all its scripts, as they are sent. */
  readonly bundleSize: number;
}

interface LighthouseOptions extends PageBudget {
  readonly url: string;
  readonly runs: number;
  readonly reports?: string;
}

const AUDITS = { loadTime: 'largest-contentful-paint', bundleSize: 'resource-summary' };

export const lighthouse: Gate<LighthouseOptions> = {
  name: 'lighthouse',
  asks: 'Does the page keep its budgets of load time and bundle size?',
  fails: [
    'a largest contentful paint later than the bound, in the median of the runs',
    'scripts that are larger than the bound when sent',
    'a page that Lighthouse cannot measure',
  ],
  needs: ['Chrome or Chromium', `Lighthouse CI, by ${lighthouseCi.how}`],
  tool: lighthouseCi,
  options: [
    required('--url <url>', 'the page', pageUrl),
    required(
      '--load-time <duration>',
      'until when its largest content must be shown, e.g. 2500ms',
      milliseconds,
    ),
    required('--bundle-size <size>', 'what its scripts may weigh, e.g. 300Ki', bytes),
    required('--runs <number>', 'how often it is loaded, e.g. 3', wholeNumber),
    new Option('--reports <folder>', 'where to keep the reports of Lighthouse'),
  ],

  async judge({ url, runs, reports, loadTime, bundleSize }): Promise<Verdict> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lighthouse-'));
    try {
      const unmeasured = await collect(folder, url, runs);
      if (reports !== undefined) fs.cpSync(path.join(folder, '.lighthouseci'), reports, { recursive: true });
      if (unmeasured !== undefined)
        return { failures: [`${url} cannot be measured: ${unmeasured}`], measured: [] };
      return await holdToBudget(folder, { loadTime, bundleSize });
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  },
};

/** Loads a page, whose reports are then in `.lighthouseci` of the folder. Returns why Lighthouse could not measure it. */
async function collect(folder: string, url: string, runs: number): Promise<string | undefined> {
  // Chrome has no sandbox for root.
  const chromeFlags = `--headless=new${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`;
  const settings = { chromeFlags, onlyAudits: Object.values(AUDITS) };
  const { exitCode, stderr } = await lhci(folder, 'collect', {
    collect: { url: [url], numberOfRuns: runs, settings },
  });
  if (exitCode === 0) return undefined;
  const problem = /^Runtime error encountered: (.*)$/m.exec(stderr)?.[1];
  if (problem === undefined) throw new Unusable(`Lighthouse CI broke off: ${stderr.trim()}`);
  return problem;
}

/** Holds the reports that are in `.lighthouseci` of a folder to a budget, in the median. */
export async function holdToBudget(folder: string, { loadTime, bundleSize }: PageBudget): Promise<Verdict> {
  const atMost = (maxNumericValue: number) => ['error', { maxNumericValue, aggregationMethod: 'median' }];
  const assertions = {
    [AUDITS.loadTime]: atMost(loadTime),
    [`${AUDITS.bundleSize}:script:size`]: atMost(bundleSize),
  };
  const file = path.join(folder, '.lighthouseci/assertion-results.json');
  const { exitCode, stderr } = await lhci(folder, 'assert', {
    assert: { assertions, includePassedAssertions: true },
  });
  const results: readonly AssertionResult[] = fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, 'utf8'))
    : [];
  const failures = results.filter(({ passed }) => !passed).map(describe);
  // Without a report it finds nothing to complain about.
  if (results.length < Object.keys(assertions).length || (exitCode === 0) !== (failures.length === 0))
    throw new Unusable(`Lighthouse CI has not judged every bound: ${stderr.trim()}`);
  return { failures, measured: results.map(describe) };
}

/** What Lighthouse CI says of one bound. */
interface AssertionResult {
  /** `maxNumericValue`, or `auditRan` where nothing was measured. */
  readonly name: string;
  readonly auditId: string;
  readonly expected: number;
  readonly actual: number;
  readonly values: readonly number[];
  readonly passed: boolean;
}

function describe({ name, auditId, expected, actual, values, passed }: AssertionResult): string {
  const [what, unit] =
    auditId === AUDITS.loadTime ? ['largest contentful paint', 'ms'] : ['scripts', 'bytes'];
  if (name === 'auditRan') return `${what}: not measured`;
  const all = values.length > 1 ? `, of ${values.map(Math.round).join(', ')}` : '';
  return `${what}: ${Math.round(actual)} ${unit}${all}, ${passed ? 'at most' : 'more than'} ${Math.round(expected)}`;
}

function lhci(folder: string, command: string, ci: object) {
  const config = path.join(folder, `${command}.json`);
  fs.writeFileSync(config, JSON.stringify({ ci }));
  const args = [lighthouseCi.path('@lhci/cli/src/cli.js'), command, `--config=${config}`];
  // Chrome leaves a folder behind where temporary files are.
  const env = { ...process.env, TMPDIR: folder };
  return runProgram(process.execPath, args, { cwd: folder, env, lack: 'Node.js' });
}

function pageUrl(text: string): string {
  if (!/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : ''))
    throw new InvalidArgumentError('must be the URL of a page, e.g. https://staging.shop.example/');
  return text;
}
