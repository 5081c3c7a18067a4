import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { childId } from '../props/child-id';
import type { DeclaredService } from '../service/declared-service';

/** An identity for pods of a service, without a token for the API server. */
export function serviceAccount(file: Construct, service: DeclaredService, name: string): void {
  new k8s.KubeServiceAccount(file, childId(file, name), {
    metadata: { name, ...service.annotations },
    automountServiceAccountToken: false,
  });
}
