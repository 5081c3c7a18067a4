import { expect, test } from 'vitest';
import { changeFindings } from '../../checks/changes';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import { topologyPage } from '../../cli/topology/page';
import { topologyOf } from '../../cli/topology/topology';
import type { Platform } from '../../constructs';
import type { RolloutSpec } from '../../manifests/argo-objects';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { BlueGreen, bookshop, CANARY, Canary, COMMON, imagesOf, problemsOf, Rolling } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';

const SOME = { dev: { replicas: 1 }, test: { replicas: 2 }, live: { replicas: 4 } };

/** The bookshop, without pods in its test environment. */
function withoutPods(): Platform {
  const platform = bookshop({ monitoring: { namespace: 'watch' } });
  const environments = { ...SOME, test: { replicas: 0 } };
  const search = new Rolling(platform, { environments, disruptionBudget: true });
  const orders = new Canary(platform, {
    calls: [search],
    environments: { ...environments, live: { replicas: 4, weights: [25] } },
  });
  new BlueGreen(platform, { calls: [search, orders], environments });
  return platform;
}

test('a platform without pods in an environment passes every check', () => {
  expect(checkTree(render(withoutPods())).map(describeFinding)).toEqual([]);
});

test('a release without pods is not measured, and nobody is told that nothing is', () => {
  const rules = (environment: string) =>
    render(withoutPods()).get(`monitoring/${environment}/search.yaml`)?.text ?? '';
  expect(rules('live')).toContain('alert: RequestsNotMeasured');
  expect(rules('test')).toContain('alert: DisruptionBudgetExhausted');
  expect(rules('test')).not.toContain('alert: RequestsNotMeasured');
  expect(topologyPage(topologyOf(withoutPods()))).toContain(
    '| orders | 1 pod, 50 % for 16m | 0 pods, canary |',
  );
});

describeWithKustomize('built by Kustomize', () => {
  const built = async (folder: string, kind: string): Promise<KubeObject | undefined> =>
    (await builtOverlays(withoutPods())).get(folder)?.find((object) => object.kind === kind);

  test('each overlay is what the checks have judged', async () => {
    const all = await builtOverlays(withoutPods());
    for (const { folder, objects } of new TreeIndex(render(withoutPods())).overlays) {
      if (!folder.startsWith('overlays/test/')) continue;
      const judged = objects.map(({ object }) => object);
      expect(objectDifferences(judged, all.get(folder) ?? []), folder).toEqual([]);
    }
  });

  test('a canary has no steps, and a switch no analysis', async () => {
    const orders = await built('overlays/test/orders', 'Rollout');
    expect(orders?.metadata.annotations).toEqual({ 'bookshop/no-pods': "'replicas' is 0" });
    const spec = orders?.spec as RolloutSpec;
    expect(spec.replicas).toBe(0);
    expect(spec.strategy.canary).not.toHaveProperty('steps');
    const shop = (await built('overlays/test/shop', 'Rollout'))?.spec as RolloutSpec;
    expect(Object.keys(shop.strategy.blueGreen ?? {}).filter((key) => key.endsWith('Analysis'))).toEqual([]);
    expect((await built('overlays/live/shop', 'Rollout'))?.spec).toMatchObject({
      replicas: 4,
      strategy: { blueGreen: { postPromotionAnalysis: {} } },
    });
  });
});

test('an autoscaler is for the environments with pods, and comes once pods are there', () => {
  const searchWith = (live: object) => {
    const platform = bookshop({ images: imagesOf('search') });
    new Rolling(platform, { environments: { ...SOME, live: live as never } });
    return platform;
  };
  const scaled = { replicas: 2, maxReplicas: 4, autoscaling: { cpu: 50 } };
  expect(checkTree(render(searchWith(scaled))).map(describeFinding)).toEqual([]);
  const changes = (from: object) =>
    changeFindings(new TreeIndex(render(searchWith(scaled))), {
      name: 'HEAD',
      texts: treeTexts(render(searchWith(from))),
    }).map(describeFinding);
  expect(changes({ replicas: 2 })).toEqual([]);
  expect(changes({ replicas: 0 })).toEqual([
    "[bookshop/search] overlays/live/search/kustomization.yaml: Deployment search-api: spec.replicas must be there before an autoscaler decides it, it is 0 in HEAD: leave out 'autoscaling' first, and give it in a later commit (workload-starts-its-pods)",
  ]);
});

test('a pipeline needs pods to hold a version to its gates', () => {
  const platform = bookshop({ images: imagesOf('orders'), pipelines: true });
  new Canary(platform, {
    gates: { ...CANARY.gates, ...COMMON.gates },
    environments: { ...SOME, test: { replicas: 0 } },
  });
  expect(problemsOf(platform)).toContain(
    "[bookshop/orders] 'environments.test.replicas' must be 1 or more, as its pipeline holds a running version to its gates there, got 0",
  );
});
