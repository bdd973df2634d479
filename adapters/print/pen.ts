// What can be written with the font: no character vanishes silently, 〓 (as printers have always set it) stands for what is
// missing.
import type { WidthOf } from './read-font.ts';

export const GETA = '〓';

/** To be ticked by hand; the font has no ☐. */
export const EMPTY_BOX = '□';

export interface Pen {
  /** The text as it can be printed. */
  write(text: string): string;
  /** How wide its longest line is, in ems of the widest of the fonts. */
  ems(text: string): number;
  /** As much of it as stands on so many ems; what was cut says so by an ellipsis. */
  cut(text: string, ems: number): string;
  /** Whether anything that was written had to be replaced. */
  lacked(): boolean;
}

// They have no shape of their own: controls, directions, joiners, and the selectors of a character's rarer form, of which
// the usual form is printed.
const SHAPELESS = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
const ALL_SHAPELESS = new RegExp(SHAPELESS, 'gu');
// A mark that was typed after its letter, as some systems' file names have it: か and ゛. Not after an ideograph, whose form
// in a person's name normalization would change.
const MARKED = /[^\p{Mark}\p{Ideographic}]\p{Mark}+/gu;

const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' });

export const penOf = (fonts: readonly WidthOf[]): Pen => {
  let lacked = false;
  const has = (character: string): boolean =>
    character === '\n' || fonts.every((widthOf) => widthOf(character.codePointAt(0) ?? 0) !== undefined);
  const written = (character: string): string => {
    const shape = character.replace(ALL_SHAPELESS, '');
    if ([...shape].every(has)) return shape;
    lacked = true;
    return GETA;
  };
  return {
    write: (text) => {
      const plain = tidy(text);
      // Nearly every text is wholly there; only the others are taken apart.
      if (!SHAPELESS.test(plain) && [...plain].every(has)) return plain;
      return [...characters.segment(plain)].map(({ segment }) => written(segment)).join('');
    },
    ems: (text) => Math.max(...text.split('\n').map((line) => emsOf(line, fonts))),
    cut: (text, ems) => cutAt(text, ems, fonts),
    lacked: () => lacked,
  };
};

const cutAt = (text: string, ems: number, fonts: readonly WidthOf[]): string => {
  let end = 0;
  let taken = 0;
  for (const character of text) {
    const width = emsOf(character, fonts);
    if (taken + width > ems) return `${text.slice(0, end)}…`;
    // Room for the ellipsis.
    if (taken + width <= ems - 1) end += character.length;
    taken += width;
  }
  return text;
};

const tidy = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(MARKED, (marked) => marked.normalize('NFC'));

const emsOf = (line: string, fonts: readonly WidthOf[]): number => {
  let ems = 0;
  for (const character of line) {
    ems += Math.max(...fonts.map((widthOf) => widthOf(character.codePointAt(0) ?? 0) ?? 1));
  }
  return ems;
};
