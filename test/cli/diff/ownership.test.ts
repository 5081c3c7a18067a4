import { expect, test } from 'vitest';
import { clusterDiff } from '../../../cli/diff/cluster-diff';
import { describeWithKustomize } from '../../kustomize';

interface Part {
  readonly name: string;
  readonly environment?: string;
  readonly cluster?: string;
  readonly namespace?: string;
  /** Whether the deletion of the Application deletes its objects. */
  readonly owns?: boolean;
  readonly workload?: string;
  readonly image?: string;
}

/** A tree of Applications with a Deployment and a ConfigMap each, in a project that allows these kinds. */
function treeOf(parts: readonly Part[], kinds = ['Deployment', 'ConfigMap'], namespaces = ['live', 'test']) {
  const files = parts.flatMap(
    ({ name, environment = 'live', cluster = 'https://one', namespace = 'live', owns = true, ...rest }) => {
      const { workload = 'till', image = 'till:1' } = rest;
      const finalizers = owns ? 'finalizers: [resources-finalizer.argocd.argoproj.io]' : '';
      return [
        [
          `argocd/${name}-${environment}.yaml`,
          `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: ${name}-${environment}, namespace: argocd, ${finalizers}}
spec:
  project: shop
  source: {path: overlays/${environment}/${name}}
  destination: {server: ${cluster}, namespace: ${namespace}}
`,
        ],
        [
          `overlays/${environment}/${name}/kustomization.yaml`,
          `namespace: ${namespace}\nresources: [../../../base/${name}]\n`,
        ],
        [
          `base/${name}/all.yaml`,
          `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${workload}}
spec:
  selector: {matchLabels: {app: ${workload}}}
  template:
    metadata: {labels: {app: ${workload}}}
    spec: {containers: [{name: main, image: "${image}"}]}
${kinds.includes('ConfigMap') ? `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${workload}}\n` : ''}`,
        ],
        [`base/${name}/kustomization.yaml`, 'resources: [all.yaml]\n'],
      ] as [string, string][];
    },
  );
  const allowed = kinds.map((kind) => `{group: "${kind === 'Deployment' ? 'apps' : ''}", kind: ${kind}}`);
  const destinations = namespaces.map((namespace) => `{server: "*", namespace: ${namespace}}`);
  return new Map([
    ...files,
    [
      'argocd/project.yaml',
      `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: {name: shop, namespace: argocd}
spec: {namespaceResourceWhitelist: [${allowed.join(', ')}], destinations: [${destinations.join(', ')}]}
`,
    ],
  ]);
}

async function effects(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const { applications } = await clusterDiff(before, after, { revision: 'HEAD', order: ['test', 'live'] });
  return applications.map(({ application, effects }) => [application, ...effects.map(({ text }) => text)]);
}

describeWithKustomize('objects that change their Application', () => {
  test('are adopted or deleted, whichever syncs first', async () => {
    expect(await effects(treeOf([{ name: 'till' }]), treeOf([{ name: 'cash' }]))).toEqual([
      ['cash-live', 'takes 2 objects over from Application till-live'],
      [
        'till-live',
        '2 objects move to Application cash-live: adopted if that one syncs first, otherwise deleted by till-live and created again, the pods of Deployment till with them. Take two steps: add the new one under another workload name, remove the old one once that is Healthy',
        'is deleted',
      ],
    ]);
  });

  test('are adopted where the old Application leaves what it deployed', async () => {
    const before = treeOf([{ name: 'till', owns: false }]);
    expect(await effects(before, treeOf([{ name: 'till', environment: 'prod' }]))).toEqual([
      [
        'till-live',
        '2 objects move to Application till-prod, which adopts what is there: nothing is deleted',
        'is deleted',
      ],
      ['till-prod', 'takes 2 objects over from Application till-live'],
    ]);
  });

  test('are others in another namespace', async () => {
    const after = treeOf([{ name: 'cash', namespace: 'test' }]);
    expect(await effects(treeOf([{ name: 'till' }]), after)).toEqual([
      ['cash-live', 'is created with 2 objects'],
      ['till-live', 'is deleted with 2 objects'],
    ]);
  });
});

describeWithKustomize('an environment that moves', () => {
  test('to another cluster leaves everything behind', async () => {
    const after = treeOf([{ name: 'till', cluster: 'https://two' }]);
    expect(await effects(treeOf([{ name: 'till' }]), after)).toEqual([
      [
        'till-live',
        'is created with 2 objects in live of https://two, beside what there is in live of https://one',
        '2 objects stay behind in live of https://one until somebody deletes them',
      ],
    ]);
  });

  test('to another namespace leaves behind what the AppProject no longer allows', async () => {
    const moved = [{ name: 'till', namespace: 'test' }];
    const created =
      'is created with 2 objects in test of https://one, beside what there is in live of https://one';
    expect(
      await effects(treeOf([{ name: 'till' }]), treeOf(moved, ['Deployment', 'ConfigMap'], ['test'])),
    ).toEqual([
      ['till-live', created, '2 objects stay behind in live of https://one until somebody deletes them'],
    ]);
    expect(await effects(treeOf([{ name: 'till' }]), treeOf(moved))).toEqual([
      ['till-live', created, 'deletes ConfigMap till, Deployment till'],
    ]);
  });
});

describeWithKustomize('an object that goes', () => {
  test('stays where the AppProject no longer allows its kind', async () => {
    expect(await effects(treeOf([{ name: 'till' }]), treeOf([{ name: 'till' }], ['Deployment']))).toEqual([
      [
        'till-live',
        "ConfigMap till stays in the cluster, out of Argo CD's sight: AppProject shop no longer allows it",
      ],
    ]);
  });
});

describeWithKustomize('a base that changes', () => {
  const shops = (image: string) =>
    treeOf(
      ['test', 'live'].map((environment) => ({ name: 'till', environment, namespace: environment, image })),
    );

  test('reaches the environments at once', async () => {
    const { warnings } = await clusterDiff(shops('till:1'), shops('till:2'), {
      revision: 'HEAD',
      order: ['test', 'live'],
    });
    expect(warnings).toEqual(['base/till changes live without having been in test']);
  });
});

describeWithKustomize('a new service without policies', () => {
  test('is not isolated, in one line', async () => {
    const old = { name: 'till' };
    const { network } = await clusterDiff(treeOf([old]), treeOf([old, { name: 'cash', workload: 'cash' }]), {
      revision: 'HEAD',
      order: ['live'],
    });
    expect(network).toEqual([
      {
        environment: 'live',
        opened: ['cash is not isolated: all pods may reach it, and it may reach anything'],
        closed: [],
      },
    ]);
  });
});
