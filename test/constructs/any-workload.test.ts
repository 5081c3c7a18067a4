import { Duration } from 'cdk8s';
import { describe, expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import {
  CanaryWorker,
  CronJob,
  Job,
  type Platform,
  type PlatformProps,
  RollingService,
  StatefulService,
  Worker,
} from '../../constructs';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';
import { bookshop, COMMON, ISOLATED, imagesOf, problemsOf } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';

class Carts extends StatefulService {}
class Restock extends Worker {}
class Report extends CronJob {}
class Migrate extends Job {}
class Front extends RollingService {}

const { probes: _, ...container } = COMMON.container;
const ENVIRONMENTS = { dev: {}, test: {}, live: {} };
const COUNTS = { dev: { replicas: 1 }, test: { replicas: 2 }, live: { replicas: 3 } };
const REDIS = 'docker.io/library/redis:7.4.1-alpine';

function platform(props: Partial<PlatformProps> = {}, more: object = {}): Platform {
  const tags = { dev: { tag: 'a1b2c3d' }, test: { tag: 'a1b2c3d' }, live: { tag: 'a1b2c3d' } };
  const services = { restock: tags, report: tags, migrate: tags, front: tags };
  const all = bookshop({ images: { file: 'images.yaml', services }, network: ISOLATED, ...props });
  const carts = new Carts(all, 'carts', {
    repository: 'books/carts',
    image: REDIS,
    container: {
      ...container,
      port: 6379,
      appProtocol: 'tcp',
      metrics: 'none',
      readinessProbe: { tcpSocket: { port: 6379 } },
    },
    claims: [
      {
        name: 'data',
        mountPath: '/data',
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      },
    ],
    disruptionBudget: true,
    environments: COUNTS,
  });
  const migrate = new Migrate(all, 'migrate', {
    repository: 'books/migrate',
    phase: 'Sync',
    job: { backoffLimit: 0 },
    container: { ...container, command: ['migrate', 'up'] },
    stores: [{ kind: 'postgresql', purpose: 'orders' }],
    environments: { ...ENVIRONMENTS, live: { job: { activeDeadlineSeconds: 900 } } },
    ...more,
  });
  new Restock(all, 'restock', {
    repository: 'books/restock',
    container,
    calls: [carts],
    events: [{ producer: 'press', events: 'new titles' }],
    environments: COUNTS,
  });
  new Report(all, 'report', {
    repository: 'books/report',
    schedule: '0 3 * * *',
    timeZone: 'Europe/Berlin',
    container: { ...container, env: { DAYS: '7' } },
    calls: [carts],
    environments: { ...ENVIRONMENTS, live: { schedule: '0 4 * * *', env: { DAYS: '30' } } },
  });
  new Front(all, 'front', { ...COMMON, repository: 'books/front', calls: [carts], environments: COUNTS });
  expect(migrate.wave).toBe(0);
  return all;
}

function findingsOf(declared: Platform): string[] {
  const problems = problemsOf(declared);
  return problems.length > 0 ? problems : checkTree(render(declared)).map(describeFinding);
}

describe('workloads of every kind', () => {
  test.each<[string, Partial<PlatformProps>]>([
    ['alone', { network: { ...ISOLATED, isolateAll: false } }],
    ['isolated', {}],
    ['in a mesh', { mesh: 'istio' }],
    ['with external secrets', { externalSecrets: { secretStore: 'vault' } }],
  ])('pass every check, %s', (_name, props) => {
    expect(findingsOf(platform(props))).toEqual([]);
  });

  test('have the files that belong to them', () => {
    const files = [...render(platform()).keys()].filter((file) => file.startsWith('base/'));
    expect(files.filter((file) => !file.endsWith('kustomization.yaml'))).toEqual([
      'base/carts/networkpolicy.yaml',
      'base/carts/pdb.yaml',
      'base/carts/service.yaml',
      'base/carts/stateful-set.yaml',
      'base/front/deployment.yaml',
      'base/front/networkpolicy.yaml',
      'base/front/service.yaml',
      'base/migrate/job.yaml',
      'base/migrate/networkpolicy.yaml',
      'base/report/cron-job.yaml',
      'base/report/networkpolicy.yaml',
      'base/restock/deployment.yaml',
      'base/restock/networkpolicy.yaml',
    ]);
  });

  describeWithKustomize('built by Kustomize', () => {
    test('are what the checks have judged, with counts, images and what an environment says', async () => {
      const declared = platform();
      const built = await builtOverlays(declared);
      for (const { folder, objects } of new TreeIndex(render(declared)).overlays) {
        const judged = objects.map(({ object }) => object);
        expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
      }
      const live = (service: string, kind: string) =>
        built.get(`overlays/live/${service}`)?.find((object: KubeObject) => object.kind === kind);
      expect(live('carts', 'StatefulSet')).toMatchObject({
        spec: {
          replicas: 3,
          serviceName: 'carts-pods',
          template: { spec: { containers: [{ image: REDIS, volumeMounts: [{ name: 'data' }] }] } },
          volumeClaimTemplates: [{ metadata: { name: 'data' } }],
        },
      });
      const image = 'registry.live.books.example/images/report:a1b2c3d';
      expect(live('report', 'CronJob')).toMatchObject({
        spec: {
          schedule: '0 4 * * *',
          timeZone: 'Europe/Berlin',
          concurrencyPolicy: 'Forbid',
          jobTemplate: { spec: { template: { spec: { restartPolicy: 'Never', containers: [{ image }] } } } },
        },
      });
      expect(live('migrate', 'Job')).toMatchObject({
        metadata: {
          annotations: {
            'argocd.argoproj.io/hook': 'Sync',
            'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
          },
        },
        spec: { backoffLimit: 0, activeDeadlineSeconds: 900 },
      });
      expect(live('restock', 'Deployment')).toMatchObject({
        spec: { replicas: 3, template: { spec: { terminationGracePeriodSeconds: 35 } } },
      });
    });
  });
});

test('a job before the sync needs nothing that comes with it', () => {
  const early = { phase: 'PreSync' };
  expect(findingsOf(platform({}, early))).toEqual([]);
  expect(findingsOf(platform({ externalSecrets: { secretStore: 'vault' } }, early))).toEqual([
    '[bookshop/migrate] base/migrate/job.yaml: metadata.annotations["argocd.argoproj.io/hook"] must not be PreSync, as it needs the ExternalSecret migrate-postgresql, which comes with the sync (hook-finds-what-it-needs)',
  ]);
  expect(findingsOf(platform({}, { ...early, files: { '/a': 'b' } })).join()).toContain(
    'the ConfigMap migrate-files',
  );
});

test.each<[string, object, string[]]>([
  [
    'a port of what nobody calls',
    { container: { ...container, port: 8080, probes: COMMON.container.probes }, ingress: { path: '/' } },
    [
      `[bookshop/migrate] 'container.port' must be left out, as nobody calls it, got 8080`,
      `[bookshop/migrate] 'ingress' must be left out, as nobody calls it, got {"path":"/"}`,
    ],
  ],
  [
    'a count of what runs to its end',
    { environments: { ...ENVIRONMENTS, live: { replicas: 3 } } },
    [`[bookshop/migrate] 'environments.live.replicas' must be left out, as it runs to its end, got 3`],
  ],
  [
    'what is no phase, and no Job',
    { phase: 'BeforeSync', job: 3 },
    [
      `[bookshop/migrate] 'phase' must be 'PreSync', 'Sync', 'PostSync' or 'SyncFail', got "BeforeSync"`,
      "[bookshop/migrate] 'job' must be an object of what a manifest can hold: texts, numbers, truth values, and lists and objects of these, got 3",
    ],
  ],
  [
    'a field that no Job has',
    { job: { backofLimit: 3 } },
    [
      "[bookshop/migrate] base/migrate/job.yaml: spec.backofLimit is not a field of Job.spec, did you mean 'backoffLimit'? (schema)",
    ],
  ],
])('%s is told', (_name, more, expected) => {
  expect(findingsOf(platform({}, more))).toEqual(expect.arrayContaining(expected));
});

describe('a CronJob', () => {
  const report = (schedule: object, props: Partial<PlatformProps> = {}) => {
    const all = bookshop({ images: imagesOf(), network: ISOLATED, ...props });
    new Report(all, 'report', {
      repository: 'books/report',
      image: REDIS,
      schedule: '0 3 * * *',
      container,
      environments: ENVIRONMENTS,
      ...schedule,
    });
    return problemsOf(all);
  };

  test.each(['@hourly', '*/5 0-23 1,15 JAN-mar,12 Sun', '0  3 ? * 6/2'])('is run by %s', (schedule) => {
    expect(report({ schedule, timeZone: 'America/Argentina/Buenos_Aires' })).toEqual([]);
  });

  test.each([
    ['schedule', '0 25 * * *'],
    ['schedule', '0 3 * * 7'],
    ['schedule', '0 3 * * FRI-MON'],
    ['schedule', '0 3 0 * *'],
    ['schedule', '@noon'],
    ['timeZone', 'Europe/Berln'],
    ['timeZone', 'Local'],
  ])('is not run by the %s %s, which the API server refuses', (prop, value) => {
    const expected = {
      schedule: "five fields of cron, or '@hourly' and its like, e.g. '0 3 * * *'",
      timeZone: "a time zone, e.g. 'Europe/Berlin'",
    }[prop];
    expect(report({ [prop]: value })).toEqual([
      `[bookshop/report] '${prop}' must be ${expected}, got "${value}"`,
    ]);
  });

  test('is told once of an image that all environments have from the base', () => {
    expect(report({ image: 'redis:7' })).toEqual([
      `[bookshop/report] 'image' must be of a tag that stays what it is, or with a digest, got "redis:7"`,
    ]);
  });

  test('has no preview, with a Secret or without', () => {
    const previews = { like: 'dev', domain: 'preview.books.example', appSecret: 'pull-requests' };
    expect(report({ preview: {}, secrets: [{ name: 'a', keys: ['b'] }] }, { previews })).toEqual([
      "[bookshop/report] 'preview' must be left out, as only what serves an API, by an image that is built from its repository, has one, got {}",
    ]);
    expect(report({ preview: {} }, { previews: { ...previews, like: 'dve' } })).toEqual([
      `[bookshop] 'previews.like' must be an environment that is none for users, 'dev' or 'test', got "dve"`,
    ]);
  });
});

class Consumer extends CanaryWorker {}

test('a worker that ships as a canary is judged by what it does, of which it must say how', () => {
  const consumer = (more: object) => {
    const tags = { dev: { tag: 'a1b2c3d' }, test: { tag: 'a1b2c3d' }, live: { tag: 'a1b2c3d' } };
    const all = bookshop({ images: { file: 'images.yaml', services: { consumer: tags } } });
    new Consumer(all, 'consumer', {
      repository: 'books/consumer',
      container,
      gates: { lag: { metric: 'lag', most: 5 } },
      weights: [50],
      bake: Duration.minutes(16),
      environments: { dev: { replicas: 2 }, test: { replicas: 2 }, live: { replicas: 4 } },
      ...more,
    });
    return all;
  };
  expect(findingsOf(consumer({}))).toEqual([]);
  // A pipeline and a dashboard are for what answers requests.
  const watched = consumer({}).services[0];
  expect([watched?.hasPipeline, watched?.isMeasured]).toEqual([false, false]);
  expect(
    findingsOf(
      consumer({
        gates: {
          lag: { metric: 'a-b', most: -1 },
          errors: { handled: 'all', failed: 'some', most: 1, least: 0 },
        },
        trafficRouting: 'istio',
        compareWithStable: true,
        container: { ...container, port: 80, metrics: 'none' },
      }),
    ),
  ).toEqual(
    [
      "'trafficRouting' is not a prop of Consumer",
      "'compareWithStable' is not a prop of Consumer",
      `'gates.lag.metric' must be the name of a metric, e.g. 'http_server_request_duration_seconds', got "a-b"`,
      "'gates.lag.most' must be a number of at least 0, got -1",
      "'gates.errors.most' must be a share in 0-1, e.g. 0.01, got 1",
      "'gates.errors.least' must be a whole number of at least 1, got 0",
      "'container.port' must be left out, as nobody calls it, got 80",
      `'container.metrics' must be where Prometheus finds them, as releases are judged by them, got "none"`,
    ].map((line) => `[bookshop/consumer] ${line}`),
  );
  expect(findingsOf(consumer({ gates: { latency: 'fast' } }))).toEqual([
    "[bookshop/consumer] 'gates.latency' is not a prop of Consumer",
    `[bookshop/consumer] 'gates' must be an object with 'lag', 'errors' or both, got {"latency":"fast"}`,
  ]);
});
