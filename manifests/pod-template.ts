import type { KubeObject } from './kube-object';
import type { Labels } from './label-selector';
import { referencedWorkload } from './referenced-workload';

/** What pods are made of. */
export interface PodTemplate {
  readonly metadata?: { readonly labels?: Labels; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: PodSpec;
}

/** A pod's specification; the security rules reach the other fields by their path. */
export interface PodSpec {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly [field: string]: unknown;
}

/** A container of a pod. */
export interface Container {
  readonly name: string;
  readonly ports?: readonly {
    readonly containerPort: number;
    readonly name?: string;
    readonly protocol?: string;
  }[];
  readonly restartPolicy?: string;
  readonly [field: string]: unknown;
}

/** A pod template and where it comes from. */
export interface LocatedTemplate {
  readonly template: PodTemplate;
  /** The object that it is written in. */
  readonly object: KubeObject;
  /** Where in that object, e.g. `spec.template`; empty for a Pod. */
  readonly path: string;
  /** The object that runs its pods: the object itself, or the Rollout that references it. */
  readonly runner: KubeObject;
}

/**
 * Every pod template of a rendered set, once each and in the order of the objects. A template is whatever
 * holds `spec.containers`, at any depth, so that no kind is skipped: workloads, jobs, the job metrics of
 * an AnalysisTemplate.
 *
 * @throws Error on a Rollout whose `workloadRef` is not in the set.
 */
export function podTemplates(objects: readonly KubeObject[]): LocatedTemplate[] {
  const runners = new Map(objects.map((object) => [referencedWorkload(object, objects), object]));
  return objects.flatMap((object) =>
    templatesWithin(object, '').map((found) => ({ ...found, object, runner: runners.get(object) ?? object })),
  );
}

function templatesWithin(value: unknown, path: string): { template: PodTemplate; path: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isTemplate(value)) return [{ template: value, path }];
  return Object.entries(value).flatMap(([name, child]) =>
    templatesWithin(child, Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name),
  );
}

function isTemplate(value: object): value is PodTemplate {
  const spec = 'spec' in value ? value.spec : undefined;
  return typeof spec === 'object' && spec !== null && 'containers' in spec && Array.isArray(spec.containers);
}
