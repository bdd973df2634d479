// 経過図: where did it stick? The picture, and beside it the same as tables: sections by how long they took, and what happened.
import type { CourseReport, CourseSection, CourseView } from '../../../../src/ports/course-view.ts';
import { curveFigure, incidentPath } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import { live, type Page, when } from '../page.ts';
import { courseSvg } from './course-svg.ts';

export const coursePage = (page: Page, view: CourseView): Html => {
  const { words, pages } = page.texts;
  const say = pages.course;
  return layout(page, {
    title: say.title(view.incident),
    drill: view.drill,
    live: `${incidentPath(view.incident)}/live`,
    body: html`
      <h1>${view.drill ? html`<strong class="drill-mark">${words.drill}</strong> ` : nothing}${say.title(view.incident)}</h1>
      <p class="hint">${say.question}</p>
      <section ${live('course-curve')}>${curveFigure(view.curve, page)}</section>
      <div ${live('course-picture-box')} class="course-box" tabindex="0" role="region" aria-label="${say.title(view.incident)}">
        ${courseSvg(view, page.texts)}</div>
      <p class="course-file"><a href="/api/incidents/${view.incident}/course.svg" download="${view.incident}-course.svg">${say.download}</a></p>
      <div class="columns">
        <div class="main-column"><section ${live('course-events')}>${events(view, page)}</section></div>
        <div class="side-column"><section ${live('course-sections')}>${sections(view, page)}</section></div>
      </div>`,
  });
};

/** Who is silent first, then who took longest. */
const slowestFirst = (a: CourseSection, b: CourseSection): number =>
  b.silent - a.silent || (b.minutes ?? 0) - (a.minutes ?? 0);

const sections = (view: CourseView, page: Page): Html => {
  const { course: say } = page.texts.pages;
  const { section, asked, complete, took, state } = say.sectionColumns;
  return html`<h2>${say.sections}</h2>
    <div class="table-box" tabindex="0" role="region" aria-label="${say.sections}"><table>
      <thead><tr>${[section, asked, complete, took, state].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${view.sections.toSorted(slowestFirst).map(
        (one) => html`<tr><th scope="row">${one.name}</th>
          <td>${one.askedAt === undefined ? '' : when(one.askedAt, page)}</td>
          <td>${one.completeAt === undefined ? '' : when(one.completeAt, page)}</td>
          <td>${one.minutes === undefined ? '' : page.texts.dates.minutes(one.minutes)}</td>
          <td>${one.silent === 0 ? nothing : html`<b>${say.notYet(one.silent)}</b> `}${one.late ? html`<span class="overdue">${say.lateAnswer}</span>` : nothing}</td></tr>`,
      )}</tbody></table></div>`;
};

interface Happened {
  readonly at: CourseReport['at'];
  readonly kind: string;
  readonly what: string;
}

const reportText = ({ label, state, due }: CourseReport, page: Page): string => {
  const { course: say } = page.texts.pages;
  if (state !== 'late' || due === undefined) return label;
  return `${label} ${say.late(page.texts.dates.near(due, page.now))}`;
};

const events = (view: CourseView, page: Page): Html => {
  const { course: say } = page.texts.pages;
  const rows: readonly Happened[] = [
    ...view.reports
      .filter(({ state }) => state !== 'next')
      .map((report) => ({ at: report.at, kind: say.lanes.reports, what: reportText(report, page) })),
    ...(['stages', 'calls', 'decisions'] as const).flatMap((kind) =>
      view[kind].map(({ at, label }) => ({ at, kind: say.lanes[kind], what: label })),
    ),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const { at, kind, what } = say.eventColumns;
  return html`<h2>${say.events} <small>${page.texts.console.incident.count(rows.length)}</small></h2>
    <div class="table-box course-events" tabindex="0" role="region" aria-label="${say.events}"><table>
      <thead><tr>${[at, kind, what].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr><td>${when(row.at, page)}</td><td>${row.kind}</td><td>${row.what}</td></tr>`)}</tbody>
    </table></div>`;
};
