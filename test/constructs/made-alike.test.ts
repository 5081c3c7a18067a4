import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { expect, test } from 'vitest';
import { areMadeAlike } from '../../constructs/gitops/made-alike';

class Other extends ApiObject {
  override toJson(): object {
    return { ...super.toJson(), spec: this.chart.node.id };
  }
}

type Made = typeof ApiObject;

function made(spec: unknown, Class: Made = ApiObject, labels = {}): ApiObject {
  const chart = new Chart(new App({ outdir: '' }), 'chart');
  return new Class(chart, 'object', {
    apiVersion: 'v1',
    kind: 'Thing',
    metadata: { name: 'a', labels },
    spec,
  } as never);
}

function budget(maxUnavailable: k8s.IntOrString): ApiObject {
  const chart = new Chart(new App({ outdir: '' }), 'chart');
  return new k8s.KubePodDisruptionBudget(chart, 'pdb', { metadata: { name: 'a' }, spec: { maxUnavailable } });
}

const number = k8s.IntOrString.fromNumber;
const lazy = Lazy.any({ produce: () => 1 });

test.each<[string, ApiObject, ApiObject]>([
  ['props', made({ list: [{ a: 1, b: null }] }), made({ list: [{ b: null, a: 1 }] })],
  ['unions', budget(number(1)), budget(number(1))],
])('objects of the same %s are alike', (_what, a, b) => {
  expect(areMadeAlike(a, b)).toBe(true);
  expect(a.toJson()).toEqual(b.toJson());
});

test.each<[string, ApiObject, ApiObject]>([
  ['of another value', made({ a: [1] }), made({ a: [2] })],
  ['of a longer list', made({ a: [1] }), made({ a: [1, 2] })],
  ['of a list for a map', made({ a: [] }), made({ a: {} })],
  ['of a field more', made({ a: 1 }), made({ a: 1, b: 2 })],
  ['of a field of another name', made({ a: 1 }), made({ b: 1 })],
  ['with another label', made({}), made({}, ApiObject, { a: 'b' })],
  ['with a label added later', made({}), changed((it) => it.metadata.addLabel('a', 'b'))],
  ['with an annotation added later', made({}), changed((it) => it.metadata.addAnnotation('a', 'b'))],
  ['with a field of metadata added later', made({}), changed((it) => it.metadata.add('a', 'b'))],
  ['with a patch', made({}), changed((it) => it.addJsonPatch(JsonPatch.add('/a', 1)))],
  ['of another union', budget(number(1)), budget(number(2))],
  ['of another class', made({}), budget(number(1))],
  ['of a class that says more', made({}, Other), made({}, Other)],
  ['that render in a way of their own', own({}), own({})],
  ['of one value still to be produced', made({ lazy }), made({ lazy })],
  ['of a value that resolves itself', made({ a: { resolve } }), made({ a: { resolve } })],
])('objects %s are not', (_what, a, b) => {
  expect(areMadeAlike(a, b)).toBe(false);
});

function changed(change: (object: ApiObject) => void): ApiObject {
  const object = made({});
  change(object);
  return object;
}

function own(json: object): ApiObject {
  return changed((it) => Object.assign(it, { toJson: () => json }));
}

function resolve(): number {
  return 1;
}
