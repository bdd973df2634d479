// 備え: what is ready for the next incident and what is missing, for all sections or one, with its print.
import type { PreparednessPage } from '../../../../src/ports/preparedness-view.ts';
import { renderBlocks } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import { layout } from '../layout.ts';
import { ownSections, type Page } from '../page.ts';

const READINESS_PATH = '/readiness';

interface Shown extends PreparednessPage {
  readonly section?: string;
  /** As asked: how many systems come before. */
  readonly before: number;
}

/** Whoever keeps the list of people records for others what they heard. */
export const recordsForOthers = ({ actor, actors, visitor }: Page): boolean =>
  (visitor === undefined ? [actor] : actors).some((one) => one?.may.includes('people') === true);

export const readinessPage = (page: Page, shown: Shown): Html => {
  const { preparing: say, console: texts } = page.texts;
  return layout(page, {
    title: say.title,
    command: {},
    body: html`
      <h1>${say.title}</h1>
      <p class="buttons"><a class="button quiet" href="${READINESS_PATH}.pdf">${texts.print.pdf}</a>
        <a class="button quiet" href="/findings">${page.texts.findings.title}</a>
        ${ownSections(page).map((id) => mineLink(id, shown))}
        ${shown.section === undefined ? nothing : html`<a class="button" href="${READINESS_PATH}/plan/${shown.section}">${say.ownPlan.open}</a> <a class="button quiet" href="${READINESS_PATH}">${say.allSections}</a>`}</p>
      ${sectionChoice(page, shown)}
      ${renderBlocks(shown.card.blocks, page, 2)}
      ${paging(page, shown)}`,
  });
};

const mineLink = (id: string, { sections, section }: Shown): Html => {
  const name = sections.find((one) => one.id === id)?.name;
  return name === undefined || id === section
    ? nothing
    : html`<a class="button" href="${READINESS_PATH}?section=${id}">${name}</a>`;
};

const sectionChoice = ({ texts }: Page, { sections, section }: Shown): Html => html`
  <form method="get" action="${READINESS_PATH}" class="one-choice">
    <label for="readiness-section">${texts.preparing.sectionsTitle}</label>
    <select id="readiness-section" name="section">
      ${sections.map(({ id, name }) => html`<option value="${id}" ${id === section ? 'selected' : ''}>${name}</option>`)}
    </select>
    <button type="submit" class="quiet">${texts.preparing.show}</button>
  </form>`;

const paging = ({ texts: { preparing: say } }: Page, { systems: { from, to, of }, section, before }: Shown): Html => {
  if (to - from + 1 >= of) return nothing;
  const size = before > 0 ? Math.min(before, PAGE) : PAGE;
  const at = (start: number): string =>
    `${READINESS_PATH}?${section === undefined ? '' : `section=${section}&`}from=${start}`;
  return html`<nav class="buttons" aria-label="${say.systemsTitle}"><span>${say.paged(from, to, of)}</span>
    ${before > 0 ? html`<a class="button quiet" href="${at(Math.max(0, before - size))}">${say.earlier}</a>` : nothing}
    ${to < of ? html`<a class="button quiet" href="${at(to)}">${say.further}</a>` : nothing}</nav>`;
};
const PAGE = 200;
