// A card as a document of plain text: for a file or a mail that is read in whatever font there is, so nothing depends on
// columns standing below each other. It only tells: buttons are left out.

import type { Texts } from '../texts/texts.ts';
import { type Block, type Card, callsTable, type QuestionRow, type Roster } from './card.ts';
import { continued, inOneLine, rosterText } from './plain-text.ts';

/** Lines end with a line feed, and so does the whole. */
export const cardText = ({ title, blocks }: Card, texts: Texts): string => {
  const parts = blocks.map((block) => ({ block, lines: linesOf(block, texts) }));
  const body = parts
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ block, lines }, at, all) => [...gap(all[at - 1]?.block, block), ...lines]);
  return [title, '', ...body, ''].join('\n');
};

/** Sentences follow each other; whatever is more than a sentence stands by itself. */
const gap = (before: Block | undefined, block: Block): readonly string[] => {
  if (before === undefined || before.type === 'heading') return [];
  return before.type === 'text' && block.type === 'text' ? [] : [''];
};

const linesOf = (block: Block, texts: Texts): readonly string[] => {
  const { cardText: say } = texts;
  switch (block.type) {
    case 'text':
      return [continued(block.style === 'warning' ? say.warning(block.text) : block.text)];
    case 'heading':
      return [say.heading(block.text)];
    case 'fields':
      return block.fields.map(({ label, value }) => say.label(label, continued(value)));
    case 'list':
      return block.items.map((item) => say.item(continued(item)));
    case 'table':
      return [say.columns(rowText(block.columns, texts)), ...block.rows.map((row) => say.item(rowText(row, texts)))];
    case 'curve':
      return linesOf(block.table, texts);
    case 'calls':
      return linesOf(callsTable(block), texts);
    case 'questions':
      return block.systems.map((row) => say.item(questionText(row, texts)));
    case 'roster':
      return rosterLines(block, texts);
    case 'actions':
      return [];
  }
};

/** What the row is about, then the rest in the order of the columns; a cell may hold lines of its own. */
const rowText = ([name = '', ...cells]: readonly string[], { cardText: say }: Texts): string => {
  const shown = cells.map((cell) => (cell.trim() === '' ? say.empty : inOneLine(cell)));
  return shown.length === 0 ? inOneLine(name) : say.label(inOneLine(name), say.cells(shown));
};

const questionText = (row: QuestionRow, { cardText: say, words }: Texts): string => {
  const damages: Readonly<Record<string, string>> = words.damages;
  const said = [
    row.answered ? row.stateLabel : words.states.no_answer,
    row.serviceStateLabel,
    row.damage === undefined ? undefined : damages[row.damage],
    row.besideText,
    row.note === undefined ? undefined : inOneLine(row.note),
  ].filter((text) => text !== undefined && text !== '');
  const who = row.answeredBy === undefined ? '' : say.aside(row.answeredBy);
  return `${say.label(`${row.no} ${row.name}`, say.cells(said as readonly string[]))}${who}`;
};

const rosterLines = ({ rows, none }: Roster, { cardText: say }: Texts): readonly string[] =>
  rows.map((row) => say.item(rosterText(row, none)));
