// kit: the paper for the safe; a second time says what to replace, and leaves alone what is still right.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openStore } from '../../adapters/store/open-store.ts';
import { pagesOf } from '../adapters/print/read-pdf.ts';
import { on } from '../incident/given-when-then.ts';
import { runCommand } from './run-command.ts';

const TOWN = join(import.meta.dirname, '../town');
let folder: string;
let env: Record<string, string>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-bot-kit-'));
  cpSync(TOWN, join(folder, 'plan'), { recursive: true });
  const url = `file:${join(folder, 'bcp.sqlite')}`;
  await (await openStore({ url, now: on('11:00') })).store.close();
  env = {
    DATABASE_URL: url,
    BCP_PLAN: join(folder, 'plan'),
    BCP_ADDRESSES: '192.168.10.5:3000',
    BCP_LOCALE: 'ja',
    BCP_CONTACTS: join(folder, 'none.yaml'),
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kit = (...args: readonly string[]) => runCommand(['kit', join(folder, 'kit'), ...args], env);
const bytes = (file: string) => new Uint8Array(readFileSync(join(folder, 'kit', file)));

test('writes it with progress; again after a change it says which sheets to replace, and touches no other', async () => {
  const first = await kit();
  expect(first).toMatchObject({ exitCode: 0 });
  expect(first.complaints).toMatch(/^1\/\d+ /);
  expect(first.result).toContain('利用票は作成していません');
  const files = readdirSync(join(folder, 'kit'));
  expect(files).toEqual(expect.arrayContaining(['00-index.pdf', '01-screen-gone.pdf', '06-hearing.pdf', 'kit.json']));
  expect(files.some((file) => file.endsWith('.docx'))).toBe(true);
  expect(files.some((file) => file.startsWith('access-'))).toBe(false);
  for (const page of await pagesOf(bytes('01-screen-gone.pdf')))
    expect(page).toMatch(/計画第2版[0-9a-f]{12}印刷\d{4}-/);

  const untouched = bytes('01-screen-gone.pdf');
  const roles = join(folder, 'plan', 'roles.yaml');
  const [id = ''] = /- id: (\S+)/.exec(readFileSync(roles, 'utf8'))?.slice(1) ?? [];
  writeFileSync(roles, readFileSync(roles, 'utf8').replace(/may: \[.*?\]/s, 'may: [note]'));
  const again = await kit();
  expect(again.result).toContain('差し替えてください');
  expect(again.result).toContain(`help-${id}.pdf`);
  expect(again.result).not.toContain('01-screen-gone.pdf');
  expect(bytes('01-screen-gone.pdf')).toEqual(untouched);
});

test('a file that was lost or spoilt is written anew', async () => {
  await kit();
  writeFileSync(join(folder, 'kit', '02-declaration.pdf'), 'spoilt');
  rmSync(join(folder, 'kit', '03-six-items.pdf'));
  const again = await kit();
  expect(again.result).toContain('02-declaration.pdf');
  expect(again.result).toContain('03-six-items.pdf');
  expect(await pagesOf(bytes('02-declaration.pdf'))).toHaveLength(1);
});

const changeAnOffice = (): string => {
  const roles = join(folder, 'plan', 'roles.yaml');
  const before = readFileSync(roles, 'utf8');
  writeFileSync(roles, before.replace(/may: \[.*?\]/s, 'may: [note]'));
  return `help-${/- id: (\S+)/.exec(before)?.[1]}.pdf`;
};

test('a run that ended half way leaves no half file, and the next one says again what to replace', async () => {
  await kit();
  const changed = changeAnOffice();
  const blocked = readdirSync(join(folder, 'kit')).findLast((file) => file.endsWith('.docx')) ?? '';
  rmSync(join(folder, 'kit', blocked));
  mkdirSync(join(folder, 'kit', blocked));
  writeFileSync(join(folder, 'kit', '02-declaration.pdf.part'), 'half a file of a run that was killed');
  const ended = await kit();
  expect(ended.exitCode).toBe(1);
  expect(ended.result).not.toContain('差し替えてください');
  expect(readdirSync(join(folder, 'kit')).filter((file) => file.endsWith('.part'))).toEqual([]);
  rmSync(join(folder, 'kit', blocked), { recursive: true });
  expect((await kit()).result).toContain(changed);
  expect((await kit()).result).not.toContain(changed);
});

test('what could not be noted in the log is said again, never taken to be right', async () => {
  await kit();
  const changed = changeAnOffice();
  const damaged = join(folder, 'damaged.sqlite');
  writeFileSync(damaged, 'no database at all, '.repeat(100));
  const unnoted = await runCommand(['kit', join(folder, 'kit')], { ...env, DATABASE_URL: `file:${damaged}` });
  expect(unnoted.exitCode).toBe(1);
  expect(unnoted.result).toContain(changed);
  expect((await kit()).result).toContain(changed);
  expect((await kit()).result).not.toContain(changed);
});

test('with --access the sheets of all sections are made too, and those before are voided', async () => {
  const made = await kit('--access');
  expect(made.exitCode).toBe(0);
  expect(made.complaints).toContain('無効になる利用票はありません');
  expect(readdirSync(join(folder, 'kit')).filter((file) => file.startsWith('access-')).length).toBeGreaterThan(1);
});

test('without a database the files are there, and it is said that it is noted nowhere', async () => {
  const made = await runCommand(['kit', join(folder, 'kit')], { ...env, DATABASE_URL: `file:${join(folder, 'no')}` });
  expect(made.exitCode).toBe(1);
  expect(made.complaints).toContain('記録していません');
  expect(readdirSync(folder)).not.toContain('no');
  expect(readdirSync(join(folder, 'kit'))).toContain('kit.json');
});
