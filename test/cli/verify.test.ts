import fs from 'node:fs';
import os from 'node:os';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { ProjectCopy } from './project-copy';

let project: ProjectCopy;
beforeEach(() => {
  project = new ProjectCopy();
});
afterEach(() => project.remove());

const leftovers = () => fs.readdirSync(os.tmpdir()).filter((name) => /^infra-\w{6}$/.test(name));

describeWithKustomize('verify', () => {
  test('has a line for each overlay, with what was looked at', () => {
    const before = leftovers();
    const { code, stdout, stderr } = project.infra('verify');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(
        /^building 10 overlays, and each again without each of its parts …\n10 overlays, \d+ objects, \d+ stanzas, no violation, \d+\.\d s\n$/,
      ),
    });
    expect(stdout).toMatch(/^((staging|production)\/\w+ + ok {2}\d+ objects, \d+ stanzas\n){10}$/);
    expect(leftovers().filter((name) => !before.includes(name))).toEqual([]);
    expect(project.git('status', '--porcelain')).toBe('');
  });

  test.each`
    selection                                           | overlays
    ${['--env', 'staging']}                             | ${['staging/catalog', 'staging/checkout', 'staging/frontend', 'staging/inventory', 'staging/payments']}
    ${['--service', 'checkout']}                        | ${['staging/checkout', 'production/checkout']}
    ${['--service', 'checkout', '--env', 'production']} | ${['production/checkout']}
  `('looks at $overlays only', ({ selection, overlays }) => {
    const { code, stdout } = project.infra('verify', '--no-stanzas', '--json', ...selection);
    expect(code).toBe(0);
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
      "        production: {\n          env: { LOG_LEVEL: 'info', PRICES: 'http://catalog-service.staging.svc' },\n          replicas: 5,",
    );
    const { code, stdout, stderr } = project.infra('verify', '--service', 'checkout', '--env', 'production');
    expect(stdout).toBe(
      `production/checkout  violated  8 objects, 13 stanzas
  [foreign] Deployment/checkout-service: spec.template.spec.containers[0].env[10].value has the namespace of 'staging', staging
  [stanza] overlays/production/checkout/kustomization.yaml: patches[0] of Deployment/checkout-service: replace /spec/template/spec/containers/0/env/4/value changes nothing
`,
    );
    expect(stderr).toMatch(/^building 1 overlay.*\n1 overlay, 8 objects, 13 stanzas, 2 violations, /);
    expect(code).toBe(2);
  });

  test('fails with all that Kustomize refuses', () => {
    project.replace('constructs/overlay.ts', 'resources: [`../../../', 'resources: [`../../../other/');
    const { code, stdout, stderr } = project.infra('verify', '--env', 'staging', '--no-stanzas');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
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
    expect(project.infra('verify', ...args)).toEqual({ code: 1, stdout: '', stderr: `${message}\n` });
  });
});
