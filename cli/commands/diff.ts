import { environmentStages } from '../../constructs/platform/stage';
import { didYouMean } from '../../constructs/props/did-you-mean';
import { committedTree } from '../../synth/committed-tree';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { UserError } from '../../synth/user-error';
import { renderWorkflows } from '../../synth/workflows';
import { type CommandContext, EXIT } from '../command';
import { applicationsOf } from '../diff/applications';
import { findBase, readableTree } from '../diff/base';
import { clusterDiff } from '../diff/cluster-diff';
import { toMarkdown } from '../diff/markdown';
import { describePipelines, pipelineChanges } from '../diff/pipelines';
import { isEmpty, summaryOf, toText } from '../diff/text';
import { consumedFiles } from '../drift/drift';

interface DiffOptions {
  readonly env?: string;
  readonly service?: string;
  readonly markdown?: true;
  readonly json?: true;
}

export async function diff(
  context: CommandContext,
  ref: string | undefined,
  options: DiffOptions,
): Promise<void> {
  const { project, declarePlatform, paint, print, printJson, progress } = context;
  const platform = declarePlatform();
  const base = findBase(project.git, ref, platform.git.revision);
  const after = treeTexts(render(platform));
  const { tree: before, warnings } = readableTree(committedTree(project, base.commit), after, base.commit);
  const applications = [before, after].flatMap((tree) => [...applicationsOf(tree).values()]);
  const stage = environmentStages(platform.environments).find(({ name }) => name === options.env);
  if (!stage) {
    check(
      options.env,
      applications.map(({ environment }) => environment),
      'an environment',
    );
  }
  check(
    options.service,
    applications.map(({ service }) => service),
    'a service',
  );
  progress(`comparing ${base.commit.slice(0, 7)} (${base.name}) with the sources …`);

  const { env, service } = options;
  const compared = await clusterDiff(before, after, {
    order: platform.environments.map(({ name }) => name),
    revision: platform.git.revision,
    ...(env !== undefined && { environments: stage?.environments.map(({ name }) => name) ?? [env] }),
    ...(service !== undefined && { service }),
  });
  // What is not generated is in no tree that was compared.
  const unmanaged = consumedFiles(project, after).map(
    ({ path, consumer }) => `${path} is not generated, so that no difference is shown, but ${consumer}`,
  );
  const found = { ...compared, warnings: [...unmanaged, ...warnings, ...compared.warnings] };
  const pipelines =
    env === undefined && service === undefined
      ? pipelineChanges(project.git, base.commit, treeTexts(renderWorkflows(platform)))
      : [];
  // What could not be compared may differ.
  if (!isEmpty(found) || unmanaged.length + warnings.length + pipelines.length > 0)
    context.exitCode = EXIT.difference;
  if (options.json) {
    printJson({ base, summary: summaryOf(found), ...found, pipelines });
    return;
  }
  const lines = describePipelines(pipelines);
  if (options.markdown) {
    const list = lines.length > 0 ? ['', '### What will change in pipelines', '', ...lines.map(asCode)] : [];
    print([toMarkdown(found, base), ...list].join('\n'));
  } else {
    print(
      [
        toText(found, paint),
        ...(lines.length > 0 ? ['', paint('bold', 'pipelines'), ...lines.map(indented)] : []),
      ].join('\n'),
    );
  }
}

/** An item of a list in Markdown, of text that is generated. */
function asCode(line: string): string {
  return `- \`${line.replaceAll('`', "'")}\``;
}

function indented(line: string): string {
  return `  ${line}`;
}

/** Refuses a name that neither tree has: one that is only in the old tree is about to go. */
function check(name: string | undefined, known: readonly string[], what: string): void {
  if (name === undefined || known.includes(name)) return;
  const names = [...new Set(known)].sort();
  throw new UserError([
    `'${name}' is not ${what}${didYouMean(name, names) || `, there are ${names.join(', ')}`}`,
  ]);
}
