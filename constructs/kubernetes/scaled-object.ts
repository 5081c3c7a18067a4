import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ScaleTrigger } from '../service/base-props';
import type { DeclaredService } from '../service/declared-service';
import { SCALE_DOWN_SLOWLY } from './autoscaler';

/**
 * What KEDA scales a service by: it makes an autoscaler of the service's name of it, with the environment's bounds.
 *
 * @see https://keda.sh/docs/latest/reference/scaledobject-spec/
 */
export function scaledObject(
  file: Construct,
  service: DeclaredService,
  triggers: readonly ScaleTrigger[],
): void {
  const { replicas, maxReplicas = 1 } = service.values;
  const { workload: name, workloadRef } = service;
  new ApiObject(file, 'scaled-object', {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name, ...service.annotations },
    spec: {
      scaleTargetRef: { ...workloadRef, name },
      ...(replicas !== undefined && { minReplicaCount: replicas }),
      maxReplicaCount: maxReplicas,
      advanced: { horizontalPodAutoscalerConfig: { name, behavior: SCALE_DOWN_SLOWLY } },
      triggers,
    },
  });
}
