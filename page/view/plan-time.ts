import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Moment, PlanStep, RolloutPlan } from '../../simulate/plan';
import { formatSeconds } from './format';

/** A wait for a person is drawn as if it took this long, in seconds. */
const WAIT = 300;

/** What lasts for good is drawn as if it took this long. */
const END = 60;

/** A step, in seconds since the release as it is drawn. */
export interface StepSpan {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** A release on one axis, on which a person takes a set time to promote. */
export interface DrawnTime {
  readonly spans: readonly StepSpan[];
  readonly end: number;
  /** Where a moment is. */
  at(moment: Moment): number;
  /** What people call a place on the axis; `P+` counts from the promotion by a person. */
  label(seconds: number): string;
}

/** What a step does, in words. */
export function stepTitle(step: PlanStep | undefined): string {
  if (!step) return '';
  return step.lasts === 'until promoted' ? 'waits for a person' : step.title;
}

export function drawnTime({ steps }: RolloutPlan): DrawnTime {
  /** Where each promotion by a person is, the release itself first. */
  const bases = [0];
  const at = ({ promotions, seconds }: Moment) => (bases[promotions] ?? bases.at(-1) ?? 0) + seconds;
  const spans = steps.map(({ from, lasts }, index): StepSpan => {
    const start = at(from);
    const to = start + (typeof lasts === 'number' ? lasts : lasts === 'until promoted' ? WAIT : END);
    if (lasts === 'until promoted') bases[from.promotions + 1] = to;
    return { index, from: start, to };
  });
  return {
    spans,
    end: spans.at(-1)?.to ?? 0,
    at,
    label(seconds) {
      const promotions = bases.findLastIndex((base) => base <= seconds);
      const since = formatSeconds(seconds - (bases[promotions] ?? 0));
      return promotions > 0 ? `P${promotions > 1 ? promotions : ''}+${since}` : since;
    },
  };
}

/** The scale of a chart: seconds to pixels. */
export type TimeScale = ScaleLinear<number, number>;

/** Each step gets room by the root of its length, so that seconds and half an hour can both be read. */
export function timeScale(spans: readonly StepSpan[], width: number): TimeScale {
  const weights = spans.map(({ from, to }) => (to === from ? 0 : Math.sqrt(to - from) + 6));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const domain = [spans[0]?.from ?? 0];
  const range = [0];
  let x = 0;
  spans.forEach(({ to }, index) => {
    x += ((weights[index] ?? 0) / total) * width;
    domain.push(to);
    range.push(x);
  });
  return scaleLinear(domain, range).clamp(true);
}
