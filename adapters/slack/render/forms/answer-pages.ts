// The answers' form page by page: a section may have more systems than a view has blocks.
import { answerForm } from '../../../../src/chat/forms/answer-form.ts';
import type { AnswerLayout } from '../../../../src/chat/open-form.ts';
import type { Questions } from '../../../../src/posts/card.ts';

/** At most five blocks a system, and nine around them, in the hundred of a view; fewer systems where more is asked of each. */
export const SYSTEMS_PER_PAGE = 18;
const BLOCKS = 5;

const perPage = ({ systems }: Questions): number => {
  const most = systems.reduce((blocks, { asks = [] }) => Math.max(blocks, BLOCKS + asks.length), BLOCKS);
  return Math.floor((SYSTEMS_PER_PAGE * BLOCKS) / most);
};

export const answerPages = (questions: Questions): number =>
  Math.max(1, Math.ceil(questions.systems.length / perPage(questions)));

/** No page is outside: after the last, the last. */
export const answerPage: AnswerLayout = (questions, content, page, texts) => {
  const of = answerPages(questions);
  const number = Math.min(Math.max(0, page), of - 1);
  const from = number * perPage(questions);
  const rows = questions.systems.slice(from, from + perPage(questions));
  return answerForm(questions, { ...content, rows, page: { number, of, from } }, texts);
};
