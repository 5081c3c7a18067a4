import { environmentStages } from '../../constructs/platform/stage';
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

export async function addService(context: CommandContext, options: Partial<ServiceAnswers>): Promise<void> {
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

export async function addEnvironment(
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
  const order = environmentStages(
    platform.environments.flatMap((it) =>
      it.name === answers.like ? [it, { ...answers, production: it.production }] : [it],
    ),
  ).map(({ environments }) => environments.map(({ name }) => name).join(' and '));
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
    progress(`warning: \`npm run docs\` fails: ${describeFailure(error, project.root)}`);
  }
  print(`Written: ${written.join(', ')}`);
}
