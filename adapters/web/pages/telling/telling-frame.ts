// What the pages of 連絡状況 have in common: the incident and its state on top, what is not known to have been sent, and who may record.
import type { ConsoleMessage } from '../../../../src/ports/console-messages.ts';
import type { TellingView } from '../../../../src/ports/telling-view.ts';
import { incidentPath } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import { live, may, type Page } from '../page.ts';

export interface ShownTelling {
  readonly view: TellingView;
  /** What lies ready to be put up or sent by hand. */
  readonly tray: readonly ConsoleMessage[];
}

interface Framed {
  readonly title: string;
  /** What the page answers, in a sentence. */
  readonly question?: string;
  /** Below the title, where it matters on this page. */
  readonly head?: Html;
  readonly body: Html;
}

export const tellingFrame = (view: TellingView, page: Page, { title, question, head, body }: Framed): Html =>
  layout(page, {
    title,
    drill: view.drill,
    live: `${incidentPath(view.incident)}/live`,
    command: { incident: view.incident },
    body: html`
      <div ${live('contacts-head')} class="standing">
        ${heading(title, view, page)}
        ${question === undefined ? nothing : html`<p class="hint">${question}</p>`}
        ${head ?? nothing}
        ${view.open ? nothing : html`<p class="hint">${page.texts.console.contacts.closed}</p>`}
        ${mayRecord(page) ? nothing : html`<p class="hint">${page.texts.console.contacts.mayNot(page.actor?.name ?? '')}</p>`}
      </div>
      ${body}`,
  });

const heading = (title: string, { open, drill }: TellingView, page: Page): Html => {
  const { console: say, words } = page.texts;
  const status = open ? 'open' : 'closed';
  return html`<h1>${drill ? html`<strong class="drill-mark">${words.drill}</strong> ` : nothing}<span class="status ${status}">${say.incidents.status[status]}</span> ${title}</h1>`;
};

const mayRecord = (page: Page): boolean =>
  may(page, 'contact') || may(page, 'channels') || may(page, 'decide') || may(page, 'update');

/** A part of its own, exchanged by itself when it has changed. */
export const part = (id: string, body: Html): Html =>
  html`<section ${live(id)} aria-labelledby="${id}-title">${body}</section>`;

export const ruledBox = (label: string, columns: readonly string[], rows: readonly (readonly string[])[]): Html =>
  html`<div class="table-box" tabindex="0" role="region" aria-label="${label}"><table>
    <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table></div>`;
