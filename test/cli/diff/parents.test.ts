import { expect, test } from 'vitest';
import { clusterDiff } from '../../../cli/diff/cluster-diff';
import { BOOKSHOP, declareBookshop } from '../../../examples/bookshop/main';
import { render } from '../../../synth/render';
import { treeTexts } from '../../../synth/synthesize';

const before = treeTexts(render(declareBookshop()));
const scope = { order: [] };

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
