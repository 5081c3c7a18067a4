import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { knownKind, schemaProblems } from '../../checks/schema';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { changed, sentences, VALID } from './schema-documents';

const ROOT = path.resolve(__dirname, '../..');

/** The compiled validators by the documents that they are for, e.g. `apps/v1 Deployment`. */
const VALIDATORS: Record<string, (data: unknown) => boolean> = require('../../imports/validators.cjs');
const DOCUMENTS = Object.keys(VALIDATORS).filter((document) => document !== 'JsonPatch');

describe('valid documents', () => {
  test('there is one of each kind', () => {
    const kinds = DOCUMENTS.map((document) => document.split(' ').at(-1));
    expect(Object.keys(VALID).sort()).toEqual(kinds.sort());
  });

  test.each(Object.entries(VALID))('a %s has no problems', (_kind, document) => {
    expect(sentences(document)).toEqual([]);
  });

  test('the whole tree has no problems', () => {
    const files = (fs.readdirSync(path.join(ROOT, 'dist'), { recursive: true }) as string[]).filter(
      (file) => file.endsWith('.yaml') && !file.startsWith('helm'),
    );
    expect(files.length).toBeGreaterThan(30);
    const problems = files.flatMap((file) =>
      parseAllDocuments(fs.readFileSync(path.join(ROOT, 'dist', file), 'utf8')).flatMap((document) =>
        sentences(document.toJS()).map((problem) => `${file}: ${problem}`),
      ),
    );
    expect(problems).toEqual([]);
  });
});

const IMPORT_IT =
  '`infra import <file or URL of its CustomResourceDefinition>`, or `infra import k8s <kind>`, brings it';

describe('a document whose kind is not known', () => {
  test.each([
    [3, ['the document must be an object, got 3']],
    [null, ['the document must be an object, got null']],
    [[], ['the document must be an object, got []']],
    [{}, ['apiVersion is missing', 'kind is missing']],
    [{ apiVersion: 'v1' }, ['kind is missing']],
    [{ apiVersion: 'v1', replicas: [] }, ['kind is missing']],
    [{ kind: 'Service', replicas: [] }, ['apiVersion is missing']],
    [{ apiVersion: '', kind: 3 }, ['apiVersion must be a name, got ""', 'kind must be a name, got 3']],
    [
      { apiVersion: 'apps/v1', kind: 'Deploymnt' },
      [`kind has no schema: "Deploymnt" of "apps/v1", did you mean 'Deployment'?`],
    ],
    [
      { apiVersion: 'v1', kind: 'Secret' },
      [
        "kind must be another one than Secret, which is for no Git: give services 'secrets', and create it in the cluster",
      ],
    ],
    [
      { apiVersion: 'acme.example/v1', kind: 'Secret' },
      [`kind has no schema: "Secret" of "acme.example/v1"; ${IMPORT_IT}`],
    ],
    [{ apiVersion: 'v1', kind: '../../main' }, [`kind has no schema: "../../main" of "v1"; ${IMPORT_IT}`]],
    [
      { apiVersion: 'autoscaling/v1', kind: 'HorizontalPodAutoscaler' },
      ['apiVersion must be autoscaling/v2 for a HorizontalPodAutoscaler, got "autoscaling/v1"'],
    ],
  ])('%j', (document, expected) => {
    expect(sentences(document)).toEqual(expected);
  });
});

test.each([
  ['apps/v1beta1', 'Deployment', 'Deployment'],
  ['acme.example/v1', 'Deployment', 'acme.example/Deployment'],
  ['acme.example/v1', 'Shelf', 'Shelf'],
  ['v1', 'Service', 'Service'],
  ['acme.example/v1', 'Service', 'acme.example/Service'],
])('of %s, a %s is known as %s', (apiVersion, kind, known) => {
  expect(knownKind({ apiVersion, kind })).toBe(known);
});

describe('several mistakes', () => {
  test('are told together, each once', () => {
    const document = {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'Checkout', labels: { 'a b': 'c d' } },
      spec: { maxReplica: 3, minReplicas: '2', metrics: [{ type: 'Resource' }] },
    };
    expect(sentences(document)).toEqual([
      `metadata.labels["a b"] is not a label key, e.g. app.kubernetes.io/name`,
      `metadata.labels["a b"] must be a label value (at most 63 of A-Z, a-z, 0-9, -, _ and .), e.g. checkout-service, got "c d"`,
      `metadata.name must be a DNS name (at most 253 of a-z, 0-9, - and .), e.g. checkout-service, got "Checkout"`,
      'spec.scaleTargetRef is missing',
      "spec.maxReplica is not a field of HorizontalPodAutoscaler.spec, did you mean 'maxReplicas'?",
      "spec.metrics[0] must have 'resource' exactly where its type is Resource",
      'spec.minReplicas must be an integer, got "2"',
    ]);
  });

  test('a wrong type is not followed by what the right one would ask for', () => {
    expect(sentences(changed('HorizontalPodAutoscaler', 'spec.metrics[0].type', 'resource'))).toEqual([
      'spec.metrics[0].type must be ContainerResource or Resource, got "resource"',
    ]);
  });
});

describe('misspelt fields', () => {
  test.each(['Rollout', 'Deployment', 'AnalysisTemplate', 'Application', 'Kustomization'])(
    'each field of a %s is missed under its own name',
    (kind) => {
      const fields = fieldsOf(VALID[kind] as object).filter(
        (field) =>
          !/labels|annotations|matchLabels|nodeSelector\.|nodeSelector\[|limits|requests/.test(field),
      );
      for (const field of fields) {
        const name = /[A-Za-z]+$/.exec(field)?.[0] as string;
        const wrong = `${field.slice(0, -name.length)}${name}X`;
        const document = changed(kind, wrong, 'x');
        const problem = schemaProblems(document).find((found) => found.field === wrong);
        const parent = [kind, wrong.slice(0, -name.length - 1).replace(/\.$/, '')]
          .filter(Boolean)
          .join('.')
          .replace(/\[\d+\]/g, '[]');
        expect(problem?.message, field).toContain(`is not a field of ${parent}, did you mean '`);
      }
      expect(fields.length).toBeGreaterThan(5);
    },
  );
});

describe('YAML in strings', () => {
  const kustomization = (patch: unknown) => changed('Kustomization', 'patches[0].patch', patch);
  const operations = [{ op: 'replac', path: 'spec', value: 1 }];
  const problems = [
    'patches[0].patch[0].op must be add, remove or replace, got "replac"',
    'patches[0].patch[0].path must be a JSON pointer, e.g. /spec/replicas, got "spec"',
  ];

  test.each([
    ['before it is written', new EmbeddedYaml(operations), problems],
    ['as text', JSON.stringify(operations), problems],
    ['text that is no YAML', 'a: [', ['patches[0].patch must be a list, got "a: ["']],
    ['a merge patch', 'kind: Deployment', ['patches[0].patch must be a list, got {"kind":"Deployment"}']],
    [
      'an operation without its value',
      '[{ op: add, path: /a }]',
      ["patches[0].patch[0] must have 'value' to add or replace"],
    ],
    [
      'an operation that is not followed',
      '[{ op: move, path: /a, from: /b }]',
      [
        'patches[0].patch[0].from is not a field of JsonPatch[]',
        'patches[0].patch[0].op must be add, remove or replace, got "move"',
      ],
    ],
    [
      'a field too many',
      '[{ op: remove, path: /a, b: 1 }]',
      ['patches[0].patch[0].b is not a field of JsonPatch[]'],
    ],
    ['not even text', 3, ['patches[0].patch must be text that is not empty, got 3']],
  ])('%s', (_case, patch, expected) => {
    expect(sentences(kustomization(patch))).toEqual(expected);
  });

  test('a transformer', () => {
    const transformer = {
      apiVersion: 'builtin',
      kind: 'PatchTransformer',
      metadata: { name: 'A' },
      target: { kind: 'Deployment' },
      patch: new EmbeddedYaml(operations),
    };
    expect(sentences(changed('Kustomization', 'transformers[0]', new EmbeddedYaml(transformer)))).toEqual([
      'transformers[0].metadata.name must be a DNS name (at most 253 of a-z, 0-9, - and .), e.g. checkout-service, got "A"',
      ...problems.map((problem) => problem.replace('patches[0]', 'transformers[0]')),
    ]);
    expect(sentences(changed('Kustomization', 'transformers[0]', 'transformer.yaml'))).toEqual([
      'transformers[0] must be an object, got "transformer.yaml"',
    ]);
    expect(
      sentences(changed('Kustomization', 'transformers[0]', new EmbeddedYaml({ ...transformer, kind: 'X' }))),
    ).toContain('transformers[0].kind must be PatchTransformer, got "X"');
  });

  test('only patches and transformers are read so', () => {
    expect(sentences(changed('Kustomization', 'resources[0]', 'kind: Secret\n'))).toEqual([
      'resources[0] must be a relative path, e.g. deployment.yaml, got "kind: Secret\\n"',
    ]);
    expect(sentences(changed('Kustomization', 'resources[0]', new EmbeddedYaml(operations)))).toEqual([
      expect.stringMatching(/^resources\[0\] must be a relative path/),
    ]);
  });
});

test('a Rollout checks its own pod template', () => {
  const document = structuredClone(VALID.Rollout) as { spec: Record<string, unknown> };
  const { selector, template } = (VALID.Deployment as { spec: Record<string, unknown> }).spec;
  const { workloadRef: _, ...spec } = document.spec;
  expect(sentences({ ...document, spec: { ...spec, template } })).toEqual([
    "spec must have 'selector' beside 'template'",
  ]);
  expect(sentences({ ...document, spec: { ...spec, selector, template } })).toEqual([]);

  const wrong = structuredClone(template) as { spec: { containers: { image?: string }[] } };
  delete wrong.spec.containers[0]?.image;
  expect(sentences({ ...document, spec: { ...spec, selector, template: wrong } })).toEqual([
    'spec.template.spec.containers[0].image is missing',
  ]);
});

test('the compiled validators say what the schemas say', () => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  ajv.addSchema(JSON.parse(fs.readFileSync(path.join(ROOT, 'imports/schemas.json'), 'utf8')));
  const values = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, {}, [], [{}], '1', ''),
  );
  const mutants = fc.constantFrom(...DOCUMENTS).chain((name) => {
    const kind = name.split(' ').at(-1) as string;
    const fields = fc.constantFrom(...fieldsOf(VALID[kind] as object));
    return fc.record({ name: fc.constant(name), kind: fc.constant(kind), field: fields, value: values });
  });
  fc.assert(
    fc.property(mutants, ({ name, kind, field, value }) => {
      const document = changed(kind, field, value);
      const valid = ajv.validate(`schemas.json#/definitions/${kind}`, document);
      expect(VALIDATORS[name]?.(document)).toBe(valid);
    }),
    { numRuns: 500 },
  );
});

test('a run loads Ajv only for a mistake', () => {
  const script = `
    const { schemaProblems } = require('./checks/schema.ts');
    const loaded = () => Object.keys(require.cache).some((file) => file.includes('node_modules/ajv/'));
    schemaProblems(${JSON.stringify(VALID.Service)});
    const before = loaded();
    schemaProblems(${JSON.stringify(changed('Service', 'spec.ports', []))});
    console.log(JSON.stringify([before, loaded()]));
  `;
  const printed = execFileSync(process.execPath, ['-r', './synth/typescript.cjs', '-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toEqual([false, true]);
});

/** The path of every field in a document, e.g. `spec.ports[0].port`. */
function fieldsOf(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([name, item]) => {
    const plain = /^[A-Za-z]\w*$/.test(name) ? `${prefix && '.'}${name}` : `["${name}"]`;
    const field = Array.isArray(value) ? `${prefix}[${name}]` : `${prefix}${plain}`;
    const below = typeof item === 'object' && item !== null ? fieldsOf(item as object, field) : [];
    return Array.isArray(value) ? below : [field, ...below];
  });
}
