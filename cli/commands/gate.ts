import { didYouMean } from '../../constructs/props/did-you-mean';
import { formatValue } from '../../constructs/props/format-value';
import { GATES } from '../../pipelines/gates/gates';
import { runGate } from '../../pipelines/gates/run-gate';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { formatTable } from '../text';

/** @param args what the gate itself takes, or `--install` */
export async function gate(
  context: CommandContext,
  name: string | undefined,
  args: readonly string[],
): Promise<void> {
  const { print, progress } = context;
  if (name === undefined) {
    print(formatTable([['GATE', 'ASKS'], ...GATES.map((gate) => [gate.name, gate.asks])]));
    return;
  }
  const gate = GATES.find((each) => each.name === name);
  if (gate === undefined) {
    const names = GATES.map((each) => each.name);
    throw new UserError([
      `the gate must be one of ${names.join(', ')}, got ${formatValue(name)}${didYouMean(name, names)}`,
    ]);
  }
  if (args.includes('--install')) {
    if (gate.tool === undefined) throw new UserError([`the gate ${name} has no packages of its own`]);
    await gate.tool.install();
    return;
  }
  context.exitCode = await runGate(gate, args, {
    stdout: print,
    stderr: (text) => progress(text.replace(/\n$/, '')),
    summary: process.env.GITHUB_STEP_SUMMARY,
  });
}
