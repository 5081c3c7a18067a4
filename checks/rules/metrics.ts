import { formatValue } from '../../constructs/props/format-value';
import type { Metric } from '../../manifests/argo-objects';
import { metricsOf, secondsOf } from '../analyses';
import { violation } from '../located-object';
import type { ObjectRule } from './rule';

/** A condition that holds only for a number there is, by one comparison. */
const FAILS_CLOSED =
  /^len\(result\) > 0 && !isNaN\(result\[0\]\) && result\[0\] (<|<=|>|>=|==) \d+(\.\d+)?(e-?\d+)?$/;

/** What the metrics of an analysis measure, how often, and what makes them fail. */
export const METRIC_RULES: readonly ObjectRule[] = [
  {
    id: 'metric-is-unique',
    catches: 'Two metrics of the same name in one analysis: Argo Rollouts refuses it.',
    *check(set) {
      for (const analysis of set.analyses) {
        const seen = new Set<string>();
        for (const { template, metric, field } of metricsOf(analysis)) {
          if (seen.has(metric.name)) {
            yield violation(
              template,
              `${field}.name`,
              `must be another name, ${formatValue(metric.name)} is there already`,
            );
          }
          seen.add(metric.name);
        }
      }
    },
  },
  {
    id: 'metric-has-interval',
    catches: 'A metric that is to be measured more than once, without an interval: Argo Rollouts refuses it.',
    *check(set) {
      for (const { template, metric, field } of set.metrics) {
        if (metric.interval !== undefined || !(Number(countOf(metric)) > 1)) continue;
        yield violation(template, `${field}.interval`, `must be set beside a count of ${metric.count}`);
      }
    },
  },
  {
    id: 'metric-interval-lasts',
    catches: 'A metric with an interval of zero: its provider is asked without a pause.',
    *check(set) {
      for (const { template, metric, field } of set.metrics) {
        if (metric.interval === undefined || secondsOf(metric.interval) !== 0) continue;
        yield violation(
          template,
          `${field}.interval`,
          `must be more than 0, got ${formatValue(metric.interval)}`,
        );
      }
    },
  },
  {
    id: 'metric-can-fail',
    catches: 'A metric that may fail as often as it is measured: it lets every release pass.',
    *check(set) {
      for (const { template, metric, field } of set.metrics) {
        const count = countOf(metric);
        const { failureLimit = 0 } = metric;
        // What an argument decides is not known here.
        if (count === undefined || !(Number(failureLimit) >= count)) continue;
        yield violation(
          template,
          `${field}.failureLimit`,
          `must be less than the count, ${count}, got ${failureLimit}`,
        );
      }
    },
  },
  {
    id: 'metric-has-one-condition',
    catches:
      'A metric with no condition, which always passes, or with two: what is in the gap stalls the release.',
    *check(set) {
      for (const { template, metric, field } of set.metrics) {
        const { successCondition, failureCondition, provider } = metric;
        if (
          provider.job !== undefined ||
          (successCondition === undefined) !== (failureCondition === undefined)
        ) {
          continue;
        }
        const got = successCondition === undefined ? 'nothing' : 'it beside a failureCondition';
        yield violation(template, `${field}.successCondition`, `must be the one condition, got ${got}`);
      }
    },
  },
  {
    id: 'metric-fails-closed',
    catches:
      'A Prometheus metric that passes, or errs, where there is no data: no traffic is no proof of health.',
    *check(set) {
      for (const { template, metric, field } of set.metrics) {
        const { provider, successCondition = '' } = metric;
        if (provider.prometheus === undefined) continue;
        if (FAILS_CLOSED.test(successCondition)) continue;
        yield violation(
          template,
          `${field}.successCondition`,
          `must be "len(result) > 0 && !isNaN(result[0]) && result[0]" with one comparison to a number, got ${formatValue(successCondition)}`,
        );
      }
    },
  },
  {
    id: 'analysis-is-finite',
    catches: 'A metric without a count in an analysis that a release waits for: the release never ends.',
    *check(set) {
      for (const { analysis, template, metric, field } of set.metrics) {
        if (analysis.kind === 'background' || countOf(metric) !== undefined) continue;
        yield violation(template, `${field}.count`, `must be set in a ${analysis.kind} analysis`);
      }
    },
  },
];

/** How often a metric is measured; undefined for one that goes on until it is stopped, NaN where an argument decides. */
export function countOf({ count, interval }: Metric): number | undefined {
  const number = Number(count ?? 0);
  // Argo Rollouts takes a count of 0 for none, and without an interval one measurement is all.
  if (number !== 0) return number;
  return interval === undefined ? 1 : undefined;
}
