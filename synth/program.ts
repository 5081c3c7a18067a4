import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** How a program ended, and what it wrote until then. */
export interface Ended {
  /** Its exit code; null if a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The limit for which it was ended, undefined if it ended by itself. */
  readonly exceeded: 'time' | 'output' | undefined;
}

export interface Limits {
  readonly timeMs: number;
  /** For stdout and for stderr. */
  readonly outputBytes: number;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

const RUNNING = new Set<Child>();

/** Ends what {@link runProgram} still runs, for a process that ends itself. */
export function endPrograms(): void {
  RUNNING.forEach(kill);
}

/**
 * Runs a program to its end, without input. It leads a process group, so that what it starts itself is ended with it.
 *
 * @throws the system's error if it cannot be started
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { timeMs, outputBytes }: Limits,
): Promise<Ended> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows this would open a window.
    detached: process.platform !== 'win32',
  });
  RUNNING.add(child);
  let exceeded: Ended['exceeded'];
  const end = (limit: Ended['exceeded']) => {
    exceeded ??= limit;
    kill(child);
    // What has left the group may hold them open.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const timer = setTimeout(() => end('time'), timeMs);
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > outputBytes) end('output');
      else chunks.push(chunk);
    });
    return () => Buffer.concat(chunks).toString();
  }) as [() => string, () => string];
  try {
    const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (...ending) => resolve(ending));
    });
    return { status, signal, stdout: stdout(), stderr: stderr(), exceeded };
  } finally {
    clearTimeout(timer);
    RUNNING.delete(child);
  }
}

function kill(child: Child): void {
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
