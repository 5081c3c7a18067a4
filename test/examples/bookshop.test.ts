import { expect, test } from 'vitest';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { render } from '../../synth/render';

test('a platform with every option passes every check', () => {
  expect(checkTree(render(declareBookshop())).map(describeFinding)).toEqual([]);
});
