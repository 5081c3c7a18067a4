import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import type { PlatformProps } from '../../constructs/platform/platform-props';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';
import { openBookshop } from '../bookshop';
import { shopTree } from '../shop';
import { MutableTree } from './mutable-tree';

/** What misses an object of each kind that another one refers to. */
const MISSED_BY: Readonly<Record<string, readonly string[]>> = {
  AnalysisTemplate: ['analysis-template-exists'],
  AppProject: ['project-exists'],
  Application: ['overlay-has-one-application', 'parent-exists'],
  Deployment: ['service-selects-pods'],
  ExternalSecret: ['secret-is-provided'],
  HTTPRoute: ['entry-matches'],
  HorizontalPodAutoscaler: ['controlled-field-is-ignored', 'entry-matches'],
  Ingress: ['entry-matches'],
  Rollout: ['template-runs-no-pods', 'autoscaler-target-exists', 'entry-matches'],
  Service: ['callee-exists', 'rollout-service-exists', 'ingress-backend-exists'],
  ServiceAccount: ['service-account-exists'],
};

/** Nothing but a patch refers to these: a service without them is one that never had them. */
const OPTIONAL = ['AuthorizationPolicy', 'NetworkPolicy', 'PeerAuthentication', 'PodDisruptionBudget'];

const shop = shopTree();
const everything: Partial<PlatformProps> = { mesh: 'istio', externalSecrets: { secretStore: 'vault' } };

test.each([
  ['shop', shop],
  ['bookshop with every option', render(openBookshop(everything))],
])('each object of the %s that is referred to is missed', (_name, tree) => {
  const objects = [...tree.values()].flatMap(({ path, documents }) =>
    documents.map((document, index) => ({ path, index, object: document as KubeObject })),
  );
  const deployed = objects.filter(({ object }) => object.metadata !== undefined);
  for (const { path, index, object } of deployed) {
    const found = checkTree(new MutableTree(tree).dropDocument(path, index).tree).map(({ rule }) => rule);
    const name = `${path}: ${object.kind} ${object.metadata.name}`;
    if (OPTIONAL.includes(object.kind)) {
      expect(
        found.filter((rule) => rule !== 'entry-matches'),
        name,
      ).toEqual([]);
    } else {
      expect(MISSED_BY[object.kind]?.filter((rule) => found.includes(rule)) ?? [], name).not.toEqual([]);
    }
  }
  expect(new Set(deployed.map(({ object }) => object.kind)).size).toBeGreaterThan(9);
});

test.each([...shop.keys()])(
  'without its line in the Kustomization, or it without the line, %s is missed',
  (path) => {
    if (!/^base\/\w+\/(?!kustomiz)/.test(path)) return;
    const kustomization = path.replace(/[^/]+$/, 'kustomization.yaml');
    const name = path.replace(/^.*\//, '');
    const line = (new MutableTree(shop).get(kustomization, 'resources') as string[]).indexOf(name);
    const mutable = new MutableTree(shop).remove(kustomization, `resources[${line}]`);
    expect(checkTree(mutable.tree).map(({ rule }) => rule)).toContain('kustomization-lists-its-files');
  },
);
