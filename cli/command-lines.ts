import { type Command, Option } from 'commander';
import type { CommandContext } from './command';
import { MERGES } from './promotion/merges';

// What each command takes. The command itself is loaded where it is called: help needs none of them.

/** Registers all commands, in the order of the help. */
export function registerCommands(program: Command, context: CommandContext): void {
  for (const register of [
    verify,
    plan,
    diff,
    status,
    promote,
    verdict,
    approver,
    add,
    importKinds,
    check,
    graph,
    page,
    explain,
    pipeline,
    gate,
    docs,
    doctor,
  ])
    register(program, context);
}

function verify(program: Command, context: CommandContext): void {
  program
    .command('verify')
    .description('Build each overlay with the real Kustomize and compare it with what the checks have judged')
    .option('--env <env>', 'only the overlays of this environment, or this stage')
    .option('--service <service>', 'only the overlays of this service')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample: infra verify --env production')
    .action(async (options) => (await import('./commands/verify.ts')).verify(context, options));
}

function plan(program: Command, context: CommandContext): void {
  program
    .command('plan')
    .description('Show the next release of a service over time: pods, weights, measurements, aborts')
    .argument('<service>', 'e.g. checkout')
    .argument('<env>', 'an environment, or a stage for each of its environments, e.g. production')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample: infra plan checkout production')
    .action(async (service, environment, options) =>
      (await import('./commands/plan.ts')).plan(context, service, environment, options),
    );
}

function diff(program: Command, context: CommandContext): void {
  program
    .command('diff')
    .description(
      'Show what will change in the cluster: the tree of a commit against what the sources give now',
    )
    .argument('[ref]', 'commit, branch or tag (default: where this branch left the one that Argo CD follows)')
    .option('--env <env>', 'only this environment, or this stage')
    .option('--service <service>', 'only this service')
    .option('--markdown', 'as Markdown for a pull request, of 60,000 characters at most')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExits with 2 if something will change.\nExample: infra diff origin/main --env production',
    )
    .action(async (ref, options) => (await import('./commands/diff.ts')).diff(context, ref, options));
}

function status(program: Command, context: CommandContext): void {
  program
    .command('status')
    .description(
      'Show what each environment runs, since when, and which versions of the one before are pending',
    )
    .option('--env <env>', 'only this environment, or this stage')
    .option('--service <service>', 'only this service')
    .option('--verdicts', 'ask GitHub what each environment has said of its version; needs GITHUB_TOKEN')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample: infra status --env production')
    .action(async (options) => (await import('./commands/status.ts')).status(context, options));
}

function promote(program: Command, context: CommandContext): void {
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

function verdict(program: Command, context: CommandContext): void {
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

function approver(program: Command, context: CommandContext): void {
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

function add(program: Command, context: CommandContext): void {
  const add = program
    .command('add')
    .description(
      'Write what a new service or environment needs, and synthesize; asks for what no option says',
    )
    .addHelpText('after', '\nExample: infra add service --name search');
  add
    .command('service')
    .description('Add a service: its class, its lines in main.ts, its image versions, its test')
    .option('--name <name>', 'e.g. search')
    .option('--purpose <words>', 'what it is for, in a sentence')
    .option('--pattern <pattern>', 'how it ships: rolling, canary, blue-green')
    .option('--repository <owner/name>', 'of its source (default: <name>-service of the owner of the others)')
    .option(
      '--runtime <runtime>',
      'nodejs, nextjs, go, python or spring-boot, with a version, e.g. go@1.22, or another in words, e.g. "Ruby 3.3" (default: nodejs)',
    )
    .option('--port <port>', 'where it listens (default: 8080)')
    .option('--calls <services>', 'services that it calls, e.g. catalog,inventory (default: none)')
    .option('--called-by <services>', 'services that call it, which get it as an argument (default: none)')
    .option('--tag <tag[@digest]>', 'the image version to begin with, in every environment')
    .addHelpText(
      'after',
      '\nExample: infra add service --name search --pattern canary --calls catalog --tag a1b2c3d',
    )
    .action(async (options) => (await import('./commands/add.ts')).addService(context, options));
  add
    .command('environment')
    .description('Add an environment: its line in main.ts, its values for each service, its image versions')
    .option('--name <name>', 'e.g. qa')
    .option('--like <env>', 'the environment after which it comes in promotions, and whose values it gets')
    .option('--host <host>', 'under which users reach it')
    .option('--namespace <namespace>', '(default: its name)')
    .option(
      '--cluster <cluster>',
      'the API server of its cluster, or its name (default: as the environment that it is like)',
    )
    .option('--stage <stage>', 'the stage of promotions that it is part of (default: one of its own)')
    .option('--production <yes|no>', 'whether real users depend on it (default: as the one that it is like)')
    .option('--approved-by <name>', 'who approved the versions of services that ask for approval')
    .option('--ticket <id>', 'where that approval is recorded')
    .addHelpText(
      'after',
      '\nExample: infra add environment --name qa --like staging --host qa.shop.example.com',
    )
    .action(async (options) => (await import('./commands/add.ts')).addEnvironment(context, options));
}

function importKinds(program: Command, context: CommandContext): void {
  program
    .command('import')
    .description(
      'Make kinds known of which objects are to be added: their schemas, their types, and a function for each',
    )
    .argument(
      '<source>',
      'a file or URL with CustomResourceDefinitions, or k8s for a kind of Kubernetes itself',
    )
    .argument('[kind]', 'behind k8s, the kind, e.g. DaemonSet')
    .addHelpText(
      'after',
      '\nThey are written to kinds/, so that nothing is read from elsewhere again; an import of a kind that is there\n' +
        'replaces it, and tells what changes.\n' +
        '\nExample: infra import https://example.com/postgresql.crd.yaml',
    )
    .action(async (source, kind) =>
      (await import('./commands/import.ts')).importKinds(context, source, kind),
    );
}

function check(program: Command, context: CommandContext): void {
  program
    .command('check')
    .description(
      'Tell whether dist/ and the generated pages are exactly what the sources give; nothing is written',
    )
    .option('--staged', 'for a pre-commit hook: what is staged must be what is checked')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExits with 2 if something differs.\nExample: infra check --staged')
    .action(async (options) => (await import('./commands/check.ts')).check(context, options));
}

function graph(program: Command, context: CommandContext): void {
  program
    .command('graph')
    .description('Draw the platform: services, calls, data stores, events, waves; as Mermaid')
    .option('--json', 'as JSON, with environments and Applications')
    .addHelpText('after', '\nExample: infra graph > platform.mmd')
    .action(async (options) => (await import('./commands/graph.ts')).graph(context, options));
}

function page(program: Command, context: CommandContext): void {
  program
    .command('page')
    .description(
      'Draw the platform as one HTML page for people; with a commit, what the sources change of it',
    )
    .argument('[ref]', 'commit, branch or tag to compare with (default: nothing is compared)')
    .option('--out <file>', 'where to write it (default: reports/page.html of the project)')
    .option('--json', 'only the data of the page, to stdout')
    .addHelpText('after', '\nExample: infra page origin/main --out change.html')
    .action(async (ref, options) => (await import('./commands/page.ts')).page(context, ref, options));
}

function explain(program: Command, context: CommandContext): void {
  program
    .command('explain')
    .description('Tell which service, construct and prop a generated file or field comes from')
    .argument(
      '<file[:field]>',
      "e.g. 'dist/base/checkout/deployment.yaml:spec.template.spec.containers[0].resources'",
    )
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample: infra explain dist/base/checkout/hpa.yaml:spec.maxReplicas')
    .action(async (place, options) =>
      (await import('./commands/explain.ts')).explainPlace(context, place, options),
    );
}

function pipeline(program: Command, context: CommandContext): void {
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

function gate(program: Command, context: CommandContext): void {
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

function docs(program: Command, context: CommandContext): void {
  program
    .command('docs')
    .description(
      'Write the generated pages: the platform, its Secrets, its metrics, and others that are there',
    )
    .addHelpText('after', '\nExample: infra docs')
    .action(async () => (await import('./commands/docs.ts')).docs(context));
}

function doctor(program: Command, context: CommandContext): void {
  program
    .command('doctor')
    .description(
      'Ask the cluster through kubectl, with the rights of a reader, whether it is as the tree needs it',
    )
    .option('--context <name>', 'of the kubeconfig, rather than the current one')
    .option('--cluster <server>', "the cluster's API server as Argo CD knows it, if it is not Argo CD's own")
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample: infra doctor --context production')
    .action(async (options) => (await import('./commands/doctor.ts')).doctor(context, options));
}
