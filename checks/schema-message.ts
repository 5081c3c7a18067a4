import type { ErrorObject } from 'ajv';
import { didYouMean } from '../constructs/props/did-you-mean';
import { formatValue } from '../constructs/props/format-value';

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'an integer',
  object: 'an object',
  string: 'a string',
};

/**
 * What an error of Ajv says about its field: what is expected there, and what was found.
 *
 * @param parent the object that has the field, e.g. `Service.spec.ports[]`
 */
export function messageOf(error: ErrorObject, parent: string): string {
  const { keyword, params, data } = error;
  const { $comment, description, properties } = error.parentSchema as {
    $comment?: string;
    description?: string;
    properties?: Record<string, object>;
  };
  if (error.propertyName !== undefined) return `is not ${description}`;
  if ($comment !== undefined) return keyword === 'oneOf' ? `${$comment}, got ${present(error)}` : $comment;
  if (keyword === 'not') return 'is not supported here';
  if (keyword === 'required') return 'is missing';
  if (keyword === 'additionalProperties') {
    return `is not a field of ${parent}${didYouMean(params.additionalProperty, supported(properties))}`;
  }
  return `must ${expected(keyword, params, description)}, got ${formatValue(data)}`;
}

/** The fields that a manifest may have; the API has others. */
function supported(properties: Readonly<Record<string, object>> = {}): string[] {
  return Object.keys(properties).filter((name) => !('not' in (properties[name] as object)));
}

/** Which of the fields that exclude each other an object has. */
function present({ schema, data }: ErrorObject): string {
  const names = (schema as { required: string[] }[]).flatMap(({ required }) => required);
  const found = names.filter((name) => Object.hasOwn((data ?? {}) as object, name));
  return found.length === 0 ? 'none' : found.map((name) => `'${name}'`).join(', ');
}

function expected(keyword: string, params: ErrorObject['params'], description: string | undefined): string {
  if (description !== undefined) return `be ${description}`;
  switch (keyword) {
    case 'const':
      return `be ${params.allowedValue}`;
    case 'enum':
      return `be ${choice(params.allowedValues)}`;
    case 'maximum':
      return `be ≤ ${params.limit}`;
    case 'minimum':
      return `be ≥ ${params.limit}`;
    case 'minItems':
    case 'minProperties':
      return 'not be empty';
    case 'type':
      return `be ${TYPES[params.type]}`;
    case 'uniqueItems':
      return 'not repeat an item';
    default:
      throw new Error(`imports/schemas.json has the keyword '${keyword}', for which there is no message`);
  }
}

function choice(values: readonly string[]): string {
  const named = values.map((value) => (value === '' ? '""' : value));
  return named.length === 1 ? String(named[0]) : `${named.slice(0, -1).join(', ')} or ${named.at(-1)}`;
}
