import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { DeclaredService } from '../service/declared-service';

/** How an autoscaler takes pods away. */
export const SCALE_DOWN_SLOWLY = {
  scaleDown: {
    stabilizationWindowSeconds: 300,
    policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }],
  },
};

/**
 * The autoscaler of a service, on what really runs its pods. Its bounds are an environment's to decide; without one
 * it has the least that the API accepts.
 *
 * It scales up as Kubernetes does by default, by 4 pods or twice as many every 15 seconds: the controller leaves out the
 * CPU of pods that are not ready yet. Down it goes slowly.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
export function autoscaler(file: Construct, service: DeclaredService, cpu: number): void {
  const { replicas, maxReplicas = 1 } = service.values;
  new k8s.KubeHorizontalPodAutoscalerV2(file, 'hpa', {
    metadata: { name: service.workload, ...service.annotations },
    spec: {
      scaleTargetRef: { ...service.workloadRef, name: service.workload },
      ...(replicas !== undefined && { minReplicas: replicas }),
      maxReplicas,
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: cpu } },
        },
      ],
      behavior: SCALE_DOWN_SLOWLY,
    },
  });
}
