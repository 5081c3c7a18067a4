import { expect, test } from 'vitest';
import { bookshop, Rolling } from '../bookshop';

test('files that nobody keeps are there while somebody looks at them', () => {
  const { files, node } = new Rolling(bookshop());
  const before = node.findAll();
  const seen = files.look((all) => all.flatMap((file) => [file, ...file.objects]));
  expect(seen.map((construct) => construct.node.id)).toEqual([
    'deployment.yaml',
    'deployment',
    'service.yaml',
    'service',
  ]);
  expect(node.findAll()).toEqual(before);
  files.keep();
  expect(files.look((all) => all)).toEqual(files.resources);
  expect(node.findAll().length).toBeGreaterThan(before.length);
});
