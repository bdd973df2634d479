// The console in a real browser, on the real process: declare, answer on a telephone, see the board change in place.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';
import { type RunningConsole, runConsole } from './run-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-console-'));
const DESKTOP = { width: 1280, height: 900 };
const TELEPHONE = { width: 360, height: 740 };
const MANAGER = 'info-systems-manager';

let opened: OpenedBrowser = { unavailable: 'not opened yet' };
let program: RunningConsole | undefined;

beforeAll(async () => {
  opened = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  if ('browser' in opened) program = await runConsole(folder);
});

afterAll(async () => {
  if ('browser' in opened) await opened.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Without a browser the tests pass, and say in one line that they did not look. */
const withBrowser = (name: string, look: (browser: Browser, address: string) => Promise<void>): void => {
  test(name, async () => {
    if ('unavailable' in opened) {
      process.stdout.write(`NOT CHECKED: no browser for "${name}" (${opened.unavailable})\n`);
      return;
    }
    await look(opened.browser, program?.address ?? '');
  });
};

interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: errors of scripts, and what our own policy blocked. */
  readonly complaints: readonly string[];
}

const personActingAs = async (
  browser: Browser,
  address: string,
  as: string,
  options: { readonly viewport: typeof DESKTOP; readonly javaScriptEnabled?: boolean },
): Promise<Person> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  await page.selectOption('#actor-as', as);
  await page.click('#form-actor button');
  await page.locator(`#actor-as option[value="${as}"][selected]`).waitFor({ state: 'attached' });
  return { page, context, complaints };
};

const picture = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });

const fitsItsWidth = async (page: Page): Promise<boolean> => {
  // Before its styles have come, a page has another width.
  await page.waitForLoadState('load');
  return page.evaluate('document.documentElement.scrollWidth <= innerWidth');
};

withBrowser(
  'a declared incident shows its board pinned and 15 sections; an answer changes it in place',
  async (browser, address) => {
    const manager = await personActingAs(browser, address, MANAGER, { viewport: DESKTOP });
    await manager.page.fill('#command-text', '/bcp declare iaas-down');
    await manager.page.press('#command-text', 'Enter');
    await manager.page.waitForURL(/\/incidents\/\d{4}-001/);
    await manager.page.locator('#pinned .board').waitFor();
    expect(await manager.page.locator('#pinned').textContent()).toContain('統合仮想サーバ環境の障害');
    expect(await manager.page.locator('#matrix tbody tr').count()).toBe(15);
    expect(await manager.page.locator('#standing').textContent()).toContain('0/38システム');
    await picture(manager.page, 'declared');

    // Typed but not sent: it must survive whatever happens elsewhere.
    await manager.page.click('#panel-update > summary');
    await manager.page.fill('#update-response', '予備機への切替えを準備中');
    await manager.page.evaluate("document.documentElement.dataset.notReloaded = 'yes'");

    const section = await personActingAs(browser, address, 'taxation', { viewport: TELEPHONE });
    await section.page.goto(`${address}incidents/${idOf(manager.page)}/sections/taxation`);
    expect(await fitsItsWidth(section.page)).toBe(true);
    await section.page.locator('label.radio', { hasText: '停止' }).last().click();
    await picture(section.page, 'answering');
    await section.page.locator('.submit-bar button').click();
    await section.page.locator('.outcome.accepted').waitFor();
    expect(await section.page.locator('.outcome').textContent()).toContain('回答を受け付けました。');

    await manager.page.locator('#matrix tr', { hasText: '税務課' }).locator('.count', { hasText: '1/1' }).waitFor();
    await manager.page.locator('#pinned .board', { hasText: '1/38システム' }).waitFor();
    expect(await manager.page.locator('html').getAttribute('data-not-reloaded')).toBe('yes');
    expect(await manager.page.inputValue('#update-response')).toBe('予備機への切替えを準備中');
    await picture(manager.page, 'answered');

    expect([...manager.complaints, ...section.complaints]).toEqual([]);
    await manager.context.close();
    await section.context.close();
  },
);

withBrowser('reading, answering and declaring need no JavaScript, on a telephone too', async (browser, address) => {
  const options = { viewport: TELEPHONE, javaScriptEnabled: false };
  const manager = await personActingAs(browser, address, MANAGER, options);
  await manager.page.goto(`${address}declare`);
  await manager.page.locator('input[name="kind"][value="drill"]').check();
  await manager.page.fill('#declare-situation', '訓練想定:全システム停止');
  const again = manager.page.locator('input[name="again"]');
  if ((await again.count()) > 0) await again.check();
  await manager.page.locator('#form-declare button.primary').click();
  expect(await fitsItsWidth(manager.page)).toBe(true);
  await manager.page.locator('#form-declare button.drill-button').click();
  await manager.page.waitForURL(/\/incidents\/\d{4}-\d{3}/);
  expect(await manager.page.locator('h1').textContent()).toContain('【訓練】');
  expect(await fitsItsWidth(manager.page)).toBe(true);

  const id = idOf(manager.page);
  await manager.page.goto(`${address}incidents/${id}/sections/school-education`);
  await manager.page.fill('#answer-saidBy', '係長');
  await manager.page.selectOption('#answer-by', 'phone');
  await manager.page.locator('input[name="readBack"]').check();
  await manager.page.locator('button[formaction="/forms/answer_all"][value="stopped"]').click();
  await manager.page.locator('.outcome.accepted').waitFor();
  expect(await manager.page.locator('.progress').textContent()).toContain('5/5システム');
  expect(await manager.page.locator('fieldset.system').first().textContent()).toContain('代理入力(電話聴取)');
  expect(await fitsItsWidth(manager.page)).toBe(true);
  await picture(manager.page, 'no-javascript');
  await manager.context.close();
});

const idOf = (page: Page): string => /incidents\/(\d{4}-\d+)/.exec(page.url())?.[1] ?? '';
