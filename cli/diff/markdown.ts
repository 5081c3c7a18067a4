import type { NetworkChange } from '../../checks/network/network-reach';
import { onOneLine } from '../../constructs/props/format-value';
import { count } from '../text';
import type { Base } from './base';
import type { ApplicationChange, ClusterDiff } from './cluster-diff';
import type { ObjectChange } from './object-changes';
import { linesOf, printable, summaryOf } from './text';

/** GitHub takes 65,536 characters in a comment. */
const MOST_CHARACTERS = 60_000;

/** Kept free for the sentence that says what was cut, and how many titles it names before it counts the rest. */
const RESERVE = 2_000;
const MOST_NAMED = 20;

/** What is folded: a service in an environment, the network of an environment, Argo CD's own objects. */
interface Section {
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
  const sections = sectionsOf(diff);
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
function fitting(
  items: readonly Section[],
  text: (item: Section) => string,
  room: number,
): readonly Section[] {
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

function cutOff(all: readonly Section[], kept: readonly Section[], what: string): string[] {
  const cut = all.filter((section) => !kept.includes(section)).map(({ title }) => title);
  if (cut.length === 0) return [];
  const more = cut.length > MOST_NAMED ? ` and ${cut.length - MOST_NAMED} more` : '';
  const names = cut.slice(0, MOST_NAMED).join(', ');
  return [`**Cut to fit:** ${what} of ${names}${more}. \`npm run infra -- diff\` shows everything.`, ''];
}

function sectionsOf({ applications, argocd, network }: ClusterDiff): Section[] {
  const environments = [...new Set([...applications, ...network].map(({ environment }) => environment))];
  return [
    ...environments.flatMap((environment) => [
      ...applications.filter((change) => change.environment === environment).map(serviceSection),
      ...network.filter((change) => change.environment === environment).map(networkSection),
    ]),
    ...(argocd.length > 0 ? [objectsSection('Argo CD', countsOf(argocd), argocd)] : []),
  ];
}

function serviceSection({ environment, service, effects, objects }: ApplicationChange): Section {
  const meaning = effects.map(({ text }) => escaped(text)).join('<br>') || countsOf(objects);
  return objectsSection(escaped(`${environment} / ${service}`), meaning, objects);
}

function objectsSection(title: string, meaning: string, objects: readonly ObjectChange[]): Section {
  const lines = objects.flatMap(linesOf).map(({ sign, text }) => `${sign === '~' ? '!' : sign} ${text}`);
  return section(title, meaning, countsOf(objects), lines);
}

function networkSection({ environment, opened, closed }: NetworkChange): Section {
  const meaning = [
    ...(opened.length > 0 ? [`opens ${count(opened.length, 'connection')}`] : []),
    ...(closed.length > 0 ? [`closes ${count(closed.length, 'connection')}`] : []),
  ].join(', ');
  const lines = [...closed.map((edge) => `- ${edge}`), ...opened.map((edge) => `+ ${edge}`)];
  return section(escaped(`${environment} / network reach`), meaning, meaning, lines);
}

/** Text that stands for itself in a cell of a table, and in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('|', '\\|');
}

function section(title: string, meaning: string, heading: string, lines: readonly string[]): Section {
  // A fence ends at the first line with as many backticks: it must have more than any line inside.
  const ticks = lines.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...ticks.map(({ length }) => length + 1)));
  return {
    title,
    row: `| ${title} | ${meaning} |`,
    details: [
      `<details><summary>${title}: ${heading}</summary>`,
      '',
      `${fence}diff`,
      ...lines,
      fence,
      '',
      '</details>',
      '',
    ].join('\n'),
  };
}

/** e.g. `1 object created, 2 changed` */
function countsOf(objects: readonly ObjectChange[]): string {
  const counts = (['create', 'change', 'delete'] as const)
    .map((change) => [objects.filter((object) => object.change === change).length, change] as const)
    .filter(([amount]) => amount > 0);
  return counts
    .map(([amount, change], index) => `${index === 0 ? count(amount, 'object') : amount} ${PAST[change]}`)
    .join(', ');
}

const PAST = { create: 'created', change: 'changed', delete: 'deleted' } as const;
