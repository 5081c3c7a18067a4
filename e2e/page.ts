import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PROJECT } from './platform';
import type { Result } from './result';
import { versions } from './versions';

const PAGE = path.join(PROJECT, 'docs/e2e.md');
const BEGIN = '<!-- e2e-table:begin -->';
const END = '<!-- e2e-table:end -->';

/** Writes what a run of all scenarios has measured into its page. */
export function writePage(results: readonly Result[], seconds: number): void {
  const text = fs.readFileSync(PAGE, 'utf8');
  const [before] = text.split(BEGIN);
  const after = text.split(END)[1];
  fs.writeFileSync(PAGE, `${before}${BEGIN}\n\n${table(results, seconds)}\n\n${END}${after}`);
}

function table(results: readonly Result[], seconds: number): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8' }).trim();
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const counts = (['PASS', 'FAIL', 'SKIP'] as const).map(
    (verdict) => `${results.filter((result) => result.verdict === verdict).length} ${verdict}`,
  );
  const rows = results.map(
    ({ scenario, verdict, seen }) =>
      `| ${scenario.id} | ${cell(scenario.promise)} | ${verdict} | ${cell(seen)} |`,
  );
  return [
    `At commit ${git('rev-parse', '--short', 'HEAD')}, in ${seconds} s: ${counts.join(', ')}. ${used.join(', ')}.`,
    '',
    '| scenario | promise | | measured |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function cell(text: string): string {
  return text.split('\n')[0]?.replaceAll('|', '\\|') ?? '';
}
