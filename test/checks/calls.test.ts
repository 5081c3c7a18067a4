import { expect, test } from 'vitest';
import { addressIn, callsOf, type PodTemplateUse } from '../../checks/pods';

test.each([
  ['http://catalog.shop.svc.cluster.local:8080', 'catalog', 'shop', 8080],
  ['http://catalog.shop.svc.cluster.local:8080/products?q=1', 'catalog', 'shop', 8080],
  ['http://catalog.shop.svc/products', 'catalog', 'shop', 80],
  ['https://catalog.shop.svc#top', 'catalog', 'shop', 443],
  ['http://catalog.$(NAMESPACE).svc:1', 'catalog', '$(NAMESPACE)', 1],
  ['grpc://catalog.shop.svc:9000', 'catalog', 'shop', 9000],
  ['catalog.shop.svc.cluster.local:8080', 'catalog', 'shop', 8080],
  ['redis://catalog.shop.svc', 'catalog', 'shop', Number.NaN],
])('%s is the address of a Service', (url, service, namespace, port) => {
  expect(addressIn(url)).toEqual({ service, namespace, port });
});

test.each([
  'http://catalog.example.com',
  'http://catalog:8080',
  'http://catalog.shop.svc.example.com',
  'http://www.catalog.shop.svc',
  'http://user@catalog.shop.svc',
  'text about catalog.shop.svc',
  'http://svc',
  '',
])('%j is none', (url) => {
  expect(addressIn(url)).toBeUndefined();
});

test.each([
  ['books', 'books'],
  [undefined, '$(NAMESPACE)'],
])('what a URL refers to is what stands before it, in the namespace %s', (namespace, expected) => {
  const from = (path: string) => ({ valueFrom: { fieldRef: { fieldPath: path } } });
  const env = [
    { name: 'EARLY_URL', value: 'http://cart.$(SHOP).svc' },
    { name: 'SHOP', value: 'shop' },
    { name: 'EMPTY' },
    { name: 'NAMESPACE', ...from('metadata.namespace') },
    { name: 'POD', ...from('metadata.name') },
    { name: 'HOST', valueFrom: { secretKeyRef: { name: 'cart', key: 'host' } } },
    { name: 'TEXT', value: 'about cart.svc' },
    { name: 'CART_URL', value: 'http://cart.$(SHOP).svc/$(EMPTY)' },
    { name: 'SEARCH_URL', value: 'http://search.$(NAMESPACE).svc' },
    { name: 'POD_URL', value: 'http://$(POD).$(NONE).svc' },
    { name: 'HOST_URL', value: 'http://cart.$(HOST).svc' },
  ];
  const containers = [
    { container: { name: 'proxy' }, field: 'spec.containers[0]' },
    { container: { name: 'shop', env }, field: 'spec.containers[1]' },
  ];
  const pods = { containers, located: { object: { metadata: { namespace } } } } as unknown as PodTemplateUse;
  const call = (index: number, service: string, of: string) => ({
    from: pods,
    field: `spec.containers[1].env[${index}].value`,
    url: env[index]?.value,
    target: { service, namespace: of, port: 80 },
  });
  expect(callsOf(pods)).toEqual([
    call(0, 'cart', '$(SHOP)'),
    call(7, 'cart', 'shop'),
    call(8, 'search', expected),
    call(9, '$(POD)', '$(NONE)'),
    call(10, 'cart', '$(HOST)'),
  ]);
});
