import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { parseImages, readImages } from '../../synth/images-file';
import { UserError } from '../../synth/user-error';

const DIGEST = `sha256:${'0a'.repeat(32)}`;

test('versions are a tag, a digest or both, with what people answer for', () => {
  const text = `
catalog:
  staging:
    tag: "1234567"
    forced: "the sale"
  production:
    digest: "${DIGEST}"
payments:
  production:
    tag: "0x1f"
    digest: "${DIGEST}"
    approval: { by: "jane", ticket: "PAY-1" }
`;
  expect(parseImages('images.yaml', text)).toEqual({
    file: 'images.yaml',
    services: {
      catalog: { staging: { tag: '1234567', forced: 'the sale' }, production: { digest: DIGEST } },
      payments: {
        production: { tag: '0x1f', digest: DIGEST, approval: { by: 'jane', ticket: 'PAY-1' } },
      },
    },
  });
});

test.each(['', '# nothing yet\n', '{}'])('a file without services is one: %j', (text) => {
  expect(parseImages('images.yaml', text).services).toEqual({});
});

const approval = `images.yaml: 'a.b.approval' must be a map with by and ticket, each one line of words, e.g. {by: "jane", ticket: "PAY-123"}, got`;
test.each([
  ['- a', `images.yaml: 'the file' must be a map of services, got ["a"]`],
  ['a: b', `images.yaml: 'a' must be a map of environments, got "b"`],
  ['a: {b: c}', `images.yaml: 'a.b' must be a map with tag, digest or both, got "c"`],
  ['a: {b: {}}', `images.yaml: 'a.b' must be given a tag, a digest or both, got {}`],
  [
    'a: {b: {tag: 1234567}}',
    `images.yaml: 'a.b.tag' must be a quoted image tag, e.g. "a1b2c3d", got 1234567`,
  ],
  [
    'a: {b: {tag: 12e4567}}',
    `images.yaml: 'a.b.tag' must be a quoted image tag, e.g. "a1b2c3d", got Infinity`,
  ],
  ['a: {b: {tag: ""}}', `images.yaml: 'a.b.tag' must be a quoted image tag, e.g. "a1b2c3d", got ""`],
  ['a: {b: {tag: "x:y"}}', `images.yaml: 'a.b.tag' must be a quoted image tag, e.g. "a1b2c3d", got "x:y"`],
  [
    'a: {b: {digest: "sha256:0a"}}',
    `images.yaml: 'a.b.digest' must be "sha256:" and 64 hexadecimal digits, got "sha256:0a"`,
  ],
  ['a: {b: {tga: "x", tag: "x"}}', "images.yaml: 'a.b.tga' is not known, did you mean 'tag'?"],
  ['a: {b: {tag: "x", forced: true}}', `images.yaml: 'a.b.forced' must be one line of words, got true`],
  [
    'a: {b: {tag: "x", forced: "sale\\nSigned-off-by: Eve"}}',
    `images.yaml: 'a.b.forced' must be one line of words, got "sale\\nSigned-off-by: Eve"`,
  ],
  [
    'a: {b: {tag: "x", approval: {by: "jane\\e[2K", ticket: "PAY-1"}}}',
    `${approval} {"by":"jane\\u001b[2K","ticket":"PAY-1"}`,
  ],
  ['a: {b: {tag: "x", forced: " "}}', `images.yaml: 'a.b.forced' must be one line of words, got " "`],
  ['a: {b: {tag: "x", approval: "jane"}}', `${approval} "jane"`],
  ['a: {b: {tag: "x", approval: {by: "jane"}}}', `${approval} {"by":"jane"}`],
  ['a: {b: {tag: "x", approval: {by: "jane", ticket: 1}}}', `${approval} {"by":"jane","ticket":1}`],
])('refuses %j', (text, message) => {
  expect(() => parseImages('images.yaml', text)).toThrow(new UserError([message]));
});

test('tells all mistakes together', () => {
  expect(() => parseImages('images.yaml', 'a: 1\nb: {c: {tag: 1}}')).toThrow(
    new UserError([
      "images.yaml: 'a' must be a map of environments, got 1",
      `images.yaml: 'b.c.tag' must be a quoted image tag, e.g. "a1b2c3d", got 1`,
    ]),
  );
});

test('names the place of an error in the YAML', () => {
  expect(() => parseImages('images.yaml', 'a: {')).toThrow(/^images\.yaml: .* at line 1/);
});

test('any name is a name, those of JavaScript too', () => {
  const { services } = parseImages('images.yaml', '__proto__: {__proto__: {tag: a}}\n"on": {"": {tag: b}}\n');
  expect(Object.entries(services).map(([name, of]) => [name, Object.entries(of)])).toEqual([
    ['__proto__', [['__proto__', { tag: 'a' }]]],
    ['on', [['', { tag: 'b' }]]],
  ]);
});

test.each(['a: &x {b: *x}', 'a: *x', '- &x 1\n- *x'])(
  'follows no aliases, which may go in circles: %j',
  (text) => {
    expect(() => parseImages('images.yaml', text)).toThrow(
      new UserError(["images.yaml: '*x' must be the value itself: aliases are not followed"]),
    );
  },
);

test.each([
  ['"x\\r": 1', "images.yaml: 'x\\u000d' must be a map of environments, got 1"],
  ['"x\\u202e": 1', "images.yaml: 'x\\u202e' must be a map of environments, got 1"],
])('a key of any characters stays on the line: %j', (text, message) => {
  expect(() => parseImages('images.yaml', text)).toThrow(new UserError([message]));
});

test('a key that is a map is told of once', () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  expect(() => parseImages('images.yaml', '? {a: b}\n: c')).toThrow(
    new UserError([`images.yaml: '{ a: b }' must be a map of environments, got "c"`]),
  );
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

test('names a file that is not there', () => {
  expect(() => readImages('no-images.yaml', __dirname)).toThrow(
    /^no-images\.yaml must be a readable file: ENOENT/,
  );
});

test.each([
  ['<<<<<<< HEAD', 2],
  ['=======', 2],
  ['>>>>>>> other', 2],
])('names the place of a merge conflict: %s', (mark, line) => {
  expect(() => parseImages('images.yaml', `catalog:\n${mark}\n  staging:\n    tag: "1"\n`)).toThrow(
    new UserError([`images.yaml:${line} must be resolved first: it has the marks of a merge conflict`]),
  );
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['braces', 'a: { b: '.repeat(1000)],
  ['lists', '- '.repeat(100_000)],
  ['indentation', Array.from({ length: 500 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
])('refuses at once what is nested by thousands of %s', (_, text) => {
  const start = Date.now();
  expect(() => parseImages('images.yaml', text)).toThrow(
    /^images\.yaml must be nested no deeper than a service/,
  );
  expect(Date.now() - start).toBeLessThan(2_000);
});

describe('a file that is none', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'images-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  test.each<[string, (place: string) => void, string]>([
    [
      'a pipe',
      (place) => execFileSync('mkfifo', [place]),
      'a regular file, got a pipe, a socket or a device',
    ],
    ['a link', (place) => fs.symlinkSync('/dev/zero', place), 'a regular file, got a symbolic link'],
    ['a folder', (place) => fs.mkdirSync(place), 'a regular file, got a folder'],
    [
      'too long a file',
      (place) => {
        fs.writeFileSync(place, '');
        fs.truncateSync(place, 10_000_000);
      },
      'at most 8388608 bytes, got 10000000',
    ],
  ])('%s is refused at once', (name, make, expected) => {
    make(path.join(folder, name));
    const verb = name === 'too long a file' ? 'have' : 'be';
    expect(() => readImages(name, folder)).toThrow(new UserError([`${name} must ${verb} ${expected}`]));
  });
});
