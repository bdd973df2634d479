// The one renderer of the neutral card as a Teams message. Pure, and called for every delivery.
import { revisionOf } from '../../../src/chat/command-keys.ts';
import type { Card, Questions } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import type { Carried } from './card-actions.ts';
import { adaptiveCard, type Json, type TeamsMessage, unitsOf } from './card-json.ts';
import { cardParts } from './card-parts.ts';
import { fitParts } from './fit-parts.ts';
import { LIMITS } from './limits.ts';
import { elementsOf, type Part, totalUnits } from './part.ts';
import { inputRooms } from './question-parts.ts';
import { plain } from './safe-text.ts';
import { mentioned, titlePart } from './title-parts.ts';

export const renderCard = (card: Card, texts: Texts): TeamsMessage => {
  const title = plain(card.title, Number.POSITIVE_INFINITY) || texts.console.title;
  const { ids, parts, entities } = mentioned(card, texts);
  const msteams = {
    ...(card.blocks.some(({ type }) => type === 'table') ? { width: 'Full' } : {}),
    ...(entities.length === 0 ? {} : { entities }),
  };
  const carried = { incident: incidentOf(card), revision: revisionOf(card) };
  const around = [titlePart(title, card.tone), ...parts];
  const body = fitQuestions(card, texts, carried, roomFor(title, msteams) - totalUnits(around));
  return messageOf(title, [...around, ...body], ids, msteams);
};

/** What is left for the body of a message. */
export const roomFor = (title: string, msteams: { readonly [name: string]: Json } = {}): number =>
  LIMITS.messageUnits - LIMITS.envelopeUnits - COMMAS - unitsOf(messageOf(title, [], [], msteams));

/** Between the parts, which are measured one by one. */
const COMMAS = 64;

export const messageOf = (
  title: string,
  parts: readonly Part[],
  ids: readonly string[] = [],
  msteams: { readonly [name: string]: Json } = {},
): TeamsMessage => ({
  summary: plain(title, LIMITS.summary),
  card: adaptiveCard(parts.flatMap(elementsOf), Object.keys(msteams).length === 0 ? {} : { msteams }),
  mentions: ids.map((id) => ({ id })),
});

/** Inputs for as many systems as there is room for, once everything else gave way. */
const fitQuestions = (card: Card, texts: Texts, carried: Carried, most: number): readonly Part[] => {
  const [questions] = card.blocks.filter((block): block is Questions => block.type === 'questions');
  const rooms = questions === undefined ? [NO_INPUTS] : inputRooms(questions);
  for (const room of rooms) {
    const parts = fitParts(cardParts(card, { texts, carried, room }), texts, most);
    if (totalUnits(parts) <= most) return parts;
  }
  return fitParts(cardParts(card, { texts, carried, room: NO_INPUTS }), texts, most);
};

const NO_INPUTS = { states: 0, details: 0 };

/** A card names its incident where it has a question, a form or a button of it. */
const incidentOf = ({ blocks }: Card): string | undefined => {
  for (const one of blocks) {
    if (one.type === 'questions') return one.incident;
    if (one.type !== 'actions') continue;
    const named = one.actions.find(({ incident }) => incident !== undefined);
    if (named !== undefined) return named.incident;
  }
  return undefined;
};
