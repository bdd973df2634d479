// A form, opened for whoever may send it: filled with what stands, or a sentence that says why there is none.
import type { Permission } from '../plan/plan.ts';
import type { Desk } from '../ports/desk.ts';
import type { Speaker, Standing } from '../ports/speaker.ts';
import { type Questions, questionsOf } from '../posts/card.ts';
import type { Texts } from '../texts/texts.ts';
import type { AnswerForm } from './forms/answer-form.ts';
import { declareForm } from './forms/declare-form.ts';
import { factsForm } from './forms/facts-form.ts';
import type { Form } from './forms/form.ts';
import type { FormAsked } from './press.ts';

/** How much of a section's systems a chat's form holds: page by page, or those first that wait for an answer. */
export type AnswerLayout = (
  questions: Questions,
  content: Pick<AnswerForm, 'heading' | 'heard'>,
  page: number,
  texts: Texts,
) => Form;

export interface Opening {
  readonly by: Speaker;
  readonly desk: Desk;
  readonly answers: AnswerLayout;
}

/** A string is said instead, before somebody fills in what would be refused. */
export const openForm = async (asked: FormAsked, opening: Opening): Promise<Form | string> => {
  const { desk, by } = opening;
  const { texts } = desk;
  if (asked.form === 'note') return texts.console.refused.badRequest;
  const standing = await desk.standing(by);
  if (asked.form === 'answer') return openAnswers(asked, standing, opening);
  if (asked.form === 'declare') {
    return mayNot('declare', standing, texts) ?? declareForm({ ...(await declarable(desk)), ...asked }, texts);
  }
  const incident = await desk.views.incident(asked.incident);
  if (incident === undefined) return texts.console.refused.badRequest;
  return mayNot('update', standing, texts) ?? factsForm(incident, texts);
};

/** What can be declared, and whether something is open already. */
export const declarable = async (desk: Desk) => ({
  scenarios: desk.views.scenarios(),
  causeKinds: desk.views.causeKinds(),
  again: (await desk.views.incidents()).some(({ status }) => status === 'open'),
});

const openAnswers = async (
  { incident, section, page = 0 }: Extract<FormAsked, { readonly form: 'answer' }>,
  standing: Standing,
  { desk, answers }: Opening,
): Promise<Form | string> => {
  const { texts } = desk;
  const isOwn = standing.sections.includes(section);
  const forbidden = isOwn ? undefined : mayNot('answer_for_others', standing, texts);
  if (forbidden !== undefined) return forbidden;
  const request = await desk.views.confirmation(incident, section);
  const questions = questionsOf(request);
  if (request === undefined || questions?.open !== true) return texts.posts.confirmation.closed;
  return answers(questions, { heading: request.title, heard: !isOwn }, page, texts);
};

const mayNot = (right: Permission, { may }: Standing, { chat }: Texts): string | undefined => {
  if (may.includes(right)) return undefined;
  return may.length === 0 ? chat.home.nobodyToAsk : chat.form.mayNot;
};
