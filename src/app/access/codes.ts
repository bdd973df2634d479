// What chance makes: the letters of an access sheet, and what browsers and programs hold. Long enough that nobody guesses them, so
// a plain SHA-256 of them is what is kept.
import { hash, randomBytes, randomInt } from 'node:crypto';

/** No letter that is taken for another in print or by telephone: no i, l, o, q, u, v. */
const LETTERS = 'abcdefghjkmnprstwxyz';
const LENGTH = 16;

/** 20 letters to the power of 16: 69 bits. */
export const newCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** As somebody may type it: capital or full-width letters, with spaces or hyphens. Undefined when it can be no code. */
export const readCode = (typed: string): string | undefined => {
  const code = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\-‐‑–—−ー_.]/gu, '');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : undefined;
};

/** 256 bits. */
export const newKey = (): string => randomBytes(32).toString('base64url');

/** What a list or a log names a session, a sheet or a token by: it opens nothing. */
export const newId = (): string => Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

export const TOKEN_MARK = 'bcp_';

export const hashOf = (secret: string): string => hash('sha256', secret, 'hex');
