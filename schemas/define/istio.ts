import {
  atLeastOne,
  kindWithSpec,
  listOf,
  mapOf,
  oneOf,
  type Refinements,
  someFieldOf,
  someOf,
} from '../refine/refinement';

const TEXTS = listOf('NonEmpty');

/**
 * Who may ask the workloads of a mesh for what, and over which connections. An empty list or object in a rule means
 * everybody, or everything, so that none may be empty.
 *
 * @see https://istio.io/latest/docs/reference/config/security/
 */
export const ISTIO: Refinements = {
  ...kindWithSpec('security.istio.io/v1', 'PeerAuthentication', {
    fields: {
      selector: 'WorkloadSelector',
      mtls: 'MutualTls',
      portLevelMtls: mapOf('PortNumberText', 'MutualTls'),
    },
  }),
  MutualTls: { require: ['mode'], fields: { mode: oneOf('UNSET', 'DISABLE', 'PERMISSIVE', 'STRICT') } },
  WorkloadSelector: { require: ['matchLabels'], fields: { matchLabels: 'Labels' } },

  ...kindWithSpec('security.istio.io/v1', 'AuthorizationPolicy', {
    omit: ['provider', 'targetRef', 'targetRefs'],
    fields: {
      selector: 'WorkloadSelector',
      action: oneOf('ALLOW', 'DENY', 'AUDIT'),
      rules: listOf('AuthorizationRule'),
    },
  }),
  AuthorizationRule: {
    fields: {
      from: someOf('AuthorizationCaller'),
      to: someOf('AuthorizationRequest'),
      when: someOf('AuthorizationCondition'),
    },
    rules: [atLeastOne('from', 'to', 'when')],
  },
  AuthorizationCaller: { require: ['source'], fields: { source: someFieldOf('AuthorizationSource') } },
  AuthorizationRequest: {
    require: ['operation'],
    fields: { operation: someFieldOf('AuthorizationOperation') },
  },
  AuthorizationSource: {
    fields: {
      principals: someOf('NonEmpty'),
      notPrincipals: TEXTS,
      requestPrincipals: TEXTS,
      notRequestPrincipals: TEXTS,
      namespaces: someOf('NonEmpty'),
      notNamespaces: TEXTS,
      ipBlocks: someOf('NonEmpty'),
      notIpBlocks: TEXTS,
      remoteIpBlocks: TEXTS,
      notRemoteIpBlocks: TEXTS,
    },
  },
  AuthorizationOperation: {
    fields: {
      hosts: TEXTS,
      notHosts: TEXTS,
      ports: someOf('PortNumberText'),
      notPorts: listOf('PortNumberText'),
      methods: someOf('HttpMethod'),
      notMethods: listOf('HttpMethod'),
      paths: TEXTS,
      notPaths: TEXTS,
    },
  },
  AuthorizationCondition: {
    require: ['key'],
    fields: { key: 'NonEmpty', values: TEXTS, notValues: TEXTS },
    rules: [atLeastOne('values', 'notValues')],
  },
};
