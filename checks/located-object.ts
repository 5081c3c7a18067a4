import { fieldName, keysOfField, keysOfPointer } from '../manifests/field-name';
import { type KubeObject, nameOf } from '../manifests/kube-object';
import type { Finding } from './finding';

/** An object of an environment, and where a person finds what it says. */
export interface LocatedObject<T extends KubeObject = KubeObject> {
  readonly object: T;
  /** The path of the construct that defines it, e.g. `ecommerce/checkout`. */
  readonly construct: string;
  /** The file that it is written in. */
  readonly file: string;
  /** Whether the file has other objects too, so that a message must name the one that it means. */
  readonly shared: boolean;
  /** @default - nothing changed it on its way into the environment */
  readonly overlay?: OverlayChanges;
}

/** What an overlay changed in an object. */
export interface OverlayChanges {
  /** The overlay's Kustomization. */
  readonly file: string;
  /** The object as the base has it. */
  readonly base: KubeObject;
  /** What it wrote, e.g. `/spec/replicas`. */
  readonly pointers: readonly string[];
  /** Whether patches wrote some of it, whose values no schema has bounded yet. */
  readonly patched: boolean;
}

/** A finding that its rule has yet to sign. */
export type Violation = Omit<Finding, 'rule'>;

/**
 * Something wrong with an object; it lies in the overlay, where the overlay has set the field.
 *
 * @param field list items go by their index, e.g. `spec.ports[0].port`; the finding has their names
 */
export function violation(located: LocatedObject, field: string | undefined, message: string): Violation {
  const { construct, file, shared, overlay, object } = located;
  if (field === undefined) return { construct, file, ...(shared && { object: nameOf(object) }), message };
  const keys = keysOfField(field);
  if (overlay?.pointers.some((pointer) => overlaps(keysOfPointer(pointer), keys))) {
    const name = fieldName(keys, object);
    return { construct, file: overlay.file, object: nameOf(object), field: name, message };
  }
  const name = fieldName(keys, overlay?.base ?? object);
  return { construct, file, ...(shared && { object: nameOf(object) }), field: name, message };
}

/** Whether one field is the other or lies in it. */
function overlaps(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.every((key, index) => key === long[index]);
}
