// 提供事業者: what it said, whom it told itself, and how often it reports (計画 個別3(3)②, 3(4)②).
import type { TellingView } from '../../../../src/ports/telling-view.ts';
import { checkField, choicesOf, selectField, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { may, type Page } from '../page.ts';
import { contactForm, fold } from './telling-forms.ts';

export const provider = (view: TellingView, page: Page): Html => {
  if (!view.open || !may(page, 'contact')) return nothing;
  const { contacts: say } = page.texts.console;
  const panel = (id: string, title: string, body: Html): Html =>
    fold(
      page,
      { id: `panel-${id}`, title, forms: [id], className: 'panel' },
      html`<div class="panel-body">${body}</div>`,
    );
  const wasHeard = view.sheets.some(({ name }) => name === 'provider');
  return html`<h2 id="provider-title">${say.provider}</h2>
    ${panel('provider-heard', say.heard, heardForm(view, page))}
    ${wasHeard ? panel('provider-told', say.providerTold, toldForm(view, page)) : nothing}
    ${panel('provider-times', say.providerTimes, timesForm(view, page))}`;
};

const heardForm = ({ incident }: TellingView, page: Page): Html => {
  const { telling: contact, console: screen } = page.texts;
  const { contacts: say } = screen;
  const id = 'provider-heard';
  const field = (name: string, label: string) => ({ form: id, name, label });
  return contactForm(
    page,
    { id, command: 'provider', incident, back: 'provider' },
    html`
      <p class="hint">${say.providerHint}</p>
      ${selectField(page, { ...field('notice', say.notice), choices: [{ value: '', label: say.means }, ...choicesOf(contact.notices)] })}
      ${textField(page, { ...field('systems', say.systems), hint: say.systemsHint })}
      ${textField(page, { ...field('text', say.text), rows: 3 })}
      <div class="row">
        ${selectField(page, { ...field('by', say.heardBy), value: 'phone', choices: choicesOf(contact.means, ['posted', 'memo']) })}
        ${textField(page, { ...field('at', contact.view.tick.at), placeholder: say.timeHint })}
      </div>
      <div class="buttons"><button type="submit" class="primary">${say.heard}</button></div>`,
  );
};

const toldForm = ({ incident, rows, openNotices }: TellingView, page: Page): Html => {
  const { contacts: say } = page.texts.console;
  const id = 'provider-told';
  const sections = rows.filter(({ recipient }) => recipient.startsWith('section/'));
  return contactForm(
    page,
    { id, command: 'provider_told', incident, back: 'provider' },
    html`
      <p class="hint">${say.providerToldHint}</p>
      ${
        openNotices.length > 1
          ? selectField(page, {
              form: id,
              name: 'contact',
              label: page.texts.duties.whichNotice,
              choices: [
                { value: '', label: say.means },
                ...openNotices.map(({ key, name }) => ({ value: key, label: name })),
              ],
            })
          : nothing
      }
      <div class="checks">
        ${sections.map(({ recipient, name }) =>
          checkField(page, { form: id, name: `section:${recipient.slice('section/'.length)}`, label: name }),
        )}
        ${checkField(page, { form: id, name: 'vendors', label: say.vendors })}
      </div>
      <div class="buttons">
        <button type="submit" class="primary">${say.toldChosen}</button>
        <button type="submit" name="all" value="on">${say.toldAll}</button>
      </div>`,
  );
};

const timesForm = ({ incident }: TellingView, page: Page): Html => {
  const { contacts: say } = page.texts.console;
  const id = 'provider-times';
  return contactForm(
    page,
    { id, command: 'provider_times', incident, back: 'provider' },
    html`
      ${textField(page, { form: id, name: 'times', label: say.providerTimes, hint: say.providerTimesHint })}
      <div class="buttons"><button type="submit" class="primary">${say.providerTimesSet}</button></div>`,
  );
};
