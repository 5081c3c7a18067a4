import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { load, loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../synth/failure';
import { publishTree } from '../../synth/synthesize';
import { ProjectCopy } from '../project-copy';

const SYNTHESIZING = 'Synthesizing application\n  - .cdk8s/tree.yaml\n';

describe('cdk8s synth', () => {
  test('writes the committed tree, and then nothing more', () => {
    const project = ProjectCopy.forTest();
    const committed = project.files('dist');
    fs.rmSync(project.path('dist'), { recursive: true });

    const first = project.cdk8sSynth();
    expect(first).toMatchObject({ status: 0, stdout: SYNTHESIZING });
    expect(first.stderr).toMatch(
      /^dist\/: (\d+) written, \1 files, \d+\.\d\d s\n( {2}\+ \S+\n){10} {2}… and \d+ more\n$/,
    );
    expect(project.files('dist')).toEqual(committed);

    const times = () => fs.statSync(project.path('dist/base')).mtimeMs;
    const before = times();
    expect(project.app().stderr).toMatch(/^dist\/: up to date, \d+ files, \d+\.\d\d s\n$/);
    expect(times()).toBe(before);
  });

  test('names what it changes, removes and leaves alone', () => {
    const project = ProjectCopy.forTest();
    const header = project.read('dist/base/catalog/service.yaml').split('\n')[0];
    project.write('dist/base/old/service.yaml', `${header}\n---\nold: true\n`);
    project.write('dist/NOTES.md', 'mine');
    project.write('dist/argocd/mine-staging.yaml', 'mine');
    project.write('dist/base/catalog/kustomization.yml', 'mine');
    project.replace('images.yaml', '"c4e8f92"', '"c4e8f93"');
    expect(publishTree(project.project()).summary).toMatch(
      /^dist\/: 1 changed, 1 removed, \d+ files, \d+\.\d\d s\n {2}~ overlays\/staging\/checkout\/kustomization\.yaml\n {2}- base\/old\/service\.yaml\nwarning: dist\/NOTES\.md is not generated and was left alone\nwarning: dist\/argocd\/mine-staging\.yaml is not generated and was left alone, but Argo CD deploys it\nwarning: dist\/base\/catalog\/kustomization\.yml is not generated and was left alone, but Kustomize refuses a folder with two Kustomizations$/,
    );
    expect(fs.existsSync(project.path('dist/base/old'))).toBe(false);
    expect(project.read('dist/NOTES.md')).toBe('mine');
  });

  test('renders to another folder and leaves dist/ alone', () => {
    const project = ProjectCopy.forTest();
    const committed = project.files('dist');
    project.replace('images.yaml', '"c4e8f92"', '"c4e8f93"');
    // The CLI says by this variable where `-o` asks for the tree; for --stdout it names a folder of its own.
    expect(project.app({ CDK8S_OUTDIR: 'elsewhere' })).toMatchObject({ status: 0 });
    expect(project.files('dist')).toEqual(committed);
    expect(Object.keys(project.files('elsewhere'))).toEqual(Object.keys(committed));
    expect(project.read('elsewhere/overlays/staging/checkout/kustomization.yaml')).toContain('"c4e8f93"');
  });

  test('prints the tree as one stream and leaves dist/ alone', () => {
    const project = ProjectCopy.forTest();
    const committed = project.files('dist');
    project.replace('images.yaml', '"c4e8f92"', '"c4e8f93"');
    const { status, stdout } = project.cdk8sSynth('--stdout');
    expect(status).toBe(0);
    const documents = Object.values(committed).flatMap((text) => loadAll(text));
    expect(loadAll(stdout)).toHaveLength(documents.length);
    expect(project.files('dist')).toEqual(committed);
  });
});

/** What the synth says of a project that has a mistake. */
function failureOf(project: ProjectCopy): string {
  try {
    publishTree(project.project());
  } catch (error) {
    return describeFailure(error, project.folder);
  }
  throw new Error('nothing is wrong');
}

describe('a mistake leaves dist/ as it was', () => {
  test.each<[string, string, string, string, string | RegExp]>([
    [
      'a wrong value',
      'services/checkout.ts',
      'replicas: 5',
      'replicas: -1',
      "[ecommerce/checkout] 'environments.production.replicas' must be a whole number in 0-10000, got -1",
    ],
    [
      'a wrong field',
      'services/checkout.ts',
      'disruptionBudget:',
      'disruptionBudgte:',
      "[ecommerce/checkout] 'disruptionBudgte' is not a prop of Checkout, did you mean 'disruptionBudget'?",
    ],
    [
      'a missing callee',
      'main.ts',
      '{ catalog, inventory, payments }',
      '{ catalog, inventory } as never',
      "[ecommerce/checkout] 'calls[2]' must be a service that was created before this one, got nothing",
    ],
    [
      'something thrown that is no error',
      'services/checkout.ts',
      "super(platform, 'checkout'",
      "if (platform) throw { code: 3 };\n    super(platform, 'checkout'",
      'must throw an Error that says what is wrong, got {"code":3}',
    ],
    [
      'a tag that is a number',
      'images.yaml',
      '"a1b2c3d"',
      '1234567',
      `images.yaml: 'checkout.production.tag' must be a quoted image tag, e.g. "a1b2c3d", got 1234567`,
    ],
    [
      'an invalid tag file',
      'images.yaml',
      'catalog:',
      'catalog: [',
      /^images\.yaml: .* at line \d+, column \d+$/,
    ],
    [
      'no tag',
      'images.yaml',
      '    tag: "a1b2c3d"',
      '    tga: "a1b2c3d"',
      `images.yaml: 'checkout.production.tga' is not known, did you mean 'tag'?\nimages.yaml: 'checkout.production' must be given a tag, a digest or both, got {"tga":"a1b2c3d"}`,
    ],
  ])('%s', (_what, file, from, to, message) => {
    const project = ProjectCopy.forTest();
    const committed = project.files('dist');
    project.replace(file, from, to);
    if (typeof message === 'string') expect(failureOf(project)).toBe(message);
    else expect(failureOf(project)).toMatch(message);
    expect(project.files('dist')).toEqual(committed);
  });

  test('no tag file', () => {
    const project = ProjectCopy.forTest();
    fs.rmSync(project.path('images.yaml'));
    expect(failureOf(project)).toMatch(/^images\.yaml must be a readable file: ENOENT: [^\n]*$/);
  });

  test('several mistakes at once', () => {
    const project = ProjectCopy.forTest();
    project.replace('services/checkout.ts', 'replicas: 5', 'replicas: -1');
    project.replace('services/catalog.ts', 'cpu: 70', 'cpu: 700');
    expect(failureOf(project)).toBe(
      `[ecommerce/catalog] 'autoscaling.cpu' must be a whole percentage in 1-100, got 700
[ecommerce/checkout] 'environments.production.replicas' must be a whole number in 0-10000, got -1`,
    );
  });
});

describe('a mistake is told without a stack', () => {
  test.each<[string, string, string, string, RegExp]>([
    [
      'a service that throws',
      'services/checkout.ts',
      "super(platform, 'checkout'",
      "if (platform) throw new Error('no checkout today');\n    super(platform, 'checkout'",
      /^no checkout today \(services\/checkout\.ts:\d+:\d+\)$/,
    ],
    [
      'a mistake in the code',
      'services/checkout.ts',
      'go(',
      '(undefined as never as typeof go)(',
      /^.* is not a function \(services\/checkout\.ts:\d+:\d+\)$/,
    ],
    [
      'a syntax error',
      'services/checkout.ts',
      'super(',
      'super((',
      /^services\/checkout\.ts:\d+:\d+: ERROR: .*$/,
    ],
    [
      'a module that is not there',
      'main.ts',
      "'./services/catalog'",
      "'./services/catalogue'",
      /^Cannot find module '\.\/services\/catalogue' \(main\.ts:\d+:\d+\)$/,
    ],
  ])('%s', (_what, file, from, to, message) => {
    const project = ProjectCopy.forTest();
    const committed = project.files('dist');
    project.replace(file, from, to);
    const { status, stderr } = project.app();
    expect(status).toBe(1);
    expect(stderr.replace(/\n$/, '')).toMatch(message);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(project.files('dist')).toEqual(committed);
  });

  test('under the CLI, too', () => {
    const project = ProjectCopy.forTest();
    project.replace('services/checkout.ts', 'replicas: 5', 'replicas: -1');
    const { status, stderr } = project.cdk8sSynth();
    expect(status).toBe(1);
    // What follows is the CLI's.
    expect(stderr.split('\n')[0]).toBe(
      "[ecommerce/checkout] 'environments.production.replicas' must be a whole number in 0-10000, got -1",
    );
  });

  test('of the CLI itself are told by the CLI', () => {
    const project = ProjectCopy.forTest();
    project.replace('cdk8s.yaml', 'app: node', 'app: no-such-program');
    const { status, stderr } = project.cdk8sSynth();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Error: command "no-such-program .*" at .* returned a non-zero exit code 127$/m);
  });

  test('no main.ts', () => {
    const project = ProjectCopy.forTest();
    fs.rmSync(project.path('main.ts'));
    expect(project.app()).toMatchObject({ status: 1, stderr: "Cannot find module 'main.ts'\n" });
  });
});

describe('the tree is the same', () => {
  test("in another time zone, locale and working directory, with cdk8s' own sorting off and construct metadata on", () => {
    const env = {
      TZ: 'Pacific/Apia',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
      CDK8S_DISABLE_SORT: '1',
      CDK8S_RECORD_CONSTRUCT_METADATA: 'true',
    };
    const { status, stderr } = ProjectCopy.forTest().app(env, 'services');
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^\.\.\/dist\/: up to date/),
    });
  });

  test('in another order of declaration', () => {
    const project = ProjectCopy.forTest();
    const line = '  const catalog = new Catalog(platform);\n';
    project.replace('main.ts', line, '');
    project.replace('main.ts', '  const payments =', `${line}  const payments =`);
    const lines = [
      '  const inventory = new Inventory(platform);\n',
      '  const payments = new Payments(platform);\n',
    ];
    project.replace('main.ts', lines[0] as string, '');
    project.replace('main.ts', lines[1] as string, lines.toReversed().join(''));
    project.replace('main.ts', '{ catalog, inventory, checkout }', '{ checkout, inventory, catalog }');
    const environments =
      project.read('main.ts').match(/^ {6}\{\s+name: '(staging|production)'(.*\}|[\s\S]*?^ {6}\}),\n/gm) ??
      [];
    expect(environments).toHaveLength(2);
    project.replace('main.ts', environments.join(''), environments.toReversed().join(''));
    // In which order versions go through environments, pipelines ask for; the tree does not.
    project.replace('main.ts', "name: 'ecommerce',", "name: 'ecommerce',\n    pipelines: false,");
    expect(publishTree(project.project()).summary).toMatch(/^dist\/: up to date/);
  });
});

test('every file says what it is, ends with a newline, and reads alike in two parsers', () => {
  const project = ProjectCopy.forTest();
  for (const [path, text] of Object.entries(project.files('dist'))) {
    expect(text, path).toMatch(
      /^# Generated by "npx cdk8s synth" from \S+( and \S+)?\. Edit that, not this\.\n---\n/,
    );
    expect(text, path).toMatch(/[^\n]\n$/);
    expect(text, path).not.toMatch(/\r|\t| \n/);
  }
  const production = project.path('dist/overlays/production/checkout');
  const rendered = execFileSync('kubectl', ['kustomize', production], { encoding: 'utf8' });
  expect(loadAll(rendered)).toHaveLength(9);
  expect(load(project.read('dist/overlays/production/checkout/kustomization.yaml'))).toMatchObject({
    images: [{ name: 'ghcr.io/acme/checkout-service', newTag: 'a1b2c3d' }],
  });
});
