import { describe, expect, test } from 'vitest';
import type { ClusterDiff } from '../../../cli/diff/cluster-diff';
import { toMarkdown } from '../../../cli/diff/markdown';
import type { ApplicationChange } from '../../../page/data/change';

const BASE = { commit: '0123456789abcdef', name: 'merge base with main' };

const change = (service: string, fields: number, text = 'pods of it are replaced'): ApplicationChange => ({
  environment: 'live',
  service,
  application: `${service}-live`,
  effects: [{ kind: 'restart', text }],
  objects: [
    {
      change: 'change',
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: service,
      fields: Array.from({ length: fields }, (_, i) => ({
        path: `spec.field-${i}`,
        change: 'change',
        before: i,
        after: i + 1,
      })),
    },
  ],
});

const diff = (...applications: ApplicationChange[]): ClusterDiff => ({
  applications,
  warnings: [],
  argocd: [],
  network: [],
});

test('a table of what it means, then the fields, folded', () => {
  const all: ClusterDiff = {
    ...diff(change('till', 1)),
    argocd: [{ change: 'create', apiVersion: 'v1', kind: 'AppProject', name: 'shop', fields: [] }],
    network: [{ environment: 'live', opened: ['a → b TCP/1', 'a → c TCP/1'], closed: ['c → a TCP/2'] }],
  };
  expect(toMarkdown(all, BASE)).toBe(`### What will change in the cluster

1 Application in 1 environment (1 with new pods), 1 object of Argo CD, network reach will change. Compared with 0123456 (merge base with main).

| Where | What it means |
| --- | --- |
| live / till | pods of it are replaced |
| live / network reach | opens 2 connections, closes 1 connection |
| Argo CD | 1 object created |

<details><summary>live / till: 1 object changed</summary>

\`\`\`diff
! Deployment till
-   spec.field-0: 0
+   spec.field-0: 1
\`\`\`

</details>

<details><summary>live / network reach: opens 2 connections, closes 1 connection</summary>

\`\`\`diff
- c → a TCP/2
+ a → b TCP/1
+ a → c TCP/1
\`\`\`

</details>

<details><summary>Argo CD: 1 object created</summary>

\`\`\`diff
+ AppProject shop
\`\`\`

</details>

`);
});

test('nothing to tell', () => {
  expect(toMarkdown(diff(), BASE)).toBe(`### What will change in the cluster

Nothing changes in the cluster. Compared with 0123456 (merge base with main).
`);
});

describe('a size that GitHub takes', () => {
  test.each([[60_000], [20_000], [5_000]])('%i characters', (most) => {
    const services = Array.from({ length: 30 }, (_, i) => change(`till-${i}`, 40));
    const text = toMarkdown(diff(...services), BASE, most);
    expect(text.length).toBeLessThanOrEqual(most);
    expect(text).toContain('| live / till-29 | pods of it are replaced |');
    const shown = text.match(/<details>/g)?.length ?? 0;
    expect(text.match(/<\/details>/g)?.length ?? 0).toBe(shown);
    expect(text.includes('**Cut to fit:** the fields of live / till-')).toBe(shown < 30);
  });

  test('by default as much as fits in a comment', () => {
    const services = Array.from({ length: 500 }, (_, i) => change(`till-${i}`, 100));
    const text = toMarkdown(diff(...services), BASE);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text.length).toBeLessThanOrEqual(60_000);
  });

  test('one service that is too long leaves its room to the others', () => {
    const text = toMarkdown(diff(change('big', 5_000), change('small', 1)), BASE);
    expect(text).toContain('<summary>live / small');
    expect(text).toContain(
      '**Cut to fit:** the fields of live / big. `npm run infra -- diff` shows everything.\n',
    );
  });

  test('not even the table', () => {
    const services = Array.from({ length: 1_000 }, (_, i) => change(`till-${i}`, 1, 'x'.repeat(100)));
    const text = toMarkdown(diff(...services), BASE);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toMatch(
      /\*\*Cut to fit:\*\* the table of live \/ till-\d+, .* and \d+ more\. `npm run infra -- diff` shows everything\.\n/,
    );
  });
});

test('values with backticks, bars and line breaks stay what they are', () => {
  const [first] = change('till', 1, 'a | b').objects;
  const tricky: ApplicationChange = {
    ...change('till', 0, 'a | b'),
    objects: [
      {
        ...(first as ApplicationChange['objects'][number]),
        fields: [{ path: 'data', change: 'add', after: '```\n</details>' }],
      },
    ],
  };
  const text = toMarkdown(diff(tricky), BASE);
  expect(text).toContain('| live / till | a \\| b |');
  expect(text).toContain('````diff\n! Deployment till\n+   data: "```\\n</details>"\n````\n');
});

test('names of other people break no line and are no markup', () => {
  const text = toMarkdown(diff(change('till\n| </td> \u001b[2K', 1, 'deletes ConfigMap <b>\n::warning::')), {
    ...BASE,
    name: 'a\n<!-- b',
  });
  expect(text).toContain(
    '| live / till\\u000a\\| &lt;/td> \\u001b[2K | deletes ConfigMap &lt;b>\\u000a::warning:: |',
  );
  expect(text).toContain('Compared with 0123456 (a\\u000a&lt;!-- b).');
});
