import type { AnalysisRef, AnalysisTemplateSpec, Metric } from '../manifests/argo-objects';
import { goSeconds } from '../manifests/go-duration';
import type { KubeObject } from '../manifests/kube-object';
import type { Analysis, Moment } from './plan';
import { isBefore, later } from './time';

/** When a metric of an analysis is measured, and how often. */
export type MetricSchedule = Omit<Analysis['metrics'][number], 'measuredAt' | 'abortsAt'> & {
  /** Name of its AnalysisTemplate. */
  readonly template: string;
};

/** An analysis of a rollout, and the moments at which it measures if nothing fails. */
export interface AnalysisTimeline extends Analysis {
  readonly metrics: readonly (Analysis['metrics'][number] & MetricSchedule)[];
}

/**
 * The metrics of all templates of an analysis, with their arguments filled in.
 *
 * @param objects the rendered set with the templates
 * @param rollout the Rollout that references them
 * @throws Error on a template that is not in the set, and on a schedule that Argo Rollouts does not accept.
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/analysis/
 */
export function metricSchedules(
  analysis: AnalysisRef,
  objects: readonly KubeObject[],
  rollout: KubeObject,
): MetricSchedule[] {
  const named = (analysis.templates ?? []).map(({ templateName }) => {
    const template = objects.find(
      ({ kind, metadata }) =>
        kind === 'AnalysisTemplate' &&
        metadata.name === templateName &&
        metadata.namespace === rollout.metadata.namespace,
    );
    if (template) return template;
    throw new Error(
      `[Rollout ${rollout.metadata.namespace}/${rollout.metadata.name}] 'templateName' must name an AnalysisTemplate rendered beside it, got ${templateName}`,
    );
  });
  const specs = named.map((template) => template.spec as AnalysisTemplateSpec);
  const dryRuns = [...(analysis.dryRun ?? []), ...specs.flatMap(({ dryRun = [] }) => dryRun)];
  return named.flatMap((template, index) => {
    const spec = specs[index];
    const values = new Map(
      [...(spec?.args ?? []), ...(analysis.args ?? [])].flatMap(({ name, value }) =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    return (spec?.metrics ?? []).map((metric) => ({
      ...schedule(filled(metric, values), template),
      dryRun: dryRuns.some(({ metricName }) => new RegExp(metricName).test(metric.name)),
    }));
  });
}

// An argument without a value stays as it is; a schedule that depends on it is then refused for it.
function filled(metric: Metric, values: ReadonlyMap<string, string>): Metric {
  const fill = <T>(field: T): T | string =>
    typeof field === 'string'
      ? field.replace(/\{\{\s*args\.([\w-]+)\s*\}\}/g, (placeholder, name) => values.get(name) ?? placeholder)
      : field;
  const { initialDelay, interval, count, failureLimit } = metric;
  return {
    ...metric,
    ...(initialDelay !== undefined && { initialDelay: fill(initialDelay) }),
    ...(interval !== undefined && { interval: fill(interval) }),
    ...(count !== undefined && { count: fill(count) }),
    ...(failureLimit !== undefined && { failureLimit: fill(failureLimit) }),
  };
}

function schedule(metric: Metric, template: KubeObject): Omit<MetricSchedule, 'dryRun'> {
  const where = `[AnalysisTemplate ${template.metadata.namespace}/${template.metadata.name}] metric ${metric.name}: `;
  const whole = (field: string, value: number | string): number => {
    if (/^\d+$/.test(String(value))) return Number(value);
    throw new Error(`${where}'${field}' must be a whole number ≥ 0, e.g. 3, got ${JSON.stringify(value)}`);
  };
  const interval = metric.interval === undefined ? null : goSeconds(metric.interval, `${where}'interval'`);
  // A count of 0 is no count; without an interval either, one measurement is all.
  const count = whole('count', metric.count ?? 0) || (interval === null ? 1 : null);
  if (interval === null && count !== 1) {
    throw new Error(`${where}'interval' must be set for more than one measurement, e.g. 1m`);
  }
  return {
    metric: metric.name,
    template: template.metadata.name,
    provider: Object.keys(metric.provider ?? {})
      .sort()
      .join(),
    initialDelay: goSeconds(metric.initialDelay ?? '0', `${where}'initialDelay'`),
    interval,
    count,
    failureLimit: whole('failureLimit', metric.failureLimit ?? 0),
  };
}

/**
 * Seconds until an analysis that nothing stops has succeeded: the last measurement of its slowest metric, those
 * in dry run included. What a measurement itself takes (the run of a job, above all) comes on top.
 *
 * @param where what an error message starts with
 * @throws Error on a metric without a count, with which it would never end.
 */
export function secondsToSucceed(schedules: readonly MetricSchedule[], where: string): number {
  const ends = schedules.map(({ metric, initialDelay, interval, count }) => {
    if (count !== null) return initialDelay + (count - 1) * (interval ?? 0);
    throw new Error(`${where} would never end: metric ${metric} must have a 'count', e.g. 5`);
  });
  return Math.max(0, ...ends);
}

/**
 * The moments at which an analysis measures.
 *
 * @param span with which step it starts, and when it runs; `until` null if it runs to its own end
 * @param waits for each manual promotion, seconds from the promotion before to the start of the wait for it
 */
export function analysisTimeline(
  kind: AnalysisTimeline['kind'],
  schedules: readonly MetricSchedule[],
  { step, from, until }: { readonly step: number; readonly from: Moment; readonly until: Moment | null },
  waits: readonly number[],
): AnalysisTimeline {
  const end = until ?? later(from, secondsToSucceed(schedules, `the ${kind} analysis`));
  return {
    kind,
    step,
    from,
    until: end,
    measuresWhileWaiting: from.promotions < end.promotions,
    metrics: schedules.map((schedule) => {
      const measuredAt = measurements(schedule, from, until === null ? null : end, waits);
      const abortsAt = schedule.dryRun ? null : (measuredAt[schedule.failureLimit] ?? null);
      return { ...schedule, measuredAt, abortsAt };
    }),
  };
}

function measurements(
  { initialDelay, interval, count }: MetricSchedule,
  from: Moment,
  until: Moment | null,
  waits: readonly number[],
): Moment[] {
  const found: Moment[] = [];
  const measureFrom = (first: Moment, end: Moment | null) => {
    let next: Moment | undefined = first;
    // A measurement due at the very end may come too late, so it is left out.
    while (next && (end === null || isBefore(next, end)) && (count === null || found.length < count)) {
      found.push(next);
      next = interval ? later(next, interval) : undefined;
    }
  };
  const endOf = (promotions: number): Moment | null =>
    until?.promotions === promotions ? until : { promotions, seconds: waits[promotions] ?? 0 };
  measureFrom(later(from, initialDelay), until && endOf(from.promotions));
  if (until === null || interval === null || count !== null) return found;

  // How long a person takes is unknown: at worst a measurement was taken just before the promotion.
  const elapsed = (waits[from.promotions] ?? 0) - from.seconds;
  const first = Math.max(interval, initialDelay - elapsed);
  for (let promotions = from.promotions + 1; promotions <= until.promotions; promotions++) {
    measureFrom({ promotions, seconds: first }, endOf(promotions));
  }
  return found;
}
