import { describe, expect, test } from 'vitest';
import { analysisTimeline, metricSchedules, secondsToSucceed } from '../../simulate/analysis';
import { RELEASE } from '../../simulate/time';
import { analysis, canary, type SomeMetric, template } from './objects';

const schedulesOf = (...metrics: SomeMetric[]) =>
  metricSchedules(analysis('gates'), [template('gates', metrics)], canary([]));

describe('metricSchedules', () => {
  test('reads what a metric says', () => {
    expect(
      schedulesOf({
        name: 'p99',
        initialDelay: '2m',
        interval: '1m30s',
        count: 5,
        failureLimit: 2,
        provider: { prometheus: {} },
      }),
    ).toEqual([
      {
        metric: 'p99',
        template: 'gates',
        provider: 'prometheus',
        initialDelay: 120,
        interval: 90,
        count: 5,
        failureLimit: 2,
        dryRun: false,
      },
    ]);
  });

  test.each([
    ['neither interval nor count: once', {}, { interval: null, count: 1 }],
    ['an interval alone: until stopped', { interval: '1m' }, { interval: 60, count: null }],
    ['a count of 0 is none', { interval: '1m', count: 0 }, { interval: 60, count: null }],
    ['a count as text', { interval: '1m', count: '3' }, { interval: 60, count: 3 }],
  ])('%s', (_, metric, expected) => {
    expect(schedulesOf({ name: 'p99', ...metric })).toMatchObject([expected]);
  });

  test('fills in arguments, those of the Rollout first', () => {
    const objects = [
      template(
        'gates',
        [
          {
            name: 'p99',
            interval: '{{args.interval}}',
            initialDelay: '{{ args.delay }}',
            count: '{{args.n}}',
          },
        ],
        { args: [{ name: 'interval', value: '5m' }, { name: 'delay', value: '30s' }, { name: 'n' }] },
      ),
    ];
    const args = [
      { name: 'interval', value: '1m' },
      { name: 'n', value: '4' },
    ];
    expect(metricSchedules({ ...analysis('gates'), args }, objects, canary([]))).toMatchObject([
      { interval: 60, initialDelay: 30, count: 4 },
    ]);
  });

  test('marks dry runs, by expressions of the template and of the Rollout', () => {
    const objects = [
      template('gates', [{ name: 'p99' }, { name: 'errors-5xx' }, { name: 'errors-4xx' }], {
        dryRun: [{ metricName: 'p99' }],
      }),
    ];
    const reference = { ...analysis('gates'), dryRun: [{ metricName: '4..$' }] };
    const dry = metricSchedules(reference, objects, canary([])).filter(({ dryRun }) => dryRun);
    expect(dry.map(({ metric }) => metric)).toEqual(['p99', 'errors-4xx']);
  });

  const till = '[AnalysisTemplate shop-live/gates] metric p99: ';
  test.each([
    [{ interval: '60' }, `${till}'interval' must be a duration, e.g. 20m, 1h30m or 30s, got "60"`],
    [
      { interval: '{{args.none}}' },
      `${till}'interval' must be a duration, e.g. 20m, 1h30m or 30s, got "{{args.none}}"`,
    ],
    [{ count: 3 }, `${till}'interval' must be set for more than one measurement, e.g. 1m`],
    [{ failureLimit: '10%' }, `${till}'failureLimit' must be a whole number ≥ 0, e.g. 3, got "10%"`],
  ])('fails on %j', (metric, message) => {
    expect(() => schedulesOf({ name: 'p99', ...metric })).toThrow(new Error(message));
  });

  const gates = template('gates', []);
  test.each([
    ['of another name', template('p99', [])],
    ['of another namespace', { ...gates, metadata: { ...gates.metadata, namespace: 'shop-test' } }],
    ['of another kind', { ...gates, kind: 'ConfigMap' }],
  ])('fails on a template %s', (_, object) => {
    expect(() => metricSchedules(analysis('gates'), [object], canary([]))).toThrow(
      new Error(
        "[Rollout shop-live/till] 'templateName' must name an AnalysisTemplate rendered beside it, got gates",
      ),
    );
  });
});

describe('secondsToSucceed', () => {
  test.each([
    ['one measurement', [{ name: 'smoke' }], 0],
    ['one, delayed', [{ name: 'smoke', initialDelay: '30s' }], 30],
    ['several', [{ name: 'p99', initialDelay: '1m', interval: '1m', count: 5 }], 300],
    ['the slowest', [{ name: 'smoke' }, { name: 'p99', interval: '30s', count: 3 }], 60],
  ])('%s', (_, metrics, seconds) => {
    expect(secondsToSucceed(schedulesOf(...metrics), 'the analysis')).toBe(seconds);
  });

  test('fails on a metric without an end', () => {
    expect(() => secondsToSucceed(schedulesOf({ name: 'p99', interval: '1m' }), 'the analysis')).toThrow(
      new Error("the analysis would never end: metric p99 must have a 'count', e.g. 5"),
    );
  });
});

describe('analysisTimeline', () => {
  const background = (metric: Omit<SomeMetric, 'name'>, until: [number, number], waits: number[] = []) => {
    const [promotions, seconds] = until;
    const span = { step: 0, from: RELEASE, until: { promotions, seconds } };
    const timeline = analysisTimeline('background', schedulesOf({ name: 'p99', ...metric }), span, waits);
    return timeline.metrics[0];
  };
  const moments = (metric: Omit<SomeMetric, 'name'>, until: [number, number], waits?: number[]) =>
    background(metric, until, waits)?.measuredAt.map(({ promotions, seconds }) => [promotions, seconds]);

  test.each([
    [
      'from the start',
      { interval: '1m' },
      [0, 180],
      [
        [0, 0],
        [0, 60],
        [0, 120],
      ],
    ],
    [
      'after its delay',
      { interval: '1m', initialDelay: '90s' },
      [0, 180],
      [
        [0, 90],
        [0, 150],
      ],
    ],
    [
      'no longer than its count',
      { interval: '1m', count: 2 },
      [0, 600],
      [
        [0, 0],
        [0, 60],
      ],
    ],
    ['once', {}, [0, 600], [[0, 0]]],
    ['not at the very end', { interval: '1m' }, [0, 60], [[0, 0]]],
  ] as const)('measures %s', (_, metric, until, expected) => {
    expect(moments(metric, [...until])).toEqual(expected);
  });

  // Nobody knows for how long it measured before the promotion.
  test.each([
    [
      'an interval past the promotion',
      { interval: '1m' },
      [
        [0, 0],
        [1, 60],
        [1, 120],
      ],
    ],
    [
      'what is left of the delay',
      { interval: '1m', initialDelay: '2m' },
      [
        [1, 80],
        [1, 140],
      ],
    ],
    ['nothing, its count is used up', { interval: '1m', count: 9 }, [[0, 0]]],
  ] as const)('measures after a wait: %s', (_, metric, expected) => {
    expect(moments(metric, [1, 150], [40])).toEqual(expected);
  });

  test.each([
    [0, { promotions: 0, seconds: 30 }],
    [2, { promotions: 0, seconds: 150 }],
    [9, null],
  ])('failureLimit %i aborts a bad revision at %j', (failureLimit, expected) => {
    expect(background({ interval: '1m', initialDelay: '30s', failureLimit }, [0, 300])?.abortsAt).toEqual(
      expected,
    );
  });

  test('a dry run aborts nothing', () => {
    const dry = schedulesOf({ name: 'p99' }).map((schedule) => ({ ...schedule, dryRun: true }));
    const span = { step: 0, from: RELEASE, until: null };
    expect(analysisTimeline('step', dry, span, []).metrics).toMatchObject([{ abortsAt: null }]);
  });
});
