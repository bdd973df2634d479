// Names: readable for people, allowed on Windows, different for every key, and never out of their folder.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keyName, placeOf, recordName } from '../../../adapters/files/record-names.ts';
import { KEY, TITLE } from './shared-folder.ts';

const anyText = () => fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const anyKey = () => fc.oneof(anyText(), fc.stringMatching(/^[a-z0-9_./~-]{1,80}$/));

const signs = (range: readonly [number, number]): string =>
  String.fromCharCode(...Array.from({ length: range[1] - range[0] + 1 }, (_, at) => range[0] + at));
/** What Windows takes in no name. */
const FORBIDDEN = [...`\\/:*?"<>|${signs([0, 31])}`];

const expectAllowed = (name: string): void => {
  expect([...name].filter((sign) => FORBIDDEN.includes(sign))).toEqual([]);
  expect(name).not.toMatch(/^[. ]|[. ]$/);
  expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
  expect(name.isWellFormed()).toBe(true);
};

test('a report is recognised by its file’s name', () => {
  expect(recordName(KEY, TITLE)).toBe(`2026-001_official_report_3@file-server ${TITLE}`);
});

test('signs that Windows forbids become their full-width forms, and what cannot be seen becomes a space', () => {
  const fullWidth = [...'/:*?"<>|\\'].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
  expect(recordName('a', '/:*?"<>|\\')).toBe(`a ${fullWidth}`);
  expect(recordName('a', '一行目\r\n二行目\u202e…\u0007 . ')).toBe('a 一行目 二行目 …');
});

test('a title that is too long is cut between two characters', () => {
  const name = recordName(KEY, '𠮷'.repeat(100));
  expect(Buffer.byteLength(`${name}.pdf`)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/ 𠮷+$/u);
});

test('whatever key and title: a name that every share takes, of at most 120 bytes with its ending', () => {
  fc.assert(
    fc.property(anyKey(), anyText(), (key, title) => {
      const name = recordName(key, title);
      expectAllowed(name);
      expect(Buffer.byteLength(`${name} (50).pdf`)).toBeLessThanOrEqual(121);
      expect(name === keyName(key) || name.startsWith(`${keyName(key)} `)).toBe(true);
    }),
  );
});

test('two keys never share a name, not even where capitals count for nothing', () => {
  const names = new Map<string, string>();
  fc.assert(
    fc.property(anyKey(), (key) => {
      const name = keyName(key).toLowerCase();
      expect(name).not.toContain(' ');
      expect(names.get(name) ?? key).toBe(key);
      names.set(name, key);
    }),
  );
  for (const [one, other] of [
    ['a/b', 'a_b'],
    ['a/b', 'A/b'],
    ['a/b', 'a//b'],
    ['a/b', 'a-b'],
  ]) {
    expect(keyName(one ?? '')).not.toBe(keyName(other ?? ''));
  }
});

describe('a key that would lead out of the folder', () => {
  test.each(['../../etc/passwd', '/etc/passwd', '..', '.', '', '2026-001/../../x', 'C:\\x', '\\\\server\\x', 'nul'])(
    '%p stays in it',
    (key) => {
      expect(keyName(key)).toMatch(/^[A-Za-z0-9_-]*~[0-9a-f]{12}$/);
      for (const part of placeOf(key)) expect(part).toMatch(/^[A-Za-z0-9_-]*~[0-9a-f]{12}$|^[a-z0-9_-]+$/);
    },
  );
});
