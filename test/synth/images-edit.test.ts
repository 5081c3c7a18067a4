import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWords } from '../../constructs/platform/images';
import { addEnvironment, addService, type NewVersion, setVersions } from '../../synth/images-edit';
import { parseImages } from '../../synth/images-file';
import { CODE_ROOT } from '../../synth/project';

const TEXT = `# Of all services

catalog:
  staging:
    # the newest
    tag: "9f3c2e1"   # by the pipeline

  production:
    tag: '7d41b0a'
    # since the sale
    forced: "sale"
    # until Monday

# About checkout
checkout: # soon
  staging: { tag: "abc" } # short

  production:
      tag: a1
      approval:
        by: "jane"
        ticket: "PAY-1"
`;
const images = { file: 'images.yaml', text: TEXT };

const setVersion = (
  file: typeof images,
  service: string,
  environment: string,
  version: NewVersion['version'],
) => setVersions(file, [{ service, environment, version }]);

test('several versions are set as one after the other, in any order', () => {
  const versions = [
    { service: 'checkout', environment: 'production', version: { tag: 'b2', forced: 'x' } },
    { service: 'catalog', environment: 'staging', version: { tag: 'c4e8f92' } },
    { service: 'checkout', environment: 'staging', version: { tag: 'a-longer-one' } },
  ];
  const oneByOne = versions.reduce((text, version) => setVersions({ ...images, text }, [version]), TEXT);
  expect(oneByOne).toContain('a-longer-one');
  expect(setVersions(images, versions)).toBe(oneByOne);
  expect(setVersions(images, versions.toReversed())).toBe(oneByOne);
});

describe('an edit changes the lines of its entry only', () => {
  test.each<[string, NewVersion['version'], string, string, string, string]>([
    [
      'a tag',
      { tag: '1234567' },
      'catalog',
      'staging',
      '    tag: "9f3c2e1"   # by the pipeline\n',
      '    tag: "1234567" # by the pipeline\n',
    ],
    [
      'a digest beside the tag, and no reason',
      { tag: 'b', digest: 'sha256:0' },
      'catalog',
      'production',
      `    tag: '7d41b0a'\n    # since the sale\n    forced: "sale"\n`,
      '    tag: "b"\n    digest: "sha256:0"\n',
    ],
    [
      'another reason, the comment above it kept',
      { tag: '7d41b0a', forced: 'a: # b' },
      'catalog',
      'production',
      `    tag: '7d41b0a'\n    # since the sale\n    forced: "sale"\n`,
      '    tag: "7d41b0a"\n    # since the sale\n    forced: "a: # b"\n',
    ],
    [
      'a digest instead of the tag',
      { digest: 'sha256:0' },
      'checkout',
      'production',
      '      tag: a1\n      approval:\n        by: "jane"\n        ticket: "PAY-1"\n',
      '      digest: "sha256:0"\n',
    ],
    [
      'another approval, at the indentation of the file',
      { tag: '0x1', approval: { by: 'joe', ticket: '12' } },
      'checkout',
      'production',
      '      tag: a1\n      approval:\n        by: "jane"\n        ticket: "PAY-1"\n',
      '      tag: "0x1"\n      approval:\n        by: "joe"\n        ticket: "12"\n',
    ],
    [
      'an entry in braces',
      { tag: 'b', approval: { by: 'joe', ticket: '12' } },
      'checkout',
      'staging',
      '{ tag: "abc" } # short\n',
      '{ tag: "b", approval: { by: "joe", ticket: "12" } } # short\n',
    ],
  ])('%s', (_, version, service, environment, before, after) => {
    expect(TEXT).toContain(before);
    expect(setVersion(images, service, environment, version)).toBe(TEXT.replace(before, after));
  });

  test('with the line breaks of the file', () => {
    const text = TEXT.replaceAll('\n', '\r\n');
    const edited = setVersion({ ...images, text }, 'checkout', 'production', { tag: 'b', forced: 'x' });
    expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
    expect(parseImages('images.yaml', edited).services.checkout?.production).toEqual({
      tag: 'b',
      forced: 'x',
    });
  });

  test('whatever the values are, they are read back, and all other entries are as before', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter(isWords);
    const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/);
    const version = fc.record(
      { tag, approval: fc.record({ by: text, ticket: text }), forced: text },
      { requiredKeys: ['tag'] },
    );
    const { services } = parseImages('images.yaml', TEXT);
    fc.assert(
      fc.property(
        version,
        fc.constantFrom('catalog', 'checkout'),
        fc.constantFrom('staging', 'production'),
        (next, service, environment) => {
          const edited = setVersion(images, service, environment, next);
          expect(parseImages('images.yaml', edited).services).toEqual({
            ...services,
            [service]: { ...services[service], [environment]: next },
          });
        },
      ),
    );
  });
});

test.each([
  ['catalog', 'qa', "images.yaml: 'catalog.qa' must be a map of lines with a key each, got no map"],
  ['search', 'qa', "images.yaml: 'search.qa' must be a map of lines with a key each, got no map"],
])('there is no %s.%s to edit', (service, environment, message) => {
  expect(() => setVersion(images, service, environment, { tag: 'b' })).toThrow(message);
});

test('an alias is not edited: it would change its anchor', () => {
  const text = 'catalog:\n  staging: &same\n    tag: "a"\n  production: *same\n';
  expect(() => setVersion({ ...images, text }, 'catalog', 'production', { tag: 'b' })).toThrow(
    "images.yaml: 'catalog.production' must be a map of lines with a key each, got an alias",
  );
});

const versions = { staging: { tag: 'a' }, production: { tag: 'b', approval: { by: 'jane', ticket: 'T-1' } } };
const BLOCK = `:
  staging:
    tag: "a"

  production:
    tag: "b"
    approval:
      by: "jane"
      ticket: "T-1"
`;

describe('a service is added in its alphabetical place', () => {
  test.each([
    ['first', 'basket', `# Of all services\n\nbasket${BLOCK}\ncatalog:`, '# Of all services\n\ncatalog:'],
    [
      'in between',
      'cellar',
      `    # until Monday\n\ncellar${BLOCK}\n# About`,
      '    # until Monday\n\n# About',
    ],
    ['last', 'search', `"PAY-1"\n\nsearch${BLOCK}`, '"PAY-1"\n'],
  ])('%s', (_, name, after, before) => {
    expect(addService(images, name, versions)).toBe(TEXT.replace(before, after));
  });

  test('of a file with braces around services only by hand', () => {
    expect(() => addService({ ...images, text: '{}' }, 'search', versions)).toThrow(
      "images.yaml: 'the file' must be a map of lines with a key each, got braces",
    );
  });
});

describe('an environment is added below another one', () => {
  const both = { catalog: { tag: 'c' }, checkout: { tag: 'd' } };

  test.each([
    [
      'staging',
      TEXT.replace('# by the pipeline\n', '# by the pipeline\n\n  qa:\n    tag: "c"\n').replace(
        '# short\n',
        '# short\n\n  qa:\n    tag: "d"\n',
      ),
    ],
    [
      'production',
      TEXT.replace('    # until Monday\n', '    # until Monday\n\n  qa:\n    tag: "c"\n').replace(
        '"PAY-1"\n',
        '"PAY-1"\n\n  qa:\n    tag: "d"\n',
      ),
    ],
  ])('%s', (above, expected) => {
    expect(addEnvironment(images, 'qa', above, both)).toBe(expected);
  });

  test('which each service must have', () => {
    expect(() => addEnvironment(images, 'qa', 'live', both)).toThrow(
      "images.yaml: 'catalog.live' must be there, got nothing",
    );
  });
});

test('the versions of this project are edited without another change', () => {
  const text = fs.readFileSync(path.join(CODE_ROOT, 'images.yaml'), 'utf8');
  const { services } = parseImages('images.yaml', text);
  for (const [service, environments] of Object.entries(services)) {
    for (const [environment, version] of Object.entries(environments)) {
      expect(setVersion({ file: 'images.yaml', text }, service, environment, version)).toBe(text);
    }
  }
});
