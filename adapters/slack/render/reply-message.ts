// The answer to a command, for the person who gave it alone.
import type { Button } from '@slack/types';
import { lines, text } from '../../../src/chat/message/part.ts';
import { fitsButton } from '../../../src/chat/press.ts';
import type { Reply } from '../../../src/ports/desk.ts';
import { shorten } from '../../../src/texts/shorten-text.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionsOf, button } from './card-buttons.ts';
import { fitMessage } from './characters.ts';
import { NOTIFICATION_LENGTH } from './limits.ts';
import { packBlocks } from './pack-blocks.ts';
import { renderMessage, type SlackMessage } from './render-message.ts';
import { membersOf, mentions } from './rich-lines.ts';
import { inMrkdwn } from './safe-text.ts';

const MOST_ASKED = 10;

export const replyMessage = (reply: Reply, texts: Texts): SlackMessage => {
  if (reply.ok && reply.card !== undefined) return renderMessage(reply.card, texts);
  const said = reply.text.trim() === '' ? texts.console.reply.accepted : reply.text;
  const parts = [
    ...lines([text(said)]),
    ...lines([askLine(reply, texts)], { worth: 'kept' }),
    ...actionsOf(choiceButtons(reply)),
  ];
  return { text: inMrkdwn(shorten(said, NOTIFICATION_LENGTH)), blocks: packBlocks(fitMessage(parts, texts), texts) };
};

/** What is too long for a button can be typed: the sentence says how. */
const choiceButtons = (reply: Reply): readonly Button[] =>
  (reply.ok ? [] : (reply.choices ?? [])).flatMap(({ label, command, drill }) => {
    const carries = { text: command, revision: drill };
    return fitsButton(carries) ? [button(label, 'say', carries, { number: drill })] : [];
  });

const askLine = (reply: Reply, { slack }: Texts) => {
  const known = membersOf(reply.ok ? [] : (reply.ask ?? []));
  return known.length === 0 ? [] : [...text(slack.ask), ...mentions(known.slice(0, MOST_ASKED))];
};
