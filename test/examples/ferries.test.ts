import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { objectDifferences } from '../../checks/object-differences';
import { TreeIndex } from '../../checks/tree-index';
import { secretsPage } from '../../cli/secrets-page';
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

describeWithKustomize('built by Kustomize', () => {
  test('each overlay is what the checks have judged', async () => {
    const built = await builtOverlays(declareFerries());
    for (const { folder, objects } of new TreeIndex(tree).overlays) {
      const judged = objects.map(({ object }) => object);
      expect(objectDifferences(judged, built.get(folder) ?? []), folder).toEqual([]);
    }
  });
});
