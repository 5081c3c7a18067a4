import { expect, test } from 'vitest';
import { clusterDiff } from '../../../cli/diff/cluster-diff';
import { isEmpty } from '../../../cli/diff/text';
import { declarePlatform as declareFerries } from '../../../examples/ferries/main';
import { render } from '../../../synth/render';
import { treeTexts } from '../../../synth/synthesize';
import { describeWithKustomize } from '../../kustomize';

type Texts = ReadonlyMap<string, string>;

const tree: Texts = treeTexts(render(declareFerries()));
const SET = 'argocd/tides-previews.yaml';
const BASE = 'base/tides-preview';

/** The tree with a text replaced in one of its files. */
function replaced(file: string, text: string, by: string): Texts {
  const before = tree.get(file) ?? '';
  expect(before).toContain(text);
  return new Map(tree).set(file, before.replace(text, by));
}

async function diff(before: Texts, after: Texts) {
  const found = await clusterDiff(before, after, { order: ['pier', 'sea', 'lake'], revision: 'main' });
  const { applications, argocd, network, warnings } = found;
  const told = applications.map(({ environment, service, effects, objects }) => [
    `${environment}/${service}`,
    ...effects.map(({ text }) => text),
    ...objects.map(({ change, kind, name }) => `${change} ${kind} ${name}`),
  ]);
  return { told, rest: [argocd.map(({ kind }) => kind), network, warnings], isEmpty: isEmpty(found) };
}

const withoutPreview = new Map(
  [...tree].filter(([file]) => file !== SET && !file.includes('/tides-preview/')),
);

test('a difference of the ApplicationSet is one of its previews', async () => {
  expect(await diff(tree, replaced(SET, '- preview\n', '- try\n'))).toEqual({
    told: [['pier/tides-preview', 'change ApplicationSet tides-previews']],
    rest: [[], [], []],
    isEmpty: false,
  });
});

describeWithKustomize('of the overlay of previews', () => {
  test('a difference is told as each pull request gets it', async () => {
    expect((await diff(tree, replaced(`${BASE}/deployment.yaml`, 'cpu: 50m', 'cpu: 60m'))).told).toEqual([
      [
        'pier/tides-preview',
        expect.stringMatching(/^pods of tides are replaced by rolling update/),
        'change Deployment tides',
      ],
    ]);
  });

  test('an object that it lacks is deleted', async () => {
    const { told } = await diff(tree, replaced(`${BASE}/kustomization.yaml`, '  - service.yaml\n', ''));
    expect(told).toEqual([['pier/tides-preview', 'deletes Service tides', 'delete Service tides']]);
  });

  test.each<[string, Texts, Texts]>([
    ['created', withoutPreview, tree],
    ['deleted', tree, withoutPreview],
  ])('all of it is %s, without a word of the network between environments', async (done, before, after) => {
    const { told, rest } = await diff(before, after);
    expect(told).toEqual([
      [
        'pier/tides-preview',
        `is ${done} with 4 objects for each pull request`,
        `${done.slice(0, -1)} ApplicationSet tides-previews`,
        ...Array(4).fill(expect.stringMatching(`^${done.slice(0, -1)} `)),
      ],
    ]);
    expect(rest).toEqual([[], [], []]);
  });
});
