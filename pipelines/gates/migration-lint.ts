import { Unusable } from './gate';
import { runProgram } from './run-program';
import { GateTool } from './tools';

export const linter = new GateTool('migration');

/** What is about taste, or about migrations that fail half-way, not about the version that runs meanwhile. */
const OF_NO_CONCERN = /^(?:prefer-.*|ban-char-field|require-statement-timeout)$/;

interface Warning {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly help: string | null;
  readonly rule_name: string;
}

/**
 * What of migrations breaks or blocks the running version, by squawk, which reads SQL as PostgreSQL does. A comment
 * before a statement accepts it: `-- squawk-ignore ban-drop-column`.
 *
 * @see https://squawkhq.com/docs/rules
 */
export async function lintMigrations(folder: string, files: readonly string[]): Promise<string[]> {
  const args = ['--reporter', 'json', ...files];
  const run = await runProgram(linter.path('.bin/squawk'), args, { cwd: folder, lack: linter.how });
  let warnings: readonly Warning[];
  try {
    warnings = JSON.parse(run.stdout);
  } catch {
    throw new Unusable(`squawk broke off: ${run.stderr.trim()}`);
  }
  return warnings
    .filter(({ rule_name }) => !OF_NO_CONCERN.test(rule_name))
    .map(({ file, line, rule_name, message, help }) =>
      [`${file}:${line + 1}: ${rule_name}: ${message}`, help].filter(Boolean).join(' '),
    );
}
