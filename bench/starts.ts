import { spawnSync } from 'node:child_process';
import { CODE_ROOT } from '../synth/project';
import type { Figure } from './figure';
import { median } from './statistics';

/** So many runs of each command, by turns. */
const RUNS = 11;

const APP = 'node -r ./synth/register.cjs main.ts';
const INFRA = 'node -r ./synth/typescript.cjs cli/infra.ts';
/** What every command that declares the platform needs. */
const LIBRARIES = `node -r tsx/cjs -e "require('cdk8s'); require('cdk8s-plus-28')"`;
const COMMANDER = `node -e "require('commander')"`;

/** Commands, what they are compared with, and how many times as much they may take. */
const COMPARED: readonly (readonly [name: string, one: string, other: string, atMost: number])[] = [
  ['npm run synth / of the app', 'npm run -s synth', APP, 1.35],
  // Node.js 20 runs no scripts.
  ...(process.versions.node < '22'
    ? []
    : [['node --run synth / of the app', 'node --run synth', APP, 1.35] as const]),
  ['the app / of cdk8s and cdk8s-plus by tsx', APP, LIBRARIES, 1.3],
  ['infra --help / of commander', `${INFRA} --help`, COMMANDER, 2],
  ...['status', 'check', 'graph', 'pipeline', 'explain dist/base/catalog/hpa.yaml'].map(
    (words) =>
      [
        `infra ${words.split(' ')[0]} / of cdk8s and cdk8s-plus by tsx`,
        `${INFRA} ${words}`,
        LIBRARIES,
        1.5,
      ] as const,
  ),
];

/** Whole processes of this project, with all that they start; what is kept of earlier runs is there. */
export function startFigures(): Figure[] {
  const commands = [...new Set([...COMPARED.flatMap(([, one, other]) => [one, other]), `${INFRA} verify`])];
  const seconds = new Map(commands.map((command) => [command, [] as number[]]));
  for (const command of commands) cpuSeconds(command);
  for (let run = 0; run < RUNS; run++) {
    for (const [command, measured] of seconds) measured.push(cpuSeconds(command));
  }
  const runs = (command: string) => seconds.get(command) as number[];
  return [
    ...COMPARED.map(([name, one, other, atMost]) => ({
      name: `CPU time of ${name}`,
      value: median(runs(one).map((time, run) => time / (runs(other)[run] as number))),
      target: { atMost },
      basis: `median of ${RUNS} pairs`,
    })),
    {
      name: 'CPU time of infra verify',
      value: median(runs(`${INFRA} verify`)),
      unit: ' s',
      target: { atMost: 1.5 },
      basis: `median of ${RUNS} runs`,
    },
  ];
}

/** The CPU time of a command of the shell and of all that it starts, as the shell tells it. */
export function cpuSeconds(command: string): number {
  const { stdout } = spawnSync('sh', ['-c', `${command} >/dev/null 2>&1; times`], {
    cwd: CODE_ROOT,
    encoding: 'utf8',
  });
  const ofChildren = stdout.trim().split('\n').at(-1) ?? '';
  const times = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)];
  return times.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}
