import { formatValue } from '../../constructs/props/format-value';

/** Names that a service's file or `main.ts` uses already for something else. */
const TAKEN = new Set(['platform', 'duration', 'size', 'cpu', 'service']);

/** Words that TypeScript does not take for a variable. */
const RESERVED = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected public
  return static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/),
);

/** A service's or environment's name as the name of a class, e.g. `SearchIndex` for `search-index`. */
export function className(name: string): string {
  return name
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** A service's name as the name of a variable, e.g. `searchIndex` for `search-index`. */
export function variableName(name: string): string {
  const asClass = className(name);
  return asClass.slice(0, 1).toLowerCase() + asClass.slice(1);
}

/** A name as a key of an object, quoted where it has to be. */
export function objectKey(name: string): string {
  return /^[a-z_$][\w$]*$/i.test(name) ? name : `'${name}'`;
}

/** Text within single quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** What is wrong with the name of a service, undefined if nothing is. */
export function serviceNameProblem(name: string): string | undefined {
  if (!/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name) || name.length > 50) {
    return `must be of a-z, 0-9 and '-', begin with a letter and have 50 characters at most, e.g. search, got ${formatValue(name)}`;
  }
  if (
    TAKEN.has(name) ||
    RESERVED.has(variableName(name)) ||
    /^(rolling|canary|blue-green)-service$/.test(name)
  ) {
    return `must not mean something else in TypeScript, got ${formatValue(name)}`;
  }
  return undefined;
}
