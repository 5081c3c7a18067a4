import type { JsonSchema } from '../json-schema';
import { has, hasValue, listOf, narrowed, oneOf, type Refinements, rule, someOf, when } from './refinement';

const SELECTION_OPERATOR = rule(
  "must have 'values' exactly where its operator is In or NotIn",
  when(hasValue('operator', 'In', 'NotIn'), has('values'), { not: has('values') }),
);

const NOT_BEFORE_START = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];

/** A container that ends before the others start. */
const INIT_CONTAINER: JsonSchema = {
  ...narrowed('Container', {}),
  allOf: [
    rule("must not have 'lifecycle' or a probe before the containers start", {
      not: { anyOf: NOT_BEFORE_START.map((field) => has(field)) },
    }),
  ],
};

/**
 * Pods, as far as a template may say them and Kubernetes 1.28 knows them.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
export const POD: Refinements = {
  PodTemplateSpec: { require: ['metadata', 'spec'], fields: { metadata: 'TemplateMetadata' } },
  PodSpec: {
    omit: [
      'ephemeralContainers',
      'overhead',
      'priority',
      'resourceClaims',
      'schedulingGates',
      'serviceAccount',
    ],
    fields: {
      activeDeadlineSeconds: 'Positive',
      containers: someOf('Container'),
      dnsPolicy: oneOf('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
      hostname: 'DnsLabel',
      initContainers: listOf(INIT_CONTAINER),
      nodeName: 'DnsSubdomain',
      nodeSelector: 'Labels',
      preemptionPolicy: oneOf('Never', 'PreemptLowerPriority'),
      priorityClassName: 'DnsSubdomain',
      restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
      runtimeClassName: 'DnsSubdomain',
      schedulerName: 'NonEmpty',
      serviceAccountName: 'DnsSubdomain',
      subdomain: 'DnsLabel',
    },
    rules: [
      rule(
        "must have 'dnsConfig' with nameservers where its dnsPolicy is None",
        when(hasValue('dnsPolicy', 'None'), {
          required: ['dnsConfig'],
          properties: {
            dnsConfig: {
              type: 'object',
              required: ['nameservers'],
              properties: { nameservers: { type: 'array', minItems: 1 } },
            },
          },
        }),
      ),
    ],
  },
  PodOS: { fields: { name: oneOf('linux', 'windows') } },
  PodReadinessGate: { fields: { conditionType: 'LabelKey' } },
  PodDNSConfig: { fields: { nameservers: listOf('Ip'), searches: listOf('DnsSubdomain') } },
  PodDNSConfigOption: { require: ['name'], fields: { name: 'NonEmpty' } },
  HostAlias: { require: ['ip', 'hostnames'], fields: { ip: 'Ip', hostnames: someOf('DnsSubdomain') } },
  LocalObjectReference: { require: ['name'], fields: { name: 'DnsSubdomain' } },

  // Scheduling
  Toleration: {
    fields: {
      effect: oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
      key: 'LabelKey',
      operator: oneOf('Exists', 'Equal'),
      value: 'LabelValue',
    },
    rules: [
      rule(
        "must have 'key', or no 'value' where its operator is Exists",
        when(hasValue('operator', 'Exists'), { not: has('value') }, has('key')),
      ),
      rule(
        "must have the effect NoExecute beside 'tolerationSeconds'",
        when(has('tolerationSeconds'), hasValue('effect', 'NoExecute')),
      ),
    ],
  },
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
  PreferredSchedulingTerm: { fields: { weight: 'Weight' } },
  WeightedPodAffinityTerm: { fields: { weight: 'Weight' } },
  PodAffinityTerm: {
    omit: ['matchLabelKeys', 'mismatchLabelKeys'],
    fields: {
      namespaces: listOf('DnsLabel'),
      topologyKey: 'LabelKey',
    },
  },
  NodeSelector: { fields: { nodeSelectorTerms: someOf('NodeSelectorTerm') } },
  NodeSelectorRequirement: {
    fields: {
      key: 'LabelKey',
      operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'),
      values: someOf('LabelValue'),
    },
    rules: [
      rule(
        "must have 'values' unless its operator is Exists or DoesNotExist",
        when(hasValue('operator', 'Exists', 'DoesNotExist'), { not: has('values') }, has('values')),
      ),
      rule(
        "must have one whole number in 'values' where its operator is Gt or Lt",
        when(hasValue('operator', 'Gt', 'Lt'), {
          properties: {
            values: { type: 'array', maxItems: 1, items: { type: 'string', pattern: '^-?[0-9]+$' } },
          },
        }),
      ),
    ],
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
