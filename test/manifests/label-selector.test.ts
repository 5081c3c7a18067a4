import type { LabelSelector } from 'kubernetes-types/meta/v1';
import { expect, test } from 'vitest';
import { findBySelector, selects } from '../../manifests/label-selector';

const LABELS = { app: 'web', tier: 'front', empty: '' };

test.each<[string, LabelSelector, boolean]>([
  ['nothing asked', {}, true],
  ['null lists', { matchLabels: null as never, matchExpressions: null as never }, true],
  ['one equal label', { matchLabels: { app: 'web' } }, true],
  ['two equal labels', { matchLabels: { app: 'web', tier: 'front' } }, true],
  ['one of two equal', { matchLabels: { app: 'web', tier: 'back' } }, false],
  ['a missing label', { matchLabels: { team: 'store' } }, false],
  [
    'a name that every object inherits',
    { matchExpressions: [{ key: 'constructor', operator: 'Exists' }] },
    false,
  ],
  ['an empty value', { matchLabels: { empty: '' } }, true],
  ['an empty value of a missing label', { matchLabels: { team: '' } }, false],
  ['In, listed', { matchExpressions: [{ key: 'app', operator: 'In', values: ['api', 'web'] }] }, true],
  ['In, not listed', { matchExpressions: [{ key: 'app', operator: 'In', values: ['api'] }] }, false],
  ['In, missing', { matchExpressions: [{ key: 'team', operator: 'In', values: ['store'] }] }, false],
  ['NotIn, listed', { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] }, false],
  ['NotIn, not listed', { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['api'] }] }, true],
  ['NotIn, missing', { matchExpressions: [{ key: 'team', operator: 'NotIn', values: ['store'] }] }, true],
  ['Exists', { matchExpressions: [{ key: 'app', operator: 'Exists' }] }, true],
  ['Exists, missing', { matchExpressions: [{ key: 'team', operator: 'Exists' }] }, false],
  ['DoesNotExist', { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
  ['DoesNotExist, missing', { matchExpressions: [{ key: 'team', operator: 'DoesNotExist' }] }, true],
  [
    'two expressions, one of them false',
    {
      matchExpressions: [
        { key: 'app', operator: 'Exists' },
        { key: 'tier', operator: 'In', values: ['back'] },
      ],
    },
    false,
  ],
  [
    'labels true, expressions false',
    { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] },
    false,
  ],
])('selects by %s', (_what, selector, expected) => {
  expect(selects(selector, LABELS)).toBe(expected);
});

test('an operator of the Argo or shell kind is refused', () => {
  expect(() =>
    selects({ matchExpressions: [{ key: 'app', operator: 'Equals', values: ['web'] }] }, LABELS),
  ).toThrow(`'operator' must be one of In, NotIn, Exists, DoesNotExist, got "Equals"`);
});

test('things that may mean labels are found in their order, by one label each', () => {
  const asked: string[] = [];
  const selectors: readonly (readonly [string, LabelSelector | null | undefined])[] = [
    ['of another', { matchLabels: { app: 'api' } }],
    ['by a second label', { matchLabels: { tier: 'front', app: 'api' } }],
    ['of all', {}],
    ['of it', { matchLabels: { app: 'web' } }],
    [
      'by an expression',
      { matchLabels: null as never, matchExpressions: [{ key: 'x', operator: 'Exists' }] },
    ],
    ['of none', undefined],
    ['of it, too', { matchLabels: { app: 'web', tier: 'back' } }],
  ];
  const find = findBySelector(selectors, ([name, selector]) => {
    asked.push(name);
    return selector;
  });
  const names = (labels: typeof LABELS | Record<string, never>) => find(labels).map(([name]) => name);
  expect(names(LABELS)).toEqual([
    'by a second label',
    'of all',
    'of it',
    'by an expression',
    'of none',
    'of it, too',
  ]);
  expect(names({})).toEqual(['of all', 'by an expression', 'of none']);
  expect(asked).toEqual(selectors.map(([name]) => name));
});
