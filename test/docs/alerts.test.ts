import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { RuleGroup } from '../../constructs/monitoring/prometheus-rule';
import { declarePlatform } from '../../main';
import { CODE_ROOT } from '../../synth/project';
import { render } from '../../synth/render';

const page = fs.readFileSync(path.join(CODE_ROOT, 'docs/alerts.md'), 'utf8');
const platform = declarePlatform();

/** The alerts of the shop, by their names, with their links. */
const alerts = new Map(
  [...render(platform).values()].flatMap(({ documents }) =>
    (documents as { kind: string; spec: { groups: readonly RuleGroup[] } }[]).flatMap(({ kind, spec }) =>
      kind === 'PrometheusRule'
        ? spec.groups.flatMap(({ rules }) =>
            rules.flatMap((rule) =>
              'alert' in rule ? [[rule.alert, rule.annotations.runbook_url] as const] : [],
            ),
          )
        : [],
    ),
  ),
);

test('the page has a section for each alert, and for no other', () => {
  const sections = [...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
  expect(sections.sort()).toEqual([...alerts.keys()].sort());
});

test('each alert links to its section', () => {
  for (const [alert, link] of alerts) {
    expect(link).toBe(`${platform.monitoring?.runbooks}#${alert.toLowerCase()}`);
  }
});
