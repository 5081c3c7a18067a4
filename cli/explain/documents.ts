import type { IConstruct } from 'constructs';
import type { ManifestFile } from '../../constructs/gitops/manifest-file';
import type { Service } from '../../constructs/patterns/service';
import type { Platform } from '../../constructs/platform/platform';
import type { JsonPatch } from '../../manifests/json-patch';
import type { PatchTarget } from '../../manifests/kustomization';
import { constructsOf, definedIn, filesAmong } from '../../synth/render';
import { UserError } from '../../synth/user-error';
import { findField, leavesOf, type NamedField, nameAt, plain, rootOf } from './fields';

/** A document of a generated file. */
export interface Document {
  /** e.g. `Deployment/checkout-service` */
  readonly object: string;
  /** Its kind and its place among those of the kind, which stay when its name changes. */
  readonly key: string;
  readonly content: unknown;
  /** Of an overlay, the operations of its patches by where they stand. */
  readonly operations: ReadonlyMap<string, PatchOperation>;
}

/** An operation of a patch. */
interface PatchOperation extends JsonPatch {
  /** e.g. `Ingress/frontend-shell` */
  readonly target: string;
}

/** Plain values and operations by keys, each of which begins with that of its document. */
export type Values = ReadonlyMap<string, Value>;

interface Value {
  readonly text: string;
  /** The same value by the name of its field, which stays when entries of a list come or go before it. */
  readonly named: string;
}

interface Manifest {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string };
  readonly patches?: readonly { readonly target: PatchTarget; readonly patch: readonly JsonPatch[] }[];
}

/** The files among constructs, by their paths inside the tree. */
export function filesOf(constructs: readonly IConstruct[]): ReadonlyMap<string, ManifestFile> {
  return new Map(filesAmong(constructs).map((file) => [file.path, file]));
}

export function readDocuments({ documents }: Pick<ManifestFile, 'documents'>): Document[] {
  const counts = new Map<string, number>();
  return documents.map((document) => {
    const content = plain(document) as Manifest;
    const { kind = 'KustomizeConfig', metadata, patches = [] } = content;
    const place = counts.get(kind) ?? 0;
    counts.set(kind, place + 1);
    const operations = patches.flatMap(({ target, patch }, index) =>
      patch.map((operation, at): [string, PatchOperation] => [
        `/patches/${index}/patch/${at}`,
        { target: `${target.kind}/${target.name}`, ...operation },
      ]),
    );
    const object = metadata?.name === undefined ? kind : `${kind}/${metadata.name}`;
    return { object, key: `${kind}#${place}`, content, operations: new Map(operations) };
  });
}

/** What a file says and, if it is one of a base, what the overlays do to its objects. */
export function valuesOf(platform: Platform, path: string): Values {
  const isOfBase = path.startsWith('base/');
  const file = filesOf(isOfBase ? definedIn(platform) : constructsOf(platform)).get(path);
  if (file === undefined) return new Map();
  const overlays = isOfBase ? (file.chart as Service).overlays : [];
  const own = readDocuments(file).flatMap((document) => [
    valueAt(document.key),
    ...leavesOf(rootOf(document.content)).map((leaf) => {
      const { path: _, target, ...operation } = operationAt(document, leaf) ?? {};
      const text = JSON.stringify(target === undefined ? leaf.value : operation);
      return valueAt(keyOf(document, leaf), text, `${document.key} ${leaf.name}`);
    }),
  ]);
  const overrides = overlays.flatMap((overlay) => {
    const key = `override-${overlay.environment.name}`;
    const operations = overlay
      .patchesOf(file.name)
      .flatMap(({ target: { kind, name }, operations }) =>
        operations.map(({ path, value }) => valueAt(`${key} ${kind}/${name} ${path}`, JSON.stringify(value))),
      );
    return [valueAt(key), ...operations];
  });
  return new Map([...own, ...overrides]);
}

function valueAt(key: string, text = '', name = key): [string, Value] {
  return [key, { text, named: `${name} ${text}` }];
}

/** The key of a field; of one within an operation, the operation's, which stays when others come or go. */
export function keyOf(document: Document, field: NamedField): string {
  const operation = operationAt(document, field);
  if (!operation) return `${document.key} ${field.pointer}`;
  const { name = '' } = (operation.value ?? {}) as { readonly name?: string };
  const [kind] = operation.target.split('/');
  return `${document.key} ${kind}${operation.path}${name}`;
}

/** The operation that a field is, or is part of. */
export function operationAt({ operations }: Document, { pointer }: NamedField): PatchOperation | undefined {
  return operations.get(pointer.split('/').slice(0, 5).join('/'));
}

/** The field of the base that an operation changes, e.g. `Ingress/frontend-shell: spec.tls`. */
export function fieldChangedBy(
  operation: PatchOperation | undefined,
  service: Service | undefined,
): string | null {
  if (!operation || !service) return null;
  const { target, path, value } = operation;
  const base = service.resourceFiles.flatMap(readDocuments).find(({ object }) => object === target);
  const { name = '-' } = (value ?? {}) as { readonly name?: string };
  return `${target}: ${nameAt(base?.content, path).replace(/\[-\]$/, `[${name}]`)}`;
}

/**
 * The field in each document that has it.
 *
 * @throws {UserError} if none has
 */
export function findInEach(
  path: string,
  documents: readonly Document[],
  asked: string,
): { document: Document; field: NamedField }[] {
  const failures: unknown[] = [];
  const found = documents.flatMap((document) => {
    try {
      return [{ document, field: findField(document.content, asked) }];
    } catch (error) {
      failures.push(error);
      return [];
    }
  });
  const [failure] = failures;
  if (found.length > 0 || failure === undefined) return found;
  throw failure instanceof UserError
    ? new UserError(failure.problems.map((problem) => `${path}: ${problem}`))
    : failure;
}
