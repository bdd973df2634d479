// The one renderer of the neutral card as a Teams message. Pure, and called for every delivery.
import { revisionOf } from '../../../src/chat/command-keys.ts';
import { cardParts, incidentOf } from '../../../src/chat/message/card-parts.ts';
import type { Card, Questions } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { type Carried, cardActionParts } from './card-actions.ts';
import { adaptiveCard, type Json, type TeamsMessage, unitsOf } from './card-json.ts';
import { elementsOf, fitUnits, fitUnitsAtWorst, type Part, totalUnits } from './elements.ts';
import { LIMITS } from './limits.ts';
import { type InputRoom, inputRooms, questionParts } from './question-parts.ts';
import { rosterParts } from './roster-parts.ts';
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
    const parts = fitUnits(bodyParts(card, { texts, carried, room }), texts, most);
    if (totalUnits(parts) <= most) return parts;
  }
  return fitUnitsAtWorst(bodyParts(card, { texts, carried, room: NO_INPUTS }), texts, most);
};

export const NO_INPUTS: InputRoom = { states: 0, details: 0 };

interface Rendering {
  readonly texts: Texts;
  readonly carried: Carried;
  readonly room: InputRoom;
}

export const bodyParts = (card: Card, { texts, carried, room }: Rendering): readonly Part[] =>
  cardParts(card, texts, {
    questions: (block) => questionParts(block, texts, room, carried.revision),
    actions: ({ actions }) => cardActionParts(actions, carried),
    roster: (block, joins) => rosterParts(block, texts, joins),
  });
