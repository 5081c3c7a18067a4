import { spawn } from 'node:child_process';
import { program } from '../programs';

/** What a program said. */
export interface Output {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How many programs run at a time: more would only take the CPU from the controllers. */
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a program to its end.
 *
 * @param input is its standard input
 */
export async function run(name: string, args: readonly string[], input = '', cwd?: string): Promise<Output> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await runNow(name, args, input, cwd);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function runNow(name: string, args: readonly string[], input: string, cwd?: string): Promise<Output> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(name), args, { stdio: 'pipe', ...(cwd !== undefined && { cwd }) });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, ...output }));
    child.stdin.on('error', () => {}).end(input);
  });
}

/**
 * The same, for what must not fail.
 *
 * @throws Error with what the program said
 */
export async function mustRun(
  name: string,
  args: readonly string[],
  input = '',
  cwd?: string,
): Promise<string> {
  const { code, stdout, stderr } = await run(name, args, input, cwd);
  if (code !== 0) throw new Error(`${name} ${args.join(' ')}: ${(stderr || stdout).trim()}`);
  return stdout;
}
