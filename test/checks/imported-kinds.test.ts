import { describe, expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { importedProblems } from '../../checks/imported-schema';
import { objectDifferences } from '../../checks/object-differences';
import { schemaProblems } from '../../checks/schema';
import { TreeIndex } from '../../checks/tree-index';
import type { GivenManifest, ImportedKind, ImportedKinds, Platform } from '../../constructs';
import { render } from '../../synth/render';
import { bookshop, imagesOf, problemsOf, Rolling } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';

/** A kind with all that a structural schema can say. */
const SHELF: ImportedKind = {
  apiVersion: 'books.example/v1',
  kind: 'Shelf',
  isNamespaced: true,
  schema: {
    description: 'Where books are',
    type: 'object',
    required: ['spec', 'status'],
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object', properties: { name: { type: 'string', maxLength: 10 } } },
      spec: {
        description: 'What it holds',
        type: 'object',
        required: ['boards', 'wood', 'owner'],
        properties: {
          boards: { type: 'integer', format: 'int32', minimum: 1, maximum: 9, exclusiveMaximum: true },
          wood: { type: 'string', enum: ['oak', 'pine'], default: 'oak' },
          owner: { type: 'string', pattern: '^[a-z]+$', minLength: 2, maxLength: 5, nullable: true },
          free: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
          books: {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            'x-kubernetes-validations': [{ rule: 'self.all(b, b.title != "")' }],
            items: {
              type: 'object',
              required: ['title'],
              properties: { title: { type: 'string' }, pages: { type: 'integer', multipleOf: 2 } },
            },
          },
          prices: { type: 'object', additionalProperties: { type: 'number', minimum: 0 }, maxProperties: 2 },
          values: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
          some: {
            type: 'object',
            'x-kubernetes-preserve-unknown-fields': true,
            properties: { known: { type: 'boolean' } },
          },
          none: { type: 'object' },
          template: {
            type: 'object',
            'x-kubernetes-embedded-resource': true,
            properties: { spec: { type: 'object' } },
          },
          light: {
            type: 'object',
            properties: { lamp: { type: 'string' }, window: { type: 'string' }, dark: { type: 'boolean' } },
            oneOf: [{ required: ['lamp'] }, { required: ['window'] }],
            not: { required: ['dark'], properties: { dark: { enum: [true] } } },
          },
          ends: {
            type: 'object',
            additionalProperties: true,
            anyOf: [{ required: ['left'] }, { required: ['right'] }],
          },
          sizes: {
            nullable: true,
            properties: {
              width: { type: 'number', minimum: 0, exclusiveMinimum: true },
              each: { type: 'array', items: { type: 'number' } },
              named: { type: 'object', additionalProperties: { type: 'number' } },
            },
            allOf: [
              {
                properties: {
                  each: { items: { minimum: 1 } },
                  named: { additionalProperties: { minimum: 1 } },
                },
              },
            ],
            anyOf: [{ properties: { width: { minimum: 2 } } }, { properties: { each: { minItems: 2 } } }],
          },
          share: {
            'x-kubernetes-int-or-string': true,
            nullable: true,
            pattern: '^\\d+%$',
            maxLength: 3,
            allOf: [{ anyOf: [{ type: 'integer' }, { type: 'string' }] }, { maxLength: 3 }],
          },
          colour: { type: 'string', enum: ['', 'red'], nullable: true },
          // What is a pattern by old rules of JavaScript, and what Go alone reads as one.
          shelfMark: { type: 'string', pattern: '^\\d\\-\\d$' },
          isbn: { type: 'string', pattern: '(?i)^x$' },
        },
      },
      status: { type: 'object' },
    },
  },
};

const SPEC = { boards: 3, owner: 'jo' };

const shelf = (spec: object, more: object = {}): GivenManifest => ({
  apiVersion: 'books.example/v1',
  kind: 'Shelf',
  metadata: { name: 'top' },
  spec,
  ...more,
});

/** By a kind of its own: what is compiled once for a kind is kept, and each test is about the compiling as well. */
function problemsIn(object: object): string[] {
  return importedProblems({ ...SHELF }, object).map(({ field, message }) => `${field} ${message}`);
}

test.each<[string, object]>([
  ['what is demanded', SPEC],
  ['a number or a text', { ...SPEC, free: '25%' }],
  ['null, where that may be', { ...SPEC, owner: null }],
  ['a map', { ...SPEC, prices: { a: 0.5, b: 2 } }],
  ['whatever a field keeps', { ...SPEC, values: { x: [{ y: 1 }] }, some: { known: true, other: 1 } }],
  [
    'an object within',
    { ...SPEC, template: { apiVersion: 'v1', kind: 'X', metadata: { name: 'x' }, spec: {} } },
  ],
  ['one of two', { ...SPEC, light: { lamp: 'desk' } }],
  ['null in a list of values, and for one of two types', { ...SPEC, colour: null, share: null }],
  ['at least one of two', { ...SPEC, ends: { left: 1, other: 2 } }],
  ['bounds kept', { ...SPEC, sizes: { width: 0.5, each: [1, 2], named: { a: 1 } }, share: '25%' }],
  ['what only the server can judge', { ...SPEC, isbn: 'anything' }],
])('an object with %s is right', (_, spec) => {
  expect(problemsIn(shelf(spec))).toEqual([]);
});

test.each<[string, object, string[]]>([
  [
    'a field that the server would drop',
    shelf({ ...SPEC, bords: 1, none: { kind: 1 }, books: [{ title: 'a', page: 1 }], some: { known: 1 } }),
    [
      "spec.bords is not a field of Shelf.spec, did you mean 'boards'?",
      'spec.none.kind is not a field of Shelf.spec.none',
      "spec.books[0].page is not a field of Shelf.spec.books[], did you mean 'pages'?",
      'spec.some.known must be true or false, got 1',
    ],
  ],
  [
    'another type',
    shelf({ boards: 1.5, owner: 3, free: 1.5, share: true, books: {}, prices: { a: 'b' }, values: 'x' }),
    [
      'spec.share must be a whole number or a text, e.g. 1 or "25%", got true',
      'spec.boards must be an integer, got 1.5',
      'spec.owner must be a string, got 3',
      'spec.free must be a whole number or a text, e.g. 1 or "25%", got 1.5',
      'spec.books must be a list, got {}',
      'spec.prices.a must be a number, got "b"',
      'spec.values must be an object, got "x"',
    ],
  ],
  [
    'a value out of bounds',
    shelf({ boards: 9, wood: 'ash', owner: 'Joanna', books: [], prices: { a: -1, b: 0, c: 0 } }),
    [
      'spec.boards must be < 9, got 9',
      'spec.wood must be oak or pine, got "ash"',
      'spec.owner must have at most 5 characters, got "Joanna"',
      'spec.owner must match ^[a-z]+$, got "Joanna"',
      'spec.books must not be empty, got []',
      'spec.prices.a must be ≥ 0, got -1',
      'spec.prices must have at most 2 fields, got {"a":-1,"b":0,"c":0}',
    ],
  ],
  [
    'a length out of bounds',
    shelf({ boards: 0, owner: 'j', books: [{ title: '' }, { title: '', pages: 3 }, {}] }),
    [
      'spec.boards must be ≥ 1, got 0',
      'spec.owner must have at least 2 characters, got "j"',
      'spec.books must have at most 2 items, got [{"title":""},{"title":"","pages":3},{}]',
      'spec.books[1].pages must be a multiple of 2, got 3',
      'spec.books[2].title is missing',
    ],
  ],
  [
    'a field that is misspelt in one place and missing in another',
    shelf({ ...SPEC, books: [{ titel: 'a' }, {}] }),
    [
      "spec.books[0].titel is not a field of Shelf.spec.books[], did you mean 'title'?",
      'spec.books[1].title is missing',
    ],
  ],
  [
    'alternatives that exclude each other',
    shelf({ ...SPEC, light: { lamp: 'a', window: 'b', dark: true } }),
    [
      "spec.light must have exactly one of 'lamp', 'window', got 'lamp', 'window'",
      'spec.light must not be what its schema excludes',
    ],
  ],
  [
    'what no alternative allows',
    shelf({ ...SPEC, ends: {}, sizes: { width: 1, each: [1] } }),
    [
      "spec.ends must have at least one of 'left', 'right'",
      'spec.sizes must meet at least one of the alternatives of its schema',
    ],
  ],
  [
    'a value out of bounds within',
    shelf({
      ...SPEC,
      sizes: { width: 0, each: [0, 1], named: { a: 0 }, depth: 1 },
      share: '1000',
      colour: 'blue',
    }),
    [
      'spec.sizes.width must be > 0, got 0',
      'spec.sizes.each[0] must be ≥ 1, got 0',
      'spec.sizes.named.a must be ≥ 1, got 0',
      'spec.sizes.depth is not a field of Shelf.spec.sizes',
      'spec.share must have at most 3 characters, got "1000"',
      'spec.share must match ^\\d+%$, got "1000"',
      'spec.colour must be "", red or null, got "blue"',
    ],
  ],
  [
    'a name that is too long, fields that only clusters write, and nothing else',
    {
      apiVersion: 'books.example/v1',
      kind: 'Shelf',
      metadata: { name: 'the-highest-one', label: {} },
      status: {},
    },
    [
      'status is not supported here',
      'spec is missing',
      "metadata.label is not a field of Shelf.metadata, did you mean 'labels'?",
      'metadata.name must have at most 10 characters, got "the-highest-one"',
    ],
  ],
])('%s is told', (_, object, expected) => {
  expect(problemsIn(object).sort()).toEqual(expected.sort());
});

test('versions of a kind that are known are told', () => {
  const newer = { ...SHELF, apiVersion: 'books.example/v2' };
  expect(schemaProblems(shelf(SPEC, { apiVersion: 'v3' }), { named: () => [SHELF, newer] })).toEqual([
    {
      field: 'apiVersion',
      message: 'must be books.example/v1 or books.example/v2 for a Shelf, got "v3"',
    },
  ]);
});

const ROOM: ImportedKind = { ...SHELF, kind: 'Room', isNamespaced: false };
const KINDS: ImportedKinds = { named: (kind) => [SHELF, ROOM].filter((it) => it.kind === kind) };

describe('a platform that has imported kinds', () => {
  const declare = (change?: (search: Rolling, platform: Platform) => void) => {
    const platform = bookshop({ images: imagesOf('search'), kinds: KINDS });
    const search = new Rolling(platform);
    change?.(search, platform);
    return platform;
  };
  const findings = (change: (search: Rolling, platform: Platform) => void) => {
    const platform = declare(change);
    const problems = problemsOf(platform);
    return problems.length > 0 ? problems : checkTree(render(platform)).map(describeFinding);
  };
  const withShelves = () =>
    declare((search, platform) => {
      search.add('shelf.yaml', shelf(SPEC));
      platform.add('shelf.yaml', shelf({ ...SPEC, free: 1 }, { metadata: { name: 'common' } }));
      search.patch({ kind: 'Shelf', environment: 'live' }, [
        { op: 'replace', path: '/spec/boards', value: 8 },
      ]);
    });

  test('takes their objects, which its AppProjects allow', () => {
    const tree = render(withShelves());
    expect(checkTree(tree).map(describeFinding)).toEqual([]);
    expect(tree.get('argocd/project.yaml')?.text.match(/kind: Shelf/g)).toHaveLength(3);
  });

  test('refuses what their schemas do, also where an environment makes it so', () => {
    expect(
      findings((search, platform) => {
        search.add('shelf.yaml', shelf(SPEC));
        search.patch({ kind: 'Shelf', environment: 'live' }, [
          { op: 'replace', path: '/spec/boards', value: 9 },
        ]);
        platform.add('shelf.yaml', shelf({ ...SPEC, free: 1.5 }, { metadata: { name: 'common' } }));
      }),
    ).toEqual([
      '[bookshop/objects] base/shared/shelf.yaml: spec.free must be a whole number or a text, e.g. 1 or "25%", got 1.5 (schema)',
      '[bookshop/search] overlays/live/search/kustomization.yaml: Shelf top: spec.boards must be < 9, got 9 (schema)',
    ]);
  });

  test('takes a kind for none that has its name in another group', () => {
    const named = (kind: string) => ({
      ...SHELF,
      kind,
      schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    });
    const names = [
      'Deployment',
      'HorizontalPodAutoscaler',
      'HTTPRoute',
      'Ingress',
      'Job',
      'Rollout',
      'Service',
      'VirtualService',
    ];
    const kinds: ImportedKinds = { named: (kind) => names.filter((name) => name === kind).map(named) };
    const platform = bookshop({ images: imagesOf('search'), kinds });
    const search = new Rolling(platform, { ingress: { path: '/' } });
    for (const kind of names) {
      search.add(`${kind.toLowerCase()}.yaml`, {
        apiVersion: 'books.example/v1',
        kind,
        metadata: { name: 'search' },
        spec: { rules: 1, http: 2, hosts: 3, ports: 4 },
      });
    }
    expect(checkTree(render(platform)).map(describeFinding)).toEqual([]);
  });

  test('says what brings a kind that it does not know, and which version is known', () => {
    expect(
      findings((search) => {
        search.add('a.yaml', shelf(SPEC, { apiVersion: 'books.example/v2' }));
        search.add('b.yaml', { apiVersion: 'zoo.example/v1', kind: 'Zebra', metadata: { name: 'z' } });
      }),
    ).toEqual([
      '[bookshop/search] base/search/a.yaml: apiVersion must be books.example/v1 for a Shelf, got "books.example/v2" (schema)',
      '[bookshop/search] base/search/b.yaml: kind has no schema: "Zebra" of "zoo.example/v1"; `infra import <file or URL of its CustomResourceDefinition>`, or `infra import k8s <kind>`, brings it (schema)',
    ]);
  });

  test('leaves objects of the whole cluster to others', () => {
    expect(
      findings((search, platform) => {
        search.add('room.yaml', shelf(SPEC, { kind: 'Room' }));
        platform.add('room.yaml', shelf(SPEC, { kind: 'Room' }));
      }),
    ).toEqual([
      "[bookshop] 'add.object' must live in a namespace, and Room top is of the whole cluster: what is around the platform has it, e.g. an add-on",
      "[bookshop/search] 'add.object' must live in a namespace, and Room top is of the whole cluster: what is around the platform has it, e.g. an add-on",
    ]);
    expect(problemsOf(bookshop({ images: imagesOf(), kinds: ['kinds'] as never }))).toEqual([
      "[bookshop] 'kinds' must be what 'readKinds' gives, got [\"kinds\"]",
    ]);
  });

  describeWithKustomize('built by Kustomize', () => {
    test('has them as the checks have judged them', async () => {
      const platform = withShelves();
      const built = await builtOverlays(platform);
      for (const { folder, objects } of new TreeIndex(render(platform)).overlays) {
        const judged = objects.map(({ object }) => object);
        expect(judged.some(({ kind }) => kind === 'Shelf')).toBe(true);
        expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
      }
    });
  });
});
