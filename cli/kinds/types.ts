import type { OpenApiSchema } from '../../checks/imported-schema';
import type { KindDefinition } from '../../synth/kinds/definition';

/**
 * A module with the type of a kind's objects, and a function of its name that makes one; of the version that is stored,
 * if it is served.
 */
export function typesOf({ group, kind, versions }: KindDefinition): string {
  const served = versions.filter((version) => version.served);
  const { name, schema } = served.find(({ storage }) => storage) ??
    served[served.length - 1] ?? { name: '', schema: {} };
  const apiVersion = group === '' ? name : `${group}/${name}`;
  const { properties = {}, required = [], description } = schema as OpenApiSchema;
  const { apiVersion: _, kind: __, metadata: ___, status: ____, ...own } = properties;
  const identity = [
    `readonly apiVersion: ${quoted(apiVersion)};`,
    `readonly kind: ${quoted(kind)};`,
    'readonly metadata: {',
    'readonly name: string;',
    'readonly labels?: { readonly [label: string]: string };',
    'readonly annotations?: { readonly [annotation: string]: string };',
    '};',
  ];
  // A word of TypeScript begins with no capital.
  const typeName = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return [
    comment(typeof description === 'string' ? description : `A ${kind} of ${apiVersion}.`),
    `export type ${typeName} = {`,
    ...identity,
    ...members(own, required),
    '};',
    '',
    '/** Makes one for `add` of a service or of the platform. */',
    `export function ${typeName}(object: Omit<${typeName}, 'apiVersion' | 'kind'>): ${typeName} {`,
    `return { apiVersion: ${quoted(apiVersion)}, kind: ${quoted(kind)}, ...object };`,
    '}',
    '',
  ]
    .join('\n')
    .split('\n')
    .map(indented())
    .join('\n');
}

/** Indents the lines of TypeScript one by one, by the braces of those before. */
function indented(): (line: string) => string {
  let depth = 0;
  let isComment = false;
  return (line) => {
    if (line.startsWith('/**')) isComment = true;
    if (!isComment && line.startsWith('}')) depth--;
    const text = line === '' ? '' : '  '.repeat(depth) + line;
    if (!isComment && line.endsWith('{')) depth++;
    if (line.endsWith('*/')) isComment = false;
    return text;
  };
}

function members(properties: Readonly<Record<string, OpenApiSchema>>, required: readonly string[]): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
    const isRequired = required.includes(name) && schema.default === undefined;
    return [
      ...(typeof schema.description === 'string' ? [comment(schema.description)] : []),
      `readonly ${key}${isRequired ? '' : '?'}: ${typeOf(schema)};`,
    ];
  });
}

/** Null is left out of it: the manifests here have none, a field that has no value being left out itself. */
function typeOf(schema: OpenApiSchema): string {
  const { type, properties, additionalProperties, items, required = [], enum: values } = schema;
  if (schema['x-kubernetes-int-or-string']) return 'number | string';
  if (Array.isArray(values) && values.length > 0) {
    return [...new Set(values.filter((value) => value !== null).map((value) => literal(value)))].join(' | ');
  }
  switch (type) {
    case 'string':
    case 'boolean':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return listType(items ? typeOf(items) : 'unknown');
  }
  if (type !== 'object' && !properties) return 'unknown';
  const keepsAll = schema['x-kubernetes-preserve-unknown-fields'] === true;
  const isOpen = keepsAll || additionalProperties === true;
  if (!properties && typeof additionalProperties === 'object') {
    return `{ readonly [name: string]: ${typeOf(additionalProperties)} }`;
  }
  if (!properties)
    return isOpen ? '{ readonly [name: string]: unknown }' : '{ readonly [name: string]: never }';
  const open = isOpen ? ['readonly [name: string]: unknown;'] : [];
  return ['{', ...members(properties, required), ...open, '}'].join('\n');
}

function listType(item: string): string {
  return /^(\w+$|\{)/.test(item) ? `readonly ${item}[]` : `readonly (${item})[]`;
}

function literal(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

/** A text as TypeScript of the project has it. */
function quoted(text: string): string {
  const json = JSON.stringify(text);
  return text.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}

function comment(text: string): string {
  const lines = text.trim().replaceAll('*/', '*\\/').split(/\r?\n/);
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}
