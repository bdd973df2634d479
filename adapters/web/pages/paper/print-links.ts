// 印刷・様式: every sheet to read and as PDF, every form of a party, as things stand or as a report said.
import type { TellingView } from '../../../../src/ports/telling-view.ts';
import { incidentPath } from '../../card-html.ts';
import { options } from '../form.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Page } from '../page.ts';

export const sheetPath = (incident: string, sheet: string): string => `${incidentPath(incident)}/print/${sheet}`;
export const formPath = (incident: string, party: string): string => `${incidentPath(incident)}/forms/${party}.docx`;

export const printLinks = (view: TellingView, page: Page): Html => {
  const { telling: contact, console: say } = page.texts;
  return html`<h2 id="print-title">${say.print.title}</h2>
    <p class="hint">${say.print.numbers}</p>
    <ul class="sheets">${view.sheets.map(({ name, label }) => {
      const path = sheetPath(view.incident, name);
      return html`<li><span class="name">${label}</span>
        <a href="${path}">${say.print.page}</a> <a href="${path}.pdf">${say.print.pdf}</a></li>`;
    })}</ul>
    <h3>${contact.view.forms}</h3>
    ${view.reports.length < 2 ? nothing : olderReport(view, page)}
    ${view.forms.map((form) => partyForms(form, view, page))}`;
};

type PartyForm = TellingView['forms'][number];

const partyForms = ({ party, label: title, outside }: PartyForm, view: TellingView, page: Page): Html => {
  const { telling: contact, console: say } = page.texts;
  const path = (kind: string): string => sheetPath(view.incident, `${kind}-${party}`);
  const letter = (kind: string, label: string): Html => html`
    <button class="quiet" formaction="${path(kind)}">${label}</button>
    <button class="quiet" formaction="${path(kind)}.pdf">${say.print.pdfOf(label)}</button>`;
  return html`<details class="panel" id="forms-${party}"><summary>${title}</summary>
    <form method="get" action="${formPath(view.incident, party)}" class="form panel-body" autocomplete="off">
      ${asOf(party, view, page)}
      <div class="buttons">
        <button class="quiet">${say.print.docx}</button>
        ${outside ? html`${letter('fax', contact.view.fax)}${letter('phone', contact.view.phone)}` : nothing}
      </div>
    </form></details>`;
};

const olderReport = (view: TellingView, page: Page): Html => {
  const { console: say } = page.texts;
  const path = sheetPath(view.incident, 'report');
  return html`<details class="panel" id="forms-report"><summary>${say.print.older}</summary>
    <form method="get" action="${path}" class="form panel-body" autocomplete="off">
      ${asOf('report', view, page)}
      <div class="buttons">
        <button class="quiet">${say.print.page}</button>
        <button class="quiet" formaction="${path}.pdf">${say.print.pdf}</button>
      </div>
    </form></details>`;
};

/** Sent to a party at one time, it can be made again as it was then. */
const asOf = (id: string, { reports }: TellingView, page: Page): Html => {
  const { telling: contact, console: say } = page.texts;
  const choices = reports.map((serial) => ({
    value: String(serial),
    label: say.print.asOf(contact.contactNames.report(String(serial))),
  }));
  return html`<div class="field"><label for="as-of-${id}">${say.print.ofReport}</label>
    <select id="as-of-${id}" name="report">${options([{ value: '', label: say.print.now }, ...choices], '')}</select></div>`;
};
