// Several names in one breath: separated by commas, or by spaces where the names have none, as a printed list is typed.
import { isRefusal, type Refusal } from '../refusal.ts';
import { textOf, type Word } from './command-line.ts';

/** Each name as it is read; the first that is none is refused as `read` refuses it. */
export const readNames = <T extends string>(
  words: readonly Word[],
  read: (name: string) => T | Refusal,
): readonly T[] | Refusal => {
  const found = readNamesAsSaid(words, read);
  return isRefusal(found) ? found : [...new Set(found)];
};

/** What was said twice stands there twice. */
export const readNamesAsSaid = <T extends string>(
  words: readonly Word[],
  read: (name: string) => T | Refusal,
): readonly T[] | Refusal => {
  const whole = read(textOf(words));
  if (!isRefusal(whole)) return [whole];
  const found: T[] = [];
  for (const part of textOf(words).split(/[、,，]/u)) {
    const names = part.trim() === '' ? [] : readPart(part.trim().split(/\s+/u), read);
    if (isRefusal(names)) return names;
    found.push(...names);
  }
  return found;
};

/** `Taxation Section Roads Section`: the longest run of words that is a name, and so on. */
const readPart = <T>(said: readonly string[], read: (name: string) => T | Refusal): readonly T[] | Refusal => {
  const found: T[] = [];
  let at = 0;
  while (at < said.length) {
    const next = longestName(said.slice(at), read);
    if ('refused' in next) return next;
    found.push(next.name);
    at += next.words;
  }
  return found;
};

const MOST_WORDS = 12;

const longestName = <T>(
  said: readonly string[],
  read: (name: string) => T | Refusal,
): { readonly name: T; readonly words: number } | Refusal => {
  for (let words = Math.min(said.length, MOST_WORDS); words > 1; words -= 1) {
    const name = read(said.slice(0, words).join(' '));
    if (!isRefusal(name)) return { name, words };
  }
  const only = read(said[0] ?? '');
  return isRefusal(only) ? only : { name: only, words: 1 };
};
