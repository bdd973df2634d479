// Buttons on our cards: each says a command; what was filled in comes with it. Answered after the commit; everybody
// else sees the card change a moment later.

import { keyAfterRefusals, keyAsThingsStand } from '../../../src/ports/command-keys.ts';
import type { Desk, Intent, Reply } from '../../../src/ports/desk.ts';
import { questionsOf } from '../../../src/posts/card.ts';
import { shorten } from '../../../src/posts/shorten-text.ts';
import type { ActionAnswer, HeardAction } from '../heard.ts';
import { VERBS } from '../interactions.ts';
import { revisionOf as cardRevision } from '../render/card-actions.ts';
import { seenIn } from '../render/question-inputs.ts';
import { fieldsOf, isTakenBack } from '../render/submitted-fields.ts';
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
  if (await isOutdated(action, commandKey, desk)) return { kind: 'message', text: desk.texts.teams.outdated };
  const reply = await desk.handle({ ...said, by: speakerOf(action), where: whereOf(action.place), commandKey });
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

/**
 * All of them at once, on a card that somebody's answer has changed since: it would be taken back unseen. A repeat of a
 * press that was taken is none.
 */
const isOutdated = async (action: HeardAction, commandKey: string, desk: Desk): Promise<boolean> => {
  const { verb, data } = action;
  if (verb === 'answer') return isAnswerOutdated(action, commandKey, desk);
  const said = verb === 'answer_all' ? VERBS.answer_all.safeParse(data).data : undefined;
  if (said === undefined || (await desk.replyTo(commandKey)) !== undefined) return false;
  const now = await desk.confirmation(said.incident, said.section);
  return now !== undefined && cardRevision(now) !== said.revision;
};

/** Of the systems that are answered here, one says something else than this card showed: it would be taken back unseen. */
const isAnswerOutdated = async ({ data }: HeardAction, commandKey: string, desk: Desk): Promise<boolean> => {
  const { success, data: said } = VERBS.answer.safeParse(data);
  if (!success || (await desk.replyTo(commandKey)) !== undefined) return false;
  const now = questionsOf(await desk.confirmation(said.incident, said.section));
  return now !== undefined && isTakenBack(data, seenIn(now.systems));
};

type Said = Pick<Intent, 'asked' | 'incident'>;

const intentOf = ({ verb, data }: HeardAction): Said | undefined => {
  switch (verb) {
    case 'say': {
      const { success, data: said } = VERBS.say.safeParse(data);
      if (!success) return undefined;
      const about = said.incident === undefined ? {} : { incident: said.incident };
      return { asked: { kind: 'text', text: said.text }, ...about };
    }
    case 'answer': {
      const { success, data: said } = VERBS.answer.safeParse(data);
      if (!success) return undefined;
      return form('answer', said.incident, { ...fieldsOf(data), section: said.section });
    }
    case 'answer_all': {
      const { success, data: said } = VERBS.answer_all.safeParse(data);
      return success ? form('answer_all', said.incident, { section: said.section, state: said.state }) : undefined;
    }
    case 'answer_unchanged': {
      const { success, data: said } = VERBS.answer_unchanged.safeParse(data);
      return success ? form('answer_unchanged', said.incident, { section: said.section }) : undefined;
    }
    default:
      return undefined;
  }
};

/** What the card said when it was pressed: pressing it twice is one command, and a changed card is another. */
const revisionOf = ({ data }: HeardAction): unknown => data.revision;

const form = (command: string, incident: string, fields: Readonly<Record<string, string>>) => ({
  asked: { kind: 'form', command, fields } as const,
  incident,
});
