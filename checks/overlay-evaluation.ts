import { parse } from 'yaml';
import { keysOfField, pointerOf } from '../manifests/field-name';
import { imageReference, parseImage } from '../manifests/image';
import { applyOperation, type Change, type JsonPatch } from '../manifests/json-patch';
import { groupOf, isClusterScoped, type KubeObject } from '../manifests/kube-object';
import {
  EmbeddedYaml,
  type FieldSpec,
  type Kustomization,
  type KustomizationImage,
  type KustomizationPatch,
  type PatchTarget,
  type PatchTransformer,
} from '../manifests/kustomization';
import { containersIn, templatesIn } from '../manifests/pod-template';
import { push } from '../manifests/push';
import type { LocatedObject } from './located-object';
import { templatesInPart } from './pods';

/** One of a Kustomization's orders, or one operation of a patch, and what came of it. */
export interface KustomizationEntry {
  /** e.g. `replicas[0]`, `patches[1]`, `patches[1].patch[0]`. */
  readonly field: string;
  /** What it is about: the target of a patch, the name of a workload or an image. */
  readonly about: unknown;
  /** Whether there is such a thing. */
  matches: boolean;
  /** Why it cannot be applied. */
  refused?: string;
  /** Whether the result would be another one without it. */
  effective: boolean;
}

/** Where the schema of Kustomizations knows what `replicas` sets. */
const COUNT = 'spec/replicas';

/** The name of an object. */
const NAME = '/metadata/name';

/** An object on its way through the entries. */
interface PatchedObject {
  readonly located: LocatedObject;
  object: KubeObject;
  readonly writes: (Change & { readonly entry: KustomizationEntry })[];
  patched: boolean;
}

/** The objects of a Kustomization while its entries are applied, in Kustomize's order. */
export class OverlayEvaluation {
  readonly entries: KustomizationEntry[] = [];
  private readonly items: readonly PatchedObject[];
  /** What has been copied from the base and may be changed. */
  private readonly own = new Set<object>();

  constructor(objects: readonly LocatedObject[]) {
    this.items = objects.map((located) => ({
      located,
      object: located.object,
      writes: [],
      // A base below may have its own patches.
      patched: located.overlay?.patched ?? false,
    }));
  }

  /** @param replicaFields where the counts of `replicas` go */
  apply(content: Kustomization, replicaFields: readonly FieldSpec[]): void {
    content.patches?.forEach((patch, index) => {
      this.patch(patch, `patches[${index}]`);
    });
    if (content.namespace !== undefined) this.setNamespace(content.namespace);
    content.replicas?.forEach(({ name, count }, index) => {
      this.setReplicas(name, count, replicaFields, this.entry(`replicas[${index}]`, name));
    });
    content.images?.forEach((image, index) => {
      this.setImage(image, this.entry(`images[${index}]`, image.name));
    });
    transformersOf(content).forEach((transformer, index) => {
      this.patch(transformer, `transformers[${index}]`);
    });
    for (const { writes } of this.items) {
      writes.forEach((write, index) => {
        const isLost = writes.some((other, later) => later > index && replaces(other, write));
        if (write.changes && !isLost) write.entry.effective = true;
      });
    }
  }

  /** @param file the Kustomization's, to tell of what it has changed */
  objectsOf(file: string): LocatedObject[] {
    return this.items.map(({ located, object, writes, patched }) =>
      writes.length === 0
        ? located
        : {
            ...located,
            object,
            overlay: { file, base: located.object, pointers: writes.map(({ pointer }) => pointer), patched },
          },
    );
  }

  private patch({ target, patch }: KustomizationPatch, field: string): void {
    const entry = this.entry(field, target);
    const targets = this.itemsOf(target?.name).filter(({ object }) => isTarget(target ?? {}, object));
    entry.matches = targets.length > 0;
    // What it changes, its operations tell.
    entry.effective = entry.matches;
    operationsOf(patch)?.forEach((operation, index) => {
      const part = this.entry(`${field}.patch[${index}]`, target);
      part.matches = entry.matches;
      for (const item of targets) {
        this.write(item, operation, part);
        item.patched = true;
      }
    });
  }

  /** Those whose names a target may mean, found by it where it is no regular expression. */
  private itemsOf(name = '.'): readonly PatchedObject[] {
    if (name.includes('.')) return this.items;
    if (this.byName === undefined) {
      this.byName = new Map();
      for (const item of this.items) push(this.byName, item.object.metadata.name, item);
    }
    return this.byName.get(name) ?? [];
  }

  private byName: Map<string, PatchedObject[]> | undefined;

  private setNamespace(namespace: string): void {
    const entry = this.entry('namespace', namespace);
    entry.matches = this.items.length > 0;
    for (const item of this.items) {
      if (isClusterScoped(item.object)) continue;
      this.write(item, { op: 'add', path: '/metadata/namespace', value: namespace }, entry);
    }
  }

  private setReplicas(
    name: string,
    count: number,
    fields: readonly FieldSpec[],
    entry: KustomizationEntry,
  ): void {
    for (const { path, create, ...kinds } of fields) {
      for (const item of this.items) {
        if (item.object.metadata.name !== name || !isTarget(kinds, item.object)) continue;
        entry.matches = true;
        const op = create ? 'add' : 'replace';
        this.write(item, { op, path: `/${path}`, value: count }, entry);
        if (path !== COUNT) item.patched = true;
      }
    }
  }

  private setImage(
    { name, newName = name, newTag, digest }: KustomizationImage,
    entry: KustomizationEntry,
  ): void {
    const value = imageReference(newName, { tag: newTag, digest });
    const inPart = (part: object, name: string) =>
      this.own.has(part) ? templatesIn(part) : templatesInPart(part, name);
    for (const item of this.items) {
      for (const { container, field } of templatesIn(item.object, inPart).flatMap(containersIn)) {
        if (parseImage(container.image ?? '').name !== name) continue;
        entry.matches = true;
        const path = pointerOf([...keysOfField(field), 'image']);
        this.write(item, { op: 'replace', path, value }, entry);
      }
    }
  }

  private write(item: PatchedObject, operation: JsonPatch, entry: KustomizationEntry): void {
    const result = applyOperation(item.object, operation, this.own);
    if (typeof result === 'string') {
      entry.refused = result;
    } else {
      item.object = result.object;
      if (NAME.startsWith(result.change.pointer)) this.byName = undefined;
      item.writes.push({ ...result.change, entry });
    }
  }

  private entry(field: string, about: unknown): KustomizationEntry {
    const entry: KustomizationEntry = { field, about, matches: false, effective: false };
    this.entries.push(entry);
    return entry;
  }
}

function replaces(later: Change, earlier: Change): boolean {
  if (later.shifts) return false;
  return later.pointer === earlier.pointer || earlier.pointer.startsWith(`${later.pointer}/`);
}

function isTarget({ group, version, kind, name }: PatchTarget, object: KubeObject): boolean {
  return (
    (kind === undefined || inFull(kind, object.kind)) &&
    (name === undefined || inFull(name, object.metadata.name)) &&
    (group === undefined || inFull(group, groupOf(object))) &&
    (version === undefined || inFull(version, object.apiVersion.slice(object.apiVersion.indexOf('/') + 1)))
  );
}

/** Whether a name, as a regular expression, matches a text in full: its dots stand for any character. */
function inFull(pattern: string, text: string): boolean {
  return pattern === text || (/^[\w-]*(\.[\w-]+)+$/.test(pattern) && new RegExp(`^${pattern}$`).test(text));
}

/** The transformers of a Kustomization that are written into it. */
export function transformersOf({ transformers = [] }: Kustomization): PatchTransformer[] {
  return transformers.map((text) => contentOf(text) as PatchTransformer);
}

/** The document in a string of a Kustomization. */
export function contentOf(text: EmbeddedYaml | string | undefined): unknown {
  return text instanceof EmbeddedYaml ? text.content : parse(text ?? '');
}

/** The operations of a patch; undefined for one that is not by RFC 6902. */
export function operationsOf(patch: EmbeddedYaml | string | undefined): readonly JsonPatch[] | undefined {
  const content = contentOf(patch);
  return Array.isArray(content) ? content : undefined;
}
