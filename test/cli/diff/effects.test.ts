import { describe, expect, test } from 'vitest';
import type { Application } from '../../../cli/diff/applications';
import { effectsOf } from '../../../cli/diff/effects';
import { fieldComparison, objectChanges } from '../../../cli/diff/object-changes';
import type { KubeObject } from '../../../manifests/kube-object';

type Fields = Readonly<Record<string, unknown>>;

const object = (apiVersion: string, kind: string, spec: Fields, name = 'till'): KubeObject => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'live' },
  spec,
});

const template = (image = 'till:1') => ({ spec: { containers: [{ name: 'till', image }] } });
const deployment = (spec: Fields = {}) =>
  object('apps/v1', 'Deployment', { replicas: 3, selector: {}, template: template(), ...spec });
const rollout = (strategy: Fields, spec: Fields = {}) =>
  object('argoproj.io/v1alpha1', 'Rollout', {
    replicas: 3,
    workloadRef: { kind: 'Deployment', name: 'till' },
    strategy,
    ...spec,
  });
const CANARY = { canary: { steps: [{ setWeight: 20 }, { pause: { duration: '20m' } }] } };
const autoscaler = (minReplicas: number, maxReplicas: number, kind = 'Deployment') =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    scaleTargetRef: { kind, name: 'till' },
    minReplicas,
    maxReplicas,
  });
const config = (name = 'till') => object('v1', 'ConfigMap', {}, name);

async function effects(
  before: readonly KubeObject[] | undefined,
  after: readonly KubeObject[] | undefined,
  settings: Partial<Application> = {},
) {
  const application: Application = {
    name: 'till-live',
    environment: 'live',
    service: 'till',
    folder: 'overlays/live/till',
    isPreview: false,
    object: config(),
    revision: 'main',
    cluster: 'https://kubernetes.default.svc',
    namespace: 'live',
    project: 'shop',
    syncOptions: [],
    prunes: true,
    ownsObjects: false,
    objects: [],
    ...settings,
  };
  const changes = objectChanges(before ?? [], after ?? [], await fieldComparison());
  return effectsOf(
    before && { ...application, objects: before },
    after && { ...application, objects: after },
    changes,
  );
}

test('no pods are replaced where there are none', async () => {
  const none = deployment({ replicas: 0 });
  expect(await effects([none], [deployment({ replicas: 0, template: template('till:2') })])).toEqual([]);
});

describe('new pods, by the way that the workload ships', () => {
  const idle = deployment({ replicas: 0, template: template('till:2') });
  test.each<[string, readonly KubeObject[], string[]]>([
    [
      'a Deployment',
      [deployment({ template: template('till:2') })],
      ['pods of till are replaced by rolling update: 25% more and 25% fewer at a time'],
    ],
    [
      'a Deployment with a strategy',
      [
        deployment({
          template: template('till:2'),
          strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        }),
      ],
      ['pods of till are replaced by rolling update: 1 more and 0 fewer at a time'],
    ],
    [
      'a Deployment that is recreated',
      [deployment({ template: template('till:2'), strategy: { type: 'Recreate' } })],
      ['pods of till are replaced by recreation: none serve meanwhile'],
    ],
    ['a canary', [idle, rollout(CANARY)], ['pods of till are replaced by canary: 20 % for 20m, then all']],
    [
      'a canary of several weights, held by pauses or an analysis',
      [
        idle,
        object('argoproj.io/v1alpha1', 'AnalysisTemplate', {
          metrics: [{ name: 'errors', initialDelay: '2m', interval: '1m', count: 5 }],
        }),
        rollout({
          canary: {
            steps: [
              { setWeight: 10 },
              { pause: { duration: 90 } },
              { setWeight: 50 },
              { analysis: { templates: [{ templateName: 'till' }] } },
              { setWeight: 75 },
            ],
          },
        }),
      ],
      ['pods of till are replaced by canary: 10 % for 1m30s, 50 % for 6m, 75 %, then all'],
    ],
    [
      'a canary without steps',
      [idle, rollout({ canary: {} })],
      ['pods of till are replaced by canary: all at once'],
    ],
    [
      'a canary that somebody approves',
      [idle, rollout({ canary: { steps: [{ pause: {} }, ...CANARY.canary.steps] } })],
      [
        'pods of till are replaced by canary: approval, 20 % for 20m, then all',
        'the release waits until a person approves it',
      ],
    ],
    [
      'blue-green',
      [idle, rollout({ blueGreen: { prePromotionAnalysis: {}, postPromotionAnalysis: {} } })],
      ['pods of till are replaced by blue-green: preview tested, all at once, back if analysis fails'],
    ],
    [
      'blue-green that somebody approves',
      [idle, rollout({ blueGreen: { autoPromotionEnabled: false } })],
      [
        'pods of till are replaced by blue-green: approval, all at once',
        'the release waits until a person approves it',
      ],
    ],
  ])('%s', async (_, after, expected) => {
    const before = after.map((is) =>
      is.kind === 'Deployment' ? { ...is, spec: { ...(is.spec as Fields), template: template() } } : is,
    );
    expect((await effects(before, after)).map(({ text }) => text)).toEqual(expected);
  });

  test('a job that measures replaces no pods', async () => {
    const measuring = (image: string) =>
      object('argoproj.io/v1alpha1', 'AnalysisTemplate', {
        metrics: [{ name: 'load', provider: { job: { spec: { template: template(image) } } } }],
      });
    expect(await effects([measuring('load:1')], [measuring('load:2')])).toEqual([
      { kind: 'release', text: 'the next release is subject to changes of AnalysisTemplate till' },
    ]);
  });
});

test.each<[string, readonly KubeObject[], readonly KubeObject[], object[]]>([
  [
    'a selector cannot be changed',
    [deployment()],
    [deployment({ selector: { matchLabels: { app: 'till' } } })],
    [
      {
        kind: 'immutable',
        text: 'spec.selector of Deployment till cannot be changed: the sync fails until the object is deleted or renamed',
      },
    ],
  ],
  [
    'a Rollout takes over, and the Deployment stops at once',
    [deployment()],
    [deployment({ replicas: 0 }), rollout(CANARY)],
    [
      {
        kind: 'handover',
        text: 'Rollout till takes over from Deployment till, whose pods stop at once: keep them first (keepDeployment), or capacity is lost',
      },
      { kind: 'scale', text: 'till 3 → 0 pods' },
    ],
  ],
  [
    'a Rollout takes over, and the Deployment is kept',
    [deployment()],
    [deployment(), rollout(CANARY)],
    [{ kind: 'handover', text: 'Rollout till takes over from Deployment till' }],
  ],
  [
    'a Rollout takes over at a peak, and the Deployment is kept at its count',
    [deployment(), autoscaler(3, 9)],
    [deployment(), rollout(CANARY), autoscaler(3, 9, 'Rollout')],
    [
      { kind: 'handover', text: 'Rollout till takes over from Deployment till' },
      {
        kind: 'handover',
        text: 'Deployment till goes down to 3 pods at once, from up to 9 at a peak: no autoscaler decides its count any more',
      },
    ],
  ],
  [
    'an autoscaler that could add nothing goes',
    [deployment(), autoscaler(3, 3)],
    [deployment()],
    [{ kind: 'delete', text: 'deletes HorizontalPodAutoscaler till' }],
  ],
  ['a count', [deployment()], [deployment({ replicas: 5 })], [{ kind: 'scale', text: 'till 3 → 5 pods' }]],
  [
    'a count that the autoscaler overrules',
    [deployment(), autoscaler(3, 9)],
    [deployment({ replicas: 5 }), autoscaler(5, 9)],
    [{ kind: 'scale', text: 'autoscaling 3-9 → 5-9 pods' }],
  ],
  [
    'a count beside the autoscaler of something else',
    [deployment(), autoscaler(3, 9, 'Rollout')],
    [deployment({ replicas: 5 }), autoscaler(3, 9, 'Rollout')],
    [{ kind: 'scale', text: 'till 3 → 5 pods' }],
  ],
  [
    'another way to ship',
    [deployment(), rollout(CANARY)],
    [deployment(), rollout({ canary: { steps: [{ setWeight: 30 }] } })],
    [{ kind: 'release', text: 'the next release is subject to changes of Rollout till' }],
  ],
  [
    'objects that go',
    [config('a'), config('b'), config('c')],
    [config('c')],
    [{ kind: 'delete', text: 'deletes ConfigMap a, ConfigMap b' }],
  ],
  ['an object that comes', [config('a')], [config('a'), config('b')], []],
])('%s', async (_, before, after, expected) => {
  expect(await effects(before, after)).toEqual(expected);
});

test('an object that goes once somebody confirms it', async () => {
  expect(await effects([config('a')], [], { syncOptions: ['Prune=confirm'] })).toEqual([
    { kind: 'delete', text: 'deletes ConfigMap a, once a person confirms it' },
    {
      kind: 'block',
      text: 'nothing of this commit or of a later one is synced until somebody confirms the deletion: argocd app confirm-deletion till-live',
    },
  ]);
});

test('a commit that prunes and releases at once holds those after it, where pruning comes last', async () => {
  const before = [config('a'), deployment()];
  const after = [deployment({ template: template('till:2') })];
  const blocks = async (...syncOptions: string[]) =>
    (await effects(before, after, { syncOptions })).filter(({ kind }) => kind === 'block');
  expect(await blocks()).toEqual([]);
  expect(await blocks('PruneLast=true')).toEqual([
    {
      kind: 'block',
      text: 'prunes and releases at once: no later commit is synced, a revert included, until the release is through or somebody ends the sync: argocd app terminate-op till-live',
    },
  ]);
});

test('a peak is kept where Argo CD leaves the count alone', async () => {
  const ignoreDifferences = [
    { group: 'apps', kind: 'Deployment', name: 'till', jsonPointers: ['/spec/replicas'] },
  ];
  const before = [deployment(), autoscaler(3, 9)];
  const after = [deployment(), rollout(CANARY), autoscaler(3, 9, 'Rollout')];
  const said = async (...syncOptions: string[]) =>
    (
      await effects(before, after, {
        object: object('v1', 'Application', { ignoreDifferences }),
        syncOptions,
      })
    ).map(({ text }) => text);
  expect(await said('RespectIgnoreDifferences=true')).toEqual([
    'Rollout till takes over from Deployment till',
  ]);
  expect(await said()).toHaveLength(2);
});

describe('an Application', () => {
  const all = [config('a'), config('b')];
  test.each<[string, Partial<Application>, object]>([
    ['comes', {}, { kind: 'create', text: 'is created with 2 objects' }],
  ])('%s', async (_, settings, expected) => {
    expect(await effects(undefined, all, settings)).toEqual([expected]);
  });

  test.each<[string, Partial<Application>, object]>([
    ['goes with its objects', { ownsObjects: true }, { kind: 'delete', text: 'is deleted with 2 objects' }],
    [
      'goes once somebody confirms it',
      { ownsObjects: true, syncOptions: ['Delete=confirm'] },
      { kind: 'delete', text: 'is deleted with 2 objects, once a person confirms it' },
    ],
    [
      'goes without its objects',
      {},
      {
        kind: 'abandon',
        text: 'is no longer managed: 2 objects stay in the cluster until somebody deletes them',
      },
    ],
  ])('%s', async (_, settings, expected) => {
    expect(await effects(all, undefined, settings)).toEqual([expected]);
  });
});
