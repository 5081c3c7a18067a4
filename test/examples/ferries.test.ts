import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import { explain } from '../../cli/explain/explain';
import { pipelinesOf } from '../../cli/pipeline/page';
import { metricsPage, secretsPage } from '../../cli/secrets-page';
import { topologyPage } from '../../cli/topology/page';
import { topologyOf } from '../../cli/topology/topology';
import { declareFerries } from '../../examples/ferries/main';
import { CODE_ROOT } from '../../synth/project';
import { render } from '../../synth/render';
import { builtOverlays, describeWithKustomize } from '../kustomize';

const EXAMPLE = path.join(CODE_ROOT, 'examples/ferries');
const tree = render(declareFerries());

test('a platform with workloads of every shape passes every check', () => {
  expect(checkTree(tree).map(describeFinding)).toEqual([]);
});

// `npx cdk8s synth` in examples/ferries writes it again.
test('its tree is what its sources give', () => {
  for (const [file, { text }] of tree) {
    expect(fs.readFileSync(path.join(EXAMPLE, 'dist', file), 'utf8'), file).toBe(text);
  }
  const committed = fs.readdirSync(path.join(EXAMPLE, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(committed.filter((file) => file.endsWith('.yaml')).sort()).toEqual([...tree.keys()]);
});

test('every kind of workload is there, and every Secret is named', () => {
  const kinds = new Set(
    new TreeIndex(tree).overlays.flatMap(({ objects }) => objects.map(({ object }) => object.kind)),
  );
  const expected = [
    'ConfigMap',
    'CronJob',
    'Deployment',
    'Job',
    'PersistentVolumeClaim',
    'ResourceQuota',
    'Role',
    'Rollout',
    'StatefulSet',
  ];
  expect(expected.filter((kind) => !kinds.has(kind))).toEqual([]);
  const page = secretsPage(declareFerries());
  for (const secret of [
    'bookings-mysql',
    'payment-provider',
    'ticket-signing',
    'campaigns',
    'tickets-queue',
  ]) {
    expect(page).toContain(`| \`${secret}\` |`);
  }
});

test('pages and explanations know every kind of workload', () => {
  const watched = declareFerries({ pipelines: true, monitoring: { namespace: 'watch' } });
  expect(checkTree(render(watched)).map(describeFinding)).toEqual([]);
  const topology = topologyPage(topologyOf(watched));
  expect(topology).toContain('| berths | 1 pod, stateful | 3 pods, stateful |');
  expect(topology).toContain('| manifests | cron-job | cron-job |');
  expect(metricsPage(watched)).toContain('under `/metrics` (`:8080/internal/metrics` for bookings), the');
  const pages = [topology, metricsPage(watched), pipelinesOf(watched), secretsPage(watched)].join('\n');
  expect(pages).not.toMatch(/undefined|null|NaN|\[object/);
  const from = (file: string, field: string) =>
    explain(declareFerries, file, [field]).fields.flatMap((it) => [
      ...it.from.map(({ prop }) => prop),
      ...it.overrides,
    ]);
  expect(from('base/manifests/cron-job.yaml', 'spec.schedule')).toEqual([
    'schedule',
    'environments.pier.schedule',
  ]);
});

describeWithKustomize('built by Kustomize', () => {
  test('each overlay is what the checks have judged', async () => {
    const built = await builtOverlays(declareFerries());
    for (const { folder, objects } of new TreeIndex(tree).overlays) {
      const judged = objects.map(({ object }) => object);
      expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
    }
  });
});
