import { METRIC_NAME } from '../platform/prometheus';
import { fields, leaf, optional, type Parsed, withRule } from '../props/prop-schema';
import { share, wholeNumber } from '../props/scalars';
import type { DeclaredService } from '../service/declared-service';

/**
 * What a release of a worker must keep, by metrics of its own pods: `lag`, `errors` or both. They have the labels by which
 * the platform's Prometheus tells namespace, service and revision.
 */
export interface WorkerGates extends Parsed<typeof FIELDS> {}

const FIELDS = fields({
  /**
   * How far it may be behind.
   *
   * @default - that is not asked
   */
  lag: optional(
    fields({
      /** The gauge of it, e.g. `consumer_lag_messages`; of several series the highest counts. */
      metric: METRIC_NAME,
      /** The highest that it may be within a window, 0 or more, in the unit of the gauge. */
      most: leaf('a number of at least 0', 0, (value) => Number.isFinite(value) && (value as number) >= 0),
    }),
  ),
  /**
   * How much of what it handles may fail.
   *
   * @default - that is not asked
   */
  errors: optional(
    fields({
      /** The counter of all that it has handled, e.g. `messages_handled_total`. */
      handled: METRIC_NAME,
      /** The counter of what of it has failed; there need be none until something has. */
      failed: METRIC_NAME,
      /**
       * The share that may fail, in 0-1.
       *
       * @default 0.01
       */
      most: optional(share),
      /**
       * The least that a new revision must have handled within a window to be judged, 1 or more.
       *
       * @default - as many as requests, see `leastRequests` of the platform's Prometheus
       */
      least: optional(wholeNumber(1)),
    }),
  ),
});

export const WORKER_GATES = withRule(FIELDS, ({ lag, errors }, refuse) => {
  if (lag === undefined && errors === undefined) refuse("an object with 'lag', 'errors' or both");
});

/** The metrics that the gates of a worker cannot do without. */
export function workerMetrics({ props }: DeclaredService): string[] {
  const { lag, errors } = (props.gates ?? {}) as unknown as Partial<WorkerGates>;
  return [errors?.handled, lag?.metric].filter((metric) => metric !== undefined);
}

/**
 * The gates of a release of a worker: a name, what the number must be, and the query that gives it.
 *
 * @param leastHandled what it must have handled within the window, where it does not say so itself
 */
export function messageGates(
  { settings, workload, props }: DeclaredService,
  window: string,
  leastHandled: number,
): [name: string, comparison: string, query: string[]][] {
  const { labels } = settings.prometheus;
  const { lag, errors } = props.gates as unknown as WorkerGates;
  const series = (metric: string) =>
    `${metric}{${labels.namespace}="{{args.namespace}}",${labels.service}="${workload}",${labels.revisionHash}="{{args.latest-hash}}"}[${window}]`;
  return [
    ...(errors
      ? ([
          ['handled', `>= ${errors.least ?? leastHandled}`, [`sum(increase(${series(errors.handled)}))`]],
          [
            'error-rate',
            `<= ${errors.most ?? 0.01}`,
            // Without a single failure there may be no such series: it counts as zero.
            [
              `(sum(rate(${series(errors.failed)})) or vector(0))`,
              `  / sum(rate(${series(errors.handled)}))`,
            ],
          ],
        ] as const)
      : []),
    ...(lag ? ([['lag', `<= ${lag.most}`, [`max(max_over_time(${series(lag.metric)}))`]]] as const) : []),
  ].map(([name, comparison, query]) => [name, comparison, [...query]]);
}
