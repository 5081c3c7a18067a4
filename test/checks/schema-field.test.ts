import { expect, test } from 'vitest';
import { fieldOf, join } from '../../checks/schema-field';

test.each([
  ['', [], 'the document'],
  ['', ['spec'], 'spec'],
  ['/spec/ports/0/port', [], 'spec.ports[0].port'],
  ['/spec/ports/10', ['1a'], 'spec.ports[10]["1a"]'],
  ['/0/op', [], '[0].op'],
  ['/metadata/labels', ['a b'], 'metadata.labels["a b"]'],
  ['/metadata/labels/app.kubernetes.io~1name', [], 'metadata.labels["app.kubernetes.io/name"]'],
  ['/data/a~0b~01', [], 'data["a~b~1"]'],
  ['/limits/ephemeral-storage', [], 'limits.ephemeral-storage'],
])('%j with %j is %s', (pointer, names, field) => {
  expect(fieldOf(pointer, ...names)).toBe(field);
});

test.each([
  ['patches[0].patch', '[1].op', 'patches[0].patch[1].op'],
  ['transformers[0]', 'metadata.name', 'transformers[0].metadata.name'],
  ['patches[0].patch', 'the document', 'patches[0].patch'],
])('%s and below it %s is %s', (outer, inner, field) => {
  expect(join(outer, inner)).toBe(field);
});
