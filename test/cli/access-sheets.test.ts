// access sheets: files for the printer; no sheet that counts is voided before the new ones can be printed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openStore } from '../../adapters/store/open-store.ts';
import { pagesOf } from '../adapters/print/read-pdf.ts';
import { on } from '../incident/given-when-then.ts';
import { runCommand } from './run-command.ts';

let folder: string;
let env: Record<string, string>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-bot-sheets-'));
  const url = `file:${join(folder, 'bcp.sqlite')}`;
  await (await openStore({ url, now: on('11:00') })).store.close();
  env = { DATABASE_URL: url, BCP_ADDRESSES: '192.168.10.5:3000', BCP_LOCALE: 'ja' };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sheets = (...args: readonly string[]) => runCommand(['access', 'sheets', ...args], env);
const listed = async () => (await runCommand(['access', 'list'], env)).result.trim().split('\n');

test('one page for each place of each section that is named; a second time says what it voids', async () => {
  const out = join(folder, 'out');
  const first = await sheets(out, '税務課', 'personnel', '--to', '2027-03-31');
  expect(first).toMatchObject({ exitCode: 0 });
  expect(first.complaints).toContain('無効になる利用票はありません');
  expect(readdirSync(out).sort()).toEqual(['access-personnel.pdf', 'access-taxation.pdf']);
  expect(statSync(join(out, 'access-taxation.pdf')).mode & 0o077).toBe(0);
  const pages = await pagesOf(new Uint8Array(readFileSync(join(out, 'access-taxation.pdf'))));
  expect(pages.map((page) => /http:\/\/192\.168\.10\.5:3000\/s\/[a-z]{16}/.test(page))).toEqual([true, true]);
  const before = await listed();
  expect(before).toHaveLength(4);

  const again = await sheets(out, '税務課');
  expect(again.complaints).toContain('これまでの利用票2枚を無効にします');
  expect(again.result).toContain('これまでの2枚は無効です');
  const after = await listed();
  expect(after).toHaveLength(4);
  expect(after.filter((line) => before.includes(line))).toHaveLength(2);
});

test('a drill’s sheets stand beside the others', async () => {
  await sheets(folder, '税務課');
  const drill = await sheets(folder, '税務課', '--drill');
  expect(drill.complaints).toContain('無効になる利用票はありません');
  expect(await listed()).toHaveLength(4);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['access-taxation.pdf', 'access-taxation-drill.pdf']));
});

test.each([
  ['no address that people type', { BCP_ADDRESSES: '' }, ['out', '税務課'], 'BCP_ADDRESSES'],
  ['a section that is not there', {}, ['out', '宇宙課'], '宇宙課'],
  ['days in the wrong order', {}, ['out', '税務課', '--from', '2027-04-01', '--to', '2027-03-01'], '有効期間'],
  ['a folder that is a file', {}, ['taken', '税務課'], '書き込めません'],
])('%s: a sentence, and the sheets before still count', async (_, more, [place = '', ...args], said) => {
  writeFileSync(join(folder, 'taken'), '');
  await sheets(join(folder, 'first'), '税務課');
  const before = await listed();
  const refused = await runCommand(['access', 'sheets', join(folder, place), ...args], { ...env, ...more });
  expect(refused.exitCode).toBe(1);
  expect(refused.complaints).toContain(said);
  expect(await listed()).toEqual(before);
});

test('without a folder the command says what is missing', async () => {
  expect(await sheets()).toMatchObject({ exitCode: 2, complaints: expect.stringContaining('フォルダ') });
});
