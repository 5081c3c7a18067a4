import { refTo } from '../json-schema';
import {
  between,
  exactlyOne,
  fieldByType,
  has,
  hasValue,
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

  JobSpec: {
    // A measurement is one pod that ends, well or not.
    omit: [
      'backoffLimitPerIndex',
      'completionMode',
      'managedBy',
      'manualSelector',
      'maxFailedIndexes',
      'podFailurePolicy',
      'podReplacementPolicy',
      'selector',
      'successPolicy',
      'suspend',
    ],
    fields: { activeDeadlineSeconds: 'Positive' },
    rules: [restartPolicy('OnFailure', 'Never')],
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
