import { shopTree } from '../../shop';
import { type MutableTree, patchOf } from '../mutable-tree';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const tree = shopTree();
const CHECKOUT = 'base/checkout/rollout.yaml';
const FRONTEND = 'base/frontend/rollout.yaml';
const CATALOG = 'base/catalog/deployment.yaml';
const PAYMENTS = 'base/payments/deployment.yaml';
const CONTAINER = 'spec.template.spec.containers[0]';
const CANARY = 'spec.strategy.canary';
const BLUE_GREEN = 'spec.strategy.blueGreen';
const STAGING = 'overlays/staging/checkout/kustomization.yaml';
const STAGING_OPERATIONS = patchOf(tree, STAGING, 'Rollout');
const STAGING_WEIGHT = `${STAGING_OPERATIONS}[0].value`;
const STEPS_END = '/spec/strategy/canary/steps/-';

const MUTANTS: Mutant[] = [
  [
    'rollout-template-exists',
    (t) => t.set(CHECKOUT, 'spec.workloadRef.name', 'checkout'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.workloadRef.name must name a Deployment beside it, got "checkout"',
  ],
  [
    'rollout-borrows-selector',
    (t) => t.set(CHECKOUT, 'spec.selector', { matchLabels: { app: 'checkout' } }),
    "[ecommerce/checkout] base/checkout/rollout.yaml: spec.selector must not stand beside 'workloadRef'",
  ],
  [
    'rollout-leaves-deployment-alone',
    (t) => t.set(CHECKOUT, 'spec.workloadRef.scaleDown', 'progressively'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.workloadRef.scaleDown must be left out or never, got progressively',
  ],
  [
    'rollout-service-exists',
    (t) => t.set(CHECKOUT, `${CANARY}.canaryService`, 'checkout-canary'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.canaryService must name a Service beside it, got "checkout-canary"',
  ],
  [
    'rollout-service-exists',
    (t) => t.set(FRONTEND, `${BLUE_GREEN}.previewService`, 'frontend-preview'),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.previewService must name a Service beside it, got "frontend-preview"',
  ],
  [
    'rollout-service-selects-its-pods',
    (t) => t.set(CHECKOUT, `${CANARY}.stableService`, 'catalog-service'),
    `[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.stableService must name a Service of the Rollout's own pods, got "catalog-service"`,
  ],
  [
    'rollout-services-differ',
    (t) => t.set(CHECKOUT, `${CANARY}.stableService`, 'checkout-service-canary'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.stableService must name another Service than spec.strategy.canary.canaryService of Rollout checkout-service, got "checkout-service-canary"',
  ],
  [
    'rollout-services-differ',
    (t) => t.set(FRONTEND, `${BLUE_GREEN}.previewService`, 'frontend-shell'),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.previewService must name another Service than spec.strategy.blueGreen.activeService of Rollout frontend-shell, got "frontend-shell"',
  ],
  [
    'deadline-exceeds-readiness',
    (t) => t.set(CHECKOUT, 'spec.progressDeadlineSeconds', 15),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.progressDeadlineSeconds must be more than 15, the longest start by the probes plus minReadySeconds, got 15',
  ],
  [
    'deadline-exceeds-readiness',
    (t) => t.remove(CHECKOUT, 'spec.progressDeadlineSeconds').set(CHECKOUT, 'spec.minReadySeconds', 600),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.progressDeadlineSeconds must be more than 605, the longest start by the probes plus minReadySeconds, got 600',
  ],
  [
    'deadline-exceeds-readiness',
    (t) => t.set(CATALOG, 'spec.minReadySeconds', 601),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.progressDeadlineSeconds must be more than 606, the longest start by the probes plus minReadySeconds, got 600',
  ],
  [
    'deadline-exceeds-readiness',
    (t) => t.set(PAYMENTS, `${CONTAINER}.startupProbe.failureThreshold`, 118),
    '[ecommerce/payments] base/payments/rollout.yaml: spec.progressDeadlineSeconds must be more than 600, the longest start by the probes plus minReadySeconds, got 600',
  ],
  [
    'deadline-exceeds-readiness',
    (t) =>
      t.set(PAYMENTS, `${CONTAINER}.startupProbe`, { initialDelaySeconds: 560, exec: { command: ['up'] } }),
    '[ecommerce/payments] base/payments/rollout.yaml: spec.progressDeadlineSeconds must be more than 600, the longest start by the probes plus minReadySeconds, got 600',
  ],
  [
    'deadline-exceeds-readiness',
    (t) => t.set(PAYMENTS, `${CONTAINER}.readinessProbe.initialDelaySeconds`, 900),
    '[ecommerce/payments] base/payments/rollout.yaml: spec.progressDeadlineSeconds must be more than 910, the longest start by the probes plus minReadySeconds, got 600',
  ],
  [
    'deadline-exceeds-readiness',
    (t) =>
      t.push(CATALOG, 'spec.template.spec.containers', {
        name: 'proxy',
        image: 'proxy:1',
        readinessProbe: { initialDelaySeconds: 700, exec: { command: ['up'] } },
      }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.progressDeadlineSeconds must be more than 710, the longest start by the probes plus minReadySeconds, got 600',
  ],
  [
    'rollout-gives-up-by-itself',
    (t) => t.remove(CHECKOUT, 'spec.progressDeadlineAbort'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.progressDeadlineAbort must be true, got nothing',
  ],
  [
    'rollback-is-within-history',
    (t) => t.set(CHECKOUT, 'spec.rollbackWindow', { revisions: 6 }),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.rollbackWindow.revisions must be at most revisionHistoryLimit, 5, got 6',
  ],
  [
    'rollback-is-within-history',
    (t) =>
      t.remove(CHECKOUT, 'spec.revisionHistoryLimit').set(CHECKOUT, 'spec.rollbackWindow', { revisions: 11 }),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.rollbackWindow.revisions must be at most revisionHistoryLimit, 10, got 11',
  ],
  [
    'rollback-is-within-history',
    (t) => t.set(FRONTEND, `${BLUE_GREEN}.scaleDownDelayRevisionLimit`, 6),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.scaleDownDelayRevisionLimit must be at most revisionHistoryLimit, 5, got 6',
  ],
  [
    'rolling-update-can-move',
    (t) => t.set(CATALOG, 'spec.strategy.rollingUpdate.maxSurge', 0),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.strategy.rollingUpdate.maxSurge must be more than 0 beside a maxUnavailable of 0, got 0',
  ],
  [
    'rolling-update-can-move',
    (t) => t.set(CATALOG, 'spec.strategy.rollingUpdate.maxSurge', '0%'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.strategy.rollingUpdate.maxSurge must be more than 0 beside a maxUnavailable of 0, got "0%"',
  ],
  [
    'canary-can-move',
    (t) => t.set(CHECKOUT, `${CANARY}.maxSurge`, 0),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.maxSurge must be more than 0 beside a maxUnavailable of 0, got 0',
  ],
  [
    'canary-keeps-capacity',
    (t) => t.set(CHECKOUT, `${CANARY}.maxUnavailable`, 1),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.maxUnavailable must be 0 beside a maxSurge of 1 pod at least, got 1',
  ],
  [
    'canary-keeps-capacity',
    (t) => t.remove(CHECKOUT, `${CANARY}.maxUnavailable`),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.maxUnavailable must be 0 beside a maxSurge of 1 pod at least, got nothing, in production',
  ],
  [
    'canary-weights-rise',
    (t) => t.set(STAGING, STAGING_WEIGHT, 100),
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: Rollout checkout-service: spec.strategy.canary.steps[0].setWeight must be more than 0 and less than 100, got 100',
  ],
  [
    'canary-weights-rise',
    (t) => t.push(STAGING, STAGING_OPERATIONS, { op: 'add', path: STEPS_END, value: { setWeight: 50 } }),
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: Rollout checkout-service: spec.strategy.canary.steps[2].setWeight must be more than 50 and less than 100, got 50',
  ],
  [
    'canary-weights-rise',
    (t) => t.set(STAGING, STAGING_WEIGHT, 0),
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: Rollout checkout-service: spec.strategy.canary.steps[0].setWeight must be more than 0 and less than 100, got 0',
  ],
  [
    'canary-ends-by-itself',
    (t) => t.push(STAGING, STAGING_OPERATIONS, { op: 'add', path: STEPS_END, value: { pause: {} } }),
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: Rollout checkout-service: spec.strategy.canary.steps[2].pause must not be there: approval comes before the first weight',
  ],
  [
    'canary-weight-is-achievable',
    (t) => t.set(CHECKOUT, `${CANARY}.steps[0].setWeight`, 30),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[0].setWeight must be a share that 5 pods can give, which would be 33 here, got 30, in production',
  ],
  [
    'canary-weight-is-achievable',
    (t) => t.set('overlays/production/checkout/kustomization.yaml', 'replicas[0].count', 3),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[0].setWeight must be a share that 3 pods can give, which would be 25 here, got 20, in production',
  ],
  [
    'canary-weight-is-achievable',
    (t) => t.remove(CHECKOUT, `${CANARY}.maxSurge`).set(CHECKOUT, `${CANARY}.steps[0].setWeight`, 10),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[0].setWeight must be a share that 5 pods can give, which would be 17 here, got 10, in production',
  ],
  [
    'canary-has-root-service',
    (t) => t.dropDocument('base/checkout/service.yaml', 0),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.canaryService must leave one Service of its pods to both revisions, which callers use',
  ],
];

const PRODUCTION = 'overlays/production/checkout/kustomization.yaml';
const withRouter = (t: MutableTree) => t.set(CHECKOUT, `${CANARY}.trafficRouting`, { nginx: {} });
const withOwnTemplate = (t: MutableTree) =>
  t
    .set(CHECKOUT, 'spec.selector', t.get('base/checkout/deployment.yaml', 'spec.selector'))
    .set(CHECKOUT, 'spec.template', t.get('base/checkout/deployment.yaml', 'spec.template'))
    .remove(CHECKOUT, 'spec.workloadRef');

const HARMLESS: Harmless[] = [
  [
    'deadline-exceeds-readiness',
    'a readiness delay within the startup, as both run from the start of the container',
    (t) =>
      t
        .set(PAYMENTS, `${CONTAINER}.startupProbe.failureThreshold`, 117)
        .set(PAYMENTS, `${CONTAINER}.readinessProbe.initialDelaySeconds`, 585),
  ],
  [
    'deadline-exceeds-readiness',
    'what another rule refuses: a Rollout of no pods',
    (t) => t.set(CHECKOUT, 'spec.workloadRef.name', 'checkout'),
  ],
  ['rollout-template-exists', 'a template of its own', withOwnTemplate],
  ['rollout-borrows-selector', 'a template of its own', withOwnTemplate],
  ['rollout-leaves-deployment-alone', 'a template of its own', withOwnTemplate],
  ['rollout-leaves-deployment-alone', 'never', (t) => t.set(CHECKOUT, 'spec.workloadRef.scaleDown', 'never')],
  [
    'rollout-service-selects-its-pods',
    'what another rule refuses: a Service that is not there',
    (t) => t.set(CHECKOUT, `${CANARY}.canaryService`, 'canary'),
  ],
  [
    'rollout-service-selects-its-pods',
    'a Service without a selector',
    (t) => t.remove('base/checkout/service.yaml#1', 'spec.selector'),
  ],
  [
    'rollout-services-differ',
    'what another rule refuses: Services that are not there',
    (t) => t.set(CHECKOUT, `${CANARY}.canaryService`, 'x').set(CHECKOUT, `${CANARY}.stableService`, 'x'),
  ],
  [
    'rollback-is-within-history',
    'as many revisions as are kept',
    (t) => t.set(CHECKOUT, 'spec.rollbackWindow', { revisions: 5 }),
  ],
  [
    'rolling-update-can-move',
    'pods that may be missing',
    (t) =>
      t
        .set(CATALOG, 'spec.strategy.rollingUpdate.maxSurge', 0)
        .set(CATALOG, 'spec.strategy.rollingUpdate.maxUnavailable', 1),
  ],
  [
    'rolling-update-can-move',
    'what Kubernetes assumes',
    (t) => t.remove(CATALOG, 'spec.strategy.rollingUpdate.maxSurge'),
  ],
  [
    'canary-weight-is-achievable',
    'any weight of a router',
    (t) => withRouter(t).set(CHECKOUT, `${CANARY}.steps[0].setWeight`, 30),
  ],
  ['canary-weight-is-achievable', 'no pods', (t) => t.set(PRODUCTION, 'replicas[0].count', 0)],
  [
    'canary-has-root-service',
    'a router in its stead',
    (t) => withRouter(t).dropDocument('base/checkout/service.yaml', 0),
  ],
  [
    'canary-has-root-service',
    'what another rule refuses: no pods',
    (t) => t.set(CHECKOUT, 'spec.workloadRef.name', 'checkout'),
  ],
];

testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);
