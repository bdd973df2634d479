// Several files are replaced together or not at all.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { replaceFiles } from '../../src/start-up/replace-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bcp-replace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string) => ({ path: join(folder, name), text, mode: 0o644 });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('all are the new ones, and those before are kept', () => {
  writeFileSync(join(folder, 'a'), 'old');
  expect(replaceFiles([file('a', 'new'), file('b', 'first')])).toEqual([join(folder, 'a.bak')]);
  expect([read('a'), read('b'), read('a.bak')]).toEqual(['new', 'first', 'old']);
  expect(readdirSync(folder).sort()).toEqual(['a', 'a.bak', 'b']);
});

test('when the last cannot be put in place, the others are as they were', () => {
  writeFileSync(join(folder, 'a'), 'old');
  mkdirSync(join(folder, 'c.bak', 'in'), { recursive: true });
  writeFileSync(join(folder, 'c'), 'old');
  expect(() => replaceFiles([file('a', 'new'), file('b', 'new'), file('c', 'new')])).toThrow();
  expect([read('a'), read('c')]).toEqual(['old', 'old']);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part') || name === 'b')).toEqual([]);
});
