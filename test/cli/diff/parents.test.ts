import { expect, test } from 'vitest';
import { clusterDiff } from '../../../cli/diff/cluster-diff';
import type { PlatformProps } from '../../../constructs';
import { BOOKSHOP, declarePlatform as declareBookshop } from '../../../examples/bookshop/main';
import type { ApplicationSpec } from '../../../manifests/argo-objects';
import { render } from '../../../synth/render';
import { treeTexts } from '../../../synth/synthesize';
import { describeWithKustomize } from '../../kustomize';

const before = treeTexts(render(declareBookshop()));
const scope = { order: [], revision: BOOKSHOP.git.revision };

test('a parent that changes is to be applied by hand', async () => {
  const git = { ...BOOKSHOP.git, revision: 'next' };
  const parents = new Map(
    [...treeTexts(render(declareBookshop({ git })))].filter(([file]) => file === 'argocd/app-of-apps.yaml'),
  );
  const { warnings } = await clusterDiff(before, new Map([...before, ...parents]), scope);
  expect(warnings).toEqual([
    'bookshop-app-of-apps and bookshop-dev and bookshop-live and bookshop-test must be applied by hand once this is merged: see Bootstrap in docs/operations.md',
  ]);
});

test('an AppProject that changes is not', async () => {
  const project = before.get('argocd/project.yaml')?.replace('kind: Ingress\n', 'kind: Other\n') ?? '';
  const { warnings, argocd } = await clusterDiff(
    before,
    new Map([...before, ['argocd/project.yaml', project]]),
    scope,
  );
  expect(warnings).toEqual([]);
  expect(argocd).toMatchObject([{ kind: 'AppProject', name: 'bookshop-dev' }]);
});

describeWithKustomize('an environment that follows a revision of its own', () => {
  const [dev, trial, live] = BOOKSHOP.environments;
  const environments = [dev, trial, { ...live, revision: 'live' }] as PlatformProps['environments'];
  const following = treeTexts(render(declareBookshop({ environments })));

  test('is named where something changes there, and gets no change of a base with the others', async () => {
    const file = 'base/search/deployment.yaml';
    const changed = following.get(file)?.replace('terminationGracePeriodSeconds: ', '$&1') ?? '';
    const { warnings } = await clusterDiff(following, new Map([...following, [file, changed]]), {
      ...scope,
      order: ['dev', 'test', 'live'],
      service: 'search',
    });
    expect(warnings).toEqual([
      'base/search changes test without having been in dev',
      'live follows live: what changes there is synced once that has this commit',
    ]);
  });
});

test('the parent and the Applications of an environment follow its revision', () => {
  const [dev, trial, live] = BOOKSHOP.environments;
  const environments = [dev, trial, { ...live, revision: 'live' }] as PlatformProps['environments'];
  const tree = render(declareBookshop({ environments }));
  const followed = [...tree.values()]
    .flatMap(({ documents }) => documents as { metadata?: { name: string }; spec?: ApplicationSpec }[])
    .filter(({ spec }) => spec?.source?.targetRevision === 'live')
    .map(({ metadata }) => metadata?.name);
  expect(followed).toEqual([
    'bookshop-monitoring-live',
    'bookshop-namespaces-live',
    'bookshop-live',
    'orders-live',
    'search-live',
    'shop-live',
  ]);
});
