import { expect, test } from 'vitest';
import { SIZE_RULES } from '../../../checks/rules/objects';
import type { KubeObject } from '../../../manifests/kube-object';
import { shopTree } from '../../shop';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const SERVICE = 'base/catalog/service.yaml';
const ARGUMENTS = 'spec.template.spec.containers[0].args';

/** What is too large to be kept in an annotation as well. */
const BY_SERVER = { 'argocd.argoproj.io/sync-options': 'Prune=false, ServerSideApply=true' };

const TOO_LARGE_FOR_COPY =
  '[ecommerce/catalog] base/catalog/service.yaml: metadata.annotations["argocd.argoproj.io/sync-options"] must have ServerSideApply=true:';

const MUTANTS: Mutant[] = [
  [
    'object-fits-api-server',
    (t) => t.set(SERVICE, 'metadata.annotations', { ...BY_SERVER, note: 'ü'.repeat(131_040) }),
    '[ecommerce/catalog] base/catalog/service.yaml: metadata.annotations must be at most 262144 bytes together, got 262148',
  ],
  [
    'object-fits-api-server',
    (t) =>
      t.set(SERVICE, 'metadata.annotations', BY_SERVER).set(SERVICE, 'spec', { note: 'x'.repeat(1_572_864) }),
    '[ecommerce/catalog] base/catalog/service.yaml: must be at most 1572864 bytes as JSON, got 1573199, in staging',
    '[ecommerce/catalog] base/catalog/service.yaml: must be at most 1572864 bytes as JSON, got 1573202, in production',
  ],
  [
    'object-fits-api-server',
    (t) => t.set(SERVICE, 'spec', { note: 'x'.repeat(261_120 - 251) }),
    `${TOO_LARGE_FOR_COPY} a client-side apply keeps its 261121 bytes in an annotation, for which they are too many, in production`,
  ],
  [
    'object-fits-api-server',
    (t) => t.set(SERVICE, 'metadata.annotations', { note: 'x'.repeat(130_500) }),
    `${TOO_LARGE_FOR_COPY} a client-side apply keeps its 130934 bytes in an annotation, for which they are too many, in staging`,
    `${TOO_LARGE_FOR_COPY} a client-side apply keeps its 130937 bytes in an annotation, for which they are too many, in production`,
  ],
];

const HARMLESS: Harmless[] = [
  [
    'object-fits-api-server',
    'what just fits',
    (t) =>
      t
        .set('base/checkout/service.yaml', 'metadata.annotations', {
          ...BY_SERVER,
          note: 'ü'.repeat(131_038),
        })
        .set('base/catalog/deployment.yaml', 'metadata.annotations', {
          'argocd.argoproj.io/sync-options': 'Replace=true',
        })
        .set('base/catalog/deployment.yaml', ARGUMENTS, ['x'.repeat(1_500_000)])
        .set(SERVICE, 'spec', { note: 'x'.repeat(261_120 - 252) }),
  ],
];

const tree = shopTree();
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);

const said = (object: KubeObject) => {
  const located = { object, construct: 'a/b', file: 'c.yaml', shared: false };
  return SIZE_RULES.flatMap((rule) => [...rule.check(located)]).map(({ message }) => message);
};

test('what is counted is the JSON of an object, whatever its parts are', () => {
  const object = {
    apiVersion: 'example.com/v1',
    kind: 'Large',
    metadata: { name: 'large', annotations: BY_SERVER },
    immutable: true,
    nothing: null,
    left: undefined,
    data: { text: 'ü'.repeat(786_432) },
  };
  const bytes = Buffer.byteLength(JSON.stringify(object));
  expect(said(object)).toEqual([`must be at most 1572864 bytes as JSON, got ${bytes}`]);
});

test('of a ConfigMap the files are counted, without their names and as what they decode to', () => {
  const files = (text: string, bytes: number) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'large', annotations: BY_SERVER },
    data: { 'names.txt': text },
    binaryData: { 'names.bin': Buffer.alloc(bytes).toString('base64') },
  });
  expect(said(files('ü'.repeat(262_144), 524_288))).toEqual([]);
  expect(said(files('ü'.repeat(262_144), 524_289))).toEqual([
    'must have at most 1048576 bytes of files, got 1048577',
  ]);
  expect(said({ ...files('', 1_048_577), kind: 'Other', apiVersion: 'example.com/v1' })).toEqual([]);
});
