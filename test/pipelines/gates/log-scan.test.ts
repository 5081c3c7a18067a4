import { expect, test } from 'vitest';
import { cardNumbersIn } from '../../../pipelines/gates/card-numbers';
import { logScan } from '../../../pipelines/gates/log-scan';
import { askGate, folderOf } from './ask-gate';

test.each([
  ['Visa', 'card=4242424242424242,', '424242******4242'],
  ['Maestro of 13 digits', '"5018000000007"', '501800***0007'],
  ['Mastercard', 'pan 5555555555554444', '555555******4444'],
  ['Mastercard, 2 series', '2223003122003222', '222300******3222'],
  ['American Express in groups', '3782 822463 10005.', '378282*****0005'],
  ['Diners Club in groups', '3056-930902-5904', '305693****5904'],
  ['Discover', '6011111111111117', '601111******1117'],
  ['UnionPay of 19 digits', '6212345678900000003', '621234*********0003'],
  ['in groups', 'number: 4242-4242-4242-4242', '424242******4242'],
  ['behind another number', '2026-11-30 1234 4242 4242 4242 4242', '424242******4242'],
  ['in a name', 'card_4242424242424242', '424242******4242'],
])('a number of %s is found', (_, line, card) => {
  expect(cardNumbersIn(line)).toEqual([card]);
});

test.each([
  ['a wrong check digit', '4242424242424241'],
  ['no known issuer', '1234567812345670'],
  ['nanoseconds', '1764481234567890123'],
  ['a part of an identifier', '4f4242424242424242e'],
  ['a fraction', '0.4242424242424242'],
  ['different separators', '4242 4242-4242 4242'],
  ['too few digits', '424242424242'],
  ['a wrong check digit of UnionPay', '6212345678900000004'],
  ['a part of more digits', '42424242424242424242'],
])('%s is none', (_, line) => {
  expect(cardNumbersIn(line)).toEqual([]);
});

// In pieces, so that this file has none.
const TOKEN = `ghp_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO${'0pINUx'}`;

test('logs with secrets and card numbers fail, which the report masks', async () => {
  const logs = folderOf({
    'unit.log': `start\ncharged 4242 4242 4242 4242\n`,
    'deep/more.xml': `<out>\n// secretlint-disable\ntoken ${TOKEN}\npostgres://app:${'hunter'}2@db/orders\n</out>`,
  });
  const { exitCode, stdout, stderr } = await askGate(logScan, '--logs', logs);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  expect(stdout).toMatch(/more\.xml:3: found GitHub Token/);
  expect(stdout).toMatch(/more\.xml:4: found PostgreSQL connection string/);
  expect(stdout).toContain('unit.log:2: card number 424242******4242\n');
  expect(stdout).toContain('- files: 2, lines: 7\n');
  expect(stdout).not.toMatch(new RegExp(`${TOKEN}|4242 4242|hunter2`));
});

test('other logs pass', async () => {
  const logs = folderOf({ 'unit.log': 'charged 424242******4242 with token tok_1\n' });
  expect(await askGate(logScan, '--logs', logs)).toEqual({
    exitCode: 0,
    stdout: '### log-scan: passed\n\nMeasured:\n\n- files: 1, lines: 1\n',
    stderr: '',
  });
});

test('a report stays short', async () => {
  const logs = folderOf({ 'unit.log': '4242424242424242\n'.repeat(52) });
  const { stdout } = await askGate(logScan, '--logs', logs);
  expect(stdout).toContain(':50: card number');
  expect(stdout).not.toContain(':51: card number');
  expect(stdout).toContain('- and 2 more\n');
});

test('logs without a line fail', async () => {
  const logs = folderOf({ 'unit.log': '\n' });
  expect(await askGate(logScan, '--logs', logs)).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining('- the logs have no line\n'),
  });
});

test.each([
  ['nowhere', / nowhere is not there/],
  [undefined, /binary\.log is no text/],
])('logs at %s cannot be read', async (logs, stderr) => {
  const folder = folderOf({ 'binary.log': 'a\0b' });
  expect(await askGate(logScan, '--logs', logs ?? folder)).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(stderr),
  });
});
