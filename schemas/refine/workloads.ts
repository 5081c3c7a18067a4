import { refTo } from '../json-schema';
import { metadata } from '../scalars';
import {
  between,
  exactlyOne,
  fieldByType,
  has,
  hasValue,
  listOf,
  mapOf,
  oneOf,
  type Refinements,
  rule,
  someFieldOf,
  someOf,
  when,
} from './refinement';

/**
 * Deployments, jobs and what stands beside them: autoscaling, disruption, configuration and identity.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
export const WORKLOADS: Refinements = {
  Deployment: { require: ['spec'] },
  DeploymentSpec: { fields: { selector: someFieldOf('LabelSelector') }, rules: [restartPolicy('Always')] },
  DeploymentStrategy: {
    fields: { type: oneOf('Recreate', 'RollingUpdate') },
    rules: [
      rule(
        "must not have 'rollingUpdate' where its type is Recreate",
        when(hasValue('type', 'Recreate'), { not: has('rollingUpdate') }),
      ),
    ],
  },
  RollingUpdateDeployment: { fields: { maxSurge: 'CountOrPercent', maxUnavailable: 'CountOrShare' } },

  HorizontalPodAutoscaler: { require: ['spec'] },
  HorizontalPodAutoscalerSpec: {
    fields: { maxReplicas: 'Positive', metrics: someOf('MetricSpec'), minReplicas: 'Positive' },
  },
  CrossVersionObjectReference: {
    require: ['apiVersion'],
    fields: { apiVersion: 'NonEmpty', kind: 'NonEmpty', name: 'DnsSubdomain' },
  },
  HPAScalingRules: {
    fields: {
      policies: someOf('HPAScalingPolicy'),
      selectPolicy: oneOf('Max', 'Min', 'Disabled'),
      stabilizationWindowSeconds: between(0, 3600),
    },
  },
  HPAScalingPolicy: {
    fields: { periodSeconds: between(1, 1800), type: oneOf('Pods', 'Percent'), value: 'Positive' },
  },
  MetricSpec: {
    omit: ['external', 'object', 'pods'],
    fields: { type: oneOf('ContainerResource', 'Resource') },
    rules: fieldByType({ ContainerResource: 'containerResource', Resource: 'resource' }),
  },
  MetricTarget: {
    omit: ['value'],
    fields: {
      averageUtilization: 'Positive',
      averageValue: 'QuantityAboveZero',
      type: oneOf('Utilization', 'AverageValue'),
    },
    rules: fieldByType({ AverageValue: 'averageValue', Utilization: 'averageUtilization' }),
  },
  ResourceMetricSource: { fields: { name: 'ResourceName' } },
  ContainerResourceMetricSource: { fields: { container: 'DnsLabel', name: 'ResourceName' } },

  PodDisruptionBudget: { require: ['spec'] },
  PodDisruptionBudgetSpec: {
    require: ['selector'],
    fields: {
      maxUnavailable: 'CountOrShare',
      minAvailable: 'CountOrShare',
      selector: someFieldOf('LabelSelector'),
      unhealthyPodEvictionPolicy: oneOf('AlwaysAllow', 'IfHealthyBudget'),
    },
    rules: [exactlyOne('maxUnavailable', 'minAvailable')],
  },

  ConfigMap: {
    fields: {
      binaryData: mapOf('ConfigKey', 'Base64'),
      data: {
        type: 'object',
        propertyNames: { $ref: refTo('ConfigKey') },
        additionalProperties: { type: 'string' },
      },
    },
  },
  ServiceAccount: { omit: ['secrets'] },

  StatefulSet: { require: ['spec'], fields: { metadata: metadata('DnsLabel') } },
  StatefulSetSpec: {
    omit: ['ordinals'],
    fields: {
      podManagementPolicy: oneOf('OrderedReady', 'Parallel'),
      selector: someFieldOf('LabelSelector'),
      serviceName: 'ServiceName',
    },
    rules: [restartPolicy('Always')],
  },
  StatefulSetUpdateStrategy: {
    fields: { type: oneOf('OnDelete', 'RollingUpdate') },
    rules: [
      rule(
        "must not have 'rollingUpdate' where its type is OnDelete",
        when(hasValue('type', 'OnDelete'), { not: has('rollingUpdate') }),
      ),
    ],
  },
  RollingUpdateStatefulSetStrategy: { fields: { maxUnavailable: 'CountOrShare' } },
  StatefulSetPersistentVolumeClaimRetentionPolicy: {
    fields: { whenDeleted: oneOf('Delete', 'Retain'), whenScaled: oneOf('Delete', 'Retain') },
  },
  PersistentVolumeClaim: { require: ['spec'] },

  Job: { require: ['spec'] },
  JobSpec: {
    // What the cluster sets, or other controllers read.
    omit: ['managedBy', 'manualSelector', 'selector'],
    fields: {
      activeDeadlineSeconds: 'Positive',
      completionMode: oneOf('NonIndexed', 'Indexed'),
      podReplacementPolicy: oneOf('TerminatingOrFailed', 'Failed'),
    },
    rules: [restartPolicy('OnFailure', 'Never')],
  },
  PodFailurePolicyRule: {
    fields: { action: oneOf('FailJob', 'FailIndex', 'Ignore', 'Count') },
    rules: [exactlyOne('onExitCodes', 'onPodConditions')],
  },
  PodFailurePolicyOnExitCodesRequirement: {
    fields: { containerName: 'DnsLabel', operator: oneOf('In', 'NotIn') },
  },
  PodFailurePolicyOnPodConditionsPattern: {
    fields: { status: oneOf('True', 'False', 'Unknown'), type: 'LabelKey' },
  },
  CronJob: { require: ['spec'] },
  CronJobSpec: {
    fields: {
      concurrencyPolicy: oneOf('Allow', 'Forbid', 'Replace'),
      schedule: 'CronSchedule',
      timeZone: 'TimeZone',
    },
  },
  JobTemplateSpec: { require: ['spec'], fields: { metadata: 'TemplateMetadata' } },

  ResourceQuota: { require: ['spec'] },
  ResourceQuotaSpec: {
    require: ['hard'],
    fields: {
      hard: mapOf('QuotaKey', 'Quantity'),
      scopes: listOf(oneOf('BestEffort', 'NotBestEffort', 'NotTerminating', 'Terminating')),
    },
  },
  ScopedResourceSelectorRequirement: {
    fields: { operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist'), scopeName: 'NonEmpty' },
  },
  PriorityClass: {
    // One for all pods that name none would be of every namespace of the cluster.
    omit: ['globalDefault'],
    fields: { preemptionPolicy: oneOf('PreemptLowerPriority', 'Never'), value: 'PriorityValue' },
  },
  LimitRange: { require: ['spec'] },
  LimitRangeSpec: { fields: { limits: someOf('LimitRangeItem') } },
  LimitRangeItem: {
    fields: {
      default: 'LimitList',
      defaultRequest: 'LimitList',
      max: 'LimitList',
      maxLimitRequestRatio: 'LimitList',
      min: 'LimitList',
      type: oneOf('Container', 'PersistentVolumeClaim', 'Pod'),
    },
  },

  Role: { require: ['rules'] },
  PolicyRule: {
    omit: ['nonResourceURLs'],
    require: ['apiGroups', 'resources'],
    fields: { verbs: someOf('NonEmpty') },
  },
  RoleBinding: { require: ['subjects'] },
  RoleRef: {
    fields: {
      apiGroup: oneOf('rbac.authorization.k8s.io'),
      kind: oneOf('ClusterRole', 'Role'),
      name: 'DnsSubdomain',
    },
  },
  Subject: {
    fields: {
      kind: oneOf('Group', 'ServiceAccount', 'User'),
      name: 'NonEmpty',
      namespace: 'DnsLabel',
    },
  },
};

/** Which restart policies the pods of a workload may have; a field that is left out means Always. */
function restartPolicy(...policies: readonly string[]) {
  const spec = {
    type: 'object',
    properties: { restartPolicy: oneOf(...policies) },
    ...(!policies.includes('Always') && { required: ['restartPolicy'] }),
  };
  return { properties: { template: { type: 'object', properties: { spec } } } };
}
