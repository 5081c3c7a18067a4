import type { Command } from 'commander';
import { describeFailure } from '../../synth/failure';
import { publishTree } from '../../synth/synthesize';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { writePages } from '../generated-pages';
import { approvalProblems } from '../promotion/image-version';
import { type EnvironmentAnswers, environmentFiles, environmentQuestions } from '../scaffold/add-environment';
import { type ServiceAnswers, serviceFiles, serviceQuestions } from '../scaffold/add-service';
import { resolveAnswers } from '../scaffold/answers';
import { forget, format, writeOrRollBack } from '../scaffold/write-or-roll-back';

interface EnvironmentOptions extends Partial<EnvironmentAnswers> {
  readonly approvedBy?: string;
  readonly ticket?: string;
}

export function register(program: Command, context: CommandContext): void {
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
    .action((options) => addService(context, options));
  add
    .command('environment')
    .description('Add an environment: its line in main.ts, its values for each service, its image versions')
    .option('--name <name>', 'e.g. qa')
    .option('--like <env>', 'the environment after which it comes in promotions, and whose values it gets')
    .option('--host <host>', 'under which users reach it')
    .option('--namespace <namespace>', '(default: its name)')
    .option('--cluster <url>', 'the API server of its cluster (default: as the environment that it is like)')
    .option('--production <yes|no>', 'whether real users depend on it (default: as the one that it is like)')
    .option('--approved-by <name>', 'who approved the versions of services that ask for approval')
    .option('--ticket <id>', 'where that approval is recorded')
    .addHelpText(
      'after',
      '\nExample: infra add environment --name qa --like staging --host qa.shop.example.com',
    )
    .action((options) => addEnvironment(context, options));
}

async function addService(context: CommandContext, options: Partial<ServiceAnswers>): Promise<void> {
  const { project, declarePlatform, print } = context;
  const platform = declarePlatform();
  const answers = await resolveAnswers(serviceQuestions(platform), options);
  const { name, pattern } = answers;
  write(context, serviceFiles(project, platform, answers));
  print(
    `Added the service ${name}. Look at services/${name}.ts: api, risk, probes, resources and gates are defaults.`,
  );
  const isTestedInCluster = platform.environments.some(({ settings }) => settings.loadTest !== undefined);
  if (platform.pipelines || (pattern !== 'rolling' && isTestedInCluster)) {
    print(`Write its load test, load-tests/${name}.py, before its first release: without it none succeeds.`);
  }
}

async function addEnvironment(
  context: CommandContext,
  { approvedBy, ticket, ...options }: EnvironmentOptions,
): Promise<void> {
  const { project, declarePlatform, print } = context;
  const problems = approvalProblems({ approvedBy, ticket });
  if (problems.length > 0) throw new UserError(problems);
  const platform = declarePlatform();
  const answers = await resolveAnswers(environmentQuestions(platform), options);
  const approval = approvedBy !== undefined && ticket !== undefined ? { by: approvedBy, ticket } : undefined;
  write(context, environmentFiles(project, platform, answers, approval));
  const order = platform.environments.flatMap(({ name }) =>
    name === answers.like ? [name, answers.name] : [name],
  );
  print(`Added the environment ${answers.name}. Promotions go ${order.join(' → ')}.`);
}

/** Writes the files and synthesizes; if that fails, the files are as before. */
function write({ project, print, progress }: CommandContext, files: ReadonlyMap<string, string>): void {
  const written = [...files.keys()];
  writeOrRollBack(project, files, () => {
    const sources = written.filter((file) => file.endsWith('.ts'));
    format(project, sources);
    forget(project, sources);
    progress(publishTree(project).summary);
  });
  try {
    writePages(project, progress);
  } catch (error) {
    progress(`warning: \`npm run docs\` fails: ${describeFailure(error)}`);
  }
  print(`Written: ${written.join(', ')}`);
}
