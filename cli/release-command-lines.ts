import { type Command, Option } from 'commander';
import type { CommandContext } from './command';
import { MERGES } from './promotion/merges';

// What each command of releases and their pipelines takes, see command-lines.ts.

export function promote(program: Command, context: CommandContext): void {
  program
    .command('promote')
    .description('Let an environment run another version of a service: edits the image versions, synthesizes')
    .usage('[options] <service> <env|stage> <tag[@digest]>\n       infra promote [options] --all <from> <to>')
    .argument(
      '<what...>',
      'service, environment and version; with --all, two environments; a stage for all its environments',
    )
    .option('--all', 'move every service to the version that another environment runs')
    .option('--force', 'although the environment before has not run it; needs --reason')
    .option('--reason <words>', 'why it is forced, recorded with the version')
    .option('--approved-by <name>', 'who approved it, where the service asks for approval')
    .option('--ticket <id>', 'where the approval is recorded')
    .option(
      '--require-verdict',
      'only what the environment before is well with, by the commit status of Argo CD; needs GITHUB_TOKEN',
    )
    .addOption(
      new Option(
        '--pull-request <merge>',
        "commit, push that to a branch and open a pull request, merged by a person's review or as soon as it may; needs GITHUB_TOKEN",
      ).choices(MERGES),
    )
    .option('--with <folder>', 'commit this folder of the project too, as it is now, e.g. contracts')
    .option('--commit', 'commit the image versions and the tree, and nothing else')
    .option('--dry-run', 'show what would change, and write nothing')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample: infra promote checkout staging a1b2c3d --commit')
    .action(async (what, options) => (await import('./commands/promote.ts')).promote(context, what, options));
}

export function verdict(program: Command, context: CommandContext): void {
  program
    .command('verdict')
    .description(
      'Ask whether an environment is well with a version of a service, by the commit status of Argo CD',
    )
    .usage(
      '[options] <service> <env|stage> <tag[@digest]>\n       infra verdict --now [--wait <duration>] <service> <env|stage>\n       infra verdict --proposed <commit> [--head <commit>]',
    )
    .argument('[what...]', 'service, environment and version; a stage for all its environments')
    .option('--wait <duration>', 'ask again until it has passed or was rejected, e.g. 90m')
    .option(
      '--now',
      'only if it is what runs there, by the branch as it is at origin; without a version, of what runs there',
    )
    .option(
      '--proposed <commit>',
      'ask for each image that would run by the tree of this commit, here or at origin, and does not by the branch here',
    )
    .option('--unless-rejected', 'without a verdict by then, end as if it had passed: to ask on')
    .option('--head <commit>', 'what the proposed commit must merge into its first parent')
    .addHelpText(
      'after',
      '\nNeeds GITHUB_TOKEN. Exits with 2 if it was rejected, or has not passed yet.\nExample: infra verdict checkout staging a1b2c3d --wait 90m',
    )
    .action(async (what, options) => (await import('./commands/verdict.ts')).verdict(context, what, options));
}

export function approver(program: Command, context: CommandContext): void {
  program
    .command('approver')
    .description(
      "Tell who has let this run of GitHub Actions into an environment, as outputs 'by' and 'ticket'",
    )
    .argument('<env>', 'the GitHub environment that asks for reviewers, e.g. production')
    .addHelpText(
      'after',
      '\nNeeds GITHUB_TOKEN and what GitHub tells each run of itself.\nExample: infra approver production >> "$GITHUB_OUTPUT"',
    )
    .action(async (environment) => (await import('./commands/approver.ts')).approver(context, environment));
}

export function pipeline(program: Command, context: CommandContext): void {
  program
    .command('pipeline')
    .description('Show the pipeline of a service, or the gates of all')
    .argument('[service]', 'e.g. checkout')
    .option('--mermaid', 'as a flowchart of Mermaid')
    .option(
      '--caller',
      "as the workflow by which the service's repository calls it, pinned to the commit here",
    )
    .option('--json', 'as JSON: the typed stages')
    .addHelpText('after', '\nExample: infra pipeline checkout --caller > .github/workflows/pipeline.yaml')
    .action(async (service, options) =>
      (await import('./commands/pipeline.ts')).pipeline(context, service, options),
    );
}

export function gate(program: Command, context: CommandContext): void {
  program
    .enablePositionalOptions()
    .command('gate')
    .description(
      'Ask a gate of the pipelines about a version of a service; without a name, tell which there are',
    )
    .usage(
      '[name] [options of the gate]\n       infra gate <name> --help\n       infra gate <name> --install',
    )
    .argument('[name]', 'e.g. log-scan')
    .argument('[options...]', 'what the gate takes; --install installs the packages that it alone needs')
    .passThroughOptions()
    .addHelpText(
      'after',
      '\nExits with 0 if the version has passed, 1 if not, 2 if the gate could not be asked.\nExample: infra gate log-scan --logs target/test.log',
    )
    .action(async (name, options) => (await import('./commands/gate.ts')).gate(context, name, options));
}
