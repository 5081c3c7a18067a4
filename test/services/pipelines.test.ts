import { expect, test } from 'vitest';
import { stagesOf } from '../../constructs/pipeline/pipeline';
import type { Stage } from '../../constructs/pipeline/stages';
import { declarePlatform } from '../../main';
import { renderWorkflows } from '../../synth/workflows';

const platform = declarePlatform();

function stages(service: string): Stage[] {
  const declared = platform.services.find(({ name }) => name === service);
  if (!declared) throw new Error(`no service ${service}`);
  return stagesOf(declared);
}

const SOURCES = ['test', 'scan'];
const CONTRACTS_BEFORE = (environment: string) => [`contracts-${environment}`, `promote-${environment}`];

// The specified table of pipelines, row by row; how a service ships is in its manifests.
test.each<[string, readonly string[], object]>([
  [
    'catalog',
    [...SOURCES, 'image', 'scan-image', 'promote-staging', 'verdict-staging', 'load', 'promote-production'],
    { p99Milliseconds: 200, users: 20 },
  ],
  [
    'inventory',
    [
      ...SOURCES,
      'contracts',
      'migration',
      'image',
      'scan-image',
      ...CONTRACTS_BEFORE('staging'),
      'verdict-staging',
      'load',
      ...CONTRACTS_BEFORE('production'),
    ],
    { p99Milliseconds: 500, users: 20 },
  ],
  [
    'checkout',
    [
      ...SOURCES,
      'contracts',
      'image',
      'scan-image',
      ...CONTRACTS_BEFORE('staging'),
      'verdict-staging',
      'load',
      ...CONTRACTS_BEFORE('production'),
    ],
    { p99Milliseconds: 800, users: 200 },
  ],
  [
    'payments',
    [
      ...SOURCES,
      'sast',
      'contracts',
      'log-scan',
      'image',
      'scan-image',
      ...CONTRACTS_BEFORE('staging'),
      'verdict-staging',
      'load',
      'debug-endpoints',
      'mutual-tls',
      'contracts-production',
      'approve-production',
      'promote-production',
    ],
    { p99Milliseconds: 300, users: 20 },
  ],
  [
    'frontend',
    [
      ...SOURCES,
      'image',
      'scan-image',
      'promote-staging',
      'verdict-staging',
      'load',
      'lighthouse',
      'promote-production',
    ],
    { p99Milliseconds: 1000, users: 20 },
  ],
])('the pipeline of %s has the gates of its row', (service, ids, load) => {
  expect(stages(service).map(({ id }) => id)).toEqual(ids);
  expect(stages(service).find(({ kind }) => kind === 'load')).toMatchObject(load);
});

test('payments is scanned more strictly, and no injection passes', () => {
  const levels = (service: string) =>
    stages(service).flatMap((stage) => (stage.kind === 'scan' ? [stage.level] : []));
  expect(levels('payments')).toEqual(['enhanced', 'enhanced']);
  expect(levels('checkout')).toEqual(['standard', 'standard']);
  expect(stages('payments').find(({ kind }) => kind === 'sast')).toMatchObject({ noInjection: true });
});

test('who calls expects, and who is called keeps', () => {
  const sides = (service: string) => stages(service).find(({ kind }) => kind === 'contracts');
  expect(sides('checkout')).toMatchObject({ consumers: [], providers: ['catalog', 'inventory', 'payments'] });
  expect(sides('inventory')).toMatchObject({ consumers: ['checkout'], providers: [] });
  expect(sides('payments')).toMatchObject({ consumers: ['checkout'], providers: [] });
});

test('a version reaches production only after each other stage', () => {
  for (const { name } of platform.services) {
    const all = stages(name);
    const { needs } = all.at(-1) as Stage;
    expect(needs, name).toEqual(all.slice(0, -1).map(({ id }) => id));
  }
});

test('no service lacks its workflow', () => {
  expect([...renderWorkflows(platform).keys()]).toEqual(
    platform.services.map(({ name }) => `pipeline-${name}.yaml`),
  );
  expect(renderWorkflows(declarePlatform({ pipelines: false })).size).toBe(0);
});
