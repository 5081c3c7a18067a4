import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundledView } from '../../page/bundle';
import { findChromium } from '../../page/chromium';
import type { PageData } from '../../page/data/page-data';
import { pageHtml } from '../../page/html';
import { findKustomize } from '../../synth/kustomize';
import { describeWith } from '../describe-with';
import { changedProject, dataOf, repeated } from './pages';

const program = findChromium();
const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Every view, and what its heading says. */
const VIEWS: readonly (readonly [hash: string, heading: string])[] = [
  ['#/change', 'What this changes'],
  ['#/topology', 'Topology'],
  ['#/topology/checkout', 'Around checkout'],
  ['#/environments', 'Environments'],
  ['#/plan/payments/production', 'Release of payments to production'],
  ['#/plan/catalog/production', 'Release of catalog to production'],
  ['#/plan/frontend/staging', 'Release of frontend to staging'],
  ['#/service/checkout', 'checkout changes'],
  ['#/network/production', 'Network of production'],
  ['#/capacity', 'Capacity'],
];

describeWith(
  program !== undefined && findKustomize() !== undefined,
  'the page in a browser needs Chrome or Chromium, and Kustomize',
)('the page in a browser', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'page-'));
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let data: PageData;
  /** What has gone wrong in the page, or tried to leave it. */
  let noticed: string[];

  beforeAll(async () => {
    const project = await changedProject();
    data = await dataOf(project, 'HEAD');
    project.remove();
    write('page.html', data);
    browser = await chromium.launch({ executablePath: program as string });
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    page.on('console', (message) => noticed.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', ({ message }) => noticed.push(message));
    page.on('dialog', (dialog) => {
      noticed.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.route('**', (route) => {
      const url = route.request().url();
      if (url.startsWith('file:')) return route.continue();
      noticed.push(`request: ${url}`);
      return route.abort();
    });
  });
  beforeEach(() => {
    noticed = [];
  });
  afterAll(async () => {
    await browser?.close();
    fs.rmSync(folder, { recursive: true });
  });

  function write(name: string, shown: PageData): void {
    fs.writeFileSync(path.join(folder, name), pageHtml(shown, bundledView()));
  }

  /** Opens a page anew, rather than to follow a link in it. */
  async function open(hash: string, name = 'page.html'): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`file://${folder}/${name}${hash}`);
    await page.waitForSelector('h1');
  }

  const textOf = (selector: string) => page.locator(selector).first().innerText();
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

  async function findingsOf(rules: readonly string[]): Promise<string[]> {
    const { violations } = (await page.evaluate(
      `${AXE}; axe.run({ runOnly: ${JSON.stringify(rules)} })`,
    )) as AxeResults;
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
    );
  }

  describe.each(VIEWS)('%s', (hash, heading) => {
    test('is drawn, accessible in light and dark, and asks for nothing', async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await open(hash);
      expect(plain(await textOf('h1'))).toBe(heading);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((details) => { details.open = true })",
      );
      expect(
        await findingsOf(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
      ).toEqual([]);
      await page.click('button.theme');
      expect(await findingsOf(['color-contrast'])).toEqual([]);
      await page.click('button.theme');
      expect(noticed).toEqual([]);
    });

    test('fits a screen of 320 pixels', async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      await open(hash);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  });

  test('what differs is said as `infra diff` says it', async () => {
    await open('#/change');
    const { change } = data;
    const cards = page.locator('.application');
    expect(await cards.count()).toBe(change?.applications.length);
    for (const { environment, service, effects, objects } of change?.applications ?? []) {
      const card = page.locator(`#change-${environment}-${service}`);
      expect(await card.locator('.effects li > span:last-child').allInnerTexts()).toEqual(
        effects.map(({ text }) => text),
      );
      const fields = await card
        .locator('.fields .path')
        .evaluateAll((all) => all.map((it) => it.textContent));
      expect(fields).toEqual(objects.flatMap((object) => object.fields.map((field) => field.path)));
    }
    expect(plain(await textOf('#change-production-payments h3 + .version-step'))).toBe('80c5e1b → d93f6a0');
    // Production comes first, and is told apart.
    expect(plain(await textOf('.tile'))).toMatch(/^production 3 services change of 5/);
    expect(await page.locator('.tile .production').count()).toBe(1);
  });

  test('what changes is marked in the other views', async () => {
    await open('#/topology');
    const changed = await page.locator('a.node.changed .name').allTextContents();
    expect(changed.sort()).toEqual(['checkout', 'inventory', 'payments']);
    await open('#/environments?state=changed');
    expect(await page.locator('tbody th a').allInnerTexts()).toEqual(['inventory', 'payments', 'checkout']);
    await open('#/capacity');
    expect(plain(await textOf('.gauge .figure'))).toBe('20 – 53 → 20 – 58');
  });

  test('a service that goes is named with what there is of it', async () => {
    write('gone.html', { ...data, services: data.services.filter(({ name }) => name !== 'inventory') });
    await open('#/environments', 'gone.html');
    expect(plain(await textOf('[aria-label="No longer there"]'))).toBe(
      'deletion inventory: staging has 5ac91d7, production has 2be70c8',
    );
  });

  test('a keyboard finds a service, and leads on from it', async () => {
    await open('#/topology');
    await page.keyboard.press('Tab');
    expect(await textOf(':focus')).toBe('Skip to the view');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await page.keyboard.press('/');
    await page.keyboard.type('pay');
    expect(await page.locator('[role=option]').count()).toBeGreaterThan(3);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=can double-charge');
    expect(await page.evaluate('[location.hash, document.activeElement.tagName]')).toEqual([
      '#/service/payments',
      'MAIN',
    ]);
    expect(await page.title()).toBe('payments · Service · ecommerce');
    await page.keyboard.press('/');
    await page.keyboard.type('nothing of the kind');
    expect(await page.locator('[role=option]').innerText()).toBe('Nothing has this name.');
    await page.keyboard.press('Escape');
    expect(await page.locator('#answers').isVisible()).toBe(false);
  });

  test('an address leads to what changes of a service', async () => {
    await open('#/environments');
    await page.click('tr:has-text("checkout") a.to-change');
    const sought = page.locator('.sought');
    expect(await sought.getAttribute('id')).toBe('change-production-checkout');
    await expect.poll(() => sought.evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(800);
  });

  test('an address leads to an object', async () => {
    await open('#/service/checkout/production/Rollout/checkout-service');
    const sought = page.locator('.sought');
    expect(plain(await sought.innerText())).toBe('Rollout checkout-service base/checkout/rollout.yaml');
    await expect.poll(() => sought.evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(800);
  });

  test('an abort is told for any moment of a release', async () => {
    await open('#/plan/payments/production');
    const slider = page.locator('input[type=range]');
    const told = () => page.locator('.abort-at output').innerText().then(plain);
    expect(await told()).toMatch(/^Abort at P\+15m25s, analysis .* All 4 old pods are back after 15s/);
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await told()).toMatch(/^Abort at 0s, waits for a person/);
    await page.keyboard.press('End');
    expect(await told()).toMatch(/It is promoted: a revert of the commit is a new release\.$/);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^P\+\d+m\d+s, promoted: It is promoted/);
  });

  test('a cell of the network says which policy it is by', async () => {
    await open('#/network/production');
    await page.click('text=TCP/8080');
    expect(await textOf('.why')).toBe(
      'payments-service may be reached on TCP/8080 from checkout-service: no policy keeps checkout-service from anybody, payments-service-ingress lets it in.',
    );
    await page.getByRole('button', { name: 'catalog-service to payments-service: refused' }).click();
    expect(await textOf('.why')).toContain(
      'only payments-service-ingress lets anybody in to payments-service',
    );
  });

  test('paper has all of it, light, without what nobody can press', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await open('#/change');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });

  test('texts are shown, whatever they are', async () => {
    const hostile = `</script><!--<img src=x onerror="alert('there')">`;
    const [service] = data.services;
    if (!service?.risk) throw new Error('the shop must have a service with a risk');
    const risk = { ...service.risk, impact: hostile };
    const secrets = [{ name: hostile, keys: [hostile], purpose: hostile }];
    write('hostile.html', { ...data, platform: hostile, services: [{ ...service, risk, secrets }] });
    await open(`#/service/${service.name}`, 'hostile.html');
    expect(await textOf('.platform strong')).toBe(hostile);
    expect(await page.locator('td', { hasText: hostile }).count()).toBe(2);
    expect(await page.locator('img').count()).toBe(0);
    expect(noticed).toEqual([]);
  });

  describe('of 1,000 services', () => {
    beforeAll(async () => write('many.html', await repeated({ ...data, change: null }, 200)));

    test('is drawn in groups', async () => {
      await open('', 'many.html');
      expect(await page.locator('a.node.group').count()).toBeGreaterThan(1);
      expect(await page.locator('*').count()).toBeLessThan(1000);
      await page.click('a.node.group:has-text("payments-team")');
      await page.waitForSelector('text=Services: payments-team');
      expect(await page.locator('tbody th a').first().innerText()).toBe('shop-0-payments');
    });

    test('has every row in reach', async () => {
      await open('#/environments', 'many.html');
      expect(await page.locator('tbody tr').count()).toBeLessThan(80);
      expect(await page.locator('table').getAttribute('aria-rowcount')).toBe('1001');
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      await page.waitForSelector('tr[aria-rowindex="1001"]');
      await page.fill('.filters input', 'shop-77-');
      await page.waitForSelector('text=5 of 1000 services');
      expect(await page.locator('tbody th a').count()).toBe(5);
    });
  });
});
