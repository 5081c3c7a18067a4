import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { earlierDocuments, withOtherVersions } from '../../checks/earlier-documents';
import type { TreeFile } from '../../checks/tree';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { toYaml } from '../../synth/yaml';
import { shopTree } from '../shop';

const OVERLAYS = [...shopTree().values()].filter(({ path }) =>
  /^overlays\/.*\/kustomization\.yaml$/.test(path),
);
const DIGEST = `sha256:${'0'.repeat(64)}`;

/** Data alone, with what is embedded as data too. */
function plain(value: unknown): unknown {
  if (value instanceof EmbeddedYaml) return plain(value.content);
  if (typeof value === 'string' && value.includes('\n')) return plain(parseAllDocuments(value)[0]?.toJS());
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field)]));
}

const read = (text: string) => parseAllDocuments(text).map((document) => document.toJS());

test.each(OVERLAYS.map((file) => [file.path, file] as const))(
  '%s with other versions is what YAML has',
  (_, file) => {
    const earlier = file.text.replace(/newTag: "\w+"/, 'newTag: "1.10"');
    expect(earlier).not.toBe(file.text);
    expect(plain(withOtherVersions(earlier, file))).toEqual(plain(read(earlier)));
  },
);

/** A Kustomization as it is now. */
function fileOf(content: object): TreeFile {
  return { path: 'kustomization.yaml', construct: 'shop', documents: [content], text: toYaml([content]) };
}

test('a digest beside a tag is told, of each image', () => {
  const images = ['one', 'two'].map((name) => ({ name, newTag: name, digest: DIGEST }));
  const file = fileOf({ images });
  const earlier = file.text.replace('"two"', '"1.10"').replace(DIGEST, DIGEST.replaceAll('0', 'f'));
  expect(withOtherVersions(earlier, file)).toEqual(read(earlier));
});

test.each<[what: string, content: object, from: string, to: string]>([
  [
    'another count',
    { images: [{ name: 'a', newTag: '1' }], replicas: [{ name: 'a', count: 1 }] },
    'count: 1',
    'count: 2',
  ],
  ['a version less', { images: [{ name: 'a', newTag: '1' }] }, '    newTag: "1"\n', ''],
  ['a digest instead', { images: [{ name: 'a', newTag: '1' }] }, 'newTag', 'digest'],
  [
    'what looks like a version in a string',
    { images: [{ name: 'a', newTag: '1' }], transformers: [new EmbeddedYaml({ newTag: '2' })] },
    '"2"',
    '"3"',
  ],
  [
    'the like of a version in another list',
    { images: [{ name: 'a', newTag: '1' }], others: [{ name: 'b', newTag: '2' }] },
    '"2"',
    '"3"',
  ],
  [
    'the like of a version in the place of one that is none',
    {
      images: [
        { name: 'a', newTag: '1' },
        { name: 'b', newTag: 'of no image' },
      ],
      transformers: [new EmbeddedYaml({ newTag: '2' })],
    },
    '"2"',
    '"3"',
  ],
  [
    'a version before one that is none',
    {
      images: [
        { name: 'a', newTag: '1' },
        { name: 'b', newTag: 'of no image' },
      ],
    },
    '"1"',
    '"3"',
  ],
])('%s is read', (_, content, from, to) => {
  const file = fileOf(content);
  const earlier = file.text.replace(from, to);
  expect(plain(earlierDocuments(earlier, file))).toEqual(plain(read(earlier)));
});
