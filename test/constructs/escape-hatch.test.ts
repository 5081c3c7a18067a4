import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import type { Tree } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import type { GivenManifest, JsonPatch, Platform } from '../../constructs';
import { render } from '../../synth/render';
import { bookshop, COMMON, ISOLATED, imagesOf, problemsOf, Rolling } from '../bookshop';
import { explainFile } from '../cli/explain-file';
import { builtOverlays, describeWithKustomize } from '../kustomize';

const POD = '/spec/template/spec';
const DNS: JsonPatch = {
  op: 'add',
  path: `${POD}/dnsConfig`,
  value: { options: [{ name: 'ndots', value: '2' }] },
};
const DENY: GivenManifest = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'deny-all' },
  spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
};
const QUOTA: GivenManifest = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'quota', annotations: { note: 'a' } },
  spec: { hard: { pods: '20' } },
};

function withSearch(change: (search: Rolling, platform: Platform) => void, props = {}): Platform {
  const platform = bookshop({ images: imagesOf('search'), ...props });
  change(new Rolling(platform), platform);
  return platform;
}

/** What is wrong with a platform, by its constructs or by the checks. */
function findingsOf(platform: Platform): string[] {
  const problems = problemsOf(platform);
  return problems.length > 0 ? problems : checkTree(render(platform)).map(describeFinding);
}

function documentsOf(tree: Tree, file: string): Record<string, never>[] {
  return parseAllDocuments(tree.get(file)?.text ?? '').map((document) => document.toJS());
}

describe('what no prop says', () => {
  const platform = () =>
    withSearch(
      (search, all) => {
        search.patch({ kind: 'Deployment' }, [DNS]);
        search.patch({ kind: 'Service', name: 'search-api' }, [
          { op: 'replace', path: '/spec/ports/0/name', value: 'web' },
          { op: 'remove', path: '/spec/ports/0/appProtocol' },
        ]);
        search.patch({ kind: 'Deployment', environment: 'live' }, [
          { op: 'add', path: `${POD}/tolerations`, value: [{ key: 'spot', operator: 'Exists' }] },
          { op: 'add', path: `${POD}/dnsConfig/options/-`, value: { name: 'timeout', value: '1' } },
        ]);
        search.patch({ kind: 'Application', name: 'search-live' }, [
          { op: 'add', path: '/spec/syncPolicy/syncOptions/-', value: 'ServerSideApply=true' },
        ]);
        search.add('settings.yaml', {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'search-settings' },
          data: { 'a.yaml': 'b: 1\n' },
        });
        search.add(
          'role.yaml',
          {
            apiVersion: 'rbac.authorization.k8s.io/v1',
            kind: 'Role',
            metadata: { name: 'reader' },
            rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
          },
          { environment: 'live' },
        );
        all.add('deny-all.yaml', DENY);
        all.add('quota.yaml', QUOTA);
        all.patch({ kind: 'ResourceQuota', environment: 'live' }, [
          { op: 'replace', path: '/spec/hard/pods', value: '200' },
        ]);
      },
      { network: ISOLATED },
    );

  test('passes every check', () => {
    expect(findingsOf(platform())).toEqual([]);
  });

  test('is in the base, and in the overlay of the environment that alone has it', () => {
    const tree = render(platform());
    const [deployment] = documentsOf(tree, 'base/search/deployment.yaml');
    expect(deployment).toMatchObject({ spec: { template: { spec: { dnsConfig: DNS.value } } } });
    expect(documentsOf(tree, 'base/search/settings.yaml')).toMatchObject([{ data: { 'a.yaml': 'b: 1\n' } }]);
    expect([...tree.keys()].filter((file) => file.endsWith('role.yaml'))).toEqual([
      'overlays/live/search/role.yaml',
    ]);
    expect(documentsOf(tree, 'base/shared/quota.yaml')).toMatchObject([
      {
        metadata: {
          name: 'quota',
          annotations: { note: 'a' },
          labels: { 'app.kubernetes.io/name': 'bookshop', 'app.kubernetes.io/managed-by': 'argocd' },
        },
        spec: { hard: { pods: '20' } },
      },
    ]);
    expect(documentsOf(tree, 'argocd/shared-live.yaml')).toMatchObject([
      { metadata: { annotations: { 'argocd.argoproj.io/sync-wave': '-1' } } },
    ]);
  });

  test('is allowed by the AppProject of each environment that has it', () => {
    const [, ...projects] = documentsOf(render(platform()), 'argocd/project.yaml') as unknown as {
      metadata: { name: string };
      spec: { namespaceResourceWhitelist: { kind: string }[] };
    }[];
    const has = (kind: string) =>
      projects
        .filter(({ spec }) => spec.namespaceResourceWhitelist.filter((it) => it.kind === kind).length === 1)
        .map(({ metadata }) => metadata.name);
    expect(has('Role')).toEqual(['bookshop-live']);
    expect(has('ResourceQuota')).toEqual(['bookshop-dev', 'bookshop-live', 'bookshop-test']);
    expect(has('NetworkPolicy')).toHaveLength(3);
  });

  describeWithKustomize('built by Kustomize', () => {
    test('is what the checks have judged', async () => {
      const declared = platform();
      const built = await builtOverlays(declared);
      expect([...built.keys()]).toContain('overlays/live/shared');
      for (const { folder, objects } of new TreeIndex(render(declared)).overlays) {
        const judged = objects.map(({ object }) => object);
        expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
      }
      const quota = (env: string) =>
        built.get(`overlays/${env}/shared`)?.find((it) => it.kind === 'ResourceQuota');
      expect([quota('dev')?.spec, quota('live')?.spec]).toEqual([
        { hard: { pods: '20' } },
        { hard: { pods: '200' } },
      ]);
    });
  });

  test('is explained by the patch, or by its addition', () => {
    const from = (file: string, field: string) =>
      explainFile(platform, file, [field]).fields.flatMap((it) => [
        ...it.from.map(({ file: source, prop }) => `${source}: ${prop}`),
        ...it.overrides,
      ]);
    expect(from('base/search/deployment.yaml', 'spec.template.spec.dnsConfig.options[ndots]')).toEqual([
      "services/search.ts or main.ts: patch({ kind: 'Deployment' })",
    ]);
    expect(from('base/search/service.yaml', 'spec.ports[web].name')).toEqual([
      "services/search.ts or main.ts: patch({ kind: 'Service', name: 'search-api' })",
    ]);
    expect(from('overlays/live/search/kustomization.yaml', 'patches[0].patch[1]')).toContain(
      "services/search.ts or main.ts: patch({ kind: 'Deployment', environment: 'live' })",
    );
    expect(from('base/search/settings.yaml', 'data')).toEqual([
      "services/search.ts or main.ts: add('settings.yaml')",
    ]);
    expect(from('base/shared/quota.yaml', 'spec.hard.pods')).toEqual([
      "main.ts: add('quota.yaml')",
      "patch({ kind: 'ResourceQuota', environment: 'live' })",
    ]);
  });
});

test('where the services of an environment are not isolated, nothing gets past a policy that denies all', () => {
  const callers = bookshop({ images: imagesOf('search', 'orders') });
  const search = new Rolling(callers);
  new Rolling(callers, { ...COMMON, repository: 'books/order-desk', calls: [search] }, 'orders');
  callers.add('deny-all.yaml', DENY);
  expect(findingsOf(callers).join()).toContain('policy-admits-callers');
});

const SEARCH = '[bookshop/search]';

test.each<[string, (search: Rolling, platform: Platform) => void, string[]]>([
  [
    'a field that there is not',
    (search) => {
      search.patch({ kind: 'Deployment' }, [{ ...DNS, path: `${POD}/dnsConfg` }]);
      search.add('a.yaml', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, dta: { a: 'b' } });
    },
    [
      `${SEARCH} base/search/a.yaml: dta is not a field of ConfigMap, did you mean 'data'? (schema)`,
      `${SEARCH} base/search/deployment.yaml: spec.template.spec.dnsConfg is not a field of Deployment.spec.template.spec, did you mean 'dnsConfig'? (schema)`,
    ],
  ],
  [
    'a value of another type',
    (search) =>
      search.patch({ kind: 'Service' }, [{ op: 'replace', path: '/spec/ports/0/targetPort', value: 0.5 }]),
    [
      `${SEARCH} base/search/service.yaml: spec.ports[8080/TCP].targetPort must be a port number in 1-65535 or a port name, e.g. 8080 or http, got 0.5 (schema)`,
      `${SEARCH} base/search/service.yaml: spec.ports[8080/TCP].targetPort must be a container port of search-api, got 0.5 (service-port-is-served)`,
    ],
  ],
  [
    'an object that there is not',
    (search) => {
      search.patch({ kind: 'Deploymnt' }, [DNS]);
      search.patch({ kind: 'Deployment', name: 'search-ap' }, [DNS]);
      search.patch({ kind: 'Deployment', environment: 'liv' }, [DNS]);
    },
    [
      `${SEARCH} patch({ kind: 'Deploymnt' }) is about no object, did you mean 'Deployment'?`,
      `${SEARCH} patch({ kind: 'Deployment', name: 'search-ap' }) is about no object, did you mean 'search-api'?`,
      `${SEARCH} 'patch[2].target.environment' is no environment of it, got "liv", did you mean 'live'?`,
    ],
  ],
  [
    'a value that is not there',
    (search) =>
      search.patch({ kind: 'Deployment' }, [
        { op: 'remove', path: `${POD}/dnsConfig` },
        { op: 'add', path: `${POD}/affinity/nodeAffinity`, value: {} },
      ]),
    [
      `${SEARCH} patch({ kind: 'Deployment' }): '/spec/template/spec/dnsConfig' must lead to a value, this one is not there`,
      `${SEARCH} patch({ kind: 'Deployment' }): '/spec/template/spec/affinity/nodeAffinity' must lead to a value, this one has no object or list to be in`,
    ],
  ],
  [
    'what is no operation',
    (search) =>
      search.patch({ kind: 'Deployment' }, [
        { op: 'add', path: '/spec/paused' },
        { op: 'remove', path: '/spec/paused', value: 1 },
        { op: 'replace', path: '/metadata/name', value: 'x' },
        { op: 'add', path: 'spec', value: Number.NaN },
        { op: 'add', path: '/spec/__proto__', value: { x: [undefined] } },
      ]),
    [
      `${SEARCH} 'patch[0].operations[0].value' must be given, as it is what is set, got nothing`,
      `${SEARCH} 'patch[0].operations[1].value' must be left out, as the operation removes, got 1`,
      `${SEARCH} 'patch[0].operations[2].path' must be below what tells the object from others, got "/metadata/name"`,
      `${SEARCH} 'patch[0].operations[3].path' must be a JSON pointer to a field, e.g. '/spec/template/spec/dnsConfig', got "spec"`,
      `${SEARCH} 'patch[0].operations[3].value' must be what a manifest can hold: texts, numbers, truth values, and lists and objects of these, got NaN`,
      `${SEARCH} 'patch[0].operations[4].path' must be a JSON pointer to a field, e.g. '/spec/template/spec/dnsConfig', got "/spec/__proto__"`,
      `${SEARCH} 'patch[0].operations[4].value' must be what a manifest can hold: texts, numbers, truth values, and lists and objects of these, got {"x":[null]}`,
    ],
  ],
  [
    'what is no object',
    (search) => {
      search.add('../a.yaml', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });
      search.add('b.yaml', { apiVersion: 'v1', kind: '' } as never, { environment: 'dve' });
    },
    [
      `${SEARCH} 'add.file' must be the name of a file of a-z, 0-9 and '-', e.g. 'quota.yaml', and none of Kustomize's own, got "../a.yaml"`,
      `${SEARCH} 'add.object.kind' must be a string that is not empty, got ""`,
      `${SEARCH} 'add.object.metadata.name' must be a string that is not empty, got nothing`,
      `${SEARCH} 'add.environment' is no environment of it, got "dve", did you mean 'dev'?`,
    ],
  ],
  [
    'a kind without a schema',
    (search) => search.add('a.yaml', { apiVersion: 'v1', kind: 'ConfigMop', metadata: { name: 'a' } }),
    [
      `${SEARCH} base/search/a.yaml: kind has no schema: "ConfigMop" of "v1", did you mean 'ConfigMap'? (schema)`,
    ],
  ],
  [
    'a patch of the platform, which has added nothing',
    (_, platform) => platform.patch({ kind: 'LimitRange' }, [DNS]),
    ["[bookshop] patch({ kind: 'LimitRange' }) is about no object"],
  ],
])('%s is told', (_, change, expected) => {
  expect(findingsOf(withSearch(change))).toEqual(expected);
});
