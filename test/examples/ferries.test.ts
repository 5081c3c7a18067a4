import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import { codeOwners } from '../../cli/generated-pages';
import { pipelinesOf } from '../../cli/pipeline/page';
import { metricsPage, secretsPage } from '../../cli/secrets-page';
import { topologyPage } from '../../cli/topology/page';
import { topologyOf } from '../../cli/topology/topology';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { fieldsAt } from '../../manifests/field-path';
import type { KubeObject } from '../../manifests/kube-object';
import { builtOverlays } from '../../synth/built-overlays';
import { readObjects } from '../../synth/kustomize';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { explainFile } from '../cli/explain-file';
import { describeWithKustomize } from '../kustomize';

const tree = render(declareFerries());

test('a platform with workloads of every shape passes every check', () => {
  expect(checkTree(tree).map(describeFinding)).toEqual([]);
});

test('every kind of workload is there, and every Secret is named', () => {
  const kinds = new Set(
    new TreeIndex(tree).overlays.flatMap(({ objects }) => objects.map(({ object }) => object.kind)),
  );
  const expected = [
    'ConfigMap',
    'CronJob',
    'Deployment',
    'Job',
    'PersistentVolumeClaim',
    'ResourceQuota',
    'Role',
    'Rollout',
    'StatefulSet',
  ];
  expect(expected.filter((kind) => !kinds.has(kind))).toEqual([]);
  const page = secretsPage(declareFerries());
  for (const secret of [
    'bookings-mysql',
    'payment-provider',
    'ticket-signing',
    'campaigns',
    'tickets-queue',
  ]) {
    expect(page).toContain(`| \`${secret}\` |`);
  }
});

test('the service of another team, from its package, is in a namespace of that team and names its own source', () => {
  const header = (file: string) => tree.get(file)?.text.split('\n')[0];
  expect(header('base/tides/deployment.yaml')).toContain('from harbour-office/index.ts.');
  const found = explainFile(declareFerries, 'base/tides/deployment.yaml', [
    'spec.template.spec.containers[0].resources',
  ]);
  expect(JSON.stringify(found)).toContain('harbour-office/index.ts');
  expect(codeOwners(declareFerries())).toContain(
    '/harbour-office/index.ts @ferries/harbour-office\n/examples/ferries/dist/base/tides/ @ferries/harbour-office\n',
  );
  const places = new TreeIndex(tree).argocd.applications.flatMap(({ object: { metadata, spec } }) =>
    /^(tides|shared-harbour-office)-/.test(metadata.name)
      ? [`${metadata.name} ${spec.project} ${spec.destination.namespace}`]
      : [],
  );
  expect(places.sort()).toEqual([
    'shared-harbour-office-pier ferries-harbour-office-pier harbour-office-pier',
    'shared-harbour-office-sea ferries-harbour-office-sea harbour-office',
    'tides-pier ferries-harbour-office-pier harbour-office-pier',
    'tides-pr-{{.number}} ferries-previews preview-tides-{{.number}}',
    'tides-sea ferries-harbour-office-sea harbour-office',
  ]);
  expect(tree.get('overlays/sea/bookings/kustomization.yaml')?.text).toContain(
    'http://tides.harbour-office.svc.cluster.local:8080',
  );
  expect(() => render(declareFerries({ teams: [] }))).toThrow(
    "[ferries/tides] 'team' must be one of the platform's 'teams'",
  );
});

test('pages and explanations know every kind of workload', () => {
  const watched = declareFerries({ pipelines: true, monitoring: { namespace: 'watch' } });
  expect(checkTree(render(watched)).map(describeFinding)).toEqual([]);
  const topology = topologyPage(topologyOf(watched));
  expect(topology).toContain('| berths | 1 pod, stateful | 3 pods, stateful |');
  expect(topology).toContain('| manifests | cron-job | cron-job |');
  expect(metricsPage(watched)).toContain('under `/metrics` (`:8080/internal/metrics` for bookings), the');
  const pages = [topology, metricsPage(watched), pipelinesOf(watched), secretsPage(watched)].join('\n');
  expect(pages).not.toMatch(/undefined|null|NaN|\[object/);
  const from = (file: string, field: string) =>
    explainFile(declareFerries, file, [field]).fields.flatMap((it) => [
      ...it.from.map(({ prop }) => prop),
      ...it.overrides,
    ]);
  expect(from('base/manifests/cron-job.yaml', 'spec.schedule')).toEqual([
    'schedule',
    'environments.pier.schedule',
  ]);
});

/** Each shape of a workload, the overlay that shows it, and what Kustomize makes of it there. */
const SHAPES: readonly (readonly [shape: string, folder: string, kind: string, fields: object])[] = [
  [
    'a worker without port and Service',
    'sea/tickets',
    'Deployment',
    {
      spec: {
        template: {
          spec: { containers: [expect.not.objectContaining({ readinessProbe: expect.anything() })] },
        },
      },
    },
  ],
  [
    'a worker as a canary, judged by lag and errors',
    'sea/provisions',
    'AnalysisTemplate',
    { spec: { metrics: [{ name: 'handled' }, { name: 'error-rate' }, { name: 'lag' }] } },
  ],
  [
    'a canary to which a route divides the requests',
    'sea/bookings',
    'HTTPRoute',
    {
      spec: {
        parentRefs: [{ kind: 'Service', name: 'bookings' }],
        rules: [{ backendRefs: [{ name: 'bookings-stable' }, { name: 'bookings-canary' }] }],
      },
    },
  ],
  ['a CronJob', 'sea/manifests', 'CronJob', { spec: { schedule: '30 2 * * *', timeZone: 'Europe/Oslo' } }],
  [
    'a Job in each sync',
    'sea/harbours',
    'Job',
    { metadata: { annotations: { 'argocd.argoproj.io/hook': 'PreSync' } } },
  ],
  [
    'a StatefulSet with a volume for each pod',
    'sea/berths',
    'StatefulSet',
    { spec: { replicas: 3, volumeClaimTemplates: [{ metadata: { name: 'data' } }] } },
  ],
  [
    'a volume for all pods',
    'sea/manifests',
    'PersistentVolumeClaim',
    { spec: { accessModes: ['ReadWriteMany'] } },
  ],
  [
    'an init container, and a sidecar that goes on',
    'sea/website',
    'Deployment',
    {
      spec: {
        template: {
          spec: { initContainers: [{ name: 'wait' }, { name: 'session-keys', restartPolicy: 'Always' }] },
        },
      },
    },
  ],
  [
    'files of a folder, others in one environment',
    'sea/berths',
    'ConfigMap',
    { data: { 'etc_redis_redis.conf': expect.stringContaining('maxmemory 200mb') } },
  ],
  [
    'Secrets of any name, as variables and files',
    'sea/bookings',
    'Deployment',
    {
      spec: {
        template: {
          spec: {
            containers: [{ envFrom: [{ secretRef: { name: 'campaigns' } }] }],
            volumes: expect.arrayContaining([
              expect.objectContaining({ secret: expect.objectContaining({ secretName: 'ticket-signing' }) }),
            ]),
          },
        },
      },
    },
  ],
  [
    'volumes of a driver, and projected ones',
    'sea/reminders',
    'Deployment',
    {
      spec: {
        template: {
          spec: {
            volumes: expect.arrayContaining([
              expect.objectContaining({
                csi: expect.objectContaining({ driver: 'secrets-store.csi.k8s.io' }),
              }),
              expect.objectContaining({ projected: expect.anything() }),
            ]),
          },
        },
      },
    },
  ],
  [
    'several hosts, each with a certificate',
    'sea/website',
    'Ingress',
    {
      spec: {
        tls: [
          { hosts: ['ferries.example'], secretName: 'website-tls' },
          { hosts: ['www.ferries.example'], secretName: 'website-www-ferries-example-tls' },
          { hosts: ['faehren.example'], secretName: 'website-faehren-example-tls' },
        ],
      },
    },
  ],
  [
    'an HTTPRoute',
    'sea/website',
    'HTTPRoute',
    { spec: { hostnames: ['ferries.example', 'www.ferries.example', 'faehren.example'] } },
  ],
  ['a count that KEDA decides', 'sea/tickets', 'ScaledObject', { spec: { maxReplicaCount: 10 } }],
  [
    'a field that no prop has',
    'sea/fares',
    'Deployment',
    { spec: { template: { spec: { runtimeClassName: 'gvisor' } } } },
  ],
  ['a field of one environment', 'sea/website', 'Service', { spec: { trafficDistribution: 'PreferClose' } }],
  [
    'an object of an imported kind',
    'sea/timetable',
    'TideWindow',
    { spec: { harbour: 'Nordhavn', windows: [{ from: -90, until: '+2h', draught: 55 }] } },
  ],
  ['an object of the whole platform', 'pier/shared', 'ResourceQuota', { spec: { hard: { pods: '40' } } }],
  ['no pods in an environment', 'pier/provisions', 'Rollout', { spec: { replicas: 0 } }],
];

describeWithKustomize('built by Kustomize', () => {
  let built: ReadonlyMap<string, readonly KubeObject[]>;
  beforeAll(async () => {
    // Those of previews too, which no Application has.
    const folders = new TreeIndex(tree).overlays.map(({ folder }) => folder);
    // Regions have objects of the same names: only those of one can be built together.
    const regions = [...new Set(folders.map(path.dirname))].map((region) =>
      folders.filter((folder) => path.dirname(folder) === region),
    );
    const texts = await Promise.all(
      regions.map((own) => builtOverlays(treeTexts(tree), own, { together: true })),
    );
    built = new Map(
      texts.flatMap((own) => [...own].map(([folder, text]) => [folder, readObjects(text)] as const)),
    );
  });

  test('each overlay is what the checks have judged', () => {
    for (const { folder, objects } of new TreeIndex(tree).overlays) {
      const judged = objects.map(({ object }) => object);
      expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
    }
  });

  test.each(SHAPES)('%s is there', (_, folder, kind, fields) => {
    const [object] = built.get(`overlays/${folder}`)?.filter((it) => it.kind === kind) ?? [];
    expect(object).toMatchObject(fields);
  });

  test('what is in one environment alone is not in the other', () => {
    const folders = [...built.keys()].filter((folder) => folder.endsWith('/reminders'));
    expect(folders).toEqual(['overlays/sea/reminders']);
  });

  test('two regions of a stage have the same versions in two clusters, each its own counts, hosts and database', () => {
    const { applications } = new TreeIndex(tree).argocd;
    const region = (name: string) => {
      const folders = [...built.keys()].filter((folder) => folder.startsWith(`overlays/${name}/`));
      const objects = folders.flatMap((folder) => built.get(folder) ?? []);
      const at = (kind: string, field: string, of = /./) =>
        objects
          .filter((it) => it.kind === kind && of.test(it.metadata.name))
          .flatMap((it) => fieldsAt(it, field).flatMap(({ value }) => value ?? []));
      const own = applications.filter(({ object }) => object.spec.source?.path?.includes(`/${name}/`));
      return {
        images: new Set(at('Deployment', 'spec.template.spec.containers[*].image')),
        places: new Set(own.map(({ object }) => JSON.stringify(object.spec.destination))),
        namespaces: new Set(objects.map((it) => it.metadata.namespace)),
        counts: at('HorizontalPodAutoscaler', 'spec.minReplicas'),
        weights: at('Rollout', 'spec.strategy.canary.steps[0].setWeight', /bookings/),
        hosts: at('HTTPRoute', 'spec.hostnames[0]'),
        tides: at('Deployment', 'spec.template.spec.containers[*].env[*].name').includes('TIDES_URL'),
        databases: new Set(at('NetworkPolicy', 'spec.egress[*].to[*].ipBlock.cidr', /bookings/)),
      };
    };
    const [sea, lake] = [region('sea'), region('lake')];
    expect([...lake.images].filter((image) => !sea.images.has(image))).toEqual([]);
    expect(lake).toMatchObject({
      places: new Set(['{"name":"lake-1","namespace":"ferries"}']),
      namespaces: new Set(['ferries']),
      counts: [2],
      weights: [50],
      hosts: ['lake.ferries.example'],
      tides: false,
      databases: new Set(['192.0.2.32/28', '169.254.20.10/32']),
    });
    expect(sea).toMatchObject({
      counts: [4],
      weights: [25],
      hosts: ['ferries.example'],
      tides: true,
      databases: new Set(['192.0.2.16/28', '169.254.20.10/32']),
    });
    expect([...sea.places].sort()).toEqual([
      '{"namespace":"ferries","server":"https://kubernetes.default.svc"}',
      '{"namespace":"harbour-office","server":"https://kubernetes.default.svc"}',
    ]);
  });
});
