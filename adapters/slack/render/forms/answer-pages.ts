// The answers' form page by page: a section may have more systems than a view has blocks.
import { answerForm } from '../../../../src/chat/forms/answer-form.ts';
import type { AnswerLayout } from '../../../../src/chat/open-form.ts';
import type { Questions } from '../../../../src/posts/card.ts';

/** At most five blocks a system, and nine around them, in the hundred of a view. */
export const SYSTEMS_PER_PAGE = 18;

export const answerPages = ({ systems }: Questions): number =>
  Math.max(1, Math.ceil(systems.length / SYSTEMS_PER_PAGE));

/** No page is outside: after the last, the last. */
export const answerPage: AnswerLayout = (questions, content, page, texts) => {
  const of = answerPages(questions);
  const number = Math.min(Math.max(0, page), of - 1);
  const from = number * SYSTEMS_PER_PAGE;
  const rows = questions.systems.slice(from, from + SYSTEMS_PER_PAGE);
  return answerForm(questions, { ...content, rows, page: { number, of, from } }, texts);
};
