import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;

beforeAll(() => {
  project = new ProjectRepository();
});

afterAll(() => project.remove());

interface Version {
  readonly name?: string;
  readonly served?: boolean;
  readonly storage?: boolean;
  readonly spec?: object;
}

const SPEC = {
  type: 'object',
  required: ['size'],
  properties: {
    size: { description: 'In books; */ of one kind', type: 'integer', minimum: 1 },
    colour: { type: 'string', enum: ['red', "painter's", 1] },
    places: { type: 'array', items: { type: 'object', properties: { 'at-all': { type: 'boolean' } } } },
    limit: { 'x-kubernetes-int-or-string': true, nullable: true },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    values: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  },
};

function definition(kind: string, versions: readonly Version[] = [{}], more: object = {}) {
  const plural = `${kind.toLowerCase()}s`;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.books.example`, uid: 'a', managedFields: [] },
    spec: {
      group: 'books.example',
      scope: 'Namespaced',
      names: { kind, plural },
      versions: versions.map(({ name = 'v1', served = true, storage = true, spec = SPEC }) => ({
        name,
        served,
        storage,
        schema: { openAPIV3Schema: { type: 'object', properties: { spec } } },
      })),
      ...more,
    },
    status: { storedVersions: ['v1'] },
  };
}

/** Writes documents, each behind `---`, and imports them. */
async function importOf(...documents: readonly unknown[]) {
  project.write('given/crds.yaml', documents.map((document) => stringify(document)).join('---\n'));
  return project.infraIn({ cwd: 'given' }, 'import', 'crds.yaml');
}

const state = () => ({ main: project.read('main.ts'), ...project.files('kinds') });

test('kinds come with their schemas, their types, and into the platform', async () => {
  const old = { name: 'v1beta1', storage: false };
  const gone = { name: 'v1alpha1', storage: false, served: false };
  const { status, stdout, stderr } = await importOf(
    definition('Shelf', [gone, old, {}]),
    {
      apiVersion: 'v1',
      kind: 'List',
      items: [definition('Room', [{}], { scope: 'Cluster' }), { kind: 'Role' }],
    },
    { kind: 'Deployment' },
    { kind: 'Deployment' },
    {
      ...definition('Certificate'),
      metadata: { name: 'certificates.cert-manager.io' },
      spec: {
        ...definition('Certificate').spec,
        group: 'cert-manager.io',
        names: { kind: 'Certificate', plural: 'certificates' },
      },
    },
  );
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr:
      'left out: what is no CustomResourceDefinition: 1 Role, 2 Deployment\n' +
      'left out: Certificate of cert-manager.io, which is built in\n',
  });
  expect(stdout).toBe(
    'Shelf of books.example/v1beta1, books.example/v1: kinds/shelfs.books.example.yaml, .ts\n' +
      'Room of books.example/v1, of the whole cluster: kinds/rooms.books.example.yaml, .ts\n' +
      'main.ts gives them to the platform.\n',
  );
  expect(project.read('kinds/shelfs.books.example.yaml')).not.toMatch(/uid|managedFields|storedVersions/);
  expect(project.git('diff', '--unified=0', '--', 'main.ts')).toMatch(
    /\n\+import \{ .*readImages, readKinds, synthesize \} from '.\/index';\n.*\n\+ {4}kinds: readKinds\('kinds', __dirname\),$/s,
  );
  expect(
    project.read('kinds/shelfs.books.example.ts').split('\n').slice(1).join('\n'),
  ).toBe(`/** A Shelf of books.example/v1. */
export type Shelf = {
  readonly apiVersion: 'books.example/v1';
  readonly kind: 'Shelf';
  readonly metadata: {
    readonly name: string;
    readonly labels?: { readonly [label: string]: string };
    readonly annotations?: { readonly [annotation: string]: string };
  };
  readonly spec?: {
    /** In books; *\\/ of one kind */
    readonly size: number;
    readonly colour?: 'red' | "painter's" | 1;
    readonly places?: readonly {
      readonly 'at-all'?: boolean;
    }[];
    readonly limit?: number | string;
    readonly labels?: { readonly [name: string]: string };
    readonly values?: { readonly [name: string]: unknown };
  };
};

/** Makes one for \`add\` of a service or of the platform. */
export function Shelf(object: Omit<Shelf, 'apiVersion' | 'kind'>): Shelf {
  return { apiVersion: 'books.example/v1', kind: 'Shelf', ...object };
}
`);
});

test('objects of them are in the tree as they are given, and nothing else is', async () => {
  project.replace(
    'main.ts',
    '\n  return platform;',
    `
  platform.add('shelf.yaml', Shelf({ metadata: { name: 'top' }, spec: { size: 3, limit: '25%' } }));
  return platform;`,
  );
  project.replace(
    'main.ts',
    'import { Catalog }',
    "import { Shelf } from './kinds/shelfs.books.example';\nimport { Catalog }",
  );
  // The shop installs its operators itself, and this one is none of them.
  project.replace(
    'main.ts',
    'kinds: readKinds',
    "clusterKinds: ['books.example/Shelf'],\n    kinds: readKinds",
  );
  project.publish();
  expect(project.read('dist/base/shared/shelf.yaml')).toContain('spec:\n  limit: "25%"\n  size: 3\n');
  const explained = await project.infra('explain', 'dist/base/shared/shelf.yaml:spec.size');
  expect(explained.stdout).toContain("spec.size  main.ts: add('shelf.yaml')");
  const { stdout } = await project.infra('diff', '--env', 'staging');
  expect(stdout).toMatch(/\+ Shelf top/);
  project.replace('main.ts', 'size: 3', 'size: 0');
  expect(() => project.publish()).toThrow(
    '[ecommerce/objects] base/shared/shelf.yaml: spec.size must be ≥ 1, got 0 (schema)',
  );
  project.replace('main.ts', 'size: 0', 'size: 3');
});

test('an import of a kind that is there replaces it, and tells what changes', async () => {
  const { size, places, limit, ...kept } = SPEC.properties;
  const spec = {
    ...SPEC,
    required: ['size', 'places'],
    properties: {
      ...kept,
      size: { type: 'string' },
      colour: { type: 'string' },
      places: {
        ...places,
        items: { type: 'object', properties: { on: { type: 'object', properties: { x: {} } } } },
      },
    },
  };
  const { status, stdout } = await importOf(definition('Shelf', [{ spec }, { name: 'v2', storage: false }]));
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `Shelf of books.example/v1, books.example/v2: kinds/shelfs.books.example.yaml, .ts
  - v1beta1
  - v1 spec.places[].at-all (boolean)
  - v1 spec.limit (int or string)
  ~ v1 spec.colour: string, one of red, painter's, 1 → string
  ~ v1 spec.size: integer, required → string, required
  ~ v1 spec.places: array → array, required
  + v1 spec.places[].on (object)
  + v2
`,
  });
  expect((await importOf(definition('Shelf', [{ spec }, { name: 'v2', storage: false }]))).stdout).toContain(
    '\n  nothing changes for its objects\n',
  );
});

test('a kind of Kubernetes itself comes from the pinned types', async () => {
  const { status, stdout } = await project.infra('import', 'k8s', 'DaemonSet');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'DaemonSet of apps/v1: kinds/daemonsets.apps.yaml, .ts\n',
  });
  expect(project.read('kinds/daemonsets.apps.ts')).toContain('readonly maxUnavailable?: number | string;');
});

test('what a URL answers is imported like a file', async () => {
  const server = http.createServer((request, response) => {
    if (request.url !== '/crd.yaml') response.statusCode = 404;
    response.end(stringify(definition('Lamp')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answered = await project.infra('import', `${url}/crd.yaml`);
  const missing = await project.infra('import', `${url}/other.yaml`);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const closed = await project.infra('import', `${url}/crd.yaml`);
  expect([answered.stdout, missing.stderr, closed.stderr]).toEqual([
    'Lamp of books.example/v1: kinds/lamps.books.example.yaml, .ts\n',
    `${url}/other.yaml cannot be read: it answers 404\n`,
    expect.stringMatching(`^${url}/crd.yaml cannot be read: .+\n$`),
  ]);
});

test.each<[string, () => Promise<{ status: number | null; stderr: string }>, string | RegExp]>([
  [
    'a file that is not there',
    () => project.infra('import', 'no.yaml'),
    /^no.yaml must be a readable file or a URL: ENOENT.*\n$/,
  ],
  [
    'a folder',
    () => project.infra('import', 'services'),
    'services must be a readable file or a URL: it is none\n',
  ],
  ['no YAML', () => project.infra('import', 'README.md'), /^README.md must be YAML or JSON: .*\n$/],
  ['nothing', () => importOf(), 'crds.yaml must have a CustomResourceDefinition, got nothing\n'],
  [
    'other kinds',
    () => importOf({ kind: 'Role' }, 1),
    'crds.yaml must have a CustomResourceDefinition, got 1 Role, 1 without a kind\n',
  ],
  [
    'an older form',
    () => importOf({ ...definition('Pot'), apiVersion: 'apiextensions.k8s.io/v1beta1' }),
    'crds.yaml: apiVersion must be apiextensions.k8s.io/v1, got "apiextensions.k8s.io/v1beta1"\n',
  ],
  [
    'all that is missing',
    () => importOf({ ...definition('Pot'), spec: { versions: [{}] } }),
    `crds.yaml: spec.group must be a DNS name, got nothing
crds.yaml: spec.names.kind must be a name, e.g. Certificate, got nothing
crds.yaml: spec.names.plural must be a name, e.g. certificates, got nothing
crds.yaml: spec.scope must be Namespaced or Cluster, got nothing
crds.yaml: spec.versions[0].name must be a version, e.g. v1, got nothing
crds.yaml: spec.versions[0].served must be true or false, got nothing
crds.yaml: spec.versions[0].schema.openAPIV3Schema must be an object, got nothing
crds.yaml: spec.versions must be of one version with storage: true, got 0
`,
  ],
  [
    'no version that is served',
    () => importOf(definition('Pot', [{ served: false }])),
    'crds.yaml: pots.books.example must have a version that is served\n',
  ],
  [
    'a kind twice',
    () => importOf(definition('Pot'), definition('Pot')),
    'crds.yaml must have pots.books.example once, got it twice\n',
  ],
  [
    'one of two wrong',
    () => importOf(definition('Pot'), definition('Pan', [{ storage: false }])),
    'crds.yaml, definition 2: spec.versions must be of one version with storage: true, got 0\n',
  ],
  [
    'a schema that is none',
    () => importOf(definition('Pan'), definition('Pot', [{ spec: { type: 'objekt' } }])),
    /^the schema of Pot of books.example\/v1 is none: .*\n$/,
  ],
  [
    'a kind that is built in',
    () =>
      importOf({
        ...definition('Job'),
        metadata: { name: 'jobs.batch' },
        spec: { ...definition('Job').spec, group: 'batch' },
      }),
    'crds.yaml: Job of batch must not be imported: it is built in\n',
  ],
  [
    'no kind behind k8s',
    () => project.infra('import', 'k8s'),
    'k8s must be followed by a kind, e.g. k8s DaemonSet\n',
  ],
  [
    'a kind behind a file',
    () => project.infra('import', 'a.yaml', 'Pot'),
    "'Pot' must be left out: a file or URL has all its kinds\n",
  ],
  [
    'a Secret',
    () => project.infra('import', 'k8s', 'Secret'),
    "a Secret must not be in Git: give services 'secrets', and create it in the cluster\n",
  ],
  [
    'no kind of Kubernetes',
    () => project.infra('import', 'k8s', 'DemonSet'),
    "'DemonSet' must be a kind of Kubernetes that lives in namespaces and is not built in, one of DaemonSet, Endpoints, EndpointSlice, Lease, Pod, PodTemplate, did you mean 'DaemonSet'?\n",
  ],
  [
    'a file of others in the way',
    () => {
      project.write('kinds/pots.books.example.yaml', stringify(definition('Pot')));
      return importOf(definition('Pan'), definition('Pot'));
    },
    'kinds/pots.books.example.yaml must be removed first: it is not by `infra import`\n',
  ],
])('%s: all is left as it was', async (_, run, expected) => {
  const before = state();
  const { status, stderr } = await run();
  project.git('clean', '-fdq', 'kinds/pots.books.example.yaml');
  expect(status).toBe(1);
  expect(stderr).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  expect(state()).toEqual(before);
});

test.each<[string, string, string, string]>([
  [
    'props from elsewhere',
    'new Platform({',
    'new Platform(<never>{',
    "main.ts must have exactly one 'new Platform({ … })', got none: nothing was added\n",
  ],
  [
    'kinds of its own',
    "kinds: readKinds('kinds', __dirname)",
    "kinds: readKinds('other', __dirname)",
    "main.ts must give the platform kinds: readKinds('kinds', __dirname), got others: nothing was imported\n",
  ],
])('a main.ts with %s is left as it was', async (_, from, to, expected) => {
  const main = project.read('main.ts');
  project.replace('main.ts', from, to);
  const before = state();
  const { status, stderr } = await importOf(definition('Pan'));
  expect({ status, stderr }).toEqual({ status: 1, stderr: expected });
  expect(state()).toEqual(before);
  project.write('main.ts', main);
});
