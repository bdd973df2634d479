// 対策室 and 壁面 in a real browser: what fits where, the wall for an hour of shifted clock, and the way back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeComplaints } from './axe.ts';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';
import { type RunningConsole, runConsole } from './run-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-wall-'));
const MANAGER = 'info-systems-manager';
const DESK = { width: 1366, height: 768 };
const WALL = { width: 1920, height: 1080 };
const SMALLEST_ON_WALL = 28;

let opened: OpenedBrowser = { unavailable: 'not opened yet' };
let program: RunningConsole | undefined;
let room = '';

beforeAll(async () => {
  opened = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  if ('unavailable' in opened) return;
  program = await runConsole(folder);
  const { incident } = (await say('/bcp declare iaas-down', MANAGER)) as { incident: string };
  room = new URL(`incidents/${incident}`, program.address).href;
});

afterAll(async () => {
  if ('browser' in opened) await opened.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const say = async (text: string, as: string): Promise<unknown> => {
  const response = await fetch(new URL('api/commands', program?.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, as }),
  });
  return response.json();
};

/** Without a browser the tests pass, and say in one line that they did not look. */
const withBrowser = (name: string, look: (browser: Browser) => Promise<void>): void => {
  test(name, async () => {
    if ('unavailable' in opened) {
      process.stdout.write(`NOT CHECKED: no browser for "${name}" (${opened.unavailable})\n`);
      return;
    }
    await look(opened.browser);
  });
};

withBrowser(
  'at a desk, what to do and the sections stand above the command box, with nothing to scroll',
  async (browser) => {
    const page = await browser.newPage({ viewport: DESK });
    await page.goto(room);
    await page.waitForLoadState('load');
    const box = async (place: string) => (await page.locator(place).boundingBox()) ?? { y: 0, height: 0 };
    const { y: end } = await box('.command-bar');
    for (const place of ['#now', '#matrix', '#six']) {
      const { y, height } = await box(place);
      expect({ place, fits: height > 0 && y + height <= end }).toEqual({ place, fits: true });
    }
    await page.close();
  },
);

withBrowser('each thing to do leads to its place, and Back shows the room as it stands then', async (browser) => {
  const page = await browser.newPage({ viewport: DESK });
  await page.goto(room);
  await page.locator('#now .button').first().click();
  await page.waitForURL(/\/tasks#task-1$/);
  expect(await page.locator('#task-1').isVisible()).toBe(true);
  await say('連絡済 1 --to 係長 --by 口頭', MANAGER);
  await page.goBack();
  await page.locator('#now .what', { hasText: '情報漏えいの有無の確認' }).first().waitFor();
  await page.locator('#now .what', { hasText: '危機管理係への第1報' }).waitFor({ state: 'detached' });
  await page.close();
});

withBrowser('the rest unfolds without a script', async (browser) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: DESK });
  const page = await context.newPage();
  await page.goto(room);
  expect(await page.locator('#now-more li').first().isVisible()).toBe(false);
  await page.locator('#now-more summary').click();
  expect(await page.locator('#now-more li').first().isVisible()).toBe(true);
  await context.close();
});

for (const locale of ['ja', 'en']) {
  withBrowser(
    `the wall fits its screen, nothing on it is small, and nothing is cut off, in ${locale}`,
    async (browser) => {
      const page = await browser.newPage({ viewport: WALL });
      await page.goto(new URL(`/language/${locale}`, room).href);
      await page.goto(`${room}/wall`);
      await page.waitForLoadState('load');
      expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
      const small = await page.evaluate(`[...document.querySelectorAll('body *')]
    .filter((one) => one.children.length === 0 && one.textContent.trim() !== '' && one.getBoundingClientRect().width > 0)
    .filter((one) => parseFloat(getComputedStyle(one).fontSize) < ${SMALLEST_ON_WALL}).map((one) => one.textContent)`);
      expect(small).toEqual([]);
      const cut = await page.evaluate(`[...document.querySelectorAll('main, .wall-halves > section, .tiles > li')]
    .filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.id || one.textContent)`);
      expect(cut).toEqual([]);
      expect(await page.locator('.tiles > li').count()).toBe(15);
      await page.close();
    },
  );
}

withBrowser(
  'for an hour the wall’s clock and countdown run by the server’s time, whatever this computer’s clock says',
  async (browser) => {
    const page = await browser.newPage({ viewport: WALL });
    // Seven hours wrong, and every timer of an hour runs.
    await page.clock.install({ time: Date.now() - 7 * 3_600_000 });
    await page.goto(`${room}/wall`);
    const minutesShown = async (): Promise<number> => {
      const [, hours = '', minutes = ''] =
        /^(\d+):(\d\d)$/.exec((await page.locator('[data-clock]').textContent()) ?? '') ?? [];
      return Number(hours) * 60 + Number(minutes);
    };
    const inTokyo = (): number => Math.floor((Date.now() / 60_000 + 9 * 60) % 1440);
    const wrong = (shown: number): number => Math.min(Math.abs(shown - inTokyo()), 1440 - Math.abs(shown - inTokyo()));
    expect(wrong(await minutesShown())).toBeLessThanOrEqual(1);
    for (let minute = 0; minute < 60; minute += 1) await page.clock.runFor(60_000);
    await page.clock.resume();
    // The next heartbeat sets it right, and the page is heard.
    await page.locator('[data-live-lost="unheard"]').waitFor({ state: 'hidden' });
    await page
      .locator('[data-clock]')
      .filter({ hasText: new RegExp(`^(?:${clockText()})$`) })
      .waitFor({ timeout: 10_000 });
    expect(wrong(await minutesShown())).toBeLessThanOrEqual(1);
    await page.close();
  },
);

/** This minute in Tokyo, or the next: the test may run over the turn of one. */
const clockText = (): string =>
  [0, 1]
    .map((more) => new Date(Date.now() + 9 * 3_600_000 + more * 60_000).toISOString())
    .map((at) => `${Number(at.slice(11, 13))}:${at.slice(14, 16)}`)
    .join('|');

withBrowser('the wall says in an amber bar that the server is not heard, and as of when it is', async (browser) => {
  const page = await browser.newPage({ viewport: WALL });
  await page.goto(`${room}/wall`);
  await page.locator('.tiles').waitFor();
  program?.hang();
  try {
    const bar = page.locator('[data-live-lost="unheard"]');
    await bar.waitFor({ timeout: 10_000 });
    expect(await bar.textContent()).toMatch(/サーバーの応答がありません。.*\d時\d\d分現在/);
    const position = await page.evaluate(
      `getComputedStyle(document.querySelector('[data-live-lost="unheard"]')).position`,
    );
    expect(position).toBe('fixed');
  } finally {
    program?.goOn();
  }
  await page.locator('[data-live-lost="unheard"]').waitFor({ state: 'hidden' });
  await page.close();
});

for (const locale of ['ja', 'en']) {
  withBrowser(
    `axe has nothing to say of room and wall, heard or not, at three sizes, in ${locale}`,
    async (browser) => {
      const context = await browser.newContext();
      // What is emulated is a window's own line, not that of a worker that it shares.
      await context.addInitScript('window.SharedWorker = undefined');
      const page = await context.newPage();
      await page.goto(new URL(`/language/${locale}`, room).href);
      for (const viewport of [{ width: 375, height: 812 }, DESK, WALL]) {
        await page.setViewportSize(viewport);
        for (const path of ['', '/wall']) {
          await page.goto(`${room}${path}`);
          await page.waitForLoadState('load');
          expect([path, viewport.width, await axeComplaints(page)]).toEqual([path, viewport.width, []]);
          await context.setOffline(true);
          await page.locator('[data-live-lost="unheard"]').waitFor();
          expect([path, viewport.width, await axeComplaints(page)]).toEqual([path, viewport.width, []]);
          await context.setOffline(false);
          expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        }
      }
      await context.close();
    },
  );
}
