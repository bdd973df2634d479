// What a telephone number and an address look like. Full-width letters and dashes of every kind are as good as others.

/** `０３ー１２３４ー５６７８` as `03-1234-5678`. */
export const plainNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]|(?<=\d)ー(?=\d)/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** What municipalities write beside a number: whose it is, or when it is answered. A word of a cell, never a digit. */
const LABEL =
  /代表|直通|本庁|夜間|休日|平日|昼間|日中|当直|宿直|守衛室?|警備室?|公用携帯|携帯|緊急|専用|ダイヤルイン|防災(?:行政)?無線|無線|衛星|電話番号|電話|(?:tel|phone|fax|mobile)\.?(?![a-z])|ファックス|ファクス|[主副正](?=[:\s\d(])|\([代直夜携]\)/giu;
const SEPARATOR = /[、,;/\n・]|\s(?:又は|または|or)\s/u;

/**
 * One number or several, with an extension or only that, each with a word or two: `03-1234-5678(代表) 内線123`,
 * `361-0000 防災無線 8-300`, `内線5500・5501`, `1234`.
 */
export const isNumber = (text: string): boolean => {
  const parts = plainNumber(text)
    .replace(/\(内\)|内線番号/gu, '内線')
    .replace(LABEL, '|')
    // Whose it is, in brackets: `2345(庶務係)`.
    .replace(/\([^()\d]{0,20}\)/gu, '|')
    .split(SEPARATOR);
  return parts.length > 0 && parts.every(isLabelled) && /\d/.test(text.normalize('NFKC'));
};

/** `|` stands for a word. */
const isLabelled = (part: string): boolean => {
  const numbers = part.split('|').map((one) => one.replace(/^[\s:]+|[\s:]+$/gu, ''));
  if (numbers.length === 1 && numbers[0] === '') return false;
  return numbers.every((one) => one === '' || isOneNumber(one) || one.split(' ').every(isOneNumber));
};

const DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;

/** How people say that there is none. */
export const saysNone = (text: string): boolean =>
  /^(?:なし|無し|無|ナシ|該当なし|未設置|未定|n\/a|none|[-‐‑‒–—―−ー－]+)$/iu.test(text.normalize('NFKC').trim());

/** Excel takes 0312345678 for a number and keeps 312345678, or 3.12E+08 when the column is narrow. */
export const hasLostItsZero = (text: string): boolean =>
  /^(?:[1-9]\d{8,9}|\d(?:\.\d+)?E\+\d+)$/iu.test(plainNumber(text));

const ONE =
  /^(?<outside>\+?[\d()][\d(). -]{0,24}?)?(?<more>~\d{1,4})?\s*(?:\(?(?:内線?|ext\.?|x)\s*[:.]?\s*[\d~-]{1,12}\)?)?$/iu;

const isOneNumber = (text: string): boolean => {
  const match = text === '' ? null : ONE.exec(text);
  if (match === null || DATE.test(text)) return false;
  const outside = match.groups?.outside;
  return outside === undefined || isOutside(outside.trim());
};

const SHORTEST = 3;
/** Extensions, 119, and local numbers without their area. */
const LONGEST_WITHOUT_ZERO = 8;

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
