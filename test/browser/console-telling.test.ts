// 連絡状況 in a real browser, on the real process: tick a department and a task, see it kept, print, and read it on a telephone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';
import { type RunningConsole, runConsole } from './run-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-contacts-'));
const MANAGER = 'info-systems-manager';

let opened: OpenedBrowser = { unavailable: 'not opened yet' };
let program: RunningConsole | undefined;

beforeAll(async () => {
  opened = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  if (!('browser' in opened)) return;
  program = await runConsole(folder);
  await say(program.address, '/bcp declare iaas-down 統合仮想サーバに接続できない。');
  await say(program.address, 'パターン a');
});

afterAll(async () => {
  if ('browser' in opened) await opened.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const fitsItsWidth = async (page: Page): Promise<boolean> => {
  // Before its styles have come, a page has another width.
  await page.waitForLoadState('load');
  return page.evaluate('document.documentElement.scrollWidth <= innerWidth');
};

const unfold = async (page: Page): Promise<void> =>
  void (await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true"));

const say = async (address: string, text: string): Promise<void> => {
  const response = await fetch(new URL('api/commands', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, as: MANAGER }),
  });
  expect([text, response.status]).toEqual([text, 200]);
};

const actAs = async (page: Page, as: string): Promise<void> => {
  await page.selectOption('#actor-as', as);
  await page.click('#form-actor button');
  await page.locator(`#actor-as option[value="${as}"][selected]`).waitFor({ state: 'attached' });
};

test('a department is told by telephone and relays, the first task is done, and the sheet is printed', async () => {
  if ('unavailable' in opened || program === undefined) {
    process.stdout.write(`NOT CHECKED: no browser for the page of contacts (${JSON.stringify(opened)})\n`);
    return;
  }
  const { address } = program;
  const context = await opened.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  await actAs(page, MANAGER);
  const [declared] = (await (await fetch(new URL('api/incidents', address))).json()) as { id: string }[];
  await page.goto(new URL(`incidents/${declared?.id ?? ''}`, address).href);
  await page.getByRole('navigation', { name: 'この事象の画面' }).getByRole('link', { name: '連絡状況' }).click();
  await page.locator('h1', { hasText: '連絡状況' }).waitFor();
  const contacts = page.url();

  // Refused first: whom they spoke to is missing, and what was typed stays.
  const row = page.locator('#row-department-planning');
  await page.locator('#kind-department > summary').click();
  await row.locator('summary').click();
  await row.getByLabel('手段').selectOption('phone');
  await row.getByLabel('備考').fill('折返し不要');
  await row.getByRole('button', { name: '連絡済にする' }).click();
  await row.locator('.refused-here').waitFor();
  expect(await row.getByLabel('備考').inputValue()).toBe('折返し不要');
  await row.getByLabel('相手').fill('課長');
  await row.getByLabel('復唱済').check();
  await row.getByRole('button', { name: '連絡済にする' }).click();
  await page.locator('.outcome.accepted', { hasText: '企画部' }).waitFor();
  await row.locator('.state', { hasText: '展開待ち' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#row-department-planning');

  await row.locator('summary').click();
  await row.getByLabel('展開を報告した方').fill('係長');
  await row.getByRole('button', { name: '展開済にする' }).click();
  await row.locator('.state', { hasText: '連絡済' }).waitFor();

  // Half typed: it must survive what happens elsewhere, which is shown beside it.
  const second = page.locator('#row-department-general-affairs');
  await second.locator('summary').click();
  await second.getByLabel('相手').fill('書きかけ');
  await say(address, '連絡済 1 --相手 危機管理係長 --手段 電話 --復唱済');
  await page.locator('#contact-pages', { hasText: '未了の措置 11件' }).waitFor();
  expect(await second.getByLabel('相手').inputValue()).toBe('書きかけ');
  await second.getByLabel('相手').fill('');

  await page.getByRole('navigation', { name: 'この事象の画面' }).getByRole('link', { name: '措置・判断' }).click();
  await page.locator('#done-tasks summary', { hasText: '1件' }).waitFor();
  expect(await page.locator('#task-1').count()).toBe(0);
  const third = page.locator('#task-3');
  await third.locator('summary', { hasText: '記録する' }).click();
  await third.getByLabel('相手').fill('危機管理係長');
  await third.getByLabel('手段').selectOption('in_person');
  await third.getByRole('button', { name: '記録する' }).click();
  await page.locator('#done-tasks summary', { hasText: '2件' }).waitFor();
  expect(await page.locator('#task-3').count()).toBe(0);

  await page.getByRole('navigation', { name: 'この事象の画面' }).getByRole('link', { name: '印刷' }).click();
  await page.locator('#print').getByRole('link', { name: '画面で見る' }).first().click();
  await page.locator('.sheet h1').first().waitFor();
  expect(await page.locator('.sheet').first().textContent()).toContain('企画部');
  await page.emulateMedia({ media: 'print' });
  // Waited for: the words of a page may stand there before its styles have come.
  await page.locator('.screen-only').waitFor({ state: 'hidden' });
  const pdf = await context.request.get(`${page.url()}.pdf`);
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  const docx = await context.request.get(`${contacts.split('/contacts')[0]}/forms/nisc.docx?report=1`);
  expect([docx.status(), (await docx.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  // The refused form was answered with 422, which a browser writes down as well.
  expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([]);
  await context.close();
}, 90_000);

test('on a telephone nothing is wider than the page, with every fold open and without JavaScript', async () => {
  if ('unavailable' in opened || program === undefined) {
    process.stdout.write('NOT CHECKED: no browser for the page of contacts on a telephone\n');
    return;
  }
  const { address } = program;
  const [incident] = (await (await fetch(new URL('api/incidents', address))).json()) as { id: string }[];
  const at = (path: string): string => new URL(`incidents/${incident?.id ?? ''}/${path}`, address).href;
  const context = await opened.browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await actAs(page, MANAGER);
  for (const path of [
    'contacts',
    'tasks',
    'channels',
    'print',
    'print/calls',
    'print/requests',
    'print/fax-nisc',
    'print/board',
  ]) {
    await page.goto(at(path));
    await unfold(page);
    expect([path, await fitsItsWidth(page)]).toEqual([path, true]);
  }
  await context.close();
}, 90_000);
