import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { declarePlatform } from '../../main';
import { describeWithKustomize } from '../kustomize';
import { ProjectRepository } from './project-repository';

const SERVICES = declarePlatform().services.map(({ name }) => name);

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
  project.git('tag', 'begin');
});
afterAll(() => project.remove());

afterEach(() => project.reset('begin'));

/** What is found in an Application, as `--json` tells it. */
interface Found {
  readonly environment: string;
  readonly service: string;
  readonly effects: readonly { readonly kind: string; readonly text: string }[];
  readonly objects: readonly { readonly change: string; readonly kind: string; readonly name: string }[];
}

/** The applications of `infra diff --json`. */
async function diffJson(
  ...args: string[]
): Promise<{ applications: Found[]; argocd: object[]; network: object[] }> {
  const { status, stdout, stderr } = await project.infra('diff', '--json', ...args);
  if (status !== 0 && status !== 2) throw new Error(stderr);
  return JSON.parse(stdout);
}

const effects = (found: readonly Found[]) =>
  found.map(({ environment, service, effects }) => [
    `${environment}/${service}`,
    // What holds the next sync depends on how Applications are told to prune, and has tests of its own.
    ...effects.filter(({ kind }) => kind !== 'block').map(({ text }) => text),
  ]);

const comparing = (name: string) =>
  expect.stringMatching(new RegExp(`^comparing [0-9a-f]{7} \\(${name}\\) with the sources …\n$`));

describeWithKustomize('diff', () => {
  test('says so when nothing changes', async () => {
    expect(await project.infra('diff')).toEqual({
      status: 0,
      stdout: 'Nothing changes in the cluster.\n',
      stderr: comparing('merge base with main'),
    });
    expect(JSON.parse((await project.infra('diff', '--json')).stdout)).toEqual({
      base: { commit: project.git('rev-parse', 'HEAD'), name: 'merge base with main' },
      summary: 'Nothing changes in the cluster.',
      warnings: [],
      applications: [],
      argocd: [],
      network: [],
      pipelines: [],
    });
  });

  test('names the jobs of pipelines that are to be others', async () => {
    project.replace('services/catalog.ts', 'p99: Duration.millis(200)', 'p99: Duration.millis(250)');
    project.replace('services/inventory.ts', '        migrationCheck: true,\n', '');
    const lines = [
      '.github/workflows/pipeline-catalog.yaml: ~ load',
      '.github/workflows/pipeline-inventory.yaml: ~ image, ~ contracts-staging,',
    ];
    const { status, stdout } = await project.infra('diff');
    expect(status).toBe(2);
    expect(stdout).toContain(`\npipelines\n  ${lines[0]}\n  ${lines[1]}`);
    expect(stdout).toMatch(/, ~ result, - migration\n$/);
    const { stdout: markdown } = await project.infra('diff', '--markdown');
    expect(markdown).toContain(`\n### What will change in pipelines\n\n- \`${lines[0]}\`\n- \`${lines[1]}`);
    expect((await project.infra('diff', '--service', 'catalog')).stdout).not.toContain('pipelines');
  });

  test('tells what the sources change, synthesized or not, and exits with 2', async () => {
    project.replace('images.yaml', 'a1b2c3d', 'c4e8f92');
    project.replace('services/checkout.ts', 'maxReplicas: 15', 'maxReplicas: 20');
    const expected = {
      status: 2,
      stdout: `production
  checkout
    ! pods of checkout-service are replaced by canary: 20 % for 20m, then all
    ! autoscaling 5-15 → 5-20 pods
    ~ Deployment checkout-service
    -   spec.template.spec.containers[checkout].image: ghcr.io/acme/checkout-service:a1b2c3d
    +   spec.template.spec.containers[checkout].image: ghcr.io/acme/checkout-service:c4e8f92
    ~ HorizontalPodAutoscaler checkout-service
    -   spec.maxReplicas: 15
    +   spec.maxReplicas: 20
  namespaces
    ~ ResourceQuota ecommerce
    -   spec.hard["limits.cpu"]: 405
    +   spec.hard["limits.cpu"]: 460
    -   spec.hard["limits.memory"]: 224Gi
    +   spec.hard["limits.memory"]: 251Gi
    -   spec.hard.pods: 159
    +   spec.hard.pods: 173
    -   spec.hard["requests.cpu"]: 81
    +   spec.hard["requests.cpu"]: 90
    -   spec.hard["requests.memory"]: 103Gi
    +   spec.hard["requests.memory"]: 112Gi

2 Applications in 1 environment (1 with new pods, 1 scaled) will change.
`,
      stderr: comparing('merge base with main'),
    };
    expect(await project.infra('diff')).toEqual(expected);
    project.publish();
    project.commit('Synthesize');
    expect(await project.infra('diff', 'begin')).toEqual({ ...expected, stderr: comparing('begin') });
  });

  test('compares with where the branch left main, not with what main is now', async () => {
    project.git('switch', '--quiet', '--create', 'feature');
    project.replace('images.yaml', '7d41b0a', '9f3c2e1');
    project.commit('Feature');
    project.git('switch', '--quiet', 'main');
    project.replace('dist/overlays/production/checkout/kustomization.yaml', 'a1b2c3d', 'c4e8f92');
    project.commit('Main');
    project.git('switch', '--quiet', 'feature');
    expect((await diffJson()).applications.map(({ service }) => service)).toEqual(['catalog']);
  });

  test('every way to ship, approval, deletion and reach, by environment', async () => {
    project.replace('images.yaml', '7d41b0a', '9f3c2e1');
    project.replace('images.yaml', 'b86d3f4', 'e07ab55');
    project.replace('services/payments.ts', "LOG_LEVEL: 'info'", "LOG_LEVEL: 'warn'");
    project.replace('services/payments.ts', '      isolated: true,\n', '');
    // Not the last policy, or the AppProject would no longer allow the kind.
    project.replace(
      'services/inventory.ts',
      '      disruptionBudget',
      '      isolated: true,\n      disruptionBudget',
    );
    const { applications, argocd, network } = await diffJson();
    expect(effects(applications)).toEqual([
      ['staging/inventory'],
      [
        'staging/payments',
        'deletes NetworkPolicy payments-service-egress, NetworkPolicy payments-service-ingress',
        'pods of payments-service are replaced by canary: 50 % for 30m, then all',
      ],
      [
        'production/catalog',
        'pods of catalog-service are replaced by rolling update: 1 more and 0 fewer at a time',
      ],
      [
        'production/frontend',
        'pods of frontend-shell are replaced by blue-green: preview tested, all at once, back if analysis fails',
      ],
      ['production/inventory'],
      [
        'production/payments',
        expect.stringMatching(
          /^deletes NetworkPolicy payments-service-egress, NetworkPolicy payments-service-ingress/,
        ),
        'pods of payments-service are replaced by canary: approval, 25 % for 30m, then all',
        'the release waits until a person approves it',
      ],
    ]);
    expect(argocd).toEqual([]);
    expect(network).toEqual(
      [
        ['staging', '10.10.0.17/32'],
        ['production', '10.20.0.17/32'],
      ].map(([environment, database]) => ({
        environment,
        opened: expect.arrayContaining([
          'frontend-shell → payments-service any port',
          'payments-service → anywhere any port',
        ]),
        closed: expect.arrayContaining([
          'checkout-service → payments-service TCP/8080',
          `payments-service → ${database} TCP/5432`,
        ]),
      })),
    );

    const one = await diffJson('--env', 'production', '--service', 'catalog');
    expect(effects(one.applications)).toEqual(
      effects(applications).filter(([where]) => where === 'production/catalog'),
    );
    expect(one).toMatchObject({ argocd: [], network: [] });
    expect((await diffJson('--env', 'staging')).network).toEqual(network.slice(0, 1));

    const text = (await project.infra('diff', '--env', 'staging')).stdout;
    expect(text).toContain('  network reach\n    - all pods in monitoring → payments-service TCP/9090\n');
    expect(text).toMatch(/\n {4}… and \d+ more connections \(--json has all\)\n/);
    expect(text).not.toContain('\nArgo CD\n');
  });

  test('a policy that stays, and pods that it no longer means', async () => {
    // Payments lets in the pods of checkout, by their label.
    project.replace('services/checkout.ts', 'acme/checkout-service', 'acme/checkout-api');
    const { network } = await diffJson('--env', 'staging', '--service', 'checkout');
    expect(network).toMatchObject([
      {
        environment: 'staging',
        closed: expect.arrayContaining(['checkout-service → payments-service TCP/8080']),
      },
    ]);
  });

  test('services and environments that come and go', async () => {
    project.replace('main.ts', '  new Frontend(platform, { catalog, inventory, checkout });\n', '');
    const images = project.read('images.yaml');
    project.write('images.yaml', images.replace(/frontend:\n(?:.*\n)*?inventory:/, 'inventory:'));
    const gone = await diffJson();
    const rest =
      effects(gone.applications)
        .find(([name]) => name === 'production/frontend')
        ?.slice(1) ?? [];
    const alerts = (environment: string) =>
      `deletes ConfigMap ecommerce-frontend-${environment}-dashboard, PrometheusRule ecommerce-frontend-${environment}`;
    expect(rest.at(-1)).toMatch(/^is deleted with [78] objects(, once a person confirms it)?$/);
    expect(effects(gone.applications)).toEqual([
      ['staging/frontend', 'is no longer managed: 8 objects stay in the cluster until somebody deletes them'],
      ['staging/monitoring', alerts('staging')],
      ['staging/namespaces'],
      ['production/frontend', ...rest],
      ['production/monitoring', alerts('production')],
      ['production/namespaces'],
    ]);
    const application = (name: string) => ({
      change: 'delete',
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      namespace: 'argocd',
      name,
      fields: [],
    });
    const ofFrontend = gone.applications.filter(({ service }) => service === 'frontend');
    expect(ofFrontend.map(({ objects }) => objects)).toEqual([
      [application('frontend-staging')],
      [
        application('frontend-production'),
        ...Array.from({ length: Number(/\d/.exec(rest.at(-1) ?? '')) }, () =>
          expect.objectContaining({ change: 'delete' }),
        ),
      ],
    ]);
    // A service that is about to go can still be asked for.
    expect(effects((await diffJson('--service', 'frontend', '--env', 'staging')).applications)).toHaveLength(
      1,
    );

    project.publish();
    const without = project.commit('Without frontend');
    project.git('reset', '--quiet', '--hard', 'begin');
    expect(effects((await diffJson(without)).applications)).toEqual([
      ['staging/frontend', 'is created with 8 objects'],
      ['staging/monitoring'],
      ['staging/namespaces'],
      ['production/frontend', 'is created with 8 objects'],
      ['production/monitoring'],
      ['production/namespaces'],
    ]);
  });

  test('a selector that cannot be changed', async () => {
    project.replace(
      'dist/base/catalog/deployment.yaml',
      '      app.kubernetes.io/name: catalog-service\n  template',
      '      app.kubernetes.io/name: catalog\n  template',
    );
    project.commit('As it was once');
    const { applications } = await diffJson('HEAD', '--env', 'production', '--service', 'catalog');
    expect(applications[0]?.effects[0]).toEqual({
      kind: 'immutable',
      text: 'spec.selector of Deployment catalog-service cannot be changed: the sync fails until the object is deleted or renamed',
    });
  });

  test('as a comment for a pull request', async () => {
    project.replace('images.yaml', '7d41b0a', '9f3c2e1');
    const { status, stdout } = await project.infra('diff', '--markdown');
    expect(status).toBe(2);
    expect(stdout).toBe(`### What will change in the cluster

1 Application in 1 environment (1 with new pods) will change. Compared with ${project.git('rev-parse', '--short=7', 'HEAD')} (merge base with main).

| Where | What it means |
| --- | --- |
| production / catalog | pods of catalog-service are replaced by rolling update: 1 more and 0 fewer at a time |

<details><summary>production / catalog: 1 object changed</summary>

\`\`\`diff
! Deployment catalog-service
-   spec.template.spec.containers[catalog].image: ghcr.io/acme/catalog-service:7d41b0a
+   spec.template.spec.containers[catalog].image: ghcr.io/acme/catalog-service:9f3c2e1
\`\`\`

</details>

`);
  });

  test('with what the remote repository has, as Argo CD follows that', async () => {
    project.git('update-ref', 'refs/remotes/origin/main', 'begin');
    project.replace('images.yaml', '7d41b0a', '9f3c2e1');
    project.publish();
    project.commit('Not pushed yet');
    expect((await diffJson()).applications).toHaveLength(1);
    project.git('update-ref', '-d', 'refs/remotes/origin/main');
    expect((await diffJson()).applications).toHaveLength(0);
  });
});

describeWithKustomize('a commit with broken files', () => {
  test('is told with commit and path, and compared as far as it goes', async () => {
    const [deployment, application] = [
      'dist/base/catalog/deployment.yaml',
      'dist/argocd/payments-production.yaml',
    ];
    project.replace(deployment, 'spec:\n', '<<<<<<< HEAD\nspec:\n=======\n>>>>>>> other\n');
    project.replace(application, 'spec:\n', 'spec: [\n');
    const commit = project.commit('Broken').slice(0, 7);
    project.publish();
    const { status, stdout } = await project.infra('diff', 'HEAD');
    expect({ status, stdout }).toEqual({
      status: 2,
      stdout: expect.stringMatching(
        new RegExp(
          `^! ${application} of ${commit} is no YAML \\(.+\\): what it changes is not compared\n\n` +
            `! ${deployment} of ${commit} has conflict markers: what it changes is not compared\n\n` +
            'Nothing changes in the cluster.\n$',
        ),
      ),
    });
    project.replace('images.yaml', 'a1b2c3d', 'c4e8f92');
    expect((await diffJson('HEAD')).applications.map(({ service }) => service)).toEqual(['checkout']);
  });
});

describeWithKustomize('names that mean several', () => {
  test('a tag does not stand for the branch of the remote repository', async () => {
    project.git('update-ref', 'refs/remotes/origin/main', 'begin');
    project.replace('images.yaml', '7d41b0a', '9f3c2e1');
    project.publish();
    project.commit('Not pushed yet');
    project.git('tag', 'origin/main');
    expect((await diffJson()).applications).toHaveLength(1);
    expect((await diffJson('refs/remotes/origin/main')).applications).toHaveLength(1);
    expect(await project.infra('diff', 'origin/main')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        "'origin/main' means several commits: name one of refs/remotes/origin/main, refs/tags/origin/main\n",
    });
    project.git('tag', '--delete', 'origin/main');
    project.git('update-ref', '-d', 'refs/remotes/origin/main');
  });
});

test.each<[string, string[], string]>([
  ['no commit', ['nowhere'], "'nowhere' must be a commit, a branch or a tag of the repository"],
  [
    'an option for a commit',
    ['--', '--all'],
    "'--all' must be a commit, a branch or a tag of the repository",
  ],
  ['an environment', ['--env', 'stagin'], "'stagin' is not an environment, did you mean 'staging'?"],
  [
    'a service',
    ['--service', 'cart'],
    `'cart' is not a service, there are ${[...SERVICES, 'monitoring', 'namespaces'].sort().join(', ')}`,
  ],
])('refuses what is not there: %s', async (_, args, message) => {
  expect(await project.infra('diff', ...args)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
});

test('refuses without a branch to compare with, and without Git', async () => {
  project.git('branch', '--move', 'main', 'trunk');
  expect((await project.infra('diff')).stderr).toBe(
    "there is no branch 'main' to compare with: name a commit, e.g. infra diff HEAD\n",
  );
  project.git('branch', '--move', 'trunk', 'main');
  vi.stubEnv('GIT_DIR', '/nowhere');
  const { status, stderr } = await project.infra('diff');
  vi.unstubAllEnvs();
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'the project must be in a Git repository, and Git on the PATH, to compare it with a commit\n',
  });
});
