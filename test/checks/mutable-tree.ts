import type { Tree, TreeFile } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import { keysOfField } from '../../manifests/field-name';
import { fieldsAt } from '../../manifests/field-path';
import { EmbeddedYaml } from '../../manifests/kustomization';

type Container = Record<string, unknown>;

/** A copy of a tree that can be spoilt. List items go by their index; fields within YAML strings by `content`. */
export class MutableTree {
  private readonly files: Map<string, TreeFile>;
  /** The files whose documents have been copied, and may be changed. */
  private readonly own = new Set<string>();

  constructor(tree: Tree) {
    this.files = new Map(tree);
  }

  get tree(): Tree {
    return this.files;
  }

  /** Sets a field of a document, `file` or, of a file with several, `file#index`. */
  set(place: string, field: string, value: unknown): this {
    const { parent, key } = this.locate(place, field);
    parent[key] = value;
    return this;
  }

  remove(place: string, field: string): this {
    const { parent, key } = this.locate(place, field);
    if (!Object.hasOwn(parent, key)) throw new Error(`${place} has no ${field}`);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    return this;
  }

  /** Appends to a list of a document. */
  push(place: string, field: string, ...items: unknown[]): this {
    const { parent, key } = this.locate(place, field);
    (parent[key] as unknown[]).push(...items);
    return this;
  }

  /** A copy of a document. */
  document(place: string): Record<string, unknown> {
    return copyOf(this.documentAt(place)) as Record<string, unknown>;
  }

  /** A copy of a field's value. */
  get(place: string, field: string): unknown {
    const { parent, key } = this.locate(place, field);
    return copyOf(parent[key]);
  }

  rename(place: string, field: string, name: string): this {
    const { parent, key } = this.locate(place, field);
    const entries = Object.entries(parent).map(([own, value]) => [own === key ? name : own, value] as const);
    for (const own of Object.keys(parent)) delete parent[own];
    Object.assign(parent, Object.fromEntries(entries));
    return this;
  }

  /** Adds a document to a file, which may be new. */
  add(path: string, ...documents: object[]): this {
    const file = this.fileAt(path) ?? { path, construct: 'ecommerce/catalog', documents: [], text: '' };
    this.files.set(path, { ...file, documents: [...file.documents, ...documents] });
    return this;
  }

  /** Deletes a file, and its line in the Kustomization beside it. */
  drop(path: string): this {
    if (!this.files.delete(path)) throw new Error(`there is no ${path}`);
    const folder = path.slice(0, path.lastIndexOf('/'));
    const kustomization = this.fileAt(`${folder}/kustomization.yaml`)?.documents[0] as
      | { resources: string[] }
      | undefined;
    const line = kustomization?.resources.indexOf(path.slice(folder.length + 1)) ?? -1;
    if (line >= 0) kustomization?.resources.splice(line, 1);
    return this;
  }

  /** Deletes a document, and its file with the last one. */
  dropDocument(path: string, index: number): this {
    const file = this.fileAt(path);
    if (file === undefined) throw new Error(`there is no ${path}`);
    if (file.documents.length === 1) return this.drop(path);
    this.files.set(path, { ...file, documents: file.documents.toSpliced(index, 1) });
    return this;
  }

  /** Replaces a file's text, which its documents do not follow. */
  edit(path: string, change: (text: string) => string): this {
    const file = this.files.get(path) as TreeFile;
    this.files.set(path, { ...file, text: change(file.text) });
    return this;
  }

  private fileAt(path: string): TreeFile | undefined {
    const file = this.files.get(path);
    if (file === undefined || this.own.has(path)) return file;
    const copy = { ...file, documents: copyOf(file.documents) as object[] };
    this.own.add(path);
    this.files.set(path, copy);
    return copy;
  }

  private documentAt(place: string): object | undefined {
    const [path = '', index = '0'] = place.split('#');
    return this.fileAt(path)?.documents[Number(index)];
  }

  private locate(place: string, field: string): { parent: Container; key: string } {
    let parent = this.documentAt(place) as Container | undefined;
    const keys = keysOfField(field);
    const last = keys.pop() as string;
    for (const key of keys) parent = parent?.[key] as Container | undefined;
    if (typeof parent !== 'object') throw new Error(`${place} has no ${field}`);
    return { parent, key: last };
  }
}

/** Where the operations on an object of a kind stand in an overlay, e.g. `patches[1].patch.content`. */
export function patchOf(tree: Tree, file: string, kind: string): string {
  const [kustomization] = (tree.get(file)?.documents ?? []) as { patches?: { target: { kind: string } }[] }[];
  const index = kustomization?.patches?.findIndex(({ target }) => target.kind === kind) ?? -1;
  if (index === -1) throw new Error(`${file} has no patch of a ${kind}`);
  return `patches[${index}].patch.content`;
}

/** Where the operation stands that adds a metric to the analysis of an overlay. */
export function addedMetric(tree: Tree, file: string): string {
  const content = patchOf(tree, file, 'AnalysisTemplate');
  const operations = new MutableTree(tree).get(file, content) as { path: string }[];
  return `${content}[${operations.findIndex(({ path }) => path === '/spec/metrics/-')}].value`;
}

/** The tree with a field of an object of each overlay of a service replaced as a whole, not part by part. */
export function withWhole(tree: Tree, service: string, kind: string, path: string): Tree {
  const mutable = new MutableTree(tree);
  for (const { folder, file, objects } of new TreeIndex(tree).overlays) {
    const object = objects.find((located) => located.object.kind === kind)?.object;
    if (!folder.endsWith(`/${service}`) || object === undefined) continue;
    const value = fieldsAt(object, path.slice(1).replaceAll('/', '.'))[0]?.value;
    mutable.set(file, patchOf(tree, file, kind), [{ op: 'replace', path, value }]);
  }
  return mutable.tree;
}

/** A copy of a document, or of a part of one, that can be changed. */
export function copyOf(value: unknown): unknown {
  if (value instanceof EmbeddedYaml) return new EmbeddedYaml(copyOf(value.content));
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)]));
}
