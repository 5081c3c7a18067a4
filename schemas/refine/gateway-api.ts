import {
  atLeastOne,
  between,
  hasValue,
  oneOf,
  type Refinement,
  type Refinements,
  rule,
  someOf,
  when,
} from './refinement';

/** From where to where a route leads, by rules of its own. */
function routeSpec(item: string): Refinement {
  return {
    omit: ['useDefaultGateways'],
    require: ['parentRefs', 'rules'],
    fields: { hostnames: someOf('Host'), parentRefs: someOf('ParentReference'), rules: someOf(item) },
  };
}

/** A Service beside a route. */
const BACKEND_REF: Refinement = {
  omit: ['filters', 'namespace'],
  require: ['group', 'kind', 'port', 'weight'],
  fields: {
    group: oneOf(''),
    kind: oneOf('Service'),
    name: 'ServiceName',
    port: 'Port',
    weight: between(0, 1_000_000),
  },
};

/**
 * HTTPRoutes from Gateways, or from Services beside them, to Services beside them, by host and path alone; and GRPCRoutes, by host and method. What the API
 * server would add within a list must be there: Argo CD compares lists of custom resources as a whole.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproute
 */
export const GATEWAY_API: Refinements = {
  HTTPRouteSpec: routeSpec('HTTPRouteRule'),
  ParentReference: {
    require: ['group', 'kind'],
    fields: {
      group: oneOf('', 'gateway.networking.k8s.io'),
      kind: oneOf('Gateway', 'Service'),
      name: 'DnsSubdomain',
      namespace: 'DnsLabel',
      port: 'Port',
      sectionName: 'DnsSubdomain',
    },
    rules: [
      rule(
        "must have the group '' exactly where its kind is Service",
        when(hasValue('kind', 'Service'), hasValue('group', ''), {
          not: hasValue('group', ''),
        }),
      ),
    ],
  },
  HTTPRouteRule: {
    omit: ['filters', 'name', 'retry', 'sessionPersistence', 'timeouts'],
    require: ['backendRefs', 'matches'],
    fields: { backendRefs: someOf('HTTPBackendRef'), matches: someOf('HTTPRouteMatch') },
  },
  HTTPRouteMatch: { omit: ['headers', 'method', 'queryParams'], require: ['path'] },
  HTTPPathMatch: {
    require: ['type', 'value'],
    fields: { type: oneOf('Exact', 'PathPrefix'), value: 'RoutePath' },
  },
  HTTPBackendRef: BACKEND_REF,

  GRPCRouteSpec: routeSpec('GRPCRouteRule'),
  GRPCRouteRule: {
    omit: ['filters', 'name', 'sessionPersistence'],
    require: ['backendRefs'],
    fields: { backendRefs: someOf('GRPCBackendRef'), matches: someOf('GRPCRouteMatch') },
  },
  GRPCRouteMatch: { omit: ['headers'], require: ['method'] },
  GRPCMethodMatch: {
    require: ['type'],
    fields: { type: oneOf('Exact'), service: 'NonEmpty', method: 'NonEmpty' },
    rules: [atLeastOne('service', 'method')],
  },
  GRPCBackendRef: BACKEND_REF,
};
