import { describe, expect, test } from 'vitest';
import { ignoredListsChanged } from '../../checks/ignored-lists';
import type { LocatedObject } from '../../checks/located-object';
import { dividesCalls, divisionsOf, trafficRouteOf } from '../../checks/traffic-routes';

const located = (apiVersion: string, kind: string, spec: object): LocatedObject => ({
  object: { apiVersion, kind, metadata: { name: 'web' }, spec },
  construct: 'shop/web',
  file: 'web.yaml',
  shared: false,
});
const virtualService = (spec: object) => located('networking.istio.io/v1', 'VirtualService', spec);
const httpRoute = (spec: object) => located('gateway.networking.k8s.io/v1', 'HTTPRoute', spec);

const ROUTING = 'spec.strategy.canary.trafficRouting';

test.each([
  ['where the number of pods does', {}, undefined],
  [
    'by Istio, without a VirtualService',
    { trafficRouting: { istio: {} } },
    { kind: 'VirtualService', name: undefined, field: `${ROUTING}.istio.virtualService.name`, routes: [] },
  ],
  [
    'by no plugin that is known',
    { trafficRouting: {} },
    {
      kind: 'HTTPRoute',
      name: undefined,
      field: `${ROUTING}.plugins["argoproj-labs/gatewayAPI"].httpRoute`,
      routes: [],
    },
  ],
])('what divides the requests to a canary, %s', (_, canary, route) => {
  expect(trafficRouteOf(canary)).toEqual(route);
});

test.each([
  ['a VirtualService of TCP alone', virtualService({}), []],
  [
    'a redirect of a VirtualService',
    virtualService({ http: [{ name: 'old' }] }),
    [{ name: 'old', pointer: '/spec/http/0/route', destinations: [] }],
  ],
  [
    'a weight without a destination',
    virtualService({ http: [{ route: [{ weight: 1 }] }] }),
    [{ pointer: '/spec/http/0/route', destinations: [{ weight: 1 }] }],
  ],
  ['an HTTPRoute without rules', httpRoute({}), []],
  [
    'a redirect of an HTTPRoute',
    httpRoute({ rules: [{}] }),
    [{ pointer: '/spec/rules/0/backendRefs', destinations: [] }],
  ],
  ['an Ingress', located('networking.k8s.io/v1', 'Ingress', {}), []],
])('how %s divides requests', (_, object, divisions) => {
  expect(divisionsOf(object)).toEqual(divisions);
});

const GATEWAY = { kind: 'Gateway', name: 'public' };
test.each<[string, LocatedObject, boolean]>([
  ['a VirtualService of its host', virtualService({ hosts: ['shop', 'web'] }), true],
  ['a VirtualService of another host', virtualService({ hosts: ['shop'] }), false],
  ['a VirtualService without hosts', virtualService({}), false],
  [
    'an HTTPRoute of a Gateway and of the Service',
    httpRoute({ parentRefs: [GATEWAY, { kind: 'Service', name: 'web' }] }),
    true,
  ],
  ['an HTTPRoute of a Gateway of that name', httpRoute({ parentRefs: [{ ...GATEWAY, name: 'web' }] }), false],
  ['an HTTPRoute of nothing', httpRoute({}), false],
  ['an Ingress', located('networking.k8s.io/v1', 'Ingress', {}), false],
])('whether %s divides the calls to a Service', (_, object, divides) => {
  expect(dividesCalls(object, 'web')).toBe(divides);
});

describe('a change of a list', () => {
  const rules = (length: number, last: object) =>
    httpRoute({ rules: [...Array.from({ length: length - 1 }, () => ({})), last] });
  const WEIGHT = '/spec/rules/10/weight';

  test.each<[string, LocatedObject | undefined, string[] | undefined, LocatedObject, string[]]>([
    ['of which nothing is ignored', rules(11, {}), undefined, rules(12, {}), []],
    ['beside an ignored field', rules(11, {}), ['/spec/replicas'], rules(12, {}), []],
    ['of which an item has an ignored field', rules(11, {}), ['/a', WEIGHT], rules(12, {}), ['spec.rules']],
    ['that was not there', httpRoute({}), [WEIGHT], rules(11, {}), ['spec.rules']],
    ['of an object that was not there', undefined, [WEIGHT], rules(11, {}), []],
    ['of the ignored field alone', rules(11, { weight: 1 }), [WEIGHT], rules(11, { weight: 2 }), []],
  ])('%s', (_, before, pointers, after, told) => {
    const [was, is] = [before, after].map((it) => new Map(it && [['web', it]]));
    const ignored = new Map(pointers && [['web', pointers]]);
    const found = ignoredListsChanged(was ?? new Map(), is ?? new Map(), ignored, 'HEAD');
    expect(found.map(({ field }) => field)).toEqual(told);
  });
});
