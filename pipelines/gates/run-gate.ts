import fs from 'node:fs';
import { Command, CommanderError } from 'commander';
import { onOneLine } from '../../constructs/props/format-value';
import { type Gate, Unusable, type Verdict } from './gate';

/** What a gate ends with. */
export const EXIT = {
  passed: 0,
  failed: 1,
  /** Wrong usage, an input that nobody can read, or a program that is not there: the question was not put. */
  unusable: 2,
} as const;

/** Where a gate writes. */
export interface GateStreams {
  /** The report, in Markdown. */
  stdout(text: string): void;
  /** Why there is no report. */
  stderr(text: string): void;
  /** The file to which the report is added as well, as GitHub shows it beside the run. */
  readonly summary?: string | undefined;
}

/**
 * Puts the question of a gate.
 *
 * @param args e.g. `['--service', 'checkout']`
 * @returns one of {@link EXIT}
 */
export async function runGate(
  gate: Gate,
  args: readonly string[],
  { stdout, stderr, summary }: GateStreams,
): Promise<number> {
  const program = new Command(gate.name)
    .description(gate.asks)
    .addHelpText('after', `\n${helpOf(gate)}`)
    .helpOption('-h, --help', 'Show what the gate takes')
    .configureOutput({ writeOut: stdout, writeErr: stderr })
    .allowExcessArguments(false)
    .exitOverride();
  for (const option of gate.options) program.addOption(option);
  try {
    program.parse(args, { from: 'user' });
    const verdict = await gate.judge(program.opts());
    const report = reportOf(gate, verdict);
    stdout(report);
    if (summary) fs.appendFileSync(summary, `${report}\n`);
    return verdict.failures.length > 0 ? EXIT.failed : EXIT.passed;
  } catch (error) {
    // Commander has said what is wrong with the arguments, or shown the help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.passed : EXIT.unusable;
    const why = error instanceof Unusable ? error.message : String((error as Error)?.stack ?? error);
    stderr(`the ${gate.name} gate cannot be asked: ${why}\n`);
    return EXIT.unusable;
  }
}

function helpOf({ fails, needs }: Gate): string {
  return [
    'It fails on',
    ...fails.map((each) => `  - ${each}`),
    ...(needs.length > 0 ? [`It needs ${needs.join(', ')}.`] : []),
    'Exit codes: 0 passed, 1 failed, 2 wrong usage, or an input or a program that is not there.',
  ].join('\n');
}

/** No line of a report begins with what a service has answered, so that none of it is a command to GitHub. */
function reportOf({ name }: Gate, { failures, measured }: Verdict): string {
  const items = (texts: readonly string[]) => texts.map((text) => `- ${asText(text)}\n`).join('');
  return [
    `### ${name}: ${failures.length > 0 ? 'failed' : 'passed'}\n`,
    ...(failures.length > 0 ? [items(failures)] : []),
    ...(measured.length > 0 ? [`Measured:\n\n${items(measured)}`] : []),
  ].join('\n');
}

/** A text on one line that is no HTML. */
function asText(text: string): string {
  return onOneLine(text).replaceAll('<', '&lt;');
}
