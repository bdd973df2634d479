// 課・関係各所: one line for everybody who has to be told, which opens into the form that records it.
import type { ContactRowView, TellingView } from '../../../../src/ports/telling-view.ts';
import { stateChip } from '../../card-html.ts';
import { isKept, textField } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import { live, may, type Page } from '../page.ts';
import { contactForm, evidenceFields, fold, hidden, idPart } from './telling-forms.ts';

export const recipients = (view: TellingView, page: Page): Html => {
  const { telling: contact, console: say } = page.texts;
  return html`<h2 id="recipients-title">${contact.view.recipients}</h2>
    ${view.rows.length === 0 ? html`<p class="calm-box">${say.contacts.noRecipients}</p>` : nothing}
    ${KINDS.map((kind) => group(kind, view, page))}`;
};

const KINDS = ['channel', 'department', 'section', 'party'] as const;

/** One line that says how far it has got, until somebody looks closer; open where somebody could not be reached. */
const group = (kind: (typeof KINDS)[number], view: TellingView, page: Page): Html => {
  const rows = view.rows.filter(({ recipient }) => recipient.startsWith(`${kind}/`));
  if (rows.length === 0) return nothing;
  const counts = Map.groupBy(rows, ({ state }) => state);
  return html`<details class="panel recipients" id="kind-${kind}"
      ${rows.some((row) => row.state === 'unreached' || isKept(page, formOf(row))) ? 'open' : ''}>
    <summary>${page.texts.console.contacts.kinds[kind]}
      ${[...counts.values()].map((same) => chipOf(same, page))}</summary>
    <ul>${rows.map((row) => html`<li ${live(rowId(row))}>${line(row, view, page)}</li>`)}</ul>
  </details>`;
};

const chipOf = (same: readonly ContactRowView[], page: Page): Html => {
  const [first] = same;
  if (first === undefined) return nothing;
  return html`${stateChip(first.state, page.texts.telling.view.states[first.state], same.length)} `;
};

const rowId = ({ recipient }: ContactRowView): string => `row-${idPart(recipient)}`;
const formOf = ({ recipient, can }: ContactRowView): string =>
  `${can.includes('relay') ? 'relayed' : 'told'}-${idPart(recipient)}`;

const line = (row: ContactRowView, view: TellingView, page: Page): Html => {
  if (row.can.length === 0 || !may(page, 'contact')) return html`<div class="line">${summary(row, page)}</div>`;
  const form = row.can.includes('relay') ? relayForm(row, view, page) : tellForm(row, view, page);
  const id = formOf(row);
  return fold(
    page,
    {
      id: `fold-${id}`,
      title: html`${summary(row, page)}<span class="act">${page.texts.console.contacts.record}</span>`,
      forms: [id],
      className: 'line-fold',
    },
    form,
  );
};

const summary = ({ name, state, stateLabel, last, channel, by }: ContactRowView, page: Page): Html => {
  const { columns } = page.texts.telling.view;
  return html`<span class="name">${name}</span> ${stateChip(state, stateLabel)}
    <span class="last"><span class="label">${columns.last}</span> ${last} ${channel}
      ${by === '' ? nothing : html`<span class="by">${by}</span>`}</span>`;
};

const tellForm = (row: ContactRowView, view: TellingView, page: Page): Html => {
  const { view: say } = page.texts.telling;
  const id = formOf(row);
  return contactForm(
    page,
    { id, command: 'told', incident: view.incident, back: rowId(row) },
    html`
      ${about(row, page)}
      ${isPosting(row) ? postedFields(id, page) : evidenceFields(page, id, { canFail: row.can.includes('unreach') })}
      <div class="buttons">
        ${row.can.includes('tell') ? html`<button type="submit" class="primary">${say.tell}</button>` : nothing}
        ${row.can.includes('unreach') ? html`<button type="submit" formaction="/forms/unreached">${say.unreached}</button>` : nothing}
      </div>`,
  );
};

/** Whom, and of which report: a newer one may go out while somebody is still on the telephone. */
export const about = ({ recipient, contact }: ContactRowView, { texts }: Page): Html =>
  html`${hidden('recipient', recipient)}${
    contact === undefined
      ? nothing
      : html`${hidden('contact', contact.key)}<p class="hint">${texts.console.contacts.about(contact.name)}</p>`
  }`;

export const isPosting = ({ recipient }: ContactRowView): boolean => recipient.startsWith('channel/');

/** Nobody in particular reads what is put up for everybody. */
export const postedFields = (form: string, page: Page): Html => {
  const { telling: contact, console: say } = page.texts;
  return html`<p class="hint">${say.contacts.postedHint}</p>
    ${textField(page, { form, name: 'note', label: contact.view.tick.note, placeholder: say.contacts.noteHint })}`;
};

const relayForm = (row: ContactRowView, view: TellingView, page: Page): Html => {
  const { view: say } = page.texts.telling;
  const id = formOf(row);
  const field = (name: string, label: string) => ({ form: id, name, label });
  return contactForm(
    page,
    { id, command: 'relayed', incident: view.incident, back: rowId(row) },
    html`
      ${about(row, page)}
      <div class="row">
        ${textField(page, field('saidBy', say.tick.by))}
        ${textField(page, { ...field('at', say.tick.at), placeholder: page.texts.console.contacts.timeHint })}
      </div>
      <div class="buttons"><button type="submit" class="primary">${say.relay}</button></div>`,
  );
};
