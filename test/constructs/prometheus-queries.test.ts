import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import type { AnalysisTemplateSpec } from '../../manifests/argo-objects';
import { render } from '../../synth/render';
import { describeWith } from '../describe-with';
import { declareShop } from '../shop';

/** Asks a real Prometheus what the rendered queries come to on made series. */

/** Requests per scrape interval of a pod; a request took `took`, in the unit of the histogram. */
interface Requests {
  readonly hash?: 'new' | 'old';
  readonly pod?: string;
  readonly route?: string;
  readonly status?: number;
  readonly took: number;
  readonly each: number;
  /** The bounds of its histogram as `le` has them. */
  readonly bounds?: readonly string[];
  /** After how many scrapes its counters begin again at 0. */
  readonly restartsAfter?: number;
}

interface Case {
  readonly name: string;
  readonly requests: readonly Requests[];
  /** The metrics that fail. */
  readonly fails: readonly string[];
}

/** A gate, what its Prometheus is like, and what must come out. */
interface Gate {
  readonly template: AnalysisTemplateSpec;
  readonly labels: (requests: Requests) => Record<string, string | number>;
  /** The series of some requests. */
  readonly series: (requests: readonly Requests[], labels: Gate['labels']) => object[];
  readonly scrapeSeconds: number;
  readonly cases: readonly Case[];
}

const BOUNDS = ['0.1', '0.25', '0.3', '0.5', '0.8', '1', '2.5'];
const EMPTY = ['requests', 'latency', 'error-rate'];
const fast: Requests = { took: 0.04, each: 100 };

/** Of each gate that has no option: payments, whose bound is 300 ms. */
const PLAIN: Case[] = [
  { name: 'good', requests: [fast], fails: [] },
  { name: 'slow', requests: [fast, { took: 2, each: 3 }], fails: ['latency'] },
  {
    name: 'a hundredth that is slow, and not more',
    requests: [
      { ...fast, each: 199 },
      { took: 2, each: 1 },
    ],
    fails: [],
  },
  { name: 'a p99 of 260 ms, within the bound', requests: [fast, { took: 0.26, each: 3 }], fails: [] },
  { name: 'a p99 of 490 ms, beyond it', requests: [fast, { took: 0.49, each: 2 }], fails: ['latency'] },
  {
    name: 'no bucket of the bound',
    requests: [
      { ...fast, bounds: ['0.25', '0.5'] },
      { took: 0.26, each: 3, bounds: ['0.25', '0.5'] },
    ],
    fails: ['latency-bucket', 'latency'],
  },
  {
    name: 'no bucket of the bound on one of the routes',
    requests: [fast, { ...fast, route: '/refund', each: 1, bounds: ['0.25', '0.5'] }],
    fails: ['latency-bucket'],
  },
  { name: 'errors', requests: [fast, { took: 0.04, each: 5, status: 503 }], fails: ['error-rate'] },
  {
    name: 'errors of users alone, who are others',
    requests: [fast, { took: 0.04, each: 50, status: 404 }],
    fails: [],
  },
  { name: 'no traffic: no series', requests: [], fails: EMPTY },
  { name: 'no traffic: counters that stand still', requests: [{ took: 0.04, each: 0 }], fails: EMPTY },
  { name: 'little traffic', requests: [{ took: 0.04, each: 12 }], fails: ['requests'] },
  {
    name: 'probes and scrapes only',
    requests: ['/readyz', '/livez', '/metrics'].map((route) => ({
      ...fast,
      route,
    })),
    fails: EMPTY,
  },
  {
    name: 'slow probes',
    requests: [fast, { took: 2, each: 50, route: '/readyz' }],
    fails: [],
  },
  {
    name: 'no route label: no request is known to be of a user',
    requests: [{ ...fast, route: '' }],
    fails: ['requests'],
  },
  {
    name: 'a pod that restarts',
    requests: [fast, { ...fast, pod: 'b', restartsAfter: 18 }],
    fails: [],
  },
  {
    name: 'a slow pod of the old revision',
    requests: [fast, { took: 2, each: 100, hash: 'old', pod: 'c' }],
    fails: [],
  },
  {
    name: 'good pods of the old revision hide no slow new one',
    requests: [
      { took: 2, each: 100 },
      { ...fast, each: 900, hash: 'old', pod: 'c' },
    ],
    fails: ['latency'],
  },
  {
    name: 'an outage of a callee',
    requests: (['new', 'old'] as const).map((hash) => ({ took: 2, each: 100, status: 503, hash })),
    fails: ['latency', 'error-rate'],
  },
];

/** Of checkout, whose bound is 800 ms, and which is compared with the stable revision. */
const COMPARED: Case[] = [
  { name: 'good', requests: [fast, { ...fast, hash: 'old' }], fails: [] },
  { name: 'good, and no traffic to the old one', requests: [fast], fails: [] },
  {
    name: 'good, and counters of the old one that stand still',
    requests: [fast, { ...fast, each: 0, hash: 'old' }],
    fails: [],
  },
  { name: 'slow', requests: [fast, { took: 2, each: 3 }, { ...fast, hash: 'old' }], fails: ['latency'] },
  { name: 'slow, and no traffic to the old one', requests: [fast, { took: 2, each: 3 }], fails: ['latency'] },
  {
    name: 'errors',
    requests: [fast, { took: 0.04, each: 5, status: 500 }, { ...fast, hash: 'old' }],
    fails: ['error-rate'],
  },
  {
    name: 'an outage of a callee, which both meet',
    requests: (['new', 'old'] as const).flatMap((hash) => [
      { ...fast, hash },
      { took: 2, each: 80, status: 503, hash },
    ]),
    fails: [],
  },
  {
    name: 'worse than the old one in an outage of a callee',
    requests: [
      { took: 2, each: 100, status: 503 },
      { ...fast, hash: 'old' },
      { took: 2, each: 20, status: 503, hash: 'old' },
    ],
    fails: ['latency', 'error-rate'],
  },
  { name: 'no traffic to the new one', requests: [{ ...fast, hash: 'old' }], fails: EMPTY },
];

/** Of the frontend, whose bound is a whole second, which not everybody writes as `1`. */
const WHOLE: Case[] = ['1', '1.0'].map((bound) => ({
  name: `a bound that is exported as ${bound}`,
  requests: [{ ...fast, bounds: ['0.5', bound, '10'] }],
  fails: [],
}));

/** Of a platform in milliseconds, whose bound is 1500 ms. */
const MILLISECONDS: Case[] = [
  { name: 'good', requests: [{ took: 900, each: 100, bounds: ['500', '1500', '15000'] }], fails: [] },
  {
    name: 'slow',
    requests: [{ took: 1501, each: 100, bounds: ['500', '1500.0', '15000'] }],
    fails: ['latency'],
  },
];

/** Of a worker, which may be 500 messages behind and fail one of a hundred: `took` is how far it is behind. */
const WORKER: Case[] = [
  { name: 'good', requests: [{ took: 20, each: 100 }], fails: [] },
  { name: 'just as far behind as it may be', requests: [{ took: 500, each: 100 }], fails: [] },
  { name: 'too far behind', requests: [{ took: 501, each: 100 }], fails: ['lag'] },
  {
    name: 'one of its pods too far behind',
    requests: [
      { took: 20, each: 100 },
      { took: 900, each: 1, pod: 'b' },
    ],
    fails: ['lag'],
  },
  {
    name: 'a hundredth that fails',
    requests: [
      { took: 20, each: 99 },
      { took: 20, each: 1, status: 500, pod: 'b' },
    ],
    fails: [],
  },
  {
    name: 'more that fails',
    requests: [
      { took: 20, each: 97 },
      { took: 20, each: 3, status: 500, pod: 'b' },
    ],
    fails: ['error-rate'],
  },
  { name: 'too little done to tell', requests: [{ took: 20, each: 5 }], fails: ['handled'] },
  { name: 'nothing done', requests: [{ took: 20, each: 0 }], fails: ['handled', 'error-rate'] },
  { name: 'no series', requests: [], fails: ['handled', 'error-rate', 'lag'] },
  {
    name: 'a bad old revision',
    requests: [
      { took: 20, each: 100 },
      { took: 9000, each: 100, status: 500, hash: 'old' },
    ],
    fails: [],
  },
  {
    name: 'a good old revision hides no bad new one',
    requests: [
      { took: 900, each: 100, status: 500 },
      { took: 0, each: 900, hash: 'old' },
    ],
    fails: ['lag', 'error-rate'],
  },
];

const shop = declareShop();
const books = declareBookshop();
const ofShop = (service: string, cases: readonly Case[]): Gate => ({
  template: gateOf(shop, service),
  series: histogramSeries('http_server_request_duration_seconds'),
  scrapeSeconds: 30,
  labels: ({ hash = 'new', pod = 'a', route = '/api', status = 200 }) => ({
    namespace: 'production',
    app_kubernetes_io_name:
      { payments: 'payments-service', checkout: 'checkout-service' }[service] ?? 'frontend-shell',
    rollouts_pod_template_hash: hash,
    pod: `${hash}-${pod}`,
    http_route: route,
    http_response_status_code: status,
  }),
  cases,
});
const GATES: Record<string, Gate> = {
  payments: ofShop('payments', PLAIN),
  checkout: ofShop('checkout', COMPARED),
  frontend: ofShop('frontend', WHOLE),
  orders: {
    template: gateOf(books, 'orders'),
    series: histogramSeries('request_latency_ms'),
    scrapeSeconds: 15,
    labels: ({ hash = 'new', pod = 'a', route = '/orders', status = 200 }) => ({
      ns: 'production',
      app: 'order-desk',
      revision: hash,
      pod: `${hash}-${pod}`,
      path: route,
      code: status,
    }),
    cases: MILLISECONDS,
  },
  provisions: {
    template: gateOf(declareFerries(), 'provisions'),
    scrapeSeconds: 30,
    labels: ({ hash = 'new', pod = 'a' }) => ({
      namespace: 'production',
      app: 'provisions',
      revision: hash,
      pod: `${hash}-${pod}`,
    }),
    series: (requests, labels) =>
      requests.flatMap((one) => {
        const set = Object.entries(labels(one)).map(([label, value]) => `${label}="${value}"`);
        const series = (name: string, values: string) => ({ series: `${name}{${set.join(',')}}`, values });
        const counter = `0+${one.each}x${SCRAPES}`;
        return [
          series('orders_behind', `${one.took}x${SCRAPES}`),
          series('orders_handled_total', counter),
          ...(one.status === 500 ? [series('orders_failed_total', counter)] : []),
        ];
      }),
    cases: WORKER,
  },
};

const describeWithPromtool = describeWith(
  spawnSync('promtool', ['--version']).status === 0,
  "needs Prometheus: 'promtool' is not on the PATH; Debian's package 'prometheus' has it",
);

describeWithPromtool('the gates, asked of Prometheus', () => {
  let folder: string;
  let output: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'promtool-'));
    const file = path.join(folder, 'tests.json');
    // JSON is YAML. One process for all: it takes most of the time.
    const tests = Object.entries(GATES).flatMap(([name, gate]) =>
      gate.cases.map((one) => promtoolTest(name, gate, one)),
    );
    fs.writeFileSync(file, JSON.stringify({ tests }));
    const { stdout, stderr } = spawnSync('promtool', ['test', 'rules', file], { encoding: 'utf8' });
    output = stdout + stderr;
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  const all = Object.entries(GATES).flatMap(([gate, { cases }]) =>
    cases.map(({ name }) => `${gate}: ${name}`),
  );
  test.each(all)('%s', (name) => {
    expect(output.split('expr:').filter((failure) => failure.includes(`"${name} (`))).toEqual([]);
  });

  test('nothing else is wrong', () => expect(output).toContain('SUCCESS'));
});

/** How many scrapes there have been when the gate is asked. */
const SCRAPES = 20;

/** Each metric that passes gives one number, each that fails none, as its condition holds for a number alone. */
function promtoolTest(gate: string, { template, labels, series, scrapeSeconds }: Gate, one: Case): object {
  return {
    interval: `${scrapeSeconds}s`,
    input_series: series(one.requests, labels),
    promql_expr_test: (template.metrics ?? []).map(
      ({ name, successCondition = '', provider: { prometheus } }) => {
        const [, comparison] =
          /^len\(result\) > 0 && !isNaN\(result\[0\]\) && result\[0\] (.*)$/.exec(successCondition) ?? [];
        const query = prometheus?.query
          ?.replaceAll('{{args.namespace}}', 'production')
          .replaceAll('{{args.latest-hash}}', 'new')
          .replaceAll('{{args.stable-hash}}', 'old');
        const label = `${gate}: ${one.name} (${name})`;
        return {
          expr: `label_replace(count((${query}) ${comparison}), "of", "${label}", "", "")`,
          eval_time: `${SCRAPES * scrapeSeconds}s`,
          exp_samples: one.fails.includes(name) ? [] : [{ labels: `{of="${label}"}`, value: 1 }],
        };
      },
    ),
  };
}

/** The counters of requests, those with the same labels in one. */
function histogramSeries(histogram: string): Gate['series'] {
  return (requests, labels) => seriesOf(histogram, labels, requests);
}

function seriesOf(histogram: string, labels: Gate['labels'], requests: readonly Requests[]): object[] {
  const groups = new Map<string, Requests[]>();
  for (const one of requests) {
    const set = Object.entries(labels(one)).filter(([, value]) => value !== '');
    const key = set.map(([label, value]) => `${label}="${value}"`).join(',');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].flatMap(([key, group]) => {
    const { bounds = BOUNDS, restartsAfter } = group[0] as Requests;
    const series = (name: string, bound: number) => {
      const by = group.reduce((sum, { took, each }) => sum + (took <= bound ? each : 0), 0);
      const run = (scrapes: number) => `0+${by}x${scrapes}`;
      const values = restartsAfter === undefined ? run(SCRAPES) : `${run(restartsAfter)} ${run(SCRAPES)}`;
      return { series: `${histogram}_${name}}`, values };
    };
    return [
      series(`count{${key}`, Number.POSITIVE_INFINITY),
      series(`bucket{${key},le="+Inf"`, Number.POSITIVE_INFINITY),
      ...bounds.map((le) => series(`bucket{${key},le="${le}"`, Number(le))),
    ];
  });
}

function gateOf(platform: typeof shop, service: string): AnalysisTemplateSpec {
  const documents = [...render(platform).values()].flatMap(({ path: file, documents: all }) =>
    file === `base/${service}/analysis-template.yaml` ? all : [],
  ) as { metadata: { name: string }; spec: AnalysisTemplateSpec }[];
  const gate = documents.find(({ metadata }) => metadata.name.endsWith('-gate'));
  if (gate === undefined) throw new Error(`${service} has no gate`);
  return gate.spec;
}
