import type { IngressSpec } from 'kubernetes-types/networking/v1';
import { once } from '../constructs/props/once';
import { valuesAt } from '../manifests/field-path';
import type { HttpRouteSpec } from './kinds';
import type { LocatedObject } from './located-object';
import type { ObjectSet } from './object-set';
import { isOf } from './schema';

/** A path under a host that an Ingress or an HTTPRoute takes. */
export interface HostPath {
  readonly host: string | undefined;
  readonly hostField: string;
  readonly path: string;
  readonly pathField: string;
  readonly exact: boolean;
}

/** Where Ingresses and routes name Services. */
const BACKENDS = {
  Ingress: ['spec.defaultBackend.service', 'spec.rules[*].http.paths[*].backend.service'],
  GRPCRoute: ['spec.rules[*].backendRefs[*]'],
  HTTPRoute: ['spec.rules[*].backendRefs[*]'],
} as const;

interface BackendRef {
  readonly name?: string;
  readonly port?: number | { readonly number?: number; readonly name?: string };
}

/** The Services to which Ingresses and routes of an environment lead, and the fields that hold name and port. */
export const backendsIn = once((set: ObjectSet) => {
  const entrances: readonly LocatedObject[] = [
    ...set.ofKind('Ingress'),
    ...set.ofKind('HTTPRoute'),
    ...set.ofKind('GRPCRoute'),
  ];
  return entrances.flatMap((located) => {
    const paths = BACKENDS[located.object.kind as keyof typeof BACKENDS];
    return valuesAt<BackendRef>(located.object, ...paths).map(({ path: field, value: { name, port } }) => {
      return { located, field, name, port: typeof port === 'object' ? (port.number ?? port.name) : port };
    });
  });
});

/** What an object takes of the users' requests: nothing, unless it is an Ingress or an HTTPRoute. */
export function hostPathsOf({ object }: LocatedObject): HostPath[] {
  if (isOf(object, 'Ingress')) return ingressPaths(object.spec);
  return isOf(object, 'HTTPRoute') ? routePaths(object.spec) : [];
}

function ingressPaths({ rules = [] }: IngressSpec): HostPath[] {
  return rules.flatMap(({ host, http }, rule) =>
    (http?.paths ?? []).map(({ path = '/', pathType }, index) => ({
      host,
      hostField: `spec.rules[${rule}].host`,
      path,
      pathField: `spec.rules[${rule}].http.paths[${index}].path`,
      exact: pathType === 'Exact',
    })),
  );
}

function routePaths({ hostnames = [], rules = [] }: HttpRouteSpec): HostPath[] {
  return hostnames.flatMap((host, number) =>
    // Without a match a rule takes whatever comes to its host.
    rules.flatMap(({ matches = [{}] }, rule) =>
      matches.map(({ path: { type, value = '/' } = {} }, index) => ({
        host,
        hostField: `spec.hostnames[${number}]`,
        path: value,
        pathField: `spec.rules[${rule}].matches[${index}].path.value`,
        exact: type === 'Exact',
      })),
    ),
  );
}
