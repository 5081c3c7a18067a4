import { expect, test } from 'vitest';
import { placeholdersIn } from '../../checks/analyses';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { shopTree } from '../shop';
import { MutableTree } from './mutable-tree';

const TEMPLATES = 'base/frontend/analysis-template.yaml';

test.each([
  ['an address of Prometheus', `${TEMPLATES}#1`, 'spec.metrics[0].provider.prometheus.address'],
  ['the URL of a request', TEMPLATES, 'spec.metrics[0].provider.web.url'],
  ['a count', `${TEMPLATES}#1`, 'spec.metrics[0].count'],
  ['a failure limit', `${TEMPLATES}#1`, 'spec.metrics[0].failureLimit'],
  ['an error limit', `${TEMPLATES}#1`, 'spec.metrics[0].consecutiveErrorLimit'],
  ['a failure limit behind a canary', 'base/checkout/analysis-template.yaml', 'spec.metrics[0].failureLimit'],
])('%s may be an argument', (_what, place, field) => {
  const mutable = new MutableTree(shopTree())
    .set(place, field, '{{args.given}}')
    .push(place, 'spec.args', { name: 'given', value: '1' });
  expect(checkTree(mutable.tree).map(describeFinding)).toEqual([]);
});

test('arguments are found in all texts of a value, closed or not', () => {
  const value = { a: null, b: 5, '{{key}}': ['{{args.a}} and {{ args.b }}', '{{args.c'], d: '{{args.a}}' };
  expect([...placeholdersIn(value)]).toEqual(['{{key}}', '{{args.a}}', '{{ args.b }}', '{{args.c']);
});
