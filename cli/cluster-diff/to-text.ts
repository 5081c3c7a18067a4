import type { Paint } from '../command';
import type { ApplicationChange, ClusterDiff } from './cluster-diff';
import type { Effect } from './effects';
import { type DiffLine, linesOf } from './field-lines';
import type { NetworkChange } from './network-changes';
import { summaryOf } from './summary';

/** Connections that an environment names before it counts the rest. */
const MOST_CONNECTIONS = 12;

const COLOURS = { '+': 'green', '-': 'red', '~': 'yellow', ' ': 'reset' } as const;

/** Effects that somebody should look at twice. */
const GRAVE: ReadonlySet<Effect['kind']> = new Set(['immutable', 'delete', 'abandon', 'handover']);

/** A difference for a terminal: environments, services, what it means to each, then objects and fields. */
export function toText(diff: ClusterDiff, paint: Paint): string {
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
    ...blocks.flatMap((lines) => [...lines, '']),
    ...(argocd.length > 0 ? [paint('bold', 'Argo CD'), ...argocd, ''] : []),
    summaryOf(diff),
  ].join('\n');
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
