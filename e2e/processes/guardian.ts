import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';

/**
 * The process that starts all others of a run, and outlives the run itself by the moment that it takes to end them:
 * however the run goes, `SIGKILL` included, the channel between the two breaks, and that is the signal.
 */

/** What the run asks for. */
export type Request =
  | { readonly folder: string }
  | {
      readonly start: string;
      readonly program: string;
      readonly args: readonly string[];
      readonly env: Readonly<Record<string, string>>;
      readonly log: string;
    }
  | { readonly stop: string };

/** What the run is answered: a process has its id, or has ended. */
export type Answer =
  | { readonly started: string; readonly pid: number }
  | { readonly ended: string; readonly code: number | null; readonly reason: string };

const children = new Map<string, ChildProcess>();
let folder: string | undefined;
let ending = false;

process.on('message', (request: Request) => {
  if ('folder' in request) folder = request.folder;
  else if ('stop' in request) killGroup(children.get(request.stop)?.pid);
  else start(request);
});
process.on('disconnect', end);
// The run decides what a signal from the terminal means.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

function start({ start: name, program, args, env, log }: Extract<Request, { start: string }>): void {
  if (ending) return;
  const file = fs.openSync(log, 'a');
  // A group of its own, so that what it starts itself ends with it.
  const child = spawn(program, args, { env, stdio: ['ignore', file, file], detached: true });
  fs.closeSync(file);
  children.set(name, child);
  child.once('error', (error) => ended(name, child, null, error.message));
  child.once('exit', (code, signal) => ended(name, child, code, signal ?? `exit code ${code}`));
  if (child.pid !== undefined) answer({ started: name, pid: child.pid });
}

function ended(name: string, child: ChildProcess, code: number | null, reason: string): void {
  killGroup(child.pid);
  if (children.get(name) === child) children.delete(name);
  answer({ ended: name, code, reason });
  if (ending && children.size === 0) leave();
}

/** Ends a process with all that it has started. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

function end(): void {
  ending = true;
  for (const { pid } of children.values()) killGroup(pid);
  if (children.size === 0) leave();
}

function leave(): void {
  if (folder !== undefined) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
}

function answer(what: Answer): void {
  if (process.connected) process.send?.(what);
}
