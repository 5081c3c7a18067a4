import fs from 'node:fs';
import { expect, test } from 'vitest';
import { environmentAt, imagesIn } from '../../cli/verdict/images';
import { environmentsBefore, ofFirst } from '../../cli/verdict/judge';
import type { Platform } from '../../constructs/platform/platform';
import { describeWithKustomize } from '../kustomize';
import { declareShop } from '../shop';
import { CONTEXT, NOTHING, overlayOf, proposedProject, short } from './proposed-project';

const { github, project } = proposedProject();

/** Puts a container beside that of checkout, by a line of an overlay. */
function addSidecar(overlay: string, image: string): void {
  const patch = `patches:\n  - target:\n      kind: Deployment\n    patch: |\n      - op: add\n        path: /spec/template/spec/initContainers\n        value: [{ name: proxy, image: "${image}" }]\n`;
  project.replace(overlay, 'patches:\n', patch);
}

describeWithKustomize('an image that is nobody else in images.yaml', () => {
  const PROXY = 'quay.io/others/proxy:2.1.0';

  test('is in staging first, and well there', async () => {
    const subject = `${PROXY} of checkout-production to production`;
    expect(
      await project.propose(() =>
        [overlayOf('staging'), overlayOf('production')].map((each) => addSidecar(each, PROXY)),
      ),
    ).toEqual({
      status: 2,
      stdout: `refused: ${subject}: 'staging' does not run it: let it be there first\n${PROXY} of checkout-staging to staging: 'staging' takes any version\n`,
    });
    github.setStatus(project.begin, CONTEXT, 'success');
    addSidecar(overlayOf('staging'), PROXY);
    const staged = project.commit('Put a proxy beside checkout in staging');
    expect(await project.propose(() => addSidecar(overlayOf('production'), PROXY))).toEqual({
      status: 2,
      stdout: `refused: ${subject}: is missing: ${PROXY} in 'staging': of 1 commit that let it run there none has the status ${CONTEXT} of acme-argocd[bot]\n`,
    });
    github.setStatus(staged, CONTEXT, 'success');
    expect(await project.propose(() => addSidecar(overlayOf('production'), PROXY))).toEqual({
      status: 0,
      stdout: `${subject}: passed: ${PROXY} in 'staging': ${CONTEXT} on ${short(staged)} is 'success'\n`,
    });
  });

  const job = `apiVersion: batch/v1
kind: CronJob
metadata: { name: evil }
spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: a, image: evil.io/a:1 }] } } } } }
`;
  const GIT = 'https://github.com/acme/ecommerce-infra.git';
  const application = (name: string, folder: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name} }
spec: { source: { repoURL: '${GIT}', targetRevision: main, path: ${folder} }, destination: { name: users, namespace: users } }
`;

  test('comes by no way around that', async () => {
    const proposed = await project.propose(() => {
      project.keepContracts('c4e8f92');
      // The versions of staging in the namespace of production.
      project.replace(overlayOf('staging'), 'namespace: staging', 'namespace: production');
      // A tag by hand, and another registry.
      project.replace(overlayOf('production', 'catalog'), 'newTag: "7d41b0a"', 'newTag: "1234567"');
      project.replace(
        overlayOf('production', 'frontend'),
        'newTag:',
        'newName: evil.io/frontend\n    newTag:',
      );
      // A workload beside all services, and one in a place that the platform does not have.
      project.write('dist/namespaces/production/job.yaml', job);
      project.replace(
        'dist/namespaces/production/kustomization.yaml',
        '- quota.yaml',
        '- quota.yaml\n  - job.yaml',
      );
      project.write('dist/more/job.yaml', job);
      project.write('dist/argocd/users-production.yaml', application('users', 'dist/more'));
    });
    const missing = (version: string, why: string) =>
      `has no verdict of 'staging': ${version} in 'staging': ${why}`;
    const first = "'staging' does not run it: let it be there first";
    const none = `of 1 commit that let it run there none has the status ${CONTEXT} of acme-argocd[bot]`;
    expect(proposed.status).toBe(2);
    expect(proposed.stdout.trimEnd().split('\n').sort()).toEqual([
      `refused: catalog 1234567 to production: ${missing('1234567', 'no commit of this branch lets it run there')}`,
      `refused: checkout c4e8f92 to production: ${missing('c4e8f92', none)}`,
      `refused: evil.io/a:1 of ecommerce-namespaces-production to production: ${first}`,
      `refused: evil.io/a:1 of users to production: ${first}`,
      `refused: evil.io/frontend:b86d3f4 of frontend-production to production: ${first}`,
      `refused: ghcr.io/acme/load-tests:1.0.0 of checkout-staging to production: is missing: ghcr.io/acme/load-tests:1.0.0 in 'staging': ${none}`,
    ]);
  });

  test('comes by nothing that is not in the tree', async () => {
    const proposed = await project.propose(() => {
      project.replace('dist/argocd/checkout-production.yaml', GIT, 'https://github.com/evil/infra.git');
      project.replace(
        'dist/argocd/catalog-production.yaml',
        '    path: dist/',
        '    kustomize: { images: [evil.io/a] }\n    path: dist/',
      );
      project.write(
        'dist/argocd/all-production.yaml',
        application('all', 'dist/more').replace('kind: Application', 'kind: "\\x41pplicationSet"'),
      );
      const twice = project.read('dist/argocd/inventory-staging.yaml').replace('dist/overlays', 'dist/more');
      project.write('dist/argocd/more-staging.yaml', twice);
      const frontend = overlayOf('production', 'frontend');
      project.replace(frontend, 'transformers:\n', 'transformers:\n  - https://evil.example\n');
      const elsewhere = 'helmCharts: []\nresources:\n  - https://evil.example/a.yaml\n';
      project.replace(frontend, 'resources:\n', elsewhere);
      project.replace(
        overlayOf('production', 'payments'),
        'namespace: production',
        'namespace: a\nnamespace: production',
      );
      project.write(
        'dist/overlays/production/frontend/more/kustomization.yaml',
        'components: [https://evil.example]\n',
      );
      project.replace(
        overlayOf('production', 'inventory'),
        'resources:\n',
        'resources:\n  - ../frontend/more\n',
      );
    });
    expect(proposed.status).toBe(2);
    expect(proposed.stdout.trimEnd().split('\n').sort()).toEqual(
      [
        'Application catalog-production deploys what is not in the tree, to production',
        'Application checkout-production deploys what is not in the tree, to production',
        'Application inventory-staging is there twice',
        'ApplicationSet all makes Applications that are not in the tree',
        `${overlayOf('production', 'frontend').slice(5)} has 'helmCharts', which no synth writes`,
        `${overlayOf('production', 'frontend').slice(5)} has a configuration "https://evil.example" elsewhere, which no synth writes`,
        `${overlayOf('production', 'frontend').slice(5)} takes in "https://evil.example/a.yaml", which is not in the tree`,
        "overlays/production/frontend/more/kustomization.yaml has 'components', which no synth writes",
        `${overlayOf('production', 'payments').slice(5)} cannot be read: Map keys must be unique at line 6, column 1:`,
      ].map((sentence) => `refused: ${sentence}`),
    );
  });

  test('comes by no file that Argo CD reads in a way of its own, and no link', async () => {
    const place = 'dist/overlays/production/checkout';
    const proposed = await project.propose(() => {
      project.write(`dist/overlays/production/catalog/.argocd-source.yaml`, 'kustomize: {}\n');
      fs.rmSync(project.path(place), { recursive: true });
      fs.symlinkSync('../../../evil', project.path(place));
    });
    expect(proposed).toEqual({
      status: 2,
      stdout: `refused: ${place} is no file, but leads somewhere else\nrefused: dist/overlays/production/catalog/.argocd-source.yaml must not be there: Argo CD overrides images and patches by it\n`,
    });
    expect(await project.propose(() => fs.rmSync(project.path('dist'), { recursive: true }))).toEqual({
      status: 2,
      stdout: 'refused: dist/ is not there\n',
    });
  });
});

test('an image is found in whatever names one', () => {
  const pod = {
    containers: [{ image: 'a' }],
    initContainers: [{ image: 'b' }],
    ephemeralContainers: [{ image: 'c' }],
    volumes: [{ name: 'models', image: { reference: 'd' } }],
  };
  const object = {
    metadata: { annotations: { 'vault.hashicorp.com/agent-image': 'e', 'sidecar.istio.io/proxyImage': 'f' } },
    spec: {
      jobTemplate: { spec: { template: { spec: pod } } },
      metrics: [{ provider: { job: { spec: { template: { spec: { containers: [{ image: 'g' }] } } } } } }],
      imageName: 'h',
      imagePullPolicy: 'Always',
      image: '',
    },
  };
  expect(imagesIn(object).sort()).toEqual([...'abcdefgh']);
});

test('what is no question of a verdict is told to a person', async () => {
  const told = await project.propose(() => {
    project.replace('main.ts', 'production: true', 'production: false');
    project.replace('dist/addons/applications/traefik.yaml', 'targetRevision: ', 'targetRevision: 1');
    for (const chart of ['traefik', 'vault'])
      project.replace(`dist/helm/${chart}/values.yaml`, '---', '---\nimage: a');
    project.replace('dist/argocd/project.yaml', 'namespace: production\n', "namespace: '*'\n");
  });
  expect(told).toEqual({
    status: 0,
    stdout: [
      'for a person: AppProject ecommerce-production lets Applications deploy from or to other places',
      'for a person: main.ts: later pull requests are judged by it',
      'for a person: dist/helm/traefik/values.yaml and 1 more: read by a chart, whose images are in no tree',
      'for a person: Application traefik deploys what is not in the tree',
      NOTHING,
    ].join('\n'),
  });
});

test('a namespace is one of its environment, that of a team too, and any other counts as one of users', () => {
  const platform = declareShop({
    teams: [
      {
        name: 'tills',
        owners: ['@acme/tills'],
        groups: ['acme:tills'],
        namespaces: { staging: 'tills-staging' },
      },
    ],
  });
  const { cluster } = platform.environments[0] as { cluster: string };
  const placeOf = (...place: [string, string]) => environmentAt(platform, ...place).name;
  expect(placeOf(cluster, 'staging')).toBe('staging');
  expect(placeOf(cluster, 'tills-staging')).toBe('staging');
  expect(placeOf(cluster, 'tills')).toBe('production');
  expect(placeOf('https://elsewhere.example', 'staging')).toBe('production');
});

test('the first stage takes any version, unless it is one of users', () => {
  const [dev, staging, eu, us] = ['dev', 'staging', 'eu', 'us'].map((name) => {
    const production = name.length === 2;
    return { name, production, stage: production ? 'production' : name };
  });
  const of = (...environments: unknown[]) => ({ environments }) as unknown as Platform;
  expect(ofFirst(of(staging, eu), 'staging')).toMatchObject({ allowed: true });
  expect(ofFirst(of(eu), 'eu')).toEqual({
    allowed: false,
    text: "no environment before 'eu' could say how it is",
  });
  const before = (environment: string, ...its: unknown[]) =>
    environmentsBefore(of(dev, staging, eu, us), environment, { environments: its } as never);
  expect(before('us', dev, staging, eu, us)).toEqual(['staging']);
  expect(before('us', dev, us)).toEqual(['dev']);
  // Whoever takes a service out of all environments before has no easier way.
  expect(before('us', us)).toEqual(['staging']);
  expect(before('dev', dev)).toEqual([]);
});
