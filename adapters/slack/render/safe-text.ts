// Texts that people wrote, made safe for Slack: never longer than allowed, never a mention, a link or an emoji of theirs.
import type { PlainTextElement } from '@slack/types';

const ELLIPSIS = '…';

/** Where to cut a text so that it has at most that many units and no pair of surrogates is torn. */
const cutAt = (text: string, most: number): number => {
  const last = text.charCodeAt(most - 1);
  return last >= 0xd800 && last <= 0xdbff ? most - 1 : most;
};

/** Ends visibly when something is missing. */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, cutAt(text, most - 1))}${ELLIPSIS}`;

/** The whole text in pieces of at most that many units. */
export const inPieces = (text: string, most: number): readonly string[] => {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.length - from <= most ? text.length : from + cutAt(text.slice(from, from + most), most);
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
};

/** Nothing in plain_text is parsed but `:emoji:`, which is switched off. */
export const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: shorten(text, most),
  emoji: false,
});

const JOINER = '\u2060';
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * For the one place where Slack parses what we send: a message's `text`. An invisible joiner parts what would be read
 * as `:emoji:`, `@here`, `https://` or `*bold*`; the blocks show the text as it was written.
 */
export const inMrkdwn = (text: string): string =>
  text
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/:(?=[\w+'-]+:|\/\/)/g, `:${JOINER}`)
    .replace(/(?<=www)\.|(?<=mailto):/gi, `${JOINER}$&`)
    .replace(/@(?=\w)/g, `@${JOINER}`)
    .replace(/#(?=\w)/g, `#${JOINER}`)
    .replace(/[*_~`]/g, `${JOINER}$&${JOINER}`);

/** A member's id as Slack makes them; anything else must not become a mention. */
export const isMemberId = (id: string): boolean => /^[UW][A-Z0-9]{2,}$/.test(id) && id.length <= 40;

/** A user group's id. */
export const isGroupId = (id: string): boolean => /^S[A-Z0-9]{2,}$/.test(id) && id.length <= 40;

/** A channel's id; a direct message has none that could be shown by name. */
export const isChannelId = (id: string): boolean => /^[CG][A-Z0-9]{2,}$/.test(id) && id.length <= 40;
