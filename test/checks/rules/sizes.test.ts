import { expect, test } from 'vitest';
import { SIZE_RULES } from '../../../checks/rules/objects';
import { shopTree } from '../../shop';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const SERVICE = 'base/catalog/service.yaml';
const ARGUMENTS = 'spec.template.spec.containers[0].args';

const MUTANTS: Mutant[] = [
  [
    'object-fits-api-server',
    (t) => t.set(SERVICE, 'metadata.annotations', { note: 'ü'.repeat(131_071) }),
    '[ecommerce/catalog] base/catalog/service.yaml: metadata.annotations must be at most 262144 bytes together, got 262146',
  ],
  [
    'object-fits-api-server',
    (t) => t.set(SERVICE, 'spec', { note: 'x'.repeat(1_572_864) }),
    '[ecommerce/catalog] base/catalog/service.yaml: must be at most 1572864 bytes as JSON, got 1573113, in staging',
    '[ecommerce/catalog] base/catalog/service.yaml: must be at most 1572864 bytes as JSON, got 1573116, in production',
  ],
];

const HARMLESS: Harmless[] = [
  [
    'object-fits-api-server',
    'what just fits',
    (t) =>
      t
        .set('base/checkout/service.yaml', 'metadata.annotations', { note: 'ü'.repeat(131_070) })
        .set('base/catalog/deployment.yaml', ARGUMENTS, ['x'.repeat(1_500_000)])
        .set(SERVICE, 'spec', { note: 'x'.repeat(1_572_864 - 252) }),
  ],
];

const tree = shopTree();
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);

test('what is counted is the JSON of an object, whatever its parts are', () => {
  const object = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'large' },
    immutable: true,
    nothing: null,
    left: undefined,
    data: { text: 'ü'.repeat(786_432) },
  };
  const located = { object, construct: 'a/b', file: 'c.yaml', shared: false };
  const found = SIZE_RULES.flatMap((rule) => [...rule.check(located)]);
  const bytes = Buffer.byteLength(JSON.stringify(object));
  expect(found.map(({ message }) => message)).toEqual([
    `must be at most 1572864 bytes as JSON, got ${bytes}`,
  ]);
});
