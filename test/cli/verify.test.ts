import fs from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { declarePlatform } from '../../main';
import { requireKustomize } from '../../synth/kustomize';
import { describeWithKustomize } from '../kustomize';
import { ProjectRepository } from './project-repository';

const SERVICES = declarePlatform().services.map(({ name }) => name);

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
});
afterEach(() => {
  vi.unstubAllEnvs();
  project.git('reset', '--hard', '--quiet');
});
afterAll(() => project.remove());

describeWithKustomize('verify', () => {
  test('has a line for each overlay, with what was looked at', async () => {
    fs.mkdirSync(project.path('temporary'));
    vi.stubEnv('TMPDIR', project.path('temporary'));
    const { status, stdout, stderr } = await project.infra('verify');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(
        /^building (\d+) overlays …\n\1 overlays, \d+ objects, no difference, \d+\.\d s\n$/,
      ),
    });
    expect(stdout).toMatch(/^((staging|production)\/[-\w]+ + ok {2}\d+ objects\n){10,}$/);
    expect(fs.readdirSync(project.path('temporary')).filter((name) => name.startsWith('infra-'))).toEqual([]);
    fs.rmSync(project.path('temporary'), { recursive: true });
    expect(project.git('status', '--porcelain')).toBe('');
  });

  test.each`
    selection                                           | overlays
    ${['--env', 'staging']}                             | ${SERVICES.map((name) => `staging/${name}`)}
    ${['--service', 'checkout']}                        | ${['staging/checkout', 'production/checkout']}
    ${['--service', 'checkout', '--env', 'production']} | ${['production/checkout']}
  `('looks at $overlays only', async ({ selection, overlays }) => {
    const { status, stdout } = await project.infra('verify', '--json', ...selection);
    expect(status).toBe(0);
    const verified = JSON.parse(stdout);
    expect(verified.differences).toBe(0);
    expect(
      verified.overlays.map((overlay: { folder: string }) => overlay.folder.slice('overlays/'.length)),
    ).toEqual(overlays);
    expect(verified.overlays.at(-1)).toEqual({
      service: overlays.at(-1).split('/')[1],
      environment: overlays.at(-1).split('/')[0],
      folder: `overlays/${overlays.at(-1)}`,
      objects: expect.any(Number),
      differences: [],
    });
  });

  test('builds a preview as of a pull request, with its service or environment', async () => {
    project.replace(
      'main.ts',
      '    images: variant.images',
      "    previews: { like: 'staging', domain: 'preview.shop.example', appSecret: 'pulls' },\n    images: variant.images",
    );
    project.replace(
      'services/catalog.ts',
      '      environments: {',
      '      preview: { stores: [] },\n      environments: {',
    );
    const { status, stdout } = await project.infra('verify', '--service', 'catalog');
    expect({ status, stdout: stdout.replaceAll(/\d+ objects/g, 'N objects') }).toEqual({
      status: 0,
      stdout: `staging/catalog          ok  N objects
production/catalog       ok  N objects
staging/catalog-preview  ok  N objects
`,
    });
    const { stdout: elsewhere } = await project.infra(
      'verify',
      '--service',
      'catalog',
      '--env',
      'production',
    );
    expect(elsewhere).not.toContain('preview');
  });

  test('judges the prediction before it builds anything', async () => {
    project.replace(
      'services/checkout.ts',
      '        production: {\n          replicas: 5,',
      "        production: {\n          env: { PRICES: 'http://catalog-service.staging.svc' },\n          replicas: 5,",
    );
    const { status, stdout, stderr } = await project.infra('verify');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^\[ecommerce\/checkout\] .* \(callee-is-in-own-environment\)\n$/);
  });

  test('names what Kustomize renders otherwise, and tells it from a failure', async () => {
    fs.mkdirSync(project.path('bin'));
    const { program, args } = requireKustomize();
    const script = `#!/bin/sh\n'${program}' ${args.join(' ')} "$2" | sed 's/a1b2c3d/b2c3d4e/'\n`;
    fs.writeFileSync(project.path('bin/kustomize'), script, { mode: 0o755 });
    vi.stubEnv('PATH', `${project.path('bin')}:${process.env.PATH}`);
    const { status, stdout, stderr } = await project.infra('verify', '--service', 'checkout');
    expect(stdout.replaceAll(/\d+ objects/g, 'N objects')).toBe(
      `staging/checkout     ok  N objects
production/checkout  differs  N objects
  Deployment checkout-service: spec.template.spec.containers[checkout].image must be "ghcr.io/acme/checkout-service:a1b2c3d", got "ghcr.io/acme/checkout-service:b2c3d4e"
`,
    );
    expect(stderr).toMatch(/^building 2 overlays …\n2 overlays, \d+ objects, 1 difference, [\d.]+ s\n$/);
    expect(status).toBe(2);
  });

  test.each`
    args                        | message
    ${['--service', 'chekout']} | ${"'chekout' is not a service of the platform, did you mean 'checkout'?"}
    ${['--env', 'stagin']}      | ${"'stagin' is not an environment of the platform, did you mean 'staging'?"}
  `('refuses $args', async ({ args, message }) => {
    expect(await project.infra('verify', ...args)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
  });
});
