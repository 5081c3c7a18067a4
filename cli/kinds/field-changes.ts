import type { OpenApiSchema } from '../../checks/imported-schema';
import type { KindDefinition } from '../../synth/kinds/definition';

/** What an import changes of a kind that was imported before, a line each: its versions, and the fields of each. */
export function definitionChanges(before: KindDefinition, after: KindDefinition): string[] {
  const [was, is] = [servedVersions(before), servedVersions(after)];
  return [
    ...[...was.keys()].filter((name) => !is.has(name)).map((name) => `- ${name}`),
    ...[...is].flatMap(([name, fields]) => {
      const previous = was.get(name);
      return previous
        ? fieldChanges(previous, fields).map((line) => `${line[0]} ${name} ${line.slice(2)}`)
        : [`+ ${name}`];
    }),
  ];
}

type Fields = ReadonlyMap<string, string>;

function servedVersions({ versions }: KindDefinition): Map<string, Fields> {
  const served = versions.filter((version) => version.served);
  return new Map(served.map(({ name, schema }) => [name, fieldsOf(schema as OpenApiSchema)]));
}

/** The fields of a schema by their paths, each with what it may hold. */
function fieldsOf(schema: OpenApiSchema, at = '', isRequired = false): Fields {
  const { properties = {}, additionalProperties, items, required = [] } = schema;
  const further = [
    ...Object.entries(properties).map(([name, inner]) => ({
      path: at === '' ? name : `${at}.${name}`,
      inner,
      demanded: required.includes(name),
    })),
    ...(typeof additionalProperties === 'object'
      ? [{ path: `${at}.*`, inner: additionalProperties, demanded: false }]
      : []),
    ...(items ? [{ path: `${at}[]`, inner: items, demanded: false }] : []),
  ];
  const own: [string, string][] = at === '' ? [] : [[at, inWords(schema, isRequired)]];
  return new Map([
    ...own,
    ...further.flatMap(({ path, inner, demanded }) => [...fieldsOf(inner, path, demanded)]),
  ]);
}

function inWords(schema: OpenApiSchema, isRequired: boolean): string {
  const { type = 'anything', enum: values, pattern } = schema;
  return [
    schema['x-kubernetes-int-or-string'] ? 'int or string' : type,
    ...(Array.isArray(values) ? [`one of ${values.join(', ')}`] : []),
    ...(pattern === undefined ? [] : [`like ${pattern}`]),
    ...(isRequired ? ['required'] : []),
  ].join(', ');
}

/** Of a field that comes or goes with all that is in it, the outermost alone is told. */
function fieldChanges(before: Fields, after: Fields): string[] {
  const lines: string[] = [];
  for (const [path, words] of before) {
    if (!after.has(path) && !isWithin(path, before, after)) lines.push(`- ${path} (${words})`);
  }
  for (const [path, words] of after) {
    const was = before.get(path);
    if (was === undefined) {
      if (!isWithin(path, after, before)) lines.push(`+ ${path} (${words})`);
    } else if (was !== words) {
      lines.push(`~ ${path}: ${was} → ${words}`);
    }
  }
  return lines;
}

/** Whether what holds a field is in the one set alone. */
function isWithin(path: string, here: Fields, there: Fields): boolean {
  const parent = path.replace(/(\.[^.[\]]+|\[\])$/, '');
  return parent !== path && here.has(parent) && !there.has(parent);
}
