import { ApiObject, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import * as argo from '../../imports/argoproj.io';
import type { Fields } from '../../manifests/fields';

/** A class that `cdk8s import` has written: its objects are the manifests of what they are made of. */
interface Imported {
  manifest(props: object): object;
}

/** The classes whose objects are just what their props and their metadata say. */
const PLAIN: ReadonlySet<unknown> = new Set([
  ApiObject,
  argo.AnalysisTemplate,
  argo.Application,
  argo.Rollout,
  k8s.KubeHorizontalPodAutoscalerV2,
  k8s.KubeIngress,
  k8s.KubeNetworkPolicy,
  k8s.KubePodDisruptionBudget,
]);

/** What `toJson` of an object gives, in one walk where all that it is made of is data: that of cdk8s takes three. */
export function documentOf(object: ApiObject): object {
  const { props, patches, metadata } = partsOf(object);
  if (!isPlain(object) || patches.length > 0) return object.toJson();
  const { _additionalAttributes: further, ...own } = metadata;
  const [copy, its] = [copied({ ...props, metadata: undefined }), copied({ ...further, ...own }, isFull)];
  if (copy === OTHER || its === OTHER) return object.toJson();
  const { apiVersion, kind, ...rest } = copy as Fields;
  const document = { apiVersion, kind, metadata: its, ...rest };
  return object.constructor === ApiObject
    ? document
    : (object.constructor as unknown as Imported).manifest(document);
}

/**
 * Whether two objects are made of the same, so that they come out the same and neither needs to be rendered to know it.
 * False also where only rendering tells, e.g. of a value that is still to be produced.
 */
export function areMadeAlike(a: ApiObject, b: ApiObject): boolean {
  return a.constructor === b.constructor && isPlain(a) && isPlain(b) && isSame(partsOf(a), partsOf(b));
}

/** What an object of cdk8s keeps for itself. */
interface Parts {
  readonly props: Fields;
  readonly patches: readonly unknown[];
  readonly metadata: Fields & { readonly _additionalAttributes?: Fields };
}

function isPlain(object: ApiObject): boolean {
  return PLAIN.has(object.constructor) && object.toJson === object.constructor.prototype.toJson;
}

function partsOf(object: ApiObject): Parts {
  const { props, patches, metadata } = object as unknown as Parts;
  return { props, patches, metadata: { ...metadata, apiObject: undefined } };
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  const prototype = Object.getPrototypeOf(a);
  if (prototype !== Object.getPrototypeOf(b)) return false;
  const [values, others] = [a, b] as [Fields, Fields];
  const keys = Object.keys(values);
  // Beside plain objects only unions are what they look like; even one Lazy twice is not.
  return (
    (prototype === Object.prototype || isUnion(values)) &&
    typeof values.resolve !== 'function' &&
    keys.length === Object.keys(others).length &&
    keys.every((key) => Object.hasOwn(others, key) && isSame(values[key], others[key]))
  );
}

/** What only cdk8s can render, or refuse. */
const OTHER = Symbol('other');

/**
 * A copy as cdk8s makes it: keys in their order, and without those that have no value.
 *
 * @param isKept which lists and maps are values
 */
function copied(value: unknown, isKept: (copy: object) => boolean = () => true): unknown {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') return SCALARS.has(typeof value) ? value : OTHER;
  if (value instanceof Lazy) return copied(value.produce(), isKept);
  const copy = Array.isArray(value) ? copiedList(value, isKept) : copiedMap(value as Fields, isKept);
  return copy === OTHER || isKept(copy as object) ? copy : undefined;
}

const SCALARS: ReadonlySet<string> = new Set(['string', 'number', 'boolean']);

function copiedList(items: readonly unknown[], isKept: (copy: object) => boolean): unknown {
  const copies = items.map((item) => copied(item, isKept));
  return copies.includes(OTHER) ? OTHER : copies;
}

function copiedMap(values: Fields, isKept: (copy: object) => boolean): unknown {
  if (typeof values.resolve === 'function') return OTHER;
  if (Object.getPrototypeOf(values) !== Object.prototype)
    return isUnion(values) ? { value: values.value } : OTHER;
  const copies: Record<string, unknown> = {};
  for (const key of Object.keys(values).sort()) {
    const copy = copied(values[key], isKept);
    if (copy === OTHER) return OTHER;
    if (copy !== undefined) copies[key] = copy;
  }
  return copies;
}

function isFull(copy: object): boolean {
  return Object.keys(copy).length > 0;
}

/** cdk8s's unions of numbers and strings. */
function isUnion(values: Fields): boolean {
  return Object.keys(values).length === 1 && ['number', 'string'].includes(typeof values.value);
}
