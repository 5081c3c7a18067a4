import type * as argo from '../../imports/argoproj.io';
import { canaryRoute, canaryRouteName, HTTP_ROUTE } from '../kubernetes/http-route';
import { VIRTUAL_SERVICE, virtualService } from '../kubernetes/virtual-service';
import type { DeclaredService } from '../service/declared-service';

export const TRAFFIC_ROUTERS = ['istio', 'gatewayApi', 'nginx'] as const;

/** What may divide the requests between two revisions. */
export type TrafficRouter = (typeof TRAFFIC_ROUTERS)[number];

/** What divides the requests between the revisions of a service; undefined where the number of pods does. */
export function routerOf({ props }: DeclaredService): TrafficRouter | undefined {
  return (props as { readonly trafficRouting?: TrafficRouter }).trafficRouting;
}

/** The Services of a canary that Argo Rollouts narrows to one revision each. */
export function canaryServices({ workload }: DeclaredService) {
  return { canaryService: `${workload}-canary`, stableService: `${workload}-stable` };
}

/**
 * The Service to which an Ingress leads, or an HTTPRoute beside those of a traffic router: with a router what it does
 * not divide gets the stable revision alone.
 */
export function entranceService(service: DeclaredService): string {
  return routerOf(service) === undefined ? service.workload : canaryServices(service).stableService;
}

/**
 * What a Rollout says of its traffic router, with the object whose weights Argo Rollouts writes: all for the stable
 * revision, but during a release. ingress-nginx needs none, as Argo Rollouts makes a second Ingress of the first.
 *
 * May define `virtual-service.yaml` or `httproute.yaml`.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/traffic-management/
 */
export function trafficRouting(
  service: DeclaredService,
): argo.RolloutSpecStrategyCanaryTrafficRouting | undefined {
  const router = routerOf(service);
  const { canaryService, stableService } = canaryServices(service);
  switch (router) {
    case 'istio': {
      const route = virtualService(service, stableService, canaryService);
      return { istio: { virtualService: { name: service.workload, routes: [route] } } };
    }
    case 'gatewayApi':
      canaryRoute(service, stableService, canaryService);
      return { plugins: { argoprojLabsGatewayApi: { httpRoute: canaryRouteName(service) } } };
    case 'nginx':
      return { nginx: { stableIngress: service.workload } };
    default:
      return undefined;
  }
}

/** The weights that Argo Rollouts, not Git, decides, as an Application ignores them. */
export function ignoredWeights(service: DeclaredService): argo.ApplicationSpecIgnoreDifferences[] {
  const weightsOf = (list: string) => [`${list}/0/weight`, `${list}/1/weight`];
  switch (routerOf(service)) {
    case 'istio':
      return [{ ...VIRTUAL_SERVICE, name: service.workload, jsonPointers: weightsOf('/spec/http/0/route') }];
    case 'gatewayApi':
      return [
        {
          ...HTTP_ROUTE,
          name: canaryRouteName(service),
          jsonPointers: weightsOf('/spec/rules/0/backendRefs'),
        },
      ];
    default:
      return [];
  }
}

/** What keeps the traffic router of a service, as one of its environments has it, from dividing all requests. */
export function undividedTraffic(variant: DeclaredService): string[] {
  const router = routerOf(variant);
  const { callers, environment, mesh, settings } = variant;
  const hasIngress = variant.props.ingress !== undefined;
  const outside = router === 'istio' ? callers.filter((caller) => caller.mesh === undefined) : [];
  const setting = (name: string) => `the '${name}' of the platform, or of '${environment?.name}',`;
  switch (router) {
    case undefined:
      return [];
    case 'istio':
      return [
        ...(mesh ? [] : ["which divides calls within a mesh: 'mesh' must be 'strict' or 'permissive'"]),
        ...outside.map(
          ({ name }) => `which divides calls within a mesh: '${name}', which calls it, must be in it`,
        ),
        ...(callers.length === 0 ? [NO_CALLER] : []),
      ];
    case 'gatewayApi':
      if (!hasIngress) return callers.length === 0 ? [NO_CALLER] : [];
      return [
        ...(settings.gateway
          ? []
          : [`which divides what users bring by a Gateway: ${setting('gateway')} must say which`]),
        ...callers.map(undividedCaller),
      ];
    case 'nginx':
      return [
        ...(hasIngress ? [] : ["which divides what users bring by an Ingress: 'ingress' must be given"]),
        ...(settings.ingressClass.includes('nginx')
          ? []
          : [
              `which ingress-nginx alone knows: ${setting('ingressClass')} must be one of it, got '${settings.ingressClass}'`,
            ]),
        ...callers.map(undividedCaller),
      ];
  }
}

const NO_CALLER = 'which divides the calls of other services: none calls it';

function undividedCaller({ name }: DeclaredService): string {
  return `which divides what users bring: '${name}', which calls it, would meet both revisions undivided`;
}
