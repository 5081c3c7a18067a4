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
      'activeDeadlineSeconds',
      'affinity',
      'dnsConfig',
      'dnsPolicy',
      'ephemeralContainers',
      'hostAliases',
      'nodeName',
      'nodeSelector',
      'os',
      'overhead',
      'preemptionPolicy',
      'priority',
      'priorityClassName',
      'readinessGates',
      'resourceClaims',
      'runtimeClassName',
      'schedulerName',
      'schedulingGates',
      'serviceAccount',
      'setHostnameAsFQDN',
      'subdomain',
      'tolerations',
    ],
    fields: {
      containers: someOf('Container'),
      hostname: 'DnsLabel',
      initContainers: listOf(INIT_CONTAINER),
      restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
      serviceAccountName: 'DnsSubdomain',
    },
  },
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
