import { Duration } from 'cdk8s';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import type { PlatformProps } from '../../constructs';
import { BOOKSHOP, declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { render } from '../../synth/render';
import { bookshop, imagesOf, problemsOf } from '../bookshop';
import { MutableTree } from '../checks/mutable-tree';

const ALERTS = { namespace: 'alerts' };
const { prometheus, environments } = BOOKSHOP;
const SLOW_SCRAPES = { scrapeInterval: Duration.seconds(76), window: Duration.minutes(10) };
const [dev, ...others] = environments as unknown as [PlatformProps['environments'][number]];

test.each<[string, Partial<PlatformProps>, string]>([
  [
    'too few scrapes',
    { monitoring: ALERTS, prometheus: { ...prometheus, ...SLOW_SCRAPES } },
    `[bookshop] 'prometheus.scrapeInterval' must be at most 75s for the alerts of 'monitoring', got "76s"`,
  ],
  [
    'too few scrapes in an environment',
    { monitoring: ALERTS, environments: [{ ...dev, prometheus: SLOW_SCRAPES }, ...others] },
    `[bookshop/environment dev] 'prometheus.scrapeInterval' must be at most 75s for the alerts of 'monitoring', got "76s"`,
  ],
  [
    'the namespace of an environment',
    { monitoring: { namespace: 'test' } },
    `[bookshop/environment test] 'namespace' must be one for the services alone, none of the system or of the platform's own parts, got "test"`,
  ],
  [
    'a page that is not reached by itself',
    { monitoring: { ...ALERTS, runbooks: 'see https://books.example/alerts' } },
    `[bookshop] 'monitoring.runbooks' must be an https:// URL without '#', e.g. 'https://github.com/acme/infra/blob/main/docs/alerts.md', got "see https://books.example/alerts"`,
  ],
  [
    'a page with a section',
    { monitoring: { ...ALERTS, runbooks: 'https://books.example/alerts#one' } },
    `[bookshop] 'monitoring.runbooks' must be an https:// URL without '#', e.g. 'https://github.com/acme/infra/blob/main/docs/alerts.md', got "https://books.example/alerts#one"`,
  ],
])('alerts with %s are refused', (_what, props, message) => {
  expect(problemsOf(bookshop({ images: imagesOf(), ...props }))).toEqual([message]);
});

test('alerts of an environment follow what its services follow, by whose bounds they are', () => {
  const tree = render(declareBookshop({ environments: [{ ...dev, revision: 'next' }, ...others] }));
  const revisionOf = (name: string) =>
    parse(tree.get(`addons/applications/monitoring-${name}.yaml`)?.text ?? '').spec.source.targetRevision;
  expect(['dev', 'test', 'argocd'].map(revisionOf)).toEqual(['next', 'release', 'release']);
  const said = (changed = tree) =>
    checkTree(changed)
      .filter(({ rule }) => rule === 'application-follows-its-parent')
      .map(describeFinding);
  expect(said()).toEqual([]);
  const file = 'addons/applications/monitoring-dev.yaml';
  expect(said(new MutableTree(tree).set(file, 'spec.source.targetRevision', 'release').tree)).toEqual([
    `[bookshop/addons] ${file}: spec.source.targetRevision must be "next", got "release" (application-follows-its-parent)`,
  ]);
});
