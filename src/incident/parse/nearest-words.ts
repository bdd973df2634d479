// What a mistyped word may have meant.
import { distance } from 'fastest-levenshtein';

const MOST = 3;

/** Known words within a third of the length, nearest first. */
export const nearestWords = (given: string, known: readonly string[]): readonly string[] =>
  known
    .map((word) => ({ word, off: distance(given, word) }))
    .filter(({ word, off }) => off <= Math.max(1, Math.floor(Math.max(given.length, word.length) / 3)))
    .sort((a, b) => a.off - b.off || a.word.localeCompare(b.word))
    .slice(0, MOST)
    .map(({ word }) => word);
