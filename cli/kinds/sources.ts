import fs from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isBuiltIn } from '../../checks/schema';
import { didYouMean } from '../../constructs/props/did-you-mean';
import { onOneLine } from '../../constructs/props/format-value';
import { isPlain } from '../../constructs/props/prop-schema';
import { definitionOf, isDefinition, type KindDefinition, kindsOf } from '../../synth/kinds/definition';
import { CODE_ROOT } from '../../synth/project';
import { UserError } from '../../synth/user-error';

/** A CustomResourceDefinition to be imported. */
export interface FoundKind {
  readonly definition: KindDefinition;
  /** The whole of it, without what a cluster has added. */
  readonly document: object;
}

/** What a source has: the kinds to import, and what is left out of it, a line each. */
export interface FoundKinds {
  readonly kinds: readonly FoundKind[];
  readonly leftOut: readonly string[];
}

/** The largest known bundles have a few mebibytes. */
const MOST_BYTES = 32 * 1024 * 1024;

const PATIENCE_SECONDS = 30;

/** Kubernetes' own kinds that can be imported: their definitions, generated. */
const KUBERNETES = path.join(CODE_ROOT, 'imports/kubernetes.json');

/** The text of a file, or of what a URL answers. */
export async function readSource(source: string, cwd: string): Promise<string> {
  const text = /^https?:\/\//.test(source) ? await download(source) : readFile(source, cwd);
  if (Buffer.byteLength(text) > MOST_BYTES) {
    throw new UserError([`${source} must have at most ${MOST_BYTES} bytes, got ${Buffer.byteLength(text)}`]);
  }
  return text;
}

function readFile(source: string, cwd: string): string {
  const place = path.resolve(cwd, source);
  try {
    // A pipe would be waited for.
    if (!fs.statSync(place).isFile()) throw new Error('it is none');
    return fs.readFileSync(place, 'utf8');
  } catch (error) {
    throw new UserError([`${source} must be a readable file or a URL: ${(error as Error).message}`]);
  }
}

async function download(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_SECONDS * 1000) });
    if (!answer.ok) throw new Error(`it answers ${answer.status}`);
    return await answer.text();
  } catch (error) {
    const { message, cause, name } = error as Error;
    const why =
      name === 'TimeoutError'
        ? `it does not answer within ${PATIENCE_SECONDS} s`
        : cause instanceof Error
          ? cause.message
          : message;
    throw new UserError([onOneLine(`${url} cannot be read: ${why}`)]);
  }
}

/**
 * The CustomResourceDefinitions of a text in YAML or JSON; other documents of it are left out, and so are kinds that are
 * built in.
 *
 * @throws {UserError} if one of them is wrong, or there is none to import
 */
export function findKinds(source: string, text: string): FoundKinds {
  const documents = documentsOf(source, text);
  const definitions = documents.filter(isDefinition);
  const others = documents.filter((document) => !isDefinition(document)).map(kindOf);
  const leftOut = others.length > 0 ? [`what is no CustomResourceDefinition: ${countsOf(others)}`] : [];
  if (definitions.length === 0) {
    const found = others.length === 0 ? 'nothing' : countsOf(others);
    throw new UserError([`${source} must have a CustomResourceDefinition, got ${found}`]);
  }
  const kinds: FoundKind[] = [];
  const builtIn: string[] = [];
  for (const [index, document] of definitions.entries()) {
    const place = definitions.length === 1 ? source : `${source}, definition ${index + 1}`;
    const definition = definitionOf(document, place);
    const { name, group, kind } = definition;
    if (kindsOf(definition).length === 0)
      throw new UserError([`${place}: ${name} must have a version that is served`]);
    if (kinds.some((other) => other.definition.name === name)) {
      throw new UserError([`${source} must have ${name} once, got it twice`]);
    }
    if (kindsOf(definition).some(({ apiVersion }) => isBuiltIn(apiVersion, kind))) {
      builtIn.push(`${kind} of ${group}`);
    } else {
      kinds.push({ definition, document: essenceOf(document) });
    }
  }
  if (kinds.length === 0)
    throw new UserError([`${source}: ${builtIn.join(', ')} must not be imported: it is built in`]);
  return { kinds, leftOut: [...leftOut, ...builtIn.map((name) => `${name}, which is built in`)] };
}

/** One of Kubernetes' own kinds. */
export function findKubernetesKind(kind: string): FoundKinds {
  const text = fs.readFileSync(KUBERNETES, 'utf8');
  const all = documentsOf('imports/kubernetes.json', text).filter(isDefinition);
  const found = all.map((document) => ({ definition: definitionOf(document, kind), document }));
  const names = found.map(({ definition }) => definition.kind);
  const only = found.filter(({ definition }) => definition.kind === kind);
  if (only.length > 0) return { kinds: only, leftOut: [] };
  if (kind === 'Secret') {
    throw new UserError([
      "a Secret must not be in Git: give services 'secrets', and create it in the cluster",
    ]);
  }
  throw new UserError([
    `'${onOneLine(kind)}' must be a kind of Kubernetes that lives in namespaces and is not built in, one of ${names.join(', ')}${didYouMean(kind, names)}`,
  ]);
}

function documentsOf(source: string, text: string): unknown[] {
  try {
    const parsed = parseAllDocuments(text);
    const documents = parsed.flatMap((document) => {
      if (document.errors[0]) throw document.errors[0];
      return [document.toJS() as unknown];
    });
    return documents.flatMap(itemsOf).filter((document) => document !== null && document !== undefined);
  } catch (error) {
    throw new UserError([
      onOneLine(`${source} must be YAML or JSON: ${(error as Error).message.split('\n')[0]}`),
    ]);
  }
}

/** What `kubectl get -o yaml` prints is a List. */
function itemsOf(document: unknown): unknown[] {
  if (Array.isArray(document)) return document.flatMap(itemsOf);
  const { kind, items } = isPlain(document) ? document : {};
  return kind === 'List' && Array.isArray(items) ? items : [document];
}

function essenceOf({ apiVersion, kind, metadata, spec }: Record<string, unknown>): object {
  const { name } = metadata as { readonly name: string };
  return { apiVersion, kind, metadata: { name }, spec };
}

function kindOf(document: unknown): string {
  return isPlain(document) && typeof document.kind === 'string' ? document.kind : 'without a kind';
}

/** `2 Deployments, 1 Role`. */
function countsOf(kinds: readonly string[]): string {
  return [...new Set(kinds)]
    .map((kind) => {
      const count = kinds.filter((other) => other === kind).length;
      return `${count} ${kind}`;
    })
    .join(', ');
}
