import { Duration } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { addPropProblem } from '../props/problems';
import {
  fields,
  oneOf,
  optional,
  type PropSchema,
  type Props,
  stringThat,
  withRule,
} from '../props/prop-schema';
import { seconds, wholeNumber } from '../props/scalars';
import { goDuration } from '../workload/resources';

/** Where the latency of the services is measured, and under which names. */
export interface PrometheusProps extends Props<typeof PROMETHEUS> {}

/** An argument of an analysis, as Argo Rollouts fills it in. */
const ARGUMENT = /\{\{\s*args\.([\w-]+)\s*\}\}/g;

/** The arguments that the analyses over Prometheus have. */
const ARGUMENTS: readonly string[] = ['latest-hash', 'namespace'];

/** The name of a metric; one by which no query can be made would fail each release. */
export const METRIC_NAME = stringThat(
  "the name of a metric, e.g. 'http_server_request_duration_seconds'",
  'http_server_request_duration_seconds',
  (value) => /^[A-Za-z_:][\w:]*$/.test(value),
);
const LABEL: PropSchema<string> = stringThat("the name of a label, e.g. 'namespace'", 'namespace', (value) =>
  /^[A-Za-z_]\w*$/.test(value),
);

const URL_ADDRESS = stringThat(
  "an http:// or https:// URL, e.g. 'http://prometheus.monitoring.svc.cluster.local:9090'",
  'http://prometheus',
  (value) => /^https?:\/\/[^\s{}]+$/.test(value.replaceAll(ARGUMENT, 'x')),
);
const ADDRESS = withRule(URL_ADDRESS, (address, refuse) => {
  const other = [...address.matchAll(ARGUMENT)].find(([, name]) => !ARGUMENTS.includes(name as string));
  if (other === undefined) return;
  const supported = ARGUMENTS.map((name) => `{{args.${name}}}`).join(' and ');
  refuse(`without ${other[0]}, which is not supported here: analyses have ${supported}`);
});

export const PROMETHEUS = {
  /** e.g. `http://prometheus.monitoring.svc.cluster.local:9090`. */
  address: ADDRESS,
  /** How often it scrapes the services. */
  scrapeInterval: seconds(1),
  /**
   * The time over which each measurement of a release counts requests: four scrape intervals at least, as a rate needs
   * two scrapes, and one may fail or be late.
   *
   * @default Duration.minutes(2)
   */
  window: optional(seconds(1, Duration.days(1))),
  /**
   * The least number of users' requests to a new revision within a window on which it can be judged. Of fewer than 100,
   * a single slow one is more than the hundredth that may be.
   *
   * @default 100
   */
  leastRequests: optional(wholeNumber(1)),
  /** The histogram of request durations, without `_bucket`; a metric in seconds or in milliseconds. */
  latencyHistogram: fields({ name: METRIC_NAME, unit: oneOf('seconds', 'milliseconds') }),
  /** The labels by which a series is found. */
  labels: fields({
    /** The namespace of the pod. */
    namespace: LABEL,
    /** The pod's `app.kubernetes.io/name`. */
    service: LABEL,
    /** The pod's `rollouts-pod-template-hash`, which differs between revisions. */
    revisionHash: LABEL,
    /** The HTTP status code of the response. */
    status: LABEL,
    /** The route of the request, by which those of probes are told from those of users, e.g. `/healthz`. */
    route: LABEL,
  }),
};

/** The time over which each measurement of a release counts requests. */
export function measuringWindow({ window = Duration.minutes(2) }: PrometheusProps): Duration {
  return window;
}

/** How many scrapes a window must have. */
const LEAST_SCRAPES = 4;

/** Notes on a platform or an environment that rates over a window, given in seconds, are of too few scrapes. */
export function validateScrapes(
  construct: IConstruct,
  { scrapeInterval }: PrometheusProps,
  window: number,
  what: string,
): void {
  const most = Duration.seconds(Math.floor(window / LEAST_SCRAPES));
  if (scrapeInterval.toSeconds() <= most.toSeconds()) return;
  const expected = `at most ${goDuration(most)} for ${what}`;
  addPropProblem(construct, 'prometheus.scrapeInterval', expected, goDuration(scrapeInterval));
}

/** Notes on a platform or an environment a window of too few scrapes. */
export function validateWindow(construct: IConstruct, prometheus: PrometheusProps): void {
  const window = measuringWindow(prometheus);
  const least = Duration.seconds(LEAST_SCRAPES * prometheus.scrapeInterval.toSeconds());
  if (window.toSeconds() >= least.toSeconds()) return;
  const expected = `at least ${LEAST_SCRAPES} scrape intervals, ${goDuration(least)}`;
  addPropProblem(construct, 'prometheus.window', expected, goDuration(window));
}
