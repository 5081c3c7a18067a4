import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { addonsOf, OPTIONAL_ADDONS } from '../../addons';
import { declarePlatform } from '../../main';
import { groupOf, type KubeObject } from '../../manifests/kube-object';
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

/** Values that charts take although their `values.yaml` has them in a comment only, or any of that kind. */
const OPEN = [
  'argo-cd: configs.cm.*',
  'argo-cd: configs.params.*',
  'cert-manager: podDisruptionBudget.minAvailable',
  'cert-manager: webhook.podDisruptionBudget.minAvailable',
  'istiod: pilot',
  'loki: loki.limits_config.*',
  'loki: loki.storage.bucketNames',
  'kube-prometheus-stack: alertmanager.alertmanagerSpec.configSecret',
].map((path) => new RegExp(`^${path.replaceAll('.', '\\.').replace('*', '.*')}$`));

/** The paths of values that the defaults of a chart do not have: most are misspelt. */
function unknownValues(values: object, defaults: unknown, prefix = ''): string[] {
  if (typeof defaults !== 'object' || defaults === null || Object.keys(defaults).length === 0) return [];
  return Object.entries(values).flatMap(([name, value]) => {
    if (!Object.hasOwn(defaults, name)) return [prefix + name];
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMap
      ? unknownValues(value, (defaults as Record<string, unknown>)[name], `${prefix}${name}.`)
      : [];
  });
}

const isTest = ({ metadata }: KubeObject) =>
  metadata.annotations?.['helm.sh/hook']?.startsWith('test') === true;

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
    const defaults = parse(fs.readFileSync(path.join(CHARTS ?? '', chart, 'values.yaml'), 'utf8')) as Record<
      string,
      unknown
    >;
    const unknown = unknownValues(release.values, defaults._internal_defaults_do_not_set ?? defaults);
    const misspelt = unknown.filter((value) => !OPEN.some((open) => open.test(`${name}: ${value}`)));
    expect(misspelt, 'values that the chart does not have').toEqual([]);

    // In its repository a chart may lack what is made for its release.
    if (definitions.length > 0) expect(definitions).toEqual(expect.arrayContaining([...defines]));
  });
});
