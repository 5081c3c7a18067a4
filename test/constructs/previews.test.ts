import { Duration } from 'cdk8s';
import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import { pullRequestTree } from '../../cli/pull-request-tree';
import { type EnvironmentProps, type PlatformProps, type ServiceProps, Worker } from '../../constructs';
import { BOOKSHOP } from '../../examples/bookshop/main';
import { fieldsAt } from '../../manifests/field-path';
import type { KubeObject } from '../../manifests/kube-object';
import { builtOverlays } from '../../synth/built-overlays';
import { readObjects } from '../../synth/kustomize';
import { render } from '../../synth/render';
import { treeTexts } from '../../synth/synthesize';
import { BlueGreen, bookshop, COMMON, ISOLATED, problemsOf, Rolling } from '../bookshop';
import { MutableTree } from '../checks/mutable-tree';
import { describeWithKustomize } from '../kustomize';

class Restock extends Worker {}

const PREVIEWS = { like: 'dev', domain: 'preview.books.example', appSecret: 'pull-requests' };

/** A shop with previews, which calls a search, without unless given. */
function previewed(
  props: Partial<PlatformProps> = {},
  own: Partial<ServiceProps> = {},
  searching: Partial<ServiceProps> = {},
) {
  const { search: ofSearch = {}, shop = {} } = bookshop().images.services;
  const images = { file: 'versions.yaml', services: { search: ofSearch, shop } };
  const platform = bookshop({ previews: PREVIEWS, network: ISOLATED, images, ...props });
  const search = new Rolling(platform, searching);
  new BlueGreen(platform, {
    calls: [search],
    ingress: { path: '/' },
    autoscaling: { cpu: 50 },
    environments: {
      dev: { replicas: 2, maxReplicas: 4, env: { LOG_LEVEL: 'debug' } },
      test: { replicas: 2, maxReplicas: 4 },
      live: { replicas: 4, maxReplicas: 9 },
    },
    preview: { env: { BANNER: 'preview' } },
    ...(own as object),
  });
  return platform;
}

const previewTree = () => render(previewed());
const SET = 'argocd/shop-previews.yaml';

const OVERLAY = 'overlays/dev/shop-preview';

/** The objects of a pull request as Kustomize builds them, which the checks must have foreseen. */
async function builtFor(number: number, commit: string, of = previewTree()): Promise<KubeObject[]> {
  const edited = pullRequestTree(of, number, commit);
  const built = await builtOverlays(treeTexts(edited), [OVERLAY]);
  const objects = readObjects(built.get(OVERLAY) ?? '');
  const foreseen = new TreeIndex(edited).overlays.find(({ folder }) => folder === OVERLAY)?.objects ?? [];
  expect(
    objectDifferences(
      foreseen.map(({ object }) => object),
      objects,
    ),
  ).toEqual([]);
  return objects;
}

const imagesOf = (objects: readonly KubeObject[]) =>
  objects.flatMap((it) =>
    fieldsAt(it, 'spec.template.spec.containers[*].image').flatMap(({ value }) => value ?? []),
  );

test('previews pass every check, of one service or several', () => {
  expect(checkTree(previewTree()).map(describeFinding)).toEqual([]);
  expect(checkTree(render(previewed({}, {}, { preview: {} }))).map(describeFinding)).toEqual([]);
});

test('a pull request needs the label, and gets a project that holds namespaces of previews alone', () => {
  const tree = previewTree();
  const [set] = (tree.get(SET)?.documents ?? []) as { spec: object }[];
  expect(set?.spec).toMatchObject({
    goTemplateOptions: ['missingkey=error'],
    generators: [
      {
        pullRequest: {
          github: {
            owner: 'books',
            repo: 'shop-window',
            labels: ['preview'],
            appSecretName: 'pull-requests',
          },
          requeueAfterSeconds: 300,
        },
      },
    ],
  });
  const projects = new TreeIndex(tree).argocd.set.ofKind('AppProject');
  const project = projects.find(({ object }) => object.metadata.name === 'bookshop-previews')?.object;
  expect(project?.spec).toMatchObject({
    destinations: [{ server: 'https://kubernetes.default.svc', namespace: 'preview-*' }],
    namespaceResourceWhitelist: [
      { group: '', kind: 'Service' },
      { group: 'apps', kind: 'Deployment' },
      { group: 'networking.k8s.io', kind: 'Ingress' },
      { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
    ],
  });
});

test('its callee lets in the pods of all its pull requests, and no others of their namespaces', () => {
  const { overlays } = new TreeIndex(previewTree());
  const [policy] = overlays
    .filter(({ folder }) => folder === 'overlays/dev/search')
    .flatMap(({ objects }) => objects.map(({ object }) => object))
    .filter(({ metadata }) => metadata.name === 'search-api-ingress');
  expect(fieldsAt(policy, 'spec.ingress[*].from[*]').map(({ value }) => value)).toContainEqual({
    namespaceSelector: { matchLabels: { 'bookshop/preview': 'shop' } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'shop-window' } },
  });
});

test('has one host alone, whatever hosts its environment has', () => {
  const { overlays } = new TreeIndex(
    render(previewed({}, { ingress: { path: '/', hosts: ['a.example', 'b.example'] } })),
  );
  const [ingress] = overlays
    .filter(({ folder }) => folder === OVERLAY)
    .flatMap(({ objects }) => objects.map(({ object }) => object))
    .filter(({ kind }) => kind === 'Ingress');
  expect(fieldsAt(ingress, 'spec.rules[*].host').map(({ value }) => value)).toEqual([
    'shop-pr.preview.books.example',
  ]);
});

test('a preview that its callee does not let in is found', () => {
  const label = 'patches[0].patch.content[0].value.namespaceSelector.matchLabels["bookshop/preview"]';
  const changed = new MutableTree(previewTree()).set(
    'overlays/dev/search/kustomization.yaml',
    label,
    'other',
  ).tree;
  expect(checkTree(changed).map(describeFinding)).toEqual([
    expect.stringMatching(
      /^\[bookshop\/shop\/shop-preview\] .*env\[SEARCH_URL\]\.value must be let in by the NetworkPolicy search-api-ingress, .*\(policy-admits-callers\)$/,
    ),
  ]);
});

describeWithKustomize('as Argo CD has Kustomize build it', () => {
  test('a pull request has one small pod in a namespace, by an image and at a host of its own', async () => {
    const objects = await builtFor(12, 'a1b2c3d');
    const [preview] = new TreeIndex(previewTree()).argocd.previews;
    expect(preview?.object).toMatchObject({
      metadata: { name: 'shop-pr-{{.number}}' },
      spec: {
        source: { path: `generated/tree/${OVERLAY}` },
        destination: { namespace: 'preview-shop-{{.number}}' },
      },
    });
    expect(new Set(objects.map((it) => it.metadata.namespace))).toEqual(new Set(['preview-shop-12']));
    const of = (kind: string, field: string) =>
      objects
        .filter((it: KubeObject) => it.kind === kind)
        .flatMap((it) => fieldsAt(it, field).map(({ value }) => value));
    expect(of('Deployment', 'spec.replicas')).toEqual([1]);
    expect(imagesOf(objects)).toEqual(['registry.books.example/team/images/shop-window:a1b2c3d']);
    expect(of('Deployment', 'spec.template.spec.containers[*].env[*]')).toEqual(
      expect.arrayContaining([
        { name: 'SEARCH_URL', value: 'http://search-api.books-dev.svc.cluster.local:8080' },
        { name: 'LOG_LEVEL', value: 'debug' },
        { name: 'BANNER', value: 'preview' },
      ]),
    );
    expect([...of('Ingress', 'spec.rules[*].host'), ...of('Ingress', 'spec.tls[*].hosts[*]')]).toEqual([
      'shop-pr-12.preview.books.example',
      'shop-pr-12.preview.books.example',
    ]);
    expect(objects.map(({ kind }) => kind).sort()).toEqual([
      'Deployment',
      'Ingress',
      'NetworkPolicy',
      'NetworkPolicy',
      'Service',
    ]);
  });

  // Kustomize takes images in the order of their names: the one before, and the one behind that of the base.
  test.each(['a.example', 'z.example'])(
    'its image comes from the registry of its environment, %s',
    async (registry) => {
      const [dev, ...others] = BOOKSHOP.environments as readonly EnvironmentProps[];
      const environments = [{ ...(dev as EnvironmentProps), registry }, ...others] as never;
      const objects = await builtFor(12, 'a1b2c3d', render(previewed({ environments })));
      expect(imagesOf(objects)).toEqual([`${registry}/shop-window:a1b2c3d`]);
    },
  );
});

test.each<[string, string, unknown, RegExp]>([
  [
    'a namespace of an environment',
    'spec.template.spec.destination.namespace',
    'books-dev',
    /application-destination-is-environment/,
  ],
  [
    'no namespace',
    'spec.template.spec.destination.namespace',
    undefined,
    /must be the overlay's, preview-shop, got nothing/,
  ],
  [
    'the project of an environment',
    'spec.template.spec.project',
    'bookshop-dev',
    /project-allows-destination/,
  ],
])('a template is refused with %s', (_name, field, value, rule) => {
  const changed = new MutableTree(previewTree()).set(SET, field, value).tree;
  expect(checkTree(changed).map(describeFinding).join('\n')).toMatch(rule);
});

const [DEV, TEST, LIVE] = BOOKSHOP.environments as readonly EnvironmentProps[];

test.each<[string, Partial<PlatformProps>, Partial<ServiceProps>, string]>([
  [
    'like production',
    { previews: { ...PREVIEWS, like: 'live' } },
    {},
    `[bookshop] 'previews.like' must be an environment that is none for users, 'dev' or 'test', got "live"`,
  ],
  [
    'in an environment of the same namespace',
    { environments: [{ ...(DEV as EnvironmentProps), namespace: 'preview-x' }, TEST, LIVE] as never },
    {},
    `[bookshop/environment dev] 'namespace' must be none of a preview, which begin with preview-, got "preview-x"`,
  ],
  [
    'with a Secret',
    {},
    { stores: [{ kind: 'redis', purpose: 'sessions' }] },
    `[bookshop/shop] 'preview' must be without the Secret shop-window-redis, by 'stores' and 'secrets' of its own: nobody fills Secrets in the namespace of a pull request, got an object`,
  ],
  [
    'in a mesh',
    { mesh: 'istio' },
    {},
    `[bookshop/shop] 'preview' must be left out, as a mesh, and Vault, know pods by their namespaces, which a pull request names, got an object`,
  ],
  [
    'with Vault',
    { vault: { address: 'https://vault.books.example' } },
    { vault: { role: 'shop', secrets: { 'keys.json': 'secret/data/shop' } } },
    `[bookshop/shop] 'preview' must be left out, as a mesh, and Vault, know pods by their namespaces, which a pull request names, got an object`,
  ],
  [
    'with events that are those of the environment',
    {},
    { events: [{ producer: 'press', events: 'new titles' }] },
    `[bookshop/shop] 'preview' must be with 'events' of its own, as it would take those of the environment away from it, got an object`,
  ],
  [
    'of an image of others',
    {},
    { image: 'quay.io/books/shop:1', runtime: undefined, gates: undefined } as never,
    `[bookshop/shop] 'preview' must be left out, as only what serves an API, by an image that is built from its repository, has one, got an object`,
  ],
  [
    'at a domain of one label',
    { previews: { ...PREVIEWS, domain: 'preview' } },
    {},
    `[bookshop] 'previews.domain' must be a domain, e.g. 'preview.acme.example', got "preview"`,
  ],
  [
    'at no domain',
    { previews: { ...PREVIEWS, domain: 'preview_.example' } },
    {},
    `[bookshop] 'previews.domain' must be a domain, e.g. 'preview.acme.example', got "preview_.example"`,
  ],
  [
    'looked for without a pause',
    { previews: { ...PREVIEWS, refresh: Duration.seconds(29) } },
    {},
    `[bookshop] 'previews.refresh' must be a Duration of 30s or more, e.g. Duration.minutes(2), got 29 seconds`,
  ],
])('is refused %s', (_name, props, own, message) => {
  expect(problemsOf(previewed(props, own)).map((it) => it.replace(/got \{.*$/, 'got an object'))).toContain(
    message,
  );
});

test('is refused of what serves nobody', () => {
  const platform = bookshop({ previews: PREVIEWS, images: { file: 'versions.yaml', services: {} } });
  const { probes: _, ...container } = COMMON.container;
  new Restock(platform, 'restock', { ...COMMON, api: undefined, container, preview: {} } as never);
  expect(problemsOf(platform)).toContain(
    "[bookshop/restock] 'preview' must be left out, as only what serves an API, by an image that is built from its repository, has one, got {}",
  );
});

test.each([
  [44, []],
  [45, ["'name' must be of 44 characters at most, to have previews"]],
])('its namespace has room for a name of %i characters', (length, expected) => {
  const name = 's'.repeat(length);
  const { shop = {} } = bookshop().images.services;
  const platform = bookshop({
    previews: PREVIEWS,
    network: ISOLATED,
    images: { file: 'versions.yaml', services: { [name]: shop } },
  });
  new BlueGreen(platform, { preview: {} }, name);
  expect(problemsOf(platform).map((it) => it.replace(/^\[[^\]]*\] |, got .*$/g, ''))).toEqual(expected);
});

test('is made as the platform says, in the cluster of its environment and by the tree that this follows', () => {
  const dev = { ...(DEV as EnvironmentProps), cluster: 'dev-1', revision: 'next' };
  const previews = { ...PREVIEWS, label: 'try', refresh: Duration.seconds(30) };
  const set = render(previewed({ previews, environments: [dev, TEST, LIVE] as never })).get(SET)?.documents;
  expect(set).toMatchObject([
    {
      spec: {
        generators: [{ pullRequest: { github: { labels: ['try'] }, requeueAfterSeconds: 30 } }],
        template: {
          spec: {
            source: {
              targetRevision: 'next',
              kustomize: {
                namespace: 'preview-shop-{{.number}}',
                images: ['registry.books.example/team/images/shop-window:{{.head_short_sha_7}}'],
                patches: [
                  {
                    target: { kind: 'Ingress', name: 'shop-window' },
                    patch: ['/spec/rules/0/host', '/spec/tls/0/hosts/0']
                      .map(
                        (field) =>
                          `- op: replace\n  path: ${field}\n  value: shop-pr-{{.number}}.preview.books.example\n`,
                      )
                      .join(''),
                  },
                ],
              },
            },
            destination: { name: 'dev-1', namespace: 'preview-shop-{{.number}}' },
            syncPolicy: {
              managedNamespaceMetadata: {
                labels: { 'bookshop/preview': 'shop', 'pod-security.kubernetes.io/enforce': 'restricted' },
              },
            },
          },
        },
      },
    },
  ]);
});

test('is told the whole name of its callees', () => {
  const calling = (preview: object) => {
    const { container } = COMMON;
    const env = { SEARCH: 'search-api:8080' };
    const found = checkTree(render(previewed({}, { container: { ...container, env }, preview })));
    return found.map(describeFinding);
  };
  const whole = 'search-api.books-dev.svc.cluster.local:8080';
  expect(calling({}).join('\n')).toContain(
    `must be ${whole}, as that is not in preview-shop, got "search-api:8080"`,
  );
  expect(calling({ env: { SEARCH: whole } })).toEqual([]);
});

test('is refused without a place for it', () => {
  const { previews: _, ...rest } = { previews: PREVIEWS };
  const { shop = {} } = bookshop().images.services;
  const platform = bookshop({ ...rest, images: { file: 'versions.yaml', services: { shop } } });
  new BlueGreen(platform, { preview: {} });
  expect(problemsOf(platform)).toContain(
    "[bookshop/shop] 'preview' must be left out, or the platform given 'previews', got {}",
  );
});
