import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { TreeIndex } from '../../checks/tree-index';
import { secretsPage } from '../../cli/secrets-page';
import type { PlatformProps } from '../../constructs';
import { entrancesOf } from '../../constructs/service/service-network';
import type { KubeObject } from '../../manifests/kube-object';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { bookshop, COMMON, ISOLATED, imagesOf, problemsOf, Rolling } from '../bookshop';
import { builtOverlays, describeWithKustomize } from '../kustomize';
import { declareShop } from '../shop';

const GATEWAY = { name: 'public', namespace: 'gateways' };

/** The specs of the objects that Kustomize makes of the frontend, by environment and by kind and name. */
async function frontends(props: Partial<PlatformProps>): Promise<Record<string, Record<string, unknown>>> {
  const built = await builtOverlays(declareShop(props));
  const environments = ['staging', 'production'].map((environment) => [
    environment,
    Object.fromEntries(
      (built.get(`overlays/${environment}/frontend`) ?? []).map((object) => [
        `${object.kind} ${object.metadata.name}`,
        (object as KubeObject & { spec?: unknown }).spec,
      ]),
    ),
  ]);
  return Object.fromEntries(environments);
}

describeWithKustomize('a Gateway', () => {
  test('brings users to the host of each environment beside the Ingress, with the defaults of the API', async () => {
    const { staging, production } = await frontends({ gateway: { ...GATEWAY, section: 'https' } });
    const route = {
      parentRefs: [
        {
          group: 'gateway.networking.k8s.io',
          kind: 'Gateway',
          name: 'public',
          namespace: 'gateways',
          sectionName: 'https',
        },
      ],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          backendRefs: [{ group: '', kind: 'Service', name: 'frontend-shell', port: 3000, weight: 1 }],
        },
      ],
    };
    const name = 'HTTPRoute frontend-shell';
    expect(staging?.[name]).toEqual({ ...route, hostnames: ['staging.shop.acme.example'] });
    expect(production?.[name]).toEqual({ ...route, hostnames: ['shop.acme.example'] });
    expect(Object.keys(production ?? {})).toContain('Ingress frontend-shell');
  });

  test('of one environment leaves the others as they are', async () => {
    const environments = declareShop().environments.map(({ name, namespace, host, settings }) => ({
      name,
      namespace,
      host,
      network: settings.network,
      ...(name === 'staging' && { gateway: GATEWAY }),
    }));
    const { staging, production } = await frontends({ environments });
    expect(Object.keys(staging ?? {})).toContain('HTTPRoute frontend-shell');
    expect(Object.keys(production ?? {})).not.toContain('HTTPRoute frontend-shell');
  });
});

test('without a Gateway no service has an HTTPRoute', () => {
  for (const [file, text] of treeTexts(render(declareShop())))
    expect(text, file).not.toContain('kind: HTTPRoute\nmetadata');
});

test.each([
  [{}, [{ namespace: 'edge' }]],
  [{ gateway: { namespace: 'gateways' } }, [{ namespace: 'edge' }, { namespace: 'gateways' }]],
])('the proxies of the Gateway are let in, in the network with %j', (further, entrances) => {
  const { gateway: _, ...neighbours } = ISOLATED;
  const platform = bookshop({
    images: imagesOf('search'),
    network: { ...neighbours, ingressController: { namespace: 'edge' }, ...further },
    gateway: GATEWAY,
  });
  expect(entrancesOf(new Rolling(platform, { ingress: { path: '/' } }))).toEqual(entrances);
  const [policy] = render(platform).get('base/search/networkpolicy.yaml')?.documents ?? [];
  const from = entrances.map(({ namespace }) => ({
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
  }));
  expect(policy).toMatchObject({ spec: { ingress: [{ from, ports: [{ port: 8080 }] }, {}] } });
});

test('a Gateway of one environment alone is given in full', () => {
  const environments = bookshop().environments.map(({ name, namespace, host }) => ({
    name,
    namespace,
    host,
    ...(name === 'test' && { gateway: { name: 'public' } }),
  }));
  expect(problemsOf(bookshop({ images: imagesOf(), environments }))).toEqual([
    "[bookshop/environment test] 'gateway.namespace' must be a DNS label (a-z, 0-9 and '-', 63 characters at most), got nothing",
  ]);
});

test('a path that no HTTPRoute takes is refused with a Gateway alone', () => {
  const platform = bookshop({ images: imagesOf('search'), gateway: GATEWAY });
  new Rolling(platform, { ingress: { path: '/bücher' } });
  expect(problemsOf(platform)).toEqual([
    `[bookshop/search] 'ingress.path' must be of a-z, A-Z, 0-9 and -._~!&',;=:@+/, others as %20, as an HTTPRoute takes nothing else, got "/bücher"`,
  ]);
  const other = bookshop({ images: imagesOf('search') });
  new Rolling(other, { ingress: { path: '/bücher' } });
  expect(problemsOf(other)).toEqual([]);
});

test('an environment has several hosts, each with its certificate', () => {
  const hosts = ['books.example', 'www.books.example'];
  const platform = bookshop({
    images: imagesOf('search'),
    gateway: GATEWAY,
    ingressAnnotations: { 'cert-manager.io/cluster-issuer': 'public' },
    monitoring: { namespace: 'watch' },
  });
  new Rolling(platform, {
    ingress: { path: '/find' },
    environments: { ...COMMON.environments, live: { replicas: 4, ingress: { hosts } } },
  });
  const tree = render(platform);
  expect(checkTree(tree).map(describeFinding)).toEqual([]);
  const entrances = (environment: string, kind: string) =>
    new TreeIndex(tree).overlays
      .filter(({ folder }) => folder === `overlays/${environment}/search`)
      .flatMap(({ objects }) => objects.map(({ object }) => object).filter((object) => object.kind === kind));
  const backend = { service: { name: 'search-api', port: { number: 8080 } } };
  const http = { paths: [{ path: '/find', pathType: 'Prefix', backend }] };
  expect(entrances('live', 'Ingress')).toMatchObject([
    {
      spec: {
        rules: hosts.map((host) => ({ host, http })),
        tls: [
          { hosts: ['books.example'], secretName: 'search-api-tls' },
          { hosts: ['www.books.example'], secretName: 'search-api-www-books-example-tls' },
        ],
      },
    },
  ]);
  expect(entrances('live', 'HTTPRoute')).toMatchObject([{ spec: { hostnames: hosts } }]);
  const [dev] = platform.environments;
  expect(entrances('dev', 'Ingress')).toMatchObject([
    { spec: { rules: [{ host: dev?.host }], tls: [{ secretName: 'search-api-tls' }] } },
  ]);
  expect(secretsPage(platform)).toContain(
    '| `search-api-www-books-example-tls` | `tls.crt`, `tls.key` | `www.books.example` |',
  );
  expect(tree.get('monitoring/live/search.yaml')?.text.match(/alert: CertificateExpires/g)).toHaveLength(2);
});

test.each([
  [[], "'environments.live.ingress.hosts' must be one host at least, or left out, got []"],
  [['a.b', 'a.b'], `'environments.live.ingress.hosts' must be hosts that differ, got ["a.b","a.b"]`],
  [['a b'], `'environments.live.ingress.hosts[0]' must be a host name, e.g. 'shop.example.com', got "a b"`],
])('hosts %j are refused', (hosts, expected) => {
  const platform = bookshop({ images: imagesOf('search') });
  new Rolling(platform, {
    ingress: { path: '/' },
    environments: { ...COMMON.environments, live: { replicas: 4, ingress: { hosts } } },
  });
  expect(problemsOf(platform)).toEqual([`[bookshop/search] ${expected}`]);
});
