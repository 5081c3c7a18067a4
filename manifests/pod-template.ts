import type { Container, PodSpec, PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { RolloutSpec } from './argo-objects';
import type { KubeObject } from './kube-object';
import { push } from './push';

/** What pods are made from: without their `spec` it is none. */
export interface PodTemplate extends PodTemplateSpec {
  readonly spec: PodSpec;
}

/** A pod template in an object. */
export interface LocatedTemplate {
  readonly template: PodTemplate;
  /** Where in the object, e.g. `spec.template`; empty for a Pod. */
  readonly field: string;
}

/** A container in an object. */
export interface LocatedContainer {
  readonly container: Container;
  /** Where in the object, e.g. `spec.template.spec.containers[0]`. */
  readonly field: string;
}

/** A pod template of a rendered set. */
export interface RunningTemplate extends LocatedTemplate {
  /** The object that it is written in. */
  readonly object: KubeObject;
  /** The object that runs its pods: the object itself, or the Rollout that references it. */
  readonly controller: KubeObject;
}

/**
 * The pod templates in an object. A template is whatever holds `spec.containers`, at any depth, so that no kind is
 * skipped: workloads, jobs, the job metrics of an AnalysisTemplate.
 *
 * @param inPart finds those in the value of a field
 */
export function templatesIn(
  object: object,
  inPart: (part: object, name: string) => readonly LocatedTemplate[] = (part) => templatesIn(part),
): readonly LocatedTemplate[] {
  if (isTemplate(object)) return [{ template: object, field: '' }];
  const found: LocatedTemplate[] = [];
  for (const name in object) {
    const part: unknown = object[name as keyof typeof object];
    if (typeof part !== 'object' || part === null) continue;
    const here = Array.isArray(object) ? `[${name}]` : name;
    for (const { template, field } of inPart(part, name)) {
      const joined = field === '' || field.startsWith('[') ? here + field : `${here}.${field}`;
      found.push({ template, field: joined });
    }
  }
  return found.length === 0 ? NONE : found;
}

/** What most of an object has. */
const NONE: readonly LocatedTemplate[] = [];

/** The containers of a pod template, those that run before them included. */
export function containersIn({ template, field }: LocatedTemplate): LocatedContainer[] {
  const { containers, initContainers = [] } = template.spec;
  const spec = field === '' ? 'spec' : `${field}.spec`;
  return [
    ...containers.map((container, index) => ({ container, field: `${spec}.containers[${index}]` })),
    ...initContainers.map((container, index) => ({ container, field: `${spec}.initContainers[${index}]` })),
  ];
}

/**
 * Every pod template of a rendered set, once each and in the order of the objects.
 *
 * @throws Error on a Rollout whose `workloadRef` is not in the set.
 */
export function podTemplates(objects: readonly KubeObject[]): RunningTemplate[] {
  const named = new Map<string | undefined, KubeObject[]>();
  for (const object of objects) push(named, object.metadata.name, object);
  const controllers = new Map(
    objects.map((object) => [referencedWorkload(object, named.get(referenceOf(object)?.name) ?? []), object]),
  );
  return objects.flatMap((object) =>
    templatesIn(object).map((found) => ({ ...found, object, controller: controllers.get(object) ?? object })),
  );
}

function isTemplate(value: { readonly spec?: unknown }): value is PodTemplate {
  const { spec } = value;
  return typeof spec === 'object' && spec !== null && Array.isArray((spec as PodSpec).containers);
}

/**
 * The workload whose template a Rollout runs by `workloadRef`; undefined for anything else.
 *
 * @throws Error on a Rollout whose `workloadRef` is not in the set.
 */
export function referencedWorkload(
  rollout: KubeObject,
  objects: readonly KubeObject[],
): KubeObject | undefined {
  const reference = referenceOf(rollout);
  if (!reference) return undefined;
  const workload = objects.find(
    ({ kind, metadata }) =>
      kind === reference.kind &&
      metadata.name === reference.name &&
      metadata.namespace === rollout.metadata.namespace,
  );
  if (!workload) {
    throw new Error(
      `[Rollout ${rollout.metadata.namespace}/${rollout.metadata.name}] 'spec.workloadRef' must name a workload rendered beside it, e.g. Deployment/${rollout.metadata.name}, got ${reference.kind}/${reference.name}`,
    );
  }
  return workload;
}

function referenceOf(object: KubeObject): RolloutSpec['workloadRef'] {
  return isRollout(object) ? (object.spec as Partial<RolloutSpec> | undefined)?.workloadRef : undefined;
}

function isRollout({ apiVersion, kind }: KubeObject): boolean {
  return kind === 'Rollout' && apiVersion.startsWith('argoproj.io/');
}
