import { render } from '../../../synth/render';
import { declareShop } from '../../shop';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const ROUTE = 'base/frontend/httproute.yaml';
const GRPC = 'base/frontend/grpcroute.yaml';
const SERVICE = { group: '', kind: 'Service', name: 'frontend-shell' };
const BACKEND = 'spec.rules[0].backendRefs[0]';
const STAGING = 'overlays/staging/frontend/kustomization.yaml';

const MUTANTS: Mutant[] = [
  [
    'ingress-backend-exists',
    (t) => t.set(ROUTE, `${BACKEND}.name`, 'frontend'),
    `[ecommerce/frontend] ${ROUTE}: spec.rules[0].backendRefs[3000/TCP].name must name a Service beside it, got "frontend"`,
  ],
  [
    'ingress-backend-exists',
    (t) => t.set(ROUTE, `${BACKEND}.port`, 80),
    `[ecommerce/frontend] ${ROUTE}: spec.rules[0].backendRefs[80/TCP].port must be a port of the Service frontend-shell, got 80`,
  ],
  [
    'caller-uses-root-service',
    (t) => t.set(ROUTE, `${BACKEND}.name`, 'frontend-shell-preview'),
    `[ecommerce/frontend] ${ROUTE}: spec.rules[0].backendRefs[3000/TCP].name must use the Service of all revisions, got frontend-shell-preview`,
  ],
  [
    'route-has-host',
    (t) => t.remove(STAGING, 'patches[3]'),
    `[ecommerce/frontend] ${ROUTE}: spec.hostnames must have the host of its users, in staging`,
  ],
  [
    'route-has-host',
    (t) => t.remove(STAGING, 'patches[3]').push(ROUTE, 'spec.parentRefs', SERVICE),
    `[ecommerce/frontend] ${ROUTE}: spec.hostnames must have the host of its users, in staging`,
  ],
  [
    'ingress-backend-exists',
    (t) =>
      t.push('base/frontend/kustomization.yaml', 'resources', 'grpcroute.yaml').add(GRPC, {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'GRPCRoute',
        metadata: { name: 'web' },
        spec: { rules: [{ backendRefs: [{ name: 'web', port: 3000 }] }] },
      }),
    `[ecommerce/catalog] ${GRPC}: spec.rules[0].backendRefs[3000/TCP].name must name a Service beside it, got "web"`,
  ],
  [
    'base-is-environment-agnostic',
    (t) => t.set(ROUTE, 'spec.hostnames', ['shop.acme.example']),
    `[ecommerce/frontend] ${ROUTE}: spec.hostnames must be left to the overlays, got ["shop.acme.example"]`,
  ],
  [
    'ingress-host-is-unique',
    (t) => t.set(STAGING, 'patches[3].patch.content[0].value', ['shop.acme.example']),
    `[ecommerce/frontend] ${STAGING}: HTTPRoute frontend-shell: spec.hostnames[0] must be another one than in overlays/production/frontend/kustomization.yaml, got "shop.acme.example"`,
  ],
  ...['/shop', '/shop/'].map(
    (path): Mutant => [
      'ingress-host-is-unique',
      (t) => t.set(ROUTE, 'spec.rules[0].matches', [prefix('/shop'), prefix(path)]),
      `[ecommerce/frontend] ${ROUTE}: spec.rules[0].matches[1].path.value must be there once for its host, got "${path}"`,
    ],
  ),
  [
    'project-allows-kinds',
    (t) => t.remove('argocd/project.yaml#2', 'spec.namespaceResourceWhitelist[7]'),
    '[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-staging: spec.namespaceResourceWhitelist must have {"group":"gateway.networking.k8s.io","kind":"HTTPRoute"}',
  ],
];

const HARMLESS: Harmless[] = [
  [
    'route-has-host',
    'a route of a Service, which has no hosts',
    (t) => t.remove(STAGING, 'patches[3]').set(ROUTE, 'spec.parentRefs', [SERVICE]),
  ],
  [
    'route-has-host',
    'a route that nothing takes requests for',
    (t) => t.remove(STAGING, 'patches[3]').remove(ROUTE, 'spec.parentRefs'),
  ],
  [
    'ingress-host-is-unique',
    'a path below another, and an exact one',
    (t) =>
      t.set(ROUTE, 'spec.rules[0].matches', [
        prefix('/'),
        prefix('/shop'),
        { path: { type: 'Exact', value: '/shop' } },
      ]),
  ],
];

function prefix(value: string): object {
  return { path: { type: 'PathPrefix', value } };
}

const tree = render(declareShop({ gateway: { name: 'public', namespace: 'gateways' } }));
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);
