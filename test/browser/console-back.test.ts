// Back, reload and a page that the browser kept: no form may come back with choices that it did not have when it was shown.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';
import { type RunningConsole, runConsole } from './run-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-back-'));
const MANAGER = 'info-systems-manager';
const SECTION = 'school-education';

let plain: OpenedBrowser = { unavailable: 'not opened yet' };
let keeping: OpenedBrowser = { unavailable: 'not opened yet' };
let program: RunningConsole | undefined;
let incident = '';

beforeAll(async () => {
  plain = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  if (!('browser' in plain)) return;
  keeping = await openBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  program = await runConsole(folder);
  await say('/bcp declare iaas-down 統合仮想サーバに接続できない。');
  await say('パターン a');
  await say('事業者 広く 影響あり --by 電話');
  const [first] = (await (await fetch(at('api/incidents'))).json()) as { id: string }[];
  incident = first?.id ?? '';
}, 60_000);

afterAll(async () => {
  for (const opened of [plain, keeping]) if ('browser' in opened) await opened.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string): string => new URL(path, program?.address).href;

const say = async (text: string, as = MANAGER): Promise<void> => {
  const body = JSON.stringify({ text, as });
  const response = await fetch(at('api/commands'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect([text, response.status]).toEqual([text, 200]);
};

type Visit = (page: Page, context: BrowserContext) => Promise<void>;

const inBrowser = (name: string, which: () => OpenedBrowser, javaScriptEnabled: boolean, visit: Visit): void => {
  test(name, async () => {
    const opened = which();
    if ('unavailable' in opened) {
      process.stdout.write(`NOT CHECKED: no browser for "${name}" (${opened.unavailable})\n`);
      return;
    }
    const context = await opened.browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(at(''));
    await page.selectOption('#actor-as', MANAGER);
    await page.click('#form-actor button');
    await page.locator(`#actor-as option[value="${MANAGER}"][selected]`).waitFor({ state: 'attached' });
    await visit(page, context);
    await context.close();
  }, 90_000);
};

/** Every control whose value is not what the page itself gave it. */
const RESTORED = `[...document.querySelectorAll('form input, form select, form textarea')].flatMap((field) => {
  const preset = field.tagName === 'SELECT' ? Math.max(0, [...field.options].findIndex((one) => one.defaultSelected)) : 0;
  const changed =
    field.type === 'radio' || field.type === 'checkbox' ? field.checked !== field.defaultChecked
    : field.tagName === 'SELECT' ? field.selectedIndex !== preset
    : field.value !== field.defaultValue;
  return changed ? [(field.form?.id ?? '') + ' ' + field.name + '=' + field.value] : [];
})`;

/** Makes every control of every form another than it was; says how many there were. */
const CHANGE_ALL = `(() => {
  let many = 0;
  for (const field of document.querySelectorAll('form input:not([type="hidden"]), form select, form textarea')) {
    many += 1;
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = true;
    else if (field.tagName === 'SELECT') field.selectedIndex = field.options.length - 1;
    else field.value = '書きかけ';
  }
  return many;
})()`;

const shownForms = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.forms].map(({ id, action }) => id || new URL(action).pathname)`);

/** A second visit tells what no visit left behind. */
const restored = (page: Page): Promise<readonly string[]> => page.evaluate(RESTORED);

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with JavaScript' : 'without JavaScript';
  inBrowser(
    `Back and reload bring no choice of an earlier visit into any form of any page, ${how}`,
    () => plain,
    javaScript,
    async (page) => {
      const forms = new Set<string>();
      const parts = ['', '/contacts', '/tasks', '/channels', '/print', '/reports', '/calls', '/log'];
      const pages = ['', 'declare', 'help', ...parts.map((part) => `incidents/${incident}${part}`)];
      for (const path of [...pages, `incidents/${incident}/sections/${SECTION}`]) {
        await page.goto(at(path));
        for (const form of await shownForms(page)) forms.add(form);
        const changed: number = await page.evaluate(CHANGE_ALL);
        expect(changed).toBeGreaterThan(0);
        await page.reload();
        expect([path, 'reload', await restored(page)]).toEqual([path, 'reload', []]);
        await page.evaluate(CHANGE_ALL);
        await page.goto(at('help'));
        await page.goBack();
        expect([path, 'back', await restored(page)]).toEqual([path, 'back', []]);
      }
      const wanted = ['actor', 'answer', 'chase', 'command', 'correct', 'declare', 'leak', 'note', 'pattern'];
      const more = ['provider-heard', 'provider-told', 'provider-times', 'report', 'resolve', 'times', 'update'];
      for (const id of [...wanted, ...more]) expect([...forms]).toContain(`form-${id}`);
      for (const kind of [
        /^form-told-/,
        /^form-told-task-/,
        /^form-channel-set-/,
        /^form-decided-/,
        /^form-tray-told-/,
      ])
        expect([kind, [...forms].some((form) => kind.test(form))]).toEqual([kind, true]);
    },
  );
}

const choose = async (page: Page, states: readonly string[]): Promise<void> => {
  for (const [nth, state] of states.entries()) {
    await page.locator('fieldset.system').nth(nth).locator(`input[type="radio"][value="${state}"]`).check();
  }
};

const CHOSEN = `[...document.querySelectorAll('fieldset.system')].map((one) =>
  one.querySelector('input[type="radio"]:checked')?.value)`;

const asProxy = async (page: Page): Promise<void> => {
  if (!(await page.locator('#answer-saidBy').isVisible())) await page.locator('#proxy > summary').click();
  await page.fill('#answer-saidBy', '係長');
  await page.selectOption('#answer-by', 'phone');
  await page.getByLabel('復唱して確認した').check();
};

const stored = async (): Promise<readonly string[]> => {
  const { systems } = (await (await fetch(at(`api/incidents/${incident}`))).json()) as {
    systems: readonly { section: string; state: string }[];
  };
  return systems.filter(({ section }) => section === SECTION).map(({ state }) => state);
};

const answers: Visit = async (page) => {
  await say(`確認依頼 ${SECTION}`);
  await page.goto(at(`incidents/${incident}/sections/${SECTION}`));
  const many = await page.locator('fieldset.system').count();
  const given = Array.from({ length: many }, (_, nth) => (nth % 2 === 0 ? 'stopped' : 'running'));
  await choose(page, given);
  await asProxy(page);
  await page.locator('.submit-bar button').click();
  await page.locator('.outcome.accepted').waitFor();
  expect(await stored()).toEqual(given);

  await page.goBack();
  // What is shown is what was answered; a press more changes nothing.
  await page.waitForFunction(`JSON.stringify(${CHOSEN}) === '${JSON.stringify(given)}'`);
  expect(await restored(page)).toEqual([]);
  await asProxy(page);
  await page.locator('.submit-bar button').click();
  await page.locator('.outcome').waitFor();
  expect(await stored()).toEqual(given);
};

inBrowser('Back after an answer shows what was answered, with JavaScript', () => plain, true, answers);
inBrowser('Back after an answer shows what was answered, without JavaScript', () => plain, false, answers);
inBrowser(
  'a browser that keeps whole pages keeps none of ours, so Back after an answer is right there too',
  () => keeping,
  true,
  answers,
);

inBrowser(
  'a form that is too large or cannot be sent stays as it was typed',
  () => plain,
  true,
  async (page, context) => {
    await page.goto(at(`incidents/${incident}`));
    await page.locator('#panel-note > summary').click();
    await page.fill('#note-text', '課長から電話');
    await page.fill('#note-text', 'あ'.repeat(8_000));
    await page.locator('#form-note button.primary').click();
    await page.locator('[data-unsent="large"]').waitFor({ state: 'visible' });
    await page.fill('#note-text', '課長から電話');
    await context.setOffline(true);
    await page.locator('#form-note button.primary').click();
    await page.locator('[data-unsent="lost"]').waitFor({ state: 'visible' });
    expect(await page.inputValue('#note-text')).toBe('課長から電話');
    await context.setOffline(false);
    await page.locator('#form-note button.primary').click();
    await page.locator('.outcome.accepted').waitFor();
  },
);

inBrowser(
  'a page left open takes back no answer that a colleague gave meanwhile',
  () => plain,
  false,
  async (page) => {
    await say(`確認依頼 ${SECTION}`);
    await page.goto(at(`incidents/${incident}/sections/${SECTION}`));
    await say('回答 全て 確認中', SECTION);
    await asProxy(page);
    await page.locator('fieldset.system').first().locator('input[type="radio"][value="running"]').check();
    await page.locator('.submit-bar button').click();
    await page.locator('.outcome.refused').waitFor();
    await page.locator('.outcome.refused').waitFor();
    expect(new Set(await stored())).toEqual(new Set(['checking']));
  },
);
