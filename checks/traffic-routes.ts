import type { CanaryStrategy } from '../manifests/argo-objects';
import type { LocatedObject } from './located-object';
import { isOf } from './schema';

/** The object by which a traffic router divides the requests to a canary, as the Rollout names it. */
export interface TrafficRoute {
  readonly kind: 'VirtualService' | 'HTTPRoute' | 'Ingress';
  readonly name: string | undefined;
  /** Where the Rollout names it. */
  readonly field: string;
  /** Those of a VirtualService's routes that the Rollout names. */
  readonly routes: readonly string[];
}

/** A Service with a weight in a traffic route. */
export interface Destination {
  readonly service: string | undefined;
  readonly weight: number | undefined;
}

/** One of the lists by which a traffic route divides requests. */
export interface Division {
  /** What a VirtualService calls it. */
  readonly name?: string | undefined;
  /** Where it is, as a JSON Pointer. */
  readonly pointer: string;
  readonly destinations: readonly Destination[];
}

const ROUTING = 'spec.strategy.canary.trafficRouting';

/** What divides the requests to a canary; undefined where the number of pods does. */
export function trafficRouteOf({ trafficRouting }: CanaryStrategy): TrafficRoute | undefined {
  if (trafficRouting === undefined) return undefined;
  const { istio, nginx, plugins } = trafficRouting;
  if (istio) {
    const { name, routes = [] } = istio.virtualService ?? {};
    return { kind: 'VirtualService', name, field: `${ROUTING}.istio.virtualService.name`, routes };
  }
  if (nginx) {
    return {
      kind: 'Ingress',
      name: nginx.stableIngress,
      field: `${ROUTING}.nginx.stableIngress`,
      routes: [],
    };
  }
  const plugin = 'argoproj-labs/gatewayAPI';
  const { httpRoute } =
    (plugins as Record<string, { httpRoute?: string } | undefined> | undefined)?.[plugin] ?? {};
  const field = `${ROUTING}.plugins["${plugin}"].httpRoute`;
  return { kind: 'HTTPRoute', name: httpRoute, field, routes: [] };
}

/** How a route divides requests; an Ingress does not itself, but by another that Argo Rollouts makes of it. */
export function divisionsOf({ object }: LocatedObject): Division[] {
  if (isOf(object, 'VirtualService')) {
    const { http = [] } = object.spec;
    return http.map(({ name, route = [] }, index) => ({
      name,
      pointer: `/spec/http/${index}/route`,
      destinations: route.map(({ destination, weight }) => ({ service: destination?.host, weight })),
    }));
  }
  if (!isOf(object, 'HTTPRoute')) return [];
  const { rules = [] } = object.spec;
  return rules.map(({ backendRefs = [] }, index) => ({
    pointer: `/spec/rules/${index}/backendRefs`,
    destinations: backendRefs.map(({ name, weight }) => ({ service: name, weight })),
  }));
}

/** Whether a route divides the calls that pods make to a Service. */
export function dividesCalls({ object }: LocatedObject, service: string): boolean {
  if (isOf(object, 'VirtualService')) return object.spec.hosts?.includes(service) ?? false;
  const { parentRefs = [] } = isOf(object, 'HTTPRoute') ? object.spec : {};
  return parentRefs.some(({ kind, name }) => kind === 'Service' && name === service);
}
