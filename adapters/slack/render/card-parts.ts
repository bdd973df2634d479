// The neutral card's blocks as parts of a message.
import { type Block, type Card, type CardAction, callsTable } from '../../../src/posts/card.ts';
import type { Texts } from '../../../src/texts/texts.ts';
import { actionsParts, type Carried } from './card-buttons.ts';
import { lines, type Part } from './part.ts';
import { questionParts } from './question-parts.ts';
import { bold, type Line, text } from './rich-lines.ts';
import { rosterParts } from './roster-parts.ts';

export const cardParts = (card: Card, texts: Texts, carried: Carried): readonly Part[] => {
  const many = counter();
  return card.blocks.flatMap((block, at) => {
    const before = card.blocks[at - 1]?.type;
    const joins = before === 'heading' || (before === 'text' && block.type === 'text');
    return blockParts(block, { texts, joins, carried, number: many });
  });
};

interface Rendering {
  readonly texts: Texts;
  readonly joins: boolean;
  readonly carried: Carried;
  /** The next number of a button of this message. */
  readonly number: () => number;
}

const counter = (): (() => number) => {
  let next = 0;
  return () => next++;
};

const blockParts = (block: Block, how: Rendering): readonly Part[] => {
  const { texts, joins } = how;
  switch (block.type) {
    case 'text':
      return textParts(block, how);
    case 'heading':
      return lines([bold(texts.chat.heading(block.text))], { worth: 'kept' });
    case 'fields':
      return lines(
        block.fields.map(({ label, value }) => [...bold(texts.chat.label(label)), ...text(value)]),
        { joins },
      );
    case 'list':
      return lines(block.items.map(text), {
        shape: 'list',
        worth: 'list',
        joins,
        newestLast: block.newestLast === true,
      });
    case 'table':
      return tableParts(block, how);
    case 'calls':
      return tableParts(callsTable(block), how);
    case 'questions':
      return questionParts(block, texts, how.carried);
    case 'roster':
      return rosterParts(block, texts, joins);
    case 'actions':
      return actionsParts(
        block.actions.map((action: CardAction) => ({ action, number: how.number() })),
        how.carried,
        texts,
      );
  }
};

/** A note of the plan's own is short, and says what must not be overlooked. */
const SHORT_NOTE = 300;

const textParts = (block: Extract<Block, { type: 'text' }>, { texts, joins }: Rendering): readonly Part[] => {
  const said = block.text.trim() === '' ? '' : block.text;
  if (said === '') return [];
  switch (block.style) {
    case 'warning':
      return lines([bold(texts.chat.warning(said))], { shape: 'quote', worth: 'kept' });
    case 'note':
      return lines([text(said)], { shape: 'context', worth: said.length <= SHORT_NOTE ? 'kept' : 'text' });
    case 'strong':
      return lines([bold(said)], { joins });
    default:
      return lines([text(said)], { joins });
  }
};

/** A row is a line that a telephone can break: what it is about, then the rest. */
const tableParts = (
  { columns, rows }: Extract<Block, { type: 'table' }>,
  { texts, joins }: Rendering,
): readonly Part[] => [
  ...lines([text(texts.chat.cells(columns.filter(Boolean)))], { joins }),
  ...lines(
    rows.map((cells) => rowLine(cells, texts)),
    { worth: 'table', joins: true },
  ),
];

const rowLine = ([first = '', ...rest]: readonly string[], { chat }: Texts): Line => {
  const others = rest.filter((cell) => cell !== '');
  return others.length === 0 ? bold(first) : [...bold(chat.label(first)), ...text(chat.cells(others))];
};
