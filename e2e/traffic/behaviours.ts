/** How the pods of one version answer, as users and Prometheus would see it. */
export interface Behaviour {
  /** Share of the requests that are answered with a 500. */
  readonly errors: number;
  /** Latencies in seconds, each with the share of the requests that take it; the rest takes 40 ms. */
  readonly latencies: readonly (readonly [seconds: number, share: number])[];
  /** The bounds of the histogram in seconds. */
  readonly buckets: readonly number[];
  /** Whether users' requests reach it. */
  readonly users: boolean;
  /** The kubelet's probes per second that it counts as requests, with a route of their own. */
  readonly probes: number;
  /** What the frontend's health page says. */
  readonly health: string;
}

/** OpenTelemetry's default bounds. */
const OPEN_TELEMETRY = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** With a bound at each bound of a latency gate. */
const EXACT = [...new Set([...OPEN_TELEMETRY, 0.2, 0.3, 0.8])].sort((a, b) => a - b);

/**
 * A pod is probed 18 times in the two minutes of a gate's usual window; as many in the short windows of the
 * scenarios.
 */
const PROBES = 3;

const GOOD: Behaviour = {
  errors: 0,
  latencies: [],
  buckets: EXACT,
  users: true,
  probes: PROBES,
  health: 'ok',
};

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  slow: { ...GOOD, latencies: [[2, 0.03]] },
  errors: { ...GOOD, errors: 0.05 },
  /** Counts nothing, not even probes. */
  silent: { ...GOOD, users: false, probes: 0 },
  /** Only the kubelet asks. */
  probes: { ...GOOD, users: false },
  /** The 99th percentile is 490 ms, in a bucket from 250 to 500 ms of which it fills a little. */
  'between-buckets': { ...GOOD, buckets: OPEN_TELEMETRY, latencies: [[0.49, 0.011]] },
  unwell: { ...GOOD, health: 'starting' },
};

/** The behaviour that a version's tag names before its first `_`, e.g. `slow_2`; any other is a good one. */
export function behaviourOf(tag: string): Behaviour {
  return BEHAVIOURS[tag.split('_')[0] as string] ?? GOOD;
}
