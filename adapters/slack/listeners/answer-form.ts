// 回答の画面: opened for those who may answer, filled with what stands, page by page, and taken in as one answer a page.
import type { ModalView } from '@slack/types';
import type { Desk, Reply, Speaker, Standing } from '../../../src/ports/desk.ts';
import { questionsOf } from '../../../src/posts/card.ts';
import { answerPages, answerView } from '../render/forms/answer-view.ts';
import { messageView } from '../render/forms/message-view.ts';

interface Asked {
  readonly incident: string;
  readonly section: string;
}

export const openAnswerForm = async ({ incident, section }: Asked, by: Speaker, desk: Desk): Promise<ModalView> => {
  const { texts } = desk;
  const standing = await desk.standing(by);
  const mayAnswer = standing.sections.includes(section) || standing.may.includes('answer_for_others');
  if (!mayAnswer) return messageView(mayNotText(standing, desk), texts, texts.slack.form.answerTitle);
  const request = await desk.confirmation(incident, section);
  const questions = questionsOf(request);
  if (request === undefined || questions === undefined || !questions.open) {
    return messageView(texts.posts.confirmation.closed, texts, texts.slack.form.answerTitle);
  }
  return answerView(questions, 0, texts, request.title, !standing.sections.includes(section));
};

/** Said before somebody fills in what would be refused. */
export const mayNotText = ({ may }: Standing, { texts }: Desk): string =>
  may.length === 0 ? texts.slack.home.nobodyToAsk : texts.slack.form.mayNot;

/** After a page was taken in: the next one, as things stand now; undefined after the last. */
export const nextPage = async (
  { incident, section, page }: Asked & { readonly page: number },
  by: Speaker,
  desk: Desk,
): Promise<ModalView | undefined> => {
  const request = await desk.confirmation(incident, section);
  const questions = questionsOf(request);
  if (request === undefined || questions === undefined || page + 1 >= answerPages(questions)) return undefined;
  const { sections } = await desk.standing(by);
  return answerView(questions, page + 1, desk.texts, request.title, !sections.includes(section));
};

/** The same page as things stand now, after somebody else changed them. */
export const pageAsItStands = async (
  { incident, section, page }: Asked & { readonly page: number },
  by: Speaker,
  desk: Desk,
): Promise<ModalView | undefined> => nextPage({ incident, section, page: page - 1 }, by, desk);

/** A page that was left as it was, with more to come, is passed over and not refused. */
export const isPassedOver = (fields: Readonly<Record<string, string>>): boolean =>
  Object.keys(fields).every((name) => !name.includes(':'));

export const takeAnswers = (
  { incident, section, seen }: Asked & { readonly seen?: number | undefined },
  fields: Readonly<Record<string, string>>,
  by: Speaker,
  commandKey: string,
  desk: Desk,
): Promise<Reply> =>
  desk.handle({
    asked: { kind: 'form', command: 'answer', fields: { ...fields, section } },
    by,
    incident,
    commandKey,
    ...(seen === undefined ? {} : { seen }),
  });
