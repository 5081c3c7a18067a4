import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** What of the mutants must be found out, in percent. */
const LEAST_SCORE = 92;

const STRYKER = 'node_modules/@stryker-mutator/core/bin/stryker.js';

type Groups = Readonly<
  Record<string, { readonly mutate: readonly string[]; readonly tests: readonly string[] }>
>;

const groups = JSON.parse(fs.readFileSync('test/mutation/groups.json', 'utf8')) as Groups;

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

interface Score {
  readonly group: string;
  readonly found: number;
  readonly all: number;
}

/** Runs the groups that are named, or all, one after the other, and adds up what of their mutants was found out. */
function main(named: readonly string[]): void {
  const names = named.length > 0 ? named : Object.keys(groups);
  const unknown = names.filter((name) => !Object.hasOwn(groups, name));
  if (unknown.length > 0) {
    console.error(`groups must be among ${Object.keys(groups).join(', ')}, got ${unknown.join(', ')}`);
    process.exitCode = 1;
    return;
  }
  const scores = names.flatMap((name) => measure(name) ?? []);
  const total = { group: 'total', ...sum(scores) };
  for (const score of [...scores, total]) console.log(describeScore(score));
  const failed = names.filter((name) => !scores.some(({ group }) => group === name));
  if (failed.length > 0) console.error(`not measured, as Stryker failed on them: ${failed.join(', ')}`);
  if (failed.length > 0 || percentOf(total) < LEAST_SCORE) process.exitCode = 1;
}

/** Undefined where Stryker has failed and said why: the other groups are worth measuring all the same. */
function measure(group: string): Score | undefined {
  console.log(`\n${group}`);
  const env = { ...process.env, MUTATION_GROUP: group };
  const { status } = spawnSync(process.execPath, [STRYKER, 'run'], { env, stdio: 'inherit' });
  if (status !== 0) return undefined;
  const report = JSON.parse(fs.readFileSync(`reports/mutation/${group}.json`, 'utf8')) as Report;
  const states = Object.values(report.files).flatMap(({ mutants }) =>
    mutants.map(({ status: state }) => state),
  );
  const found = states.filter((state) => state === 'Killed' || state === 'Timeout').length;
  const missed = states.filter((state) => state === 'Survived' || state === 'NoCoverage').length;
  return { group, found, all: found + missed };
}

function sum(scores: readonly Score[]): Omit<Score, 'group'> {
  return {
    found: scores.reduce((total, { found }) => total + found, 0),
    all: scores.reduce((total, { all }) => total + all, 0),
  };
}

function percentOf({ found, all }: Score): number {
  return all === 0 ? 100 : (found * 100) / all;
}

function describeScore(score: Score): string {
  return `${score.group.padEnd(20)} ${percentOf(score).toFixed(1).padStart(5)} %  ${score.found} of ${score.all}`;
}

main(process.argv.slice(2));
