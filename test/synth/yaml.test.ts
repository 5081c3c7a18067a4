import { CORE_SCHEMA, loadAll, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { AS_GIVEN } from '../../manifests/key-order';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { toYaml, unwritable } from '../../synth/yaml';

/** The one document's text, without the line that begins it. */
function yamlOf(document: unknown): string {
  return toYaml([document]).replace(/^---\n/, '');
}

describe('keys stand in the order in which people write them', () => {
  test.each<[string, object, string]>([
    ['an object', { spec: 1, metadata: 2, kind: 3, apiVersion: 4 }, 'apiVersion kind metadata spec'],
    ['metadata', { annotations: 1, labels: 2, namespace: 3, name: 4 }, 'name namespace labels annotations'],
    ['keys that are not known', { zeta: 1, spec: 2, alpha: 3, kind: 4 }, 'kind alpha spec zeta'],
    ['a port', { protocol: 1, targetPort: 2, port: 3, name: 4 }, 'name port targetPort protocol'],
    ['an operation', { value: 1, path: 2, op: 3 }, 'op path value'],
    [
      'a metric',
      { provider: 1, successCondition: 2, interval: 3, name: 4 },
      'name interval successCondition provider',
    ],
    ['names like numbers', { b: 1, 2: 2, 10: 3 }, '10 2 b'],
    ['names that differ by case', { b: 1, A: 2, a: 3, B: 4 }, 'A B a b'],
  ])('%s', (_what, document, keys) => {
    const found = yamlOf(document).match(/^[^:]+(?=:)/gm);
    expect(found?.map((key) => key.replaceAll('"', ''))).toEqual(keys.split(' '));
  });

  test('a container has its own order, and only a container', () => {
    const fields = { securityContext: 1, resources: 2, env: 3, image: 4, name: 5, ports: 6, volumeMounts: 7 };
    expect(yamlOf({ containers: [fields] }).match(/\w+(?=: \d)/g)).toEqual(
      'name image ports resources env volumeMounts securityContext'.split(' '),
    );
    expect(yamlOf({ others: [fields] }).match(/\w+(?=: \d)/g)).toEqual(
      'name resources securityContext ports env image volumeMounts'.split(' '),
    );
    expect(yamlOf({ containers: [{ inner: [fields] }] }).match(/\w+(?=: \d)/g)).toEqual(
      'name resources securityContext ports env image volumeMounts'.split(' '),
    );
  });
});

test('documents begin with a line each, so that files can be joined', () => {
  expect(toYaml([{ a: 1 }, { b: 2 }])).toBe('---\na: 1\n---\nb: 2\n');
  expect(toYaml([])).toBe('');
});

test('fields without a value are left out, other values stay', () => {
  expect(
    yamlOf({ a: undefined, b: null, c: 0, d: false, e: '', f: [], g: {}, h: 1.5, i: { a: undefined } }),
  ).toBe('b: null\nc: 0\nd: false\ne: ""\nf: []\ng: {}\nh: 1.5\ni: {}\n');
});

test('what is no manifest has its keys as they are given, and comments behind texts', () => {
  const style = { orderIn: () => AS_GIVEN, comments: new Map([['a@1', 'v1']]) };
  expect(toYaml([{ uses: 'a@1', steps: [{ with: 'a@2' }, 'a@1'], name: 1 }], style)).toBe(
    '---\nuses: "a@1" # v1\nsteps:\n  - with: "a@2"\n  - "a@1" # v1\nname: 1\n',
  );
});

test('a number with an exponent has a point, by which YAML 1.1 knows it for a number', () => {
  const text = yamlOf({ a: 5e-324, b: -1e21, c: 1.5e300, d: 0.1, e: -7 });
  expect(text).toBe('a: 5.0e-324\nb: -1.0e+21\nc: 1.5e+300\nd: 0.1\ne: -7\n');
});

test('lists and maps nest by two spaces', () => {
  expect(yamlOf({ a: [{ b: 1, c: [2, [3]] }, 'x'] })).toBe(
    'a:\n  - b: 1\n    c:\n      - 2\n      - - 3\n  - x\n',
  );
});

describe('a text stands plain where every reader takes it for itself', () => {
  test.each(
    [
      ...['a', 'Deployment', 'apps/v1', 'app.kubernetes.io/name', '/healthz', '/', '../../../base/a', '../a'],
      ...[
        'ghcr.io/acme/checkout',
        'CreateNamespace=true',
        'checkout-service',
        'x_y',
        'https://a.example/b.git',
      ],
      ...['http://a:80', '250m', '1Gi', '10s', '3h', '64Mi', '20Ki', 'nano', 'nullable', 'one', 'yesterday'],
    ].map((text) => [text]),
  )('%s', (text) => {
    expect(yamlOf({ key: text })).toBe(`key: ${text}\n`);
    expect(yamlOf({ [text]: 1 })).toBe(`${text}: 1\n`);
  });
});

describe('a text stands in quotes where some reader takes it for something else', () => {
  test.each(
    [
      ...[
        '',
        ' ',
        'a ',
        ' a',
        'a b',
        '1',
        '1234567',
        '12e4567',
        '553640e6',
        '0x1F',
        '0o17',
        '1_000',
        '1.10',
        '-1',
        '+1',
      ],
      ...[
        '0m',
        '01m',
        'on',
        'Off',
        'YES',
        'no',
        'y',
        'N',
        'true',
        'False',
        'null',
        'NaN',
        'inf',
        '.inf',
        '~',
        '=',
        '<<',
      ],
      ...[
        '12:30:45',
        '2026-11-22',
        'a:',
        'a: b',
        'a:b',
        '- a',
        '-',
        '#',
        'a #b',
        '@a',
        '`',
        '%',
        '!a',
        '&a',
        '*a',
        '{a}',
      ],
      ...[
        '[a]',
        '?',
        '|',
        '>',
        "'",
        'a,b',
        'https://',
        'http://a:',
        'https://a b',
        '..',
        '*',
        '$(A)',
        'a..b,',
        'ä',
        '😀',
      ],
    ].map((text) => [text]),
  )('%j', (text) => {
    expect(yamlOf({ key: text })).toBe(`key: ${JSON.stringify(text)}\n`);
    expect(yamlOf([text])).toBe(`- ${JSON.stringify(text)}\n`);
  });

  test.each(['newTag', 'digest', 'value'])('whatever the %s is', (key) => {
    expect(yamlOf({ [key]: 'latest', other: 'latest' })).toContain(`${key}: "latest"\n`);
    expect(yamlOf({ other: 'latest' })).toBe('other: latest\n');
  });

  test('a key too', () => {
    expect(yamlOf({ on: 1, '1': 2, '=': 3 })).toBe('"1": 2\n"=": 3\n"on": 1\n');
  });

  test.each([
    ['\ufeff', '\\ufeff'],
    ['\x01', '\\u0001'],
    ['\t', '\\t'],
    ['\r', '\\r'],
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\xa0', '\xa0'],
    ['\u2027', '\u2027'],
    ['\u{10ffff}', '\u{10ffff}'],
  ])('with %j written as %s', (char, written) => {
    expect(yamlOf({ key: `a${char}b` })).toBe(`key: "a${written}b"\n`);
  });
});

describe('a text of several lines stands in a block where that keeps it', () => {
  test.each([
    ['a\nb\n', 'key: |\n  a\n  b\n'],
    ['a\n  b\n', 'key: |\n  a\n    b\n'],
    ['a\n\nb\n', 'key: |\n  a\n\n  b\n'],
    ['a\n\n', 'key: |+\n  a\n\n'],
    ['on\n', 'key: |\n  on\n'],
    ['# a\n', 'key: |\n  # a\n'],
    ['---\n', 'key: |\n  ---\n'],
    ['a\nb', 'key: "a\\nb"\n'],
    ['a \nb\n', 'key: "a \\nb\\n"\n'],
    ['\na\n', 'key: "\\na\\n"\n'],
    [' a\nb\n', 'key: " a\\nb\\n"\n'],
    ['a\tb\n', 'key: "a\\tb\\n"\n'],
    ['ä\n', 'key: "ä\\n"\n'],
    ['\ufeffa\n', 'key: "\\ufeffa\\n"\n'],
    ['a\r\nb\n', 'key: "a\\r\\nb\\n"\n'],
    [`${'long '.repeat(60)}x\n`, `key: |\n  ${'long '.repeat(60)}x\n`],
  ])('%j', (text, yaml) => {
    expect(yamlOf({ key: text })).toBe(yaml);
  });
});

test.each(['a '.repeat(300), `${'a'.repeat(30)}\n \n${'b'.repeat(30)}`])(
  'a text in quotes is on one line, %j',
  (text) => {
    expect(yamlOf({ key: text })).toBe(`key: ${JSON.stringify(text)}\n`);
  },
);

describe('YAML in a text', () => {
  test('is a block in the same style', () => {
    const patch = [{ value: 'on', path: '/a', op: 'add' }];
    expect(yamlOf({ patch: new EmbeddedYaml(patch) })).toBe(
      'patch: |\n  - op: add\n    path: /a\n    value: "on"\n',
    );
  });

  test('has no block at its end, which Kustomize would trim', () => {
    expect(yamlOf({ patch: new EmbeddedYaml([{ value: 'a\nb\n' }]) })).toBe(
      'patch: |\n  - value: "a\\nb\\n"\n',
    );
  });

  test('may hold YAML again', () => {
    const inner = new EmbeddedYaml([{ op: 'remove', path: '/a' }]);
    const text = yamlOf({ transformers: [new EmbeddedYaml({ patch: inner, kind: 'PatchTransformer' })] });
    expect(text).toBe(
      'transformers:\n  - |\n    kind: PatchTransformer\n    patch: |\n      - op: remove\n        path: /a\n',
    );
  });

  test('keeps what blocks cannot hold', () => {
    const text = yamlOf({ patch: new EmbeddedYaml([{ value: 'a\ufeff \x07ä' }]) });
    const [outer] = loadAll(text) as [{ patch: string }];
    expect(loadAll(outer.patch)).toEqual([[{ value: 'a\ufeff \x07ä' }]]);
  });
});

test.each([CORE_SCHEMA, YAML11_SCHEMA])('texts are read back by either version of YAML', (schema) => {
  const texts = [
    '1_000',
    '0b1',
    '190:20:30',
    '2026-11-22',
    '.5',
    '0o17',
    '0X1F',
    '<<',
    '=',
    'y',

    '\ufeffa',
  ];
  const document = { texts, ...Object.fromEntries(texts.map((text) => [text, text])) };
  expect(loadAll(toYaml([document]), { schema })).toEqual([document]);
});

describe('text that cannot be written is found', () => {
  test.each<[string, unknown, { field: string; text: string }[]]>([
    ['the document itself', '\0', [{ field: 'the document', text: '\0' }]],
    ['NUL', { a: ['x\0'] }, [{ field: 'a[0]', text: 'x\0' }]],
    ['half of a pair', { a: { 'b/c': '\ud800x' } }, [{ field: 'a["b/c"]', text: '\ud800x' }]],
    ['the halves turned', { a: '\udc00\ud800' }, [{ field: 'a', text: '\udc00\ud800' }]],
    ['a key', { 'a\0': 1 }, [{ field: '["a\\u0000"]', text: 'a\0' }]],
    ['YAML in a text', { a: new EmbeddedYaml([{ b: '\0' }]) }, [{ field: 'a[0].b', text: '\0' }]],
    [
      'several',
      ['\0', 1, null, true, '\udfff'],
      [
        { field: '[0]', text: '\0' },
        { field: '[4]', text: '\udfff' },
      ],
    ],
    ...[...'\x7f\x80\x85\x9f\u2028\u2029\ufffe\uffff'].map<
      [string, unknown, { field: string; text: string }[]]
    >((char) => [JSON.stringify(char), { a: char }, [{ field: 'a', text: char }]]),
    ...['\t\n', '\tx\ny', '\t\ta\n\tb'].map<[string, unknown, { field: string; text: string }[]]>((text) => [
      JSON.stringify(text),
      { a: text },
      [{ field: 'a', text }],
    ]),
    ['tabs elsewhere', ['\t', '\tx', 'a\n\tb\n', '\n\ta\n', ' \ta\n'], []],
    ['none of it', { a: '😀\x01\ufeff\ufffd\x7e\xa0', b: undefined, c: [{}] }, []],
  ])('%s', (_what, document, found) => {
    expect(unwritable(document)).toEqual(found);
  });
});
