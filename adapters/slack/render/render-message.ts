// The one renderer of the neutral card as a Slack message. Pure, and called for every delivery.
import type { KnownBlock } from '@slack/types';
import { revisionOf } from '../../../src/chat/command-keys.ts';
import { cardParts, incidentOf } from '../../../src/chat/message/card-parts.ts';
import { drawn, lines, text } from '../../../src/chat/message/part.ts';
import type { Card } from '../../../src/posts/card.ts';
import { plainText } from '../../../src/posts/plain-text.ts';
import { shorten } from '../../../src/texts/shorten-text.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionsParts } from './card-buttons.ts';
import { fitMessage, type Part } from './characters.ts';
import { LIMITS, NOTIFICATION_LENGTH } from './limits.ts';
import { packBlocks } from './pack-blocks.ts';
import { questionParts } from './question-parts.ts';
import { mentions } from './rich-lines.ts';
import { rosterParts } from './roster-parts.ts';
import { inMrkdwn, isGroupId, isMemberId, plain } from './safe-text.ts';

export interface SlackMessage {
  /** What a telephone's notification shows; the only text that Slack parses. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** More people than this are not named one by one. */
const MOST_MENTIONS = 40;

export const renderMessage = (card: Card, texts: Texts): SlackMessage => {
  // Empty rather than none: an update takes away the blocks that were there.
  if (card.plain) return { text: plainMessage(card), blocks: [] };
  const parts = [...titleParts(card, texts), ...notifiedParts(card, texts), ...bodyParts(card, texts)];
  return { text: plainNotification(card, texts), blocks: packBlocks(fitMessage(parts, texts), texts) };
};

const plainMessage = (card: Card): string => inMrkdwn(shorten(plainText(card), LIMITS.messageText / 2));

/** The title, after whom it is for. */
const plainNotification = (card: Card, texts: Texts): string => {
  const named = notified(card).map((id) => (isGroupId(id) ? `<!subteam^${id}>` : `<@${id}>`));
  return [...named, inMrkdwn(shorten(titleOf(card, texts), NOTIFICATION_LENGTH))].join(' ');
};

const bodyParts = (card: Card, texts: Texts): readonly Part[] => {
  const carried = carriedBy(card);
  // The next number of a button of this message.
  let number = 0;
  return cardParts<KnownBlock>(card, texts, {
    questions: (block) => questionParts(block, texts, carried),
    actions: ({ actions }) =>
      actionsParts(
        actions.map((action) => ({ action, number: number++ })),
        carried,
        texts,
      ),
    roster: (block, joins) => rosterParts(block, texts, joins),
  });
};

const carriedBy = (card: Card) => {
  let revision: string | undefined;
  return {
    incident: incidentOf(card),
    revision: () => {
      revision ??= revisionOf(card);
      return revision;
    },
  };
};

const titleOf = ({ title }: Card, { console: say }: Texts): string => title.replace(/\s+/g, ' ').trim() || say.title;

const titleParts = (card: Card, texts: Texts): readonly Part[] => {
  const title = titleOf(card, texts);
  const whole = title.length > LIMITS.headerText ? lines([text(title)]) : [];
  return [drawn({ type: 'header', text: plain(title, LIMITS.headerText) }), ...whole];
};

const notified = ({ notify = [] }: Card): readonly string[] =>
  [...new Set(notify)].filter(canBeNotified).slice(0, MOST_MENTIONS);

const canBeNotified = (id: string): boolean => isMemberId(id) || isGroupId(id);

const notifiedParts = (card: Card, { words }: Texts): readonly Part[] => {
  const ids = notified(card);
  const rest = new Set(card.notify?.filter(canBeNotified)).size - ids.length;
  return lines([[...mentions(ids), ...(rest > 0 ? text(` ${words.andOthers(rest)}`) : [])]], { worth: 'kept' });
};
