// A post of ours with what only Teams says beside its card: to pin it, or where the status post is.
import type { Card } from '../../../src/posts/card.ts';
import { plainText } from '../../../src/posts/plain-text.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import type { BesideCard } from '../showing/status-post.ts';
import { type TeamsMessage, unitsOf } from './card-json.ts';
import { LIMITS } from './limits.ts';
import { renderCard } from './render-card.ts';
import { plain } from './safe-text.ts';

export const renderPost = (card: Card, { asksToPin = false, statusPost }: BesideCard, texts: Texts): TeamsMessage => {
  const asking: Card = {
    ...card,
    blocks: [...card.blocks, { type: 'text', style: 'note', text: texts.teams.askToPin }],
  };
  const message = renderCard(asksToPin ? asking : card, texts);
  return statusPost === undefined ? message : withLink(message, statusPost, texts);
};

/** The smallest form: no card, no mention. */
export const renderPlain = (
  card: Card,
): { readonly summary: string; readonly text: string; readonly mentions: [] } => ({
  summary: plain(card.title, LIMITS.summary),
  text: plainText(card),
  mentions: [],
});

/** A card that fills a message to its edge goes without: it stands below the status post, or names its incident. */
const withLink = (message: TeamsMessage, url: string, { teams }: Texts): TeamsMessage => {
  const { card } = message;
  const button = { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: teams.toStatusPost, url }] };
  const linked = { ...message, card: { ...card, body: [...card.body, button] } };
  return unitsOf(linked) <= LIMITS.messageUnits ? linked : message;
};
