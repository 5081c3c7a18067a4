import path from 'node:path';
import { repositoryOf } from '../../constructs/pipeline/github/repository';
import { ACTIONS } from '../../constructs/pipeline/pins';
import type { Environment } from '../../constructs/platform/environment';
import { formatValue } from '../../constructs/props/format-value';
import type { Question } from './answers';
import { ENGINE } from './engine-package';
import { quoted } from './identifiers';
import { declareService, faceOf, MAIN } from './main-file';
import { serviceSource } from './service-source';

/** The longest name whose namespaces and AppProjects are DNS labels. */
const LONGEST_NAME = 40;

/** What must be known of a new platform, in the order in which a person is asked. */
export function platformQuestions(folder: string, origin: string | undefined) {
  return {
    name: {
      flag: '--name',
      text: 'Name of the platform, e.g. shop',
      byDefault: path.basename(folder),
      problem: (name) =>
        /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= LONGEST_NAME
          ? undefined
          : `must be of a-z, 0-9 and '-', begin with a letter and have ${LONGEST_NAME} characters at most, e.g. shop, got ${formatValue(name)}`,
    },
    git: {
      flag: '--git',
      text: 'Repository that Argo CD reads',
      byDefault: ({ name }) => origin ?? `https://github.com/example/${name}.git`,
      problem: (url) =>
        isRepositoryUrl(url)
          ? undefined
          : `must be an https:// or ssh URL, e.g. https://github.com/acme/shop.git, got ${formatValue(url)}`,
    },
    registry: {
      flag: '--registry',
      text: 'Registry of the images',
      byDefault: ({ git = '' }) => `ghcr.io/${ownerOf(git)}`,
      problem: (registry) =>
        /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)*$/.test(registry)
          ? undefined
          : `must be a registry without https://, e.g. ghcr.io/acme, got ${formatValue(registry)}`,
    },
  } satisfies Record<string, Question>;
}

/** Whether Argo CD can clone a repository by it. */
export function isRepositoryUrl(url: string): boolean {
  return /^(https|ssh):\/\/\S+$|^[\w.-]+@\S+:\S+$/.test(url);
}

function ownerOf(url: string): string {
  return (repositoryOf(url)?.owner ?? 'example').toLowerCase();
}

/** What is decided of a platform before its files are written. */
export interface NewPlatform {
  readonly name: string;
  readonly git: string;
  readonly registry: string;
  /** The folder of the tree in the repository. */
  readonly tree: string;
  /** What its package.json asks for as the engine. */
  readonly engine: string;
}

const IMAGES = 'images.yaml';
const EXAMPLE = 'hello';

/** The files of a new platform: path → contents. */
export function platformFiles(platform: NewPlatform): ReadonlyMap<string, string> {
  const main = mainSource(platform);
  const environments = [
    { name: 'staging', production: false },
    { name: 'production', production: true },
  ] as readonly Pick<Environment, 'name' | 'production'>[];
  const service = serviceSource(
    {
      name: EXAMPLE,
      pattern: 'rolling',
      purpose: 'An example: replace it by what you run',
      repository: `${ownerOf(platform.git)}/${EXAMPLE}-service`,
      runtime: 'nodejs',
      port: 8080,
      calls: [],
      needsMesh: false,
      face: faceOf(main),
    },
    [],
    environments,
  );
  const versions = environments.map(({ name }) => `  ${name}:\n    tag: "a1b2c3d"\n`);
  return new Map([
    [MAIN, declareService(main, EXAMPLE, [], [])],
    [`services/${EXAMPLE}.ts`, service],
    [IMAGES, `${IMAGES_HEAD}${EXAMPLE}:\n${versions.join('\n')}`],
    ['package.json', `${JSON.stringify(packageOf(platform), null, 2)}\n`],
    ['tsconfig.json', `${JSON.stringify(TYPESCRIPT, null, 2)}\n`],
    ['cdk8s.yaml', CDK8S],
    ['README.md', readme(platform)],
    ['.gitignore', GIT_IGNORED],
    ['.gitattributes', GIT_ATTRIBUTES],
    ['.github/workflows/ci.yaml', CI],
  ]);
}

function mainSource({ name, git, registry, tree }: NewPlatform): string {
  return `import { Duration, Platform, type PlatformProps, readImages, synthesize } from '${ENGINE.name}';

/**
 * The platform ${name}.
 *
 * @param variant props that a test or a command tries instead
 */
export function declarePlatform(variant: Partial<PlatformProps> = {}): Platform {
  const platform = new Platform({
    name: ${quoted(name)},
    registry: ${quoted(registry)},
    // What Argo CD reads, and the folder of the tree in it.
    git: { url: ${quoted(git)}, revision: 'main', path: ${quoted(tree)} },
    // In the order of promotions.
    environments: [
      { name: 'staging', namespace: '${name}-staging', host: 'staging.${name}.example.com' },
      { name: 'production', namespace: ${quoted(name)}, host: '${name}.example.com', production: true },
    ],
    images: variant.images ?? readImages('${IMAGES}', __dirname),
    // Who measures requests, and how that is called there: the gates of releases ask for it.
    prometheus: {
      address: 'http://prometheus.monitoring.svc.cluster.local:9090',
      scrapeInterval: Duration.seconds(30),
      latencyHistogram: { name: 'http_server_request_duration_seconds', unit: 'seconds' },
      labels: {
        namespace: 'namespace',
        service: 'app_kubernetes_io_name',
        revisionHash: 'rollouts_pod_template_hash',
        status: 'http_response_status_code',
        route: 'http_route',
      },
    },
    // Whom NetworkPolicies let in and out, of services that have some.
    network: {
      ingressController: { namespace: 'ingress' },
      prometheus: { namespace: 'monitoring' },
      rolloutsController: { namespace: 'argo-rollouts' },
      stores: {},
    },
    ingressClass: 'traefik',
    // A workflow of GitHub for each service: see node_modules/${ENGINE.name}/docs/pipelines.md for what it needs.
    pipelines: false,
    ...variant,
  });

  return platform;
}

if (require.main === module) synthesize(() => declarePlatform(), __dirname);
`;
}

function packageOf({ name, engine }: NewPlatform): object {
  const tool = (tool: string) => [tool, ENGINE.devDependencies[tool]];
  return {
    name,
    private: true,
    scripts: {
      synth: `node -r ${ENGINE.name}/register main.ts`,
      test: 'tsc --noEmit && infra check && infra verify',
      infra: 'infra',
      docs: 'infra docs',
    },
    engines: ENGINE.engines,
    dependencies: { [ENGINE.name]: engine },
    devDependencies: Object.fromEntries(['@types/node', 'cdk8s-cli', 'typescript'].map(tool)),
    allowScripts: { esbuild: true },
  };
}

const TYPESCRIPT = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023'],
    module: 'node16',
    moduleResolution: 'node16',
    types: ['node'],
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
  },
  include: ['*.ts', 'kinds', 'services', 'test'],
};

const IMAGES_HEAD = `# The image version of each service in each environment. Tags are quoted, so that no reader takes one for a number.

`;

const CDK8S = `language: typescript
app: node -r ${ENGINE.name}/register main.ts
# The CLI deletes this folder before it runs the app, so it is a scratch folder; the app publishes the tree to dist/.
output: .cdk8s
`;

const GIT_IGNORED = `node_modules
.cdk8s/
/.dist.*
/.github/.workflows.*
/reports/
`;

const GIT_ATTRIBUTES = `# Generated files are compared byte for byte, so line ends stay as they are, whatever core.autocrlf says.
* text=auto eol=lf
/dist/** -text linguist-generated
/.github/workflows/pipeline-*.yaml -text linguist-generated
/docs/metrics.md linguist-generated
/docs/secrets.md linguist-generated
/docs/topology.md linguist-generated
package-lock.json linguist-generated
`;

const CI = `name: CI

on:
  push:
    branches: [main]
  pull_request:

permissions: {}

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
    steps:
      - uses: ${ACTIONS.checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${ACTIONS['setup-node']}
        with:
          node-version: 22
          cache: npm
      - run: npm ci
      - run: npm test
      - name: What will change in the clusters
        if: github.event_name == 'pull_request'
        run: |
          code=0
          npx infra diff "refs/remotes/origin/$GITHUB_BASE_REF" --markdown >> "$GITHUB_STEP_SUMMARY" || code=$?
          # 2 says that something will change.
          if [ "$code" -ne 0 ] && [ "$code" -ne 2 ]; then exit "$code"; fi
`;

function readme({ name }: NewPlatform): string {
  return `# ${name}

The services of this platform, as typed classes, and the tree of Kubernetes manifests that they give, \`dist/\`, which Argo CD
syncs.

\`\`\`
npm install && npm run synth && npm test
\`\`\`

\`npm test\` checks the types, that \`dist/\` is what the sources give, and builds each overlay with \`kustomize\` or
\`kubectl\`, one of which it needs.

Commit everything, \`dist/\` too: Argo CD and the commands that look back read Git.

Replace in \`main.ts\` what is not yours: hosts, registry, repository, where Prometheus and the Ingress controller are.

| what | how |
|---|---|
| add a service | \`npx infra add service\`, then say in \`services/<name>.ts\` what is particular to it |
| add an environment | \`npx infra add environment\` |
| release a version | \`npx infra promote <service> <environment> <tag>\` |
| see what a change does | \`npx infra diff\`, \`npx infra plan <service> <environment>\` |
| see what runs where | \`npx infra status\` |
| find where a field comes from | \`npx infra explain <file>:<field>\` |
| ask the cluster whether it has what is needed | \`npx infra doctor\` |
| write \`docs/secrets.md\`, \`docs/metrics.md\`, \`docs/topology.md\` | \`npm run docs\` |

\`node_modules/${ENGINE.name}/docs/\` says how to bring it into a cluster (\`operations.md\`), what is refused and why
(\`checks.md\`), what few services have (\`services.md\`), and what pipelines need (\`pipelines.md\`); for their load tests, copy
\`node_modules/${ENGINE.name}/load-tests/\` to \`load-tests/\`.
`;
}
