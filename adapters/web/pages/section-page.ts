// A section's own answer page: the question, its systems, one press for all of them. Read most on a telephone.
import type { IncidentView, SectionToday, SectionView } from '../../../src/ports/views.ts';
import type { Block, Card, Questions } from '../../../src/posts/card.ts';
import { incidentPath, renderBlocks, renderCard } from '../card-html.ts';
import { answerForm, confirmForm } from './answer-form.ts';
import { form } from './form.ts';
import { type Html, html, nothing } from './html.ts';
import { reportName, timeLeft } from './incident/report-and-deadline.ts';
import { layout } from './layout.ts';
import { live, may, type Page } from './page.ts';
import { stageBox } from './stage-box.ts';

export interface ShownSection {
  readonly view: IncidentView;
  readonly section: SectionView;
  /** Its open request; undefined when it was not asked. */
  readonly request: Card | undefined;
  readonly today: SectionToday | undefined;
}

export const sectionPage = (page: Page, shown: ShownSection): Html => {
  const { view, section, request } = shown;
  const { section: say } = page.texts.console;
  return layout(page, {
    title: say.title(section.name),
    drill: view.drill,
    live: `${incidentPath(view.id)}/live`,
    body: html`
      <div class="narrow my-section">
      <p class="back"><a href="${incidentPath(view.id)}">${say.back}</a></p>
      <div ${live('request-head')}>${head(shown, page)}</div>
      ${request === undefined ? notAsked(shown, page) : answers(request, shown, page)}
      <div ${live('newest-report')}>${newestReport(shown, page)}</div>
      </div>`,
  });
};

const head = (shown: ShownSection, page: Page): Html => {
  const { view, section, request, today } = shown;
  const { console: say, words, ownPages } = page.texts;
  const { before } = split(request);
  const isLeft = section.answered < section.of;
  return html`
    <h1>${view.drill ? html`<strong class="drill-mark">${words.drill}</strong> ` : nothing}${say.section.title(section.name)}</h1>
    <p class="progress ${isLeft ? 'silent' : 'done'}">
      ${view.status === 'open' ? dueLine(shown, page) : nothing}
      <b class="count">${ownPages.list.answers(section.answered, section.of)}</b></p>
    ${
      today?.stage === undefined || view.status !== 'open'
        ? nothing
        : html`<div class="warning-box" id="stage"><h2>${ownPages.section.stage}</h2>${stageBox(today.stage, { incident: view.id, section: section.id }, page)}${byHand(today, page)}</div>`
    }
    ${renderBlocks(before, page)}`;
};

/** 手作業等 (P9(2)ウ): what the section's own plan says for this stage. */
const byHand = ({ byHand: all = [] }: SectionToday, { texts }: Page): Html => {
  const { section: say } = texts.ownPages;
  if (all.length === 0) return nothing;
  return html`<h3>${say.byHand}</h3><dl>${all.map(
    ({ work, continues, text }) =>
      html`<dt>${work}${continues === undefined ? nothing : html` (${continues})`}</dt><dd>${text ?? say.nothingWritten}</dd>`,
  )}</dl>`;
};

/** First how long is left, large; then until when. */
const dueLine = ({ section }: ShownSection, page: Page): Html => {
  const { deadline, answered, of } = section;
  if (deadline === undefined) return nothing;
  const { ownPages, dates } = page.texts;
  const at = html`<span class="deadline">${ownPages.section.askedFor(dates.near(deadline, page.now))}</span>`;
  return answered < of ? html`<strong class="due">${timeLeft(deadline, ownPages.overdue, page)}</strong> ${at}` : at;
};

/** Folded: whoever came to answer answers first. */
const newestReport = ({ view, today }: ShownSection, page: Page): Html => {
  const { section: say } = page.texts.ownPages;
  const latest = view.reports.at(-1);
  const [card, ...more] = today?.report ?? [];
  if (latest === undefined || card === undefined) return html`<p class="hint">${say.noReport}</p>`;
  const name = say.reportOf(reportName(latest, page), page.texts.dates.near(latest.issuedAt, page.now));
  return html`<details class="panel" id="report"><summary>${say.report}:${name}</summary>
    <div class="panel-body">${[card, ...more].map((one) => renderCard(one, page))}</div></details>`;
};

/** The blocks before the questions, the questions, and those after. */
const split = (request: Card | undefined) => {
  const blocks: readonly Block[] = request?.blocks ?? [];
  const at = blocks.findIndex(({ type }) => type === 'questions');
  const end = at < 0 ? blocks.length : at;
  return {
    before: blocks.slice(0, end),
    questions: blocks.find((block): block is Questions => block.type === 'questions'),
    // What its buttons do has its form on this page.
    after: blocks.slice(end + 1).filter(({ type }) => type !== 'actions'),
  };
};

const answers = (request: Card, { view, section }: ShownSection, page: Page): Html => {
  const { questions, after } = split(request);
  if (questions === undefined) return nothing;
  return html`
    <div ${live('answers')}>
      ${
        questions.open && view.status === 'open'
          ? html`${switchActor(section, page)}${answerForm(questions, section, page)}${confirmForm(questions, section, page)}`
          : renderBlocks([{ ...questions, open: false }], page)
      }
    </div>
    <div class="card-notes">${renderBlocks(after, page)}</div>`;
};

/** People open this page from a link: one press makes them the section they belong to. */
const switchActor = (section: SectionView, page: Page): Html => {
  const { actor } = page;
  const { console: say } = page.texts;
  if (actor !== undefined && (actor.id === section.id || actor.may.includes('answer_for_others'))) return nothing;
  return html`<div class="calm-box">${form(
    page,
    { action: '/actor' },
    html`
      ${actor === undefined ? nothing : html`<p>${say.section.other(actor.name, section.name)}</p>`}
      <input type="hidden" name="as" value="${section.id}">
      <button type="submit" class="primary">${say.actor.answerAs(section.name)}</button>`,
  )}</div>`;
};

const notAsked = ({ view, section }: ShownSection, page: Page): Html => {
  const { console: say } = page.texts;
  const ask = form(
    page,
    { id: 'ask', action: '/forms/ask', incident: view.id },
    html`<input type="hidden" name="section" value="${section.id}">
      <button type="submit" class="primary">${say.buttons.ask}</button>`,
  );
  return html`<div class="calm-box"><p>${say.section.notAsked}</p>
    ${view.status === 'open' && may(page, 'ask') ? ask : nothing}</div>`;
};
