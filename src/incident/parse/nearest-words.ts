// What a mistyped word may have meant.
import { distance } from 'fastest-levenshtein';

const MOST = 3;

/** Known words within a third of the length, nearest first. */
export const nearestWords = (given: string, known: readonly string[]): readonly string[] =>
  known
    // Words of quite another length need no comparing, which would take long for a very long text.
    .filter((word) => Math.abs(given.length - word.length) <= farthest(given, word))
    .map((word) => ({ word, off: slips(given, word) }))
    .filter(({ word, off }) => off <= farthest(given, word))
    .sort((a, b) => a.off - b.off || a.word.localeCompare(b.word))
    .slice(0, MOST)
    .map(({ word }) => word);

/** One slip of the fingers counts once, two neighbouring letters in each other's place as well. */
const slips = (given: string, word: string): number => {
  const off = distance(given, word);
  return off === 2 && isSwapped(given, word) ? 1 : off;
};

const isSwapped = (given: string, word: string): boolean => {
  if (given.length !== word.length) return false;
  const at = [...given].findIndex((letter, index) => letter !== word[index]);
  return given === `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
};

const farthest = (a: string, b: string): number => Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
