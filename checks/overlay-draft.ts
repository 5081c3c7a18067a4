import { applyOperation, type Change, type Operation } from '../manifests/json-patch';
import { groupOf, type KubeObject } from '../manifests/kube-object';
import {
  type FieldSpec,
  isPlain,
  type Kustomization,
  type KustomizationImage,
  type KustomizationPatch,
  operationsOf,
  type PatchTarget,
  transformersOf,
} from './kustomization';
import type { Placed } from './placed';
import { containersOf, templatesOf } from './pods';

/** One of a Kustomization's orders, or one operation of a patch, and what came of it. */
export interface Stanza {
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

/** An object on its way through the stanzas. */
interface Item {
  readonly placed: Placed;
  object: KubeObject;
  readonly writes: (Change & { readonly stanza: Stanza })[];
  patched: boolean;
}

/** The objects of a Kustomization while its stanzas are applied, in Kustomize's order. */
export class OverlayDraft {
  readonly stanzas: Stanza[] = [];
  private readonly items: readonly Item[];
  /** What has been copied from the base and may be changed. */
  private readonly own = new Set<object>();

  constructor(objects: readonly Placed[]) {
    this.items = objects.map((placed) => ({
      placed,
      object: placed.object,
      writes: [],
      // A base below may have its own patches.
      patched: placed.overlay?.patched ?? false,
    }));
  }

  /** @param replicaFields where the counts of `replicas` go */
  apply(content: Kustomization, replicaFields: readonly FieldSpec[]): void {
    content.patches?.forEach((patch, index) => {
      this.patch(patch, `patches[${index}]`);
    });
    if (content.namespace !== undefined) this.moveTo(content.namespace);
    content.replicas?.forEach(({ name, count }, index) => {
      this.scale(name, count, replicaFields, this.stanza(`replicas[${index}]`, name));
    });
    content.images?.forEach((image, index) => {
      this.setImage(image, this.stanza(`images[${index}]`, image.name));
    });
    transformersOf(content).forEach((transformer, index) => {
      this.patch(transformer, `transformers[${index}]`);
    });
    for (const { writes } of this.items) {
      writes.forEach((write, index) => {
        const isLost = writes.some((other, later) => later > index && replaces(other, write));
        if (write.changes && !isLost) write.stanza.effective = true;
      });
    }
  }

  /** @param file the Kustomization's, to tell of what it has changed */
  objectsOf(file: string): Placed[] {
    return this.items.map(({ placed, object, writes, patched }) =>
      writes.length === 0
        ? placed
        : { ...placed, object, overlay: { file, pointers: writes.map(({ pointer }) => pointer), patched } },
    );
  }

  private patch({ target, patch }: KustomizationPatch, field: string): void {
    const stanza = this.stanza(field, target);
    const targets = this.items.filter(({ object }) => isTarget(target ?? {}, object));
    stanza.matches = targets.length > 0;
    // What it changes, its operations tell.
    stanza.effective = stanza.matches;
    operationsOf(patch)?.forEach((operation, index) => {
      const part = this.stanza(`${field}.patch[${index}]`, target);
      part.matches = stanza.matches;
      for (const item of targets) {
        this.write(item, operation, part);
        item.patched = true;
      }
    });
  }

  private moveTo(namespace: string): void {
    const stanza = this.stanza('namespace', namespace);
    stanza.matches = this.items.length > 0;
    for (const item of this.items) {
      this.write(item, { op: 'add', path: '/metadata/namespace', value: namespace }, stanza);
    }
  }

  private scale(name: string, count: number, fields: readonly FieldSpec[], stanza: Stanza): void {
    for (const { path, create, ...kinds } of fields) {
      for (const item of this.items) {
        if (item.object.metadata.name !== name || !isTarget(kinds, item.object)) continue;
        stanza.matches = true;
        const op = create ? 'add' : 'replace';
        this.write(item, { op, path: `/${path}`, value: count }, stanza);
        if (path !== COUNT) item.patched = true;
      }
    }
  }

  private setImage({ name, newTag, digest }: KustomizationImage, stanza: Stanza): void {
    const version = `${newTag === undefined ? '' : `:${newTag}`}${digest === undefined ? '' : `@${digest}`}`;
    for (const item of this.items) {
      for (const { container, field } of templatesOf(item.object).flatMap(containersOf)) {
        if (splitImage(container.image ?? '').name !== name) continue;
        stanza.matches = true;
        const path = `/${field.replace(/[.[]/g, '/').replaceAll(']', '')}/image`;
        this.write(item, { op: 'replace', path, value: name + version }, stanza);
      }
    }
  }

  private write(item: Item, operation: Operation, stanza: Stanza): void {
    const result = applyOperation(item.object, operation, this.own);
    if (typeof result === 'string') {
      stanza.refused = result;
    } else {
      item.object = result.object;
      item.writes.push({ ...result.change, stanza });
    }
  }

  private stanza(field: string, about: unknown): Stanza {
    const stanza: Stanza = { field, about, matches: false, effective: false };
    this.stanzas.push(stanza);
    return stanza;
  }
}

/** An image's name, and its version with the mark before it: `:tag`, `@digest` or both. */
export function splitImage(image: string): { readonly name: string; readonly version: string } {
  const [, name = image, version = ''] = /^(.*?)((?::[^/:@]+)?(?:@.+)?)$/.exec(image) ?? [];
  return { name, version };
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

/** Whether a plain pattern matches a text in full; most are just the text. */
function inFull(pattern: string, text: string): boolean {
  if (pattern === text) return true;
  return pattern.includes('.') && isPlain(pattern) && new RegExp(`^${pattern}$`).test(text);
}
