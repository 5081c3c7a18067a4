import { execFile } from 'node:child_process';
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
  { lack, ...options }: { readonly lack: string; readonly cwd?: string; readonly env?: NodeJS.ProcessEnv },
): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { ...options, maxBuffer: Infinity }, (error, stdout, stderr) => {
      const { code = 0, signal } = error ?? {};
      if (code === 'ENOENT') reject(new Unusable(`'${program}' is not there: ${lack}`));
      else if (signal) reject(new Unusable(`${program} was ended by ${signal}`));
      else if (typeof code === 'number') resolve({ exitCode: code, stdout, stderr });
      else reject(error);
    });
    child.stdin?.end();
  });
}
