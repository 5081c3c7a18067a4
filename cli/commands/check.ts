import { checkWorkflows } from '../../checks/check';
import { onOneLine } from '../../constructs/props/format-value';
import { TREE_FOLDER, WORKFLOWS_FOLDER } from '../../synth/project';
import { checkedTree, gitPathProblem, refuse } from '../../synth/synthesize';
import { renderWorkflows } from '../../synth/workflows';
import { type CommandContext, EXIT, type Paint } from '../command';
import { DRIFT, type Drift, findDrift, findUnstaged } from '../drift/drift';
import { stalePages } from '../generated-pages';

/** What the tree is synthesized from, beside the file of image versions. */
const SOURCES = ['main.ts', 'addons', 'services', 'constructs', 'synth', 'imports', 'package-lock.json'];

interface CheckOptions {
  readonly staged?: true;
  readonly json?: true;
}

export function check(context: CommandContext, { staged, json }: CheckOptions): void {
  const { project, declarePlatform, paint, print, printJson, progress } = context;
  const platform = declarePlatform();
  const tree = checkedTree(platform, project);
  const workflows = renderWorkflows(platform);
  refuse(checkWorkflows(workflows.values(), tree));
  const sources = [...SOURCES, platform.images.file];
  const generated = new Map([
    [TREE_FOLDER, tree],
    [WORKFLOWS_FOLDER, workflows],
  ]);
  const drifts = [...generated].flatMap(([folder, files]) => findDrift(project, folder, files, sources));
  const named = new Set(drifts.map(({ path }) => path));
  const unstaged = staged
    ? findUnstaged(project.git, generated, sources).filter(({ path }) => !named.has(path))
    : [];
  const pages = stalePages(project, platform).map(
    (path): Drift => ({ path, kind: 'stale page', construct: null, sources: [] }),
  );
  const all = [...drifts, ...unstaged, ...pages];
  const misplaced = gitPathProblem(project, platform);

  if (misplaced) progress(`main.ts: ${misplaced}`);
  if (all.length > 0 || misplaced) context.exitCode = EXIT.difference;
  if (json) printJson({ files: tree.size, differences: all.map(withRemedy) });
  else if (all.length === 0) print(`dist/ is what the sources give: ${tree.size} files`);
  else print(report(all, paint));
}

function withRemedy(drift: Drift): object {
  return { ...drift, remedy: DRIFT[drift.kind] };
}

/** The files by kind, each with its service and sources. */
function report(drifts: readonly Drift[], paint: Paint): string {
  const width = Math.max(...drifts.map(({ path }) => path.length));
  const kinds = (Object.keys(DRIFT) as Drift['kind'][]).map((kind) => ({
    kind,
    files: drifts.filter((drift) => drift.kind === kind),
  }));
  return kinds
    .filter(({ files }) => files.length > 0)
    .flatMap(({ kind, files }) => [
      `${paint('red', kind)}, ${DRIFT[kind]}`,
      ...files.map((drift) => `  ${onOneLine(drift.path).padEnd(width)}  ${origin(drift)}`.trimEnd()),
    ])
    .join('\n');
}

function origin({ construct, sources }: Drift): string {
  const named = construct === null ? '' : `[${construct}]`;
  // The file itself says what its sources are.
  return [named, onOneLine(sources.join(' and '))].filter(Boolean).join(' ');
}
