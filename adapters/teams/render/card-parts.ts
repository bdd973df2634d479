// The neutral card's blocks as parts of a message.
import { type Block, type Card, callsTable } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { type Carried, cardActionParts } from './card-actions.ts';
import { bold, type Line, lines, type Part, text } from './part.ts';
import { type InputRoom, questionParts } from './question-parts.ts';
import { rosterParts } from './roster-parts.ts';

interface Rendering {
  readonly texts: Texts;
  readonly carried: Carried;
  readonly room: InputRoom;
}

export const cardParts = (card: Card, how: Rendering): readonly Part[] =>
  card.blocks.flatMap((block, at) => {
    const before = card.blocks[at - 1]?.type;
    const joins = before === 'heading' || (before === 'text' && block.type === 'text');
    return blockParts(block, joins, how);
  });

const blockParts = (block: Block, joins: boolean, { texts, carried, room }: Rendering): readonly Part[] => {
  switch (block.type) {
    case 'text':
      return textParts(block, joins, texts);
    case 'heading':
      // One line, as a heading is elsewhere.
      return lines([bold(texts.chat.heading(block.text.replaceAll(/\s*\n\s*/g, ' ').trim()))], { worth: 'kept' });
    case 'fields':
      return lines(
        block.fields.map(({ label, value }) => [...bold(texts.chat.label(label)), ...text(value)]),
        { shape: 'rows', joins },
      );
    case 'list':
      return lines(block.items.map(text), {
        shape: 'list',
        worth: 'list',
        joins,
        newestLast: block.newestLast === true,
      });
    case 'table':
      return tableParts(block, joins, texts);
    case 'calls':
      return tableParts(callsTable(block), joins, texts);
    case 'questions':
      return questionParts(block, texts, room, carried.revision);
    case 'roster':
      return rosterParts(block, texts, joins);
    case 'actions':
      return cardActionParts(block.actions, carried);
  }
};

const textParts = (
  { text: said, style }: Extract<Block, { type: 'text' }>,
  joins: boolean,
  { chat }: Texts,
): readonly Part[] => {
  if (said.trim() === '') return [];
  switch (style) {
    case 'warning':
      return lines([bold(chat.warning(said))], { shape: 'warning', worth: 'kept' });
    case 'note':
      return lines([text(said)], { shape: 'note' });
    case 'strong':
      return lines([bold(said)], { joins });
    default:
      return lines([text(said)], { joins });
  }
};

/** A row is a line that a telephone can break: what it is about, then the rest. */
const tableParts = (
  { columns, rows }: Extract<Block, { type: 'table' }>,
  joins: boolean,
  texts: Texts,
): readonly Part[] => [
  ...lines([text(texts.chat.cells(columns.filter(Boolean)))], { shape: 'note', joins }),
  ...lines(
    rows.map((cells) => rowLine(cells, texts)),
    { shape: 'rows', worth: 'table', joins: true },
  ),
];

const rowLine = ([first = '', ...rest]: readonly string[], { chat }: Texts): Line => {
  const others = rest.filter((cell) => cell !== '');
  return others.length === 0 ? bold(first) : [...bold(chat.label(first)), ...text(chat.cells(others))];
};
