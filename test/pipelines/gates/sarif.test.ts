import path from 'node:path';
import { expect, test } from 'vitest';
import { readSarif, type Scan } from '../../../pipelines/gates/sarif';
import { folderOf } from './ask-gate';

/** What is read of a run of a scanner. */
function scanOf({
  rules = [],
  extensions,
  ...run
}: {
  rules?: object[];
  extensions?: object[];
  [field: string]: unknown;
}): Scan {
  const tool = { driver: { name: 'Scanner', rules }, ...(extensions && { extensions }) };
  const text = JSON.stringify({ version: '2.1.0', runs: [{ tool, results: [], ...run }] });
  return readSarif(path.join(folderOf({ 'report.sarif': text }), 'report.sarif'))[0] as Scan;
}

const findingOf = (result: object, run: object = {}) => scanOf({ ...run, results: [result] }).findings[0];

test.each([
  ['10.0', 'critical'],
  ['9.0', 'critical'],
  ['8.9', 'high'],
  ['7.0', 'high'],
  ['6.9', 'medium'],
  ['4.0', 'medium'],
  ['3.9', 'low'],
  ['0.0', 'low'],
])('a score of %s is %s, whatever the level is', (score, severity) => {
  expect(findingOf({ level: 'error', properties: { 'security-severity': score } })).toMatchObject({
    severity,
  });
});

test.each([
  ['fail', 1],
  ['open', 1],
  ['review', 1],
  ['pass', 0],
  ['notApplicable', 0],
  ['informational', 0],
])('of kind %s there are %i findings', (kind, count) => {
  expect(scanOf({ results: [{ kind }] }).findings).toHaveLength(count);
});

test('a scanner that has failed once has not come to its end', () => {
  const invocations = [{ executionSuccessful: true }, { executionSuccessful: false }];
  expect(() => scanOf({ invocations })).toThrow(/^Scanner has not come to its end, says .*report\.sarif$/);
  expect(scanOf({ invocations: [{ executionSuccessful: true }, {}] }).tool).toBe('Scanner');
});

const rule = (id: string, score: string) => ({ id, properties: { 'security-severity': score } });
const RULES = {
  rules: [rule('a', '9.9'), rule('CA1000', '7.5')],
  extensions: [{ rules: [rule('a', '4.5'), rule('e', '1.0')] }, {}],
};

test.each([
  ['its place in the driver', { ruleIndex: 1 }, 'CA1000', 'high'],
  ['its place in the driver, as a reference', { rule: { index: 1 } }, 'CA1000', 'high'],
  ['its place in an extension', { rule: { index: 0, toolComponent: { index: 0 } } }, 'a', 'medium'],
  ['its id', { ruleId: 'e' }, 'e', 'low'],
  ['its id, as a reference', { rule: { id: 'e' } }, 'e', 'low'],
  ['its id, where the place has none', { ruleId: 'e', ruleIndex: 7 }, 'e', 'low'],
  [
    'its id, where there is no such component',
    { ruleId: 'e', rule: { index: 0, toolComponent: { index: 5 } } },
    'e',
    'low',
  ],
  ['the id of which it is a part', { ruleId: 'CA1000/1' }, 'CA1000/1', 'high'],
  ['no id that only begins like it', { ruleId: 'CA10001' }, 'CA10001', 'medium'],
  ['nothing', {}, 'no rule', 'medium'],
])('a rule is known by %s', (_, result, id, severity) => {
  expect(findingOf(result, RULES)).toMatchObject({ rule: id, severity });
});

test('a finding without rules, place and words is one all the same', () => {
  const text = JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'S' } }, results: [{ ruleId: 'x' }] }],
  });
  const [scan] = readSarif(path.join(folderOf({ 'r.sarif': text }), 'r.sarif'));
  expect(scan?.findings).toEqual([
    { rule: 'x', severity: 'medium', weaknesses: [], place: 'no place', message: '' },
  ]);
  expect(findingOf({ locations: [{}] })).toMatchObject({ place: 'no place' });
});

test('words are one line, and of bounded length', () => {
  expect(findingOf({ message: { text: `a \n\t b${'c'.repeat(300)}` } })?.message).toBe(
    `a b${'c'.repeat(197)}`,
  );
});

test('weaknesses are those of CWE, of the rule and of the result, each once', () => {
  const target = (id: string, name?: string) => ({ id, ...(name && { toolComponent: { name } }) });
  const rules = [
    {
      id: 'r',
      properties: { tags: ['security', 'external/cwe/cwe-089', 'OWASP-A03:2021'], cwe: 'CWE-79' },
      relationships: [{ target: target('CWE-94', 'CWE') }, { target: target('3', 'OWASP') }, {}],
    },
  ];
  const finding = findingOf(
    { ruleId: 'r', taxa: [target('78', 'CWE'), target('89', 'CWE'), target('5')] },
    { rules },
  );
  expect(finding?.weaknesses).toEqual([89, 79, 94, 78]);
  expect([...scanOf({ rules }).covers]).toEqual([89, 79, 94]);
});

test.each([
  [[], undefined],
  [[{ kind: 'inSource' }], 'in source'],
  [[{ kind: 'inSource' }, { kind: 'external' }], 'elsewhere'],
  [
    [
      { kind: 'external', status: 'accepted' },
      { kind: 'inSource', status: 'underReview' },
    ],
    undefined,
  ],
])('suppressions %j accept it %s', (suppressions, accepted) => {
  expect(findingOf({ suppressions })?.accepted).toBe(accepted);
});
