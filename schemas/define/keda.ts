import { BOOLEAN, kindWithSpec, mapOf, oneOf, type Refinements, someOf } from '../refine/refinement';

/**
 * What KEDA scales a workload by, beside CPU and memory: it makes an autoscaler of it.
 *
 * @see https://keda.sh/docs/latest/reference/scaledobject-spec/
 */
export const KEDA: Refinements = {
  ...kindWithSpec('keda.sh/v1alpha1', 'ScaledObject', {
    require: ['scaleTargetRef', 'maxReplicaCount', 'triggers'],
    fields: {
      scaleTargetRef: 'ScaledTarget',
      pollingInterval: 'Positive',
      cooldownPeriod: 'Count',
      initialCooldownPeriod: 'Count',
      minReplicaCount: 'Count',
      maxReplicaCount: 'Positive',
      fallback: 'ScaledFallback',
      advanced: 'ScaledObjectAdvanced',
      triggers: someOf('ScaleTrigger'),
    },
    omit: ['idleReplicaCount'],
  }),
  // By default it is a Deployment, which under a Rollout runs no pods.
  ScaledTarget: {
    require: ['apiVersion', 'kind', 'name'],
    fields: {
      apiVersion: 'NonEmpty',
      kind: 'NonEmpty',
      name: 'DnsSubdomain',
      envSourceContainerName: 'DnsLabel',
    },
  },
  ScaledFallback: {
    require: ['failureThreshold', 'replicas'],
    fields: { failureThreshold: 'Positive', replicas: 'Positive' },
  },
  ScaledObjectAdvanced: {
    omit: ['scalingModifiers'],
    fields: { restoreToOriginalReplicaCount: BOOLEAN, horizontalPodAutoscalerConfig: 'ScaledAutoscaler' },
  },
  ScaledAutoscaler: { fields: { name: 'DnsSubdomain', behavior: 'HorizontalPodAutoscalerBehavior' } },
  ScaleTrigger: {
    require: ['type', 'metadata'],
    fields: {
      type: 'NonEmpty',
      name: 'NonEmpty',
      metricType: oneOf('AverageValue', 'Value', 'Utilization'),
      useCachedMetrics: BOOLEAN,
      metadata: mapOf('NonEmpty', 'NonEmpty'),
      authenticationRef: 'TriggerAuthenticationRef',
    },
  },
  TriggerAuthenticationRef: {
    require: ['name'],
    fields: { name: 'DnsSubdomain', kind: oneOf('TriggerAuthentication', 'ClusterTriggerAuthentication') },
  },
};
