import { parse } from 'yaml';
import { EmbeddedYaml } from '../constructs/kustomization';
import { fieldOf } from './schema-field';

/** What a string of a document holds. */
export interface Embedded {
  readonly field: string;
  readonly content: unknown;
}

/**
 * Separates a Kustomize document from the documents in its strings: its patches and its inline transformers. They
 * are an `EmbeddedYaml` before they are written, and text afterwards.
 */
export function separateEmbedded(document: unknown): { outer: unknown; embedded: Embedded[] } {
  const embedded: Embedded[] = [];

  function separate(value: unknown, names: readonly string[]): unknown {
    if (value instanceof EmbeddedYaml) {
      embedded.push({ field: fieldOf('', ...names), content: value.content });
      return JSON.stringify(value.content);
    }
    if (typeof value === 'string' && holdsYaml(value, names)) {
      embedded.push({ field: fieldOf('', ...names), content: parsed(value) });
    }
    if (Array.isArray(value)) return value.map((item, index) => separate(item, [...names, String(index)]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, separate(item, [...names, name])]),
    );
  }

  return { outer: separate(document, []), embedded };
}

/** A transformer on one line is the path of a file. */
function holdsYaml(text: string, names: readonly string[]): boolean {
  return (
    names.at(-1) === 'patch' || (names[0] === 'transformers' && names.length === 2 && text.includes('\n'))
  );
}

/** The data in a text; a text that is not YAML stands for itself, and has no schema. */
function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}
