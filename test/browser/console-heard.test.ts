// Whether the server is heard: a server that hangs, one that was killed, a pulled cable and a computer that slept are told
// within ten seconds on every page, and times run by the server's clock.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';
import { type RunningConsole, runConsole } from './run-console.ts';
import { slowLine } from './slow-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-heard-'));
const MANAGER = 'info-systems-manager';
const WITHIN_MS = 10_000;

let opened: OpenedBrowser = { unavailable: 'not opened yet' };
let program: RunningConsole | undefined;
let incident = '';

beforeAll(async () => {
  opened = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  if ('unavailable' in opened) return;
  program = await runConsole(folder);
  const declared = await fetch(new URL('api/commands', program.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '/bcp declare iaas-down', as: MANAGER }),
  });
  incident = ((await declared.json()) as { incident: string }).incident;
});

afterAll(async () => {
  program?.goOn();
  if ('browser' in opened) await opened.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Without a browser the tests pass, and say in one line that they did not look. */
const withBrowser = (name: string, look: (browser: Browser, program: RunningConsole) => Promise<void>): void => {
  test(name, async () => {
    if ('unavailable' in opened || program === undefined) {
      process.stdout.write(`NOT CHECKED: no browser for "${name}"\n`);
      return;
    }
    await look(opened.browser, program);
  });
};

const PAGES = [
  '',
  'help',
  'incidents/ID',
  ...['wall', 'log', 'tasks', 'calls', 'sections/taxation'].map((one) => `incidents/ID/${one}`),
];

const openPages = (browser: Browser, address: string): Promise<readonly Page[]> =>
  Promise.all(
    PAGES.map(async (path) => {
      const page = await browser.newPage();
      await page.goto(new URL(path.replace('ID', incident), address).href);
      return page;
    }),
  );

const unheard = (page: Page) => page.locator('[data-live-lost="unheard"]');
const lost = (page: Page) => unheard(page).waitFor({ timeout: WITHIN_MS });
const found = (page: Page) => unheard(page).waitFor({ state: 'hidden', timeout: WITHIN_MS });

withBrowser('a server that hangs is told on every page, and that it is back as well', async (browser, program) => {
  const pages = await openPages(browser, program.address);
  for (const page of pages)
    expect(await page.locator('[data-as-of]').last().textContent()).toMatch(/\d{1,2}時\d\d分現在/);
  program.hang();
  try {
    await Promise.all(pages.map(lost));
    expect(await unheard(pages[2] as Page).textContent()).toMatch(/サーバーの応答がありません。.*\d時\d\d分現在/);
  } finally {
    program.goOn();
  }
  await Promise.all(pages.map(found));
  await Promise.all(pages.map((page) => page.close()));
});

withBrowser('a pulled cable is told, and what changed meanwhile is there when it is back', async (browser, program) => {
  const line = await slowLine(program.address);
  const page = await browser.newPage();
  await page.goto(new URL(`incidents/${incident}`, line.address).href);
  line.silence();
  await lost(page);
  await fetch(new URL('api/commands', program.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '回答 全て 停止', as: 'taxation' }),
  });
  line.goOn();
  await found(page);
  await page.locator('#matrix tr', { hasText: '税務課' }).locator('.count', { hasText: '1/1' }).waitFor();
  await page.close();
  await line.close();
});

withBrowser('a computer that slept says at once that it has not heard the server', async (browser, program) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(new URL(`incidents/${incident}`, program.address).href);
  await page.locator('#matrix').waitFor();
  program.hang();
  try {
    // Its clock has gone on for an hour while no timer ran.
    await page.clock.fastForward(3_600_000);
    await lost(page);
  } finally {
    program.goOn();
  }
  await page.clock.resume();
  await found(page);
  await context.close();
});

withBrowser(
  'whoever’s computer goes wrong by an hour still counts down by the server’s clock',
  async (browser, program) => {
    const page = await browser.newPage();
    await page.clock.install({ time: Date.now() + 3_600_000 });
    await page.goto(new URL(`incidents/${incident}`, program.address).href);
    await page.clock.resume();
    const left = page.locator('#standing .next .left');
    const until = Date.parse((await left.getAttribute('data-until')) ?? '');
    const minutes = Math.ceil((until - Date.now()) / 60_000);
    const [, hours = '0', rest = '0'] = /(?:(\d+)時間)?(\d+)分/.exec((await left.textContent()) ?? '') ?? [];
    const said = Number(hours) * 60 + Number(rest);
    expect(Math.abs(said - minutes)).toBeLessThanOrEqual(1);
    await page.close();
  },
);

withBrowser('a server that was killed is told, and the page finds the next one', async (browser, before) => {
  const page = await browser.newPage();
  await page.goto(new URL(`incidents/${incident}`, before.address).href);
  await page.locator('#matrix').waitFor();
  await before.stop();
  await lost(page);
  program = await runConsole(folder, new URL(before.address).port);
  await found(page);
  await page.close();
});
