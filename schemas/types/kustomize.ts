import type {
  Annotations,
  Count,
  Digest,
  DnsLabel,
  DnsSubdomain,
  FieldSpecPath,
  ImageName,
  Labels,
  NonEmpty,
  RelativePath,
  Tag,
} from './scalars';

/**
 * A kustomization.yaml, without the fields that Kustomize deprecates and without those that need a plug-in,
 * Helm or the network.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/kustomization.go
 */
export interface Kustomization {
  apiVersion: 'kustomize.config.k8s.io/v1beta1';
  kind: 'Kustomization';
  namespace?: DnsLabel;
  namePrefix?: NonEmpty;
  nameSuffix?: NonEmpty;
  labels?: KustomizationLabels[];
  commonAnnotations?: Annotations;
  resources?: RelativePath[];
  components?: RelativePath[];
  configurations?: RelativePath[];
  generatorOptions?: KustomizationGeneratorOptions;
  configMapGenerator?: KustomizationConfigMap[];
  replicas?: KustomizationReplicas[];
  images?: KustomizationImage[];
  patches?: KustomizationPatch[];
  replacements?: KustomizationReplacement[];
  transformers?: NonEmpty[];
  buildMetadata?: ('originAnnotations' | 'transformerAnnotations' | 'managedByLabel')[];
}

export interface KustomizationLabels {
  pairs: Labels;
  includeSelectors?: boolean;
  includeTemplates?: boolean;
  fields?: FieldSpec[];
}

export interface KustomizationGeneratorOptions {
  labels?: Labels;
  annotations?: Annotations;
  disableNameSuffixHash?: boolean;
  immutable?: boolean;
}

export interface KustomizationConfigMap {
  name: DnsSubdomain;
  behavior?: 'create' | 'replace' | 'merge';
  files?: NonEmpty[];
  literals?: NonEmpty[];
  envs?: NonEmpty[];
  options?: KustomizationGeneratorOptions;
}

export interface KustomizationReplicas {
  name: DnsSubdomain;
  count: Count;
}

export interface KustomizationImage {
  name: ImageName;
  newName?: ImageName;
  newTag?: Tag;
  digest?: Digest;
}

export interface KustomizationPatch {
  path?: RelativePath;
  patch?: NonEmpty;
  target?: KustomizationSelector;
  options?: { allowNameChange?: boolean; allowKindChange?: boolean };
}

/** Which objects are meant; each field but the selectors is a regular expression that must match in full. */
export interface KustomizationSelector {
  group?: NonEmpty;
  version?: NonEmpty;
  kind?: NonEmpty;
  name?: NonEmpty;
  namespace?: NonEmpty;
  labelSelector?: NonEmpty;
  annotationSelector?: NonEmpty;
}

export interface KustomizationReplacement {
  path?: RelativePath;
  source?: KustomizationReplacementSource;
  targets?: KustomizationReplacementTarget[];
}

export interface KustomizationReplacementSource {
  group?: NonEmpty;
  version?: NonEmpty;
  kind?: NonEmpty;
  name?: NonEmpty;
  namespace?: NonEmpty;
  fieldPath?: NonEmpty;
  options?: KustomizationFieldOptions;
}

export interface KustomizationReplacementTarget {
  select: KustomizationSelector;
  reject?: KustomizationSelector[];
  fieldPaths?: NonEmpty[];
  options?: KustomizationFieldOptions;
}

export interface KustomizationFieldOptions {
  delimiter?: NonEmpty;
  index?: Count;
  create?: boolean;
}

/** A field that one of Kustomize's transformers changes. */
export interface FieldSpec {
  group?: NonEmpty;
  version?: NonEmpty;
  kind?: NonEmpty;
  path: FieldSpecPath;
  create?: boolean;
}

/**
 * A file that a Kustomization names under `configurations`; it has neither apiVersion nor kind.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/tree/master/examples/transformerconfigs
 */
export interface TransformerConfiguration {
  replicas: FieldSpec[];
}

/**
 * A patch that Kustomize applies after its own fields, from its list of `transformers`.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/builtins/#_patchtransformer_
 */
export interface PatchTransformer {
  apiVersion: 'builtin';
  kind: 'PatchTransformer';
  metadata: { name: DnsSubdomain };
  path?: RelativePath;
  patch?: NonEmpty;
  target?: KustomizationSelector;
  options?: { allowNameChange?: boolean; allowKindChange?: boolean };
}
