import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { childId } from '../props/child-id';
import type { DeclaredService } from '../service/declared-service';

/**
 * A Service over the pods of all revisions of a service; Argo Rollouts narrows those that it manages. What is said of the
 * Service beyond its ports is said of the one that callers use.
 */
export function kubernetesService(file: Construct, service: DeclaredService, name: string): void {
  const {
    labels,
    annotations,
    ports: _,
    ...spec
  } = name === service.workload ? (service.props.service ?? {}) : {};
  const common = { ...service.annotations.annotations, ...annotations };
  new ApiObject(file, childId(file, 'service'), {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      ...(labels && { labels }),
      ...(Object.keys(common).length > 0 && { annotations: common }),
    },
    spec: { type: 'ClusterIP', selector: service.selector, ...spec, ports: service.servicePorts },
  });
}

/**
 * An identity for pods of a service, without a token for the API server.
 *
 * @param annotations by which others know it, e.g. a cloud
 */
export function serviceAccount(
  file: Construct,
  service: DeclaredService,
  name: string,
  annotations: Readonly<Record<string, string>> = {},
): void {
  const all = { ...service.annotations.annotations, ...annotations };
  new ApiObject(file, childId(file, 'service-account'), {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name, ...(Object.keys(all).length > 0 && { annotations: all }) },
    automountServiceAccountToken: false,
  });
}
