import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CODE_ROOT } from '../synth/project';
import type { Figure } from './figure';
import { childArgs, type Work } from './run-child';
import { median } from './statistics';

/** The smallest app that one can write. */
const ONE_CONFIG_MAP = `
import { ApiObject, App, Chart } from 'cdk8s';

const app = new App();
const chart = new Chart(app, 'chart');
new ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'config' } });
app.synth();
`;

/** Both ask a registry for a newer version of themselves if they may. */
const NO_UPGRADE_CHECK = { CDK8S_CHECK_UPGRADE: 'false', npm_config_update_notifier: 'false' };

/** Services with which the checks are measured: as many as this project's own platform has, and a large one. */
const CHECKED = [
  { services: 5, pairs: 11 },
  { services: 400, pairs: 3 },
];

/** Whole runs of `npx cdk8s synth`, into a scratch folder; `dist/` is left alone. */
export function cliFigures(): Figure[] {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const output = path.join(scratch, 'output');
  const small = path.join(scratch, 'small');
  try {
    makeApp(small);
    const withApp = (work: Work, services: number) => () => {
      const args = childArgs(work, services, output).map((arg) => `"${arg}"`);
      return synthSeconds(CODE_ROOT, output, '--app', `node ${args.join(' ')}`);
    };
    const own = () => synthSeconds(CODE_ROOT, output);
    const bare = () => synthSeconds(small, output);
    return [
      ratio('time of npx cdk8s synth, this platform / one ConfigMap', 1.3, 11, own, bare),
      ...CHECKED.map(({ services, pairs }) => {
        const name = `time of npx cdk8s synth with checks / without, ${services} services`;
        return ratio(name, 1.25, pairs, withApp('synth', services), withApp('unchecked', services));
      }),
    ];
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
}

/** Two commands by turns, with warm caches. */
function ratio(name: string, atMost: number, pairs: number, one: () => number, other: () => number): Figure {
  one();
  other();
  const ratios = Array.from({ length: pairs }, () => one() / other());
  return { name, value: median(ratios), target: { atMost }, basis: `median of ${pairs} pairs` };
}

function makeApp(folder: string): void {
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'main.ts'), ONE_CONFIG_MAP);
  fs.writeFileSync(path.join(folder, 'cdk8s.yaml'), 'language: typescript\napp: node -r tsx/cjs main.ts\n');
  fs.writeFileSync(path.join(folder, 'package.json'), '{}');
  fs.symlinkSync(path.join(CODE_ROOT, 'node_modules'), path.join(folder, 'node_modules'));
}

function synthSeconds(cwd: string, output: string, ...options: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync('npx', ['cdk8s', 'synth', '--output', output, ...options], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...NO_UPGRADE_CHECK },
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`npx cdk8s synth failed in ${cwd}:\n${stderr}`);
  return seconds;
}
