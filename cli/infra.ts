import { Command } from 'commander';
import { describeFailure } from '../synth/failure';
import { EXIT, endQuietlyWhenUnread } from './command';

/** What every file in `commands/` exports. */
interface CommandModule {
  register(program: Command): void;
}

/** One line per command, in the order of the help; a file is loaded only when its command is asked for. */
const COMMANDS: Readonly<Record<string, () => CommandModule>> = {
  verify: () => require('./commands/verify'),
  plan: () => require('./commands/plan'),
  diff: () => require('./commands/diff'),
  status: () => require('./commands/status'),
  promote: () => require('./commands/promote'),
  add: () => require('./commands/add'),
  check: () => require('./commands/check'),
  graph: () => require('./commands/graph'),
  explain: () => require('./commands/explain'),
};

/** `infra <command>`: everyday work on the platform's tree. */
async function main(args: readonly string[]): Promise<void> {
  const program = new Command('infra')
    .description('Everyday work on the generated tree. Data goes to stdout, progress and failures to stderr.')
    .helpOption('-h, --help', 'Show what a command takes')
    .helpCommand('help [command]', 'Show what a command takes')
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 1 a mistake or failure, 2 a difference or violation was found.',
    )
    .showHelpAfterError('(--help shows what it takes)');
  const asked = COMMANDS[args[0] ?? ''];
  for (const load of asked ? [asked] : Object.values(COMMANDS)) load().register(program);
  await program.parseAsync(args, { from: 'user' });
}

endQuietlyWhenUnread();
main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(describeFailure(error));
  process.exitCode = EXIT.failure;
});
