// A plan file's bytes as text, or where they are none: saved in another encoding, cut, or with characters that nobody sees.
// A line may end as Windows ends it; a carriage return anywhere else hides what stands before it.
import type { Misfit } from '../check/plan-fault.ts';
import type { Position } from '../check/yaml-position.ts';
import { INVISIBLE } from '../visible-text.ts';

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: Misfit; readonly position: Position };

export const readText = (bytes: Uint8Array): ReadText => {
  const line = lineThatIsNoText(bytes);
  if (line !== undefined) {
    const encoding = encodingOf(bytes);
    const fault: Misfit = { code: 'not_utf8', at: [], expected: { is: 'encoding', looksLike: encoding } };
    return { ok: false, fault, position: { line, column: 1 } };
  }
  const text = UTF8.decode(bytes);
  const hidden = firstHidden(text.replaceAll('\r\n', ' \n'));
  if (hidden === undefined) return { ok: true, text };
  const before = text.slice(0, hidden.offset).split('\n');
  const fault: Misfit = { code: 'hidden_character', at: [], expected: { is: 'visible' }, found: hidden.name };
  return { ok: false, fault, position: { line: before.length, column: (before.at(-1) ?? '').length + 1 } };
};

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** From 1; a line feed is one byte in whatever it can be confused with, but UTF-16, which has NULs instead. */
const lineThatIsNoText = (bytes: Uint8Array): number | undefined => {
  if (decodes(bytes, 'utf-8')) return undefined;
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (!decodes(bytes.subarray(start, end < 0 ? bytes.length : end), 'utf-8')) return line;
    if (end < 0) break;
    start = end + 1;
  }
  return 1;
};
const LINE_FEED = 10;

const decodes = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const encodingOf = (bytes: Uint8Array): 'shift_jis' | 'utf_16' | 'broken' => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf_16';
  return decodes(bytes, 'shift_jis') ? 'shift_jis' : 'broken';
};

/** Control characters but for tab and line feed, and what shows nothing or turns the direction of reading. */
const HIDDEN = new RegExp(`(?![\\t\\n])\\p{Cc}|[\\u2028\\u2029]|${INVISIBLE.source}`, 'u');

const firstHidden = (text: string): { readonly offset: number; readonly name: string } | undefined => {
  const [character, offset] = [HIDDEN.exec(text)?.[0], text.search(HIDDEN)];
  return character === undefined ? undefined : { offset, name: nameOf(character) };
};

const NAMES: Readonly<Record<number, string>> = { 0: 'NUL', 9: 'TAB', 10: 'LF', 13: 'CR', 27: 'ESC' };

/** `ESC (U+001B)` */
const nameOf = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return NAMES[code] === undefined ? point : `${NAMES[code]} (${point})`;
};

/** Values may hold them as escapes, such as "\e": names stand on one line, remarks and procedures may have several. */
export const hiddenCharacters = (value: unknown, at: Misfit['at'] = []): readonly Misfit[] => {
  if (typeof value === 'string') {
    const text = hasLines(at) ? value.replaceAll('\n', ' ') : value.replaceAll(/[\n\t]/gu, '\r');
    const hidden = firstHidden(text);
    if (hidden === undefined) return [];
    const found = nameOf(value[hidden.offset] ?? '');
    return [{ code: 'hidden_character', at, expected: { is: 'visible' }, found }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    hiddenCharacters(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
};
const LINES: ReadonlySet<string> = new Set(['confirm', 'note', 'where', 'networkDiagram', 'residentEffect']);
const hasLines = (at: Misfit['at']): boolean => LINES.has(String(at.at(-1))) || at.at(-2) === 'byHand';
