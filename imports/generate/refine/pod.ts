import { has, hasValue, listOf, oneOf, type Refinements, rule, someOf, when } from './refinement';

const SELECTION_OPERATOR = rule(
  "must have 'values' exactly where its operator is In or NotIn",
  when(hasValue('operator', 'In', 'NotIn'), has('values'), { not: has('values') }),
);

/**
 * Pods, as far as a template may say them.
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
  NodeSelector: { fields: { nodeSelectorTerms: someOf('NodeSelectorTerm') } },
  NodeSelectorRequirement: {
    fields: {
      operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'),
      values: someOf('LabelValue'),
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
