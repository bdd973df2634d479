// What a record's files are called: readable for people, allowed on every Windows share, and different for every key.
import { createHash } from 'node:crypto';

/** In UTF-8, with the ending: well within what every file system takes. */
const LONGEST_NAME_BYTES = 200;
const LONGEST_KEY_BYTES = 64;
/** `.pdf`, and room for ` (99)`. */
const ENDING_BYTES = 9;

const PLAIN = /^[a-z0-9@-]+(?:\/[a-z0-9@-]+)*$/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A key as part of a name: it never holds a space, so that whatever follows one is no part of it. Keys that are not
 * plain small letters, digits, hyphens and @ have a checksum instead of what cannot stand in a name.
 */
export const keyName = (key: string): string => {
  if (PLAIN.test(key) && key.length <= LONGEST_KEY_BYTES && !RESERVED.test(key)) return key.replaceAll('/', '_');
  const readable = key.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${readable.slice(0, LONGEST_KEY_BYTES - 16)}~${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
};

/** The record's two files, without the ending. */
export const recordName = (key: string, title: string): string => {
  const start = keyName(key);
  const room = LONGEST_NAME_BYTES - ENDING_BYTES - Buffer.byteLength(start) - 1;
  const rest = withinBytes(allowed(title), room);
  return rest === '' ? start : `${start} ${rest}`;
};

/** The incident's folder, and in it one for each recipient. */
export const placeOf = (conversation: string): readonly string[] => {
  const [incident = '', ...recipient] = conversation.split('/');
  return [incident, ...(recipient.length === 0 ? [] : [recipient.join('/')])].map(keyName);
};

/** From a sign of ASCII to its full-width form, which Windows allows. */
const FULL_WIDTH = 0xfee0;

/** Windows forbids some signs, and a dot or a space at the end; what cannot be seen would make two names look alike. */
const allowed = (title: string): string =>
  title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + FULL_WIDTH))
    .replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\uFFFD]+/gu, ' ')
    .trim();

const withinBytes = (text: string, room: number): string => {
  let used = 0;
  const kept = Array.from(text).filter((sign) => {
    used += Buffer.byteLength(sign);
    return used <= room;
  });
  return kept.join('').replace(/[. ]+$/, '');
};
