// A clerk with a printed sheet and a telephone: the address, one press, the answer, who said it. And whatever happens to the
// server, the sheet or the tab meanwhile, nothing typed is lost.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeComplaints } from './axe.ts';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';
import { type RunningConsole, runConsole } from './run-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-section-'));
const TELEPHONE = { viewport: { width: 375, height: 740 }, hasTouch: true };
const SECTION = 'school-education';
const MINUTE_MS = 60_000;

let opened: OpenedBrowser = { unavailable: 'not opened yet' };
let program: RunningConsole | undefined;
let token = '';
let incident = '';

const bcp = async (...args: readonly string[]): Promise<string> => {
  const env = { PATH: process.env.PATH, DATABASE_URL: `file:${join(folder, 'bcp.sqlite')}` };
  const { stdout } = await promisify(execFile)(process.execPath, ['src/cli.ts', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env,
  });
  return stdout;
};

const newSheet = async (): Promise<string> => {
  const [path = ''] = /\/s\/[a-z]{16}/.exec(await bcp('access', 'code', SECTION)) ?? [];
  return path.slice(1);
};

const at = (path: string): string => new URL(path, program?.address).href;

const ask = async (path: string, body?: unknown): Promise<unknown> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  return (await fetch(at(path), { headers, ...sent })).json();
};

const say = (text: string) => ask('api/commands', { text, as: 'info-systems-manager' });

beforeAll(async () => {
  opened = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  if ('unavailable' in opened) return;
  program = await runConsole(folder);
  const password = join(folder, 'password');
  writeFileSync(password, 'yonban no hako ni aru\n');
  const account = ['tanaka', '--name', '仮 担当', '--office', 'info-systems-manager'];
  await bcp('user', 'add', ...account, '--password-file', password);
  [token = ''] = /[\w-]{30,}/.exec(await bcp('token', 'add', 'test', '--as', 'info-systems-manager')) ?? [];
  await say('宣言 iaas-down 統合仮想サーバに接続できない。');
  [{ id: incident }] = (await ask('api/incidents')) as [{ id: string }];
}, 90_000);

afterAll(async () => {
  program?.goOn();
  if ('browser' in opened) await opened.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const onTelephone = (
  name: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = TELEPHONE,
): void => {
  test(name, async () => {
    if ('unavailable' in opened) {
      process.stdout.write(`NOT CHECKED: no browser for "${name}" (${opened.unavailable})\n`);
      return;
    }
    const context = await opened.browser.newContext(options);
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await look(page);
    await context.close();
  }, 120_000);
};

const stateOf = async (nth = 0): Promise<string | undefined> => {
  const { systems } = (await ask(`api/incidents/${incident}`)) as { systems: { section: string; state: string }[] };
  return systems.filter(({ section }) => section === SECTION)[nth]?.state;
};

const TOO_SMALL = `[...document.querySelectorAll('a, button, input:not([type="hidden"]), select, textarea, summary')]
  .filter((one) => one.closest('p, dd, label, .skip, .card') === null)
  .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 0 && height > 0 && height < 44).map(([html]) => html)`;

/** Fits the screen, its targets are large enough, and axe finds nothing. */
const isWell = async (page: Page): Promise<void> => {
  const width: readonly number[] = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
  expect([page.url(), width[0]]).toEqual([page.url(), width[1]]);
  expect([page.url(), await page.evaluate(TOO_SMALL)]).toEqual([page.url(), []]);
  expect([page.url(), await axeComplaints(page)]).toEqual([page.url(), []]);
};

const comesIn = async (page: Page): Promise<void> => {
  await page.goto(at(await newSheet()));
  await page.locator('#form-sheet button.primary').click();
  await page.locator('#form-answer').waitFor();
};

const state = (page: Page, value: string, nth = 0) =>
  page.locator('fieldset.system').nth(nth).locator(`label:has(input[value="${value}"])`);

const send = (page: Page) => page.locator('.submit-bar button').click();

const saysWho = async (page: Page): Promise<void> => {
  await page.fill('#who-_who_post', '係長');
  await page.fill('#who-_who_name', '仮名');
  await page.locator('form button.primary').click();
  await page.locator('.outcome.accepted').waitFor();
};

for (const javaScriptEnabled of [true, false]) {
  onTelephone(
    `from the printed address to a recorded answer in a minute, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`,
    async (page) => {
      await say(`確認依頼 ${SECTION}`);
      const begun = performance.now();
      await page.goto(at(await newSheet()));
      if (javaScriptEnabled) await isWell(page);
      await page.locator('#form-sheet button.primary').click();
      await page.locator('#form-answer').waitFor();
      expect(await page.locator('.due').textContent()).toMatch(/あと\d+(?:時間\d+)?分/);
      if (javaScriptEnabled) await isWell(page);
      await state(page, 'stopped').click();
      await send(page);
      await page.locator('#who-_who_post').waitFor();
      if (javaScriptEnabled) await isWell(page);
      await saysWho(page);
      expect(performance.now() - begun).toBeLessThan(MINUTE_MS);
      expect(await stateOf()).toBe('stopped');
      if (javaScriptEnabled) await isWell(page);
    },
    { ...TELEPHONE, javaScriptEnabled },
  );
}

onTelephone('the keyboard alone is enough', async (page) => {
  await comesIn(page);
  const tabTo = async (selector: string): Promise<void> => {
    for (let pressed = 0; pressed < 200; pressed += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(`document.activeElement.matches('${selector}')`)) return;
    }
    throw new Error(`${selector} is not reached`);
  };
  await tabTo('fieldset.system input[type="radio"]');
  await page.keyboard.press('ArrowRight');
  const chosen: string = await page.evaluate('document.activeElement.value');
  await tabTo('.submit-bar button');
  await page.keyboard.press('Enter');
  await page.locator('#who-_who_post').waitFor();
  await tabTo('#who-_who_post');
  await page.keyboard.type('係長');
  await page.keyboard.press('Tab');
  await page.keyboard.type('仮名');
  await page.keyboard.press('Enter');
  await page.locator('.outcome.accepted').waitFor();
  expect(await stateOf()).toBe(chosen);
});

onTelephone(
  'a form sent to a server that hangs stays as it was typed, says so, and goes at the next press',
  async (page) => {
    await comesIn(page);
    await state(page, 'checking', 1).click();
    program?.hang();
    try {
      await send(page);
      await page.locator('[data-unsent="lost"]').waitFor({ timeout: 10_000 });
    } finally {
      program?.goOn();
    }
    await send(page);
    await page.locator('#who-_who_post').waitFor();
    await saysWho(page);
    expect(await stateOf(1)).toBe('checking');
  },
);

onTelephone('what was typed is offered again after a reload, and comes back by a press alone', async (page) => {
  await comesIn(page);
  const more = page.locator('details.more').nth(2);
  const note = more.locator('input[type="text"]');
  await more.locator('summary').click();
  await note.fill('窓口で手書きにより受付');
  await page.reload();
  expect(await note.inputValue()).toBe('');
  await page.locator('[data-restore]').click();
  expect(await note.inputValue()).toBe('窓口で手書きにより受付');
  await page.reload();
  await page.locator('[data-drop]').click();
  await page.reload();
  await page.locator('[data-typed]').waitFor({ state: 'hidden' });
});

onTelephone(
  'a sheet exchanged while somebody is in: nothing is recorded, and what was typed is there with the new one',
  async (page) => {
    await comesIn(page);
    await state(page, 'recovering', 3).click();
    const before = await stateOf(3);
    await bcp('access', 'void', SECTION);
    await send(page);
    await page.waitForURL((url) => !url.pathname.includes('/sections/'));
    expect(await page.locator('body').textContent()).toMatch(/ログイン|利用票/);
    expect(await stateOf(3)).toBe(before);
    await comesIn(page);
    await page.locator('[data-restore]').click();
    await send(page);
    await page.locator('#who-_who_post').waitFor();
    await saysWho(page);
    expect(await stateOf(3)).toBe('recovering');
  },
);

onTelephone('what is asked to be confirmed is no typing that was left behind', async (page) => {
  await page.goto(at('login'));
  await page.fill('#login-login', 'tanaka');
  await page.fill('#login-password', 'yonban no hako ni aru');
  await page.locator('#form-login button').click();
  await page.waitForURL(at(''));
  await page.goto(at('declare'));
  await page.locator('input[name="kind"][value="drill"]').check();
  await page.fill('#declare-situation', '接続できない');
  await page.locator('#form-declare button.primary').click();
  await page.locator('#form-declare .drill-button').waitFor();
  expect(await page.locator('[data-typed]').isVisible()).toBe(false);
  await isWell(page);
  await page.goBack();
  expect(await page.inputValue('#declare-situation')).toBe('接続できない');
  expect(await page.locator('[data-typed]').isVisible()).toBe(false);
  await isWell(page);
});

onTelephone('whoever ends the use is out, and Back shows nothing of it', async (page) => {
  await comesIn(page);
  await page.locator('form[action="/logout"] button').click();
  await page.waitForURL(/\/login/);
  await page.goBack();
  await page.waitForURL(/\/login/);
  await isWell(page);
});

onTelephone('in English every page of the way speaks English and fits as well', async (page) => {
  await page.goto(at(await newSheet()));
  await page.locator('a.language').click();
  await page.locator('#form-sheet button.primary').click();
  await page.locator('#form-answer').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await isWell(page);
});
