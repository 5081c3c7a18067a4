import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { childId } from '../props/child-id';
import type { DeclaredService } from '../service/declared-service';

/** A Service over the pods of all revisions of a service; Argo Rollouts narrows those that it manages. */
export function kubernetesService(file: Construct, service: DeclaredService, name: string): void {
  const { port } = service;
  const targetPort = k8s.IntOrString.fromNumber(port);
  new k8s.KubeService(file, childId(file, name), {
    metadata: { name, ...service.annotations },
    spec: {
      type: 'ClusterIP',
      selector: service.selector,
      ports: [{ name: 'http', port, targetPort, protocol: 'TCP', appProtocol: 'http' }],
    },
  });
}

/** An identity for pods of a service, without a token for the API server. */
export function serviceAccount(file: Construct, service: DeclaredService, name: string): void {
  new k8s.KubeServiceAccount(file, childId(file, name), {
    metadata: { name, ...service.annotations },
    automountServiceAccountToken: false,
  });
}
