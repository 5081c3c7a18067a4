import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Figure } from './figure';
import { beginGit, commitAll } from './git';
import { childArgs, runChildIn } from './run-child';
import { cpuSeconds } from './starts';
import { median } from './statistics';

/** Each has another image in staging. */
const SERVICES = 10;

/** The whole process of `infra diff` where ten Applications change, with the Kustomize that it starts. */
export function diffFigures(rounds: readonly unknown[]): Figure[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    beginGit(folder);
    runChildIn(folder, 'project', SERVICES, 'nothing');
    commitAll(folder);
    const images = path.join(folder, 'images.yaml');
    fs.writeFileSync(images, fs.readFileSync(images, 'utf8').replaceAll('9f3c2e1', '9f3c2e2'));
    const command = ['node', ...childArgs('command', SERVICES, folder), 'diff'].join(' ');
    cpuSeconds(command);
    return [
      {
        name: 'CPU time of infra diff, ten changed Applications',
        value: median(rounds.map(() => cpuSeconds(command))),
        unit: ' s',
        target: { atMost: 1.2 },
        basis: `median of ${rounds.length} runs`,
      },
    ];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
