import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import { secretsPage } from '../../cli/secrets-page';
import { topologyPage } from '../../cli/topology/page';
import { topologyOf } from '../../cli/topology/topology';
import { type CanaryServiceProps, type Platform, type ServiceProps, stagesOf } from '../../constructs';
import { render } from '../../synth/render';
import { bookshop, Canary, imagesOf, problemsOf, Rolling } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';

const { dev, test: trial } = { dev: { replicas: 1 }, test: { replicas: 2 } };

/** Versions of both services, search's as they are given. */
function images(search: Readonly<Record<string, { tag: string }>>) {
  const both = imagesOf('orders');
  return { ...both, services: { ...both.services, search } };
}

const SEARCH = { dev: { tag: 'abcdef1' }, test: { tag: 'abcdef2' } };

/** Search in two environments, and orders, which calls it there. */
function declare(
  search: Partial<ServiceProps> = {},
  orders: Partial<CanaryServiceProps> = {},
  versions: Parameters<typeof images>[0] = SEARCH,
): Platform {
  const platform = bookshop({
    images: images(versions),
    pipelines: true,
    monitoring: { namespace: 'watch' },
    network: { ...bookshop().network, isolateAll: true },
  });
  const callee = new Rolling(platform, {
    onlyIn: ['dev', 'test'],
    stores: [{ kind: 'redis', purpose: 'index' }],
    environments: { dev, test: trial },
    ...search,
  });
  new Canary(platform, {
    calls: [callee],
    environments: { dev, test: trial, live: { replicas: 4, calls: [] } },
    ...orders,
  });
  return platform;
}

test('a service is in the environments that it names, and nowhere else', () => {
  const tree = render(declare());
  expect(checkTree(tree).map(describeFinding)).toEqual([]);
  const own = [...tree.keys()].filter((file) => /search/.test(file) && !file.startsWith('base/'));
  expect(own).toEqual([
    'argocd/search-dev.yaml',
    'argocd/search-test.yaml',
    'monitoring/dev/search.yaml',
    'monitoring/test/search.yaml',
    'overlays/dev/search/kustomization.yaml',
    'overlays/test/search/kustomization.yaml',
  ]);
});

test('pages say where it is, and its pipeline goes no further', () => {
  const platform = declare();
  expect(topologyPage(topologyOf(platform))).toContain(
    '| search | 1 pod, rolling | 2 pods, rolling | not there |',
  );
  expect(secretsPage(platform)).toContain('| search (only in dev, test) |');
  const promotions = platform.services.map((service) =>
    stagesOf(service).flatMap(({ kind, id }) => (kind === 'promotion' ? id : [])),
  );
  expect(promotions).toEqual([
    ['promote-dev', 'promote-test', 'promote-live'],
    ['promote-dev', 'promote-test'],
  ]);
});

describeWithKustomize('built by Kustomize', () => {
  test('each overlay is what the checks have judged, and its caller knows nothing of it elsewhere', async () => {
    const built = await builtOverlays(declare());
    for (const { folder, objects } of new TreeIndex(render(declare())).overlays) {
      if (!folder.startsWith('overlays/')) continue;
      const judged = objects.map(({ object }) => object);
      expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
    }
    const text = (folder: string) => JSON.stringify(built.get(folder));
    expect(text('overlays/test/orders')).toContain('search');
    expect(text('overlays/live/orders')).not.toContain('search');
  });
});

test.each<[string, Platform, string[]]>([
  [
    'a caller where it is not',
    declare({}, { environments: { dev, test: trial, live: { replicas: 4 } } }),
    [
      "[bookshop/orders] calls 'search' in 'live', where that is not: its 'onlyIn' must name 'live', or 'environments.live.calls' be without it",
    ],
  ],
  [
    'values where it is not',
    declare({ environments: { dev, test: trial, live: { replicas: 3 } } }),
    [`[bookshop/search] 'environments.live' must be left out, or named in 'onlyIn', got {"replicas":3}`],
  ],
  [
    'no values where it is',
    declare({ environments: { dev } }),
    [
      "[bookshop/search] 'environments.test' must be given, as it is an environment of the platform, got nothing",
    ],
  ],
  [
    'a version where it is not',
    declare({}, {}, { ...SEARCH, live: { tag: 'abcdef3' } }),
    [
      "[bookshop/search] has an image for 'live', which 'onlyIn' does not name: versions.yaml must be without search.live",
    ],
  ],
  [
    'another environment',
    declare({ onlyIn: ['dev', 'test', 'liv'] }),
    [
      "[bookshop/search] 'onlyIn[2]' is not an environment of the platform, got \"liv\", did you mean 'live'?",
    ],
  ],
])('refused is %s', (_, platform, problems) => {
  expect(problemsOf(platform)).toEqual(problems);
});

test('refused is what is nowhere, or only where users are, without a word of its pipeline', () => {
  expect(problemsOf(declare({ onlyIn: [] }))).toContain(
    "[bookshop/search] 'onlyIn' must be a list of one environment at least, or left out, got []",
  );
  const live = declare(
    { onlyIn: ['live'], environments: { live: { replicas: 4 } } },
    {},
    { live: SEARCH.dev },
  );
  expect(problemsOf(live)).toContain(
    "[bookshop/search] 'onlyIn' must be with one before the first that has 'production', where its pipeline holds a version to its gates, got [\"live\"]",
  );
});
