import os from 'node:os';
import { Command, CommanderError } from 'commander';
import { leastVersions } from '../constructs/platform/least-versions';
import { onOneLine } from '../constructs/props/format-value';
import { describeFailure } from '../synth/failure';
import type { Project } from '../synth/project';
import { completePublication } from '../synth/publish/publish';
import { isGenerated } from '../synth/render';
import { CommandContext, EXIT, type Output } from './command';
import * as add from './commands/add';
import * as approver from './commands/approver';
import * as check from './commands/check';
import * as diff from './commands/diff';
import * as doctor from './commands/doctor';
import * as explain from './commands/explain';
import * as graph from './commands/graph';
import * as pipeline from './commands/pipeline';
import * as plan from './commands/plan';
import * as promote from './commands/promote';
import * as status from './commands/status';
import * as verdict from './commands/verdict';
import * as verify from './commands/verify';
import { Interrupted } from './promotion/files';

/** In the order of the help. */
const COMMANDS = [
  verify,
  plan,
  diff,
  status,
  promote,
  verdict,
  approver,
  add,
  check,
  graph,
  explain,
  pipeline,
  doctor,
];

/** Where a run of the CLI writes, and the folder that paths on its command line start from. */
export interface InfraStreams {
  readonly stdout: Output;
  readonly stderr: Output;
  /** @default - the project's folder */
  readonly cwd?: string;
}

/**
 * `infra <command>`: everyday work on the platform's tree.
 *
 * @param args e.g. `['check', '--json']`
 * @returns the exit code; failures are written to stderr
 */
export async function runInfra(
  project: Project,
  args: readonly string[],
  { stdout, stderr, cwd = project.root }: InfraStreams,
): Promise<number> {
  const context = new CommandContext(project, stdout, stderr, cwd);
  const program = new Command('infra')
    .description('Everyday work on the generated tree. Data goes to stdout, progress and failures to stderr.')
    .helpOption('-h, --help', 'Show what a command takes')
    .helpCommand('help [command]', 'Show what a command takes')
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 1 a mistake or failure, 2 a difference or violation was found, 128 and more a signal.\n' +
        `The tree is for ${leastVersions()}.`,
    )
    .showHelpAfterError('(--help shows what it takes)')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // Its only line break is before a suggestion.
      outputError: (text, write) =>
        write(
          `${text
            .trimEnd()
            .split(/\n(?=\(Did you mean )/)
            .map(onOneLine)
            .join('\n')}\n`,
        ),
    })
    .exitOverride();
  try {
    program.hook('preAction', () => {
      // Whatever a command tells of the tree, it must not be of one half of it.
      for (const folder of [project.dist, project.workflows]) {
        completePublication(folder, { isOwned: isGenerated }).forEach(context.progress);
      }
    });
    for (const command of COMMANDS) command.register(program, context);
    await program.parseAsync(args, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    // Commander has said what is wrong with the arguments, or shown the help.
    if (error instanceof CommanderError) return error.exitCode;
    context.progress(describeFailure(error));
    return error instanceof Interrupted ? EXIT.signal + os.constants.signals[error.signal] : EXIT.failure;
  }
}
