import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Duration } from 'cdk8s';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RuleGroup } from '../../constructs/monitoring/prometheus-rule';
import { render } from '../../synth/render';
import { describeWith } from '../describe-with';
import { declareShop } from '../shop';

/** Asks a real Prometheus which alerts fire on made series. */

/** Series by their selectors, with their values in the notation of promtool, a minute apart. */
type Series = Readonly<Record<string, string>>;

interface Case {
  readonly name: string;
  readonly minutes: number;
  /** What is otherwise than when all is well; undefined for a series that is not there. */
  readonly series: Readonly<Record<string, string | undefined>>;
  readonly fires: readonly string[];
}

const platform = declareShop({ monitoring: { namespace: 'watch', approvalWithin: Duration.minutes(30) } });
const tree = render(platform);

/** The rules of a file of the tree. */
function groupsOf(file: string): readonly RuleGroup[] {
  const documents = (tree.get(`monitoring/${file}.yaml`)?.documents ?? []) as {
    kind: string;
    spec: { groups: readonly RuleGroup[] };
  }[];
  return documents.flatMap(({ kind, spec }) => (kind === 'PrometheusRule' ? spec.groups : []));
}

/** Payments has nearly all alerts; only its own are asked for, as most of the time goes by the number of rules. */
const GROUPS = [
  ...groupsOf('production/payments'),
  ...['checkout', 'frontend'].flatMap((service) =>
    groupsOf(`production/${service}`).filter(({ name }) => name.endsWith('.capacity')),
  ),
  ...groupsOf('argocd/applications'),
];

const requests = (metric: string, labels = '') =>
  `http_server_request_duration_seconds_${metric}{namespace="production",app_kubernetes_io_name="payments-service",http_route="/api",http_response_status_code="200"${labels}}`;
const bucket = (le: string) => requests('bucket', `,le="${le}"`);
const rollout = (phase: string) =>
  `rollout_info{namespace="production",name="payments-service",strategy="canary",traffic_router="",phase="${phase}"}`;
const autoscaler = (metric: string) =>
  `kube_horizontalpodautoscaler_${metric}{namespace="production",horizontalpodautoscaler="checkout-service"}`;
const budget = (metric: string) =>
  `kube_poddisruptionbudget_status_${metric}{namespace="production",poddisruptionbudget="payments-service"}`;
const application = (name: string, sync: string, health: string) =>
  `argocd_app_info{namespace="argocd",name="${name}",project="ecommerce-production",sync_status="${sync}",health_status="${health}"}`;
const syncs = (phase: string) =>
  `argocd_app_sync_total{namespace="argocd",name="payments-production",project="ecommerce-production",phase="${phase}",dry_run="false"}`;
const CERTIFICATE =
  'certmanager_certificate_expiration_timestamp_seconds{namespace="production",name="frontend-shell-tls"}';
const DAY = 86_400;

const WELL: Series = {
  [requests('count')]: '0+100x600',
  [bucket('+Inf')]: '0+100x600',
  [bucket('0.3')]: '0+100x600',
  [rollout('Completed')]: '1x600',
  [autoscaler('status_desired_replicas')]: '5x600',
  [autoscaler('spec_max_replicas')]: '15x600',
  [budget('pod_disruptions_allowed')]: '1x600',
  [budget('expected_pods')]: '4x600',
  'kube_poddisruptionbudget_status_pod_disruptions_allowed{namespace="production",poddisruptionbudget="checkout-service"}':
    '1x600',
  [CERTIFICATE]: `${60 * DAY}x600`,
  [application('payments-production', 'Synced', 'Healthy')]: '1x600',
  [syncs('Succeeded')]: '3x600',
};

const inPhase = (phase: string) => ({
  [rollout('Completed')]: undefined,
  [rollout(phase)]: '1x600',
});
const outOfSync = {
  [application('payments-production', 'Synced', 'Healthy')]: undefined,
  [application('payments-production', 'OutOfSync', 'Healthy')]: '1x600',
};
const failing = (each: number) =>
  Object.fromEntries(
    [requests('count'), bucket('+Inf'), bucket('0.3')].map((series) => [
      series.replace('"200"', '"503"'),
      `0+${each}x600`,
    ]),
  );

const CASES: readonly Case[] = [
  { name: 'all is well', minutes: 60, series: {}, fires: [] },
  {
    name: 'a fifth is slow',
    minutes: 30,
    series: { [bucket('0.3')]: '0+80x600' },
    fires: ['LatencyBudgetBurnsFast', 'LatencyBudgetBurnsSlowly'],
  },
  {
    name: 'a slow request among few',
    minutes: 30,
    series: {
      [requests('count')]: '0+3x600',
      [bucket('+Inf')]: '0+3x600',
      [bucket('0.3')]: '0x10 2+3x600',
    },
    fires: [],
  },
  {
    name: 'a fiftieth is slow',
    minutes: 60,
    series: { [bucket('0.3')]: '0+98x600' },
    fires: ['LatencyBudgetBurnsSlowly'],
  },
  {
    name: 'what was slow for half an hour is over',
    minutes: 60,
    series: { [bucket('0.3')]: '0+80x20 1700+100x600' },
    fires: ['LatencyBudgetBurnsSlowly'],
  },
  { name: 'a hundredth is slow', minutes: 60, series: { [bucket('0.3')]: '0+99x600' }, fires: [] },
  {
    name: 'a fifth fails',
    minutes: 30,
    series: failing(25),
    fires: ['ErrorBudgetBurnsFast', 'ErrorBudgetBurnsSlowly'],
  },
  { name: 'a fiftieth fails', minutes: 60, series: failing(2), fires: ['ErrorBudgetBurnsSlowly'] },
  {
    name: 'no scrape finds a pod',
    minutes: 30,
    series: {
      [requests('count')]: undefined,
      [bucket('+Inf')]: undefined,
      [bucket('0.3')]: undefined,
    },
    fires: ['RequestsNotMeasured'],
  },
  {
    name: 'the histogram has another bucket',
    minutes: 30,
    series: { [bucket('0.3')]: undefined, [bucket('0.25')]: '0+90x600' },
    fires: ['LatencyBucketMissing'],
  },
  ...['Abort', 'Timeout', 'Error', 'InvalidSpec'].map((phase) => ({
    name: `a Rollout in phase ${phase}`,
    minutes: 5,
    series: inPhase(phase),
    fires: ['RolloutAborted'],
  })),
  { name: 'a release that bakes', minutes: 90, series: inPhase('Progressing'), fires: [] },
  { name: 'a release that waits for its approval', minutes: 29, series: inPhase('Paused'), fires: [] },
  {
    name: 'a release that waits for its approval too long',
    minutes: 31,
    series: inPhase('Paused'),
    fires: ['ApprovalOverdue'],
  },
  {
    name: 'no metrics of Argo Rollouts',
    minutes: 20,
    series: { [rollout('Completed')]: undefined },
    fires: ['RolloutNotMeasured'],
  },
  {
    name: 'an autoscaler that wants all it may have',
    minutes: 20,
    series: { [autoscaler('status_desired_replicas')]: '15x600' },
    fires: ['AutoscalerAtMaximum'],
  },
  {
    name: 'an autoscaler at its maximum for a moment',
    minutes: 20,
    series: { [autoscaler('status_desired_replicas')]: '5x10 15x8 5x10' },
    fires: [],
  },
  {
    name: 'no pod may go',
    minutes: 40,
    series: { [budget('pod_disruptions_allowed')]: '0x600' },
    fires: ['DisruptionBudgetExhausted'],
  },
  {
    name: 'no pod may go, and none is there',
    minutes: 40,
    series: { [budget('pod_disruptions_allowed')]: '0x600', [budget('expected_pods')]: '0x600' },
    fires: [],
  },
  {
    name: 'a certificate that ends in ten days',
    minutes: 70,
    series: { [CERTIFICATE]: `${10 * DAY}x600` },
    fires: ['CertificateExpires'],
  },
  {
    name: 'a certificate that is not there yet',
    minutes: 70,
    series: { [CERTIFICATE]: '0x600' },
    fires: ['CertificateExpires'],
  },
  {
    name: 'a first sync that failed',
    minutes: 20,
    series: { ...outOfSync, [syncs('Failed')]: '_x5 1x600' },
    fires: ['ApplicationSyncFailed'],
  },
  {
    name: 'a sync that failed and then did not',
    minutes: 20,
    series: { [syncs('Failed')]: '_x5 1x600' },
    fires: [],
  },
  {
    name: 'a sync that failed long ago',
    minutes: 59,
    series: { ...outOfSync, [syncs('Failed')]: '1x600' },
    fires: [],
  },
  { name: 'no sync comes', minutes: 70, series: outOfSync, fires: ['ApplicationOutOfSync'] },
  {
    name: 'an Application without its objects',
    minutes: 40,
    series: {
      [application('payments-production', 'Synced', 'Healthy')]: undefined,
      [application('payments-production', 'Synced', 'Degraded')]: '1x600',
    },
    fires: ['ApplicationDegraded'],
  },
  {
    name: 'no metrics of Argo CD',
    minutes: 20,
    series: { [application('payments-production', 'Synced', 'Healthy')]: undefined },
    fires: ['ApplicationsNotMeasured'],
  },
];

const ALERTS = [...tree.keys()].flatMap((file) => {
  const [, name] = /^monitoring\/(.*)\.yaml$/.exec(file) ?? [];
  return name
    ? groupsOf(name).flatMap(({ rules }) => rules.flatMap((it) => ('alert' in it ? it.alert : [])))
    : [];
});

test('every alert of the tree fires in some case', () => {
  const fired = new Set(CASES.flatMap(({ fires }) => fires));
  expect([...new Set(ALERTS)].filter((alert) => !fired.has(alert))).toEqual([]);
});

const describeWithPromtool = describeWith(
  spawnSync('promtool', ['--version']).status === 0,
  "needs Prometheus: 'promtool' is not on the PATH; Debian's package 'prometheus' has it",
);

describeWithPromtool('alerts, asked of Prometheus', () => {
  let folder: string;
  let output: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'promtool-'));
    const write = (name: string, content: object) => {
      fs.writeFileSync(path.join(folder, name), JSON.stringify(content));
      return path.join(folder, name);
    };
    write('rules.json', { groups: GROUPS });
    const file = write('tests.json', {
      rule_files: ['rules.json'],
      evaluation_interval: '1m',
      tests: CASES.map(promtoolTest),
    });
    // One process for all: it takes most of the time.
    const { stdout, stderr } = spawnSync('promtool', ['test', 'rules', file], {
      encoding: 'utf8',
      // It makes garbage of 1.8 GB: to get so much memory takes longer than to collect some.
      env: { ...process.env, GOGC: '800' },
    });
    output = stdout + stderr;
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test.each(CASES.map(({ name }) => name))('%s', (name) => {
    expect(output.split('expr:').filter((failure) => failure.includes(`"(${name})"`))).toEqual([]);
  });

  test('nothing else is wrong', () => expect(output).toContain('SUCCESS'));

  test('every rule and every query of a dashboard is one', () => {
    const rules = [...tree.values()].flatMap(({ path: file, documents }) =>
      file.startsWith('monitoring/') ? (documents as Watched[]).flatMap(queriesOf) : [],
    );
    expect(rules.length).toBeGreaterThan(100);
    const groups = [{ name: 'all', rules: rules.map((expr, index) => ({ record: `query_${index}`, expr })) }];
    const file = path.join(folder, 'queries.json');
    fs.writeFileSync(file, JSON.stringify({ groups }));
    const { status, stderr } = spawnSync('promtool', ['check', 'rules', file], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

interface Watched {
  readonly spec?: { readonly groups?: readonly RuleGroup[] };
  readonly data?: Readonly<Record<string, string>>;
}

function queriesOf({ spec, data = {} }: Watched): string[] {
  const panels = Object.values(data).flatMap(
    (json) => (JSON.parse(json) as { panels: { targets: { expr: string }[] }[] }).panels,
  );
  return [
    ...(spec?.groups ?? []).flatMap(({ rules }) => rules.map(({ expr }) => expr)),
    ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ];
}

function promtoolTest({ name, minutes, series, fires }: Case): object {
  const all = Object.entries({ ...WELL, ...series }).filter(([, values]) => values !== undefined);
  return {
    interval: '1m',
    input_series: all.map(([selector, values]) => ({ series: selector, values })),
    promql_expr_test: [
      {
        expr: `label_replace(count by (alertname) (ALERTS{alertstate="firing"}), "of", "(${name})", "", "")`,
        eval_time: `${minutes}m`,
        exp_samples: fires.map((alert) => ({ labels: `{alertname="${alert}",of="(${name})"}`, value: 1 })),
      },
    ],
  };
}
