import { expect, test } from 'vitest';
import { toText } from '../../../cli/diff/text';

test('names of other people break no line and command no terminal', () => {
  const text = toText(
    {
      warnings: [],
      applications: [
        {
          environment: 'live\n',
          service: 'till\u001b[2K',
          application: 'till-live',
          effects: [{ kind: 'delete', text: 'deletes ConfigMap a\n::warning::b' }],
          objects: [
            {
              change: 'change',
              apiVersion: 'v1',
              kind: 'ConfigMap',
              name: 'a\rb',
              fields: [{ path: 'data["x\n"]', change: 'change', before: 'a\nb', after: 'a\u0085b' }],
            },
          ],
        },
      ],
      argocd: [],
      network: [],
    },
    (_, words) => words,
  );
  expect(text).toBe(`live\\u000a
  till\\u001b[2K
    ! deletes ConfigMap a\\u000a::warning::b
    ~ ConfigMap a\\u000db
    -   data["x\\u000a"]: "a\\nb"
    +   data["x\\u000a"]: "a\\u0085b"

1 Application in 1 environment (1 with deletions) will change.`);
});
