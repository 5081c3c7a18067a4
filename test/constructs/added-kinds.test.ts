import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import type { Platform } from '../../constructs';
import { render } from '../../synth/render';
import { bookshop, imagesOf, Rolling } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';

const SELECTOR = { matchLabels: { 'app.kubernetes.io/name': 'search-api' } };

/** Search with an object of each kind that operators and Gateways read, and no prop brings. */
function declare({
  port = 8080,
  hostnames = ['grpc.books.example'],
}: {
  port?: number;
  hostnames?: string[];
} = {}) {
  const platform = bookshop({ images: imagesOf('search') });
  const search = new Rolling(platform);
  const route = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GRPCRoute',
    metadata: { name: 'search-api' },
    spec: {
      parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'books', namespace: 'edge' }],
      ...(hostnames.length > 0 && { hostnames }),
      rules: [
        {
          matches: [{ method: { type: 'Exact', service: 'books.Search' } }],
          backendRefs: [{ group: '', kind: 'Service', name: 'search-api', port, weight: 1 }],
        },
      ],
    },
  };
  // Its host is that of an environment.
  search.add('grpc-route.yaml', route, { environment: 'live' });
  search.add('certificate.yaml', {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'search-api' },
    spec: { secretName: 'search-api-tls', issuerRef: { name: 'books' }, dnsNames: ['grpc.books.example'] },
  });
  search.add('pod-monitor.yaml', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name: 'search-api' },
    spec: { selector: SELECTOR, podMetricsEndpoints: [{ portNumber: 9090, path: '/metrics' }] },
  });
  return platform;
}

const problemsOf = (platform: Platform) => [
  ...new Set(checkTree(render(platform)).map((finding) => `${finding.rule}: ${finding.message}`)),
];

test('GRPCRoutes, Certificates and PodMonitors pass every check', () => {
  expect(checkTree(render(declare())).map(describeFinding)).toEqual([]);
});

test('a GRPCRoute is held to the rules of an HTTPRoute', () => {
  expect(problemsOf(declare({ port: 81 }))).toEqual([
    'ingress-backend-exists: must be a port of the Service search-api, got 81',
  ]);
  expect(problemsOf(declare({ hostnames: [] }))).toEqual(['route-has-host: must have the host of its users']);
});

describeWithKustomize('built by Kustomize', () => {
  test('each overlay is what the checks have judged', async () => {
    const built = await builtOverlays(declare());
    for (const { folder, objects } of new TreeIndex(render(declare())).overlays) {
      const judged = objects.map(({ object }) => object);
      expect(judged.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Certificate', 'PodMonitor']));
      expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
    }
  });
});
