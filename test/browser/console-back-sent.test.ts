// Back after a form was sent, by the browser's own history: the newer forms of the console come back as things stand, and
// a press more records nothing that nobody meant.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';
import { type RunningConsole, runConsole } from './run-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-back-sent-'));
const MANAGER = 'info-systems-manager';
const SECTION = 'welfare-promotion';

let opened: OpenedBrowser = { unavailable: 'not opened yet' };
let program: RunningConsole | undefined;
let incident = '';

beforeAll(async () => {
  opened = await openBrowser().catch((error: unknown) => ({ unavailable: String(error) }));
  if (!('browser' in opened)) return;
  program = await runConsole(folder);
  await say('/bcp declare iaas-down 統合仮想サーバに接続できない。');
  await say('/bcp 付加 被害額 300万円');
  await say('/bcp 回答 27 停止 28 稼働中', SECTION);
  const [first] = (await (await fetch(at('api/incidents'))).json()) as { id: string }[];
  incident = first?.id ?? '';
}, 60_000);

afterAll(async () => {
  // It has no chrome://discards, and restores nothing after its end.
  process.stdout.write(
    'NOT CHECKED: headless Chromium restores no session and discards no tab (2 ways of restoring)\n',
  );
  if ('browser' in opened) await opened.close();
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string): string => new URL(path, program?.address).href;

const say = async (text: string, as = MANAGER): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(at('api/commands'), { method: 'POST', headers, body: JSON.stringify({ text, as }) });
  expect([text, response.status]).toEqual([text, 200]);
};

/** How many events there are: what records nothing leaves it as it was. */
const seq = async (): Promise<number> =>
  ((await (await fetch(at(`api/incidents/${incident}`))).json()) as { seq: number }).seq;

type Visit = (page: Page) => Promise<void>;

const inBrowser = (name: string, javaScriptEnabled: boolean, visit: Visit): void => {
  test(name, async () => {
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
    await visit(page);
    await context.close();
  }, 90_000);
};

/** Every field of one form shows what the page itself gave it; where a script loads the page anew, after that. */
const showsWhatStands = async (page: Page, form: string): Promise<void> => {
  const fields = `#form-${form} :is(input, select, textarea)`;
  await page.waitForFunction(`[...document.querySelectorAll('${fields}')].every((field) => {
    if (field.tagName !== 'SELECT') return field.value === field.defaultValue;
    return field.selectedIndex === Math.max(0, [...field.options].findIndex((one) => one.defaultSelected));
  })`);
};

interface Sent {
  readonly form: string;
  readonly path: () => string;
  readonly fill: (page: Page) => Promise<unknown>;
  readonly button?: string;
}

const ofIncident = (): string => `incidents/${incident}`;
const FORMS: readonly Sent[] = [
  {
    form: 'instruction',
    path: ofIncident,
    fill: async (page) => {
      await page.fill('#instruction-text', '窓口を本庁舎に移すこと');
      await page.fill('#instruction-saidBy', '副区長');
    },
  },
  { form: 'owners', path: ofIncident, fill: (page) => page.selectOption('#owners-section', 'taxation') },
  {
    form: 'update',
    path: ofIncident,
    fill: async (page) => {
      await page.selectOption('#form-update [name="causeKind"]', 'disaster');
      await page.fill('#form-update [name="item:被害額"]', '400万円');
      await page.fill('#form-update [name="itemTitle"]', 'UPS残量');
      await page.fill('#form-update [name="itemText"]', '40分');
    },
    button: 'button.primary',
  },
  {
    form: 'confirm',
    path: () => `incidents/${incident}/sections/${SECTION}`,
    fill: (page) => page.fill('#confirm-confirmedBy', '福祉推進課長'),
  },
];

const unfold = (page: Page, form: string): Promise<void> =>
  page.evaluate(`document.querySelector('#form-${form}').closest('details')?.setAttribute('open', '')`);

for (const javaScript of [true, false]) {
  for (const { form, path, fill, button = 'button:not([hidden])' } of FORMS) {
    const how = javaScript ? 'with JavaScript' : 'without JavaScript';
    inBrowser(`${form}: Back shows what stands, and records nothing again, ${how}`, javaScript, async (page) => {
      if (form === 'confirm' && !javaScript) await say('/bcp 回答 27 確認中 28 停止', SECTION);
      await page.goto(at(path()));
      await unfold(page, form);
      await fill(page);
      await page.locator(`#form-${form} ${button}`).first().click();
      await page.locator('.outcome').waitFor();
      const before = await seq();
      await page.goBack();
      await page.locator('.outcome').waitFor({ state: 'detached' });
      // Whatever was confirmed has no form any more.
      if (form === 'confirm') return page.locator('#form-confirm').waitFor({ state: 'detached' });
      await page.locator(`#form-${form}`).waitFor({ state: 'attached' });
      await showsWhatStands(page, form);
      await unfold(page, form);
      await page.locator(`#form-${form} ${button}`).first().click();
      await page.locator('.outcome').waitFor();
      expect(await seq()).toBe(before);
    });
  }
}
