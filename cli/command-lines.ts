import type { Command } from 'commander';
import type { CommandContext } from './command';
import { approver, gate, pipeline, promote, verdict } from './release-command-lines';

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
    init,
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

function init(program: Command, context: CommandContext): void {
  program
    .command('init')
    .description('Begin a platform of your own in an empty folder; asks for what no option says')
    .argument('<folder>', 'an empty folder, or one that is not there yet')
    .option('--name <name>', 'of the platform (default: that of the folder)')
    .option('--git <url>', 'the repository that Argo CD reads (default: origin of the repository around)')
    .option('--registry <registry>', 'of the images (default: ghcr.io/ and the owner of the repository)')
    .option(
      '--package <version or archive>',
      'the engine: a version in your registry, or an archive of `npm pack`, which is copied (default: what runs)',
    )
    .addHelpText('after', '\nExample: infra init shop --git https://github.com/acme/shop.git')
    .action(async (folder, options) => (await import('./commands/init.ts')).init(context, folder, options));
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
