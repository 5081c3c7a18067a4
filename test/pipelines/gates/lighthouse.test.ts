import { spawnSync } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdToBudget, lighthouse, lighthouseCi } from '../../../pipelines/gates/lighthouse';
import { describeWith } from '../../describe-with';
import { askGate, folderOf } from './ask-gate';
import { serve } from './serve';

const BROWSERS = ['google-chrome-stable', 'google-chrome', 'chromium-browser', 'chromium'];
const hasBrowser =
  process.env.CHROME_PATH !== undefined ||
  BROWSERS.some((browser) => spawnSync(browser, ['--version']).status === 0);

const PAGE =
  '<!doctype html><html lang="en"><title>Shop</title><script src="/app.js"></script><h1>Shop</h1></html>';

const page = (status = 200) =>
  serve(
    http.createServer((request, response) => {
      const isScript = request.url === '/app.js';
      response.writeHead(status, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
      response.end(isScript ? `//${'x'.repeat(50_000)}` : PAGE);
    }),
  );

describeWith(
  hasBrowser && lighthouseCi.isInstalled,
  `needs Chrome or Chromium, and Lighthouse CI, which \`${lighthouseCi.how}\` installs`,
)('the budgets of a page', () => {
  const budget = ['--load-time', '1m', '--bundle-size', '60Ki', '--runs', '1'];

  test('are kept, or not', async () => {
    const folder = folderOf({ '.lighthouseci/.keep': '' });
    const reports = path.join(folder, '.lighthouseci');
    const url = `${await page()}/`;
    const run = await askGate(lighthouse, '--url', url, ...budget, '--reports', reports);
    expect(run).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^### lighthouse: passed\n\nMeasured:\n\n- largest contentful paint: \d+ ms, at most 60000\n- scripts: 50\d{3} bytes, at most 61440\n$/,
      ),
      stderr: '',
    });
    // The same reports, held to less.
    const { failures, measured } = await holdToBudget(folder, { loadTime: 1, bundleSize: 50_000 });
    expect(failures).toEqual([
      expect.stringMatching(/^largest contentful paint: \d+ ms, more than 1$/),
      expect.stringMatching(/^scripts: 50\d{3} bytes, more than 50000$/),
    ]);
    expect(measured).toEqual(failures);
  });

  test('are not kept by a page that cannot be loaded', async () => {
    const url = `${await page(500)}/`;
    expect(await askGate(lighthouse, '--url', url, ...budget)).toEqual({
      exitCode: 1,
      stdout: expect.stringMatching(/failed\n\n- http:.* cannot be measured: .*500/),
      stderr: '',
    });
  });

  test('cannot be judged without a report', async () => {
    await expect(holdToBudget(folderOf({}), { loadTime: 1, bundleSize: 1 })).rejects.toThrow(
      /^Lighthouse CI has not judged every bound/,
    );
  });
});

test.each([
  [['--url', 'staging'], /must be the URL of a page/],
  [['--url', 'file:///etc/passwd'], /must be the URL of a page/],
  [['--url', 'http://127.0.0.1:1/', '--load-time', '2500'], /must be a duration above 0/],
  [['--url', 'http://127.0.0.1:1/', '--load-time', '2s', '--bundle-size', '-1'], /must be a size above 0/],
  [
    ['--url', 'http://127.0.0.1:1/', '--load-time', '2s', '--bundle-size', '1Ki', '--runs', '0'],
    /must be a whole number/,
  ],
  [['--url', 'http://127.0.0.1:1/'], /required option '--load-time <duration>' not specified/],
])('%j cannot be asked', async (args, stderr) => {
  expect(await askGate(lighthouse, ...args)).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(stderr),
  });
});
