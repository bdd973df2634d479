// The small forms of 連絡状況: each names what it is about, keeps what was typed, and says in its place why it was refused.
import { checkField, choicesOf, form, isKept, noEnter, selectField, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Page } from '../page.ts';

interface ContactForm {
  /** Unique on its page. */
  readonly id: string;
  /** The form's command; its buttons may name others. */
  readonly command: string;
  readonly incident: string;
  /** The element that the reader comes back to. */
  readonly back?: string;
}

export const contactForm = (page: Page, { command, ...spec }: ContactForm, body: Html): Html =>
  form(
    page,
    { ...spec, action: `/forms/${command}`, className: 'form contact' },
    html`${noEnter}${isKept(page, spec.id) ? html`<p class="refused-here">${page.refused?.reason ?? ''}</p>` : nothing}${body}`,
  );

/** `department/planning` as a part of an id. */
export const idPart = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

interface Fold {
  readonly id: string;
  readonly title: Html | string;
  /** Open when one of these forms was refused, so that nothing typed is out of sight. */
  readonly forms: readonly string[];
  readonly className?: string;
}

export const fold = (page: Page, { id, title, forms, className = 'more' }: Fold, body: Html): Html => html`
  <details class="${className} to-fill" id="${id}" ${forms.some((one) => isKept(page, one)) ? 'open' : ''}>
    <summary>${title}</summary>${body}</details>`;

export const hidden = (name: string, value: string | number): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

interface Telling {
  /** Whom, where it is known. */
  readonly to?: string;
  /** The same form can say that nobody was reached. */
  readonly canFail: boolean;
  /** How, where the page is for one means alone. */
  readonly means?: string;
}

/** 相手, 手段, 時刻, 復唱済, 備考: the evidence that a contact leaves (計画 図2 ※2). */
export const evidenceFields = (page: Page, form: string, { to, canFail, means }: Telling): Html => {
  const { telling: contact, console: say } = page.texts;
  const { tick } = contact.view;
  const field = (name: string, label: string, value = '') => ({ form, name, label, value });
  return html`
    <div class="row">
      ${textField(page, field('to', tick.to, to))}
      ${selectField(page, {
        ...field('by', tick.means, means),
        choices: [{ value: '', label: say.contacts.means }, ...choicesOf(contact.means)],
      })}
      ${textField(page, { ...field('at', tick.at), placeholder: say.contacts.timeHint })}
    </div>
    <div class="row note-row">
      ${textField(page, { ...field('note', tick.note), ...(canFail ? { placeholder: say.contacts.noteHint } : {}) })}
      ${checkField(page, field('readBack', tick.readBack))}
    </div>`;
};

/** 判断 in the words of who decided: する or しない is the button. */
export const decisionForm = (
  page: Page,
  { id, incident, decision, back }: { id: string; incident: string; decision: string; back: string },
): Html => {
  const { telling: contact, console: say } = page.texts;
  const field = (name: string, label: string) => ({ form: id, name, label });
  return contactForm(
    page,
    { id, command: 'decided', incident, back },
    html`
      ${hidden('decision', decision)}
      <div class="row">
        ${textField(page, { ...field('saidBy', contact.view.saidBy), placeholder: say.contacts.saidByHint })}
        ${textField(page, field('how', contact.view.how))}
      </div>
      <div class="buttons">
        <button type="submit" name="will" value="yes">${say.contacts.will.yes}</button>
        <button type="submit" name="will" value="no">${say.contacts.will.no}</button>
      </div>`,
  );
};
