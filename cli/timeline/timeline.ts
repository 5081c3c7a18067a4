import { formatSeconds } from '../../manifests/go-duration';
import type { AnalysisTimeline } from '../../simulate/analysis';
import type { Moment, PlanStep } from '../../simulate/plan';
import type { RollingUpdate } from '../../simulate/rolling-update';
import type { RolloutTimeline } from '../../simulate/timeline';
import { formatTable } from '../text';

/** What a timeline is of. */
export interface TimelineSubject {
  readonly service: string;
  readonly environment: string;
}

const COLUMNS = ['TIME', 'LASTS', 'STEP', 'OLD', 'NEW', 'WEIGHT', 'MEASUREMENTS', 'IF ABORTED'];
/** Columns of numbers, aligned to the right. */
const NUMBERS = ['OLD', 'NEW', 'WEIGHT'];

/**
 * A timeline as plain text: a line of what is released, a table with a line for each step (pods and weight as
 * they are at its end, the slowest abort in it), and what else a release engineer has to know.
 */
export function formatTimeline(timeline: RolloutTimeline, { service, environment }: TimelineSubject): string {
  const { strategy, router, count, bake } = timeline;
  const subject = [
    `${service} in ${environment}`,
    strategy === 'blueGreen' ? 'blue-green' : router ? `canary by ${router}` : 'canary',
    pods(count),
    bake
      ? `bake ${formatSeconds(bake.seconds)} at ${percent(bake.weight)}${bake.weight < 100 ? ' or more' : ''} with ${bake.measurements} measurements`
      : 'no bake',
  ];
  const rows = timeline.steps.map((step) => row(step, timeline));
  return [subject.join(', '), '', formatTable([COLUMNS, ...rows], NUMBERS), '', ...notes(timeline), ''].join(
    '\n',
  );
}

function row(step: PlanStep, timeline: RolloutTimeline): string[] {
  return [
    formatMoment(step.from),
    typeof step.lasts === 'number' ? formatSeconds(step.lasts) : step.lasts,
    step.title,
    String(step.pods.old),
    String(step.pods.new),
    percent(step.weight),
    merged(step.measurements, ({ count: made }) => made)
      .map(([made, metrics]) => `${made} ${metrics}`)
      .join(', ') || '-',
    abort(step, timeline),
  ];
}

/** The names of the metrics that have the same to say, e.g. `p99-latency/error-rate`, in the order of the first ones. */
function merged<T extends { readonly metric: string }, V>(
  metrics: readonly T[],
  say: (metric: T) => V,
): [V, string][] {
  const names = new Map<V, string[]>();
  for (const metric of metrics) names.set(say(metric), [...(names.get(say(metric)) ?? []), metric.metric]);
  return [...names].map(([said, of]) => [said, of.join('/')]);
}

function abort({ kind, ifAborted }: PlanStep, { strategy, count }: RolloutTimeline): string {
  if (kind === 'keepOld' && strategy === 'blueGreen') return 'promoted: a revert switches back at once';
  if (!ifAborted) return 'promoted: a revert is a new release';
  const { oldFullAfter, newGoneAfter, floor } = ifAborted;
  if (oldFullAfter === 0 && newGoneAfter === 0) return `${count} old at once`;
  const full =
    oldFullAfter === 0 ? `${count} old at once` : `${count} old after ${formatSeconds(oldFullAfter)}`;
  return [
    full,
    newGoneAfter === null ? 'new pods stay' : `new gone after ${formatSeconds(newGoneAfter)}`,
    ...(floor < count ? [`down to ${floor}`] : []),
  ].join(', ');
}

function notes(timeline: RolloutTimeline): string[] {
  const { count, capacityFloor, abortFloor, peakPods, peakWithTerminating } = timeline;
  const { progressDeadline, secondsToReady, minReadySeconds } = timeline;
  const waits = timeline.steps.some(({ lasts }) => lasts === 'until promoted');
  const deadline = formatSeconds(progressDeadline.seconds);
  const available = minReadySeconds > 0 ? ` and counted on ${formatSeconds(minReadySeconds)} later` : '';
  return [
    ...(waits ? ['P is the moment at which a person promotes.'] : []),
    `Capacity: never fewer than ${pods(capacityFloor)} serving (count ${count}), ${abortFloor} during an abort; never more than ${peakPods}, ${peakWithTerminating} with those that terminate.`,
    ...timeline.analyses.flatMap(analysisNotes),
    ...(timeline.steps.some(({ kind, measurements }) => kind === 'promote' && measurements.length === 0)
      ? ['Nothing is measured from the end of the last step on, while all pods are replaced.']
      : []),
    progressDeadline.aborts
      ? `New pods that do not get ready: aborted after ${deadline} without progress.`
      : `New pods that do not get ready: reported after ${deadline} without progress, not aborted.`,
    `Assumed: a pod is ready ${formatSeconds(secondsToReady)} after its creation${available}; no autoscaler, pod or node intervenes.`,
  ];
}

const ANALYSES: Readonly<Record<AnalysisTimeline['kind'], string>> = {
  background: 'background analysis',
  step: 'analysis step',
  prePromotion: 'pre-promotion analysis',
  postPromotion: 'post-promotion analysis',
};

function analysisNotes(analysis: AnalysisTimeline): string[] {
  const lines = merged(analysis.metrics, (metric) => {
    const { measuredAt, interval, provider } = metric;
    const first = measuredAt[0] ? `first at ${formatMoment(measuredAt[0])}` : 'never measured';
    const facts = [
      interval === null || metric.count === 1 ? first : `every ${formatSeconds(interval)}, ${first}`,
      verdict(metric),
      ...(provider === 'job' ? ['the run of its job comes on top'] : []),
    ];
    return `(${ANALYSES[analysis.kind]}): ${facts.join(', ')}.`;
  }).map(([said, names]) => `${names} ${said}`);
  const waiting = `The ${ANALYSES[analysis.kind]} goes on while the rollout waits for a person.`;
  return analysis.measuresWhileWaiting ? [...lines, waiting] : lines;
}

function verdict({ dryRun, abortsAt, failureLimit }: AnalysisTimeline['metrics'][number]): string {
  if (dryRun) return 'dry run: changes nothing';
  if (abortsAt) return `aborts a bad revision at ${formatMoment(abortsAt)}`;
  return `too few to abort anything with failureLimit ${failureLimit}`;
}

function formatMoment({ promotions, seconds }: Moment): string {
  const since = formatSeconds(seconds);
  return promotions === 0 ? since : `P${promotions > 1 ? promotions : ''}+${since}`;
}

const pods = (count: number): string => `${count} ${count === 1 ? 'pod' : 'pods'}`;

const percent = (weight: number): string => `${Math.round(weight * 10) / 10} %`;

/** A rolling update as plain text: what is released, the pods over time, and what a release engineer has to know. */
export function formatRollingUpdate(
  update: RollingUpdate,
  { service, environment }: TimelineSubject,
): string {
  const { count, surge, unavailable, states, capacityFloor, secondsToReady, minReadySeconds } = update;
  const rows = states.map((state) => [
    formatSeconds(state.seconds),
    String(state.old),
    String(state.new),
    String(state.available),
  ]);
  const deadline = formatSeconds(update.progressDeadlineSeconds);
  const counted = minReadySeconds > 0 ? ` and counted on ${formatSeconds(minReadySeconds)} later` : '';
  return [
    `${service} in ${environment}, rolling update, ${count} pods, ${surge} more and ${unavailable} fewer at a time, no bake`,
    '',
    formatTable([['TIME', 'OLD', 'NEW', 'AVAILABLE'], ...rows]),
    '',
    `Capacity: at least ${capacityFloor} pods serve (count ${count}); at most ${update.peakPods} exist, ${update.peakWithTerminating} with those that terminate.`,
    'Nothing measures the new revision, and nothing goes back by itself: revert the commit.',
    `New pods that do not get ready: reported after ${deadline} without progress; the old pods serve on.`,
    `Assumed: a pod is ready ${formatSeconds(secondsToReady)} after its creation${counted}; no autoscaler, pod or node intervenes.`,
  ].join('\n');
}
