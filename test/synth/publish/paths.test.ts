import { expect, test } from 'vitest';
import { checkPaths } from '../../../synth/publish/paths';

test('takes what every file system takes', () => {
  const paths = [
    'a.yaml',
    'base/a/deployment.yaml',
    'base/b.d/x',
    '.hidden',
    'base/a-b_c.1/ä é.yaml',
    'console/com/nul1',
    `${'x'.repeat(255)}/y`,
  ];
  expect(checkPaths(paths)).toEqual([]);
});

test.each([
  ['', 'it must not be empty'],
  ['/etc/passwd', 'it must not be absolute'],
  ['C:/x', 'it must not be absolute, it must not have any of < > : " | ? *, which Windows forbids'],
  ['c:x', 'it must not be absolute, it must not have any of < > : " | ? *, which Windows forbids'],
  ['//host/x', 'it must not be absolute, it must not have empty segments'],
  ['a\\\\b', "it must have '/' between its segments, not a backslash", 'a\\b'],
  ['../x', "it must not have a segment '..'"],
  ['a/../../x', "it must not have a segment '..'"],
  ['a/..', "it must not have a segment '..'"],
  ['./x', "it must not have a segment '.'"],
  ['a//b', 'it must not have empty segments'],
  ['a/', 'it must not have empty segments'],
  ['a\\u0000b', 'it must not have control or invisible characters', 'a\0b'],
  ['a\\nb', 'it must not have control or invisible characters', 'a\nb'],
  ['a\\u007fb', 'it must not have control or invisible characters', 'a\x7fb'],
  ['a\\u0085b', 'it must not have control or invisible characters', 'a\x85b'],
  ['a\\u202eb', 'it must not have control or invisible characters', 'a\u202eb'],
  ['a\\u2028b', 'it must not have control or invisible characters', 'a\u2028b'],
  ['a\\ud800b', 'it must not have control or invisible characters', 'a\ud800b'],
  ['a./b', "'a.' must not end in a dot or a space, which Windows drops"],
  ['a/b ', "'b ' must not end in a dot or a space, which Windows drops"],
  ['a?b', 'it must not have any of < > : " | ? *, which Windows forbids'],
  ['base/CON/x.yaml', "'CON' must not be the name of a Windows device"],
  ['nul.yaml', "'nul.yaml' must not be the name of a Windows device"],
  ['com1.tar.gz', "'com1.tar.gz' must not be the name of a Windows device"],
  ['LPT³', "'LPT³' must not be the name of a Windows device"],
  ['a/.Git/hooks/x', "'.Git' must not be the name that Git keeps for itself"],
  [`${'x'.repeat(256)}`, 'its segments must have at most 255 bytes'],
  [`${'ä'.repeat(128)}`, 'its segments must have at most 255 bytes'],
  [`${'abcdefghi/'.repeat(90)}j`, 'it must have at most 900 bytes'],
])('rejects %s', (shown, fault, path = shown) => {
  expect(checkPaths(['good.yaml', path])).toEqual([
    `'${shown}' must be a path inside the tree, e.g. 'base/checkout/deployment.yaml': ${fault}`,
  ]);
});

const twins = (one: string, other: string) => {
  return `'${one}' and '${other}' must differ in more than letter case or Unicode form: macOS and Windows take them for one`;
};

test.each<[string[], string[]]>([
  [['a/b.yaml', 'a/B.yaml'], [twins('a/b.yaml', 'a/B.yaml')]],
  [['a/b.yaml', 'A/c.yaml', 'A/d.yaml', 'a/e.yaml'], [twins('a', 'A')]],
  [['stra\u00dfe', 'STRASSE'], [twins('stra\u00dfe', 'STRASSE')]],
  [['\u03c3', '\u03c2'], [twins('\u03c3', '\u03c2')]],
  [['\u00e9', 'e\u0301'], [twins('\u00e9', 'e\u0301')]],
  [['\ufb01.yaml', 'fi.yaml'], [twins('\ufb01.yaml', 'fi.yaml')]],
  [['a', 'a/b', 'a/c'], ["'a' must be either a file or a folder, got both"]],
  [['a/b', 'a/c', 'a'], ["'a' must be either a file or a folder, got both"]],
  [['a', 'b', 'a', 'a'], ["'a' must be written by one file, got two"]],
  [
    ['../x', 'a', 'A'],
    [
      "'../x' must be a path inside the tree, e.g. 'base/checkout/deployment.yaml': it must not have a segment '..'",
      twins('a', 'A'),
    ],
  ],
])('rejects clashes in %j', (paths, problems) => {
  expect(checkPaths(paths)).toEqual(problems);
});
