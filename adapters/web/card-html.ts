// The one renderer of the neutral card as HTML. Every value is escaped by the template; nothing here trusts a text.
import { curveSvg } from '../../src/draw/curve-svg.ts';
import {
  type Block,
  type Card,
  type CardAction,
  type Curve,
  callsTable,
  type Questions,
} from '../../src/posts/card.ts';
import { rosterText } from '../../src/posts/plain-text.ts';
import { textsIn } from '../../src/texts/texts.ts';
import { form } from './pages/form.ts';
import { type Html, html, nothing, PICTURE_FONTS, raw } from './pages/html.ts';
import { may, type Page } from './pages/page.ts';

/** Longer tables are folded on screen, so that a board is read at a glance. */
const MOST_ROWS_UNFOLDED = 8;

export const renderCard = (card: Card, page: Page): Html => html`
  <article class="card ${card.tone}">
    <h3>${card.title}</h3>
    ${renderBlocks(card.blocks, page)}
  </article>`;

/** One below the title that the blocks stand under. */
type Level = 2 | 3 | 4;
const HEADINGS: Readonly<Record<Level, (text: string) => Html>> = {
  2: (text) => html`<h2>${text}</h2>`,
  3: (text) => html`<h3>${text}</h3>`,
  4: (text) => html`<h4>${text}</h4>`,
};

export const renderBlocks = (blocks: readonly Block[], page: Page, level: Level = 4): Html =>
  html`${blocks.map((block) => renderBlock(block, page, level))}`;

const renderBlock = (block: Block, page: Page, level: Level): Html => {
  switch (block.type) {
    case 'text':
      return html`<p class="card-text ${block.style ?? 'plain'}">${block.text}</p>`;
    case 'heading':
      return HEADINGS[level](block.text);
    case 'fields':
      return html`<dl class="pairs">${block.fields.map(
        ({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
      )}</dl>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'table':
      return foldable(block, page);
    case 'curve':
      return curveFigure(block, page);
    case 'calls':
      return foldable(callsTable(block), page);
    case 'questions':
      return questions(block, page);
    case 'roster':
      return html`<ul>${block.rows.map((row) => html`<li>${rosterText(row, block.none)}</li>`)}</ul>`;
    case 'actions':
      return html`<div class="buttons">${block.actions.map((action) => actionButton(action, page))}</div>`;
  }
};

/** The picture, and the same as a table. */
export const curveFigure = (block: Curve, page: Page): Html => html`<figure class="curve-figure">
    <div class="course-box" tabindex="0" role="region" aria-label="${block.title}">${raw(curveSvg(block, { font: PICTURE_FONTS, name: 'curve' }))}</div>
    <figcaption>${block.title}</figcaption></figure>
  ${foldable(block.table, page)}`;

type Table = Extract<Block, { type: 'table' }>;

const foldable = (block: Table, page: Page): Html => {
  if (block.rows.length <= MOST_ROWS_UNFOLDED) return table(block, page);
  return html`
    <details class="fold" data-fold="${block.columns.join(' ')}">
      <summary>${foldTitle(block, page)}</summary>
      ${table(block, page)}
    </details>`;
};

/** Every one counts, also where the list is too long to show them all. */
const foldTitle = ({ columns: [first = ''], rows, leftOut = 0 }: Table, { texts }: Page): string => {
  const { incident: say } = texts.console;
  const many = rows.length + leftOut;
  const { section, system } = texts.posts.columns;
  if (first === section) return say.bySection(many);
  return first === system ? say.bySystem(many) : `${first} ${say.count(many)}`;
};

/** No landmark: the same table may stand on the board and in the newest report. */
const table = ({ columns, rows }: Table, page: Page): Html => html`
  <div class="table-box" tabindex="0" role="group" aria-label="${columns[0] ?? ''}">
    <table>
      <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows.map(
        (cells) =>
          html`<tr>${cells.map((cell, at) =>
            at === 0 && cell !== '' ? html`<th scope="row">${cell}</th>` : html`<td>${stateMark(cell, page)}</td>`,
          )}</tr>`,
      )}</tbody>
    </table>
  </div>`;

/** A state's own words get its colour and sign; any other text stays as it is. */
const stateMark = (text: string, page: Page): Html | string => {
  const [state] = Object.entries(page.texts.words.states).find(([, label]) => label === text) ?? [];
  return state === undefined ? text : stateChip(state, text);
};

export const stateChip = (state: string, label: string, count?: number): Html =>
  html`<span class="state ${state}">${label}${count === undefined ? nothing : html` <b>${count}</b>`}</span>`;

/** A summary to read; the answers themselves are given on the section's own page. */
const questions = (block: Questions, page: Page): Html => {
  const { console: say, posts } = page.texts;
  return html`
    <ul class="questions">${block.systems.map(
      (row) => html`<li>
        <span class="system"><b>${row.no}</b> ${row.name}</span>
        ${stateChip(row.answered ? row.state : 'no_answer', row.answered ? row.stateLabel : page.texts.words.states.no_answer)}
        ${row.serviceStateLabel === undefined ? nothing : html`<span>${posts.columns.service}:${row.serviceStateLabel}</span>`}
        ${row.note === undefined ? nothing : html`<span>${posts.columns.note}:${row.note}</span>`}
        ${row.besideText === undefined ? nothing : html`<span>${row.besideText}</span>`}
        ${row.answeredBy === undefined ? nothing : html`<span class="by">${row.answeredBy}</span>`}
      </li>`,
    )}</ul>
    ${
      block.open
        ? html`<p><a class="button" href="${sectionPath(block.incident, block.section)}">${say.buttons.answer}</a></p>`
        : nothing
    }`;
};

export const incidentPath = (incident: string): string => `/incidents/${incident}`;
export const phoneBookPath = (incident: string): string => `${incidentPath(incident)}/contacts`;
export const sectionPath = (incident: string, section: string): string =>
  `${incidentPath(incident)}/sections/${section}`;

/** A post keeps the language it was written in. */
const CONTACTS_COMMANDS = (['ja', 'en'] as const).map((locale) => textsIn(locale).telling.board.command);

/** Says the command as if it had been typed, in the incident of this page; a form is on the page already. */
const actionButton = (action: CardAction, page: Page): Html => {
  if ('form' in action && action.form === 'answer') {
    return html`<a class="button" href="${sectionPath(action.incident, action.section)}">${action.label}</a>`;
  }
  if ('form' in action) {
    return may(page, 'update')
      ? html`<a class="button" href="${incidentPath(action.incident)}?open=panel-update#panel-update">${action.label}</a>`
      : nothing;
  }
  const { label, command, style, seen, confirm, section } = action;
  if (section !== undefined && action.incident !== undefined) {
    return html`<a class="button" href="${sectionPath(action.incident, section)}#form-confirm">${label}</a>`;
  }
  const [incident] = /(?<=^\/incidents\/)[\d-]+/.exec(page.path) ?? [];
  // The console has a page of its own for it.
  if (incident !== undefined && CONTACTS_COMMANDS.includes(command)) {
    return html`<a class="button quiet" href="${phoneBookPath(incident)}">${label}</a>`;
  }
  const said = form(
    page,
    {
      action: '/commands',
      className: 'inline',
      ...(incident === undefined ? {} : { incident }),
      ...(seen === undefined ? {} : { seen }),
    },
    html`<input type="hidden" name="text" value="${command}"><button type="submit" class="${style ?? 'quiet'}">${label}</button>`,
  );
  // Without a script too: what is to be confirmed is opened first.
  return confirm === undefined
    ? said
    : html`<details class="confirm"><summary class="button quiet">${label}</summary><p>${confirm}</p>${said}</details>`;
};
