import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkChanges, checkTree } from '../checks/check';
import { describeFinding, type Finding } from '../checks/finding';
import type { Tree } from '../checks/tree';
import type { Platform } from '../constructs/platform/platform';
import { onOneLine } from '../constructs/props/format-value';
import { previousTree } from './committed-tree';
import { describeFailure } from './failure';
import { isGenerated } from './header';
import { PassedTrees } from './passed-trees';
import { type Declare, Project } from './project';
import { type Published, publishTogether } from './publish/publish';
import { render } from './render';
import { consumerOf } from './unmanaged';
import { UserError } from './user-error';
import { judgedWorkflows } from './workflows';

/** How many paths a summary names before it counts the rest. */
const MOST_NAMED = 10;

/**
 * Renders a platform, checks it, and publishes its tree: to `dist/`, or, under `cdk8s synth -o DIR` and `--stdout`,
 * to the folder that the CLI names. A failure is written to stderr, sets exit code 1, and leaves the tree as it was.
 *
 * @param declare makes the platform; whatever it throws is reported like any other mistake
 * @param root the project's folder, `__dirname` in its `main.ts`
 */
export function synthesize(declare: Declare, root: string): void {
  const project = new Project(root, declare);
  try {
    const folder = outputFolder(project);
    const { tree, summary } = publishTree(project, folder, process.cwd());
    if (folder === project.dist) listForCli(project, tree);
    console.error(summary);
  } catch (error) {
    console.error(describeFailure(error, root));
    process.exitCode = 1;
  }
}

/**
 * Renders the platform of a project, checks it, and publishes its tree; with that in `dist/`, also the workflows of its
 * pipelines, beside those that people write.
 *
 * @param folder the absolute path of where the tree goes
 * @param cwd the folder that the summary's paths start from
 * @returns the tree, and what to tell of it
 * @throws {UserError} with all that is wrong, and the folder is as it was
 */
export function publishTree(
  project: Project,
  folder = project.dist,
  cwd = project.root,
): { readonly tree: Tree; readonly summary: string } {
  const start = process.hrtime.bigint();
  const passed = PassedTrees.ofProcess();
  const { tree, revision, workflows, misplaced } = renderProject(project, passed);
  check(tree, passed, project, revision);
  // Also where only the tree is asked for: a pipeline with a mistake is one of the sources.
  refuse(workflows.findings);
  passed.keep();
  // Another folder is for a look at the tree.
  const hasWorkflows =
    folder === project.dist && (workflows.texts.size > 0 || fs.existsSync(project.workflows));
  const [published, publishedWorkflows] = publishTogether(
    [
      { folder, files: treeTexts(tree) },
      ...(hasWorkflows ? [{ folder: project.workflows, files: workflows.texts }] : []),
    ],
    { isOwned: isGenerated },
  ) as [Published, Published?];
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const summary = [
    summarize(tree, path.relative(cwd, folder) || '.', published, seconds),
    ...(publishedWorkflows
      ? summarizeWorkflows(path.relative(cwd, project.workflows), publishedWorkflows)
      : []),
  ].join('\n');
  return { tree, summary: misplaced ? `warning: ${misplaced}\n${summary}` : summary };
}

/** All that a synth needs of the platform of a project, whose constructs take more memory than it: they go here. */
function renderProject(project: Project, passed: PassedTrees) {
  const platform = project.declarePlatform();
  const tree = render(platform);
  return {
    tree,
    revision: platform.git.revision,
    workflows: judgedWorkflows(platform, tree, passed),
    misplaced: gitPathProblem(project, platform),
  };
}

/**
 * Renders a platform to a tree that a cluster, Argo and Kustomize take as it is meant.
 *
 * @param project whose Git knows the tree that clusters have; without it, that is not compared with this one
 * @throws {UserError} with all mistakes of the constructs, or else with all findings of the checks
 */
export function checkedTree(platform: Platform, project?: Project): Tree {
  const tree = render(platform);
  const passed = PassedTrees.ofProcess();
  check(tree, passed, project, platform.git.revision);
  passed.keep();
  return tree;
}

function check(tree: Tree, passed: PassedTrees, project: Project | undefined, revision: string): void {
  const previous = project && previousTree(project, revision, { likely: treeTexts(tree) });
  const isPassed = passed.isRight('tree', tree.values());
  refuse(isPassed ? checkChanges(tree, previous) : checkTree(tree, previous, passed));
}

/** @throws {UserError} with all findings, if there are any */
export function refuse(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new UserError(findings.map(describeFinding));
}

/**
 * What is wrong with where Argo CD looks for the tree, if the project's repository is the one that it reads; undefined
 * where nothing is, or there is no Git.
 */
export function gitPathProblem({ git, root, dist }: Project, platform: Platform): string | undefined {
  const prefix = git.ask(['rev-parse', '--show-prefix']);
  const place = `${prefix}${path.relative(root, dist)}`;
  if (prefix === undefined || platform.git.path === place) return undefined;
  return `'git.path' must be '${onOneLine(place)}', which is where Argo CD finds the tree in this repository, got '${platform.git.path}'`;
}

/** The texts of a tree by path. */
export function treeTexts(tree: Tree): ReadonlyMap<string, string> {
  return new Map([...tree].map(([name, { text }]) => [name, text]));
}

/** `dist/`, unless the CLI was given another folder than the scratch folder of `cdk8s.yaml`. */
function outputFolder(project: Project): string {
  const asked = process.env.CDK8S_OUTDIR;
  // An empty variable would name the project's folder.
  return !asked || path.resolve(asked) === scratchFolder(project) ? project.dist : path.resolve(asked);
}

function scratchFolder(project: Project): string {
  const { output } = parse(fs.readFileSync(project.path('cdk8s.yaml'), 'utf8')) as { output: string };
  return path.resolve(project.root, output);
}

/** The CLI fails without a manifest in its output folder, and lists each one: it gets one with the whole tree. */
function listForCli(project: Project, tree: Tree): void {
  if (!process.env.CDK8S_OUTDIR) return;
  fs.mkdirSync(scratchFolder(project), { recursive: true });
  fs.writeFileSync(path.join(scratchFolder(project), 'tree.yaml'), [...treeTexts(tree).values()].join(''));
}

function summarize(tree: Tree, folder: string, published: Published, seconds: number): string {
  const { written, changed, removed, unchanged, unmanaged, warnings } = published;
  const total = written.length + changed.length + unchanged;
  const paths = [
    ...written.map((file) => `  + ${file}`),
    ...changed.map((file) => `  ~ ${file}`),
    ...removed.map((file) => `  - ${onOneLine(file)}`),
  ];
  const unnamed = paths.length - MOST_NAMED;
  return [
    `${folder}/: ${countsOf(published) || 'up to date'}, ${total} files, ${seconds.toFixed(2)} s`,
    ...(unnamed > 1 ? [...paths.slice(0, MOST_NAMED), `  … and ${unnamed} more`] : paths),
    ...unmanaged.map((file) => {
      const consumer = consumerOf(file, treeTexts(tree));
      return `warning: ${folder}/${onOneLine(file)} is not generated and was left alone${consumer ? `, but ${consumer}` : ''}`;
    }),
    ...warnings.map((warning) => `warning: ${warning}`),
  ].join('\n');
}

/** Nothing, where nothing of them was touched. */
function summarizeWorkflows(folder: string, published: Published): string[] {
  const counts = countsOf(published);
  return [
    ...(counts === '' ? [] : [`${folder}/: ${counts}`]),
    ...published.warnings.map((warning) => `warning: ${warning}`),
  ];
}

function countsOf({ written, changed, removed }: Published): string {
  const counts = [
    [written.length, 'written'],
    [changed.length, 'changed'],
    [removed.length, 'removed'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}
