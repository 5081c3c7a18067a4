import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { DeclaredService } from '../service/declared-service';

/**
 * The autoscaler of a service, on what really runs its pods. Its bounds are an environment's to decide; without one
 * it has the least that the API accepts.
 *
 * A JVM burns CPU while it warms up, so pods of slow starters have to be busy for two minutes before more are added.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
export function autoscaler(
  file: Construct,
  service: DeclaredService,
  { cpu }: { readonly cpu: number },
): void {
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
      behavior: {
        scaleUp: {
          stabilizationWindowSeconds: service.props.runtime.coldStart ? 120 : 0,
          policies: [{ type: 'Percent', value: 100, periodSeconds: 60 }],
        },
        scaleDown: {
          stabilizationWindowSeconds: 300,
          policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }],
        },
      },
    },
  });
}
