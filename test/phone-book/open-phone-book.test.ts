// The file of contacts is mended while the program runs: the newest that were right are used, and a slip takes nothing away.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadPhoneBook, openPhoneBook } from '../../src/phone-book/load-phone-book.ts';
import type { PhoneBookFault } from '../../src/phone-book/phone-book-fault.ts';

let folder: string;
let path: string;
let told: (readonly PhoneBookFault[])[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-contacts-'));
  path = join(folder, 'contacts.yaml');
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Under another name first, as editors do it: the file is another one even in the same instant. */
const write = (...numbers: readonly string[]): void => {
  const lines = numbers.map((number) => `  - { recipient: section/taxation, phone: ${number} }\n`);
  writeFileSync(`${path}.new`, `contacts:\n${lines.join('')}`);
  renameSync(`${path}.new`, path);
};
const open = () => openPhoneBook(path, (faults) => told.push(faults));
const phones = (opened: ReturnType<typeof open>) => opened.current().contacts.map(({ phone }) => phone);

test('without a file nothing is entered, and once it is there it counts', () => {
  const opened = open();
  expect(phones(opened)).toEqual([]);
  write('"03-0000-0001"');
  expect(phones(opened)).toEqual(['03-0000-0001']);
  expect(told).toEqual([]);
});

test('a change counts at once, and an unchanged file is not read again', () => {
  write('"03-0000-0001"');
  const opened = open();
  const before = opened.current();
  expect(opened.current()).toBe(before);
  write('"03-0000-0002"');
  expect(phones(opened)).toEqual(['03-0000-0002']);
});

test('while the file is broken the last good ones stay; it is said once, without what stands there', () => {
  write('"03-0000-0001"');
  const opened = open();
  opened.current();
  write('0300000042');
  expect(phones(opened)).toEqual(['03-0000-0001']);
  expect(phones(opened)).toEqual(['03-0000-0001']);
  expect(told).toEqual([[expect.objectContaining({ code: 'wrong_value', expected: 'number', line: 2 })]]);
  expect(JSON.stringify(told)).not.toContain('00000042');
  write('"03-0000-0003"');
  expect(phones(opened)).toEqual(['03-0000-0003']);
  expect(told).toHaveLength(1);
});

test('a file that is taken away takes no numbers with it', () => {
  write('"03-0000-0001"');
  const opened = open();
  opened.current();
  rmSync(path);
  expect(phones(opened)).toEqual(['03-0000-0001']);
  expect(told).toEqual([[expect.objectContaining({ code: 'unreadable_file', reason: 'ENOENT' })]]);
});

test('a file that is broken from the start is nothing entered, and said', () => {
  write('0300000042');
  expect(phones(open())).toEqual([]);
  expect(told).toHaveLength(1);
});

test('another encoding than UTF-8 and a folder are faults, a byte order mark is none', () => {
  writeFileSync(path, Buffer.from([0x23, 0x92, 0x86, 0x96, 0xec, 0x0a]));
  expect(loadPhoneBook(path)).toMatchObject({ ok: false, faults: [{ code: 'not_utf8' }] });
  expect(loadPhoneBook(folder)).toMatchObject({ ok: false, faults: [{ code: 'unreadable_file', reason: 'EISDIR' }] });
  writeFileSync(path, '\uFEFFcontacts:\n  - recipient: section/taxation\n');
  expect(loadPhoneBook(path)).toMatchObject({ ok: true, contacts: { contacts: [{ recipient: 'section/taxation' }] } });
});
