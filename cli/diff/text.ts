import type { NetworkChange } from '../../checks/network/network-reach';
import { onOneLine } from '../../constructs/props/format-value';
import type { Effect, FieldChange, ObjectChange } from '../../page/data/change';
import { EFFECTS } from '../../page/data/effects';
import type { Paint } from '../command';
import { count } from '../text';
import type { ClusterDiff } from './cluster-diff';

/** Connections that an environment names before it counts the rest. */
const MOST_CONNECTIONS = 12;

const COLOURS = { '+': 'green', '-': 'red', '~': 'yellow', ' ': 'reset' } as const;

/** What is told together: a service in an environment, the network of an environment, Argo CD's own objects. */
export interface Section {
  /** An environment, or Argo CD. */
  readonly group: string;
  readonly name?: string;
  readonly effects: readonly Effect[];
  /** How much changes, e.g. `1 object created, 2 changed`. */
  readonly counts: string;
  readonly lines: readonly DiffLine[];
}

const NETWORK = 'network reach';

/** A difference in the parts in which it is told. */
export function sectionsOf({ applications, argocd, network }: ClusterDiff): Section[] {
  const environments = [...new Set([...applications, ...network].map(({ environment }) => environment))];
  const ofObjects = (objects: readonly ObjectChange[]) => {
    return { counts: countsOf(objects), lines: objects.flatMap(linesOf) };
  };
  return [
    ...environments.flatMap((group) => [
      ...applications
        .filter(({ environment }) => environment === group)
        .map(({ service, effects, objects }) => ({ group, name: service, effects, ...ofObjects(objects) })),
      ...network.filter(({ environment }) => environment === group).map(networkSection),
    ]),
    ...(argocd.length > 0 ? [{ group: 'Argo CD', effects: [], ...ofObjects(argocd) }] : []),
  ];
}

function networkSection({ environment, opened, closed }: NetworkChange): Section {
  const counts = [
    ...(opened.length > 0 ? [`opens ${count(opened.length, 'connection')}`] : []),
    ...(closed.length > 0 ? [`closes ${count(closed.length, 'connection')}`] : []),
  ].join(', ');
  const lines = [
    ...closed.map((text) => ({ sign: '-' as const, text })),
    ...opened.map((text) => ({ sign: '+' as const, text })),
  ];
  return { group: environment, name: NETWORK, effects: [], counts, lines };
}

function countsOf(objects: readonly ObjectChange[]): string {
  return Object.entries({ create: 'created', change: 'changed', delete: 'deleted' })
    .map(([change, done]) => [objects.filter((object) => object.change === change).length, done] as const)
    .filter(([amount]) => amount > 0)
    .map(([amount, done], index) => `${index === 0 ? count(amount, 'object') : amount} ${done}`)
    .join(', ');
}

/** A difference for a terminal: environments, services, what it means to each, then objects and fields. */
export function toText(found: ClusterDiff, paint: Paint): string {
  const diff = printable(found);
  const sections = sectionsOf(diff);
  return [
    ...diff.warnings.flatMap((text) => [paint('red', `! ${text}`), '']),
    ...[...new Set(sections.map(({ group }) => group))].flatMap((group) => [
      paint('bold', group),
      ...sections.filter((section) => section.group === group).flatMap((section) => format(section, paint)),
      '',
    ]),
    summaryOf(diff),
  ].join('\n');
}

function format({ name, effects, lines }: Section, paint: Paint): string[] {
  const indent = ' '.repeat(name === undefined ? 2 : 4);
  const rest = name === NETWORK ? lines.length - MOST_CONNECTIONS : 0;
  const shown = rest > 1 ? lines.slice(0, MOST_CONNECTIONS) : lines;
  return [
    ...(name === undefined ? [] : [`  ${paint('bold', name)}`]),
    ...effects.map(
      ({ kind, text }) => `    ${EFFECTS[kind][0] === 'danger' ? paint('red', `! ${text}`) : `! ${text}`}`,
    ),
    ...shown.map(({ sign, text }) => `${indent}${paint(COLOURS[sign], `${sign} ${text}`)}`),
    ...(rest > 1 ? [`    … and ${rest} more connections (--json has all)`] : []),
  ];
}

/** A difference whose names, which another commit may have chosen, command no terminal and break no line. */
export function printable(diff: ClusterDiff): ClusterDiff {
  return JSON.parse(JSON.stringify(diff), (key: string, value: unknown) => {
    // Values of fields are printed as JSON.
    const isPlain = typeof value === 'string' && key !== 'before' && key !== 'after';
    return isPlain ? onOneLine(value) : value;
  });
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
function linesOf({ change, kind, name, fields }: ObjectChange): DiffLine[] {
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
