// 連絡状況: who was told by which means, what the plan has still to be done, and everything that records it or is printed for it.
import type { ConsoleMessage } from '../../../../src/ports/console-messages.ts';
import type { ContactsView } from '../../../../src/ports/contacts-view.ts';
import { incidentPath } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import { live, may, type Page } from '../page.ts';
import { printLinks } from '../paper/print-links.ts';
import { channels, proposals } from './contact-channels.ts';
import { decisions, leakQuestion } from './contact-decisions.ts';
import { fold } from './contact-forms.ts';
import { recipients } from './contact-recipients.ts';
import { doneTasks, openTasks } from './contact-tasks.ts';
import { handTray } from './hand-tray.ts';
import { provider } from './provider-forms.ts';

export interface ShownContacts {
  readonly view: ContactsView;
  /** What lies ready to be put up or sent by hand. */
  readonly tray: readonly ConsoleMessage[];
}

export const contactsPage = (page: Page, { view, tray }: ShownContacts): Html => {
  const { view: say } = page.texts.contact;
  const part = (id: string, body: Html): Html =>
    html`<section ${live(id)} aria-labelledby="${id}-title">${body}</section>`;
  return layout(page, {
    title: say.title(view.incident),
    drill: view.drill,
    live: `${incidentPath(view.incident)}/live`,
    command: { incident: view.incident },
    body: html`
      <p class="back"><a href="${incidentPath(view.incident)}">${page.texts.console.contacts.back}</a></p>
      <div ${live('contacts-head')} class="standing">${head(view, page)}</div>
      <div ${live('proposals')}>${proposals(view, page)}</div>
      ${jump(page)}
      <div class="columns" data-ages>
        <div class="main-column">
          ${part('tasks', openTasks(view, page))}
          <section ${live('tray')}>${handTray(tray, view, page)}</section>
          ${part('recipients', recipients(view, page))}
          <section ${live('done-tasks')}>${doneTasks(view, page)}</section>
        </div>
        <div class="side-column">
          ${part('channels', channels(view, page))}
          ${part('leak', leakQuestion(view, page))}
          ${part('decisions', decisions(view, page))}
          <section ${live('instructions')}>${instructions(view, page)}</section>
          <section ${live('provider')}>${provider(view, page)}</section>
          ${part('print', printLinks(view, page))}
          <section ${live('routes')}>${routes(view, page)}</section>
        </div>
      </div>`,
  });
};

const head = (view: ContactsView, page: Page): Html => {
  const { contacts: say, incidents } = page.texts.console;
  const status = view.open ? 'open' : 'closed';
  const mayRecord = may(page, 'contact') || may(page, 'channels') || may(page, 'decide') || may(page, 'update');
  return html`<h1><span class="status ${status}">${incidents.status[status]}</span> ${view.title}</h1>
    <p class="counts">${view.counts}</p>
    ${view.unsent.map(({ state, text }) => html`<p class="${state === 'maybe_sent' ? 'warning' : 'hint'}">${text}</p>`)}
    ${view.open ? nothing : html`<p class="hint">${say.closed}</p>`}
    ${mayRecord ? nothing : html`<p class="hint">${say.mayNot(page.actor?.name ?? '')}</p>`}`;
};

const jump = (page: Page): Html => {
  const { contact, console: say } = page.texts;
  const places = [
    ['tasks', contact.view.taskColumns.task],
    ['recipients', contact.view.recipients],
    ['channels', contact.view.channels],
    ['leak', contact.view.leak],
    ['decisions', contact.view.decisions],
    ['print', say.print.title],
  ] as const;
  return html`<nav class="jump" aria-label="${contact.board.label}">${places.map(
    ([id, label]) => html`<a href="#${id}">${label}</a> `,
  )}</nav>`;
};

const instructions = ({ instructions: given }: ContactsView, page: Page): Html => {
  const { title, columns } = page.texts.duties.instructions;
  if (given.length === 0) return nothing;
  return html`<h2>${title}</h2>${table(title, [columns.at, columns.by, columns.to, columns.text], given)}`;
};

const table = (label: string, columns: readonly string[], rows: readonly (readonly string[])[]): Html =>
  html`<div class="table-box" tabindex="0" role="region" aria-label="${label}"><table>
    <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table></div>`;

const routes = ({ routes: all }: ContactsView, page: Page): Html => {
  const { view: say } = page.texts.contact;
  const { from, to, note, source } = say.routeColumns;
  const list = table(say.routes, [from, to, note, source], all);
  return fold(page, { id: 'routes-list', title: say.routes, forms: [], className: 'panel' }, list);
};
