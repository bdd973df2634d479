// Buttons on our cards: each says a command; what was filled in comes with it. Answered after the commit; everybody
// else sees the card change a moment later.

import { keyAfterRefusals, keyAsThingsStand } from '../../../src/chat/command-keys.ts';
import type { Desk, Intent, Reply } from '../../../src/ports/desk.ts';
import { shorten } from '../../../src/texts/shorten-text.ts';
import type { ActionAnswer, HeardAction } from '../door/heard.ts';
import { VERBS } from '../interactions.ts';
import { cardAgain } from '../render/forms/shown-again.ts';
import { fieldsOf, filledInOf } from '../render/forms/submitted-fields.ts';
import { renderCard } from '../render/render-card.ts';
import { keyOf, speakerOf, whereOf } from './speaking.ts';

export const answerAction = async (action: HeardAction, desk: Desk): Promise<ActionAnswer> => {
  const said = intentOf(action);
  if (said === undefined) return { kind: 'message', text: desk.texts.console.refused.badRequest };
  const press = keyOf(
    'action',
    action.person.aadObjectId,
    action.replyTo ?? action.place.conversation,
    action.verb,
    revisionOf(action),
    said,
  );
  const key =
    action.verb === 'say' ? await keyAsThingsStand(press, VERBS.say.safeParse(action.data).data ?? {}, desk) : press;
  const commandKey = await keyAfterRefusals(key, desk);
  const reply = await desk.handle({ ...said, by: speakerOf(action), where: whereOf(action.place), commandKey });
  if (!reply.ok && reply.code === 'changed_meanwhile') return asItStands(action, reply.text, desk);
  const text = action.verb === 'say' ? reply.text : withForm(reply, desk);
  return { kind: 'message', text: shorten(text, MOST_SAID) };
};

/** Whoever takes down what another section said is shown the way to its form, before the words that do the same. */
const withForm = (reply: Reply, { texts }: Desk): string => {
  if (reply.ok || reply.code !== 'proxy_incomplete') return reply.text;
  const drill = reply.text.startsWith(texts.words.drill) ? texts.words.drill : '';
  return `${drill}${texts.teams.questions.heard} ${reply.text.slice(drill.length)}`;
};

/** What Teams shows of the answer to a press is a line or two. */
const MOST_SAID = 1000;

/** What was filled in on a card that somebody else changed meanwhile comes back on the card as it is now. */
const asItStands = async ({ verb, data }: HeardAction, said: string, desk: Desk): Promise<ActionAnswer> => {
  const answer = verb === 'answer' ? VERBS.answer.safeParse(data).data : undefined;
  const request = answer === undefined ? undefined : await desk.confirmation(answer.incident, answer.section);
  if (request === undefined) return { kind: 'message', text: shorten(said, MOST_SAID) };
  return { kind: 'card', card: cardAgain(renderCard(request, desk.texts).card, said, filledInOf(data), desk.texts) };
};

type Said = Pick<Intent, 'asked' | 'incident' | 'seen'>;

const intentOf = ({ verb, data }: HeardAction): Said | undefined => {
  switch (verb) {
    case 'say': {
      const { success, data: said } = VERBS.say.safeParse(data);
      if (!success) return undefined;
      const about = said.incident === undefined ? {} : { incident: said.incident };
      return { asked: { kind: 'text', text: said.text }, ...about, ...seenOf(said) };
    }
    case 'answer': {
      const { success, data: said } = VERBS.answer.safeParse(data);
      if (!success) return undefined;
      return form('answer', said, { ...fieldsOf(data), section: said.section });
    }
    case 'answer_all': {
      const { success, data: said } = VERBS.answer_all.safeParse(data);
      return success ? form('answer_all', said, { section: said.section, state: said.state }) : undefined;
    }
    case 'answer_unchanged': {
      const { success, data: said } = VERBS.answer_unchanged.safeParse(data);
      return success ? form('answer_unchanged', said, { section: said.section }) : undefined;
    }
    default:
      return undefined;
  }
};

/** What the card said when it was pressed: pressing it twice is one command, and a changed card is another. */
const revisionOf = ({ data }: HeardAction): unknown => data.revision;

interface About {
  readonly incident: string;
  readonly asOf?: number | undefined;
}

const form = (command: string, about: About, fields: Readonly<Record<string, string>>) => ({
  asked: { kind: 'form', command, fields } as const,
  incident: about.incident,
  ...seenOf(about),
});

const seenOf = ({ asOf }: Pick<About, 'asOf'>): { readonly seen?: number } =>
  asOf === undefined ? {} : { seen: asOf };
