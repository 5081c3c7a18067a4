import type { JsonSchema } from '../json-schema';
import {
  atLeastOne,
  has,
  hasValue,
  listOf,
  narrowed,
  oneOf,
  type Refinements,
  rule,
  someOf,
  when,
} from './refinement';

const SELECTION_OPERATOR = rule(
  "must have 'values' exactly where its operator is In or NotIn",
  when(hasValue('operator', 'In', 'NotIn'), has('values'), { not: has('values') }),
);

const NOT_BEFORE_START = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];

/** A container that ends before the others start, unless it is a sidecar. */
const INIT_CONTAINER: JsonSchema = {
  ...narrowed('Container', {}),
  allOf: [
    rule(
      "must not have 'lifecycle' or a probe before the containers start, unless its 'restartPolicy' is Always",
      {
        anyOf: [has('restartPolicy'), { not: { anyOf: NOT_BEFORE_START.map((field) => has(field)) } }],
      },
    ),
  ],
};

const MAIN_CONTAINER: JsonSchema = {
  ...narrowed('Container', {}),
  allOf: [
    rule("must not have 'restartPolicy', which makes a sidecar of an init container", {
      not: has('restartPolicy'),
    }),
  ],
};

/**
 * Pods, as far as a template may say them.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
export const POD: Refinements = {
  PodTemplateSpec: { require: ['metadata', 'spec'], fields: { metadata: 'TemplateMetadata' } },
  PodSpec: {
    // What the cluster sets, what is deprecated, and what needs a feature that clusters rarely have.
    omit: [
      'ephemeralContainers',
      'nodeName',
      'os',
      'overhead',
      'priority',
      'resourceClaims',
      'schedulingGates',
      'serviceAccount',
    ],
    fields: {
      activeDeadlineSeconds: 'Positive',
      containers: someOf(MAIN_CONTAINER),
      dnsPolicy: oneOf('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
      hostname: 'DnsLabel',
      initContainers: listOf(INIT_CONTAINER),
      nodeSelector: 'Labels',
      preemptionPolicy: oneOf('PreemptLowerPriority', 'Never'),
      priorityClassName: 'DnsSubdomain',
      restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
      runtimeClassName: 'DnsSubdomain',
      schedulerName: 'NonEmpty',
      serviceAccountName: 'DnsSubdomain',
      subdomain: 'DnsLabel',
    },
    rules: [
      rule(
        "must have 'dnsConfig' beside the dnsPolicy None",
        when(hasValue('dnsPolicy', 'None'), has('dnsConfig')),
      ),
    ],
  },
  PodDNSConfig: { fields: { nameservers: listOf('Ip'), searches: listOf('Host') } },
  PodDNSConfigOption: { require: ['name'], fields: { name: 'NonEmpty' } },
  PodReadinessGate: { fields: { conditionType: 'LabelKey' } },
  HostAlias: { require: ['ip', 'hostnames'], fields: { hostnames: someOf('Host'), ip: 'Ip' } },
  LocalObjectReference: { require: ['name'], fields: { name: 'DnsSubdomain' } },

  // Scheduling
  TopologySpreadConstraint: {
    fields: {
      matchLabelKeys: listOf('LabelKey'),
      maxSkew: 'Positive',
      minDomains: 'Positive',
      nodeAffinityPolicy: oneOf('Honor', 'Ignore'),
      nodeTaintsPolicy: oneOf('Honor', 'Ignore'),
      topologyKey: 'LabelKey',
      whenUnsatisfiable: oneOf('DoNotSchedule', 'ScheduleAnyway'),
    },
    rules: [
      rule(
        "must have DoNotSchedule in 'whenUnsatisfiable' beside 'minDomains'",
        when(has('minDomains'), hasValue('whenUnsatisfiable', 'DoNotSchedule')),
      ),
    ],
  },
  Toleration: {
    fields: {
      effect: oneOf('', 'NoSchedule', 'PreferNoSchedule', 'NoExecute'),
      key: 'LabelKey',
      operator: oneOf('Exists', 'Equal'),
      value: 'LabelValue',
    },
    rules: [
      rule("must have 'operator' Exists where it has no 'key'", {
        anyOf: [has('key'), hasValue('operator', 'Exists')],
      }),
      rule(
        "must not have 'value' beside the operator Exists",
        when(hasValue('operator', 'Exists'), { not: has('value') }),
      ),
      rule(
        "must have the effect NoExecute beside 'tolerationSeconds'",
        when(has('tolerationSeconds'), hasValue('effect', 'NoExecute')),
      ),
    ],
  },
  Affinity: { rules: [atLeastOne('nodeAffinity', 'podAffinity', 'podAntiAffinity')] },
  NodeSelector: { fields: { nodeSelectorTerms: someOf('NodeSelectorTerm') } },
  NodeSelectorTerm: { rules: [atLeastOne('matchExpressions', 'matchFields')] },
  NodeSelectorRequirement: {
    fields: {
      key: 'LabelKey',
      operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'),
      values: someOf('LabelValue'),
    },
    rules: [
      rule(
        "must have 'values' exactly where its operator is In, NotIn, Gt or Lt",
        when(hasValue('operator', 'In', 'NotIn', 'Gt', 'Lt'), has('values'), { not: has('values') }),
      ),
    ],
  },
  PreferredSchedulingTerm: { fields: { weight: 'Weight' } },
  WeightedPodAffinityTerm: { fields: { weight: 'Weight' } },
  PodAffinityTerm: {
    fields: {
      matchLabelKeys: listOf('LabelKey'),
      mismatchLabelKeys: listOf('LabelKey'),
      namespaces: listOf('DnsLabel'),
      topologyKey: 'LabelKey',
    },
  },
  LabelSelector: { fields: { matchLabels: 'Labels' } },
  LabelSelectorRequirement: {
    fields: {
      key: 'LabelKey',
      operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist'),
      values: someOf('LabelValue'),
    },
    rules: [SELECTION_OPERATOR],
  },
};
