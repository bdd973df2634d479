// contacts check and contacts import, with files of their own; nobody's number is said where it was not asked for.
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readArguments } from '../../src/cli/command-line.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { runCommand } from './run-command.ts';

let folder: string;
let file: string;
let csv: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-cli-contacts-'));
  file = join(folder, 'contacts.yaml');
  csv = join(folder, 'table.csv');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (words: readonly string[], locale = 'en') =>
  runCommand(['contacts', ...words], { BCP_CONTACTS: file, BCP_LOCALE: locale });
const table = (...rows: readonly string[]): void => writeFileSync(csv, ['区分,名称,電話', ...rows].join('\r\n'));

const BEFORE = `calendar:
  closed: [2026-11-24]
contacts:
  - recipient: section/roads
    phone: "03-0000-0007"
`;

test.each([
  [['contacts'], 'Give check or import.'],
  [['contacts', 'export'], 'Give check or import.'],
  [['contacts', 'import'], 'Give a CSV file.'],
  [['contacts', 'check', '--write'], '"--write" cannot be given here.'],
  [['contacts', 'import', 'a.csv', '--write=no'], '"--write" cannot be given here.'],
  [['contacts', 'import', 'a.csv', 'b.csv'], '"b.csv" cannot be given here.'],
])('%j is not understood', (args, sentence) => {
  expect(readArguments(args, textsIn('en'))).toEqual({ problem: expect.stringContaining(sentence) });
});

describe('contacts check', () => {
  test('contacts in order: who has no number is listed, and the last year of holidays said', async () => {
    writeFileSync(file, BEFORE);
    const { exitCode, result, complaints } = await run(['check']);
    expect({ exitCode, complaints }).toEqual({ exitCode: 0, complaints: '' });
    expect(result).toContain('are in order');
    expect(result).toMatch(/National holidays are known up to \d{4}\./);
    expect(result).toContain('  Taxation Section (section/taxation)\n');
    expect(result).not.toContain('Roads');
  });

  test('what is to be mended is named, without its value, and the exit code says so', async () => {
    writeFileSync(file, BEFORE.replace('section/roads', 'section/road').replace('03-0000-0007', '300000042'));
    const { exitCode, result, complaints } = await run(['check'], 'ja');
    expect(exitCode).toBe(1);
    expect(complaints).toContain('2件の誤り');
    expect(complaints).toContain('次のいずれかではありませんか:道路課(section/roads)');
    expect(complaints).toContain('section/road:電話(phone)の先頭の0がありません');
    expect(result + complaints).not.toContain('300000042');
  });

  test('a file that cannot be read as contacts is refused with its line', async () => {
    writeFileSync(file, BEFORE.replace('"03-0000-0007"', '0300000042'));
    const { exitCode, result, complaints } = await run(['check']);
    expect({ exitCode, result }).toEqual({ exitCode: 1, result: '' });
    expect(complaints).toContain('contacts.yaml:5:12 contacts[0].phone: ');
    expect(complaints).not.toContain('0300000042');
  });

  test('a file that is not there is said', async () => {
    const { exitCode, complaints } = await run(['check']);
    expect(exitCode).toBe(1);
    expect(complaints).toContain(`There is no file of contacts (${file})`);
  });
});

describe('contacts import', () => {
  test('shows the file it would make, with the calendar that is there, and writes nothing', async () => {
    writeFileSync(file, BEFORE);
    table('課,税務課,03-0000-0001');
    const { exitCode, result, complaints } = await run(['import', csv]);
    expect(exitCode).toBe(0);
    expect(result).toContain('2026-11-24');
    expect(result).toContain('phone: "03-0000-0001"');
    expect(complaints).toContain('not in the CSV: Roads Section (section/roads)');
    expect(complaints).toContain('--write');
    expect(complaints).not.toContain('03-0000');
    expect(readFileSync(file, 'utf8')).toBe(BEFORE);
  });

  test('writes it with --write, keeps the file before, and leaves nothing else', async () => {
    writeFileSync(file, BEFORE);
    chmodSync(file, 0o640);
    table('課,税務課,03-0000-0001');
    const { exitCode, result, complaints } = await run(['import', csv, '--write']);
    expect(exitCode).toBe(0);
    expect(result).toContain(`${file}.bak`);
    expect(result + complaints).not.toContain('03-0000');
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe(BEFORE);
    expect(readFileSync(file, 'utf8')).toContain('section/taxation');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['contacts.yaml', 'contacts.yaml.bak', 'table.csv']);
    expect((await run(['check'])).exitCode).toBe(0);
  });

  test('the first file is its owner’s only', async () => {
    table('課,税務課,03-0000-0001');
    expect((await run(['import', csv, '--write'])).exitCode).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.bak`)).toBe(false);
  });

  test('one wrong row and nothing is written', async () => {
    writeFileSync(file, BEFORE);
    table('課,税務課,03-0000-0001', '課,道路課,300000042');
    const { exitCode, result, complaints } = await run(['import', csv, '--write']);
    expect({ exitCode, result }).toEqual({ exitCode: 1, result: '' });
    expect(complaints).toContain('row 3, column 電話: the leading zero is lost.');
    expect(complaints).not.toContain('300000042');
    expect(readFileSync(file, 'utf8')).toBe(BEFORE);
  });

  test('a present file with faults is not replaced: its calendar could not be kept', async () => {
    writeFileSync(file, 'calendar: { closed: [tomorrow] }');
    table('課,税務課,03-0000-0001');
    const { exitCode, complaints } = await run(['import', csv, '--write']);
    expect(exitCode).toBe(1);
    expect(complaints).toContain('contacts.yaml:1:');
    expect(readFileSync(file, 'utf8')).toBe('calendar: { closed: [tomorrow] }');
  });

  test('a table that is not there, and a place that cannot be written to, are said', async () => {
    expect((await run(['import', csv])).complaints).toContain(`Cannot read ${csv} (ENOENT).`);
    table('課,税務課,03-0000-0001');
    const { exitCode, complaints } = await runCommand(['contacts', 'import', csv, '--write'], {
      BCP_CONTACTS: join(folder, 'none', 'contacts.yaml'),
    });
    expect(exitCode).toBe(1);
    expect(complaints).toContain('Cannot write');
  });
});
