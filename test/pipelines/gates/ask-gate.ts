import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Gate } from '../../../pipelines/gates/gate';
import { runGate } from '../../../pipelines/gates/run-gate';

/** What a gate did. */
export interface GateRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Puts the question of a gate, as its program does. */
export async function askGate(gate: Gate, ...args: readonly string[]): Promise<GateRun> {
  let stdout = '';
  let stderr = '';
  const exitCode = await runGate(gate, args, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { exitCode, stdout, stderr };
}

/** A folder with files of these texts, which goes with the test. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gate-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}
