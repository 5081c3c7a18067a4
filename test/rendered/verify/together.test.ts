import { beforeAll, expect, test } from 'vitest';
import type { Overlay } from '../../../constructs/gitops/overlay';
import type { Platform } from '../../../constructs/platform/platform';
import { declarePlatform } from '../../../main';
import type { KubeObject } from '../../../manifests/kube-object';
import { verifyTogether } from '../../../rendered/verify/together';
import { openBookshop } from '../../bookshop';
import { builtOverlays, describeWithKustomize } from '../../kustomize';

type Objects = readonly KubeObject[];

/** The rendered overlays of an environment. */
async function built(platform: Platform, environment: string): Promise<Map<Overlay, Objects>> {
  const folders = await builtOverlays(platform);
  const overlays = platform.services.flatMap((service) => service.overlays);
  return new Map(
    overlays
      .filter((overlay) => overlay.environment.name === environment)
      .map((overlay) => [overlay, folders.get(overlay.folder) ?? []]),
  );
}

function violations(
  rendered: ReadonlyMap<Overlay, Objects>,
): [folder: string, rule: string, message: string][] {
  return [...verifyTogether(rendered)].flatMap(([{ folder }, found]) =>
    found.map(({ rule, message }): [string, string, string] => [folder, rule, message]),
  );
}

describeWithKustomize('the overlays of an environment', () => {
  test.each([
    ['the shop', 'staging', declarePlatform],
    ['the shop', 'production', declarePlatform],
    ['the bookshop', 'live', openBookshop],
  ] as const)('of %s fit together in %s', async (_, environment, declare) => {
    expect(violations(await built(declare(), environment))).toEqual([]);
  });
});

describeWithKustomize('among the rendered overlays of an environment', () => {
  let production: Map<Overlay, Objects>;
  beforeAll(async () => {
    production = await built(declarePlatform(), 'production');
  });

  /** Production with the objects of one service changed. */
  function changed(service: string, change: (objects: KubeObject[]) => void): Map<Overlay, Objects> {
    return new Map(
      [...production].map(([overlay, objects]) => {
        const copies = structuredClone(objects) as KubeObject[];
        if (overlay.service.name === service) change(copies);
        return [overlay, copies];
      }),
    );
  }

  const specOf = (objects: Objects, kind: string, name: string) =>
    objects.find((object) => object.kind === kind && object.metadata.name === name)?.spec as Record<
      string,
      never
    >;

  test('an invalid object is named', () => {
    const rendered = changed('checkout', (objects) => {
      Object.assign(specOf(objects, 'Service', 'checkout-service'), { ports: [{ port: 0 }] });
    });
    expect(violations(rendered)).toContainEqual([
      'overlays/production/checkout',
      'schema',
      'Service/checkout-service: spec.ports[0].port must be a port number in 1-65535, got 0',
    ]);
  });

  test('a reference that resolves nowhere is named where it is made', () => {
    const rendered = changed('catalog', (objects) => {
      objects.splice(0, objects.length, ...objects.filter(({ kind }) => kind !== 'Service'));
    });
    const found = violations(rendered);
    expect(found.map(([folder]) => folder)).toEqual(
      expect.arrayContaining(['overlays/production/checkout', 'overlays/production/frontend']),
    );
    expect(found.every(([, , message]) => message.includes('catalog-service'))).toBe(true);
  });

  test('a namespace of another environment is named', () => {
    const rendered = changed('checkout', (objects) => {
      const { template } = specOf(objects, 'Deployment', 'checkout-service') as unknown as {
        template: { spec: { containers: { env: { name: string; value?: string }[] }[] } };
      };
      const url = template.spec.containers[0]?.env.find(({ name }) => name === 'CATALOG_URL');
      if (url) url.value = 'http://catalog-service.staging.svc.cluster.local:8080';
    });
    expect(violations(rendered).map(([folder, , message]) => [folder, message])).toEqual([
      ['overlays/production/checkout', expect.stringContaining('staging')],
    ]);
  });
});
