import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { DeclaredService } from '../service/declared-service';

/** The disruption budget of a service: drains go on with unhealthy pods, and always with one healthy pod. */
export function disruptionBudget(file: Construct, service: DeclaredService): void {
  new k8s.KubePodDisruptionBudget(file, 'pdb', {
    metadata: { name: service.workload, ...service.annotations },
    spec: {
      maxUnavailable: k8s.IntOrString.fromNumber(1),
      selector: { matchLabels: service.selector },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  });
}
