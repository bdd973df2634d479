// A sheet as the browser prints it: nothing but the sheet, on A4. Telephone numbers stand on the PDF only, which people of the
// office print when they call; a screen can be seen by anybody who passes.

import { type Block, type Card, callsTable, type Questions } from '../../../../src/posts/card.ts';
import { icon, scripts, styles } from '../../assets.ts';
import { renderBlocks, stateChip } from '../../card-html.ts';
import { type Html, html, nothing } from '../html.ts';
import { incidentPagePath } from '../incident/incident-nav.ts';
import type { Page } from '../page.ts';
import { sheetPath } from './print-links.ts';

interface Sheet {
  readonly incident: string;
  readonly name: string;
  readonly cards: readonly Card[];
}

const STYLES = ['base', 'posts', 'sheet'];

export const printPage = (page: Page, { incident, name, cards }: Sheet): Html => {
  const { console: say, locale } = page.texts;
  const hasCalls = cards.some(({ blocks }) => blocks.some(({ type }) => type === 'calls'));
  return html`<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${cards[0]?.title ?? name} | ${say.title}</title>
    ${icon()}
    ${styles(STYLES)}
    ${scripts('console')}
  </head>
  <body class="on-paper" data-page="${page.path}">
    <header class="screen-only">
      <p><a href="${incidentPagePath(incident, 'print')}">${say.print.back}</a></p>
      <p class="buttons"><button type="button" class="primary" data-print hidden>${say.print.print}</button>
        <a class="button" href="${sheetPath(incident, name)}.pdf">${say.print.pdf}</a></p>
      ${hasCalls ? html`<p class="hint">${say.print.noNumbers}</p>` : nothing}
    </header>
    <main id="main">${cards.map((card) => sheet(card, page))}</main>
  </body>
</html>`;
};

const sheet = (card: Card, page: Page): Html => html`
  <article class="sheet"><h1>${card.title}</h1>${card.blocks.map((block) => onPaper(block, page))}
    ${card.foot === undefined ? nothing : html`<p class="hint">${card.foot}</p>`}</article>`;

/** On paper nothing is folded and nothing can be pressed; what is asked has room to be written in. */
const onPaper = (block: Block, page: Page): Html => {
  switch (block.type) {
    case 'table':
      return ruled(block.columns, block.rows);
    case 'calls': {
      const { columns, rows } = callsTable(block);
      const { done } = page.texts.paper;
      return ruled(
        [...columns, done],
        rows.map((cells, at) => [...padded(cells, columns.length), block.rows[at]?.done === true ? done : '□']),
        'calls',
      );
    }
    case 'questions':
      return questions(block, page);
    case 'actions':
      return nothing;
    default:
      return renderBlocks([block], page, 2);
  }
};

const padded = (cells: readonly string[], length: number): readonly string[] =>
  Array.from({ length }, (_, at) => cells[at] ?? '');

const ruled = (
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  className = '',
): Html => html`<table class="ruled ${className}">
  <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
  <tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, at) =>
        at === 0 && cell !== '' ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`;

const questions = ({ systems, open }: Questions, page: Page): Html => {
  const { paper, posts, sheets, words } = page.texts;
  const say = paper.questions;
  const asked = open ? [say.state, say.service, sheets.damage, posts.columns.note] : [];
  return html`<table class="ruled">
    <thead><tr>${[say.no, say.system, say.now, ...asked].map(
      (column) => html`<th scope="col">${column}</th>`,
    )}</tr></thead>
    <tbody>${systems.map(
      (row) => html`<tr><td>${row.no}</td><th scope="row">${row.name}</th>
        <td>${row.answered ? stateChip(row.state, row.stateLabel) : words.states.no_answer} ${row.serviceStateLabel ?? ''}
          <span class="by">${row.answered ? (row.answeredBy ?? '') : ''}</span></td>
        ${asked.map(() => html`<td></td>`)}</tr>`,
    )}</tbody></table>`;
};
