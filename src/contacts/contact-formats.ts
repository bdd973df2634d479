// What a telephone number and an address look like. Full-width letters and dashes of every kind are as good as others.

/** `０３ー１２３４ー５６７８` as `03-1234-5678`. */
export const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]|(?<=\d)ー(?=\d)/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** One number or several, with an extension or only that: `03-1234-5678 内線123`, `内線1234、内線1235`, `1234`. */
export const isNumber = (text: string): boolean => {
  const parts = plainNumber(text).split(/[、,/]/u);
  return parts.every((part) => isOneNumber(part.trim()));
};

/** Excel takes 0312345678 for a number and keeps 312345678, or 3.12E+08 when the column is narrow. */
export const hasLostItsZero = (text: string): boolean =>
  /^(?:[1-9]\d{8,9}|\d(?:\.\d+)?E\+\d+)$/iu.test(plainNumber(text));

const ONE = /^(?<outside>\+?[\d()][\d() -]{0,24})?(?:\(?(?:内線|ext\.?)\s*[\d-]{1,10}\)?)?$/iu;

const isOneNumber = (text: string): boolean => {
  const match = text === '' ? null : ONE.exec(text);
  if (match === null) return false;
  const outside = match.groups?.outside;
  return outside === undefined || isOutside(outside.trim());
};

const SHORTEST = 3;
/** Extensions and 119. */
const LONGEST_WITHOUT_ZERO = 6;

const isOutside = (text: string): boolean => {
  const { length } = text.replace(/\D/gu, '');
  if (text.startsWith('+')) return length >= 8 && length <= 15;
  if (/^\(?0/u.test(text)) return length >= 9 && length <= 11;
  return length >= SHORTEST && length <= LONGEST_WITHOUT_ZERO;
};

const LONGEST_ADDRESS = 254;

export const isAddress = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS &&
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/iu.test(
    text,
  );
