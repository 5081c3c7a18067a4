import { describe, expect, test } from 'vitest';
import { EmbeddedYaml } from '../../constructs/gitops/kustomization';
import { stanzasOf } from '../../rendered/stanzas';

const target = { kind: 'Deployment', name: 'search-api' };
const one = { op: 'replace', path: '/spec/replicas', value: 0 };
const two = { op: 'remove', path: '/spec/paused' };
const patch = (...operations: object[]) => ({ target, patch: new EmbeddedYaml(operations) });
const kustomization = (fields: object) => ({
  apiVersion: 'kustomize.config.k8s.io/v1beta1',
  kind: 'Kustomization',
  ...fields,
});

describe('the stanzas of a Kustomization', () => {
  test.each`
    what                         | fields                                                   | stanzas
    ${'none of its own type'}    | ${{}}                                                    | ${[]}
    ${'a value'}                 | ${{ namespace: 'live' }}                                 | ${[['namespace', {}]]}
    ${'the only entry'}          | ${{ resources: ['../base'] }}                            | ${[['resources[0] ../base', {}]]}
    ${'entries'}                 | ${{ images: [{ name: 'a' }, { name: 'b' }] }}            | ${[['images[0] a', { images: [{ name: 'b' }] }], ['images[1] b', { images: [{ name: 'a' }] }]]}
    ${'a patch with one change'} | ${{ patches: [patch(one)] }}                             | ${[['patches[0] of Deployment/search-api: replace /spec/replicas', {}]]}
    ${'each change of a patch'}  | ${{ patches: [patch(one, two)] }}                        | ${[['patches[0] of Deployment/search-api: replace /spec/replicas', { patches: [patch(two)] }], ['patches[0] of Deployment/search-api: remove /spec/paused', { patches: [patch(one)] }]]}
    ${'a transformer'}           | ${{ transformers: [new EmbeddedYaml(patch(one))] }}      | ${[['transformers[0] of Deployment/search-api: replace /spec/replicas', {}]]}
    ${'changes of one'}          | ${{ transformers: [new EmbeddedYaml(patch(one, two))] }} | ${[['transformers[0] of Deployment/search-api: replace /spec/replicas', { transformers: [new EmbeddedYaml(patch(two))] }], ['transformers[0] of Deployment/search-api: remove /spec/paused', { transformers: [new EmbeddedYaml(patch(one))] }]]}
  `('are $what', ({ fields, stanzas }) => {
    expect(stanzasOf(kustomization(fields))).toEqual(
      stanzas.map(([name, left]: [string, object]) => ({ name, without: kustomization(left) })),
    );
  });

  test('leave the Kustomization itself as it is', () => {
    const whole = kustomization({ namespace: 'live', patches: [patch(one, two)], resources: ['../base'] });
    const copy = structuredClone(whole);
    expect(stanzasOf(whole)).toHaveLength(4);
    expect(structuredClone(whole)).toEqual(copy);
  });
});
