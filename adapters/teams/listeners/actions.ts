// Buttons on our cards: each says a command; what was filled in comes with it. Answered after the commit; everybody
// else sees the card change a moment later.
import { handlePress } from '../../../src/chat/command-keys.ts';
import type { Press } from '../../../src/chat/press.ts';
import { changedFields, meantFields } from '../../../src/chat/submitted-fields.ts';
import type { Desk, Reply } from '../../../src/ports/desk.ts';
import { shorten } from '../../../src/texts/shorten-text.ts';
import type { ActionAnswer, HeardAction } from '../door/heard.ts';
import { pressIn } from '../interactions.ts';
import { cardAgain } from '../render/card-again.ts';
import { submittedIn } from '../render/forms/submitted-fields.ts';
import { renderCard } from '../render/render-card.ts';
import { keyOf, speakerOf, whereOf } from './speaking.ts';

export const answerAction = async (action: HeardAction, desk: Desk): Promise<ActionAnswer> => {
  const { person, place, replyTo, verb, data } = action;
  const press = pressIn(verb, data, verb === FILLED_IN ? meantFields('answer', submittedIn(data)) : {});
  if (press.kind !== 'says') return { kind: 'message', text: desk.texts.console.refused.badRequest };
  // What the card said when it was pressed: pressing it twice is one command, and a changed card is another.
  const key = keyOf('action', person.aadObjectId, replyTo ?? place.conversation, verb, data.revision, press.said);
  const reply = await handlePress(press, key, { by: speakerOf(action), where: whereOf(place) }, desk);
  if (!reply.ok && reply.code === 'changed_meanwhile') return asItStands(action, press, reply.text, desk);
  return { kind: 'message', text: shorten(press.words ? reply.text : withForm(reply, desk), MOST_SAID) };
};

/** The one button that takes what was filled in on its card along. */
const FILLED_IN = 'answer';

/** Whoever takes down what another section said is shown the way to its form, before the words that do the same. */
const withForm = (reply: Reply, { texts }: Desk): string => {
  if (reply.ok || reply.code !== 'proxy_incomplete') return reply.text;
  const drill = reply.text.startsWith(texts.words.drill) ? texts.words.drill : '';
  return `${drill}${texts.teams.questions.heard} ${reply.text.slice(drill.length)}`;
};

/** What Teams shows of the answer to a press is a line or two. */
const MOST_SAID = 1000;

/** What was filled in on a card that somebody else changed meanwhile comes back on the card as it is now. */
const asItStands = async (
  { verb, data }: HeardAction,
  { said: { asked, incident } }: Extract<Press, { readonly kind: 'says' }>,
  said: string,
  desk: Desk,
): Promise<ActionAnswer> => {
  const section = verb === FILLED_IN && asked.kind === 'form' ? asked.fields.section : undefined;
  const request =
    section === undefined || incident === undefined ? undefined : await desk.views.confirmation(incident, section);
  if (request === undefined) return { kind: 'message', text: shorten(said, MOST_SAID) };
  const { card } = renderCard(request, desk.texts);
  return { kind: 'card', card: cardAgain(card, said, changedFields(submittedIn(data)), desk.texts) };
};
