// The pages of an incident in a real browser: nothing for axe to complain of, nothing wider than the screen, nothing asked of
// another machine, and a day's calls made from the call desk with the keyboard and without a script.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeComplaints } from './axe.ts';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';
import { type RunningConsole, runConsole } from './run-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-incident-pages-'));
const MANAGER = 'info-systems-manager';
/** Those of no incident, and those of one. */
const OTHER_PAGES = ['', 'declare', 'help', 'access', 'kit'];
const PAGES = ['calls', 'tasks', 'channels', 'contacts', 'reports', 'course', 'log', 'print'];

/** What reaches over the right edge, unless it moves within a box of its own. */
const WIDER = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 120))`;
const MARKED = `new Set([...document.querySelectorAll('.incident-nav a')]
  .map((one) => getComputedStyle(one).borderBottomColor)).size - 1`;

let opened: OpenedBrowser = { unavailable: 'not opened yet' };
let program: RunningConsole | undefined;
let incident = '';

const at = (path: string): string => new URL(path, program?.address).href;

const say = async (text: string, as = MANAGER): Promise<void> => {
  const response = await fetch(at('api/commands'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, as }),
  });
  expect([text, response.status]).toEqual([text, 200]);
};

beforeAll(async () => {
  opened = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  if (!('browser' in opened)) return;
  program = await runConsole(folder);
  await say('/bcp declare iaas-down 統合仮想サーバに接続できない。');
  await say('パターン a');
  await say('回答 全て 停止', 'taxation');
  await say('更新 対応 提供事業者が復旧作業を開始');
  await say('判断 公表 する --判断者 区長');
  const [first] = (await (await fetch(at('api/incidents'))).json()) as { id: string }[];
  incident = first?.id ?? '';
}, 60_000);

afterAll(async () => {
  if ('browser' in opened) await opened.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const actAs = async (page: Page, as: string): Promise<void> => {
  await page.goto(at(''));
  await page.selectOption('#actor-as', as);
  await page.click('#form-actor button');
  await page.locator(`#actor-as option[value="${as}"][selected]`).waitFor({ state: 'attached' });
};

const inBrowser = (
  name: string,
  screen: { readonly width: number; readonly height: number; readonly javaScriptEnabled?: boolean },
  visit: (page: Page) => Promise<void>,
): void => {
  test(name, async () => {
    if ('unavailable' in opened) {
      process.stdout.write(`NOT CHECKED: no browser for "${name}" (${opened.unavailable})\n`);
      return;
    }
    const { javaScriptEnabled = true, ...viewport } = screen;
    const context = await opened.browser.newContext({ viewport, javaScriptEnabled });
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(at(''))) elsewhere.push(request.url());
    });
    await actAs(page, MANAGER);
    await visit(page);
    expect(elsewhere).toEqual([]);
    await context.close();
  }, 120_000);
};

for (const [width, height] of [
  [320, 640],
  [1366, 768],
] as const) {
  for (const locale of ['ja', 'en'] as const) {
    inBrowser(
      `axe has nothing to say of any page at ${width} px, in ${locale}, and each fits`,
      { width, height },
      async (page) => {
        await page.goto(at(`language/${locale}`));
        for (const path of PAGES) {
          await page.goto(at(`incidents/${incident}/${path}`));
          await page.waitForLoadState('load');
          expect([path, await axeComplaints(page)]).toEqual([path, []]);
          const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
          expect([path, fits]).toEqual([path, true]);
          expect(await page.locator('nav.incident-nav [aria-current="page"]').count()).toBe(1);
        }
        for (const path of [...OTHER_PAGES, `incidents/${incident}`, `incidents/${incident}/sections/taxation`]) {
          await page.goto(at(path));
          await page.waitForLoadState('load');
          expect([path, await page.evaluate(WIDER)]).toEqual([path, []]);
        }
        await page.emulateMedia({ forcedColors: 'active' });
        await page.goto(at(`incidents/${incident}/tasks`));
        // Where a person's own colours stand, one page of the way is marked, not all of them.
        expect(await page.evaluate(MARKED)).toBe(1);
      },
    );
  }
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  inBrowser(
    `a call is recorded and leads to the next one, ${how}`,
    { width: 375, height: 812, javaScriptEnabled },
    async (page) => {
      await page.goto(at(`incidents/${incident}/calls`));
      const first = await page.locator('#call-title').textContent();
      // All that one person is told comes first, then the next person.
      while ((await page.locator('#call-title').textContent()) === first) {
        const here = page.url();
        await page.locator('.next-call a').click();
        await page.waitForURL((url) => url.href !== here);
      }
      const department = javaScriptEnabled ? 'planning' : 'general-affairs';
      await page.goto(at(`incidents/${incident}/calls?to=tell%2Fdepartment%2F${department}`));
      const told = page.locator(`#form-told-department-${department}`);
      expect(await page.locator('.numbers dd').count()).toBeGreaterThan(0);
      // Refused first: whom they spoke to is missing, and what was typed stays.
      await told.getByLabel('備考').fill('折返し不要');
      await told.getByRole('button', { name: '連絡済にする' }).click();
      await page.locator('.refused-here').waitFor();
      expect(await told.getByLabel('備考').inputValue()).toBe('折返し不要');
      await told.getByRole('textbox', { name: '相手' }).fill('係長');
      await told.getByLabel('復唱済').check();
      await told.getByRole('button', { name: '連絡済にする' }).click();
      await page.locator('.outcome.accepted').waitFor();
      // It is done: what else is to be said to them stands there now, or the next one. The keyboard is at the title.
      expect(await told.count()).toBe(0);
      await page.locator('#call-title:focus').waitFor();
      // Back brings no call that was recorded.
      await page.goBack();
      await page.goForward();
      expect(await told.count()).toBe(0);
    },
  );
}

inBrowser(
  'what was looked for in the chronology stands in its form after Back',
  { width: 1366, height: 768, javaScriptEnabled: false },
  async (page) => {
    await page.goto(at(`incidents/${incident}/log`));
    await page.selectOption('#log-kind', 'confirmation');
    await page.fill('#log-q', '税務課');
    await page.getByRole('button', { name: '表示する' }).click();
    await page.locator('.found', { hasText: 'のうち' }).waitFor();
    expect(await page.locator('table.log tbody tr').count()).toBeGreaterThan(0);
    await page.goto(at(`incidents/${incident}/reports`));
    await page.goBack();
    expect(await page.locator('#log-kind').inputValue()).toBe('confirmation');
    expect(await page.locator('#log-q').inputValue()).toBe('税務課');
  },
);

inBrowser('the course is whole on paper, with its tables', { width: 1366, height: 768 }, async (page) => {
  await page.goto(at(`incidents/${incident}/course`));
  await page.emulateMedia({ media: 'print' });
  await page.locator('.incident-nav').waitFor({ state: 'hidden' });
  const { width, box } = (await page.evaluate(
    `({ width: document.querySelector('svg.course').getBoundingClientRect().width, box: document.querySelector('svg.course').closest('.course-box').getBoundingClientRect().width })`,
  )) as { width: number; box: number };
  expect(width).toBeLessThanOrEqual(box + 1);
  expect(await page.locator('#course-events tbody tr').count()).toBeGreaterThan(2);
});
