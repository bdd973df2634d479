// A line of 6 KB a second is enough for a clerk, with and without JavaScript, and is not taken for a server that does not answer;
// and however many windows are open, each hears what changes and one more still opens.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { realConsole } from '../adapters/web/real-console.ts';
import { TANAKA } from '../app/access/gate-of-a-test.ts';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';
import { type SlowLine, slowLine } from './slow-line.ts';

const SLOW_BYTES_PER_S = 6_000;
const WITHIN_MS = 10_000;
const ADMINISTRATOR = { platform: 'web', id: 'local', label: 'この機器の管理者' };

type Console = Awaited<ReturnType<typeof realConsole>>;
let opened: OpenedBrowser = { unavailable: 'not opened yet' };
let program: Console | undefined;
let token = '';
let incident = '';
let begun: Promise<readonly PromiseSettledResult<void>[]>;

beforeAll(async () => {
  opened = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  if ('unavailable' in opened) return;
  program = await realConsole();
  await program.access.manage(TANAKA, ADMINISTRATOR);
  const made = { type: 'add_token', use: 'test', as: 'info-systems-manager' } as const;
  const done = await program.access.manage(made, ADMINISTRATOR);
  token = ('token' in done ? done.token : undefined) ?? '';
  incident = await says(program, '宣言 iaas-down 統合仮想サーバに接続できない。');
}, 60_000);
beforeAll(() => {
  begun = Promise.allSettled(looks.map((look) => look()));
});

afterAll(async () => {
  if ('browser' in opened) await opened.close();
  await program?.close();
});

const says = async ({ address, settled }: Console, text: string): Promise<string> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${address}/api/commands`, { method: 'POST', headers, body: JSON.stringify({ text }) });
  await settled();
  const { ok, incident } = (await answer.json()) as { ok: boolean; incident: string };
  expect([text, ok]).toEqual([text, true]);
  return incident;
};

const sheetOf = async ({ access }: Console, section: string): Promise<string> => {
  const made = await access.manage({ type: 'make_sheets', sections: [section], only: {} }, ADMINISTRATOR);
  return `s/${('sheets' in made ? made.sheets?.[0]?.code : undefined) ?? ''}`;
};

type Look = (browser: Browser, program: Console, line: SlowLine) => Promise<void>;

/** Begun all at once, each on a line of its own: slow lines take their time. */
const looks: (() => Promise<void>)[] = [];

/** Without a browser the tests pass, and say in one line that they did not look. */
const onLine = (name: string, bytesPerS: number | undefined, look: Look): void => {
  const nth = looks.length;
  looks.push(async () => {
    if ('unavailable' in opened || program === undefined) {
      process.stdout.write(`NOT CHECKED: no browser for "${name}"\n`);
      return;
    }
    const line = await slowLine(program.address, bytesPerS);
    try {
      await look(opened.browser, program, line);
    } finally {
      await line.close();
    }
  });
  test(name, async () => {
    const { status, reason } = (await begun)[nth] as { status: string; reason?: unknown };
    if (status === 'rejected') throw reason;
  }, 120_000);
};

const unheard = (page: Page) => page.locator('[data-live-lost="unheard"]');
/** Says later whether the page ever said that nothing is heard. */
const WATCH = `window.saidLost = 0; new MutationObserver(() => {
  for (const bar of document.querySelectorAll('.live-lost')) if (!bar.hidden) window.saidLost += 1;
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['hidden'] });`;

const answersFromSheet = async (
  browser: Browser,
  console: Console,
  line: SlowLine,
  { section, ...options }: BrowserContextOptions & { readonly section: string },
) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  if (options.javaScriptEnabled !== false) await page.addInitScript(WATCH);
  const saidLost = async () => (options.javaScriptEnabled === false ? 0 : await page.evaluate('window.saidLost'));
  const from = performance.now();
  await page.goto(new URL(await sheetOf(console, section), line.address).href);
  await page.locator('#form-sheet button.primary').click();
  await page.locator('#form-answer').waitFor();
  // Scripts, too, have arrived.
  await page.waitForLoadState('load');
  const bytes = line.arrived();
  await page.locator('fieldset.system').first().locator('label:has(input[value="stopped"])').click();
  expect(await saidLost()).toBe(0);
  await page.locator('.submit-bar button').click();
  await page.fill('#who-_who_post', '係長');
  await page.fill('#who-_who_name', '仮名');
  await page.locator('form button.primary').click();
  await page.locator('.outcome.accepted').waitFor();
  expect(await saidLost()).toBe(0);
  expect(performance.now() - from).toBeLessThan(60_000);
  return { context, page, bytes };
};

onLine('a first visit and an answer at 6 KB/s without JavaScript', SLOW_BYTES_PER_S, async (browser, console, line) => {
  const { context, bytes } = await answersFromSheet(browser, console, line, {
    section: 'taxation',
    javaScriptEnabled: false,
  });
  // The door, the section's page, their styles.
  expect(bytes).toBeLessThan(45_000);
  await context.close();
});

onLine('and with it, where a silent line is told all the same', SLOW_BYTES_PER_S, async (browser, console, line) => {
  const { context, page, bytes } = await answersFromSheet(browser, console, line, { section: 'school-education' });
  expect(bytes).toBeLessThan(60_000);
  const before = line.arrived();
  await says(console, '追記 17時に集合する。');
  await page.waitForLoadState('load');
  line.silence();
  const silentFrom = performance.now();
  await unheard(page).waitFor({ timeout: WITHIN_MS + 1_000 });
  expect(performance.now() - silentFrom).toBeLessThan(WITHIN_MS + 500);
  line.goOn();
  await unheard(page).waitFor({ state: 'hidden', timeout: WITHIN_MS });
  expect(line.arrived() - before).toBeLessThan(40_000);
  await context.close();
});

onLine('eight windows hear a change within seconds, and a ninth opens', undefined, async (browser, console, line) => {
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(new URL(await sheetOf(console, 'welfare-promotion'), line.address).href);
  await first.locator('#form-sheet button.primary').click();
  await first.locator('#form-answer').waitFor();
  const open = async () => {
    const page = await context.newPage();
    await page.goto(new URL(`incidents/${incident}`, line.address).href, { timeout: WITHIN_MS });
    return page;
  };
  const windows: Page[] = [];
  while (windows.length < 8) windows.push(await open());
  await says(console, '追記 16時に庁舎の電源を切り替える。');
  const heard = (page: Page) =>
    page.locator('#log', { hasText: '16時に庁舎の電源を切り替える' }).waitFor({ timeout: WITHIN_MS });
  await Promise.all(windows.map(heard));
  await heard(await open());
  expect(await Promise.all(windows.map((page) => unheard(page).isVisible()))).toEqual(windows.map(() => false));
  expect(line.connections()).toBeLessThanOrEqual(6);
  await context.close();
});
