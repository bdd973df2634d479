// The answers' form in a dialog: as many systems as one holds, those first that still wait for an answer.
import { answerForm } from '../../../../src/chat/forms/answer-form.ts';
import type { AnswerLayout } from '../../../../src/chat/open-form.ts';
import { unitsOf } from '../card-json.ts';
import { LIMITS } from '../limits.ts';
import { formDialog } from './form-dialog.ts';

const SHRINKING = 0.9;

export const answerFit: AnswerLayout = (questions, content, _page, texts) => {
  const { systems } = questions;
  const waitingFirst = [...systems.filter(({ answered }) => !answered), ...systems.filter(({ answered }) => answered)];
  const formOf = (most: number) => {
    const asked = new Set(waitingFirst.slice(0, most));
    return answerForm(questions, { ...content, rows: systems.filter((row) => asked.has(row)) }, texts);
  };
  for (let most = systems.length; most > 1; most = Math.floor(most * SHRINKING)) {
    const form = formOf(most);
    if (unitsOf(formDialog(form, texts)) <= LIMITS.dialogUnits) return form;
  }
  return formOf(1);
};
