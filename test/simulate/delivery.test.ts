import { beforeAll, expect, test } from 'vitest';
import type { KubeObject } from '../../manifests/kube-object';
import { rolloutTimeline } from '../../simulate/timeline';
import { openBookshop } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';
import { declareShop } from '../shop';

type Tree = ReadonlyMap<string, readonly KubeObject[]>;

const MINUTE = 60;

describeWithKustomize('progressive delivery in the rendered shop', () => {
  let shop: Tree;
  beforeAll(async () => {
    shop = await builtOverlays(declareShop());
  });
  const overlay = (environment: string, service: string) =>
    shop.get(`overlays/${environment}/${service}`) ?? [];

  test.each`
    service        | environment     | count | weight | approval
    ${'inventory'} | ${'staging'}    | ${2}  | ${50}  | ${false}
    ${'inventory'} | ${'production'} | ${4}  | ${25}  | ${false}
    ${'checkout'}  | ${'staging'}    | ${2}  | ${50}  | ${false}
    ${'checkout'}  | ${'production'} | ${5}  | ${20}  | ${false}
    ${'payments'}  | ${'staging'}    | ${2}  | ${50}  | ${false}
    ${'payments'}  | ${'production'} | ${4}  | ${25}  | ${true}
  `(
    '$service in $environment is a canary of $count pods',
    ({ service, environment, count, weight, approval }) => {
      const objects = overlay(environment, service);
      const name = `${service}-service`;
      expect(spec(objects, 'Deployment').replicas).toBe(0);
      expect(spec(objects, 'Rollout')).toEqual({
        replicas: count,
        revisionHistoryLimit: 5,
        minReadySeconds: 10,
        progressDeadlineSeconds: 600,
        progressDeadlineAbort: true,
        workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
        strategy: {
          canary: {
            canaryService: `${name}-canary`,
            stableService: `${name}-stable`,
            maxSurge: '25%',
            maxUnavailable: 0,
            // No pause but that for approval, which may be as long as a person takes.
            steps: [
              ...(approval ? [{ pause: {} }] : []),
              { setWeight: weight },
              {
                analysis: {
                  templates: [{ templateName: `${name}-gate` }],
                  args: [
                    { name: 'latest-hash', valueFrom: { podTemplateHashValue: 'Latest' } },
                    ...(service === 'checkout'
                      ? [{ name: 'stable-hash', valueFrom: { podTemplateHashValue: 'Stable' } }]
                      : []),
                    { name: 'namespace', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
                  ],
                },
              },
            ],
          },
        },
      });
    },
  );

  test.each`
    service        | environment     | share | minutes | count
    ${'inventory'} | ${'staging'}    | ${50} | ${10}   | ${2}
    ${'inventory'} | ${'production'} | ${25} | ${10}   | ${4}
    ${'checkout'}  | ${'staging'}    | ${50} | ${20}   | ${2}
    ${'checkout'}  | ${'production'} | ${20} | ${20}   | ${5}
    ${'payments'}  | ${'staging'}    | ${50} | ${30}   | ${2}
    ${'payments'}  | ${'production'} | ${25} | ${30}   | ${4}
  `(
    '$service in $environment bakes $minutes minutes at $share % without losing a pod',
    ({ service, environment, share, minutes, count }) => {
      const timeline = rolloutTimeline(overlay(environment, service));
      // From minute 2 on, every 2 minutes, the last at the end.
      expect(timeline.bake).toEqual({ seconds: minutes * MINUTE, weight: share, measurements: minutes / 2 });
      expect(timeline.capacityFloor).toBe(count);
      expect(timeline.abortFloor).toBe(count);
      const bake = timeline.steps.find(({ kind }) => kind === 'analysis');
      const metrics = timeline.analyses.flatMap(({ metrics }) => metrics);
      for (const { measuredAt, abortsAt } of metrics.filter(({ provider }) => provider === 'prometheus')) {
        const from = bake?.from.seconds ?? 0;
        expect(measuredAt.at(-1)?.seconds).toBe(from + minutes * MINUTE);
        // A revision that is bad from the start is gone at its third measurement, in the shortest bake too.
        expect(abortsAt?.seconds).toBe(from + 6 * MINUTE);
      }
    },
  );

  test.each(['staging', 'production'])(
    'payments waits for a person in production only: %s',
    (environment) => {
      const [first] = rolloutTimeline(overlay(environment, 'payments')).steps;
      expect(first?.lasts === 'until promoted').toBe(environment === 'production');
      // Nothing of the new revision runs, and nothing is measured, until then.
      if (environment === 'production') {
        expect(
          rolloutTimeline(overlay(environment, 'payments')).analyses.every(
            ({ measuresWhileWaiting }) => !measuresWhileWaiting,
          ),
        ).toBe(true);
      }
    },
  );

  test.each`
    service        | bound
    ${'inventory'} | ${'le="0.5"'}
    ${'checkout'}  | ${'le="0.8"'}
    ${'payments'}  | ${'le="0.3"'}
    ${'frontend'}  | ${'le=~"1(\\\\.0)?"'}
  `(
    '99 of 100 requests to $service are in its bucket $bound, and no data is a failure',
    ({ service, bound }) => {
      const templates = overlay('production', service).filter(({ kind }) => kind === 'AnalysisTemplate');
      const gate = templates.find(({ metadata }) => metadata.name.endsWith('-gate'))?.spec as Gate;
      expect(gate.metrics.map(({ name, successCondition }) => [name, successCondition])).toEqual(
        [
          ['requests', '>= 100'],
          ['latency-bucket', '== 0'],
          ['latency', '>= 0.99'],
          ['error-rate', '<= 0.01'],
        ].map(([name, is]) => [name, `len(result) > 0 && !isNaN(result[0]) && result[0] ${is}`]),
      );
      expect(gate.metrics[2]?.provider.prometheus.query).toContain(`,${bound}}[2m]`);
      for (const metric of gate.metrics) {
        expect(metric).not.toHaveProperty('failureCondition');
        expect(metric).toMatchObject({ failureLimit: 2, consecutiveErrorLimit: 12 });
        expect(metric.provider.prometheus.query).toContain(
          'rollouts_pod_template_hash="{{args.latest-hash}}"',
        );
        expect(metric.provider.prometheus.query).toContain('namespace="{{args.namespace}}"');
      }
    },
  );

  test.each(['staging', 'production'])(
    'the frontend in %s switches at once and can switch back',
    (environment) => {
      const objects = overlay(environment, 'frontend');
      expect(spec(objects, 'Rollout').strategy).toEqual({
        blueGreen: {
          activeService: 'frontend-shell',
          previewService: 'frontend-shell-preview',
          autoPromotionEnabled: true,
          scaleDownDelaySeconds: 900,
          prePromotionAnalysis: {
            templates: [{ templateName: 'frontend-shell-smoke-test' }],
            args: [{ name: 'namespace', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } }],
          },
          postPromotionAnalysis: {
            templates: [{ templateName: 'frontend-shell-gate' }],
            args: [
              { name: 'latest-hash', valueFrom: { podTemplateHashValue: 'Latest' } },
              { name: 'namespace', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
            ],
          },
        },
      });
      const { rules } = spec(objects, 'Ingress') as { rules: { http: { paths: { backend: unknown }[] } }[] };
      expect(rules[0]?.http.paths[0]?.backend).toEqual({
        service: { name: 'frontend-shell', port: { number: 3000 } },
      });

      const timeline = rolloutTimeline(objects);
      expect(timeline.capacityFloor).toBe(timeline.count);
      const judged =
        timeline.analyses.find(({ kind }) => kind === 'postPromotion')?.until.seconds ?? Infinity;
      const oldGone = timeline.steps.at(-1)?.from.seconds ?? 0;
      expect(oldGone).toBeGreaterThan(judged);
    },
  );

  test('the catalog rolls pod by pod and never below its count', () => {
    expect(spec(overlay('production', 'catalog'), 'Deployment')).toMatchObject({
      replicas: 3,
      minReadySeconds: 10,
      progressDeadlineSeconds: 600,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    });
    expect(overlay('production', 'catalog').some(({ kind }) => kind === 'Rollout')).toBe(false);
  });

  test.each`
    service        | environment     | kind            | least | most
    ${'catalog'}   | ${'staging'}    | ${'Deployment'} | ${2}  | ${4}
    ${'catalog'}   | ${'production'} | ${'Deployment'} | ${3}  | ${10}
    ${'inventory'} | ${'production'} | ${'Rollout'}    | ${4}  | ${12}
    ${'checkout'}  | ${'production'} | ${'Rollout'}    | ${5}  | ${15}
    ${'frontend'}  | ${'production'} | ${'Rollout'}    | ${4}  | ${12}
  `(
    'the autoscaler of $service in $environment scales its $kind',
    ({ service, environment, kind, least, most }) => {
      const hpa = spec(overlay(environment, service), 'HorizontalPodAutoscaler');
      expect(hpa).toMatchObject({ scaleTargetRef: { kind }, minReplicas: least, maxReplicas: most });
    },
  );

  test.each(['inventory', 'checkout', 'payments'])('drains take one pod of %s at a time', (service) => {
    expect(spec(overlay('production', service), 'PodDisruptionBudget')).toEqual({
      maxUnavailable: 1,
      selector: { matchLabels: { 'app.kubernetes.io/name': `${service}-service` } },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    });
  });
});

describeWithKustomize('the options of progressive delivery', () => {
  test('keepDeployment leaves the Deployment its pods, for the first step of a migration', async () => {
    const environments = {
      dev: { replicas: 1 },
      test: { replicas: 2, keepDeployment: 'as-it-runs' },
      live: { replicas: 4 },
    } as const;
    const built = await builtOverlays(openBookshop({}, { environments }));
    const counts = ['dev', 'test', 'live'].map((environment) => {
      const objects = built.get(`overlays/${environment}/orders`) ?? [];
      return [spec(objects, 'Deployment').replicas, spec(objects, 'Rollout').replicas];
    });
    expect(counts).toEqual([
      [0, 1],
      [2, 2],
      [0, 4],
    ]);
  });

  test('loadTest adds a Job against the canary, which NetworkPolicies let in', async () => {
    const environments = {
      dev: { replicas: 1 },
      test: { replicas: 2, loadTest: { image: 'registry.books.example/orders-load:1.2.0' } },
      live: { replicas: 4 },
    };
    const built = await builtOverlays(openBookshop({}, { environments }));
    const metrics = (environment: string) =>
      (spec(built.get(`overlays/${environment}/orders`) ?? [], 'AnalysisTemplate') as unknown as Gate)
        .metrics;
    const gates = ['requests', 'latency-bucket', 'latency', 'error-rate'];
    expect(metrics('live').map(({ name }) => name)).toEqual(gates);
    expect(metrics('test').map(({ name }) => name)).toEqual([...gates, 'load-test']);
    const job = metrics('test')[4]?.provider.job.spec as { template: { spec: { containers: object[] } } };
    expect(job).toMatchObject({ backoffLimit: 0, template: { spec: { restartPolicy: 'Never' } } });
    expect(job.template.spec.containers[0]).toMatchObject({
      image: 'registry.books.example/orders-load:1.2.0',
      env: [
        { name: 'TARGET_URL', value: 'http://order-desk-canary.test.svc.cluster.local:8080' },
        { name: 'SERVICE', value: 'orders' },
        { name: 'RUN_SECONDS', value: '960' },
        { name: 'P99_MILLISECONDS', value: '250' },
      ],
    });
    const ingress = (built.get('overlays/test/orders') ?? []).find(
      ({ metadata }) => metadata.name === 'order-desk-ingress',
    );
    expect((ingress as { spec: { ingress: object[] } }).spec.ingress.at(-1)).toEqual({
      from: [
        {
          podSelector: {
            matchLabels: {
              'app.kubernetes.io/name': 'order-desk-load-test',
              'app.kubernetes.io/part-of': 'bookshop',
            },
          },
        },
      ],
      ports: [{ port: 8080, protocol: 'TCP' }],
    });
  });
});

interface Gate {
  readonly metrics: {
    readonly name: string;
    readonly successCondition: string;
    readonly provider: {
      readonly prometheus: { readonly query: string };
      readonly job: { readonly spec: unknown };
    };
  }[];
}

function spec(objects: readonly KubeObject[], kind: string): Record<string, unknown> {
  return objects.find((object) => object.kind === kind)?.spec as Record<string, unknown>;
}
