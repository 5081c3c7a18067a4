import { refTo } from '../json-schema';
import {
  between,
  exactlyOne,
  fieldByType,
  has,
  hasValue,
  mapOf,
  narrowed,
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
    fields: { type: oneOf('ContainerResource', 'External', 'Object', 'Pods', 'Resource') },
    rules: fieldByType({
      ContainerResource: 'containerResource',
      External: 'external',
      Object: 'object',
      Pods: 'pods',
      Resource: 'resource',
    }),
  },
  MetricTarget: {
    fields: {
      averageUtilization: 'Positive',
      averageValue: 'QuantityAboveZero',
      // What each source may be measured by, its own definition says.
      type: { type: 'string' },
      value: 'QuantityAboveZero',
    },
    rules: fieldByType({ AverageValue: 'averageValue', Utilization: 'averageUtilization', Value: 'value' }),
  },
  MetricIdentifier: { fields: { name: 'NonEmpty' } },
  ResourceMetricSource: { fields: { name: 'ResourceName', target: target('Utilization', 'AverageValue') } },
  ContainerResourceMetricSource: {
    fields: {
      container: 'DnsLabel',
      name: 'ResourceName',
      target: target('Utilization', 'AverageValue'),
    },
  },
  PodsMetricSource: { fields: { target: target('AverageValue') } },
  ObjectMetricSource: { fields: { target: target('Value', 'AverageValue') } },
  ExternalMetricSource: { fields: { target: target('Value', 'AverageValue') } },

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

/** What a metric is held against, by one of the types. */
function target(...types: readonly string[]) {
  return narrowed('MetricTarget', { type: oneOf(...types) });
}

/** Which restart policies the pods of a workload may have; a field that is left out means Always. */
function restartPolicy(...policies: readonly string[]) {
  const spec = {
    type: 'object',
    properties: { restartPolicy: oneOf(...policies) },
    ...(!policies.includes('Always') && { required: ['restartPolicy'] }),
  };
  return { properties: { template: { type: 'object', properties: { spec } } } };
}
