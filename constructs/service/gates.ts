import { fields, listOf, oneOf, optional, type Parsed } from '../props/prop-schema';
import {
  boolean,
  dnsLabel,
  kibibytes,
  milliseconds,
  nonEmptyString,
  share,
  wholeNumber,
} from '../props/scalars';

/** What a release of the service must pass. */
export interface Gates extends Parsed<typeof GATES_OF_RELEASES> {}

/** A bound on latency, and the load under which the pipeline and the cluster hold a release to it. */
export interface LatencyGate extends Parsed<typeof LATENCY> {}

/** Bounds of a page as a browser loads it. */
export interface PageBudget extends Parsed<typeof PAGE_BUDGET> {}

/** The further gates that a pipeline knows, each with what it holds a release to. */
export const FURTHER_GATES = {
  'no-secrets-in-logs': 'no secrets and no card numbers in the logs of the tests',
  'no-debug-endpoints': 'no debug endpoints answer',
  'mutual-tls': 'plain text, and clients without a certificate, are refused',
  'no-injection': 'SAST finds no injection vulnerability at all',
  'manual-approval': 'a person approves the release in the pipeline',
} as const;

/** The id of a gate, see {@link FURTHER_GATES}. */
export type FurtherGate = keyof typeof FURTHER_GATES;

const LATENCY = fields({
  /** 99 of 100 requests must be faster. */
  p99: milliseconds,
  /**
   * Concurrent users of the load test.
   *
   * @default - as many as the load test's image decides
   */
  users: optional(wholeNumber(1)),
  /**
   * The scenario of the load test, e.g. `concurrent reservations`.
   *
   * @default - the load test's only one
   */
  scenario: optional(nonEmptyString),
});

const PAGE_BUDGET = fields({
  /** When its largest content must be shown, whole milliseconds. */
  loadTime: milliseconds,
  /** What its scripts may weigh as they are sent, whole kibibytes. */
  bundleSize: kibibytes,
});

/** What of them is measured in a cluster, so that each environment may have its own bounds. */
export const GATES = {
  /** The latency that the service must keep, under load before a release and in the cluster during it. */
  latency: LATENCY,
  /**
   * The share of responses with a 5xx status that is still acceptable during a release, in 0-1.
   *
   * @default 0.01
   */
  errorRate: optional(share),
  /**
   * The least number of users' requests to a new revision within a window on which it can be judged, 1 at least.
   *
   * @default - as the platform's Prometheus has it
   */
  leastRequests: optional(wholeNumber(1)),
};

export const GATES_OF_RELEASES = fields({
  ...GATES,
  /** The scans of code and image that the service's pipeline makes. */
  securityScan: listOf(oneOf('standard', 'enhanced', 'sast', 'lighthouse')),
  /**
   * Names of the services with which contracts are tested before a release.
   *
   * @default - none
   */
  contractTests: optional(listOf(dnsLabel)),
  /**
   * Whether a schema change must pass a backward-compatibility check before a release.
   *
   * @default false
   */
  migrationCheck: optional(boolean),
  /**
   * What Lighthouse holds the page of a service to that users reach, in the pipeline.
   *
   * @default - nothing
   */
  pageBudget: optional(PAGE_BUDGET),
  /**
   * Further gates of the service's pipeline.
   *
   * @default - none
   */
  further: optional(listOf(oneOf(...(Object.keys(FURTHER_GATES) as FurtherGate[])))),
});
