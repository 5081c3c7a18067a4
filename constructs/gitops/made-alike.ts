import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import * as argo from '../../imports/argoproj.io';

/** The classes whose objects are just what their props and their metadata say. */
const PLAIN: ReadonlySet<unknown> = new Set([
  ApiObject,
  argo.AnalysisTemplate,
  argo.Rollout,
  k8s.KubeHorizontalPodAutoscalerV2,
  k8s.KubeIngress,
  k8s.KubeNetworkPolicy,
  k8s.KubePodDisruptionBudget,
]);

/**
 * Whether two objects are made of the same, so that they come out the same and neither needs to be rendered to know it.
 * False also where only rendering tells, e.g. of a value that is still to be produced.
 */
export function areMadeAlike(a: ApiObject, b: ApiObject): boolean {
  return a.constructor === b.constructor && isPlain(a) && isPlain(b) && isSame(partsOf(a), partsOf(b));
}

type Values = Readonly<Record<string, unknown>>;

/** What an object of cdk8s keeps for itself. */
interface Parts {
  readonly props: Values;
  readonly patches: readonly unknown[];
}

function isPlain(object: ApiObject): boolean {
  return PLAIN.has(object.constructor) && object.toJson === object.constructor.prototype.toJson;
}

function partsOf(object: ApiObject) {
  const { props, patches } = object as unknown as Parts;
  return { props, patches, metadata: { ...object.metadata, apiObject: undefined } };
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  const prototype = Object.getPrototypeOf(a);
  if (prototype !== Object.getPrototypeOf(b)) return false;
  const [values, others] = [a, b] as [Values, Values];
  const keys = Object.keys(values);
  // Beside plain objects only cdk8s's unions of numbers and strings are what they look like; even one Lazy twice is not.
  const isUnion = keys.length === 1 && ['number', 'string'].includes(typeof values.value);
  return (
    (prototype === Object.prototype || isUnion) &&
    typeof values.resolve !== 'function' &&
    keys.length === Object.keys(others).length &&
    keys.every((key) => Object.hasOwn(others, key) && isSame(values[key], others[key]))
  );
}
