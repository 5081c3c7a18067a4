import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { expect, test } from 'vitest';
import { type Gate, Unusable } from '../../../pipelines/gates/gate';
import {
  bytes,
  milliseconds,
  origin,
  repeated,
  required,
  share,
  urlPath,
  wholeNumber,
} from '../../../pipelines/gates/options';
import { runGate } from '../../../pipelines/gates/run-gate';
import { CODE_ROOT } from '../../../synth/project';
import { askGate, folderOf } from './ask-gate';

/** A gate that answers what its options say. */
const gate: Gate<{ readonly fail?: string; readonly broken?: string; readonly size?: number }> = {
  name: 'example',
  asks: 'Is it good?',
  fails: ['what is bad'],
  needs: ['a reason on the PATH'],
  options: [
    new Option('--fail <why>', 'fail'),
    new Option('--broken <why>', 'be unusable'),
    new Option('--bug', 'break'),
    new Option('--wait <duration>', 'a duration').argParser(milliseconds),
    new Option('--size <size>', 'a size').argParser(bytes),
    new Option('--number <number>', 'a number').argParser(wholeNumber),
    new Option('--share <share>', 'a share').argParser(share),
    new Option('--host <url>', 'a host').argParser(origin),
    new Option('--path <path>', 'a path').argParser(urlPath),
  ],
  async judge({ fail, broken, ...others }) {
    if ('bug' in others) throw new TypeError('no such thing');
    if (broken !== undefined) throw new Unusable(broken);
    return { failures: fail === undefined ? [] : [fail], measured: [JSON.stringify(others)] };
  },
};

test('a gate that passes says what was measured', async () => {
  const options = '--wait 1m30s --size 300Ki --number 12 --share 0.01 --host https://a.example/'.split(' ');
  expect(await askGate(gate, ...options)).toEqual({
    exitCode: 0,
    stdout:
      '### example: passed\n\nMeasured:\n\n' +
      '- {"wait":90000,"size":307200,"number":12,"share":0.01,"host":"https://a.example"}\n',
    stderr: '',
  });
});

test.each([
  ['--wait', '800ms', 800],
  ['--number', '7', 7],
  ['--number', '123456789', 123_456_789],
  ['--share', '1', 1],
  ['--share', '.5', 0.5],
  ['--share', '00.25', 0.25],
  ['--host', 'http://a.example:8080', 'http://a.example:8080'],
  ['--path', '/', '/'],
  ['--path', '/a/:b', '/a/:b'],
])('%s takes %s', async (flag, text, value) => {
  const { stdout } = await askGate(gate, flag, text);
  expect(stdout).toContain(`- ${JSON.stringify({ [flag.slice(2)]: value })}\n`);
});

test('one that has measured nothing says no more than that', async () => {
  const silent: Gate<object> = { ...gate, needs: [], judge: async () => ({ failures: [], measured: [] }) };
  expect((await askGate(silent)).stdout).toBe('### example: passed\n');
  expect((await askGate(silent, '--help')).stdout).not.toContain('It needs');
});

test('one that fails says why; what it quotes is neither a line nor HTML', async () => {
  expect(await askGate(gate, '--fail', 'bad\n::error::<img>')).toEqual({
    exitCode: 1,
    stdout: '### example: failed\n\n- bad\\u000a::error::&lt;img>\n\nMeasured:\n\n- {}\n',
    stderr: '',
  });
});

test('the report is added to the summary of the run', async () => {
  const summary = path.join(folderOf({ summary: 'before\n' }), 'summary');
  const ignored = () => {};
  await runGate(gate, ['--fail', 'bad'], { stdout: ignored, stderr: ignored, summary });
  expect(fs.readFileSync(summary, 'utf8')).toBe(
    'before\n### example: failed\n\n- bad\n\nMeasured:\n\n- {}\n\n',
  );
});

test.each([
  [['--broken', 'no file'], 'the example gate cannot be asked: no file\n'],
  [['--bug'], /^the example gate cannot be asked: TypeError: no such thing\n +at /],
  [['--nothing'], "error: unknown option '--nothing'\n"],
  [['more'], /^error: too many arguments/],
  [['--wait', '5'], /'5' is invalid. must be a duration above 0, e.g. 800ms or 5m/],
  [['--wait', '0'], /must be a duration above 0/],
  [['--size', '0'], /must be a size above 0, e.g. 300Ki/],
  [['--size', 'big'], /must be a size above 0, e.g. 300Ki/],
  [['--number', '0'], /must be a whole number, 1 at least/],
  [['--number', '1.5'], /must be a whole number, 1 at least/],
  [['--share', '1.1'], /must be a share in 0-1, e.g. 0.01/],
  [['--share', ''], /must be a share in 0-1, e.g. 0.01/],
  [['--host', 'a.example'], /must be a URL without a path/],
  [['--host', 'ftp://a.example'], /must be a URL without a path/],
  [['--host', 'http://a.example/b'], /must be a URL without a path/],
  [['--host', 'shttp://a.example'], /must be a URL without a path/],
  [['--share', 'x1'], /must be a share in 0-1, e.g. 0.01/],
  [['--share', '1x'], /must be a share in 0-1, e.g. 0.01/],
  [['--share', '0.5e-1'], /must be a share in 0-1, e.g. 0.01/],
  [['--share=-0.5'], /must be a share in 0-1, e.g. 0.01/],
  [['--host', 'httpx:a.example'], /must be a URL without a path/],
  [['--path', 'a'], /must be a path, e.g. \/readyz/],
  [['--path', 'x/a'], /must be a path, e.g. \/readyz/],
  [['--path', '/a b'], /must be a path, e.g. \/readyz/],
  [['--path', '/a?b'], /must be a path, e.g. \/readyz/],
])('%j cannot be asked', async (args, stderr) => {
  expect(await askGate(gate, ...args)).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(stderr),
  });
});

test('an option may be demanded, or given several times', async () => {
  const listing: Gate<object> = {
    ...gate,
    options: [required('--name <name>', 'a name'), repeated('--path <path>', 'a path').makeOptionMandatory()],
    judge: async (options) => ({ failures: [], measured: [JSON.stringify(options)] }),
  };
  expect((await askGate(listing, '--path', '/a')).stderr).toBe(
    "error: required option '--name <name>' not specified\n",
  );
  expect((await askGate(listing, '--name', 'x')).exitCode).toBe(2);
  const { stdout } = await askGate(listing, '--name', 'x', '--path', '/a', '--path', '/b');
  expect(stdout).toContain('{"name":"x","path":["/a","/b"]}');
});

test('the help says what fails', async () => {
  const { exitCode, stdout } = await askGate(gate, '--help');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('It fails on\n  - what is bad\nIt needs a reason on the PATH.\n');
});

test('infra asks a gate by its name', () => {
  const options =
    '--service catalog --host http://127.0.0.1:1 --duration 1s --p99 1s --error-rate 0 --least-requests 1';
  const args = ['cli/infra.cjs', 'gate', 'locust', ...options.split(' ')];
  const env = { ...process.env, PATH: '/nowhere' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: CODE_ROOT,
    env,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(
      /'locust' is not on the PATH: install load-tests\/requirements.txt by pip\n$/,
    ),
  });
});
