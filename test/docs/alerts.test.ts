import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RuleGroup } from '../../constructs/monitoring/prometheus-rule';
import { declarePlatform } from '../../main';
import { CODE_ROOT } from '../../synth/project';
import { render } from '../../synth/render';
import { describeWith } from '../describe-with';

const page = fs.readFileSync(path.join(CODE_ROOT, 'docs/alerts.md'), 'utf8');
const platform = declarePlatform();

/** The alerts of the shop, by their names and places. */
const rules = new Map(
  [...render(platform).values()].flatMap(({ path: place, documents }) =>
    (documents as { kind: string; spec: { groups: readonly RuleGroup[] } }[]).flatMap(({ kind, spec }) =>
      kind === 'PrometheusRule'
        ? spec.groups.flatMap(({ rules }) =>
            rules.flatMap((rule) => ('alert' in rule ? [[`${rule.alert} ${place}`, rule] as const] : [])),
          )
        : [],
    ),
  ),
);

/** Their names, with their links. */
const alerts = new Map(
  [...rules.values()].map(({ alert, annotations }) => [alert, annotations.runbook_url] as const),
);

const describeWithAmtool = describeWith(
  spawnSync('amtool', ['--version']).status === 0,
  "needs Alertmanager: 'amtool' is not on the PATH; Debian's package 'prometheus-alertmanager' has it",
);

describeWithAmtool("the page's configuration of Alertmanager, read by amtool,", () => {
  let file: string;
  beforeAll(() => {
    const [, configuration = ''] = /```yaml\n(route:\n[\s\S]*?)```/.exec(page) ?? [];
    file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'amtool-')), 'alertmanager.yaml');
    fs.writeFileSync(file, configuration);
  });
  afterAll(() => fs.rmSync(path.dirname(file), { recursive: true }));
  const amtool = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('amtool', args, { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : stdout + stderr;
  };

  test('is one, with all that it names', () => {
    expect(amtool('check-config', file)).toMatch(/SUCCESS[\s\S]* 1 inhibit rules\n - 4 receivers/);
  });

  test('sends the alerts of each severity to somebody', () => {
    const severities = [...new Set([...rules.values()].map(({ labels }) => labels.severity))].sort();
    const receivers = severities.map((severity) =>
      amtool('config', 'routes', 'test', `--config.file=${file}`, `severity=${severity}`, 'service=payments'),
    );
    expect([severities, receivers]).toEqual([
      ['critical', 'info', 'warning'],
      ['pager', 'nobody', 'chat'],
    ]);
  });
});

test('the page has a section for each alert, and for no other', () => {
  const sections = [...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  expect(sections.sort()).toEqual([...alerts.keys()].sort());
});

test('each alert links to its section', () => {
  for (const [alert, link] of alerts) {
    expect(link).toBe(`${platform.monitoring?.runbooks}#${alert.toLowerCase()}`);
  }
});
