// Microsoft's Playground in a real browser, the real process behind it: a person types in the channel, sees the cards as
// Teams draws them, presses a button, and sees them change.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openPlaygroundOffice, type PlaygroundOffice } from '../process/playground-office.ts';
import { BOT } from '../process/playground-team.ts';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';

let opened: OpenedBrowser = { unavailable: 'not opened yet' };
let office: PlaygroundOffice | undefined;

beforeAll(async () => {
  opened = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  if ('browser' in opened) office = await openPlaygroundOffice();
});

afterAll(async () => {
  if ('browser' in opened) await opened.close();
  await office?.close();
});

const cardOf = (page: Page, words: RegExp): Locator => page.locator('.ac-adaptiveCard').filter({ hasText: words });

const typesToTheBot = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('textbox').first().click();
  await page.keyboard.type(`@${BOT.name}`);
  // The page offers whom it may be; without this it would be no mention.
  await page.getByText(BOT.name, { exact: true }).last().click();
  await page.keyboard.type(` ${words}`);
  await page.getByRole('button', { name: 'Post' }).click();
};

test('declared by typing, answered by a press on the card as Teams draws it: the cards change in their place', async () => {
  if ('unavailable' in opened || office === undefined) {
    process.stdout.write(`NOT CHECKED: no browser for the Playground's page (${JSON.stringify(opened)})\n`);
    return;
  }
  const page = await opened.browser.newPage({ viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  // Its fonts come from Microsoft's servers, which need not be there.
  await page.route(
    (url) => url.hostname !== 'localhost',
    (route) => route.abort(),
  );
  await page.goto(office.playground.address);
  await page.getByRole('treeitem', { name: 'General' }).click();
  await typesToTheBot(page, 'declare iaas-down');

  const board = cardOf(page, /【障害対応中】統合仮想サーバ環境の障害/);
  await board.getByText('0/38システム').waitFor();
  // Every new message draws the page anew, and folds again what somebody has just unfolded: wait for the last.
  await cardOf(page, /\(第1報\)/).waitFor();
  await cardOf(page, /【稼働状況の確認依頼】/)
    .nth(14)
    .waitFor();
  const request = cardOf(page, /情報システム課\(自課\) 10システム/);
  await request.getByRole('button', { name: 'まとめて回答' }).click();
  await request.getByRole('button', { name: '全て停止' }).click();
  await cardOf(page, /情報システム課\(自課\) 回答10\/10システム/).waitFor();
  await board.getByText('10/38システム').waitFor();
  expect(await board.count()).toBe(1);
  expect(complaints).toEqual([]);
}, 180_000);
