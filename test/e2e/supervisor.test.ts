import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PROJECT } from '../../e2e/platform';
import { until } from '../../e2e/wait';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'e2e-test-'));
  fs.writeFileSync(path.join(folder, 'napper'), '#!/bin/sh\nsleep 600 & echo $$ $! >> "$PIDS"\nwait\n', {
    mode: 0o755,
  });
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** A run that starts a process with a child of its own, and waits for it or ends it. */
const RUN = `
const { Supervisor } = require('./e2e/processes/supervisor');
const supervisor = new Supervisor((reason) => { console.log(reason); process.exit(3); });
require('node:fs').writeFileSync(process.env.PIDS + '.folder', supervisor.folder);
supervisor.start('napper', { args: [] });
if (process.env.ENDS) setTimeout(() => supervisor.end().then(() => process.exit(0)), 1000);
setInterval(() => {}, 1000);
`;

function start(env: Record<string, string> = {}) {
  const pids = path.join(folder, 'pids');
  const child = spawn(process.execPath, ['-r', './synth/typescript.cjs', '-e', RUN], {
    cwd: PROJECT,
    env: { ...process.env, E2E_BIN: folder, PIDS: pids, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const started = async () => {
    const text = () => (fs.existsSync(pids) ? fs.readFileSync(pids, 'utf8').trim() : '');
    const line = await until('start', () => text().split('\n')[0], 60);
    return line.split(' ').map(Number);
  };
  return { child, ended, started, said: () => said, kept: () => fs.readFileSync(`${pids}.folder`, 'utf8') };
}

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'nothing is left of a run ended by %s',
  async (signal) => {
    const { child, started, kept } = start();
    const pids = await started();
    expect(pids.map(runs)).toEqual([true, true]);
    child.kill(signal);
    await until('end of all processes', () => !pids.some(runs) && !fs.existsSync(kept()), 60);
  },
);

test('nothing is left of a run that ends by itself', async () => {
  const { ended, started, kept } = start({ ENDS: '1' });
  const pids = await started();
  expect(await ended).toBe(0);
  expect(pids.some(runs)).toBe(false);
  expect(fs.existsSync(kept())).toBe(false);
});

test('a run is told of a process that ends by itself', async () => {
  const { ended, started, said } = start();
  const pids = await started();
  process.kill(pids[0] as number, 'SIGTERM');
  expect(await ended).toBe(3);
  await until('end of what it had started', () => !pids.some(runs), 60);
  expect(said()).toBe('napper ended (SIGTERM)\n');
});
