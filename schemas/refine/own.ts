import {
  atLeastOne,
  exactlyOne,
  has,
  hasValue,
  mapOf,
  notBoth,
  oneOf,
  type Refinements,
  rule,
  someFieldOf,
  someOf,
  when,
} from './refinement';

const PATCH = [
  exactlyOne('patch', 'path'),
  rule("must have a 'target' beside its 'patch'", when(has('patch'), has('target'))),
];

/** What TypeScript cannot say in the hand-written types. */
export const OWN: Refinements = {
  JsonPatchOperation: {
    rules: [
      rule("must have 'value' to add or replace", when(hasValue('op', 'add', 'replace'), has('value'))),
    ],
  },
  // Kustomize takes a Kustomization of nothing without a word.
  Kustomization: { require: ['resources'], fields: { resources: someOf('RelativePath') } },
  KustomizationPatch: { rules: PATCH },
  PatchTransformer: { rules: PATCH },
  KustomizationSelector: {
    fields: {
      group: 'PlainName',
      kind: 'PlainName',
      name: 'PlainName',
      namespace: 'PlainName',
      version: 'PlainName',
    },
    rules: [
      atLeastOne('group', 'version', 'kind', 'name', 'namespace', 'labelSelector', 'annotationSelector'),
    ],
  },
  KustomizationImage: { rules: [atLeastOne('newName', 'newTag', 'digest')] },
  KustomizationReplacement: { rules: [exactlyOne('path', 'source'), notBoth('path', 'targets')] },
  TransformerConfiguration: { fields: { replicas: someOf('FieldSpec') } },
  // Any other policy writes into a Secret of another owner, or none.
  ExternalSecretTarget: { fields: { creationPolicy: oneOf('Owner') } },
  ExternalSecretSpec: { rules: [atLeastOne('data', 'dataFrom')] },
  PeerAuthenticationSpec: { fields: { portLevelMtls: mapOf('PortNumberText', 'MutualTls') } },
  // An empty list or object means everybody, or everything.
  AuthorizationRule: {
    fields: {
      from: someOf('AuthorizationCaller'),
      to: someOf('AuthorizationRequest'),
      when: someOf('AuthorizationCondition'),
    },
    rules: [atLeastOne('from', 'to', 'when')],
  },
  AuthorizationCaller: { fields: { source: someFieldOf('AuthorizationSource') } },
  AuthorizationRequest: { fields: { operation: someFieldOf('AuthorizationOperation') } },
  AuthorizationSource: {
    fields: {
      ipBlocks: someOf('NonEmpty'),
      namespaces: someOf('NonEmpty'),
      principals: someOf('NonEmpty'),
    },
  },
  AuthorizationOperation: { fields: { methods: someOf('HttpMethod'), ports: someOf('PortNumberText') } },
  AuthorizationCondition: { rules: [atLeastOne('values', 'notValues')] },
  ServiceMonitorSpec: { fields: { endpoints: someOf('ServiceMonitorEndpoint') } },
  ServiceMonitorEndpoint: { rules: [exactlyOne('port', 'targetPort')] },
};
