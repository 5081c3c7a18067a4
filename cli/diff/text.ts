import type { NetworkChange } from '../../checks/network/network-reach';
import { onOneLine } from '../../constructs/props/format-value';
import type { Paint } from '../command';
import { count } from '../text';
import type { ApplicationChange, ClusterDiff } from './cluster-diff';
import type { Effect } from './effects';
import type { FieldChange, ObjectChange } from './object-changes';

/** Connections that an environment names before it counts the rest. */
const MOST_CONNECTIONS = 12;

const COLOURS = { '+': 'green', '-': 'red', '~': 'yellow', ' ': 'reset' } as const;

/** Effects that somebody should look at twice. */
const GRAVE: ReadonlySet<Effect['kind']> = new Set([
  'immutable',
  'delete',
  'abandon',
  'handover',
  'move',
  'relocate',
  'block',
]);

/** A difference for a terminal: environments, services, what it means to each, then objects and fields. */
export function toText(found: ClusterDiff, paint: Paint): string {
  const diff = printable(found);
  const environments = [
    ...new Set([...diff.applications, ...diff.network].map(({ environment }) => environment)),
  ];
  const blocks = environments.map((environment) => [
    paint('bold', environment),
    ...diff.applications
      .filter((change) => change.environment === environment)
      .flatMap((change) => serviceLines(change, paint)),
    ...diff.network
      .filter((change) => change.environment === environment)
      .flatMap((change) => networkLines(change, paint)),
  ]);
  const argocd = diff.argocd.flatMap((object) => linesOf(object).map((line) => indented(line, 2, paint)));
  return [
    ...diff.warnings.flatMap((text) => [paint('red', `! ${text}`), '']),
    ...blocks.flatMap((lines) => [...lines, '']),
    ...(argocd.length > 0 ? [paint('bold', 'Argo CD'), ...argocd, ''] : []),
    summaryOf(diff),
  ].join('\n');
}

/** A difference whose names, which another commit may have chosen, command no terminal and break no line. */
export function printable(diff: ClusterDiff): ClusterDiff {
  return JSON.parse(JSON.stringify(diff), (key: string, value: unknown) => {
    // Values of fields are printed as JSON.
    const isPlain = typeof value === 'string' && key !== 'before' && key !== 'after';
    return isPlain ? onOneLine(value) : value;
  });
}

function serviceLines({ service, effects, objects }: ApplicationChange, paint: Paint): string[] {
  return [
    `  ${paint('bold', service)}`,
    ...effects.map(({ kind, text }) => `    ${GRAVE.has(kind) ? paint('red', `! ${text}`) : `! ${text}`}`),
    ...objects.flatMap((object) => linesOf(object).map((line) => indented(line, 4, paint))),
  ];
}

function networkLines({ opened, closed }: NetworkChange, paint: Paint): string[] {
  const lines: DiffLine[] = [
    ...closed.map((text) => ({ sign: '-' as const, text })),
    ...opened.map((text) => ({ sign: '+' as const, text })),
  ];
  const rest = lines.length - MOST_CONNECTIONS;
  const shown = rest > 1 ? lines.slice(0, MOST_CONNECTIONS) : lines;
  return [
    `  ${paint('bold', 'network reach')}`,
    ...shown.map((line) => indented(line, 4, paint)),
    ...(rest > 1 ? [`    … and ${rest} more connections (--json has all)`] : []),
  ];
}

function indented({ sign, text }: DiffLine, columns: number, paint: Paint): string {
  return `${' '.repeat(columns)}${paint(COLOURS[sign], `${sign} ${text}`)}`;
}

/** The kinds of effects that a summary counts, in its order. */
const COUNTED: readonly (readonly [Effect['kind'], string])[] = [
  ['immutable', 'cannot be applied'],
  ['create', 'created'],
  ['delete', 'with deletions'],
  ['abandon', 'no longer managed'],
  ['handover', 'handed over'],
  ['move', 'with objects that change their Application'],
  ['relocate', 'created elsewhere'],
  ['block', 'that hold the next sync'],
  ['restart', 'with new pods'],
  ['approval', 'waiting for approval'],
  ['scale', 'scaled'],
];

/** Whether nothing differs. */
export function isEmpty({ applications, argocd }: ClusterDiff): boolean {
  return applications.length + argocd.length === 0;
}

/** One line that says how much changes. */
export function summaryOf(diff: ClusterDiff): string {
  if (isEmpty(diff)) return 'Nothing changes in the cluster.';
  const { applications, argocd, network } = diff;
  const environments = new Set(applications.map(({ environment }) => environment)).size;
  const kinds = applications.map(({ effects }) => new Set(effects.map(({ kind }) => kind)));
  const parts = COUNTED.map(([kind, what]) => [kinds.filter((has) => has.has(kind)).length, what] as const)
    .filter(([amount]) => amount > 0)
    .map(([amount, what]) => `${amount} ${what}`);
  return `${[
    ...(applications.length > 0
      ? [
          `${count(applications.length, 'Application')} in ${count(environments, 'environment')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`,
        ]
      : []),
    ...(argocd.length > 0 ? [`${count(argocd.length, 'object')} of Argo CD`] : []),
    ...(network.length > 0 ? ['network reach'] : []),
  ].join(', ')} will change.`;
}

/** A line of a comparison, and what it stands for. */
export interface DiffLine {
  readonly sign: ' ' | '+' | '-' | '~';
  readonly text: string;
}

/** Longer values are cut. */
const MOST_CHARACTERS = 200;

/** Signs of objects and fields. */
const SIGNS = { create: '+', add: '+', delete: '-', remove: '-', change: '~', move: '~' } as const;

/** An object and its fields as lines: what it is, then each field with the values that differ. */
export function linesOf({ change, kind, name, fields }: ObjectChange): DiffLine[] {
  return [{ sign: SIGNS[change], text: `${kind} ${name}` }, ...fields.flatMap(fieldLines)];
}

function fieldLines({ path, change, before, after }: FieldChange): DiffLine[] {
  if (change === 'move')
    return [{ sign: '~', text: `  ${path}: moved from ${before} to ${after} in its list` }];
  if (change !== 'change') {
    const sign = SIGNS[change];
    return [{ sign, text: `  ${path}: ${show(change === 'add' ? after : before)}` }];
  }
  return [
    { sign: '-', text: `  ${path}: ${show(before)}` },
    { sign: '+', text: `  ${path}: ${show(after)}` },
  ];
}

function show(value: unknown): string {
  const text =
    typeof value === 'string' && /^[\w./:@-]+$/.test(value) ? value : onOneLine(JSON.stringify(value));
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
