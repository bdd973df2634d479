// The first page: is something going on, and what is mine in it? With the way to declare what has just begun.
import type { OpenReminder, PresentAlert } from '../../../src/ports/preparedness-view.ts';
import type { IncidentSummary, IncidentView, Readiness, SectionView, Views } from '../../../src/ports/views.ts';
import { incidentPath, sectionPath } from '../card-html.ts';
import { type Html, html, nothing } from './html.ts';
import { deadlineText, isOverdue, nextReport, overdueText } from './incident/report-and-deadline.ts';
import { layout } from './layout.ts';
import { notReady } from './not-ready.ts';
import { live, may, ownSections, type Page } from './page.ts';

interface Shown {
  readonly incidents: readonly IncidentSummary[];
  /** How the open ones stand; one that cannot be read is not among them. */
  readonly views: ReadonlyMap<string, IncidentView>;
  readonly scenarios: ReturnType<Views['scenarios']>;
  /** Undefined while nobody has looked yet. */
  readonly readiness: Readiness | undefined;
  readonly alerts: readonly PresentAlert[];
  readonly reminders: readonly OpenReminder[];
}

export const incidentsPage = (page: Page, shown: Shown): Html => {
  const { console: texts, ownPages } = page.texts;
  const { incidents: say } = texts;
  const open = shown.incidents.filter(({ status }) => status === 'open');
  const closed = shown.incidents.filter(({ status }) => status === 'closed');
  return layout(page, {
    title: say.title,
    live: '/live',
    command: {},
    body: html`
      <h1>${say.title}</h1>
      <div ${live('readiness')}>${notReady(
        shown.readiness,
        open.map(({ id }) => id),
        page,
      )}</div>
      <div ${live('alerts')}>${told(shown.alerts, page)}</div>
      <section ${live('open')} aria-labelledby="open-title">
        <h2 id="open-title">${say.open}</h2>
        ${open.length === 0 ? html`<p class="calm-box">${ownPages.list.noneOpen}</p>` : open.map((one) => goingOn(one, shown, page))}
      </section>
      <div ${live('recalled')}>${recalled(shown.reminders, page)}</div>
      ${may(page, 'declare') ? wayToDeclare(page) : nothing}
      <div ${live('closed')}>${closed.length === 0 ? nothing : closedOnes(closed, shown, page)}</div>`,
  });
};

const wayToDeclare = ({ texts: { ownPages } }: Page): Html => {
  const { list: say } = ownPages;
  return html`<p class="to-declare"><a class="button" href="/declare">${say.declare}</a> <span class="hint">${say.declareHint}</span></p>`;
};

const MOST_ALERTS = 3;

/** 監視からの通知: only people declare; the way leads through the two steps, with what is known filled in. */
const told = (alerts: readonly PresentAlert[], page: Page): Html => {
  if (alerts.length === 0) return nothing;
  const { alerts: say, ownPages, dates } = page.texts;
  const rest = alerts.length - MOST_ALERTS;
  return html`<section class="panel-body" aria-labelledby="alerts-title">
    <h2 id="alerts-title">${say.heading}</h2>
    <ul>${alerts.slice(0, MOST_ALERTS).map(
      ({ group, title, source, count, heardAt, proposal }) => html`<li><b>${say.title(title, count)}</b>
        <span class="hint">${source} ${dates.near(heardAt, page.now)}</span>
        ${proposal !== undefined && may(page, 'declare') ? html`<a class="button" href="/declare?alert=${group}">${ownPages.list.declare}</a>` : nothing}</li>`,
    )}</ul>
    ${rest > 0 ? html`<p class="hint">${page.texts.preparing.reminders.more(rest)}</p>` : nothing}
    <p class="hint">${say.onlyPeople}</p>
  </section>`;
};

const MOST_RECALLED = 5;

const whereOf = ({ section, isFinding }: Pick<OpenReminder, 'section' | 'isFinding'>): string => {
  if (isFinding) return '/findings';
  return section === undefined ? '/readiness' : `/readiness?section=${section}`;
};

/** 期限のお知らせ of one's own sections; whoever keeps the list of people sees everybody's. */
const recalled = (reminders: readonly OpenReminder[], page: Page): Html => {
  const { reminders: say } = page.texts.preparing;
  const own = ownSections(page);
  const seen = reminders.filter(
    ({ section }) => may(page, 'people') || (section !== undefined && own.includes(section)),
  );
  if (seen.length === 0) return nothing;
  const urgent = seen.toSorted((a, b) => Number(b.overdue) - Number(a.overdue));
  const rest = urgent.length - MOST_RECALLED;
  return html`<section class="panel-body" aria-labelledby="recalled-title">
    <h2 id="recalled-title">${say.heading}</h2>
    <ul>${urgent
      .slice(0, MOST_RECALLED)
      .map(
        ({ title, overdue, ...one }) =>
          html`<li class="${overdue ? 'overdue' : ''}"><a href="${whereOf(one)}">${title}</a></li>`,
      )}</ul>
    ${rest > 0 ? html`<p><a href="/readiness">${say.more(rest)}</a></p>` : nothing}
  </section>`;
};

const heading = ({ id, scenario, drill, status }: IncidentSummary, { scenarios }: Shown, page: Page): Html => {
  const { console: say, words } = page.texts;
  return html`${drill ? html`<strong class="drill-mark">${words.drill}</strong>` : nothing}
    <span class="status ${status}">${say.incidents.status[status]}</span>
    <span class="name">${scenarios.find((one) => one.id === scenario)?.name ?? scenario}</span> <small>${id}</small>`;
};

const goingOn = (summary: IncidentSummary, shown: Shown, page: Page): Html => {
  const { console: say, ownPages, dates } = page.texts;
  const view = shown.views.get(summary.id);
  const declared = say.incidents.declaredAt(dates.near(summary.declaredAt, page.now));
  return html`<article class="going-on ${summary.drill ? 'drill' : ''}">
    <h3><a href="${incidentPath(summary.id)}">${heading(summary, shown, page)}</a></h3>
    <p class="hint"><time datetime="${summary.declaredAt}">${declared}</time></p>
    ${view === undefined ? nothing : html`${mine(view, page)}<p class="summed-up">${counts(view, page)}</p>`}
    <p><a class="button quiet" href="${incidentPath(summary.id)}">${ownPages.list.openIncident}</a></p>
  </article>`;
};

const counts = (view: IncidentView, page: Page): Html => {
  const { sections } = view;
  const { list: say } = page.texts.ownPages;
  const [answered, of] = [sum(sections, 'answered'), sum(sections, 'of')];
  const silent = sections.filter((one) => one.answered < one.of).length;
  return html`<b>${say.answers(answered, of)}</b>
    <span>${silent === 0 ? say.allAnswered : say.silent(silent)}</span>
    ${overdueOnes(sections, page)}
    <span>${say.next} ${nextReport(view, page)}</span>`;
};

const sum = (sections: readonly SectionView[], name: 'answered' | 'of'): number =>
  sections.reduce((total, one) => total + one[name], 0);

/** How many, and for how long the one that is longest over. */
const overdueOnes = (sections: readonly SectionView[], page: Page): Html => {
  const { list: say } = page.texts.ownPages;
  const late = sections.filter((one) => isOverdue(one, page));
  const [oldest] = late.flatMap(({ deadline }) => deadline ?? []).toSorted();
  if (oldest === undefined) return nothing;
  const longest = say.longest(overdueText(oldest, page));
  return html`<strong class="overdue">${say.overdue(late.length)}</strong> <span class="overdue">${longest}</span>`;
};

/** One click from here to what the visitor's own sections are asked. */
const mine = ({ id, sections }: IncidentView, page: Page): Html => {
  const own = ownSections(page);
  const asked = sections.filter((one) => own.includes(one.id));
  if (asked.length === 0) return nothing;
  const { list: say } = page.texts.ownPages;
  return html`<ul class="mine" aria-label="${say.mine}">${asked.map((one) => {
    const isLeft = one.answered < one.of;
    return html`<li class="own ${isLeft ? (isOverdue(one, page) ? 'overdue-row' : 'silent') : 'done'}">
      <span><b>${one.name}</b> ${say.answers(one.answered, one.of)} ${deadlineText(one, page)}</span>
      <a class="button ${isLeft ? 'primary' : 'quiet'}" href="${sectionPath(id, one.id)}">${isLeft ? say.answerFor(one.name) : say.look(one.name)}</a>
    </li>`;
  })}</ul>`;
};

const closedOnes = (closed: readonly IncidentSummary[], shown: Shown, page: Page): Html => {
  const { ownPages, console: say, dates } = page.texts;
  return html`<details class="panel" id="closed-ones"><summary>${ownPages.list.olderClosed(closed.length)}</summary>
    <ul class="incidents panel-body">${closed.map(
      (one) => html`<li class="closed"><a href="${incidentPath(one.id)}">${heading(one, shown, page)}
        <time datetime="${one.declaredAt}">${say.incidents.declaredAt(dates.dateTime(one.declaredAt))}</time></a></li>`,
    )}</ul></details>`;
};
