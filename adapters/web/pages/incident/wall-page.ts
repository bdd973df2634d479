// 壁面: how we stand, read from across the room. No scroll, no controls; the clock and every countdown run on the server's time.

import type { NowStep } from '../../../../src/ports/now-view.ts';
import type { IncidentView, SectionView, SystemView } from '../../../../src/ports/views.ts';
import { icon, scripts, styles } from '../../assets.ts';
import { incidentPath, stateChip } from '../../card-html.ts';
import { asOfTime, notHeard, runningClock } from '../heard.ts';
import { type Html, html, nothing } from '../html.ts';
import { live, type Page, when } from '../page.ts';
import { isOverdue, nextReport, reportName } from './report-and-deadline.ts';
import { byUrgency } from './section-matrix.ts';
import { byAndWhen, urgencyMark } from './to-do-now.ts';

export interface ShownOnWall {
  readonly view: IncidentView;
  /** What the scenario is called. */
  readonly name: string;
  readonly steps: readonly NowStep[];
}

const MOST_THINGS = 3;
/** What a screen holds with nothing cut off; of more sections, those that are overdue or silent. */
const MOST_TILES = 15;
const STYLES = ['base', 'posts', 'wall'];

export const wallPage = (page: Page, { view, name, steps }: ShownOnWall): Html => {
  const { locale, words, console: say, now } = page.texts;
  const title = `${view.drill ? words.drill : ''}${name}(${view.id})`;
  return html`<!doctype html>
<html lang="${locale}" class="wall">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} ${now.wall.title} | ${say.title}</title>
    ${icon()}
    ${styles(STYLES)}
    ${scripts('console')}
  </head>
  <body class="${view.drill ? 'drill' : ''}" data-page="${page.path}" data-now="${page.now}"
    data-live-from="${incidentPath(view.id)}/live" data-ages>
    ${notHeard(page)}
    <header>
      <h1 ${live('wall-title')}>${view.drill ? html`<strong class="drill-mark">${words.drill}</strong>` : nothing}
        <span class="status ${view.status}">${say.incidents.status[view.status]}</span> ${name}</h1>
      <p class="wall-clock">${runningClock(page)}</p>
      <p class="wall-as-of">${asOfTime(page)}</p>
    </header>
    <main>
      <section ${live('wall-counts')} class="wall-counts" aria-label="${say.answers}">${counts(view, page)}</section>
      <div class="wall-halves">
        <section ${live('wall-now')} aria-labelledby="wall-now-title">${things(steps, page)}</section>
        <section ${live('wall-tiles')} aria-labelledby="wall-tiles-title">${tiles(view, page)}</section>
      </div>
    </main>
  </body>
</html>`;
};

const counts = (view: IncidentView, page: Page): Html => {
  const { console: say, words } = page.texts;
  const answered = view.sections.reduce((sum, section) => sum + section.answered, 0);
  const of = view.sections.reduce((sum, section) => sum + section.of, 0);
  const states = Map.groupBy(view.systems, ({ state }) => state);
  const latest = view.reports.at(-1);
  return html`<p class="states"><b>${say.answers} ${say.answered(answered, of)}</b>
      ${[...states].map(([state, systems]) => html`${stateChip(state, words.states[state], systems.length)} `)}</p>
    <dl>
      <div><dt>${say.next.label}</dt><dd>${nextReport(view, page)}</dd></div>
      ${latest === undefined ? nothing : html`<div><dt>${say.latest}</dt><dd>${reportName(latest, page)} ${when(latest.issuedAt, page)}</dd></div>`}
    </dl>`;
};

const things = (steps: readonly NowStep[], page: Page): Html => {
  const { now: say } = page.texts;
  const left = steps.length - MOST_THINGS;
  return html`<h2 id="wall-now-title">${say.title}</h2>
    ${steps.length === 0 ? html`<p>${say.none}</p>` : nothing}
    <ol>${steps
      .slice(0, MOST_THINGS)
      .map(
        (step) =>
          html`<li class="${step.urgency}"><p class="what">${urgencyMark(step, page)} ${step.title}</p><p class="who">${byAndWhen(step, page)}</p></li>`,
      )}</ol>
    ${left > 0 ? html`<p class="wall-more">${say.more(left)}</p>` : nothing}`;
};

const tiles = (view: IncidentView, page: Page): Html => {
  const { incident: say } = page.texts.console;
  const shown = view.sections.length > MOST_TILES ? byUrgency(view, page).slice(0, MOST_TILES) : view.sections;
  const left = view.sections.length - shown.length;
  return html`<h2 id="wall-tiles-title">${say.matrix(view.sections.length)}</h2>
    <ul class="tiles">${shown.map((section) => tile(section, view, page))}</ul>
    ${left > 0 ? html`<p class="wall-more">${page.texts.now.wall.moreSections(left)}</p>` : nothing}`;
};

const tile = (section: SectionView, { systems, status }: IncidentView, page: Page): Html => {
  const { posts } = page.texts;
  const overdue = status === 'open' && isOverdue(section, page);
  const own = systems.filter((system) => system.section === section.id);
  const kind = overdue ? 'overdue' : section.answered < section.of ? 'silent' : 'done';
  return html`<li class="${kind}"><b>${section.name}</b>
    <span class="count">${section.answered}/${section.of}${overdue ? html` <strong>${posts.board.overdue}</strong>` : nothing}</span>
    ${overdue && section.answered === 0 ? nothing : html`<span class="worst">${worst(own, page)}</span>`}</li>`;
};

const WORST_FIRST = ['stopped', 'degraded', 'recovering', 'checking', 'restored', 'running', 'not_affected'] as const;

/** What matters most of a section that has answered: of its systems those that stand worst, and how many. */
const worst = (systems: readonly SystemView[], { texts }: Page): Html | string => {
  const state = WORST_FIRST.find((one) => systems.some((system) => system.state === one));
  if (state === undefined) return texts.words.states.no_answer;
  return stateChip(state, texts.words.states[state], systems.filter((system) => system.state === state).length);
};
