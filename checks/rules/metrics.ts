import { formatValue } from '../../constructs/props/format-value';
import type { Metric } from '../../manifests/argo-objects';
import { metricsOf, secondsOf } from '../analyses';
import type { ObjectSet } from '../object-set';
import { about, type ObjectRule, repetitions } from './rule';

/** A condition that holds only for a number there is, by one comparison. */
const FAILS_CLOSED =
  /^len\(result\) > 0 && !isNaN\(result\[0\]\) && result\[0\] (<|<=|>|>=|==) \d+(\.\d+)?(e-?\d+)?$/;

/** Makes rules about each metric of an analysis. */
export const aboutMetrics = about(
  ({ metrics }: ObjectSet) => metrics,
  ({ template }) => template,
);

/** What the metrics of an analysis measure, how often, and what makes them fail. */
export const METRIC_RULES: readonly ObjectRule[] = [
  about(
    ({ analyses }: ObjectSet) =>
      analyses.flatMap((analysis) => repetitions(metricsOf(analysis), ({ metric }) => metric.name)),
    ({ item }) => item.template,
  )({
    id: 'metric-is-unique',
    catches: 'Two metrics of the same name in one analysis: Argo Rollouts refuses it.',
    *check({ item: { metric, field } }) {
      yield [`${field}.name`, `must be another name, ${formatValue(metric.name)} is there already`];
    },
  }),
  aboutMetrics({
    id: 'metric-has-interval',
    catches: 'A metric that is to be measured more than once, without an interval: Argo Rollouts refuses it.',
    *check({ metric, field }) {
      if (metric.interval !== undefined || !(Number(countOf(metric)) > 1)) return;
      yield [`${field}.interval`, `must be set beside a count of ${metric.count}`];
    },
  }),
  aboutMetrics({
    id: 'metric-interval-lasts',
    catches: 'A metric with an interval of zero: its provider is asked without a pause.',
    *check({ metric: { interval }, field }) {
      if (interval === undefined || secondsOf(interval) !== 0) return;
      yield [`${field}.interval`, 'must be more than 0', interval];
    },
  }),
  aboutMetrics({
    id: 'metric-can-fail',
    catches: 'A metric that may fail as often as it is measured: it lets every release pass.',
    *check({ metric, field }) {
      const count = countOf(metric);
      const { failureLimit = 0 } = metric;
      // What an argument decides is not known here.
      if (count === undefined || !(Number(failureLimit) >= count)) return;
      yield [`${field}.failureLimit`, `must be less than the count, ${count}, got ${failureLimit}`];
    },
  }),
  aboutMetrics({
    id: 'metric-has-one-condition',
    catches:
      'A metric with no condition, which always passes, or with two: what is in the gap stalls the release.',
    *check({ metric: { successCondition, failureCondition, provider }, field }) {
      if (provider.job || (successCondition === undefined) !== (failureCondition === undefined)) return;
      const got = successCondition === undefined ? 'nothing' : 'it beside a failureCondition';
      yield [`${field}.successCondition`, `must be the one condition, got ${got}`];
    },
  }),
  aboutMetrics({
    id: 'metric-fails-closed',
    catches:
      'A Prometheus metric that passes, or errs, where there is no data: no traffic is no proof of health.',
    *check({ metric: { provider, successCondition = '' }, field }) {
      if (provider.prometheus === undefined || FAILS_CLOSED.test(successCondition)) return;
      const expected =
        'must be "len(result) > 0 && !isNaN(result[0]) && result[0]" with one comparison to a number';
      yield [`${field}.successCondition`, expected, successCondition];
    },
  }),
  aboutMetrics({
    id: 'analysis-is-finite',
    catches: 'A metric without a count in an analysis that a release waits for: the release never ends.',
    *check({ analysis: { kind }, metric, field }) {
      if (kind === 'background' || countOf(metric) !== undefined) return;
      yield [`${field}.count`, `must be set in a ${kind} analysis`];
    },
  }),
];

/** How often a metric is measured; undefined for one that goes on until it is stopped, NaN where an argument decides. */
export function countOf({ count, interval }: Metric): number | undefined {
  const number = Number(count ?? 0);
  // Argo Rollouts takes a count of 0 for none, and without an interval one measurement is all.
  if (number !== 0) return number;
  return interval === undefined ? 1 : undefined;
}
