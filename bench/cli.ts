import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PROJECT } from '../synth/project';
import type { Figure } from './figure';
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

const PAIRS = 11;

/**
 * How long `npx cdk8s synth` of this project takes, in units of `npx cdk8s synth` of an app with a single ConfigMap.
 * Both run by turns, as whole processes, with warm caches; neither writes to `dist/`.
 */
export function cliFigure(): Figure {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const app = path.join(scratch, 'app');
  try {
    fs.mkdirSync(app);
    fs.writeFileSync(path.join(app, 'main.ts'), ONE_CONFIG_MAP);
    fs.writeFileSync(path.join(app, 'cdk8s.yaml'), 'language: typescript\napp: node -r tsx/cjs main.ts\n');
    fs.writeFileSync(path.join(app, 'package.json'), '{}');
    fs.symlinkSync(path.join(PROJECT, 'node_modules'), path.join(app, 'node_modules'));

    const own = () => synthSeconds(PROJECT, path.join(scratch, 'own'));
    const bare = () => synthSeconds(app, path.join(scratch, 'bare'));
    own();
    bare();
    return {
      name: 'time of npx cdk8s synth, this platform / one ConfigMap',
      value: median(Array.from({ length: PAIRS }, () => own() / bare())),
      target: { atMost: 1.3 },
      basis: `median of ${PAIRS} pairs`,
    };
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
}

function synthSeconds(cwd: string, output: string): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync('npx', ['cdk8s', 'synth', '-o', output], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...NO_UPGRADE_CHECK },
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`npx cdk8s synth failed in ${cwd}:\n${stderr}`);
  return seconds;
}
