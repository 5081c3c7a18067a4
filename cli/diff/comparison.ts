import { environmentStages } from '../../constructs/platform/stage';
import { didYouMean } from '../../constructs/props/did-you-mean';
import { committedTree } from '../../synth/committed-tree';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { UserError } from '../../synth/user-error';
import { renderWorkflows } from '../../synth/workflows';
import type { CommandContext } from '../command';
import { consumedFiles } from '../drift/drift';
import type { Selection } from '../overlays';
import { applicationsOf, rememberWritten } from './applications';
import { findBase, readableTree } from './base';
import { clusterDiff } from './cluster-diff';
import { pipelineChanges } from './pipelines';
import { summaryOf } from './text';

/** A commit and the sources as they are now, and what these change in the cluster. */
export type Comparison = Awaited<ReturnType<typeof compareWithCommit>>;

/**
 * Compares the tree of a commit with what the sources give now.
 *
 * @param ref commit, branch or tag; by default where this branch left the one that Argo CD follows
 * @throws {UserError} if there is no such commit, environment or service, or Kustomize refuses
 */
export async function compareWithCommit(
  { project, declarePlatform, progress }: CommandContext,
  ref: string | undefined,
  { env, service }: Selection = {},
) {
  const platform = declarePlatform();
  const base = findBase(project.git, ref, platform.git.revision);
  const written = render(platform);
  rememberWritten(written);
  const after = treeTexts(written);
  const { tree: before, warnings } = readableTree(
    committedTree(project, base.commit, after),
    after,
    base.commit,
  );
  const applications = [before, after].flatMap((tree) => [...applicationsOf(tree).values()]);
  const stage = environmentStages(platform.environments).find(({ name }) => name === env);
  const environments = applications.map(({ environment }) => environment);
  if (!stage) check(env, environments, 'an environment');
  const services = applications.map((application) => application.service);
  check(service, services, 'a service');
  progress(`comparing ${base.commit.slice(0, 7)} (${base.name}) with the sources …`);

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
  const isWhole = env === undefined && service === undefined;
  return {
    base,
    summary: summaryOf(found),
    ...found,
    pipelines: isWhole ? pipelineChanges(project.git, base.commit, treeTexts(renderWorkflows(platform))) : [],
    /** Whether something could not be compared. */
    isIncomplete: unmanaged.length + warnings.length > 0,
  };
}

/** What programs are told of it. */
export function jsonOf({ isIncomplete: _, ...comparison }: Comparison) {
  return comparison;
}

/** Refuses a name that neither tree has: one that is only in the old tree is about to go. */
function check(name: string | undefined, known: readonly string[], what: string): void {
  if (name === undefined || known.includes(name)) return;
  const names = [...new Set(known)].sort();
  throw new UserError([
    `'${name}' is not ${what}${didYouMean(name, names) || `, there are ${names.join(', ')}`}`,
  ]);
}
