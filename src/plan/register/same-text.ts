// Whether a cell still says what was written there: spreadsheets change the ends of lines, and in Shift_JIS the kind of a dash.
import type { DecodedText } from '../table/csv-rows.ts';
import { visibleText } from '../visible-text.ts';

/** An apostrophe before what a spreadsheet would run was put there by whoever wrote the table. */
export const isSameText = (typed: string, written: string, encoding: DecodedText['encoding']): boolean => {
  const fold = encoding === 'shift_jis' ? folded : (text: string): string => text;
  const want = fold(visibleText(written).trim());
  return [typed, typed.replace(/^\s*'/u, '')].some((text) => fold(text.trim()) === want);
};

/** What Windows-31J has only one of; U+2212 becomes U+FF0D there, and so on. */
const TWINS: Readonly<Record<string, string>> = {
  '\u2212': '\uff0d',
  '\u301c': '\uff5e',
  '\u2014': '\u2015',
  '\u2016': '\u2225',
  '\u00a2': '\uffe0',
  '\u00a3': '\uffe1',
  '\u00ac': '\uffe2',
  '\u00a5': '\\',
};

const folded = (text: string): string => text.replace(/[−〜—‖¢£¬¥]/gu, (letter) => TWINS[letter] ?? letter);

/** Excel writes `?` for a letter that Shift_JIS does not have, such as 𠮷 of a name: the letter must not be lost so. */
export const hasLostCharacters = (typed: string, written: string): boolean => {
  if (!typed.includes('?')) return false;
  const [now, before] = [[...folded(typed).trim()], [...folded(visibleText(written)).trim()]];
  let at = 0;
  let lost = false;
  for (const letter of before) {
    if (now[at] === letter) {
      at += 1;
      continue;
    }
    if (now[at] !== '?') return false;
    lost = true;
    // A letter of two units becomes one sign or two.
    at += letter.length === 2 && now[at + 1] === '?' ? 2 : 1;
  }
  return lost && at === now.length;
};
