import { OPERATIONS } from '../../e2e/platform';
import type { Scenario } from '../../e2e/scenario';

/** Holds the pages that promise something and the scenarios that try it together, both ways. */

const FENCE = /^ *```[\s\S]*?^ *```$/gm;
const MARK = /<!-- e2e: ([^>]*?) -->/g;

/** A paragraph, list or table. */
interface Block {
  readonly line: number;
  readonly text: string;
  /** What its marks say: names of scenarios, or `none` and a reason. */
  readonly marks: readonly string[];
}

/** Every part of a page that has no mark, or one that no scenario answers to. */
export function unproven(page: string, text: string, scenarios: readonly Scenario[]): string[] {
  return blocksOf(text).flatMap(({ line, marks }) => {
    const place = `${page}:${line}`;
    if (marks.length === 0) {
      return [
        `${place} has no mark: end it with <!-- e2e: id of a scenario --> or <!-- e2e: none, reason -->`,
      ];
    }
    return marks
      .filter((mark) => !/^none, \S/.test(mark))
      .flatMap((mark) => mark.split(', '))
      .filter((id) => !scenarios.some((scenario) => scenario.id === id))
      .map((id) => `${place} names '${id}', which is no scenario`);
  });
}

/** Every scenario whose sentence does not stand in its page, or stands where no mark names the scenario. */
export function unlinked(read: (page: string) => string, scenarios: readonly Scenario[]): string[] {
  return scenarios.flatMap(({ id, page: file = OPERATIONS, promise: sentence }) => {
    const text = read(file);
    // Only operations.md has marks: it is the page that people act on.
    if (file !== OPERATIONS) return onOneLine(text).includes(sentence) ? [] : [absent(id, file, sentence)];
    const block = blocksOf(text).find((candidate) => onOneLine(candidate.text).includes(sentence));
    if (block === undefined) return [absent(id, file, sentence)];
    const named = block.marks.flatMap((mark) => mark.split(', ')).includes(id);
    return named ? [] : [`${file}:${block.line} must name the scenario '${id}' in its mark`];
  });
}

function absent(id: string, file: string, sentence: string): string {
  return `the sentence of scenario '${id}' must stand in ${file}: ${sentence}`;
}

function blocksOf(page: string): Block[] {
  const prose = page.replace(FENCE, (code) => code.replace(/[^\n]+/g, ''));
  const blocks: Block[] = [];
  let line = 1;
  for (const text of prose.split(/\n\n/)) {
    const marks = [...text.matchAll(MARK)].map(([, mark]) => mark as string);
    const words = text.replace(MARK, '').trim();
    const last = blocks.at(-1);
    if (words === '' && marks.length > 0 && last)
      blocks[blocks.length - 1] = { ...last, marks: [...last.marks, ...marks] };
    else if (words !== '' && !words.startsWith('#'))
      blocks.push({ line: line + leadingLines(text), text: words, marks });
    line += text.split('\n').length + 1;
  }
  return blocks;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function leadingLines(text: string): number {
  return /^\n*/.exec(text)?.[0].length ?? 0;
}
