import { expect, test } from 'vitest';
import { hostPathsOf } from '../../checks/entrances';

const INGRESS = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' };
const ROUTE = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute' };
const SHOP = 'shop.example';

/** What an object takes, as host, path, and whether that is the whole path. */
function taken(type: object, spec: object) {
  const object = { ...INGRESS, ...type, metadata: { name: 'web' }, spec };
  return hostPathsOf({ object, construct: 'shop/web', file: 'web.yaml', shared: false });
}
const pathsOf = (type: object, spec: object) =>
  taken(type, spec).map(({ host, path, exact }) => [host, path, exact]);

test.each<[string, object, object, unknown[]]>([
  ['an Ingress without rules', INGRESS, { defaultBackend: {} }, []],
  ['an Ingress of a host alone', INGRESS, { rules: [{ host: SHOP }] }, []],
  [
    'an Ingress without a path',
    INGRESS,
    { rules: [{ host: SHOP, http: { paths: [{ pathType: 'Prefix' }] } }] },
    [[SHOP, '/', false]],
  ],
  [
    'an Ingress of any host',
    INGRESS,
    { rules: [{ http: { paths: [{ path: '/a', pathType: 'Exact' }] } }] },
    [[undefined, '/a', true]],
  ],
  ['an HTTPRoute without hosts', ROUTE, { rules: [{ matches: [{}] }] }, []],
  ['an HTTPRoute without rules', ROUTE, { hostnames: [SHOP] }, []],
  ['an HTTPRoute that matches everything', ROUTE, { hostnames: [SHOP], rules: [{}] }, [[SHOP, '/', false]]],
  [
    'an HTTPRoute of a header and of paths',
    ROUTE,
    {
      hostnames: [SHOP],
      rules: [
        { matches: [{ headers: [] }, { path: { value: '/a' } }] },
        { matches: [{ path: { type: 'Exact', value: '/b' } }] },
      ],
    },
    [
      [SHOP, '/', false],
      [SHOP, '/a', false],
      [SHOP, '/b', true],
    ],
  ],
  ['a Service', { apiVersion: 'v1', kind: 'Service' }, { hostnames: [SHOP], rules: [{}] }, []],
])('%s takes its paths', (_, type, spec, paths) => {
  expect(pathsOf(type, spec)).toEqual(paths);
});

test('a path is told by the fields that say it', () => {
  const rules = [{}, { host: SHOP, http: { paths: [{ path: '/' }, { path: '/a' }] } }];
  expect(taken(INGRESS, { rules })[1]).toMatchObject({
    hostField: 'spec.rules[1].host',
    pathField: 'spec.rules[1].http.paths[1].path',
  });
  const matches = [{ path: { value: '/' } }, { path: { value: '/a' } }];
  expect(
    taken(ROUTE, { hostnames: ['a.example', SHOP], rules: [{ matches: [] }, { matches }] })[3],
  ).toMatchObject({
    host: SHOP,
    hostField: 'spec.hostnames[1]',
    pathField: 'spec.rules[1].matches[1].path.value',
  });
});
