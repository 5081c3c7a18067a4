import fs from 'node:fs';
import os from 'node:os';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
});
afterEach(() => project.git('reset', '--hard', '--quiet'));
afterAll(() => project.remove());

describeWithKustomize('verify', () => {
  test('has a line for each overlay, with what was looked at', () => {
    fs.mkdirSync(project.path('temporary'));
    const { status, stdout, stderr } = project.run('env', [
      `TMPDIR=${project.path('temporary')}`,
      process.execPath,
      ...['-r', 'tsx/cjs', 'cli/infra.ts', 'verify'],
    ]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(
        /^building 10 overlays, then 10 without each of their parts in turn …\n10 overlays, \d+ objects, \d+ stanzas, no violation, \d+\.\d s\n$/,
      ),
    });
    expect(stdout).toMatch(/^((staging|production)\/\w+ + ok {2}\d+ objects, \d+ stanzas\n){10}$/);
    expect(fs.readdirSync(project.path('temporary')).filter((name) => name.startsWith('infra-'))).toEqual([]);
    fs.rmSync(project.path('temporary'), { recursive: true });
    expect(project.git('status', '--porcelain')).toBe('');
  });

  test.each`
    selection                                           | overlays
    ${['--env', 'staging']}                             | ${['staging/catalog', 'staging/checkout', 'staging/frontend', 'staging/inventory', 'staging/payments']}
    ${['--service', 'checkout']}                        | ${['staging/checkout', 'production/checkout']}
    ${['--service', 'checkout', '--env', 'production']} | ${['production/checkout']}
  `('looks at $overlays only', ({ selection, overlays }) => {
    const { status, stdout } = project.infra('verify', '--no-stanzas', '--json', ...selection);
    expect(status).toBe(0);
    const verified = JSON.parse(stdout);
    expect(verified.violations).toBe(0);
    expect(
      verified.overlays.map((overlay: { folder: string }) => overlay.folder.slice('overlays/'.length)),
    ).toEqual(overlays);
    expect(verified.overlays.at(-1)).toEqual({
      service: overlays.at(-1).split('/')[1],
      environment: overlays.at(-1).split('/')[0],
      folder: `overlays/${overlays.at(-1)}`,
      objects: expect.any(Number),
      stanzas: 0,
      violations: [],
    });
  });

  test('names what is wrong, and tells it from a failure', () => {
    project.replace(
      'services/checkout.ts',
      '        production: {\n          replicas: 5,',
      "        production: {\n          env: { PRICES: 'http://catalog-service.staging.svc' },\n          replicas: 5,",
    );
    project.replace(
      'constructs/gitops/overlay.ts',
      "'HorizontalPodAutoscaler', name: service.workload",
      "'HorizontalPodAutoscaler', name: service.name",
    );
    const { status, stdout, stderr } = project.infra(
      'verify',
      '--service',
      'checkout',
      '--env',
      'production',
    );
    const file = 'overlays/production/checkout/kustomization.yaml';
    const [first, ...lines] = stdout.trimEnd().split('\n');
    expect(first).toBe('production/checkout  violated  8 objects, 12 stanzas');
    expect(lines).toEqual(
      expect.arrayContaining([
        '  [autoscaling] HorizontalPodAutoscaler/checkout-service: spec.minReplicas must be 5, got nothing',
        "  [foreign] Deployment/checkout-service: spec.template.spec.containers[0].env[10].value has the namespace of 'staging', staging",
        '  [callee-is-in-own-environment] Deployment/checkout-service: spec.template.spec.containers[0].env[10].value must lead into the pod\'s own namespace, got "http://catalog-service.staging.svc"',
        `  [stanza] ${file}: patches[1] of HorizontalPodAutoscaler/checkout: replace /spec/maxReplicas changes nothing`,
      ]),
    );
    expect(stderr).toBe(
      `building 5 overlays, then 1 without each of their parts in turn …\n1 overlay, 8 objects, 12 stanzas, ${lines.length} violations, ${/[\d.]+ s$/m.exec(stderr)?.[0]}\n`,
    );
    expect(status).toBe(2);
  });

  test('fails with all that Kustomize refuses', () => {
    project.replace('constructs/gitops/overlay.ts', 'resources: [`../../../', 'resources: [`../../../other/');
    const { status, stdout, stderr } = project.infra('verify', '--env', 'staging', '--no-stanzas');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^building 5 overlays …\noverlays\/staging\/catalog: (kubectl|kustomize): accumulating resources/,
    );
    expect(stderr.match(/^overlays\/staging\/\w+: /gm)).toHaveLength(5);
    expect(stderr).not.toContain(os.tmpdir());
  });

  test.each`
    args                        | message
    ${['--service', 'chekout']} | ${"'chekout' is not a service of the platform, did you mean 'checkout'?"}
    ${['--env', 'stagin']}      | ${"'stagin' is not an environment of the platform, did you mean 'staging'?"}
  `('refuses $args', ({ args, message }) => {
    expect(project.infra('verify', ...args)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
  });
});
