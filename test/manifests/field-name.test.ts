import { expect, test } from 'vitest';
import {
  fieldName,
  itemName,
  joinFields,
  keysOfField,
  keysOfPointer,
  pointerOf,
} from '../../manifests/field-name';

const DOCUMENT = {
  metadata: { labels: { 'a/b': 'c' } },
  spec: {
    containers: [
      { name: 'checkout', env: [{ name: 'A' }, { name: 'A' }] },
      { name: 'proxy', ports: [{ containerPort: 80 }, { containerPort: 80, protocol: 'UDP' }] },
    ],
    steps: [{ setWeight: 20 }, 'text', null],
  },
};

test.each([
  ['', 'the document'],
  ['/spec', 'spec'],
  ['/spec/containers/0/image', 'spec.containers[checkout].image'],
  ['/spec/containers/1', 'spec.containers[proxy]'],
  ['/spec/containers/1/ports/1/name', 'spec.containers[proxy].ports[80/UDP].name'],
  // Two of one name go by their places.
  ['/spec/containers/0/env/1/value', 'spec.containers[checkout].env[1].value'],
  ['/spec/steps/0/setWeight', 'spec.steps[0].setWeight'],
  ['/spec/steps/2', 'spec.steps[2]'],
  ['/spec/none/0/name', 'spec.none[0].name'],
  ['/spec/containers/7', 'spec.containers[7]'],
  ['/metadata/labels/a~1b', 'metadata.labels["a/b"]'],
  ['/metadata/labels/a~0b', 'metadata.labels["a~b"]'],
  ['/metadata/labels/', 'metadata.labels[""]'],
])('%s is the field %s', (pointer, name) => {
  expect(fieldName(keysOfPointer(pointer), DOCUMENT)).toBe(name);
});

test.each([
  ['spec', '/spec'],
  ['spec.ports[0].port', '/spec/ports/0/port'],
  ['[0].op', '/0/op'],
  ['spec.steps[10].pause', '/spec/steps/10/pause'],
  ['data["0a"]', '/data/0a'],
  ['metadata.labels["a/b"]', '/metadata/labels/a~1b'],
  ['data["a~b~1"].c', '/data/a~0b~01/c'],
  ['data["a\\"]b"]', '/data/a"]b'],
  ['limits.ephemeral-storage', '/limits/ephemeral-storage'],
])('%s is at %s, and back', (field, pointer) => {
  expect(pointerOf(keysOfField(field))).toBe(pointer);
  expect(fieldName(keysOfPointer(pointer))).toBe(field);
});

test('an item goes by its name, which may have dots', () => {
  expect(keysOfField('spec.rules[shop.example].host')).toEqual(['spec', 'rules', 'shop.example', 'host']);
});

test.each([
  ['patches[0].patch', '[1].op', 'patches[0].patch[1].op'],
  ['transformers[0]', 'metadata.name', 'transformers[0].metadata.name'],
  ['patches[0].patch', 'the document', 'patches[0].patch'],
])('%s and below it %s is %s', (outer, inner, field) => {
  expect(joinFields(outer, inner)).toBe(field);
});

test.each<[object, string | undefined]>([
  [{ name: 'tmp', mountPath: '/tmp' }, '/tmp'],
  [{ name: 'http', containerPort: 8080 }, '8080/TCP'],
  [{ port: 53, targetPort: 5353, protocol: 'UDP' }, '53/UDP'],
  [{ kind: 'Rollout', name: 'checkout' }, 'Rollout/checkout'],
  [{ name: 'checkout', image: 'checkout:1' }, 'checkout'],
  [{ topologyKey: 'zone', maxSkew: 1 }, 'zone'],
  [{ key: 'app', operator: 'Exists' }, 'app'],
  [{ host: 'shop.example', http: {} }, 'shop.example'],
  [{ path: '/cart', pathType: 'Prefix' }, '/cart'],
  [{ kind: 'Group' }, undefined],
  [{ name: { first: 'a' } }, undefined],
  [{}, undefined],
])('%j is called %s', (item, name) => {
  expect(itemName(item)).toBe(name);
});
