import type { EnvVar } from 'kubernetes-types/core/v1';
import type { PodTemplateUse } from './pods';

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
  return from.containers.flatMap(({ container, field }) =>
    (container.env ?? []).flatMap((variable, index, variables) => {
      const { value } = variable;
      if (value === undefined || !value.includes('.svc')) return [];
      const target = addressIn(expanded(value, variables.slice(0, index), from));
      return target === undefined
        ? []
        : [{ from, field: `${field}.env[${index}].value`, url: value, target }];
    }),
  );
}

/** Variables that are not known here stay as they are. */
function expanded(value: string, variables: readonly EnvVar[], { located }: PodTemplateUse): string {
  return value.replace(/\$\(([\w.-]+)\)/g, (reference, name) => {
    const variable = variables.findLast((candidate) => candidate.name === name);
    if (variable?.valueFrom?.fieldRef?.fieldPath === 'metadata.namespace') {
      return located.object.metadata.namespace ?? reference;
    }
    return variable?.value ?? reference;
  });
}
