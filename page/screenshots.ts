import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium';

const ROOT = path.resolve(__dirname, '..');
const FOLDER = path.join(ROOT, 'docs/page');

/** What is taken of the page of a change: where, how wide, in which colours. */
const SHOTS: readonly Shot[] = [
  { name: 'change', hash: '#/change', width: 1100, height: 1060, colours: 'light' },
  { name: 'topology', hash: '#/topology', width: 1100, height: 640, colours: 'light' },
  { name: 'environments', hash: '#/environments', width: 1100, height: 720, colours: 'light' },
  { name: 'plan', hash: '#/plan/payments/production', width: 1100, height: 1250, colours: 'dark' },
];

/** When all of it happens. */
const DATE = '2026-11-30T12:00:00Z';

interface Shot {
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly colours: 'light' | 'dark';
}

/**
 * `npm run screenshots`: takes the pictures of `docs/page/` of a change that two promotions, a scaling and a new limit
 * make in a copy of the project.
 */
async function takeScreenshots(): Promise<void> {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'screenshots-'));
  const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium' });
  try {
    const file = pageOfChange(copy);
    fs.mkdirSync(FOLDER, { recursive: true });
    for (const shot of SHOTS) await take(browser, file, shot);
  } finally {
    await browser.close();
    fs.rmSync(copy, { recursive: true });
  }
}

async function take(
  browser: Browser,
  file: string,
  { name, hash, width, height, colours }: Shot,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: colours });
  const page: Page = await context.newPage();
  await page.goto(`file://${file}${hash}`);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), scale: 'css' });
  await context.close();
}

/** Changes a copy of the project, and draws what that changes. */
function pageOfChange(copy: string): string {
  const run = (program: string, args: readonly string[]) =>
    execFileSync(program, args, {
      cwd: copy,
      // The pictures differ where the page does.
      env: { ...process.env, GIT_AUTHOR_DATE: DATE, GIT_COMMITTER_DATE: DATE },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const git = (...args: string[]) => run('git', args);
  const infra = (...args: string[]) =>
    run(process.execPath, ['-r', './synth/typescript.cjs', 'cli/infra.ts', ...args]);
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const name of listed.split('\0').filter(Boolean)) {
    fs.cpSync(path.join(ROOT, name), path.join(copy, name));
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Jane');
  git('config', 'user.email', 'jane@shop.example');
  git('add', '--all');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'Promote catalog to staging');
  replace(path.join(copy, 'services/checkout.ts'), 'maxReplicas: 15', 'maxReplicas: 20');
  infra('promote', 'checkout', 'production', 'c4e8f92');
  infra('promote', 'payments', 'production', 'd93f6a0', '--approved-by', 'jane', '--ticket', 'PAY-413');
  replace(path.join(copy, 'services/inventory.ts'), 'disruptionBudget: true,\n', '');
  run(process.execPath, ['-r', './synth/typescript.cjs', 'main.ts']);
  git('commit', '--quiet', '--no-gpg-sign', '--all', '-m', 'Release checkout and payments to production');
  const file = path.join(copy, 'page.html');
  infra('page', 'HEAD^', '--out', file);
  return file;
}

function replace(file: string, from: string, to: string): void {
  const text = fs.readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} must have ${JSON.stringify(from)}`);
  fs.writeFileSync(file, text.replace(from, to));
}

void takeScreenshots();
