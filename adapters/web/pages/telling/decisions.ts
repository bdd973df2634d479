// 情報漏えいの有無・判断・審議機関: what people know and what others decided, recorded and never decided here (P6(3), P7).
import type { TellingView } from '../../../../src/ports/telling-view.ts';
import { choicesOf, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { live, may, type Page } from '../page.ts';
import { contactForm, decisionForm, fold, hidden } from './telling-forms.ts';

export const leakQuestion = (view: TellingView, page: Page): Html => {
  const { telling: contact, console: say } = page.texts;
  return html`<h2 id="leak-title">${contact.view.leak}</h2>
    <p><b>${say.contacts.leakNow(view.leak)}</b></p>
    <p class="hint">${say.contacts.leakHint}</p>
    ${
      view.open && may(page, 'update')
        ? contactForm(
            page,
            { id: 'leak', command: 'leak', incident: view.incident, back: 'leak' },
            html`<div class="buttons">${choicesOf(contact.leakAnswers).map(
              ({ value, label }) => html`<button type="submit" name="leak" value="${value}">${label}</button>`,
            )}</div>`,
          )
        : nothing
    }`;
};

export const decisions = (view: TellingView, page: Page): Html => {
  const { telling: contact, console: say } = page.texts;
  return html`<h2 id="decisions-title">${contact.view.decisions}</h2>
    <p class="hint">${say.contacts.decisionHint}</p>
    ${priorities(view)}
    <ul class="decisions">${view.decisions.map(
      ({ id, name, value }) => html`<li ${live(`decision-${id}`)}><p><b>${name}</b> <span>${value}</span></p>
        ${may(page, 'decide') ? decide(id, view, page) : nothing}</li>`,
    )}</ul>
    <div ${live('council')}>${council(view, page)}</div>`;
};

/** What has to be weighed stands beside what is decided. */
const priorities = ({ priorities: all }: TellingView): Html =>
  all.length === 0
    ? nothing
    : html`<dl ${live('priorities')}>${all.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;

const decide = (decision: string, { incident }: TellingView, page: Page): Html => {
  const id = `decided-${decision}`;
  const title = page.texts.telling.view.decide;
  const form = decisionForm(page, { id, incident, decision, back: `decision-${decision}` });
  return fold(page, { id: `fold-${id}`, title, forms: [id] }, form);
};

const council = (view: TellingView, page: Page): Html => {
  const { console: say } = page.texts;
  const id = 'council-held';
  if (view.council === undefined) return nothing;
  const { held, name, body } = view.council;
  const form = contactForm(
    page,
    { id, command: 'council', incident: view.incident, back: 'council' },
    html`
      <p class="hint">${say.contacts.councilHint}</p>
      ${hidden('held', held ? 'off' : 'on')}
      ${textField(page, { form: id, name: 'from', label: say.contacts.councilFrom, placeholder: say.contacts.timeHint })}
      <div class="buttons"><button type="submit">${held ? say.contacts.councilOff : say.contacts.councilOn}</button></div>`,
  );
  return html`<h3>${name}</h3>
    <p>${say.contacts.councilNow(body)}</p>
    ${
      view.open && may(page, 'decide')
        ? fold(
            page,
            { id: `fold-${id}`, title: held ? say.contacts.councilOff : say.contacts.councilOn, forms: [id] },
            form,
          )
        : nothing
    }`;
};
