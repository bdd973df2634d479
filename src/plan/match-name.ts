// Finds an entry by what a person typed, whatever the width, case or spacing. It never guesses between two.
import { distance } from 'fastest-levenshtein';
import { comparable } from './visible-text.ts';

export type Lookup<T> =
  | { readonly found: T }
  | { readonly ambiguous: readonly T[] }
  /** Up to three entries whose names are close; possibly none. */
  | { readonly unknown: readonly T[] };

export interface Named<T> {
  readonly entry: T;
  readonly id: string;
  /** As `plainText` gives them. */
  readonly names: readonly string[];
}

/** Full-width and half-width, capitals, spaces and the kind of dash make no difference. */
export const plainText = (text: string): string =>
  comparable(text)
    .replace(/\s+/gu, '')
    .replace(/[‐‑‒–—―−]/gu, '-');

/** 13 for `13`, `No.13`, `№１３`, `#13` or `13番`. */
export const typedNumber = (text: string): number | undefined => {
  const digits = /^(?:no\.?|#)?(\d{1,9})番?$/.exec(plainText(text))?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** A part of a name is enough from this length on. */
const PART_LENGTH = 2;
const NEAREST_COUNT = 3;
/** Names that differ in more than this share of their letters are not worth proposing. */
const NEAREST_SHARE = 0.6;

/**
 * An id or a whole name wins over a part of a name. With `prefixIsAmbiguous`, a whole name with which another name
 * begins is ambiguous: figure 4 has two systems whose names differ only in what follows (27 and 28).
 */
export const matchName = <T>(entries: readonly Named<T>[], text: string, prefixIsAmbiguous = false): Lookup<T> => {
  const wanted = plainText(text);
  if (wanted === '') return { unknown: [] };
  const byId = entries.find(({ id }) => id === wanted);
  if (byId) return { found: byId.entry };
  const whole = entries.filter(({ names }) => names.includes(wanted));
  if (whole.length > 0 && !prefixIsAmbiguous) return oneOf(whole);
  if (whole.length > 0) return oneOf(entries.filter(({ names }) => names.some((name) => name.startsWith(wanted))));
  const parts = wanted.length < PART_LENGTH ? [] : entries.filter(contains(wanted));
  return parts.length > 0 ? oneOf(parts) : { unknown: nearest(entries, wanted) };
};

const oneOf = <T>(matches: readonly Named<T>[]): Lookup<T> => {
  const [only, ...others] = matches.map(({ entry }) => entry);
  if (only === undefined) return { unknown: [] };
  return others.length === 0 ? { found: only } : { ambiguous: [only, ...others] };
};

const contains =
  (wanted: string) =>
  ({ names }: Named<unknown>): boolean =>
    names.some((name) => name.includes(wanted));

const nearest = <T>(entries: readonly Named<T>[], wanted: string): readonly T[] =>
  entries
    .map((named) => ({ named, share: Math.min(...[named.id, ...named.names].map((name) => differs(name, wanted))) }))
    .filter(({ share }) => share <= NEAREST_SHARE)
    .sort((a, b) => a.share - b.share)
    .slice(0, NEAREST_COUNT)
    .map(({ named }) => named.entry);

const differs = (name: string, wanted: string): number => {
  const longer = Math.max(name.length, wanted.length);
  // The difference in length is the least that the names differ in: a very long text is not compared letter by letter.
  const least = Math.abs(name.length - wanted.length) / longer;
  return least > NEAREST_SHARE ? least : distance(name, wanted) / longer;
};

/** Whether it is the id or a whole name, and not a part of one: where a slip of the keyboard must not choose. */
export const isWholeName = (
  text: string,
  { id, name, nameEn }: { id: string; name: string; nameEn: string },
): boolean => [id, plainText(name), plainText(name).replace(/課$/u, ''), plainText(nameEn)].includes(plainText(text));
