import { Duration, Size } from 'cdk8s';
import { expect, test } from 'vitest';
import type { CanaryServiceProps, PlatformProps } from '../../constructs';
import { APPROVAL, bookshop, CANARY, Canary, COMMON, imagesOf, problemsOf, Rolling } from '../bookshop';

const ALONE: Partial<PlatformProps> = { pipelines: true, images: imagesOf('orders') };

function problems(props: Partial<CanaryServiceProps>, platform: Partial<PlatformProps> = {}): string[] {
  const declared = bookshop({ ...ALONE, ...platform });
  new Canary(declared, props);
  return problemsOf(declared);
}

const { gates, environments } = CANARY;
const BUDGET = { loadTime: Duration.seconds(2), bundleSize: Size.kibibytes(300) };
const live = { ...environments, live: { replicas: 4, approval: APPROVAL } };
const approvedImages = {
  ...imagesOf('orders'),
  services: {
    orders: {
      ...imagesOf('orders').services.orders,
      live: { tag: '1.10.3', approval: { by: 'jane', ticket: 'T-1' } },
    },
  },
};

test('a service as the pattern has it is fine', () => {
  expect(problems({})).toEqual([]);
});

test.each<[string, Partial<CanaryServiceProps>, string[]]>([
  [
    'SAST of what nobody knows to build',
    {
      gates: { ...gates, securityScan: ['sast'] },
      runtime: { name: 'Ruby 3.3', env: [], writable: {} },
    },
    [`'runtime' must be with a 'toolchain', which says what CodeQL calls the language, got "Ruby 3.3"`],
  ],
  [
    'Lighthouse without a page',
    { gates: { ...gates, securityScan: ['lighthouse'], pageBudget: BUDGET } },
    ["'ingress' must be given, as Lighthouse loads pages as users do, got nothing"],
  ],
  [
    'Lighthouse without bounds',
    { gates: { ...gates, securityScan: ['lighthouse'] } },
    ["'gates.pageBudget' must be given, as 'gates.securityScan' is with 'lighthouse', got nothing"],
  ],
  [
    'migrations without a database',
    { gates: { ...gates, migrationCheck: true } },
    ["'gates.migrationCheck' must be left out, as no store of kind 'postgresql' has a schema, got true"],
  ],
  [
    'an approval that nobody gives',
    { gates: { ...gates, further: ['manual-approval'] } },
    [
      `'gates.further' must be without 'manual-approval', or an environment with 'approval', which says who gives it, got ["manual-approval"]`,
    ],
  ],
  [
    'a critical risk that is scanned and approved like any other',
    { risk: { level: 'critical', impact: 'all is lost' } },
    [
      `'gates.securityScan' must be with 'enhanced', as the risk is critical, got ["standard"]`,
      "'environments.live.approval' must be given, as the risk is critical, got nothing",
    ],
  ],
  [
    'an expression of GitHub in a command',
    { pipeline: { build: [`make \${{ github.actor }}`] } },
    [
      `'pipeline.build[0]' must be a command of the shell without expressions of GitHub, e.g. 'make build', got "make \${{ github.actor }}"`,
    ],
  ],
  [
    'migrations outside of the repository',
    { pipeline: { migrations: '../db' } },
    [`'pipeline.migrations' must be a folder of the repository, e.g. 'db/migrations', got "../db"`],
  ],
])('%s is refused', (_, props, messages) => {
  expect(problems(props)).toEqual(messages.map((message) => `[bookshop/orders] ${message}`));
});

test('an approval that the pipeline would not ask for is refused', () => {
  expect(problems({ environments: live }, { images: approvedImages })).toEqual([
    "[bookshop/orders] 'gates.further' must be with 'manual-approval', as 'environments.live.approval' asks a person, got []",
  ]);
});

test('contracts between services that do not call each other are refused', () => {
  const platform = bookshop({ pipelines: true, images: imagesOf('orders', 'search') });
  new Rolling(platform);
  new Canary(platform, { gates: { ...gates, contractTests: ['search', 'elsewhere'] } });
  expect(problemsOf(platform)).toEqual([
    `[bookshop/orders] 'gates.contractTests[0]' must be a service that calls this one or is called by it, got "search"`,
  ]);
});

test('a platform for users alone has no place for the gates of a running version', () => {
  const platform = bookshop({
    pipelines: true,
    environments: [{ name: 'live', host: 'books.example', production: true }],
    images: { file: 'images.yaml', services: { search: { live: { tag: '1.2.3' } } } },
  });
  new Rolling(platform, { environments: { live: COMMON.environments.live as never } });
  expect(problemsOf(platform)).toEqual([
    `[bookshop] 'environments' must be with one before the first that has 'production', where pipelines hold a version to its gates, or 'pipelines' false, got ["live"]`,
  ]);
});
