import { EmbeddedYaml } from '../../../manifests/kustomization';
import { shopTree } from '../../shop';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const BASE = 'base/checkout/kustomization.yaml';
const OVERLAY = 'overlays/production/checkout/kustomization.yaml';
const CONTAINERS = 'spec.template.spec.containers';
const IMAGE = 'ghcr.io/acme/catalog-service';
const DIGEST = `sha256:${'0'.repeat(64)}`;

const MUTANTS: Mutant[] = [
  [
    'kustomization-lists-its-files',
    (t) => t.set(BASE, 'configurations[0]', 'other.yaml'),
    '[ecommerce/checkout] base/checkout/kustomization.yaml: configurations must list ["kustomizeconfig.yaml"] once each, got ["other.yaml"]',
  ],
  [
    'kustomization-lists-its-files',
    (t) => t.remove(BASE, 'resources[3]'),
    '[ecommerce/checkout] base/checkout/kustomization.yaml: resources must list ["analysis-template.yaml","deployment.yaml","hpa.yaml","pdb.yaml","rollout.yaml… once each, got ["serviceaccount.yaml","deployment.yaml","service.yaml","pdb.yaml","analysis-te…',
  ],
  [
    'kustomization-lists-its-files',
    (t) => t.push(BASE, 'resources', 'ingress.yaml'),
    '[ecommerce/checkout] base/checkout/kustomization.yaml: resources must list ["analysis-template.yaml","deployment.yaml","hpa.yaml","pdb.yaml","rollout.yaml… once each, got ["serviceaccount.yaml","deployment.yaml","service.yaml","hpa.yaml","pdb.yaml","…',
  ],
  [
    'kustomization-lists-its-files',
    (t) => t.push(BASE, 'resources', 'pdb.yaml'),
    '[ecommerce/checkout] base/checkout/kustomization.yaml: resources must list ["analysis-template.yaml","deployment.yaml","hpa.yaml","pdb.yaml","rollout.yaml… once each, got ["serviceaccount.yaml","deployment.yaml","service.yaml","hpa.yaml","pdb.yaml","…',
  ],
  [
    'kustomization-lists-its-files',
    (t) => t.push(BASE, 'resources', '../payments/pdb.yaml'),
    '[ecommerce/checkout] base/checkout/kustomization.yaml: resources must list ["analysis-template.yaml","deployment.yaml","hpa.yaml","pdb.yaml","rollout.yaml… once each, got ["serviceaccount.yaml","deployment.yaml","service.yaml","hpa.yaml","pdb.yaml","…',
  ],
  [
    'kustomization-lists-its-files',
    (t) => t.remove(BASE, 'configurations').push(BASE, 'resources', 'kustomizeconfig.yaml'),
    '[ecommerce/checkout] base/checkout/kustomization.yaml: configurations must list ["kustomizeconfig.yaml"] once each, got []',
    '[ecommerce/checkout] base/checkout/kustomization.yaml: resources must list ["analysis-template.yaml","deployment.yaml","hpa.yaml","pdb.yaml","rollout.yaml… once each, got ["serviceaccount.yaml","deployment.yaml","service.yaml","hpa.yaml","pdb.yaml","…',
  ],
  [
    'kustomization-has-base',
    (t) => t.set(OVERLAY, 'resources[0]', '../../base/checkout'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: resources must name folders with a kustomization.yaml, got "overlays/base/checkout"',
  ],
  [
    'kustomization-has-base',
    (t) => t.set(OVERLAY, 'resources', []),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: resources must name the folder of a base, or an overlay must name this folder',
  ],
  [
    'kustomization-has-base',
    (t) => t.drop(OVERLAY).drop('overlays/staging/checkout/kustomization.yaml'),
    '[ecommerce/checkout] base/checkout/kustomization.yaml: resources must name the folder of a base, or an overlay must name this folder',
  ],
  [
    'transformer-is-unique',
    (t) => t.push(OVERLAY, 'transformers', t.get(OVERLAY, 'transformers[0]')),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: transformers[1].metadata.name must be another name, "deployment-runs-no-pods" is there already',
  ],
  [
    'entry-matches',
    (t) => t.set(OVERLAY, 'patches[0].target.name', 'checkout'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0] must be about something in the base, got {"kind":"Deployment","name":"checkout"}',
  ],
  [
    'entry-matches',
    (t) => t.set(OVERLAY, 'patches[0].target.kind', 'StatefulSet'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0] must be about something in the base, got {"kind":"StatefulSet","name":"checkout-service"}',
  ],
  [
    'entry-matches',
    (t) => t.set('overlays/staging/checkout/kustomization.yaml', 'patches[3].target.group', 'argoproj'),
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: patches[3] must be about something in the base, got {"group":"argoproj","kind":"Rollout","name":"checkout-service"}',
  ],
  [
    'entry-matches',
    (t) => t.set(OVERLAY, 'patches[0].target.version', 'v1beta1'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0] must be about something in the base, got {"kind":"Deployment","name":"checkout-service","version":"v1beta1"}',
  ],
  [
    'entry-matches',
    (t) => t.set(OVERLAY, 'replicas[0].name', 'checkout'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: replicas[checkout] must be about something in the base, got "checkout"',
  ],
  [
    'entry-matches',
    (t) => t.set(OVERLAY, 'images[0].name', 'ghcr.io/acme/checkout'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: images[ghcr.io/acme/checkout] must be about something in the base, got "ghcr.io/acme/checkout"',
  ],
  [
    'entry-matches',
    (t) => t.set(OVERLAY, 'transformers[0].content.target.name', 'checkout'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: transformers[0] must be about something in the base, got {"kind":"Deployment","name":"checkout"}',
  ],
  [
    'patch-applies',
    (t) => t.set(OVERLAY, 'patches[0].patch.content[0].path', '/spec/template/spec/containers/1/image'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0].patch[0].path must lead to a value, this one has no object or list to be in',
  ],
  [
    'patch-applies',
    (t) => t.set(OVERLAY, 'patches[0].patch.content[0].path', '/spec/paused'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0].patch[0].path must lead to a value, this one is not there',
  ],
  [
    'patch-applies',
    (t) =>
      t.set(OVERLAY, 'patches[0].patch.content[0]', {
        op: 'add',
        path: '/spec/template/spec/containers/2',
        value: {},
      }),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0].patch[0].path must lead to a value, this one has no index 2 in a list of 1',
  ],
  [
    'patch-applies',
    (t) =>
      t.set(OVERLAY, 'patches[0].patch.content[0]', {
        op: 'remove',
        path: '/spec/template/spec/containers/-',
      }),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0].patch[0].path must lead to a value, this one is not there',
  ],
  [
    'entry-changes-something',
    (t) => t.set(OVERLAY, 'patches[0].patch.content[0].value', '250m'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0].patch[0] must change the result, which is the same without it',
  ],
  [
    'entry-changes-something',
    (t) =>
      t.push(OVERLAY, 'patches[0].patch.content', {
        op: 'replace',
        path: '/spec/template/spec/containers/0/resources',
        value: {},
      }),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0].patch[0] must change the result, which is the same without it',
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0].patch[1] must change the result, which is the same without it',
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0].patch[2] must change the result, which is the same without it',
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[0].patch[3] must change the result, which is the same without it',
  ],
  [
    'entry-changes-something',
    (t) =>
      t.push(OVERLAY, 'patches', {
        target: { kind: 'Deployment' },
        patch: new EmbeddedYaml([{ op: 'add', path: '/spec/replicas', value: 3 }]),
      }),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: patches[2].patch[0] must change the result, which is the same without it',
  ],
  [
    'entry-changes-something',
    (t) => t.push(OVERLAY, 'images', { name: 'ghcr.io/acme/checkout-service', newTag: 'a1b2c3d' }),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: images[0] must change the result, which is the same without it',
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: images[1] must change the result, which is the same without it',
  ],
  [
    'tag-is-quoted',
    (t) => t.edit(OVERLAY, (text) => text.replace('"a1b2c3d"', 'a1b2c3d')),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: images[ghcr.io/acme/checkout-service].newTag must be quoted in the file',
  ],
  [
    'overlay-has-namespace',
    (t) => t.remove(OVERLAY, 'namespace'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: namespace must be production, as in the rest of overlays/production, got nothing',
  ],
  [
    'overlay-has-namespace',
    (t) => t.remove('overlays/production/catalog/kustomization.yaml', 'namespace'),
    '[ecommerce/catalog] overlays/production/catalog/kustomization.yaml: namespace must be set, got nothing',
  ],
  [
    'overlay-has-namespace',
    (t) => t.set(OVERLAY, 'namespace', 'prod'),
    '[ecommerce/checkout] overlays/production/checkout/kustomization.yaml: namespace must be production, as in the rest of overlays/production, got "prod"',
  ],
  [
    'base-is-environment-agnostic',
    (t) => t.set('base/catalog/service.yaml', 'metadata.namespace', 'production'),
    '[ecommerce/catalog] base/catalog/service.yaml: metadata.namespace must be left to the overlays, got "production"',
  ],
  [
    'base-is-environment-agnostic',
    (t) => t.set('base/catalog/deployment.yaml', 'spec.replicas', 2),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.replicas must be left to the overlays, got 2',
  ],
  [
    'base-is-environment-agnostic',
    (t) =>
      t
        .set('base/catalog/service.yaml', 'spec.hostnames', ['shop.acme.example'])
        .set('base/frontend/ingress.yaml', 'spec.rules[0].host', 'shop.acme.example'),
    '[ecommerce/catalog] base/catalog/service.yaml: spec.hostnames must be left to the overlays, got ["shop.acme.example"]',
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.rules[shop.acme.example].host must be left to the overlays, got "shop.acme.example"',
  ],
  [
    'base-is-environment-agnostic',
    (t) =>
      t
        .set('base/catalog/deployment.yaml', `${CONTAINERS}[0].image`, `${IMAGE}:1`)
        .push('base/catalog/deployment.yaml', CONTAINERS, { name: 'b', image: `${IMAGE}@${DIGEST}` }),
    `[ecommerce/catalog] base/catalog/deployment.yaml: ${CONTAINERS}[b].image must leave the version to the overlays, got ${IMAGE}@${DIGEST}`,
    `[ecommerce/catalog] base/catalog/deployment.yaml: ${CONTAINERS}[catalog].image must leave the version to the overlays, got ${IMAGE}:1`,
  ],
];

const HARMLESS: Harmless[] = [
  [
    'kustomization-lists-its-files',
    'another order',
    (t) => t.set(BASE, 'resources', (t.get(BASE, 'resources') as string[]).reverse()),
  ],
  [
    'tag-is-quoted',
    'a digest alone',
    (t) => t.set(OVERLAY, 'images[0]', { name: 'a', digest: `sha256:${'0'.repeat(64)}` }),
  ],
  [
    'transformer-is-unique',
    'one of the same name in another namespace, as Kustomize does',
    (t) =>
      t
        .push(OVERLAY, 'transformers', t.get(OVERLAY, 'transformers[0]'))
        .set(OVERLAY, 'transformers[1].content.metadata.namespace', 'other'),
  ],
  [
    'entry-changes-something',
    'what another rule refuses: an operation on nothing',
    (t) => t.set(OVERLAY, 'patches[0].patch.content[0].path', '/spec/paused'),
  ],
  [
    'entry-changes-something',
    'what another rule refuses: a patch of nothing',
    (t) => t.set(OVERLAY, 'patches[0].target.name', 'checkout'),
  ],
  [
    'base-is-environment-agnostic',
    'the version of an image that is no service, and any in an analysis',
    (t) =>
      t
        .push('base/catalog/deployment.yaml', CONTAINERS, { name: 'b', image: 'b:1' })
        .set('base/checkout/analysis-template.yaml', 'spec.metrics[0].provider', {
          job: { spec: { template: { spec: { containers: [{ name: 'a', image: `${IMAGE}:1` }] } } } },
        }),
  ],
];

const tree = shopTree();
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);
