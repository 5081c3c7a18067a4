import { parse } from 'yaml';
import { fieldName } from '../manifests/field-name';
import { EmbeddedYaml } from '../manifests/kustomization';

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
  const names: string[] = [];

  /** What nothing is separated from stays as it is: most of a document is only looked through. */
  function separate(value: unknown): unknown {
    if (value instanceof EmbeddedYaml) {
      embedded.push({ field: fieldName(names), content: value.content });
      return SOME_YAML;
    }
    if (typeof value === 'string' && (names.at(-1) === 'patch' || names.at(-2) === 'transformers')) {
      embedded.push({ field: fieldName(names), content: parsed(value) });
    }
    if (typeof value !== 'object' || value === null) return value;
    const container = value as Record<string, unknown>;
    let copy: Record<string, unknown> | undefined;
    for (const name of Object.keys(container)) {
      names.push(name);
      const separated = separate(container[name]);
      names.pop();
      if (separated === container[name]) continue;
      copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
      copy[name] = separated;
    }
    return copy ?? value;
  }

  return { outer: separate(document), embedded };
}

/** Stands for the YAML that has been taken out. */
const SOME_YAML = '{}';

/** The data in a text; a text that is not YAML stands for itself, and has no schema. */
function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}
