// Texts that people wrote, made safe for Slack: never longer than allowed, never a mention, a link or an emoji of theirs.
import type { PlainTextElement } from '@slack/types';
import { shorten } from '../../../src/texts/shorten-text.ts';

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
