// The answer to a command, for the person who gave it.
import { lines, text } from '../../../src/chat/message/part.ts';
import type { Reply } from '../../../src/ports/desk.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { TEAMS } from '../interactions.ts';
import { actionParts, sayAction } from './card-actions.ts';
import type { CardElement, TeamsMessage } from './card-json.ts';
import { fitUnitsAtWorst } from './elements.ts';
import { messageOf, renderCard, roomFor } from './render-card.ts';
import { isBlank } from './safe-text.ts';

export const replyMessage = (reply: Reply, texts: Texts): TeamsMessage => {
  if (reply.ok && reply.card !== undefined) return renderCard(reply.card, texts);
  const said = isBlank(reply.text) ? texts.console.reply.accepted : reply.text;
  const parts = [
    ...lines([text(said)]),
    ...lines([text(askText(reply, texts))], { worth: 'kept', shape: 'note' }),
    ...actionParts(choiceButtons(reply)),
  ];
  return messageOf(said, fitUnitsAtWorst(parts, texts, roomFor(said)));
};

/** What is too long for a button can be typed: the sentence says how. */
const choiceButtons = (reply: Reply): readonly CardElement[] =>
  (reply.ok ? [] : (reply.choices ?? [])).flatMap(
    ({ label, command, drill }) => sayAction(label, command, { incident: undefined, revision: drill }) ?? [],
  );

/** Teams names nobody without notifying them, and this is no reason to: how many there are has to do. */
const askText = (reply: Reply, { teams }: Texts): string => {
  const known = reply.ok ? [] : (reply.ask ?? []).filter(({ platform }) => platform === TEAMS);
  return known.length === 0 ? '' : teams.ask(known.length);
};
