import { describe, expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { schemaProblems } from '../../checks/schema';
import type { Tree } from '../../checks/tree';
import type { ImageVersions, Platform } from '../../constructs';
import { BOOKSHOP } from '../../examples/bookshop/main';
import { fieldName, keysOfField } from '../../manifests/field-name';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { render } from '../../synth/render';
import { BlueGreen, bookshop, Canary, ISOLATED, Rolling } from '../bookshop';
import { shopTree } from '../shop';
import { MutableTree } from './mutable-tree';

const tree = shopTree();

const LIVE = 'live';
const VAULT = { role: 'orders', secrets: { 'key.json': 'books/orders' } };
const EVERYTHING = {
  autoscaling: { cpu: 75 },
  isolated: true,
  environments: { [LIVE]: { replicas: 4, maxReplicas: 9 } },
};

function declareAlone(name: string, declare: (platform: Platform) => unknown): Platform {
  const { images } = bookshop();
  const version = images.services[name]?.[LIVE];
  const platform = bookshop({
    environments: BOOKSHOP.environments.filter((environment) => environment.name === LIVE),
    images: { ...images, services: { [name]: { [LIVE]: version } } } as ImageVersions,
    network: ISOLATED,
  });
  declare(platform);
  return platform;
}

function kindOf(document: object): unknown {
  return (document as { readonly kind?: unknown }).kind;
}

/** The fields of a value that have a value of their own, e.g. `spec.ports[0].port`. */
function leavesOf(value: unknown, field = ''): string[] {
  if (value instanceof EmbeddedYaml || typeof value !== 'object' || value === null) return [field];
  return Object.entries(value).flatMap(([key, item]) => {
    if (Array.isArray(value)) return leavesOf(item, `${field}[${key}]`);
    return leavesOf(item, /^[\w-]+$/.test(key) ? `${field}${field && '.'}${key}` : `${field}["${key}"]`);
  });
}

/** Every field that a person wrote, objects and lists included. */
function fieldsOf(value: unknown, field = ''): string[] {
  if (value instanceof EmbeddedYaml || typeof value !== 'object' || value === null)
    return field ? [field] : [];
  const children = Object.entries(value).flatMap(([key, item]) =>
    Array.isArray(value)
      ? fieldsOf(item, `${field}[${key}]`)
      : fieldsOf(item, `${field}${field && '.'}${key}`),
  );
  return field && !field.endsWith(']') ? [field, ...children] : children;
}

test('no value of any document may be an object or a list', () => {
  const swapped: string[] = [];
  const accepted: string[] = [];
  for (const [file, { documents }] of tree) {
    for (const [index, document] of documents.entries()) {
      for (const field of leavesOf(document)) {
        for (const other of [{}, [], { a: [1] }]) {
          const place = `${file}#${index}`;
          const mutable = new MutableTree(new Map([[file, tree.get(file) as never]])).set(
            place,
            field,
            other,
          );
          const [changed] = [...mutable.tree.values()].flatMap((it) => it.documents.slice(index, index + 1));
          swapped.push(field);
          if (schemaProblems(changed).length === 0) accepted.push(`${place}: ${field}`);
        }
      }
    }
  }
  expect(swapped.length).toBeGreaterThan(3000);
  expect(accepted).toEqual([]);
});

/** Platforms of one service in one environment: a tree of theirs is checked ten times as fast as that of the shop. */
const ALONE = [
  declareAlone('search', (platform) => new Rolling(platform, { ...EVERYTHING, disruptionBudget: true })),
  declareAlone(
    'orders',
    (platform) => new Canary(platform, { ...EVERYTHING, weights: [25], vault: VAULT, mesh: 'strict' }),
  ),
  declareAlone('shop', (platform) => new BlueGreen(platform, { ...EVERYTHING, ingress: { path: '/' } })),
].map(render);

describe.each(['base/orders/rollout.yaml', 'base/shop/rollout.yaml'])('%s', (file) => {
  const alone = ALONE.find((each) => each.has(file)) as Tree;
  const [rollout] = alone.get(file)?.documents ?? [];
  const fields = fieldsOf(rollout).filter((field) => !field.includes('labels.'));

  test('has fields to misspell', () => {
    expect(fields.length).toBeGreaterThan(30);
  });

  test.each(fields)('misspelt %s', (field) => {
    const name = field.replace(/^.*\./, '');
    const mutable = new MutableTree(alone).rename(file, field, `${name}x`);
    const misspelt = `${field.slice(0, -name.length)}${name}x`;
    const named = fieldName(keysOfField(misspelt), mutable.document(file));
    const said = checkTree(mutable.tree).map(describeFinding).join('\n');
    expect(said).toContain(
      `[bookshop/${file.split('/')[1]}] ${file}: ${named.replace(/^kindx|^apiVersionx/, '')}`,
    );
    expect(said).toMatch(/ \(schema\)$/m);
  });
});

test('the trees of one service have every kind of document that the shop has', () => {
  const kindsOf = (trees: readonly Tree[]) =>
    new Set(trees.flatMap((each) => [...each.values()].flatMap(({ documents }) => documents.map(kindOf))));
  expect([...kindsOf([tree])].filter((kind) => !kindsOf(ALONE).has(kind))).toEqual([]);
});

test.each(ALONE)(
  'whatever stands where a document or a part of it should be is told, and stumbles over nothing',
  (alone) => {
    expect(checkTree(alone)).toEqual([]);
    for (const [file, { documents }] of alone) {
      for (const [index, document] of documents.entries()) {
        for (const field of [
          'metadata',
          'metadata.name',
          'spec',
          'resources',
          'patches',
          'transformers',
          'kind',
        ]) {
          if ((field.split('.')[0] as string) in document === false) continue;
          for (const other of [null, 'Not a name', 7, [], [null], {}, [{}], { name: null }]) {
            // An overlay may do without patches.
            if (field === 'patches' && JSON.stringify(other) === '[]') continue;
            const mutable = new MutableTree(alone).set(`${file}#${index}`, field, other);
            const found = checkTree(mutable.tree);
            expect(found, `${file}: ${field} = ${JSON.stringify(other)}`).not.toEqual([]);
          }
        }
      }
    }
  },
);

test('all that is wrong is told at once, sorted, and what the schema refuses does not hide the rest', () => {
  const mutable = new MutableTree(tree)
    .set('base/checkout/rollout.yaml', 'spec.strategy.canary.steps[0].setWeight', 120)
    .set('base/payments/service.yaml', 'spec.ports', 'http')
    .set('base/catalog/hpa.yaml', 'spec.scaleTargetRef.name', 'catalog')
    .set('argocd/checkout-staging.yaml', 'spec.project', 'default');
  const said = checkTree(mutable.tree).map(describeFinding);
  expect(said).toContain(
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[0].setWeight must be ≤ 100, got 120 (schema)',
  );
  expect(said).toContain(
    '[ecommerce/payments] base/payments/service.yaml: Service payments-service: spec.ports must be a list, got "http" (schema)',
  );
  expect(said).toContain(
    '[ecommerce/checkout] argocd/checkout-staging.yaml: spec.project must name an AppProject of the tree, got "default" (project-exists)',
  );
  expect(said).toContain(
    '[ecommerce/catalog] base/catalog/hpa.yaml: spec.scaleTargetRef must name a workload beside it, got {"apiVersion":"apps/v1","kind":"Deployment","name":"catalog"} (autoscaler-target-exists)',
  );
  const files = said.map((line) => line.replace(/^\S+ /, ''));
  expect(files).toEqual([...files].sort());
});
