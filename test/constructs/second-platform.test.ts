import { describe, expect, test } from 'vitest';
import type { PlatformProps } from '../../constructs/platform/platform-props';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';
import { checkedTree } from '../../synth/synthesize';
import { ISOLATED, openBookshop } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';

const COUNTS = { dev: 1, test: 2, live: 4 };
const NAMESPACES = { dev: 'books-dev', test: 'test', live: 'books' };
const FOLDERS = Object.keys(COUNTS).flatMap((environment) =>
  ['search', 'orders', 'shop'].map((service) => `overlays/${environment}/${service}`),
);

const OPTIONS: [string, Partial<PlatformProps>][] = [
  ['no options', {}],
  ['a mesh', { mesh: 'istio' }],
  ['external secrets', { externalSecrets: { secretStore: 'vault' } }],
  ['every service isolated', { network: ISOLATED }],
];

test('knows nothing of the platform in main.ts', () => {
  const words = /ecommerce|acme|checkout|payments|staging|dist\/|argocd\//;
  for (const [path, { text }] of render(openBookshop())) {
    const own = text.replaceAll(/argocd\.argoproj\.io|managed-by: argocd|generated\/tree\/argocd/g, '');
    expect(own.match(words)?.[0], path).toBeUndefined();
  }
});

describe.each(OPTIONS)('the bookshop with %s', (_name, props) => {
  test('passes every check', () => {
    expect(() => checkedTree(openBookshop(props), undefined)).not.toThrow();
  });

  describeWithKustomize('built by Kustomize', () => {
    test('has namespace, count and image of each environment', async () => {
      const built = await builtOverlays(openBookshop(props));
      const seen = FOLDERS.map((folder) => {
        const objects = built.get(folder) as KubeObject[];
        return { folder, ...summary(objects) };
      });
      expect(seen).toEqual(FOLDERS.map((folder) => ({ folder, ...expected(folder) })));
    });
  });
});

function summary(objects: readonly KubeObject[]) {
  const spec = (kind: string) =>
    objects.find((object) => object.kind === kind)?.spec as Record<string, unknown>;
  const template = spec('Deployment').template as { spec: { containers: { image: string }[] } };
  return {
    namespaces: [...new Set(objects.map(({ metadata }) => metadata.namespace))],
    deployment: spec('Deployment').replicas,
    rollout: spec('Rollout')?.replicas,
    image: template.spec.containers[0]?.image,
  };
}

function expected(folder: string) {
  const [, environment, service] = folder.split('/') as [string, keyof typeof COUNTS, string];
  const image = {
    search: {
      dev: 'search-api:1234567',
      test: 'search-api:12e4567',
      live: `search-api@sha256:${'0'.repeat(64)}`,
    },
    orders: {
      dev: 'order-desk:0x1F',
      test: 'order-desk:1.10',
      live: `order-desk:1.10.3@sha256:${'1'.repeat(64)}`,
    },
    shop: { dev: 'shop-window:on', test: 'shop-window:null', live: 'shop-window:2026-11-22' },
  }[service] as Record<string, string>;
  return {
    namespaces: [NAMESPACES[environment]],
    deployment: service === 'search' ? COUNTS[environment] : 0,
    rollout: service === 'search' ? undefined : COUNTS[environment],
    image: `registry.${environment === 'live' ? 'live.books.example' : 'books.example/team'}/images/${image[environment]}`,
  };
}
