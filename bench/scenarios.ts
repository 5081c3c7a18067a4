import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { formatTable } from '../cli/text';
import { PASSED_TREES } from '../synth/passed-trees';
import type { Figure } from './figure';
import { beginGit, commitAll, git } from './git';
import { type Report, runChildIn } from './run-child';
import { growthExponent, median, slope } from './statistics';

/** Below it much of the time goes into compiling code that then runs once. */
const GROWTH_FROM = 100;
/** Where scenarios are compared with each other. */
const COMPARED_AT = 1000;

/**
 * What people do to a platform in Git, in the order in which it is measured, with what it is called: the first synth is not
 * committed yet, and commands come after the last.
 */
const SYNTHS = {
  first: 'the first synth',
  nothing: 'an unchanged one',
  service: 'one after a change of a value of one service',
  calls: 'one after a change of what one service calls',
  tag: 'one of another tag',
  tags: 'one of all tags',
  checked: 'an unchanged one whose tree has not passed the checks before',
} as const;

/** In their order: the difference is what has been promoted. */
const COMMANDS = {
  status: ['status'],
  check: ['check'],
  promote: ['promote', 'shop-0-catalog', 'staging', '0000001'],
  'diff of a service': ['diff', '--service', 'shop-0-catalog'],
} as const;

type Scenario = keyof typeof SYNTHS | 'write' | keyof typeof COMMANDS;

const SCENARIOS = Object.keys(SYNTHS) as (keyof typeof SYNTHS)[];

/** What each scenario took at a size, in one round. */
export interface Scenarios {
  readonly size: number;
  readonly reports: ReadonlyMap<Scenario, Report>;
}

/** All scenarios of a size once, one after the other; commands only where scenarios are compared. */
export function measureScenarios(size: number): Scenarios {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const reports = new Map<Scenario, Report>();
  try {
    beginGit(folder);
    for (const scenario of SCENARIOS) {
      const isNew = scenario === 'first' || scenario === 'checked';
      // Each change is made after the first synth, and what has passed by it or in an earlier round is new again.
      if (isNew) fs.rmSync(PASSED_TREES, { force: true });
      else fs.copyFileSync(path.join(folder, '.git', PASSED), PASSED_TREES);
      const change = isNew ? 'nothing' : scenario;
      reports.set(scenario, runChildIn(folder, 'project', size, change));
      if (scenario === 'first') {
        fs.copyFileSync(PASSED_TREES, path.join(folder, '.git', PASSED));
        reports.set('write', runChildIn(path.join(folder, 'written'), 'write', size));
        fs.rmSync(path.join(folder, 'written'), { recursive: true });
        commitAll(folder);
      }
      git(folder, 'checkout', '--quiet', '--', '.');
    }
    if (size !== COMPARED_AT) return { size, reports };
    for (const [command, words] of Object.entries(COMMANDS)) {
      reports.set(command as Scenario, runChildIn(folder, 'command', size, ...words));
    }
    return { size, reports };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const PASSED = path.basename(PASSED_TREES);

/** One row per size and scenario, with medians over the rounds. */
export function scenarioTable(rounds: readonly Scenarios[]): string {
  const sizes = [...new Set(rounds.map(({ size }) => size))];
  const rows = sizes.map((size) => [
    String(size),
    ...SCENARIOS.map((scenario) => `${cpu(rounds, size, scenario).toFixed(2)} s`),
    `${cpu(rounds, size, 'write').toFixed(2)} s`,
    `${peak(rounds, size).toFixed(0)} MB`,
  ]);
  return formatTable([
    [
      'services',
      'first',
      'unchanged',
      'a value',
      'calls',
      'one tag',
      'all tags',
      'checked again',
      'raw write',
      'peak of the first',
    ],
    ...rows,
  ]);
}

export function scenarioFigures(rounds: readonly Scenarios[]): Figure[] {
  const sizes = [...new Set(rounds.map(({ size }) => size))].filter((size) => size >= GROWTH_FROM);
  const span = `${sizes[0]} to ${sizes.at(-1)} services`;
  const growth = sizes.length < 2 ? [] : SCENARIOS;
  const compare = (one: Scenario, other: Scenario, atMost: number): Figure[] => {
    const pairs = rounds.flatMap(({ size, reports }) => {
      const [its, others] = [reports.get(one), reports.get(other)];
      return size === COMPARED_AT && its && others ? [its.cpuSeconds / others.cpuSeconds] : [];
    });
    if (pairs.length === 0) return [];
    const name = `CPU time of ${nameOf(one)} / of ${nameOf(other)}, ${COMPARED_AT} services`;
    return [{ name, value: median(pairs), target: { atMost }, basis: `median of ${pairs.length} pairs` }];
  };
  return [
    ...growth.map((scenario) => ({
      name: `growth exponent of the CPU time, ${nameOf(scenario)}, ${span}`,
      value: growthExponent(sizes.map((size) => [size, cpu(rounds, size, scenario)] as const)),
      target: { atMost: 1.05 },
      basis: 'medians',
    })),
    ...(sizes.length < 2
      ? []
      : [
          {
            name: `growth of the peak memory per service, ${span}`,
            value: slope(sizes.map((size) => [size, peak(rounds, size)] as const)),
            unit: ' MB',
            target: { atMost: 0.25 },
            basis: 'medians',
          },
        ]),
    // What has passed the checks is not checked again: of other tags only the files that say them are, of another value the
    // overlays that have it. Other calls are held against all that is in an environment.
    ...compare('tags', 'nothing', 1.25),
    ...compare('tags', 'checked', 1.25),
    ...compare('nothing', 'first', 0.8),
    ...compare('service', 'first', 0.8),
    ...compare('calls', 'first', 0.8),
    ...compare('first', 'write', 12),
    ...(Object.keys(COMMANDS) as Scenario[]).flatMap((command) => compare(command, 'nothing', 1.3)),
  ];
}

/** e.g. `the first synth`, `infra status` */
function nameOf(scenario: Scenario): string {
  if (scenario === 'write') return 'the raw write';
  return scenario in SYNTHS ? SYNTHS[scenario as keyof typeof SYNTHS] : `infra ${scenario}`;
}

function cpu(rounds: readonly Scenarios[], size: number, scenario: Scenario): number {
  return median(reportsOf(rounds, size, scenario).map(({ cpuSeconds }) => cpuSeconds));
}

function peak(rounds: readonly Scenarios[], size: number): number {
  return median(reportsOf(rounds, size, 'first').map(({ peakMegabytes }) => peakMegabytes));
}

function reportsOf(rounds: readonly Scenarios[], size: number, scenario: Scenario): Report[] {
  return rounds.filter((round) => round.size === size).flatMap(({ reports }) => reports.get(scenario) ?? []);
}
