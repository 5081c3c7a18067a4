import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { addonsOf, OPTIONAL_ADDONS } from '../../addons';
import { declarePlatform } from '../../main';
import { groupOf, type KubeObject } from '../../manifests/kube-object';
import { chartSchemas } from '../../schemas/charts/generate';
import { CODE_ROOT } from '../../synth/project';
import { render } from '../../synth/render';

/** Renders each chart by the values of the tree, as Argo CD does: what the chart makes of them is beyond the schemas. */

/** A folder with the charts, each in a folder of its name: `.ci/run` pulls them at the versions of the add-ons. */
const { CHARTS } = process.env;

const platform = declarePlatform();
const releases = addonsOf(platform.name, OPTIONAL_ADDONS);
/** With their values, those that the shop has not included. */
const tree = render(declarePlatform({ addons: releases }));

const areThere = CHARTS !== undefined && fs.existsSync(CHARTS) && spawnSync('helm', ['version']).status === 0;
// The repositories of eleven charts may be out of reach for a while, which says nothing of a change.
if (!areThere)
  console.warn("skipped: needs Helm on the PATH and a folder with the add-ons' charts in CHARTS");

/** The kinds of APIs that the cluster of the tree has beyond those of Kubernetes. */
const APIS = ['monitoring.coreos.com/v1', 'monitoring.coreos.com/v1/ServiceMonitor'];

function rendered(name: string, chart: string, namespace: string): KubeObject[] {
  const args = ['template', name, path.join(CHARTS ?? '', chart), '--namespace', namespace, '--include-crds'];
  const { stdout, stderr, status } = spawnSync(
    'helm',
    [...args, '--values', '-', '--kube-version', '1.34.0', ...APIS.flatMap((api) => ['--api-versions', api])],
    { encoding: 'utf8', maxBuffer: 2 ** 28, input: tree.get(`helm/${name}/values.yaml`)?.text ?? '' },
  );
  expect([status, stderr.replace(/^walk\.go.*\n/gm, '')], name).toEqual([0, '']);
  return parseAllDocuments(stdout, { logLevel: 'silent' })
    .map((document) => document.toJS() as KubeObject | null)
    .filter((object): object is KubeObject => object !== null);
}

const isTest = ({ metadata }: KubeObject) =>
  metadata.annotations?.['helm.sh/hook']?.startsWith('test') === true;

test.skipIf(!areThere)('what is known of the values is what the charts say', () => {
  const committed = fs.readFileSync(path.join(CODE_ROOT, 'addons/charts/schemas.ts'), 'utf8');
  expect(committed, 'run `npm run import:charts`').toBe(chartSchemas(CHARTS ?? ''));
});

describe.skipIf(!areThere)('the chart of', () => {
  test.each(releases.map((release) => [release.name, release] as const))('%s', (name, release) => {
    const { chart = name, namespace, alsoIn = [], kinds, defines = [] } = release;
    const objects = rendered(name, chart, namespace).filter((object) => !isTest(object));
    expect(objects.length).toBeGreaterThan(0);

    const made = objects.map((object) => [groupOf(object), object.kind].filter(Boolean).join('/'));
    const allowed = new Set([...kinds.cluster, ...kinds.namespaced]);
    expect(
      [...new Set(made)].filter((kind) => !allowed.has(kind)),
      'kinds that its AppProject lacks',
    ).toEqual([]);

    const elsewhere = objects.filter(
      (object) => ![namespace, ...alsoIn].includes(object.metadata.namespace ?? namespace),
    );
    expect(
      elsewhere.map(({ kind, metadata }) => `${kind} ${metadata.name}`),
      'in other namespaces',
    ).toEqual([]);

    const definitions = objects
      .filter(({ kind }) => kind === 'CustomResourceDefinition')
      .map(({ spec }) => {
        const { group, names } = spec as { group: string; names: { kind: string } };
        return `${group}/${names.kind}`;
      });
    // In its repository a chart may lack what is made for its release.
    if (definitions.length > 0) expect(definitions).toEqual(expect.arrayContaining([...defines]));
  });
});
