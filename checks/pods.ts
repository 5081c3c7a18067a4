import type { Container, PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { KubeObject } from '../manifests/kube-object';
import type { Kinds } from './kinds';
import type { Placed } from './placed';

/** Pods of one template. */
export interface Pods extends Template {
  /** The object that the template is written in. */
  readonly at: Placed;
  /** Their containers, those that run before them included. */
  readonly containers: readonly LocatedContainer[];
  /** The object that runs them: the one that has the template, or the Rollout that references it. */
  readonly runner: Placed;
  /** Whether they run to their end, as those of a Job do. */
  readonly transient: boolean;
}

/** A pod template in an object. */
export interface Template {
  readonly template: PodTemplateSpec;
  /** Where in the object, e.g. `spec.template`. */
  readonly field: string;
}

/** A container in an object. */
export interface LocatedContainer {
  readonly container: Container;
  /** Where in the object, e.g. `spec.template.spec.containers[0]`. */
  readonly field: string;
}

const NONE: readonly Template[] = [];

/** The pod templates in an object: that of a workload, or those of the Jobs that an analysis runs. */
export function templatesOf(object: KubeObject): readonly Template[] {
  const { spec } = object as Kinds['AnalysisTemplate'] | Kinds['Deployment'];
  if (object.kind !== 'AnalysisTemplate') {
    return spec !== undefined && 'template' in spec
      ? [{ template: spec.template, field: 'spec.template' }]
      : NONE;
  }
  return ((spec as Kinds['AnalysisTemplate']['spec']).metrics ?? []).flatMap(({ provider }, index) =>
    provider.job === undefined
      ? []
      : [
          {
            template: provider.job.spec.template as PodTemplateSpec,
            field: `spec.metrics[${index}].provider.job.spec.template`,
          },
        ],
  );
}

/** The containers of a pod template, those that run before them included. */
export function containersOf({ template, field }: Template): LocatedContainer[] {
  const { containers, initContainers = [] } = template.spec ?? { containers: [] };
  return [
    ...containers.map((container, index) => ({ container, field: `${field}.spec.containers[${index}]` })),
    ...initContainers.map((container, index) => ({
      container,
      field: `${field}.spec.initContainers[${index}]`,
    })),
  ];
}

/** Whether one of the pods' containers declares a port, by its number or name. */
export function servesPort({ template }: Pods, port: number | string, protocol?: string): boolean {
  return (template.spec?.containers ?? []).some((container) => declaresPort(container, port, protocol));
}

/** Whether a container declares a port, by its number or name. */
export function declaresPort({ ports = [] }: Container, port: number | string, protocol = 'TCP'): boolean {
  return ports.some(
    (declared) =>
      (typeof port === 'number' ? declared.containerPort === port : declared.name === port) &&
      (declared.protocol ?? 'TCP') === protocol,
  );
}

/** `8080`, `"http"`, `53/UDP`. */
export function portName(port: number | string, protocol = 'TCP'): string {
  return JSON.stringify(port) + (protocol === 'TCP' ? '' : `/${protocol}`);
}
