import type { Container, EnvVar } from 'kubernetes-types/core/v1';
import { once } from '../constructs/props/once';
import {
  containersIn,
  type LocatedContainer,
  type LocatedTemplate,
  templatesIn,
} from '../manifests/pod-template';
import type { LocatedObject } from './located-object';

/** The pod templates in a part of an object that does not change any more. */
export function templatesInPart(part: object, name: string): readonly LocatedTemplate[] {
  // But for that, most of an object is the same in all environments.
  return name === 'metadata' ? templatesIn(part) : templatesInSame(part);
}

const templatesInSame = once((part: object) => templatesIn(part));

/** A pod template, as the object says that has it. */
export interface PodsOfObject extends LocatedTemplate {
  /** The object that the template is written in. */
  readonly located: LocatedObject;
  /** Their containers, those that run before them included. */
  readonly containers: readonly LocatedContainer[];
}

/** The pod templates in an object. */
export const podsIn = once((located: LocatedObject): readonly PodsOfObject[] =>
  templatesIn(located.object, templatesInPart).map((found) => {
    return { ...found, located, containers: containersIn(found) };
  }),
);

/** The pods of one template, and what runs them. */
export interface PodTemplateUse extends PodsOfObject {
  /** The object that runs them: the one that has the template, or the Rollout that references it. */
  readonly controller: LocatedObject;
  /** Whether they run to their end, as those of a Job do. */
  readonly runsToCompletion: boolean;
}

/** Whether one of the pods' containers declares a port, by its number or name. */
export function servesPort({ template }: PodTemplateUse, port: number | string, protocol?: string): boolean {
  return template.spec.containers.some((container) => declaresPort(container, port, protocol));
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

/** What a container calls in the cluster, by the URL in one of its variables. */
export interface Call {
  readonly from: PodTemplateUse;
  /** Where the URL is written. */
  readonly field: string;
  readonly url: string;
  readonly target: ServiceAddress;
}

/** The address of a Service; a URL without a port means that of its scheme. */
export interface ServiceAddress {
  readonly service: string;
  readonly namespace: string;
  readonly port: number;
}

const SCHEME_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** The address of the Service in a URL; undefined for what is no Service of a cluster. */
export function addressIn(url: string): ServiceAddress | undefined {
  const match =
    /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^\s./:@]+)\.([^\s./:]+)\.svc(?:\.cluster\.local)?(?::(\d+))?(?:[/?#]|$)/.exec(
      url,
    );
  if (match === null) return undefined;
  const [, scheme = '', service, namespace, port] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { service, namespace, port: Number(port ?? SCHEME_PORTS[scheme] ?? Number.NaN) };
}

/** The calls of pods; `$(VAR)` in a URL is what it stands for. */
export function callsOf(from: PodTemplateUse): Call[] {
  return from.containers.flatMap(({ container, field }) => {
    const before = new Map<string, EnvVar>();
    return (container.env ?? []).flatMap((variable, index) => {
      const { name, value = '' } = variable;
      const target = value.includes('.svc') ? addressIn(expanded(value, before, from)) : undefined;
      before.set(name, variable);
      return target === undefined
        ? []
        : [{ from, field: `${field}.env[${index}].value`, url: value, target }];
    });
  });
}

/** Variables that are not known here stay as they are. */
function expanded(
  value: string,
  variables: ReadonlyMap<string, EnvVar>,
  { located }: PodTemplateUse,
): string {
  return value.replace(/\$\(([\w.-]+)\)/g, (reference, name) => {
    const variable = variables.get(name);
    if (variable?.valueFrom?.fieldRef?.fieldPath === 'metadata.namespace') {
      return located.object.metadata.namespace ?? reference;
    }
    return variable?.value ?? reference;
  });
}

/** Whether an annotation of the pods, or of the object that has them, gives a reason for an exception. */
export function isExcepted({ located, template }: PodsOfObject, exception: string): boolean {
  const annotations = { ...located.object.metadata.annotations, ...template.metadata?.annotations };
  return Object.entries(annotations).some(([key, reason]) => key.endsWith(`/${exception}`) && reason !== '');
}
