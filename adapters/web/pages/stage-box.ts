// 段階: what the stage of the outage asks of a section, and its answer.
import type { SectionStage } from '../../../src/ports/views.ts';
import { checkField, choicesOf, form, noEnter, selectField, textField } from './form.ts';
import { type Html, html, nothing } from './html.ts';
import { may, type Page } from './page.ts';

interface Whose {
  readonly incident: string;
  readonly section: string;
}

export const stageBox = (stage: SectionStage, whose: Whose, page: Page): Html => {
  const { recovery, dates } = page.texts;
  const { stages: say } = recovery;
  const { text, asked, answered } = stage;
  const mayAnswer = page.actor !== undefined && (may(page, 'answer') || may(page, 'answer_for_others'));
  return html`<p>${text}</p>
    ${answered === undefined ? nothing : html`<p><b>${say.answered(answered.answer, dates.near(answered.at, page.now))}</b></p>`}
    ${asked && mayAnswer ? stageForm(stage.id, whose, page) : nothing}`;
};

const FORM = 'stage';

const stageForm = (stage: string, { incident, section }: Whose, page: Page): Html => {
  const { stages: say } = page.texts.recovery;
  const choices = Object.entries(say.answers).map(([value, label]) => ({ value, label }));
  return form(
    page,
    { id: FORM, action: '/forms/stage', incident },
    html`${noEnter}
      <input type="hidden" name="stage" value="${stage}"><input type="hidden" name="section" value="${section}">
      ${selectField(page, { form: FORM, name: 'answer', label: say.answer, choices: [{ value: '', label: '' }, ...choices] })}
      ${textField(page, { form: FORM, name: 'note', label: say.note })}
      ${may(page, 'answer_for_others') && page.actor?.section !== section ? heardFrom(page) : nothing}
      <div class="buttons"><button type="submit">${say.button}</button></div>`,
  );
};

/** Who answers for another section says whose word it is, as with any answer. */
const heardFrom = (page: Page): Html => {
  const { words, console: screen } = page.texts;
  const { section: say } = screen;
  const field = (name: string, label: string) => ({ form: FORM, id: `stage-${name}`, name, label });
  return html`<div class="row">
      ${textField(page, { ...field('saidBy', say.saidBy), hint: say.saidByHint })}
      ${selectField(page, { ...field('by', say.by), choices: [{ value: '', label: say.choose }, ...choicesOf(words.means)] })}
    </div>
    <div class="row">${textField(page, { ...field('at', say.at), hint: say.atHint })}</div>
    ${checkField(page, field('readBack', say.readBack))}`;
};
