// A plan file that is no clean UTF-8 text is refused with its file, its line and what to do; it is never half read.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadPlan } from '../../../src/plan/read/load-plan.ts';
import { planFaultText } from '../../../src/texts/plan-fault-text.ts';
import { faultsOf, inTempFolder, lineOf, wardFolder } from '../plan-folder.ts';

const FILE = 'sections.yaml';
const PLACE = '    name: 税務課';
const LINE = lineOf(FILE, 'name: 税務課');

/** The faults after the bytes of that one line were replaced. */
const withLine = (line: Buffer): readonly string[] =>
  inTempFolder((folder) => {
    cpSync(wardFolder, folder, { recursive: true });
    const bytes = readFileSync(join(folder, FILE));
    const at = bytes.indexOf(PLACE);
    writeFileSync(
      join(folder, FILE),
      Buffer.concat([bytes.subarray(0, at), line, bytes.subarray(at + Buffer.byteLength(PLACE))]),
    );
    return faultsOf(loadPlan(folder)).map((fault) => planFaultText(fault, 'ja'));
  });

/** 税務課 as Excel and old editors save it. */
const SHIFT_JIS = Buffer.from([0x90, 0xc5, 0x96, 0xb1, 0x89, 0xdb]);

const whole = (bytes: Buffer): readonly string[] =>
  inTempFolder((folder) => {
    cpSync(wardFolder, folder, { recursive: true });
    writeFileSync(join(folder, FILE), bytes);
    return faultsOf(loadPlan(folder)).map((fault) => planFaultText(fault, 'ja'));
  });

describe('a file in another encoding', () => {
  test('Shift_JIS is recognised and named', () => {
    const text = Buffer.concat([Buffer.from('sections:\n  - id: tax\n    name: '), SHIFT_JIS, Buffer.from('\n')]);
    expect(whole(text)).toEqual([
      'sections.yaml:3:1：UTF-8で保存されていないため、この行から読めません。Shift_JIS（cp932）のようです。開いて、文字コードをUTF-8にして保存し直してください。',
    ]);
  });

  test('UTF-16 is recognised and named', () => {
    const [fault] = whole(Buffer.from('\ufeffsections: []\n', 'utf16le'));
    expect(fault).toContain('UTF-16のようです');
  });

  test('a character that was cut in the middle is named with its line', () => {
    const [fault] = withLine(Buffer.concat([Buffer.from('    name: '), Buffer.from('税務課').subarray(0, 8)]));
    expect(fault).toBe(
      `${FILE}:${LINE}:1：UTF-8で保存されていないため、この行から読めません。壊れているか、途中で切れています。控えから戻すか、この行を入力し直してUTF-8で保存してください。`,
    );
  });
});

describe('a character that nobody sees', () => {
  test.each([
    ['NUL', '\u0000', 'NUL (U+0000)'],
    ['ESC', '\u001b[31m', 'ESC (U+001B)'],
    ['a carriage return alone', '\rX', 'CR (U+000D)'],
    ['a turn of direction', '\u202e', 'U+202E'],
    ['an isolated direction', '\u2066', 'U+2066'],
    ['an Arabic letter mark', '\u061c', 'U+061C'],
    ['a mark of direction', '\u200f', 'U+200F'],
    ['a space without width', '\u200b', 'U+200B'],
    ['a non-joiner', '\u200c', 'U+200C'],
    ['a joiner between letters', '\u200d', 'U+200D'],
    ['a word joiner', '\u2060', 'U+2060'],
    ['a byte order mark in the middle', '\ufeff', 'U+FEFF'],
    ['a soft hyphen', '\u00ad', 'U+00AD'],
    ['a filler', '\u3164', 'U+3164'],
    ['a tag letter', '\u{e0041}', 'U+E0041'],
  ])('%s is named with its line', (_, character, name) => {
    const [fault] = withLine(Buffer.from(`    name: 税${character}務課`));
    expect(fault).toBe(
      `${FILE}:${LINE}:12：目に見えない文字（${name}）が入っています。その文字を削除し、前後を入力し直してください。`,
    );
  });

  test.each([
    ['\\e', 'ESC (U+001B)'],
    ['\\0', 'NUL (U+0000)'],
    ['\\r', 'CR (U+000D)'],
    ['\\n', 'LF (U+000A)'],
    ['\\u200E', 'U+200E'],
    ['\\uFEFF', 'U+FEFF'],
  ])('also when it is written as %s in quotation marks', (written, name) => {
    const faults = withLine(Buffer.from(`    name: "税${written}務課"`));
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^sections.yaml:${LINE}:`))]);
    expect(faults[0]).toContain(name);
  });

  test('lines that end as Windows ends them are read', () => {
    const bytes = readFileSync(join(wardFolder, FILE), 'utf8').replaceAll('\n', '\r\n');
    expect(whole(Buffer.from(bytes))).toEqual([]);
  });
});
