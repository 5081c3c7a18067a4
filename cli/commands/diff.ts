import { type CommandContext, EXIT } from '../command';
import { compareWithCommit, jsonOf } from '../diff/comparison';
import { toMarkdown } from '../diff/markdown';
import { describePipelines } from '../diff/pipelines';
import { isEmpty, toText } from '../diff/text';
import type { Selection } from '../overlays';

interface DiffOptions extends Selection {
  readonly markdown?: true;
  readonly json?: true;
}

export async function diff(
  context: CommandContext,
  ref: string | undefined,
  options: DiffOptions,
): Promise<void> {
  const { paint, print, printJson } = context;
  const comparison = await compareWithCommit(context, ref, options);
  const { base, pipelines, isIncomplete, summary: _, ...found } = comparison;
  // What could not be compared may differ.
  if (!isEmpty(found) || isIncomplete || pipelines.length > 0) context.exitCode = EXIT.difference;
  if (options.json) {
    printJson(jsonOf(comparison));
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
