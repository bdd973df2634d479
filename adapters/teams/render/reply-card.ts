// The answer to a command, for the person who gave it.
import type { Reply } from '../../../src/ports/desk.ts';
import type { Texts } from '../../../src/posts/texts/texts.ts';
import { TEAMS } from '../interactions.ts';
import type { TeamsMessage } from './card-json.ts';
import { fitParts } from './fit-parts.ts';
import { lines, text } from './part.ts';
import { messageOf, renderCard, roomFor } from './render-card.ts';
import { isBlank } from './safe-text.ts';

export const replyMessage = (reply: Reply, texts: Texts): TeamsMessage => {
  if (reply.ok && reply.card !== undefined) return renderCard(reply.card, texts);
  const said = isBlank(reply.text) ? texts.console.reply.accepted : reply.text;
  const parts = [...lines([text(said)]), ...lines([text(askText(reply, texts))], { worth: 'kept', shape: 'note' })];
  return messageOf(said, fitParts(parts, texts, roomFor(said)));
};

/** Teams names nobody without notifying them, and this is no reason to: how many there are has to do. */
const askText = (reply: Reply, { teams }: Texts): string => {
  const known = reply.ok ? [] : (reply.ask ?? []).filter(({ platform }) => platform === TEAMS);
  return known.length === 0 ? '' : teams.ask(known.length);
};
