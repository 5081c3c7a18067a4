import { once } from '../../constructs/props/once';
import type { CanaryStrategy } from '../../manifests/argo-objects';
import { fieldName, keysOfPointer } from '../../manifests/field-name';
import { nameOf } from '../../manifests/kube-object';
import { backendsIn } from '../entrances';
import type { Kinds } from '../kinds';
import type { LocatedObject } from '../located-object';
import type { ObjectSet } from '../object-set';
import { dividesCalls, divisionsOf, type TrafficRoute, trafficRouteOf } from '../traffic-routes';
import { canariesOf } from './canaries';
import { about, type ObjectRule } from './rule';

interface RoutedCanary {
  readonly rollout: LocatedObject<Kinds['Rollout']>;
  readonly canary: CanaryStrategy;
  readonly route: TrafficRoute;
  /** Undefined where it is not there. */
  readonly object: LocatedObject | undefined;
}

/** The canaries whose requests a traffic router divides. */
export const routedCanaries = once((set: ObjectSet): RoutedCanary[] => {
  return canariesOf(set).flatMap(({ rollout, canary }) => {
    const route = trafficRouteOf(canary);
    if (route === undefined) return [];
    return [{ rollout, canary, route, object: set.inSameNamespace(rollout, route.kind, route.name) }];
  });
});

/** A request to a Service that leads to both revisions of a canary, and what names the Service. */
interface Request {
  readonly located: LocatedObject;
  readonly field: string;
  readonly got: string | undefined;
  readonly routed: RoutedCanary;
  /** The Service, if pods call it. */
  readonly called?: string;
}

/** The canaries whose requests a traffic router divides. */
export const TRAFFIC_ROUTING_RULES: readonly ObjectRule[] = [
  about(
    routedCanaries,
    ({ rollout }) => rollout,
  )({
    id: 'routed-canary-has-route',
    catches:
      'A canary whose VirtualService, HTTPRoute or Ingress of ingress-nginx is not there: no weight ever comes about.',
    *check({ route: { kind, name, field, routes }, object }) {
      if (object === undefined) {
        yield [field, `must name the ${kind} beside it`, name];
        return;
      }
      const known = divisionsOf(object).map((division) => division.name);
      for (const [index, unknown] of routes.entries()) {
        if (known.includes(unknown)) continue;
        const place = `${field.slice(0, -'name'.length)}routes[${index}]`;
        yield [place, `must name a route of ${nameOf(object.object)}`, unknown];
      }
      if (kind === 'Ingress') {
        const { ingressClassName } = (object as LocatedObject<Kinds['Ingress']>).object.spec;
        if (ingressClassName?.includes('nginx')) return;
        yield [field, 'must name an Ingress whose class is one of ingress-nginx', ingressClassName];
      }
    },
  }),
  about(
    (set: ObjectSet) =>
      routedCanaries(set).flatMap(({ canary, object }) => (object ? [{ canary, object }] : [])),
    ({ object }) => object,
  )({
    id: 'route-rests-on-stable',
    catches:
      'A route of a canary that does not lead to its two revisions, with 100 and 0: users meet a new one before its release is measured.',
    *check({ canary: { canaryService, stableService }, object }) {
      for (const { pointer, destinations } of divisionsOf(object)) {
        const expected = [`100 to ${stableService}`, `0 to ${canaryService}`];
        const got = destinations.map(({ service, weight }) => `${weight} to ${service}`);
        if (got.length === 2 && expected.every((it) => got.includes(it))) continue;
        const place = fieldName(keysOfPointer(pointer));
        yield [place, `must be ${expected.join(', ')}, got ${got.join(', ')}`];
      }
    },
  }),
  about(requestsToBothRevisions)({
    id: 'router-divides-all-requests',
    asksCalls: true,
    catches:
      'A caller or an entrance that goes past the traffic router of a canary: it meets both revisions, whatever the weight is.',
    *check({ field, got, called, routed: { canary, route, object } }) {
      if (called === undefined) {
        const expected = `must be ${canary.stableService}, as its traffic router does not divide what comes this way`;
        yield [field, expected, got];
      } else if (!object || !dividesCalls(object, called)) {
        yield [field, `must be a call that ${route.kind} ${route.name} divides`, got];
      }
    },
  }),
];

function requestsToBothRevisions(set: ObjectSet): Request[] {
  const routedBy = new Map<LocatedObject, RoutedCanary>();
  for (const routed of routedCanaries(set)) {
    const pods = set.podsOf(routed.rollout);
    const narrowed = [routed.canary.canaryService, routed.canary.stableService];
    for (const service of pods ? set.servicesOf(pods) : []) {
      if (!narrowed.includes(service.object.metadata.name)) routedBy.set(service, routed);
    }
  }
  const calls = set.calls.map((call) => {
    const service = call.from.runsToCompletion ? undefined : set.calleeOf(call);
    const { field, url, target } = call;
    return { located: call.from.located, field, got: url, called: target.service, service };
  });
  const entrances = backendsIn(set).map(({ located, field, name }) => {
    const service = set.inSameNamespace(located, 'Service', name);
    return { located, field: `${field}.name`, got: name, service };
  });
  return [...calls, ...entrances].flatMap(({ service, ...request }) => {
    const routed = service && routedBy.get(service);
    return routed ? [{ ...request, routed }] : [];
  });
}
