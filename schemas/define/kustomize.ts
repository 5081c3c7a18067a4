import {
  atLeastOne,
  BOOLEAN,
  exactlyOne,
  has,
  hasValue,
  kind,
  listOf,
  type Refinements,
  rule,
  someOf,
  when,
} from '../refine/refinement';

const PATCH = {
  fields: {
    path: 'RelativePath',
    patch: 'NonEmpty',
    target: 'KustomizationSelector',
    options: 'KustomizationPatchOptions',
  },
  rules: [
    exactlyOne('patch', 'path'),
    rule("must have a 'target' beside its 'patch'", when(has('patch'), has('target'))),
  ],
};

/** Where a field is, of objects that a group, version and kind select. */
const FIELD_SPEC = { group: 'NonEmpty', version: 'NonEmpty', kind: 'NonEmpty', path: 'FieldSpecPath' };

/**
 * The documents that Kustomize reads for itself, with the fields that the checks follow.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/kustomization.go
 */
export const KUSTOMIZE: Refinements = {
  Kustomization: kind('kustomize.config.k8s.io/v1beta1', 'Kustomization', {
    // What is deprecated, needs a plug-in, Helm or the network, or is not followed by the checks.
    omit: [
      'bases',
      'buildMetadata',
      'commonAnnotations',
      'commonLabels',
      'components',
      'configMapGenerator',
      'crds',
      'generatorOptions',
      'generators',
      'helmCharts',
      'helmGlobals',
      'imageTags',
      'metadata',
      'namePrefix',
      'nameSuffix',
      'openapi',
      'patchesJson6902',
      'patchesStrategicMerge',
      'replacements',
      'secretGenerator',
      'sortOptions',
      'validators',
      'vars',
    ],
    // Kustomize takes a Kustomization of nothing without a word.
    require: ['resources'],
    fields: {
      namespace: 'DnsLabel',
      labels: listOf('KustomizationLabels'),
      resources: someOf('RelativePath'),
      configurations: listOf('RelativePath'),
      replicas: listOf('KustomizationReplicas'),
      images: listOf('KustomizationImage'),
      patches: listOf('KustomizationPatch'),
      transformers: listOf('NonEmpty'),
    },
  }),
  KustomizationLabels: {
    require: ['pairs'],
    fields: {
      pairs: 'Labels',
      includeSelectors: BOOLEAN,
      includeTemplates: BOOLEAN,
      fields: listOf('FieldSpec'),
    },
  },
  KustomizationReplicas: {
    require: ['name', 'count'],
    fields: { name: 'DnsSubdomain', count: 'Count' },
  },
  KustomizationImage: {
    require: ['name'],
    fields: { name: 'ImageName', newName: 'ImageName', newTag: 'Tag', digest: 'Digest' },
    rules: [atLeastOne('newName', 'newTag', 'digest')],
  },
  KustomizationPatch: PATCH,
  KustomizationPatchOptions: { fields: { allowNameChange: BOOLEAN, allowKindChange: BOOLEAN } },
  // Kustomize takes each field but the selectors for a regular expression that must match in full.
  KustomizationSelector: {
    fields: {
      group: 'PlainName',
      version: 'PlainName',
      kind: 'PlainName',
      name: 'PlainName',
      namespace: 'PlainName',
      labelSelector: 'NonEmpty',
      annotationSelector: 'NonEmpty',
    },
    rules: [
      atLeastOne('group', 'version', 'kind', 'name', 'namespace', 'labelSelector', 'annotationSelector'),
    ],
  },
  FieldSpec: { require: ['path'], fields: { ...FIELD_SPEC, create: BOOLEAN } },

  // A patch that Kustomize applies after its own fields, from its list of `transformers`.
  PatchTransformer: kind('builtin', 'PatchTransformer', PATCH),
  // A file that a Kustomization names under `configurations`.
  TransformerConfiguration: { require: ['replicas'], fields: { replicas: someOf('FieldSpec') } },

  // RFC 6902 without copy, move and test, which nothing emits.
  JsonPatchOperation: {
    require: ['op', 'path'],
    fields: {
      op: { type: 'string', enum: ['add', 'remove', 'replace'] },
      path: 'JsonPointer',
      value: {},
    },
    rules: [
      rule("must have 'value' to add or replace", when(hasValue('op', 'add', 'replace'), has('value'))),
    ],
  },
};
