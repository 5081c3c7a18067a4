import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { TYPESCRIPT } from '../../synth/project';
import { program } from '../programs';
import type { Answer, Request } from './guardian';

/** How a process is started. */
export interface ProcessOptions {
  /** The name of the program, where it differs from that of the process. */
  readonly program?: string;
  readonly args: readonly string[];
  /** Beyond the environment of the run. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How many lines of a log tell why a process ended. */
const LAST_LINES = 5;

/** The processes of a run and the one folder in which they keep everything. */
export class Supervisor {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ecommerce-infra-e2e-'));
  readonly logs = path.join(this.folder, 'logs');
  private readonly guardian: ChildProcess;
  private readonly pids = new Map<string, number>();
  private readonly stopped = new Set<string>();
  private readonly waiting = new Map<string, () => void>();

  /** @param onFailure is called once, when a process ends that should not */
  constructor(private readonly onFailure: (reason: string) => void) {
    fs.mkdirSync(this.logs);
    this.guardian = fork(path.join(__dirname, 'guardian.ts'), {
      execArgv: ['-r', TYPESCRIPT],
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.guardian.on('message', (answer: Answer) => this.hear(answer));
    this.guardian.once('exit', () => {
      for (const pid of this.pids.values()) killGroup(pid);
      this.onFailure('the process that guards the others ended');
    });
    this.ask({ folder: this.folder });
  }

  /** Starts a process whose output goes to `logs/<name>.log`. */
  start(name: string, { program: called = name, args, env = {} }: ProcessOptions): void {
    this.stopped.delete(name);
    this.ask({
      start: name,
      program: program(called),
      args,
      env: { ...(process.env as Record<string, string>), ...env },
      log: path.join(this.logs, `${name}.log`),
    });
  }

  /** Kills a process, as `kill -9` does, and waits until it is gone. */
  async stop(name: string): Promise<void> {
    this.stopped.add(name);
    const gone = new Promise<void>((resolve) => this.waiting.set(name, resolve));
    this.ask({ stop: name });
    await gone;
  }

  /** Ends all processes and removes the folder. */
  async end(): Promise<void> {
    this.guardian.removeAllListeners('exit');
    const gone = new Promise((resolve) => this.guardian.once('exit', resolve));
    if (this.guardian.exitCode !== null || this.guardian.signalCode !== null) return;
    if (this.guardian.connected) this.guardian.disconnect();
    await gone;
  }

  /** A path inside the folder of the run. */
  path(...names: string[]): string {
    return path.join(this.folder, ...names);
  }

  private ask(request: Request): void {
    if (this.guardian.connected) this.guardian.send(request);
  }

  private hear(answer: Answer): void {
    if ('started' in answer) {
      this.pids.set(answer.started, answer.pid);
      return;
    }
    const { ended, reason } = answer;
    this.pids.delete(ended);
    this.waiting.get(ended)?.();
    this.waiting.delete(ended);
    if (!this.stopped.has(ended)) this.onFailure(`${ended} ended (${reason})${this.lastLines(ended)}`);
  }

  private lastLines(name: string): string {
    const file = path.join(this.logs, `${name}.log`);
    if (!fs.existsSync(file)) return '';
    const lines = fs.readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).slice(-LAST_LINES);
    return lines.map((line) => `\n    ${line}`).join('');
  }
}

/** A free port of the loopback interface. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
