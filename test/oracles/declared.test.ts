import { beforeAll, expect, test } from 'vitest';
import type { Overlay } from '../../constructs/gitops/overlay';
import type { Platform } from '../../constructs/platform/platform';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import type { KubeObject } from '../../manifests/kube-object';
import { openBookshop } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';
import { declareShop } from '../shop';
import { valuesOfOthers } from './other-environments';
import { canarySteps } from './steps';
import { type OverlayRule, VALUE_RULES } from './values';

/** What must hold for each rendered overlay, computed from the declaration by other means than the checks. */
const ORACLES: Readonly<Record<string, OverlayRule>> = {
  ...VALUE_RULES,
  steps: canarySteps,
  foreign: valuesOfOthers,
};

function verifyRendered(overlay: Overlay, objects: Objects) {
  return Object.entries(ORACLES).flatMap(([rule, find]) =>
    [...new Set(find(overlay, objects))].map((message) => ({ rule, message })),
  );
}

type Objects = readonly KubeObject[];
type Built = ReadonlyMap<string, Objects>;

function overlaysOf(platform: Platform): Overlay[] {
  return platform.services.flatMap(({ overlays }) => overlays);
}

describeWithKustomize('rendered overlays', () => {
  test.each([
    ['the shop', declareShop],
    ['the bookshop', openBookshop],
    ['the bookshop with every option', declareBookshop],
  ])('of %s are as declared', async (_, declare) => {
    const platform = declare();
    const built = await builtOverlays(platform);
    const found = overlaysOf(platform).map((overlay) => [
      overlay.folder,
      verifyRendered(overlay, built.get(overlay.folder) ?? []),
    ]);
    expect(found).toEqual(overlaysOf(platform).map(({ folder }) => [folder, []]));
  });
});

/** Sets a field of the object of that name; undefined takes it away. */
function set(name: string, path: string, value: unknown) {
  return (objects: Objects): Objects =>
    structuredClone(objects).map((object) => {
      if (`${object.kind}/${object.metadata.name}` !== name) return object;
      const steps = path.split(/[.[\]]+/).filter(Boolean);
      const last = steps.pop() as string;
      const parent = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], object);
      (parent as Record<string, unknown>)[last] = value;
      return object;
    });
}

const without = (name: string) => (objects: Objects) =>
  objects.filter(({ kind, metadata }) => `${kind}/${metadata.name}` !== name);

const CONTAINER = 'spec.template.spec.containers[0]';

describeWithKustomize('a mistake in a rendered overlay', () => {
  let built: Built;
  const platform = declareShop();
  const verify = (folder: string, change: (objects: Objects) => Objects) => {
    const overlay = overlaysOf(platform).find((candidate) => candidate.folder === folder) as Overlay;
    return verifyRendered(overlay, change(built.get(folder) ?? []));
  };
  beforeAll(async () => {
    built = await builtOverlays(platform);
  });

  const CHECKOUT = 'overlays/production/checkout';
  const FRONTEND = 'overlays/production/frontend';
  const CATALOG = 'overlays/production/catalog';
  const PAYMENTS = 'overlays/production/payments';
  const deployment = 'Deployment/checkout-service';

  test.each`
    rule             | folder      | change                                                                                                                                                            | message
    ${'namespace'}   | ${CHECKOUT} | ${set('Service/checkout-service', 'metadata.namespace', undefined)}                                                                                               | ${'Service/checkout-service: metadata.namespace must be "production", got nothing'}
    ${'image'}       | ${CHECKOUT} | ${set(deployment, `${CONTAINER}.image`, 'ghcr.io/acme/checkout-service')}                                                                                         | ${'Deployment/checkout-service: spec.template.spec.containers[0].image must be "ghcr.io/acme/checkout-service:a1b2c3d", got "ghcr.io/acme/checkout-service"'}
    ${'replicas'}    | ${CHECKOUT} | ${set(deployment, 'spec.replicas', 5)}                                                                                                                            | ${'Deployment/checkout-service: spec.replicas must be 0, got 5'}
    ${'replicas'}    | ${CHECKOUT} | ${set('Rollout/checkout-service', 'spec.replicas', undefined)}                                                                                                    | ${'Rollout/checkout-service: spec.replicas must be 5, got nothing'}
    ${'replicas'}    | ${CATALOG}  | ${set('Deployment/catalog-service', 'spec.replicas', 2)}                                                                                                          | ${'Deployment/catalog-service: spec.replicas must be 3, got 2'}
    ${'autoscaling'} | ${CHECKOUT} | ${set('HorizontalPodAutoscaler/checkout-service', 'spec.minReplicas', 2)}                                                                                         | ${'HorizontalPodAutoscaler/checkout-service: spec.minReplicas must be 5, got 2'}
    ${'autoscaling'} | ${CHECKOUT} | ${set('HorizontalPodAutoscaler/checkout-service', 'spec.maxReplicas', 4)}                                                                                         | ${'HorizontalPodAutoscaler/checkout-service: spec.maxReplicas must be 15, got 4'}
    ${'autoscaling'} | ${CHECKOUT} | ${without('HorizontalPodAutoscaler/checkout-service')}                                                                                                            | ${'HorizontalPodAutoscaler/checkout-service must be rendered, got no such object'}
    ${'autoscaling'} | ${CHECKOUT} | ${set('HorizontalPodAutoscaler/checkout-service', 'spec.scaleTargetRef.name', 'checkout')}                                                                        | ${'HorizontalPodAutoscaler/checkout-service: spec.scaleTargetRef must be {"apiVersion":"argoproj.io/v1alpha1","kind":"Rollout","name":"checkout-service"}, got {"apiVersion":"argoproj.io/v1alpha1","kind":"Rollout","name":"checkout"}'}
    ${'host'}        | ${FRONTEND} | ${set('Ingress/frontend-shell', 'spec.rules[0].host', undefined)}                                                                                                 | ${'Ingress/frontend-shell: spec.rules[0].host must be "shop.acme.example", got nothing'}
    ${'host'}        | ${FRONTEND} | ${set('Ingress/frontend-shell', 'spec.tls[0].hosts', ['example.com'])}                                                                                            | ${'Ingress/frontend-shell: spec.tls[0].hosts must be ["shop.acme.example"], got ["example.com"]'}
    ${'resources'}   | ${CHECKOUT} | ${set(deployment, `${CONTAINER}.resources.requests.cpu`, '250m')}                                                                                                 | ${'Deployment/checkout-service: spec.template.spec.containers[0].resources.requests.cpu must be "500m", got "250m"'}
    ${'resources'}   | ${CHECKOUT} | ${set(deployment, `${CONTAINER}.resources.limits.ephemeral-storage`, '1Gi')}                                                                                      | ${'Deployment/checkout-service: spec.template.spec.containers[0].resources.limits.ephemeral-storage must be "320Mi", got "1Gi"'}
    ${'variables'}   | ${CHECKOUT} | ${set(deployment, `${CONTAINER}.env[4].value`, 'debug')}                                                                                                          | ${'Deployment/checkout-service: spec.template.spec.containers[0].env[4].value must be "info", got "debug"'}
    ${'variables'}   | ${CHECKOUT} | ${set(deployment, `${CONTAINER}.env[5].name`, 'LOG_LEVEL')}                                                                                                       | ${'Deployment/checkout-service: spec.template.spec.containers[0].env must have LOG_LEVEL once, got it 2 times'}
    ${'steps'}       | ${CHECKOUT} | ${set('Rollout/checkout-service', 'spec.strategy.canary.steps[0].setWeight', 50)}                                                                                 | ${'Rollout/checkout-service must go by setWeight 20, analysis of 1200 s, full promotion, promoted, got setWeight 50, analysis of 1200 s, full promotion, promoted'}
    ${'steps'}       | ${PAYMENTS} | ${set('Rollout/payments-service', 'spec.strategy.canary.steps[0].pause.duration', '30m')}                                                                         | ${'Rollout/payments-service must go by pause, setWeight 25, analysis of 1800 s, full promotion, promoted, got pause 30m, setWeight 25, analysis of 1800 s, full promotion, promoted'}
    ${'foreign'}     | ${FRONTEND} | ${set('Ingress/frontend-shell', 'spec.defaultBackend', { host: 'staging.shop.acme.example' })}                                                                    | ${"Ingress/frontend-shell: spec.defaultBackend.host has the host of 'staging', staging.shop.acme.example"}
    ${'foreign'}     | ${CHECKOUT} | ${set(deployment, `${CONTAINER}.env[1].value`, 'http://catalog-service.staging.svc.cluster.local:8080')}                                                          | ${"Deployment/checkout-service: spec.template.spec.containers[0].env[1].value has the namespace of 'staging', staging"}
    ${'foreign'}     | ${CHECKOUT} | ${set('AnalysisTemplate/checkout-service-gate', 'spec.metrics[0].provider.prometheus.query', 'up{namespace="staging"}')}                                          | ${"AnalysisTemplate/checkout-service-gate: spec.metrics[0].provider.prometheus.query has the namespace of 'staging', staging"}
    ${'foreign'}     | ${CHECKOUT} | ${set(deployment, 'metadata.annotations', { 'acme.example/image': 'ghcr.io/acme/checkout-service:c4e8f92' })}                                                     | ${"Deployment/checkout-service: metadata.annotations['acme.example/image'] has the image of 'staging', ghcr.io/acme/checkout-service:c4e8f92"}
    ${'foreign'}     | ${PAYMENTS} | ${set('NetworkPolicy/payments-service-ingress', 'spec.ingress[0].from[0]', { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'staging' } } })} | ${"NetworkPolicy/payments-service-ingress: spec.ingress[0].from[0].namespaceSelector.matchLabels['kubernetes.io/metadata.name'] has the namespace of 'staging', staging"}
  `('is a violation of the rule $rule: $message', ({ rule, folder, change, message }) => {
    expect(verify(folder, change)).toContainEqual({ rule, message });
  });
});

describeWithKustomize('what two environments share', () => {
  test('is not foreign to either', async () => {
    const tag = { tag: '1.10.3' };
    const images = {
      file: 'versions.yaml',
      services: Object.fromEntries(
        ['search', 'orders', 'shop'].map((name) => [name, { dev: tag, test: tag, live: tag }]),
      ),
    };
    const platform = openBookshop({
      images,
      environments: [
        {
          name: 'dev',
          namespace: 'books',
          cluster: 'https://dev.books.example:6443',
          host: 'dev.books.example',
        },
        {
          name: 'test',
          namespace: 'books',
          cluster: 'https://test.books.example:6443',
          host: 'books.example',
        },
        { name: 'live', namespace: 'books', host: 'books.example' },
      ],
    });
    const built = await builtOverlays(platform);
    const found = overlaysOf(platform).flatMap((overlay) =>
      verifyRendered(overlay, built.get(overlay.folder) ?? []),
    );
    expect(found).toEqual([]);
  });
});
