import { describe, expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import type { CanaryServiceProps, PlatformProps } from '../../constructs';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';
import { BlueGreen, bookshop, CANARY, Canary, imagesOf, problemsOf } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';

const GATEWAY = { name: 'public', namespace: 'gateways' };
const NGINX = {
  ingressClass: 'nginx',
  environments: bookshop().environments.map(({ name, namespace, host }) => ({ name, namespace, host })),
};

interface Shape {
  readonly platform?: Partial<PlatformProps>;
  readonly isCalled?: boolean;
}

/** The orders of the bookshop, called by the shop or not. */
function ordersOf(props: Partial<CanaryServiceProps>, { platform: settings, isCalled = false }: Shape) {
  const platform = bookshop({ images: imagesOf('orders', ...(isCalled ? ['shop'] : [])), ...settings });
  const orders = new Canary(platform, props);
  if (isCalled) new BlueGreen(platform, { calls: [orders] });
  return platform;
}

/** The objects of the orders in test as Kustomize makes them, by kind and name. */
async function rendered(platform: ReturnType<typeof ordersOf>) {
  expect(checkTree(render(platform)).map(describeFinding)).toEqual([]);
  const objects = (await builtOverlays(platform)).get('overlays/test/orders') ?? [];
  return Object.fromEntries(
    objects.map((object) => [
      `${object.kind} ${object.metadata.name}`,
      object as KubeObject & { spec: never },
    ]),
  );
}

/** What Argo CD leaves alone of the orders in test. */
function ignoredIn(platform: ReturnType<typeof ordersOf>) {
  const [application] = render(platform).get('argocd/orders-test.yaml')?.documents ?? [];
  const { ignoreDifferences, syncPolicy } = (
    application as { spec: Record<string, { syncOptions?: string[] }> }
  ).spec;
  return {
    ignoreDifferences,
    isRespected: syncPolicy?.syncOptions?.includes('RespectIgnoreDifferences=true'),
  };
}

const routingIn = (objects: Awaited<ReturnType<typeof rendered>>) =>
  (objects['Rollout order-desk']?.spec as { strategy: { canary: object } } | undefined)?.strategy.canary;
const weightsOf = (list: string) => [`${list}/0/weight`, `${list}/1/weight`];

describeWithKustomize('the requests to a canary', () => {
  test('are divided by a VirtualService among calls within a mesh', async () => {
    const platform = ordersOf(
      { trafficRouting: 'istio', weights: [7] },
      { platform: { mesh: 'istio' }, isCalled: true },
    );
    const objects = await rendered(platform);
    expect(routingIn(objects)).toMatchObject({
      canaryService: 'order-desk-canary',
      stableService: 'order-desk-stable',
      trafficRouting: { istio: { virtualService: { name: 'order-desk', routes: ['revisions'] } } },
    });
    expect(objects['VirtualService order-desk']?.spec).toEqual({
      hosts: ['order-desk'],
      http: [
        {
          name: 'revisions',
          route: [
            { destination: { host: 'order-desk-stable' }, weight: 100 },
            { destination: { host: 'order-desk-canary' }, weight: 0 },
          ],
        },
      ],
    });
    const jsonPointers = weightsOf('/spec/http/0/route');
    expect(ignoredIn(platform)).toEqual({
      ignoreDifferences: [
        { group: 'networking.istio.io', kind: 'VirtualService', name: 'order-desk', jsonPointers },
      ],
      isRespected: true,
    });
  });

  const route = (parent: object, path: string) => ({
    parentRefs: [parent],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: path } }],
        backendRefs: [
          { group: '', kind: 'Service', name: 'order-desk-stable', port: 8080, weight: 100 },
          { group: '', kind: 'Service', name: 'order-desk-canary', port: 8080, weight: 0 },
        ],
      },
    ],
  });
  const byPlugin = {
    trafficRouting: { plugins: { 'argoproj-labs/gatewayAPI': { httpRoute: 'order-desk-canary' } } },
  };

  test('are divided by an HTTPRoute among calls where users do not reach it', async () => {
    const platform = ordersOf({ trafficRouting: 'gatewayApi', weights: [7] }, { isCalled: true });
    const objects = await rendered(platform);
    expect(routingIn(objects)).toMatchObject(byPlugin);
    const parent = { group: '', kind: 'Service', name: 'order-desk', port: 8080 };
    expect(objects['HTTPRoute order-desk-canary']?.spec).toEqual(route(parent, '/'));
    const jsonPointers = weightsOf('/spec/rules/0/backendRefs');
    expect(ignoredIn(platform).ignoreDifferences).toEqual([
      { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'order-desk-canary', jsonPointers },
    ]);
  });

  test('are divided by an HTTPRoute of the Gateway where users do, whose Ingress keeps to the stable revision', async () => {
    const platform = ordersOf(
      { trafficRouting: 'gatewayApi', weights: [7], ingress: { path: '/orders' } },
      { platform: { gateway: GATEWAY } },
    );
    const objects = await rendered(platform);
    expect(routingIn(objects)).toMatchObject(byPlugin);
    const parent = { group: 'gateway.networking.k8s.io', kind: 'Gateway', ...GATEWAY };
    expect(objects['HTTPRoute order-desk-canary']?.spec).toEqual({
      ...route(parent, '/orders'),
      hostnames: ['test.books.example'],
    });
    expect(Object.keys(objects)).not.toContain('HTTPRoute order-desk');
    expect(backendOf(objects['Ingress order-desk'])).toBe('order-desk-stable');
  });

  test('are divided by ingress-nginx, and an HTTPRoute beside it keeps to the stable revision', async () => {
    const platform = ordersOf(
      { trafficRouting: 'nginx', weights: [7], ingress: { path: '/' } },
      { platform: { ...NGINX, gateway: GATEWAY } },
    );
    const objects = await rendered(platform);
    expect(routingIn(objects)).toMatchObject({ trafficRouting: { nginx: { stableIngress: 'order-desk' } } });
    expect(backendOf(objects['Ingress order-desk'])).toBe('order-desk-stable');
    expect(objects['HTTPRoute order-desk']?.spec).toMatchObject({
      rules: [{ backendRefs: [{ name: 'order-desk-stable', weight: 1 }] }],
    });
    expect(ignoredIn(platform)).toEqual({ ignoreDifferences: undefined, isRespected: false });
  });

  test('are divided in one environment alone', async () => {
    const platform = ordersOf(
      {
        weights: [50],
        environments: {
          ...CANARY.environments,
          test: { replicas: 2, trafficRouting: 'istio', weights: [3] },
        },
      },
      { platform: { mesh: 'istio' }, isCalled: true },
    );
    const objects = await rendered(platform);
    expect(routingIn(objects)).toMatchObject({
      trafficRouting: { istio: {} },
      steps: [{ setWeight: 3 }, {}],
    });
    expect(Object.keys(objects)).toContain('VirtualService order-desk');
    const live = (await builtOverlays(platform)).get('overlays/live/orders') ?? [];
    expect(live.map(({ kind }) => kind)).not.toContain('VirtualService');
    expect(render(platform).get('argocd/orders-live.yaml')?.text).not.toContain('ignoreDifferences');
  });
});

function backendOf(ingress: (KubeObject & { spec: never }) | undefined): string | undefined {
  const { rules } = (ingress?.spec ?? { rules: [] }) as {
    rules: { http: { paths: { backend: { service: { name: string } } }[] } }[];
  };
  return rules[0]?.http.paths[0]?.backend.service.name;
}

describe('a traffic router that could not divide all requests is refused', () => {
  const istio = { trafficRouting: 'istio' } as const;
  const gatewayApi = { trafficRouting: 'gatewayApi' } as const;
  const nginx = { trafficRouting: 'nginx' } as const;
  const users = { ingress: { path: '/' } };
  test.each<[string, Partial<CanaryServiceProps>, Shape, ...string[]]>([
    [
      'by another name',
      { trafficRouting: 'smi' } as never,
      {},
      `'trafficRouting' must be 'istio', 'gatewayApi' or 'nginx', got "smi"`,
    ],
    [
      'istio outside of the mesh',
      istio,
      { isCalled: true },
      "'trafficRouting' is 'istio', which divides calls within a mesh: 'mesh' must be 'strict' or 'permissive'",
      "'trafficRouting' is 'istio', which divides calls within a mesh: 'shop', which calls it, must be in it",
    ],
    [
      'istio with a caller outside of the mesh',
      { ...istio, mesh: 'permissive' },
      { isCalled: true },
      "'trafficRouting' is 'istio', which divides calls within a mesh: 'shop', which calls it, must be in it",
    ],
    [
      'istio without a caller',
      { ...istio, mesh: 'strict' },
      {},
      "'trafficRouting' is 'istio', which divides the calls of other services: none calls it",
    ],
    [
      'gatewayApi without users or callers',
      gatewayApi,
      {},
      "'trafficRouting' is 'gatewayApi', which divides the calls of other services: none calls it",
    ],
    [
      'gatewayApi for users without a Gateway',
      { ...gatewayApi, ...users },
      {},
      ...['dev', 'test', 'live'].map(
        (name) =>
          `'trafficRouting' is 'gatewayApi', which divides what users bring by a Gateway: the 'gateway' of the platform, or of '${name}', must say which`,
      ),
    ],
    [
      'gatewayApi for users of a service that others call',
      { ...gatewayApi, ...users },
      { platform: { gateway: GATEWAY }, isCalled: true },
      "'trafficRouting' is 'gatewayApi', which divides what users bring: 'shop', which calls it, would meet both revisions undivided",
    ],
    [
      'nginx without users',
      nginx,
      { platform: NGINX },
      "'trafficRouting' is 'nginx', which divides what users bring by an Ingress: 'ingress' must be given",
    ],
    [
      'nginx with another Ingress controller in one environment',
      { ...nginx, ...users },
      {
        platform: {
          ...NGINX,
          environments: NGINX.environments.map((it) =>
            it.name === 'live' ? { ...it, ingressClass: 'haproxy' } : it,
          ),
        },
      },
      "'trafficRouting' is 'nginx', which ingress-nginx alone knows: the 'ingressClass' of the platform, or of 'live', must be one of it, got 'haproxy'",
    ],
    [
      'nginx for a service that others call',
      { ...nginx, ...users },
      { platform: NGINX, isCalled: true },
      "'trafficRouting' is 'nginx', which divides what users bring: 'shop', which calls it, would meet both revisions undivided",
    ],
    [
      'istio in one environment alone',
      { environments: { ...CANARY.environments, live: { replicas: 4, ...istio } } },
      { platform: { mesh: 'istio' } },
      "'environments.live.trafficRouting' is 'istio', which divides the calls of other services: none calls it",
    ],
  ])('%s', (_what, props, shape, ...messages) => {
    expect(problemsOf(ordersOf(props, shape))).toEqual(messages.map((it) => `[bookshop/orders] ${it}`));
  });
});

test('without a router a weight must be one that the pods can give', () => {
  expect(problemsOf(ordersOf({ weights: [7] }, {}))[0]).toContain("'weights' must be what");
});
