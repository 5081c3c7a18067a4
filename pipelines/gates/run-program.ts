import { spawn } from 'node:child_process';
import { Unusable } from './gate';

/** What a program did. */
export interface ProgramRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end.
 *
 * @param lack what to do if it is not there
 * @throws {Unusable} if it is not there, or a signal has ended it
 */
export function runProgram(
  program: string,
  args: readonly string[],
  {
    lack,
    ...options
  }: {
    readonly lack: string;
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly input?: string;
  },
): Promise<ProgramRun> {
  const { input, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...spawnOptions,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.stdin?.end(input);
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new Unusable(`'${program}' is not there: ${lack}`) : error),
    );
    child.on('close', (exitCode, signal) =>
      exitCode === null
        ? reject(new Unusable(`${program} was ended by ${signal}`))
        : resolve({ exitCode, stdout, stderr }),
    );
  });
}
