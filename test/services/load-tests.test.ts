import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { measuringWindow } from '../../constructs/platform/prometheus';
import type { AnalysisTemplateSpec, Metric } from '../../manifests/argo-objects';
import type { KubeObject } from '../../manifests/kube-object';
import { CODE_ROOT } from '../../synth/project';
import { builtOverlays, describeWithKustomize } from '../kustomize';
import { declareShop } from '../shop';

/** The target of each load test, and the values that only some have. */
const LOAD_TESTS: [service: string, target: string, values: Record<string, string>][] = [
  [
    'inventory',
    'inventory-service-canary.staging.svc.cluster.local:8080',
    {
      RUN_SECONDS: '600',
      P99_MILLISECONDS: '500',
      SCENARIO: 'concurrent reservations of the last unit',
    },
  ],
  [
    'checkout',
    'checkout-service-canary.staging.svc.cluster.local:8080',
    { RUN_SECONDS: '1200', P99_MILLISECONDS: '800', USERS: '200', SCENARIO: 'checkout flow' },
  ],
  [
    'payments',
    'payments-service-canary.staging.svc.cluster.local:8080',
    { RUN_SECONDS: '1800', P99_MILLISECONDS: '300' },
  ],
  [
    'frontend',
    'frontend-shell.staging.svc.cluster.local:3000',
    { RUN_SECONDS: '600', P99_MILLISECONDS: '1000' },
  ],
];

describeWithKustomize('the load tests of the shop', () => {
  let overlays: ReadonlyMap<string, readonly KubeObject[]>;
  beforeAll(async () => {
    overlays = await builtOverlays(declareShop());
  });
  const metricsIn = (environment: string, service: string): Metric[] =>
    (overlays.get(`overlays/${environment}/${service}`) ?? [])
      .filter(({ kind }) => kind === 'AnalysisTemplate')
      .flatMap(({ spec }) => (spec as AnalysisTemplateSpec).metrics ?? []);

  describe.each(LOAD_TESTS)('%s', (service, target, values) => {
    test('has a Job in staging, as it is specified', () => {
      expect(environmentOf(metricsIn('staging', service))).toEqual({
        TARGET_URL: `http://${target}`,
        SERVICE: service,
        ...values,
      });
    });

    test('makes requests until the last measurement', () => {
      const [gate] = metricsIn('staging', service).filter(({ name }) => name === 'requests');
      const minutes = (duration: unknown) => Number(/^(\d+)m$/.exec(String(duration))?.[1]);
      const last = minutes(gate?.initialDelay) + (Number(gate?.count) - 1) * minutes(gate?.interval);
      expect(Number(values.RUN_SECONDS)).toBe(last * 60);
    });

    test('makes enough requests in a window, even where each takes as long as it may', () => {
      const scenario = read(`${service}.py`);
      const users = Number(values.USERS ?? /users=\$\{USERS:-(\d+)\}/.exec(read('run'))?.[1]);
      const wait = Number(/wait_time = constant\((\d+)\)/.exec(scenario)?.[1]);
      const window = measuringWindow(declareShop().prometheus).toSeconds();
      const requests = (users * window) / (wait + Number(values.P99_MILLISECONDS) / 1000);
      const [gate] = metricsIn('staging', service).filter(({ name }) => name === 'requests');
      const least = Number(/>= (\d+)$/.exec(gate?.successCondition ?? '')?.[1]);
      expect(requests).toBeGreaterThan(2 * least);
    });

    test('has none in production', () => {
      expect(metricsIn('production', service).filter(({ provider }) => 'job' in provider)).toEqual([]);
    });
  });

  test('catalog, which just rolls, has none', () => {
    expect(metricsIn('staging', 'catalog')).toEqual([]);
  });
});

function read(file: string): string {
  return fs.readFileSync(path.join(CODE_ROOT, 'load-tests', file), 'utf8');
}

/** The environment variables of the Job among metrics. */
function environmentOf(metrics: readonly Metric[]): Record<string, string> {
  const [job] = metrics.flatMap(({ provider }) => ('job' in provider ? [provider.job] : [])) as {
    spec: { template: { spec: { containers: { env: { name: string; value: string }[] }[] } } };
  }[];
  const env = job?.spec.template.spec.containers[0]?.env ?? [];
  return Object.fromEntries(env.map(({ name, value }) => [name, value]));
}
