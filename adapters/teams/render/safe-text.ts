// Texts that people wrote, made safe for Teams: never longer than allowed, never a mention or a function of a card's.

import { shorten } from '../../../src/texts/shorten-text.ts';

/** Parts what would mean something, and is not seen. */
const JOINER = '\u2060';

/** Whole characters, and none that a JSON reader or a client stumbles over. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ');

/**
 * Rich text takes no markdown: what is left to part are mentions, which are looked for by their words, and
 * `{{DATE(…)}}`, which clients reckon out.
 */
const neutral = (text: string): string =>
  calledByName(clean(text))
    .replace(/<(?=\/?at\b)/gi, `<${JOINER}`)
    .replace(/\{(?=\{)/g, `{${JOINER}`);

/** In a channel the bot hears who calls it by name, and nobody else; by its name it is heard in the other chats as well. */
export const calledByName = (text: string): string => text.replace(COMMAND, '$1@BCP');

const COMMAND = /(^|[^\p{L}\p{N}/])\/bcp(?= )/giu;

/** A place to break a line, and not seen. */
const BREAK = '\u200b';
/** Somewhat more than an id, and less than a telephone is wide. */
const LONG_WORD = /[!-~]{41,}/g;

/** For a run of rich text: no client is told to break a long word, so that it may is written into it. */
export const inRun = (text: string): string =>
  neutral(text).replace(LONG_WORD, (word) => word.replace(/.{30}(?=.)/g, `$&${BREAK}`));

export const isBlank = (text: string): boolean => clean(text).trim() === '';

/** One line of plain text, for buttons, labels and notifications. */
export const plain = (text: string, most: number): string => shorten(neutral(text).replace(/\s+/g, ' ').trim(), most);

/** Nothing in it that markdown could take for a sign of its own, anywhere or at its beginning. */
export const isFreeOfMarkdown = (text: string): boolean =>
  !/[\\`*_~[\]<>&|{}\n]|:\/\/|www\.|@/.test(text) && !/^\s*(?:[-+#=]|\d+[.)])/.test(text);

/** A person's id in the directory of the tenant; anything else must not become a mention. */
export const isPersonId = (id: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
