import { between, hasValue, oneOf, type Refinements, rule, someOf, when } from './refinement';

/**
 * HTTPRoutes from Gateways, or from Services beside them, to Services beside them, by host and path alone. What the API
 * server would add within a list must be there: Argo CD compares lists of custom resources as a whole.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproute
 */
export const GATEWAY_API: Refinements = {
  HTTPRouteSpec: {
    omit: ['useDefaultGateways'],
    require: ['parentRefs', 'rules'],
    fields: {
      hostnames: someOf('Host'),
      parentRefs: someOf('ParentReference'),
      rules: someOf('HTTPRouteRule'),
    },
  },
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
  HTTPBackendRef: {
    omit: ['filters', 'namespace'],
    require: ['group', 'kind', 'port', 'weight'],
    fields: {
      group: oneOf(''),
      kind: oneOf('Service'),
      name: 'ServiceName',
      port: 'Port',
      weight: between(0, 1_000_000),
    },
  },
};
