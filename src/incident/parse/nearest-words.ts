// What a mistyped word may have meant.
import { distance } from 'fastest-levenshtein';

const MOST = 3;

/** Known words within a third of the length, nearest first. */
export const nearestWords = (given: string, known: readonly string[]): readonly string[] =>
  known
    // Words of quite another length need no comparing, which would take long for a very long text.
    .filter((word) => Math.abs(given.length - word.length) <= farthest(given, word))
    .map((word) => ({ word, off: distance(given, word) }))
    .filter(({ word, off }) => off <= farthest(given, word))
    .sort((a, b) => a.off - b.off || a.word.localeCompare(b.word))
    .slice(0, MOST)
    .map(({ word }) => word);

const farthest = (a: string, b: string): number => Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
