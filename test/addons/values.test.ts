import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { addonsOf, OPTIONAL_ADDONS } from '../../addons';
import { CHARTS } from '../../addons/charts/schemas';
import { errorsAsProblems } from '../../checks/schema-errors';
import { reducedSchema } from '../../schemas/charts/reduce';

const releases = addonsOf('values', OPTIONAL_ADDONS);
const ajv = new Ajv({ allErrors: true, verbose: true, messages: false, allowUnionTypes: true });

/** What a chart would say against values, by its schema and its defaults. */
function problemsOf(name: keyof typeof CHARTS, values: unknown): string[] {
  const validate = ajv.compile(CHARTS[name].values);
  validate(values);
  return errorsAsProblems(validate.errors ?? [], name).map(({ field, message }) => `${field} ${message}`);
}

test.each(releases.map((release) => [release.name, release] as const))(
  'the chart of %s takes its values, at its version',
  (name, { version, values }) => {
    const chart = name as keyof typeof CHARTS;
    expect(CHARTS[chart]?.version, 'run `npm run import:charts`').toBe(version);
    expect(problemsOf(chart, values)).toEqual([]);
  },
);

test('there are no charts beside those of the add-ons', () => {
  expect(Object.keys(CHARTS)).toEqual(releases.map(({ name }) => name));
});

test.each<[keyof typeof CHARTS, object, string]>([
  [
    'traefik',
    { deployment: { replcas: 3 } },
    "deployment.replcas is not a field of traefik.deployment, did you mean 'replicas'?",
  ],
  ['traefik', { deployment: { replicas: -1 } }, 'deployment.replicas must be ≥ 0, got -1'],
  ['argo-cd', { server: { replicas: '2' } }, 'server.replicas must be a number, got "2"'],
  ['external-dns', { policy: 'upsert' }, 'policy must be create-only, sync or upsert-only, got "upsert"'],
])('of %s, %j is told by its name', (name, values, message) => {
  expect(problemsOf(name, values)).toEqual([message]);
});

test('a schema is reduced to what is used, and names what stands beside it', () => {
  const schema = {
    properties: { mode: { $ref: '#/$defs/mode' }, size: { type: 'integer', maximum: 3 } },
    $defs: { mode: { enum: ['one', 'many'], description: 'how' } },
  };
  const defaults = { mode: 'one', labels: {}, hook: { port: 80, path: '/' } };
  const chart = { schema, defaults, open: ['extra'] };
  const used = { mode: 'many', labels: { team: 'a' }, hook: { port: 81 }, extra: true };
  expect(reducedSchema(used, chart)).toEqual({
    type: 'object',
    properties: {
      mode: { enum: ['one', 'many'] },
      labels: { type: 'object' },
      hook: {
        type: 'object',
        properties: { port: { type: 'number' } },
        patternProperties: { '^(path)$': {} },
        additionalProperties: false,
      },
      extra: {},
    },
    patternProperties: { '^(size)$': {} },
    additionalProperties: false,
  });
  expect(() => reducedSchema({ hook: { prt: 1 } }, chart)).toThrow(
    "'hook.prt' is not among the values of the chart",
  );
});
