// 対策室: what must be done now and by whom, who has not answered, the six items; below, what can be done and what was said.
import type { ConsoleMessage } from '../../../../src/ports/console-messages.ts';
import type { MadeHandover } from '../../../../src/ports/handover-view.ts';
import type { NowStep } from '../../../../src/ports/now-view.ts';
import type { ChronologyEntry, IncidentView, PostView, Readiness } from '../../../../src/ports/views.ts';
import { incidentPath, phoneBookPath, sectionPath } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import { notReady } from '../not-ready.ts';
import { live, type Page, when } from '../page.ts';
import { chronologyTable } from './chronology-table.ts';
import { handoverToRead } from './handover-page.ts';
import { operations } from './operations.ts';
import { pinnedPosts, postStream } from './post-stream.ts';
import { deadlineText, isOverdue, nextReport, reportName } from './report-and-deadline.ts';
import { sectionMatrix } from './section-matrix.ts';
import { sixItems } from './six-items.ts';
import { toDoNow } from './to-do-now.ts';

export interface ShownIncident {
  readonly view: IncidentView;
  /** What the scenario is called. */
  readonly name: string;
  readonly messages: readonly ConsoleMessage[];
  readonly posts: readonly PostView[];
  readonly chronology: readonly ChronologyEntry[];
  /** 連絡済 31/38、未達 2: how far everybody has been told. */
  readonly contacts: string | undefined;
  /** What must be done now, most urgent first. */
  readonly steps: readonly NowStep[];
  /** What whoever looks has taken over and not begun on. */
  readonly handover: MadeHandover | undefined;
  /** Undefined while nobody has looked yet. */
  readonly readiness: Readiness | undefined;
  /** Older posts were asked for as well. */
  readonly allPosts: boolean;
}

export const incidentPage = (page: Page, shown: ShownIncident): Html => {
  const { view, name, messages, steps } = shown;
  const { incident: say } = page.texts.console;
  return layout(page, {
    title: `${name}(${view.id})`,
    drill: view.drill,
    live: `${incidentPath(view.id)}/live`,
    command: { incident: view.id },
    body: html`
      <div ${live('standing')} class="standing">${standing(shown, page)}</div>
      <div ${live('readiness')}>${notReady(shown.readiness, view.status === 'open' ? [view.id] : [], page)}</div>
      <div ${live('undelivered')}>${undelivered(shown, page)}</div>
      <div ${live('handover')}>${handoverToRead(view.id, shown.handover, page)}</div>
      <div ${live('own')}>${ownSection(view, page)}</div>
      <div class="columns room">
        <div class="main-column">
          <section ${live('now')} aria-labelledby="now-title" data-ages>${toDoNow(steps, page)}</section>
          <section ${live('six')} aria-labelledby="six-title">${sixItems(view, page)}</section>
        </div>
        <div class="side-column">
          <section ${live('matrix')} aria-labelledby="matrix-title">${sectionMatrix(view, page)}</section>
        </div>
      </div>
      <nav class="jump" aria-label="${name}">
        <a href="#operations">${say.operations}</a> <a href="#pinned">${say.pinned}</a>
        <a href="#posts">${say.posts}</a> <a href="#log">${say.log}</a>
      </nav>
      <div class="columns">
        <div class="main-column">
          <section ${live('pinned')} aria-labelledby="pinned-title">${pinnedPosts(messages, page)}</section>
          <section ${live('posts')} aria-labelledby="posts-title">${postStream({ incident: view.id, messages, all: shown.allPosts }, page)}</section>
        </div>
        <div class="side-column">
          <section ${live('operations')} aria-labelledby="operations-title">${operations(view, page)}</section>
          <section ${live('log')} aria-labelledby="log-title">${newestLog(shown, page)}</section>
        </div>
      </div>`,
  });
};

const standing = ({ view, name, contacts }: ShownIncident, page: Page): Html => {
  const { console: say, words } = page.texts;
  const answered = view.sections.reduce((sum, section) => sum + section.answered, 0);
  const of = view.sections.reduce((sum, section) => sum + section.of, 0);
  const silent = view.sections.filter((section) => section.answered < section.of).length;
  const overdue = view.status === 'open' ? view.sections.filter((section) => isOverdue(section, page)).length : 0;
  const latest = view.reports.at(-1);
  return html`
    <h1>
      ${view.drill ? html`<strong class="drill-mark">${words.drill}</strong>` : nothing}
      <span class="status ${view.status}">${say.incidents.status[view.status]}</span>
      ${name} <small>${view.id}</small>
    </h1>
    ${view.script === undefined ? nothing : html`<p><a href="${incidentPath(view.id)}/drill">${page.texts.drill.card.title(view.script)}</a></p>`}
    <dl class="facts">
      <div class="next"><dt>${say.next.label}</dt><dd>${nextReport(view, page)}</dd></div>
      <div><dt>${say.answers}</dt><dd>${say.answered(answered, of)}
        ${silent === 0 ? nothing : html`<span class="silent">${say.silent(silent)}</span>`}
        ${overdue === 0 ? nothing : html`<span class="overdue">${say.overdue(overdue)}</span>`}</dd></div>
      ${
        latest === undefined
          ? nothing
          : html`<div><dt>${say.latest}</dt><dd>${reportName(latest, page)}
              ${when(latest.issuedAt, page)}</dd></div>`
      }
      ${contacts === undefined ? nothing : whoWasTold(view.id, contacts, page)}
    </dl>`;
};

const whoWasTold = (incident: string, counts: string, page: Page): Html => {
  const { board } = page.texts.telling;
  return html`<div><dt>${board.label}</dt>
    <dd>${counts} <a href="${phoneBookPath(incident)}">${board.button}</a></dd></div>`;
};

/** By the plan's own channels the title names the recipient; a chat's conversation is named beside it. */
const undelivered = ({ view, posts }: ShownIncident, page: Page): Html => {
  const { console: say, words } = page.texts;
  const parked = posts.filter(({ state }) => state === 'parked');
  if (parked.length === 0) return nothing;
  return html`<section class="warning-box" aria-labelledby="undelivered-title">
    <h2 id="undelivered-title">${say.incident.undelivered} ${say.incident.count(parked.length)}</h2>
    <p>${say.incident.undeliveredHint}</p>
    <ul>${parked.map(
      ({ platform, conversation, text }) =>
        html`<li><b>${words.platforms[platform] ?? platform}</b> ${conversation.startsWith(`${view.id}/`) ? nothing : `${conversation}: `}${text.split('\n', 1).join('')}</li>`,
    )}</ul>
  </section>`;
};

/** A section's own question comes before everything else on its people's screen. */
const ownSection = ({ id, sections, status }: IncidentView, page: Page): Html => {
  const own = page.actor?.kind === 'section' ? sections.find((section) => section.id === page.actor?.id) : undefined;
  if (own === undefined || status === 'closed') return nothing;
  const { console: say } = page.texts;
  return html`<section class="own ${own.answered < own.of ? (isOverdue(own, page) ? 'overdue' : 'silent') : 'done'}">
    <h2>${say.section.title(own.name)}</h2>
    <p><b>${say.answered(own.answered, own.of)}</b> ${deadlineText(own, page)}</p>
    <p><a class="button primary" href="${sectionPath(id, own.id)}">${say.buttons.answer}</a></p>
  </section>`;
};

const NEWEST_LOG = 50;

const newestLog = ({ view, chronology }: ShownIncident, page: Page): Html => {
  const { incident: say } = page.texts.console;
  return html`<h2 id="log-title">${say.log} <small>${say.newestFirst}</small></h2>
    <div class="log-box" tabindex="0" role="group" aria-labelledby="log-title" data-scroll>
      ${chronologyTable(chronology.slice(-NEWEST_LOG).reverse(), page)}
    </div>
    <p><a href="${incidentPath(view.id)}/log">${say.allLog(chronology.length)}</a></p>`;
};
