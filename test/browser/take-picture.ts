// Makes docs/console.png and docs/console-en.png, the READMEs' pictures, from the running program: npm run pictures
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import { runConsole } from './run-console.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const PICTURES = { ja: join(DOCS, 'console.png'), en: join(DOCS, 'console-en.png') } as const;
/** What is seen at a desk, in the middle of a morning. */
const DESK = { width: 1366, height: 768 };

const COMMANDS = [
  '/bcp 宣言 iaas-down 統合仮想サーバに接続できない。庁内の複数のシステムが利用できない。 --drill',
  '回答 13 停止 代替手段 窓口で手書きにより受付',
  '回答 全て 停止',
  '回答 12 停止 --for 職員課 --said-by 給与係長 --by 電話 --read-back',
  '更新 対応 提供事業者が復旧作業を開始',
];
const WHO = [
  'info-systems-manager',
  'family-register-residents',
  'taxation',
  'info-systems-manager',
  'info-systems-manager',
];

const say = async (address: string, text: string, as: string): Promise<void> => {
  const response = await fetch(new URL('api/commands', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, as }),
  });
  if (!response.ok) throw new Error(`${text}: ${await response.text()}`);
};

const actAs = async (page: Page, as: string): Promise<void> => {
  await page.selectOption('#actor-as', as);
  await page.click('#form-actor button');
  await page.locator(`#actor-as option[value="${as}"][selected]`).waitFor({ state: 'attached' });
};

const opened = await openBrowser();
if ('unavailable' in opened) throw new Error(opened.unavailable);
const folder = mkdtempSync(join(tmpdir(), 'bcp-bot-picture-'));
const program = await runConsole(folder);
try {
  for (const [at, text] of COMMANDS.entries()) await say(program.address, text, WHO[at] ?? '');
  const [incident] = (await (await fetch(new URL('api/incidents', program.address))).json()) as { id: string }[];
  const page = await opened.browser.newPage({ viewport: DESK });
  await page.goto(program.address);
  await actAs(page, 'info-systems-manager');
  for (const [locale, picture] of Object.entries(PICTURES)) {
    await page.goto(new URL(`language/${locale}`, program.address).href);
    await page.goto(new URL(`incidents/${incident?.id ?? ''}`, program.address).href);
    await page.waitForLoadState('load');
    await page.screenshot({ path: picture });
    console.log(picture);
  }
} finally {
  await opened.close();
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
}
