import { beforeAll, expect, test } from 'vitest';
import type { Overlay } from '../../../constructs/gitops/overlay';
import type { Platform } from '../../../constructs/platform/platform';
import { declarePlatform } from '../../../main';
import type { KubeObject } from '../../../manifests/kube-object';
import { verifyTogether } from '../../../rendered/verify/together';
import { ISOLATED, openBookshop } from '../../bookshop';
import { builtOverlays, describeWithKustomize } from '../../kustomize';

type Rendered = Map<Overlay, KubeObject[]>;

async function built(platform: Platform, environment: string): Promise<Rendered> {
  const folders = await builtOverlays(platform);
  const overlays = platform.services
    .flatMap((service) => service.overlays)
    .filter((overlay) => overlay.environment.name === environment);
  return new Map(overlays.map((overlay) => [overlay, [...(folders.get(overlay.folder) ?? [])]]));
}

function reach(rendered: Rendered): string[] {
  return [...verifyTogether(rendered)].flatMap(([, found]) =>
    found.map(({ rule, message }) => `${rule}: ${message}`),
  );
}

describeWithKustomize('who reaches whom as it is rendered', () => {
  test.each([
    ['the shop', declarePlatform, 'production'],
    ['the bookshop, isolated', () => openBookshop({ network: ISOLATED }), 'live'],
    [
      'the bookshop, open to balancers outside and a controller within',
      () =>
        openBookshop({
          network: {
            ...ISOLATED,
            ingressController: { cidr: '0.0.0.0/0' },
            rolloutsController: { namespace: 'books' },
          },
        }),
      'live',
    ],
  ] as const)('is as %s declares it', async (_what, declare, environment) => {
    expect(reach(await built(declare(), environment))).toEqual([]);
  });

  let production: Rendered;
  beforeAll(async () => {
    production = await built(openBookshop({ network: ISOLATED }), 'live');
  });

  test.each<[string, string, (spec: Record<string, unknown>) => void, string[]]>([
    [
      'lets everybody in',
      'search-api-ingress',
      (spec) => Object.assign(spec, { ingress: [{}] }),
      [
        'reach: NetworkPolicy: other pods of the namespace must not reach search-api',
        'reach: NetworkPolicy: pods of other namespaces must not reach search-api',
        'reach: NetworkPolicy: the internet must not reach search-api',
      ],
    ],
    [
      'forgets a caller',
      'search-api-ingress',
      (spec) => Object.assign(spec, { ingress: (spec.ingress as object[]).slice(1) }),
      [
        'reach: NetworkPolicy: order-desk must reach search-api',
        'reach: NetworkPolicy: shop-window must reach search-api',
      ],
    ],
    [
      'lets out to everybody',
      'search-api-egress',
      (spec) => Object.assign(spec, { egress: [{}] }),
      [
        'reach: NetworkPolicy: search-api must not reach other pods of the namespace',
        'reach: NetworkPolicy: search-api must not reach pods of other namespaces',
        'reach: NetworkPolicy: search-api must not reach the internet',
      ],
    ],
  ])('is told where a policy %s', (_what, policy, change, said) => {
    const changed = new Map(
      [...production].map(([overlay, objects]) => [overlay, structuredClone(objects) as KubeObject[]]),
    );
    const found = [...changed.values()].flat().find(({ metadata }) => metadata.name === policy);
    change(found?.spec as Record<string, unknown>);
    expect(reach(changed).sort()).toEqual(said);
  });
});
