import os from 'node:os';
import { Command, CommanderError } from 'commander';
import { leastVersions } from '../constructs/platform/least-versions';
import { onOneLine } from '../constructs/props/format-value';
import { describeFailure } from '../synth/failure';
import { isGenerated } from '../synth/header';
import type { Project } from '../synth/project';
import { CommandContext, EXIT, type Output } from './command';
import { registerCommands } from './command-lines';
import { Interrupted } from './promotion/interrupted';

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
    program.hook('preAction', async () => {
      const { completePublication } = await import('../synth/publish/publish.ts');
      // Whatever a command tells of the tree, it must not be of one half of it.
      completePublication(project.dist, { isOwned: isGenerated }).forEach(context.progress);
    });
    registerCommands(program, context);
    await program.parseAsync(args, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    // Commander has said what is wrong with the arguments, or shown the help.
    if (error instanceof CommanderError) return error.exitCode;
    context.progress(describeFailure(error, project.root));
    return error instanceof Interrupted ? EXIT.signal + os.constants.signals[error.signal] : EXIT.failure;
  }
}
