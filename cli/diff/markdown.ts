import { onOneLine } from '../../constructs/props/format-value';
import type { Base } from './base';
import type { ClusterDiff } from './cluster-diff';
import { printable, type Section, sectionsOf, summaryOf } from './text';

/** GitHub takes 65,536 characters in a comment. */
const MOST_CHARACTERS = 60_000;

/** Kept free for the sentence that says what was cut, and how many titles it names before it counts the rest. */
const RESERVE = 2_000;
const MOST_NAMED = 20;

/** A section of a difference, which is folded. */
interface Fold {
  readonly title: string;
  /** Its line in the table. */
  readonly row: string;
  readonly details: string;
}

/**
 * A difference as a comment on a pull request: a table of what it means, then the fields, folded for each service.
 * Where not everything fits, the table goes before the fields, and the end says what was cut.
 *
 * @param most characters of the whole comment
 */
export function toMarkdown(found: ClusterDiff, base: Base, most = MOST_CHARACTERS): string {
  const diff = printable(found);
  const head = [
    '### What will change in the cluster',
    '',
    `${summaryOf(diff)} Compared with ${base.commit.slice(0, 7)} (${escaped(onOneLine(base.name))}).`,
    '',
  ];
  const sections = sectionsOf(diff).map(foldOf);
  head.push(...diff.warnings.flatMap((text) => [`**${escaped(text)}.**`, '']));
  if (sections.length === 0) return head.join('\n');
  head.push('| Where | What it means |', '| --- | --- |');
  const rows = fitting(sections, ({ row }) => row, most - RESERVE - lengthOf(head));
  const rest = most - RESERVE - lengthOf([...head, ...rows.map(({ row }) => row)]);
  const folded = fitting(rows, ({ details }) => details, rest);
  return [
    ...head,
    ...rows.map(({ row }) => row),
    '',
    ...folded.map(({ details }) => details),
    ...cutOff(sections, rows, 'the table'),
    ...cutOff(rows, folded, 'the fields'),
    '',
  ].join('\n');
}

/** The items whose texts fit together, in their order; one that is too long leaves its room to those after it. */
function fitting(items: readonly Fold[], text: (item: Fold) => string, room: number): readonly Fold[] {
  let left = room;
  return items.filter((item) => {
    const { length } = text(item);
    if (length >= left) return false;
    left -= length + 1;
    return true;
  });
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length + 1, 0);
}

function cutOff(all: readonly Fold[], kept: readonly Fold[], what: string): string[] {
  const cut = all.filter((section) => !kept.includes(section)).map(({ title }) => title);
  if (cut.length === 0) return [];
  const more = cut.length > MOST_NAMED ? ` and ${cut.length - MOST_NAMED} more` : '';
  const names = cut.slice(0, MOST_NAMED).join(', ');
  return [`**Cut to fit:** ${what} of ${names}${more}. \`npm run infra -- diff\` shows everything.`, ''];
}

/** Text that stands for itself in a cell of a table, and in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|');
}

function foldOf({ group, name, effects, counts, lines }: Section): Fold {
  const title = escaped(name === undefined ? group : `${group} / ${name}`);
  const meaning = effects.map(({ text }) => escaped(text)).join('<br>') || counts;
  // A comparison of GitHub knows no sign for what has changed.
  const told = lines.map(({ sign, text }) => `${sign === '~' ? '!' : sign} ${text}`);
  // A fence ends at the first line with as many backticks: it must have more than any line inside.
  const ticks = told.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...ticks.map(({ length }) => length + 1)));
  const summary = `<details><summary>${title}: ${counts}</summary>`;
  return {
    title,
    row: `| ${title} | ${meaning} |`,
    details: [summary, '', `${fence}diff`, ...told, fence, '', '</details>', ''].join('\n'),
  };
}
