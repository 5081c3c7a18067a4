import { ApiObject } from 'cdk8s';
import type { GatewayProps } from '../platform/gateway';
import type { DeclaredService } from '../service/declared-service';
import { hostsOf } from '../service/service-network';

export const HTTP_ROUTE = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' };

/**
 * The way of users to a service through a Gateway. The host is an environment's to decide; the certificate is the
 * Gateway's.
 *
 * Defines `httproute.yaml`.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproute
 */
export function httpRoute(service: DeclaredService, path: string, gateway: GatewayProps, to: string): void {
  define(service, service.workload, gatewayParent(gateway), path, [[to, 1]]);
}

/**
 * Divides the requests to a service between its two revisions: those that users bring through a Gateway, or the calls
 * of other services where users do not reach it. The plugin of Argo Rollouts writes the weights.
 *
 * Defines `httproute.yaml`.
 *
 * @see https://gateway-api.sigs.k8s.io/mesh/
 */
export function canaryRoute(service: DeclaredService, stable: string, canary: string): void {
  const { settings, props, workload, port } = service;
  const { path = '/' } = props.ingress ?? {};
  const parent =
    props.ingress && settings.gateway
      ? gatewayParent(settings.gateway)
      : { group: '', kind: 'Service', name: workload, port };
  define(service, canaryRouteName(service), parent, path, [
    [stable, 100],
    [canary, 0],
  ]);
}

/**
 * The name of the HTTPRoute that divides requests. It is none that a route without weights has: a sync leaves a list
 * with weights that it ignores as it finds it.
 */
export function canaryRouteName({ workload }: DeclaredService): string {
  return `${workload}-canary`;
}

function gatewayParent({ name, namespace, section }: GatewayProps): object {
  return {
    group: HTTP_ROUTE.group,
    kind: 'Gateway',
    name,
    namespace,
    ...(section && { sectionName: section }),
  };
}

function define(
  service: DeclaredService,
  name: string,
  parent: object,
  path: string,
  backends: readonly (readonly [name: string, weight: number])[],
): void {
  const hosts = hostsOf(service).map(({ host }) => host);
  new ApiObject(service.baseFile('httproute.yaml'), 'http-route', {
    apiVersion: `${HTTP_ROUTE.group}/v1`,
    kind: HTTP_ROUTE.kind,
    metadata: { name, ...service.annotations },
    // Defaults are written out: Argo CD would take those that the API server adds within lists for a difference.
    spec: {
      parentRefs: [parent],
      ...(hosts.length > 0 && { hostnames: hosts }),
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: path } }],
          backendRefs: backends.map(([backend, weight]) => ({
            group: '',
            kind: 'Service',
            name: backend,
            port: service.servicePort,
            weight,
          })),
        },
      ],
    },
  });
}
