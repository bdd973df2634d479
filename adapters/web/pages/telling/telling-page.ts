// 連絡状況: who was told by which means, and how far the other pages of it have got.
import type { TellingView } from '../../../../src/ports/telling-view.ts';
import { type Html, html } from '../html.ts';
import { incidentPagePath } from '../incident/incident-nav.ts';
import { live, type Page } from '../page.ts';
import { waiting } from './hand-tray.ts';
import { recipients } from './recipients.ts';
import { fold } from './telling-forms.ts';
import { part, ruledBox, type ShownTelling, tellingFrame } from './telling-frame.ts';

export const tellingPage = (page: Page, { view, tray }: ShownTelling): Html =>
  tellingFrame(view, page, {
    title: page.texts.telling.view.title(view.incident),
    head: html`<p class="counts">${view.counts}</p>
      ${view.unsent.map(({ state, text }) => html`<p class="${state === 'maybe_sent' ? 'warning' : 'hint'}">${text}</p>`)}`,
    body: html`<div class="columns" data-ages>
      <div class="main-column">${part('recipients', recipients(view, page))}</div>
      <div class="side-column">
        <section ${live('contact-pages')} aria-label="${page.texts.pages.nav.label}">${onward({ view, tray }, page)}</section>
        <section ${live('routes')}>${routes(view, page)}</section>
      </div>
    </div>`,
  });

/** What each of the other pages would say first. */
const onward = ({ view, tray }: ShownTelling, page: Page): Html => {
  const { nav, contacts: say } = page.texts.pages;
  const usable = view.channels.filter(({ state }) => state === 'usable').length;
  const left = waiting(tray, view).length;
  const rows = [
    ['tasks', nav.tasks, [say.tasksLeft(view.tasks.length)]],
    [
      'channels',
      nav.channels,
      [say.channelsUsable(usable, view.channels.length), ...(left === 0 ? [] : [say.trayLeft(left)])],
    ],
    ['print', nav.print, [say.sheets(view.sheets.length)]],
  ] as const;
  return html`<ul class="onward">${rows.map(
    ([name, label, counts]) =>
      html`<li><a href="${incidentPagePath(view.incident, name)}">${label}</a> <span>${counts.join(' / ')}</span></li>`,
  )}</ul>`;
};

const routes = ({ routes: all }: TellingView, page: Page): Html => {
  const { view: say } = page.texts.telling;
  const { from, to, note, source } = say.routeColumns;
  const list = ruledBox(say.routes, [from, to, note, source], all);
  return fold(page, { id: 'routes-list', title: say.routes, forms: [], className: 'panel' }, list);
};
