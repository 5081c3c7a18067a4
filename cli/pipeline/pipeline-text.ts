import type { Stage } from '../../constructs/pipeline/stages';
import { formatTable, markdownTable } from '../text';

/** The stages of a pipeline as a table for a terminal. */
export function pipelineText(stages: readonly Stage[]): string {
  return formatTable([['STAGE', 'PASSES IF', 'RUNS FOR', 'AFTER'], ...rowsOf(stages)]);
}

/** The same as a table of Markdown. */
export function pipelineTable(stages: readonly Stage[]): string {
  return markdownTable(['Stage', 'Passes if', 'Runs for', 'After'], rowsOf(stages));
}

/**
 * The stages of a pipeline as a Mermaid flowchart.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function pipelineMermaid(stages: readonly Stage[]): string {
  const after = directNeeds(stages);
  return [
    'flowchart LR',
    ...stages.map(({ id, kind }) => `  ${nodeId(id)}${shapeOf(kind, id)}`),
    ...stages.flatMap(({ id }) => (after.get(id) ?? []).map((need) => `  ${nodeId(need)} --> ${nodeId(id)}`)),
    '',
  ].join('\n');
}

function rowsOf(stages: readonly Stage[]): string[][] {
  const after = directNeeds(stages);
  return stages.map(({ id, title, runsFor }) => [id, title, runsFor, (after.get(id) ?? []).join(', ')]);
}

/** What a stage waits for, without what its other needs wait for anyway. */
function directNeeds(stages: readonly Stage[]): ReadonlyMap<string, readonly string[]> {
  const needs = new Map(stages.map((stage) => [stage.id, stage.needs]));
  const found = new Map<string, ReadonlySet<string>>();
  const behind = (id: string): ReadonlySet<string> => {
    // Many ways lead to a stage from those after it.
    const all = found.get(id) ?? new Set((needs.get(id) ?? []).flatMap((need) => [need, ...behind(need)]));
    found.set(id, all);
    return all;
  };
  return new Map(
    stages.map((stage) => {
      const indirect = new Set(stage.needs.flatMap((need) => [...behind(need)]));
      return [stage.id, stage.needs.filter((need) => !indirect.has(need))];
    }),
  );
}

/** Ids may be words of Mermaid's own. */
function nodeId(id: string): string {
  return `stage_${id}`;
}

function shapeOf(kind: Stage['kind'], id: string): string {
  if (kind === 'promotion') return `(["${id}"])`;
  if (kind === 'approval') return `{{"${id}"}}`;
  return `["${id}"]`;
}
