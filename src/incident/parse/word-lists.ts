// Lists of words that mean the same: how a word is compared, and how it is looked up.
import { comparable } from '../../plan/visible-text.ts';

/** Full-width letters become half-width, every kind of dash a hyphen, capitals small. */
export const plain = (text: string): string =>
  comparable(text)
    .replace(/[‐‑‒–—―−─━⎯╴╶╺╸﹘﹣－⸺⸻˗]/gu, '-')
    // The sign for a long vowel is typed for a dash where no letter stands before it.
    .replace(/^[-ー〜~]+(?=[a-z])/iu, (dashes) => '-'.repeat(dashes.length))
    .replace(/^ーー+/u, (dashes) => '-'.repeat(dashes.length))
    .trim();

export type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

export const lookup = <T extends string>(words: Words<T>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(words) as [T, readonly string[]][]).flatMap(([meaning, said]) =>
      [meaning, ...said].map((word) => [plain(word), meaning] as const),
    ),
  );
