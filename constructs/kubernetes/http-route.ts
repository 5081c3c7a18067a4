import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { GatewayProps } from '../platform/gateway';
import type { DeclaredService } from '../service/declared-service';

const GROUP = 'gateway.networking.k8s.io';

/**
 * The way of users to a service through a Gateway. The host is an environment's to decide; the certificate is the
 * Gateway's.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproute
 */
export function httpRoute(
  file: Construct,
  service: DeclaredService,
  path: string,
  { name, namespace, section }: GatewayProps,
): void {
  const host = service.environment?.host;
  new ApiObject(file, 'http-route', {
    apiVersion: `${GROUP}/v1`,
    kind: 'HTTPRoute',
    metadata: { name: service.workload, ...service.annotations },
    // Defaults are written out: Argo CD would take those that the API server adds within lists for a difference.
    spec: {
      parentRefs: [
        { group: GROUP, kind: 'Gateway', name, namespace, ...(section && { sectionName: section }) },
      ],
      ...(host && { hostnames: [host] }),
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: path } }],
          backendRefs: [
            { group: '', kind: 'Service', name: service.workload, port: service.port, weight: 1 },
          ],
        },
      ],
    },
  });
}
