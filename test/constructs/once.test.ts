import { expect, test } from 'vitest';
import { once } from '../../constructs/props/once';

test('something is found once of each subject, also where it is nothing', () => {
  const asked: object[] = [];
  const find = once((subject: { readonly name?: string }) => {
    asked.push(subject);
    return subject.name;
  });
  const [one, other, nameless] = [{ name: 'one' }, { name: 'other' }, {}];
  expect([one, other, nameless, one, nameless].map(find)).toEqual([
    'one',
    'other',
    undefined,
    'one',
    undefined,
  ]);
  expect(asked).toEqual([one, other, nameless]);
});
