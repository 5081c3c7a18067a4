import { expect, test } from 'vitest';
import { fieldName, keysOfPointer } from '../../manifests/field-name';

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
  ['/metadata/labels/a~1b', 'metadata.labels["a/b"]'],
  ['/metadata/labels/a~0b', 'metadata.labels["a~b"]'],
  ['/metadata/labels/', 'metadata.labels[""]'],
])('%s is the field %s', (pointer, name) => {
  expect(fieldName(keysOfPointer(pointer), DOCUMENT)).toBe(name);
});
