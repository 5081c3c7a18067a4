import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import { useEffect, useRef } from 'preact/hooks';
import type { PlanStep, RolloutPlan } from '../../simulate/plan';
import { formatPercent, formatSeconds } from './format';
import { Scrolled } from './parts';
import { type DrawnTime, stepTitle, type TimeScale, timeScale } from './plan-time';

const WIDTH = 1040;
const LEFT = 46;
const RIGHT = 12;
/** The rows of the chart, from above: names of the steps, pods, weight, measurements. */
const PODS = { top: 52, height: 182 };
const WEIGHT = { top: 268, height: 56 };
const MEASURED = { top: 346, height: 22 };
const HEIGHT = 402;
/** About as wide is a letter. */
const LETTER = 6.4;
/** Of the slider, which goes over the chart from left to right. */
const STOPS = 400;

interface Sample {
  readonly x: number;
  readonly old: number;
  readonly new: number;
  readonly weight: number;
}

/** Old and new pods, the share of the requests, and the measurements of a release; a click asks for an abort there. */
export function PlanChart({
  plan,
  time,
  at,
  onPick,
  words,
}: {
  plan: RolloutPlan;
  time: DrawnTime;
  at: number;
  onPick: (seconds: number) => void;
  /** What an abort there leads to. */
  words: string;
}) {
  const x = timeScale(time.spans, WIDTH - LEFT - RIGHT);
  const most = Math.max(plan.peakPods, plan.count);
  const y = scaleLinear([0, most], [PODS.top + PODS.height, PODS.top]);
  const weightY = scaleLinear([0, 100], [WEIGHT.top + WEIGHT.height, WEIGHT.top]);
  const samples = samplesOf(plan, time, x);
  const layer = (low: (it: Sample) => number, high: (it: Sample) => number, scale = y) =>
    area<Sample>()
      .x((it) => it.x)
      .y0((it) => scale(low(it)))
      .y1((it) => scale(high(it)))
      .curve(curveStepAfter)(samples) ?? '';
  const pick = (event: MouseEvent & { currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    onPick(Math.round(x.invert(((event.clientX - box.left) / box.width) * WIDTH - LEFT)));
  };
  const chart = useCursorInSight(x(at) + LEFT);
  return (
    <>
      <Scrolled label="The release over time; the table below has the same">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the slider below is for the keyboard */}
        <svg
          ref={chart}
          class="plan-chart"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label="Pods, share of the requests and measurements over time"
          onClick={pick}
        >
          <g transform={`translate(${LEFT} 0)`}>
            <Steps plan={plan} time={time} x={x} />
            <text class="axis-name" x={6} y={PODS.top - 9}>
              pods
            </text>
            {y
              .ticks(Math.min(5, most))
              .filter(Number.isInteger)
              .map((tick) => (
                <g key={tick} class="tick">
                  <line x1={0} x2={WIDTH - LEFT - RIGHT} y1={y(tick)} y2={y(tick)} />
                  <text x={-8} y={y(tick) + 4} text-anchor="end">
                    {tick}
                  </text>
                </g>
              ))}
            <path
              class="old"
              d={layer(
                () => 0,
                (it) => it.old,
              )}
            />
            <path
              class="new"
              d={layer(
                (it) => it.old,
                (it) => it.old + it.new,
              )}
            />
            <Level y={y(plan.count)} name={`count ${plan.count}`} />
            <text class="axis-name" x={6} y={WEIGHT.top - 8}>
              share of requests to the new pods
            </text>
            <path
              class="weight"
              d={layer(
                () => 0,
                (it) => it.weight,
                weightY,
              )}
            />
            <Weights plan={plan} time={time} x={x} y={weightY} />
            <text class="axis-name" x={6} y={MEASURED.top - 8}>
              measurements
            </text>
            <Measurements plan={plan} time={time} x={x} />
            <g class="cursor" transform={`translate(${x(at)} 0)`}>
              <line y1={24} y2={MEASURED.top + MEASURED.height} />
              <circle cy={24} r={5} />
            </g>
          </g>
        </svg>
      </Scrolled>
      <label class="abort-slider">
        <span>Abort at</span>
        <input
          type="range"
          min={0}
          max={STOPS}
          value={(x(at) / (WIDTH - LEFT - RIGHT)) * STOPS}
          aria-valuetext={words}
          onInput={(event) =>
            onPick(Math.round(x.invert((Number(event.currentTarget.value) / STOPS) * (WIDTH - LEFT - RIGHT))))
          }
        />
      </label>
      <ul class="legend" aria-hidden="true">
        <li>
          <span class="swatch old" /> old pods that are ready
        </li>
        <li>
          <span class="swatch new" /> new pods that are ready
        </li>
        <li>
          <span class="swatch measured" /> a measurement, <span class="swatch aborts" /> the first that aborts
          a bad revision
        </li>
        <li class="muted">Longer steps are drawn wider, but not to scale.</li>
      </ul>
    </>
  );
}

/** Keeps a place of the chart in sight where the screen is narrower. */
function useCursorInSight(place: number) {
  const chart = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const scrolled = chart.current?.parentElement;
    if (!chart.current || !scrolled) return;
    const middle = (place / WIDTH) * chart.current.clientWidth - scrolled.clientWidth / 2;
    scrolled.scrollLeft = Math.max(0, middle);
  }, [place]);
  return chart;
}

function samplesOf({ states }: RolloutPlan, { at, end }: DrawnTime, x: TimeScale): Sample[] {
  const samples = states.map((state) => ({ x: x(at(state.at)), ...state.ready, weight: state.weight }));
  const last = samples.at(-1);
  return last ? [...samples, { ...last, x: x(end) }] : [];
}

function Steps({ plan, time, x }: { plan: RolloutPlan; time: DrawnTime; x: TimeScale }) {
  return (
    <>
      {time.spans.map(({ index, from, to }) => {
        const step = plan.steps[index];
        const width = x(to) - x(from);
        if (!step || width < 1) return null;
        return (
          <g key={index} class={`step ${step.kind}`} transform={`translate(${x(from)} 0)`}>
            <rect y={0} width={width} height={MEASURED.top + MEASURED.height} />
            <line y1={0} y2={MEASURED.top + MEASURED.height + 8} />
            {width > 34 && (
              <text x={6} y={15}>
                {nameOf(step, width - 8)}
              </text>
            )}
            <text class="time" x={2} y={MEASURED.top + MEASURED.height + 22}>
              {width > 30 ? time.label(from) : ''}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** As much of e.g. `analysis, 30m` as there is room for. */
function nameOf(step: PlanStep, width: number): string {
  const room = Math.floor(width / LETTER);
  const title = stepTitle(step);
  const whole = typeof step.lasts === 'number' ? `${title}, ${formatSeconds(step.lasts)}` : title;
  if (whole.length <= room) return whole;
  return title.length <= room ? title : `${title.slice(0, room - 1)}…`;
}

function Level({ y, name }: { y: number; name: string }) {
  return (
    <g class="level">
      <line x1={0} x2={WIDTH - LEFT - RIGHT} y1={y} y2={y} />
      <text x={WIDTH - LEFT - RIGHT - 4} y={y - 5} text-anchor="end">
        {name}
      </text>
    </g>
  );
}

/** The weight of each step, where it is held. */
function Weights({
  plan,
  time,
  x,
  y,
}: {
  plan: RolloutPlan;
  time: DrawnTime;
  x: TimeScale;
  y: (weight: number) => number;
}) {
  return (
    <>
      {time.spans.map(({ index, from, to }) => {
        const step = plan.steps[index];
        if (!step || x(to) - x(from) < 60 || step.weight === 0) return null;
        return (
          <text
            key={index}
            class="weight-name"
            x={(x(from) + x(to)) / 2}
            y={y(step.weight) - 4}
            text-anchor="middle"
          >
            {formatPercent(step.weight)}
          </text>
        );
      })}
    </>
  );
}

function Measurements({ plan, time, x }: { plan: RolloutPlan; time: DrawnTime; x: TimeScale }) {
  const moments = new Map<number, boolean>();
  for (const { metrics } of plan.analyses) {
    for (const { measuredAt, abortsAt } of metrics) {
      const aborts = abortsAt && time.at(abortsAt);
      for (const moment of measuredAt) {
        const seconds = time.at(moment);
        moments.set(seconds, (moments.get(seconds) ?? false) || seconds === aborts);
      }
    }
  }
  return (
    <>
      {[...moments].map(([seconds, aborts]) => (
        <line
          key={seconds}
          class={aborts ? 'measurement aborts' : 'measurement'}
          x1={x(seconds)}
          x2={x(seconds)}
          y1={MEASURED.top}
          y2={MEASURED.top + MEASURED.height}
        />
      ))}
    </>
  );
}
