import {
  atLeastOne,
  BOOLEAN,
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
  omit: ['options', 'path'],
  require: ['patch', 'target'],
  fields: { patch: 'NonEmpty', target: 'KustomizationSelector' },
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
      'labels',
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
      resources: someOf('RelativePath'),
      configurations: listOf('RelativePath'),
      replicas: listOf('KustomizationReplicas'),
      images: listOf('KustomizationImage'),
      patches: listOf('KustomizationPatch'),
      transformers: listOf('NonEmpty'),
    },
  }),
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
  // Kustomize takes each field but the selectors for a regular expression that must match in full.
  KustomizationSelector: {
    omit: ['annotationSelector', 'labelSelector', 'namespace'],
    fields: {
      group: 'PlainName',
      version: 'PlainName',
      kind: 'PlainName',
      name: 'PlainName',
    },
    rules: [atLeastOne('group', 'version', 'kind', 'name')],
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
