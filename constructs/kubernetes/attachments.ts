import { k8s } from 'cdk8s-plus-28';
import type { ManifestFile } from '../gitops/manifest-file';
import type { Service } from '../patterns/service';

/**
 * The autoscaler of a service, on what really runs its pods. Its bounds are an environment's to decide; the base
 * has the least that the API accepts.
 *
 * A JVM burns CPU while it warms up, so pods of slow starters have to be busy for two minutes before more are added.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
export function autoscaler(file: ManifestFile, service: Service, { cpu }: { readonly cpu: number }): void {
  new k8s.KubeHorizontalPodAutoscalerV2(file, 'hpa', {
    metadata: { name: service.workload, ...service.annotations },
    spec: {
      scaleTargetRef: { ...service.runsAs, name: service.workload },
      maxReplicas: 1,
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

/** The disruption budget of a service: drains go on with unhealthy pods, and always with one healthy pod. */
export function disruptionBudget(file: ManifestFile, service: Service): void {
  new k8s.KubePodDisruptionBudget(file, 'pdb', {
    metadata: { name: service.workload, ...service.annotations },
    spec: {
      maxUnavailable: k8s.IntOrString.fromNumber(1),
      selector: { matchLabels: service.selector },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  });
}

/** The way of users to a service. Host and certificate are an environment's to decide. */
export function ingress(file: ManifestFile, service: Service, path: string): void {
  const backend = { service: { name: service.workload, port: { number: service.port } } };
  new k8s.KubeIngress(file, 'ingress', {
    metadata: { name: service.workload, ...service.annotations },
    spec: {
      ingressClassName: service.platform.ingressClass,
      rules: [{ http: { paths: [{ path, pathType: 'Prefix', backend }] } }],
    },
  });
}
