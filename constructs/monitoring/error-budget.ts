import { acceptedErrorRate, LATENCY_SHARE, leastRequests } from '../delivery/prometheus-analysis';
import { requestQueries } from '../delivery/request-queries';
import type { DeclaredService } from '../service/declared-service';
import type { AlertText } from './alert';
import { labelled, type RecordingRule } from './prometheus-rule';

/** A share of requests that may be bad, by the bound of the service's gate. */
interface ErrorBudget {
  /** The start of the names of its alerts. */
  readonly name: string;
  /** The recorded rate of bad requests. */
  readonly record: string;
  /** The share of bad requests that is allowed. */
  readonly share: number;
  /** What is bad about them, in words. */
  readonly bad: string;
}

/**
 * How fast a budget may be spent, as a multiple of the rate at which it would last for 30 days, seen over a long window
 * and still over a short one, so that an alert ends soon after its cause.
 *
 * @see https://sre.google/workbook/alerting-on-slos/#6-multiwindow-multi-burn-rate-alerts
 */
const BURN_RATES = [
  {
    pace: 'Fast',
    urgency: 'page',
    for: '2m',
    windows: [
      { hours: 1, short: '5m', factor: 14.4 },
      { hours: 6, short: '30m', factor: 6 },
    ],
  },
  {
    pace: 'Slowly',
    urgency: 'ticket',
    for: '15m',
    windows: [
      { hours: 24, short: '2h', factor: 3 },
      { hours: 72, short: '6h', factor: 1 },
    ],
  },
] as const;

/** The window of the recorded rates, of which longer ones are made; it must have enough scrapes for a rate. */
export const RECORDED_WINDOW = { text: '5m', seconds: 300 };

/** How often they are recorded: so many seconds of requests are in each record. */
export const RECORDING_INTERVAL = { text: '1m', seconds: 60 };

/** The recorded rates of all requests of users, and of bad ones. */
const REQUESTS = 'service:requests:rate5m';
const SLOW = 'service:requests_slow:rate5m';
const FAILED = 'service:requests_failed:rate5m';

/** However large the budget is, more bad requests than this are burning it fast. */
const MOST = 0.9;

/** The budgets of a service: what its gates allow of a release, its users are to have at all times. */
export function errorBudgets(service: DeclaredService): readonly ErrorBudget[] {
  const { p99 } = service.gates.latency;
  return [
    {
      name: 'LatencyBudget',
      record: SLOW,
      share: Number((1 - LATENCY_SHARE).toPrecision(3)),
      bad: `slower than ${p99.toMilliseconds()} ms`,
    },
    {
      name: 'ErrorBudget',
      record: FAILED,
      share: acceptedErrorRate(service),
      bad: 'answered with a 5xx',
    },
  ];
}

/** The labels of the series that are recorded of a service. */
export function recordedLabels(service: DeclaredService, namespace: string): Record<string, string> {
  return { namespace, service: service.name };
}

/** The rates of all requests of users, of those beyond the bound, and of those answered with a 5xx. */
export function budgetRecordings(service: DeclaredService, namespace: string): RecordingRule[] {
  const labels = recordedLabels(service, namespace);
  const { rate, fastRate, errorRate } = requestQueries(service, { namespace, window: RECORDED_WINDOW.text });
  return [
    { record: REQUESTS, expr: rate, labels },
    { record: SLOW, expr: `${rate} - ${fastRate}`, labels },
    { record: FAILED, expr: errorRate, labels },
  ];
}

/** The share of bad requests among all within a window, e.g. `1h`. */
export function badShare({ record }: ErrorBudget, selector: string, window: string): string {
  const [bad, all] = [record, REQUESTS].map((series) =>
    window === RECORDED_WINDOW.text ? series + selector : `sum_over_time(${series}${selector}[${window}])`,
  );
  return `${bad} / ${all}`;
}

/** Alerts on budgets that are spent too fast; a few bad requests among few are none. */
export function budgetAlerts(service: DeclaredService, namespace: string): AlertText[] {
  const selector = labelled(recordedLabels(service, namespace));
  return errorBudgets(service).flatMap((budget) =>
    BURN_RATES.map(({ pace, urgency, windows, for: lasting }) => ({
      alert: `${budget.name}Burns${pace}`,
      urgency,
      expr: windows
        .map(({ hours, short, factor }) => {
          const bound = Number(Math.min(factor * budget.share, MOST).toPrecision(3));
          return [
            `(${badShare(budget, selector, `${hours}h`)} > ${bound}`,
            `  and ${badShare(budget, selector, short)} > ${bound}`,
            `  and sum_over_time(${REQUESTS}${selector}[${hours}h]) * ${RECORDING_INTERVAL.seconds} >= ${leastRequests(service)})`,
          ].join('\n');
        })
        .join('\nor\n')
        .concat('\n'),
      for: lasting,
      summary: `{{ $value | humanizePercentage }} of the requests to ${service.name} in ${namespace} are ${budget.bad}, ${Number((budget.share * 100).toPrecision(3))} % may be`,
    })),
  );
}
