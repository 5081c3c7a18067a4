import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { expect, test } from 'vitest';
import { areMadeAlike, documentOf } from '../../constructs/gitops/plain-objects';
import { definedIn, filesAmong } from '../../synth/render';
import { declareShop } from '../shop';

class Other extends ApiObject {
  override toJson(): object {
    return { ...super.toJson(), spec: this.chart.node.id };
  }
}

class ResolvingUnion {
  readonly value = 1;
  resolve(): number {
    return 2;
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

test.each<[string, ApiObject]>([
  ['of nothing', made(undefined)],
  ['of data', made({ b: [{ d: 1, c: null }, []], a: { e: '', f: false, g: {} } })],
  ['of empty lists and maps in metadata', changed((it) => it.metadata.add('managedFields', []))],
  ['of metadata that is still to be produced', changed((it) => it.metadata.add('generation', lazy))],
  [
    'of metadata of nothing produced',
    changed((it) => it.metadata.add('a', Lazy.any({ produce: () => null }))),
  ],
  ['of metadata added later', changed((it) => it.metadata.addAnnotation('b', 'c'))],
  ['with a patch', changed((it) => it.addJsonPatch(JsonPatch.add('/a', 1)))],
  ['of a union in a map', made({ port: number(1) })],
  ['of a union in an imported class', budget(number(1))],
  ['of a value that is still to be produced', made({ a: [lazy] })],
  ['of one that produces data', made(Lazy.any({ produce: () => ({ b: 1, a: lazy }) }))],
  ['of a value that resolves itself', made({ a: [{ resolve }] })],
  ['of a union that resolves itself', made({ a: new ResolvingUnion() })],
  ['of a class that says more', made({}, Other)],
  ['that renders in a way of its own', own({ a: 1 })],
])('the document of an object %s is what it renders to', (_what, object) => {
  expect(JSON.stringify(documentOf(object))).toBe(JSON.stringify(object.toJson()));
});

test('what cannot be rendered is refused as cdk8s refuses it', () => {
  const object = made({ since: new Date(0) });
  expect(() => documentOf(object)).toThrow(/^Failed serializing construct at path 'chart\/object'.*'Date'/);
});

test('the documents of a platform are what its objects render to', () => {
  const objects = filesAmong(definedIn(declareShop())).flatMap((file) => file.objects);
  expect(objects.length).toBeGreaterThan(50);
  for (const object of objects)
    expect(JSON.stringify(documentOf(object)), object.node.path).toBe(JSON.stringify(object.toJson()));
});
