import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { formatTable } from '../cli/text';
import { PASSED_TREES } from '../synth/passed-trees';
import type { Figure } from './figure';
import { type Report, runChildIn } from './run-child';
import { growthExponent, median, slope } from './statistics';

/** Below it much of the time goes into compiling code that then runs once. */
const GROWTH_FROM = 100;
/** Where scenarios are compared with each other. */
const COMPARED_AT = 1000;

/** What people do to a platform in Git, in the order in which it is measured: the first synth is not committed yet. */
const SYNTHS = ['first', 'nothing', 'service', 'tag', 'tags'] as const;

const COMMANDS = {
  status: ['status'],
  check: ['check'],
  'diff of a service': ['diff', '--service', 'shop-0-catalog'],
  promote: ['promote', 'shop-0-catalog', 'staging', '0000001'],
} as const;

type Scenario = (typeof SYNTHS)[number] | 'write' | keyof typeof COMMANDS;

/** What each scenario took at a size, in one round. */
export interface Scenarios {
  readonly size: number;
  readonly reports: ReadonlyMap<Scenario, Report>;
}

/** All scenarios of a size once, one after the other; commands only where scenarios are compared. */
export function measureScenarios(size: number): Scenarios {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const git = (...args: readonly string[]) => execFileSync('git', [...IDENTITY, ...args], { cwd: folder });
  const reports = new Map<Scenario, Report>();
  try {
    git('init', '--quiet');
    for (const scenario of SYNTHS) {
      // Each change is made after the first synth, and what has passed by it or in an earlier round is new again.
      if (scenario === 'first') fs.rmSync(PASSED_TREES, { force: true });
      else fs.copyFileSync(path.join(folder, '.git', PASSED), PASSED_TREES);
      const change = scenario === 'first' ? 'nothing' : scenario;
      reports.set(scenario, runChildIn(folder, 'project', size, change));
      if (scenario === 'first') {
        fs.copyFileSync(PASSED_TREES, path.join(folder, '.git', PASSED));
        reports.set('write', runChildIn(path.join(folder, 'written'), 'write', size));
        fs.rmSync(path.join(folder, 'written'), { recursive: true });
        git('add', '--all');
        git('commit', '--quiet', '--no-gpg-sign', '-m', 'Begin');
      }
      git('checkout', '--quiet', '--', '.');
    }
    if (size !== COMPARED_AT) return { size, reports };
    for (const [command, words] of Object.entries(COMMANDS)) {
      reports.set(command as Scenario, runChildIn(folder, 'command', size, ...words));
      git('checkout', '--quiet', '--', '.');
    }
    return { size, reports };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const PASSED = path.basename(PASSED_TREES);

const IDENTITY = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];

/** One row per size and scenario, with medians over the rounds. */
export function scenarioTable(rounds: readonly Scenarios[]): string {
  const sizes = [...new Set(rounds.map(({ size }) => size))];
  const rows = sizes.map((size) => [
    String(size),
    ...SYNTHS.map((scenario) => `${cpu(rounds, size, scenario).toFixed(2)} s`),
    `${cpu(rounds, size, 'write').toFixed(2)} s`,
    `${peak(rounds, size).toFixed(0)} MB`,
  ]);
  return formatTable([
    [
      'services',
      'first',
      'unchanged',
      'one service',
      'one tag',
      'all tags',
      'raw write',
      'peak of the first',
    ],
    ...rows,
  ]);
}

export function scenarioFigures(rounds: readonly Scenarios[]): Figure[] {
  const sizes = [...new Set(rounds.map(({ size }) => size))].filter((size) => size >= GROWTH_FROM);
  const span = `${sizes[0]} to ${sizes.at(-1)} services`;
  const growth = sizes.length < 2 ? [] : SYNTHS;
  const compare = (one: Scenario, other: Scenario, atMost: number): Figure[] =>
    sizes.includes(COMPARED_AT) && one !== other
      ? [
          {
            name: `CPU time of ${one} / of ${other}, ${COMPARED_AT} services`,
            value: cpu(rounds, COMPARED_AT, one) / cpu(rounds, COMPARED_AT, other),
            target: { atMost },
            basis: 'medians',
          },
        ]
      : [];
  return [
    ...growth.map((scenario) => ({
      name: `growth exponent of the CPU time, ${scenario}, ${span}`,
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
    ...compare('tags', 'nothing', 1.25),
    ...compare('nothing', 'first', 0.8),
    ...compare('service', 'first', 0.8),
    ...compare('first', 'write', 12),
    ...(Object.keys(COMMANDS) as Scenario[]).flatMap((command) => compare(command, 'nothing', 1.3)),
  ];
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
