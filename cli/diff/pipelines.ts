import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { onOneLine } from '../../constructs/props/format-value';
import type { PipelineChange } from '../../page/data/change';
import type { Git } from '../../synth/git';
import { isGenerated } from '../../synth/header';
import { WORKFLOWS_FOLDER } from '../../synth/project';

type Workflow = Readonly<Record<string, unknown>> & { readonly jobs?: Readonly<Record<string, unknown>> };

/** What differs between the generated workflows of a commit and others, by file. */
export function pipelineChanges(
  git: Git,
  commit: string,
  after: ReadonlyMap<string, string>,
): PipelineChange[] {
  const committed = git.filesAt(commit, WORKFLOWS_FOLDER);
  const before = new Map([...committed].filter(([, text]) => isGenerated(text)));
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => {
      const [{ jobs: old = {}, ...oldRest }, { jobs = {}, ...rest }] = [before, after].map((texts) =>
        readWorkflow(texts.get(name)),
      ) as [Workflow, Workflow];
      return {
        file: `${WORKFLOWS_FOLDER}/${name}`,
        created: Object.keys(jobs).filter((job) => !Object.hasOwn(old, job)),
        changed: Object.keys(jobs).filter(
          (job) => Object.hasOwn(old, job) && !isDeepStrictEqual(old[job], jobs[job]),
        ),
        deleted: Object.keys(old).filter((job) => !Object.hasOwn(jobs, job)),
        around: !isDeepStrictEqual(oldRest, rest),
      };
    });
}

/** What was once committed may be no YAML any more: then all of it differs. */
function readWorkflow(text = ''): Workflow {
  try {
    const workflow: unknown = parse(text, { logLevel: 'silent' });
    return typeof workflow === 'object' && workflow !== null ? (workflow as Workflow) : {};
  } catch {
    return {};
  }
}

/** A line for each pipeline. */
export function describePipelines(changes: readonly PipelineChange[]): string[] {
  return changes.map(({ file, created, changed, deleted, around }) => {
    const parts = [
      ...created.map((job) => `+ ${job}`),
      ...changed.map((job) => `~ ${job}`),
      ...deleted.map((job) => `- ${job}`),
      ...(around ? ['~ what is around the jobs'] : []),
    ];
    return onOneLine(`${file}: ${parts.join(', ') || 'its text alone'}`);
  });
}
