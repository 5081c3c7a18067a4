import { expect, test } from 'vitest';
import { addressIn } from '../../checks/pods';

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
