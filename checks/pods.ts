import type { Container } from 'kubernetes-types/core/v1';
import type { LocatedContainer, LocatedTemplate } from '../manifests/pod-template';
import type { LocatedObject } from './located-object';

/** PodTemplateUse of one template. */
export interface PodTemplateUse extends LocatedTemplate {
  /** The object that the template is written in. */
  readonly located: LocatedObject;
  /** Their containers, those that run before them included. */
  readonly containers: readonly LocatedContainer[];
  /** The object that runs them: the one that has the template, or the Rollout that references it. */
  readonly controller: LocatedObject;
  /** Whether they run to their end, as those of a Job do. */
  readonly runsToCompletion: boolean;
}

/** Whether one of the pods' containers declares a port, by its number or name. */
export function servesPort({ template }: PodTemplateUse, port: number | string, protocol?: string): boolean {
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
