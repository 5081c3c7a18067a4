import { expect, test } from 'vitest';
import { TreeIndex } from '../../checks/tree-index';
import type { CanaryServiceProps } from '../../constructs';
import { render } from '../../synth/render';
import { checkedTree } from '../../synth/synthesize';
import { bookshop, Canary, imagesOf, Rolling } from '../bookshop';
import { declareShop } from '../shop';

function shopOf(callee: Partial<CanaryServiceProps>, caller: Partial<CanaryServiceProps>) {
  const platform = bookshop({ images: imagesOf('orders', 'search') });
  const search = new Rolling(platform, { ...callee } as never);
  new Canary(platform, { calls: [search], ...caller });
  return platform;
}

test('payments takes mutual TLS only, of checkout and of its load test in its own namespace', () => {
  const { overlays } = new TreeIndex(checkedTree(declareShop(), undefined));
  for (const { folder, objects } of overlays) {
    const [, environment, service] = folder.split('/');
    const of = (kind: string) =>
      objects.find(({ object }) => object.kind === kind)?.object.spec as Record<string, unknown> | undefined;
    const isPayments = service === 'payments';
    const loadTests = objects.filter(({ object }) => object.metadata.name.endsWith('-load-test'));
    const inMesh = isPayments || service === 'checkout';
    expect(
      loadTests.map(({ object }) => object.kind),
      folder,
    ).toEqual(inMesh && environment === 'staging' ? ['ServiceAccount'] : []);
    expect(of('PeerAuthentication')?.mtls, folder).toEqual(isPayments ? { mode: 'STRICT' } : undefined);
    const accounts = [
      'checkout-service',
      ...(environment === 'staging' ? ['payments-service-load-test'] : []),
    ];
    const principals = accounts.map((account) => `cluster.local/ns/${environment}/sa/${account}`);
    const rules = of('AuthorizationPolicy')?.rules as unknown[] | undefined;
    expect(rules?.[0], folder).toEqual(
      isPayments
        ? { from: [{ source: { principals } }], to: [{ operation: { ports: ['8080'] } }] }
        : undefined,
    );
  }
});

test('the pods of these two alone join the mesh, with identities of their own', () => {
  const tree = render(declareShop());
  const joined = ['catalog', 'inventory', 'checkout', 'payments', 'frontend'].filter((service) =>
    tree.get(`base/${service}/deployment.yaml`)?.text.includes('sidecar.istio.io/inject: "true"'),
  );
  expect(joined).toEqual(['checkout', 'payments']);
  for (const service of joined) {
    expect(tree.get(`base/${service}/deployment.yaml`)?.text).toContain(
      `serviceAccountName: ${service}-service`,
    );
  }
  expect(tree.get('argocd/payments-production.yaml')?.text).not.toContain('istio-injection');
});

test("the first secrets of Vault do not wait for the mesh's proxy", () => {
  const { text } = render(declareShop()).get('base/payments/deployment.yaml') ?? {};
  expect(text).toContain('traffic.sidecar.istio.io/excludeOutboundPorts: "8200"');
});

test('a caller outside of the mesh cannot reach a service that takes mutual TLS only', () => {
  expect(() => render(shopOf({ mesh: 'strict' }, {}))).toThrow(
    "[bookshop/orders] calls 'search', which takes mutual TLS only: 'mesh' must be 'strict' or 'permissive'",
  );
  expect(() => checkedTree(shopOf({ mesh: 'strict' }, { mesh: 'permissive' }), undefined)).not.toThrow();
  expect(() => checkedTree(shopOf({ mesh: 'permissive' }, {}), undefined)).not.toThrow();
});
